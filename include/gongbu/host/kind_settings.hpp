#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <vector>

#include "gongbu/core/commit_policy.hpp"
#include "gongbu/host/settings.hpp"

namespace gongbu::host {

/// Returns the keys that are set in each [[kind]] table, as list_repositories() does.
std::vector<std::vector<RepositoryText>> list_kinds(const Settings& settings);

/// Validates a rule as typed, and returns it as config.toml would give it: paths in their stored
/// form. Throws `usage` that names the option ("--message").
core::KindRule checked_kind_rule(const core::KindRule& typed);

/// Adds a [[kind]] table to config.toml behind those that are there, with the same guarantees and
/// errors as set_setting(); throws `config` also if the rules are not written as tables.
void add_kind_rule(const std::filesystem::path& file, const core::KindRule& rule,
                   const std::function<void()>& before_change = {});

/// Removes the [[kind]] table at `index` in the list of the user's rules, with the comment above
/// its header; everything else stays. Throws like add_kind_rule().
void remove_kind_rule(const std::filesystem::path& file, std::size_t index,
                      const std::function<void()>& before_change = {});

}  // namespace gongbu::host
