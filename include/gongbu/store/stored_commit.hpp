#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "gongbu/core/commit.hpp"
#include "gongbu/core/commit_rule.hpp"
#include "gongbu/core/commit_state.hpp"
#include "gongbu/core/day.hpp"
#include "gongbu/core/kind_rule.hpp"

namespace gongbu::store {

/// How far judging a commit by its size has come.
enum class Stage {
  unsized = 0,     ///< judged without it, until somebody asks for its day
  due = 1,         ///< the same, until the next scan measures it
  sized = 2,       ///< judged by it
  unreadable = 3,  ///< judged without it: it cannot be measured, unless a scan finds it again
};

/// What the settings and the policy of its day say of a commit when it is recorded.
struct Assessment {
  core::Day day{};
  core::seconds utc_offset{0};  ///< of the zone that decided the day
  /// Why it would not count by itself, as far as that can be told.
  core::Dropped by_policy = core::Dropped::none;
  Stage stage = Stage::unsized;
  std::optional<core::CommitKind> kind = {};  ///< of study, as far as that can be told
};
using Assess = std::function<Assessment(const core::Commit&)>;

/// What another device says about a commit, beside what is stored of any.
struct FactOrigin {
  std::string device;
  core::ObjectId key{};  ///< commit_key()
  bool hashed = false;   ///< address, subject and object are not known
  core::Day day{};       ///< these two as that device says; another one's may stand
  core::seconds utc_offset{0};
  std::optional<core::ObjectId> replaced_by = {};  ///< key of what a rewrite there put in its place
};

/// A commit in one repository, as it is stored: what it says, where it was seen, and what the store
/// adds.
struct StoredCommit {
  std::int64_t id = 0;    ///< should it be forgotten, another one may take it
  std::int64_t work = 0;  ///< the id of the first commit of its work, perhaps its own
  std::int64_t repository = 0;
  core::Commit commit = {};  ///< its author_offset is that of the first commit of its work
  /// The author time of its group: its own, or that of the first version of a redated commit.
  core::Instant group{};
  Assessment assessment = {};
  core::CommitState state = core::CommitState::confirmed;
  std::optional<core::Instant> gone_at = {};  ///< when core::is_gone(state)
  std::optional<core::Dropped> dropped = {};  ///< the verdict on its work, if it represents that
  bool ignored = false;                       ///< its repository is
  std::optional<core::Instant> missing_since = {};  ///< its repository is
  bool is_in_trailer = false;  ///< a trailer of it names study of its kind, and stands for it
  std::optional<std::int64_t> upload =
      {};  ///< the id of the commit that represents its bulk upload
  std::optional<core::Instant> recorded_at = {};  ///< when its device saw it; nothing: not known
  std::optional<core::Instant> rebuilt_at = {};   ///< when a rebuild there gave it its day
  std::shared_ptr<const FactOrigin> fact = {};    ///< none: it is in a repository of this device
};

}  // namespace gongbu::store
