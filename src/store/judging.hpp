#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "gongbu/core/commit_rule.hpp"
#include "gongbu/core/day.hpp"
#include "gongbu/core/object_id.hpp"

namespace gongbu::store {

/// A commit of a group, as it is stored. A group is what shares its author time (Unix seconds): its
/// works are judged together.
struct GroupedCommit {
  std::int64_t id = 0;
  std::int64_t work = 0;  ///< the id of the first commit of its work, perhaps its own
  std::int64_t repository = 0;
  core::ObjectId oid{};
  std::string email;
  std::string subject;
  std::int64_t utc_offset = 0;
  std::int64_t author_offset = 0;
  std::int64_t day = 0;
  bool mine = true;
  core::Holding holding;
  std::optional<core::Dropped> dropped;  ///< of its work, if it stands for that
  bool trailed = false;                  ///< it has trailers about study
};

/// Judges the works of a group, in any order. Returns, for each commit, what its work is if it
/// stands for that.
std::vector<std::optional<core::Dropped>> judged(const std::vector<GroupedCommit>& group);

/// Judges groups of works, and keeps what follows from it in step: the daily totals, and which
/// works have trailers that somebody must look at. Works within transactions of `connection`, and
/// ends each with finish().
class Judging {
 public:
  explicit Judging(SQLite::Database& connection);

  std::vector<GroupedCommit> load(std::int64_t authored_at);
  void judge(std::int64_t authored_at);
  /// Writes down how commits that were loaded are judged, by themselves or with others.
  void keep(std::span<const GroupedCommit> group,
            std::span<const std::optional<core::Dropped>> answers);

  /// Remembers to judge a group, or those whose times are the rows of a statement.
  void touch(std::int64_t authored_at) { touched_.push_back(authored_at); }
  void touch_all(SQLite::Statement& times);

  /// Counts a commit of `day` that stood for its work, or does so now, judged thus.
  void count(std::int64_t day, std::optional<core::Dropped> before,
             std::optional<core::Dropped> after);

  /// Has the entries made of the trailers of a work brought in line with them.
  void unsettle(std::int64_t work);

  /// Judges every group that was touched and brings the daily totals up to date, so that the
  /// transaction can be committed.
  void finish();

 private:
  void judge_touched();
  void write_totals();

  SQLite::Database& connection_;
  std::vector<std::int64_t> touched_;
  std::map<std::int64_t, std::int64_t> counted_;  ///< by day: how many more count than before
  SQLite::Statement select_group_;
  SQLite::Statement set_dropped_;
  SQLite::Statement unsettle_;
};

}  // namespace gongbu::store
