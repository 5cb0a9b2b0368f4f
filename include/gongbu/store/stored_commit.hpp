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

/// Progress of judging a commit by its size.
enum class Stage {
  unsized = 0,     ///< judged without its size, until a report shows its day
  due = 1,         ///< judged without its size; the next scan measures it
  sized = 2,       ///< judged by its size
  unreadable = 3,  ///< cannot be measured, so judged without its size; a scan may make it due again
};

/// What settings and policy say about a commit when it is recorded.
struct Assessment {
  core::Day day{};
  core::seconds utc_offset{0};  ///< UTC offset of the zone that determined the day
  /// Verdict of the policy, as far as it is known.
  core::Dropped by_policy = core::Dropped::none;
  Stage stage = Stage::unsized;
  std::optional<core::CommitKind> kind = {};  ///< kind of study, as far as it is known
};
using Assess = std::function<Assessment(const core::Commit&)>;

/// What another device says about a commit, in addition to StoredCommit.
struct FactOrigin {
  std::string device;
  core::ObjectId key{};  ///< commit_key()
  bool hashed = false;   ///< address, subject and object id are unknown
  core::Day day{};       ///< day according to that device; the stored one may differ
  core::seconds utc_offset{0};
  /// Key of the commit that replaced it on that device.
  std::optional<core::ObjectId> replaced_by = {};
};

/// A commit in one repository as it is stored.
struct StoredCommit {
  std::int64_t id = 0;    ///< may be reused after the commit was deleted
  std::int64_t work = 0;  ///< id of the first commit of its work; may be its own id
  std::int64_t repository = 0;
  core::Commit commit = {};  ///< its author_offset is that of the first commit of its work
  /// Author time of its group: its own, or that of the first version of a redated commit.
  core::Instant group{};
  Assessment assessment = {};
  core::CommitState state = core::CommitState::confirmed;
  std::optional<core::Instant> gone_at = {};  ///< set if core::is_gone(state)
  /// Verdict on its work; empty if another commit represents the work.
  std::optional<core::Dropped> dropped = {};
  bool ignored = false;                             ///< its repository is ignored
  std::optional<core::Instant> missing_since = {};  ///< when its repository went missing
  bool is_in_trailer = false;  ///< an entry of the same kind, made from a trailer, counts instead
  std::optional<std::int64_t> upload = {};  ///< id of the commit that represents its bulk upload
  /// When its device first recorded it; empty: unknown.
  std::optional<core::Instant> recorded_at = {};
  std::optional<core::Instant> rebuilt_at = {};  ///< when a rebuild on its device set the day
  std::shared_ptr<const FactOrigin> fact = {};   ///< null for a commit of this device
};

}  // namespace gongbu::store
