#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "gongbu/core/commit_rule.hpp"
#include "gongbu/core/day.hpp"

namespace gongbu::store {

/// What the works of a group share: they are judged together.
struct GroupKey {
  std::int64_t authored_at = 0;
  std::string email;

  friend auto operator<=>(const GroupKey&, const GroupKey&) = default;
};

/// The works of one group, side by side.
struct Group {
  struct Row {
    std::int64_t id = 0;
    std::string subject;
    core::Dropped dropped = core::Dropped::none;  ///< as it stands in the database
    std::int64_t day = 0;
    bool trailed = false;  ///< an object that holds it has trailers about study
  };
  std::vector<Row> rows;
  std::vector<core::Work> works;

  void add(Row row) {
    rows.push_back(std::move(row));
    works.push_back({.mine = false, .holdings = {}});
  }

  /// Adds a holding to a work. A work is the user's when one repository says so: a clone
  /// that is configured with fewer addresses takes nothing away, whichever is scanned first.
  void hold(std::size_t place, core::Holding holding, bool mine) {
    if (holding.dropped != core::Dropped::ignored) works[place].mine |= mine;
    works[place].holdings.push_back(holding);
  }

  /// The place of the work with this subject; rows.size() when there is none.
  std::size_t find(const std::string& subject) const {
    const auto it = std::find_if(rows.begin(), rows.end(),
                                 [&](const Row& row) { return row.subject == subject; });
    return static_cast<std::size_t>(it - rows.begin());
  }
};

/// Judges groups of works, and keeps what follows from it in step: the daily totals, and which
/// works have trailers that somebody must look at. Works within transactions of `connection`, and
/// ends each with finish().
class Judging {
 public:
  explicit Judging(SQLite::Database& connection);

  /// The group as it is stored.
  Group load(const GroupKey& key);
  void judge(const GroupKey& key);

  /// Remembers to judge a group, or those whose keys are the rows of a statement.
  void touch(GroupKey key) { touched_.push_back(std::move(key)); }
  void touch_all(SQLite::Statement& keys);

  /// Counts a work of `day` that was judged otherwise before; one that is new, or not there any
  /// more, was or is superseded.
  void count(std::int64_t day, core::Dropped before, core::Dropped after);

  /// Has the entries made of the trailers of a work brought in line with them.
  void unsettle(std::int64_t work);

  /// Judges every group that was touched and brings the daily totals up to date, so that the
  /// transaction can be committed.
  void finish();

 private:
  void judge_touched();
  void write_totals();

  SQLite::Database& connection_;
  std::vector<GroupKey> touched_;
  std::map<std::int64_t, std::int64_t> counted_;  ///< by day: how many more count than before
  SQLite::Statement select_group_;
  SQLite::Statement set_dropped_;
  SQLite::Statement unsettle_;
};

}  // namespace gongbu::store
