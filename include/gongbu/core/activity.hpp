#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gongbu/core/commit_policy.hpp"
#include "gongbu/core/commit_rule.hpp"
#include "gongbu/core/day.hpp"
#include "gongbu/core/object_id.hpp"

namespace gongbu::core {

/// The sources of entries that a timer made: of an ordinary one, and of one that was forgotten, so
/// that its time is a guess.
inline constexpr std::string_view kTimerSource = "timer";
inline constexpr std::string_view kCappedTimerSource = "timer-capped";

/// The source of entries that come from the trailers of a commit: that is to be changed, not they.
inline constexpr std::string_view kTrailerSource = "trailer";

/// What the source of an entry that reviewed its topics begins with; the rating_key() follows.
inline constexpr std::string_view kReviewSource = "review-";

/// One line of the timeline: an entry or a commit.
struct Activity {
  Day day{};
  Instant at{};
  bool timed = true;  ///< false: an entry that was put on that day, and `at` is no time
  seconds utc_offset{0};
  std::string kind;
  std::string subject;
  std::optional<minutes> spent;
  std::string source;  ///< of an entry: "manual", …; "git" for a commit
  std::string note;
  std::optional<std::int64_t> entry_id;
  std::string uuid;                 ///< of an entry: the same on every machine
  std::vector<std::string> topics;  ///< of an entry: "prml:3.1.2", …
  bool part = false;                ///< of these only a part was studied

  struct Commit {
    std::string repository;  ///< name
    ObjectId oid{};          ///< one that holds it, reachable if there is one
    std::string email;
    std::string author_name;
    Dropped dropped = Dropped::none;
    bool reachable = true;                ///< false: remembered
    std::optional<ChangeSize> size = {};  ///< nothing: not measured yet
  };
  std::optional<Commit> commit;
};

/// Commits under the user's name that do not count because their address is not configured.
struct UnknownIdentity {
  std::string email;
  std::string name;
  std::int64_t commits = 0;
};

}  // namespace gongbu::core
