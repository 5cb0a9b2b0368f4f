#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gongbu/core/day.hpp"
#include "gongbu/core/object_id.hpp"
#include "gongbu/git/hook_site.hpp"

namespace gongbu::scan {

/// A hook report, recorded by the next command.
struct Spooled {
  core::Instant at{};                       ///< time of the hook
  std::string git_dir;                      ///< of the repository, canonical
  std::optional<git::FreshCommit> fresh{};  ///< the new commit, if any
  std::vector<core::RewrittenCommit> rewrites = {};
  std::vector<core::ObjectId> replaced = {};  ///< commits that became unreachable
};

/// Formats a line of the spool, without newline.
std::string spool_line(const Spooled& spooled);

/// Parses a line, even of version 1; returns nothing if it is truncated or damaged.
std::optional<Spooled> parse_spool_line(std::string_view line);

/// File to which hooks append reports, because opening the database takes too long. A report that
/// cannot be written is left to the next scan.
class HookSpool {
 public:
  /// Uses the spool beside a database.
  explicit HookSpool(const std::filesystem::path& database);

  /// Appends a report. Drops it if the lock is busy or the spool is full. Throws `system`.
  void put(const Spooled& spooled) const;

  using HandOver = std::function<void(const std::vector<Spooled>&)>;

  /// Calls `hand_over` with the reports in order and empties the spool. If that throws Error, the
  /// reports stay for the next call. Hooks can append meanwhile. Does nothing while another process
  /// does the same. Removes a spool that no hook can have written. Throws `system`.
  void take(const HandOver& hand_over) const;

 private:
  void remove_foreign() const;
  void hand_over_taken(const HandOver& hand_over) const;

  std::filesystem::path file_;
  std::filesystem::path lock_;         ///< lock for file_, held briefly
  std::filesystem::path taken_;        ///< reports being handed over
  std::filesystem::path taking_lock_;  ///< lock for taken_
};

}  // namespace gongbu::scan
