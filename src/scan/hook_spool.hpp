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

/// What a hook saw, for the next command to record.
struct Spooled {
  core::Instant at{};                       ///< when the hook ran
  std::string git_dir;                      ///< of the repository, canonical
  std::optional<git::FreshCommit> fresh{};  ///< that was made
  std::vector<core::RewrittenCommit> rewrites = {};
  std::vector<core::ObjectId> replaced = {};  ///< commits that became unreachable
};

/// One line of the spool, without its end.
std::string spool_line(const Spooled& spooled);

/// Reads a line, also one of version 1; nothing when it is torn or damaged.
std::optional<Spooled> parse_spool_line(std::string_view line);

/// A file that hooks write to, since to open the database would take them longer than all the rest.
/// What does not get into it is left to the next scan.
class HookSpool {
 public:
  /// The spool beside a database.
  explicit HookSpool(const std::filesystem::path& database);

  /// Adds a line, unless others keep the spool busy or nobody empties it. Throws `system`.
  void put(const Spooled& spooled) const;

  using HandOver = std::function<void(const std::vector<Spooled>&)>;

  /// Hands over what is there, in the order in which it came, and empties the spool unless that
  /// throws Error: then it is handed over again the next time. Hooks go on meanwhile. Does nothing
  /// while another process is at it.
  void take(const HandOver& hand_over) const;

 private:
  void hand_over_taken(const HandOver& hand_over) const;

  std::filesystem::path file_;
  std::filesystem::path lock_;         ///< held for a moment by whoever writes or takes
  std::filesystem::path taken_;        ///< the spool while it is handed over
  std::filesystem::path taking_lock_;  ///< held by the one who does
};

}  // namespace gongbu::scan
