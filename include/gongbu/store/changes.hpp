#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "gongbu/core/commit_policy.hpp"
#include "gongbu/core/day.hpp"
#include "gongbu/core/object_id.hpp"
#include "gongbu/store/database.hpp"

// What commits change, and what follows from it under other rules than those they were recorded by.
namespace gongbu::store {

/// A commit in one repository, with all that a policy and the settings of days judge it by.
struct CommitObject {
  std::int64_t repository = 0;
  core::ObjectId oid{};
  std::int64_t commit = 0;  ///< the work that it holds
  core::Day day{};
  core::Instant authored_at{};
  core::seconds utc_offset{0};     ///< of the zone that decided the day
  core::seconds author_offset{0};  ///< of the author's clock
  std::string author_name;
  std::string author_email;
  bool merge = false;
  bool empty = false;
  core::Dropped dropped = core::Dropped::none;  ///< as it was judged

  core::CommitTraits traits() const { return {merge, empty, author_name, author_email}; }
};

/// The commits whose change is to be measured soon, the newest first. Those in repositories that
/// are ignored or missing wait.
std::vector<CommitObject> due_objects(Database& database);

/// The commits of these days that were judged without their size, the newest first, in repositories
/// that are not ignored or missing.
std::vector<CommitObject> unsized_objects(Database& database, core::Day from, core::Day until);

/// Every commit from a day on, in the order of days.
std::vector<CommitObject> objects_from(Database& database, core::Day from);

/// Reads what commits change.
class StoredChanges {
 public:
  explicit StoredChanges(Database& database);
  ~StoredChanges();
  /// Nothing when it was not measured.
  std::optional<core::Change> read(const core::ObjectId& oid);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Whether a policy judged a commit by its size.
enum class Measured {
  yes,
  later,  ///< no: if it is due to be measured, it stays so
  never,  ///< no, it cannot be: it is not due any more
};

/// Changes what is said of commits, in one transaction: without commit() nothing happened. undo()
/// does not take it back.
class Revision {
 public:
  /// Other writers wait from now on. `command` is what the user ran.
  Revision(Database& database, const std::string& command, core::Instant now);
  Revision(const Revision&) = delete;
  Revision& operator=(const Revision&) = delete;
  ~Revision();

  void set_change(const core::ObjectId& oid, const core::Change& change);
  /// Says of a commit what a policy says of it.
  void set_dropped(const CommitObject& object, core::Dropped dropped, Measured measured);
  void move(const CommitObject& object, core::Day day, core::seconds utc_offset);
  void move_entry(std::int64_t id, core::Day day, core::seconds utc_offset);
  void set_policies(const std::vector<core::DatedRules>& history);
  /// Brings what follows from the changes up to date: from now on the room's functions read it.
  void finish();
  void commit();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// The rules for commits, oldest first; the first hold for all days before as well.
std::vector<core::DatedRules> policies(Database& database);

}  // namespace gongbu::store
