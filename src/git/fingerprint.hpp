#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "gongbu/git/discovery.hpp"
#include "gongbu/git/scan.hpp"

namespace gongbu::git {

/// Takes the fingerprint, before the references are read; `mailmap_file`, when not empty, belongs
/// to it. Nothing when a path changed within the last two seconds: another change in the same tick
/// of its clock could not be told apart.
std::optional<Fingerprint> take_fingerprint(const RepositoryPlace& place,
                                            const std::string& mailmap_file);

/// What stat says of the paths, as one number.
std::uint64_t stat_value(const std::vector<std::string>& paths);

}  // namespace gongbu::git
