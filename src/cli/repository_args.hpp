#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "context.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/store/repositories.hpp"

// Repositories named by the user.
namespace gongbu::cli {

/// Returns the repositories with this name. `repositories` outlives the result.
std::vector<const store::Repository*> repositories_named(
    const std::vector<store::Repository>& repositories, std::string_view name);

/// Returns the `usage` error for a word that names none of these, with the nearest name.
Error unknown_repository(const std::string& word,
                         const std::vector<store::Repository>& repositories);

/// Returns the `usage` error for a name that several repositories have, with their paths.
Error ambiguous_repository(Context& context, const std::string& name,
                           const std::vector<const store::Repository*>& meant);

}  // namespace gongbu::cli
