#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "gongbu/core/commit_policy.hpp"
#include "gongbu/core/day.hpp"
#include "gongbu/core/object_id.hpp"
#include "gongbu/store/database.hpp"

// What commits change: by that, the rules for commits judge them.
namespace gongbu::store {

/// How far judging a commit by its size has come.
enum class Stage {
  unsized = 0,     ///< judged without it, until somebody asks for its day
  due = 1,         ///< the same, until the next scan measures it
  sized = 2,       ///< judged by it
  unreadable = 3,  ///< judged without it: it cannot be measured, unless a scan finds it again
};

/// A commit in one repository, with all that a policy and the settings of days judge it by.
struct CommitObject {
  std::int64_t repository = 0;
  core::ObjectId oid{};
  std::int64_t id = 0;    ///< should it be forgotten, another one may take it
  std::int64_t work = 0;  ///< what it is a commit of
  core::Day day{};
  core::Instant authored_at{};
  core::seconds utc_offset{0};     ///< of the zone that decided the day
  core::seconds author_offset{0};  ///< of the author's clock
  std::string author_name;
  std::string author_email;
  bool merge = false;
  bool empty = false;

  core::CommitTraits traits() const {
    return {merge, empty, author_name, author_email, authored_at};
  }
};

// The commits whose change can be measured, or may be so. Those in repositories that are ignored or
// missing wait.

/// Those that are due.
std::vector<CommitObject> due_objects(Database& database);
/// Those of some days that were judged without their size, the newest first.
std::vector<CommitObject> unsized_objects(Database& database, core::Day from, core::Day until);
/// Whether there may be any of these: much quicker than to look, and false once
/// remember_all_sized() has found none, until a scan or a hook changes a repository.
bool may_have_unsized(Database& database);
/// Looks for repositories of which no commit waits to be measured, and remembers them.
void remember_all_sized(Database& database);
/// Those that were never measured, the newest first.
std::vector<CommitObject> unmeasured_objects(Database& database);

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

}  // namespace gongbu::store
