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

/// Sources of entries recorded by a timer. A capped timer had been forgotten, so its minutes are a
/// guess.
inline constexpr std::string_view kTimerSource = "timer";
inline constexpr std::string_view kCappedTimerSource = "timer-capped";

/// Source of entries derived from commit trailers. They change only with their commit.
inline constexpr std::string_view kTrailerSource = "trailer";

/// Prefix of the source of a review; its rating_key() follows.
inline constexpr std::string_view kReviewSource = "review-";

/// One line of the timeline: an entry or a commit.
struct Activity {
  Day day{};
  Instant at{};
  bool timed = true;  ///< false: only the day is known; ignore `at`
  seconds utc_offset{0};
  std::string kind;
  std::string subject;
  std::optional<minutes> spent;
  std::string source;  ///< "git" for a commit; "manual", "timer", … for an entry
  std::string note;
  std::optional<std::int64_t> entry_id;
  std::string uuid;                 ///< of an entry; the same on every machine
  std::vector<std::string> topics;  ///< of an entry: "prml:3.1.2", …
  bool part = false;                ///< only a part of `topics` was studied

  struct Commit {
    std::string repository;  ///< name
    std::string device;      ///< name of the device that has the commit; empty: this one
    ObjectId oid{};          ///< an object of this commit, preferably a reachable one
    std::string email;
    std::string author_name;
    Dropped dropped = Dropped::none;
    bool reachable = true;  ///< false: no branch contains it any more, but it is remembered
    std::optional<ChangeSize> size = {};  ///< empty if not measured yet
    std::string subject = {};  ///< subject of the commit; Activity::subject is the one for display
    std::string kind_rule = {};  ///< rule that gave the commit its kind; empty: none
    /// Number of commits of the bulk upload that it represents; 0: none.
    std::int64_t uploaded = 0;
    std::string upload_path =
        {};  ///< path of its repository here, if it is or represents an upload
  };
  std::optional<Commit> commit;
};

/// Commits with the user's name but an address that is not configured; they do not count.
struct UnknownIdentity {
  std::string email;
  std::string name;
  std::int64_t commits = 0;
};

}  // namespace gongbu::core
