#include "store/own_facts.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "gongbu/base/hash.hpp"
#include "gongbu/store/fact_key.hpp"
#include "store/values.hpp"

namespace gongbu::store {
namespace {

using core::Dropped;
using core::ObjectId;

// Returns whether works with this verdict are not published: they are excluded here, or may be
// somebody else's.
bool is_private(Dropped verdict) {
  return verdict == Dropped::ignored || verdict == Dropped::unknown_address;
}

/// The facts of this device about the commits of a group.
class GroupFacts {
 public:
  GroupFacts(std::vector<StoredCommit> group, GroupJudge& judge, std::string_view secret)
      : group_(std::move(group)), verdicts_(judge.judged(group_)) {
    for (const StoredCommit& stored : group_) keys_.push_back(commit_key(secret, stored));
    for (std::size_t i = 0; i < group_.size(); ++i)
      if (verdicts_[i] == Dropped::none && (!counted_ || last(*counted_) < last(i))) counted_ = i;
  }

  /// Returns one fact per key.
  std::vector<CommitFact> facts() const {
    std::map<ObjectId, std::size_t> by_key;
    for (std::size_t i = 0; i < group_.size(); ++i) {
      const auto [other, is_new] = by_key.try_emplace(keys_[i], i);
      if (rank(other->second) < rank(i)) other->second = i;
    }
    std::vector<CommitFact> all;
    for (const auto& [key, i] : by_key)
      if (auto fact = fact_of(i)) all.push_back(*std::move(fact));
    return all;
  }

 private:
  // Commits that represent a work rank highest.
  std::tuple<bool, bool, core::Instant, ObjectId> rank(std::size_t i) const {
    const StoredCommit& stored = group_[i];
    return {verdicts_[i].has_value(), !stored.gone_at, stored.commit.committed_at,
            stored.commit.oid};
  }

  // As other devices compare works (DeviceWorks).
  std::tuple<core::Instant, ObjectId> last(std::size_t i) const {
    const core::Commit& commit = group_[i].commit;
    return {std::max(commit.committed_at, commit.authored_at), keys_[i]};
  }

  // Returns the commit that represents the work of another commit.
  std::optional<std::size_t> representative(std::size_t i) const {
    const core::Commit& commit = group_[i].commit;
    for (std::size_t other = 0; other < group_.size(); ++other) {
      const core::Commit& represents = group_[other].commit;
      if (verdicts_[other] && represents.subject == commit.subject &&
          (represents.author_email == commit.author_email || (represents.own && commit.own)))
        return other;
    }
    return std::nullopt;
  }

  std::optional<CommitFact> fact_of(std::size_t i) const {
    const StoredCommit& stored = group_[i];
    CommitFact fact{.key = keys_[i],
                    .repository = stored.repository,
                    .authored_at = stored.commit.authored_at,
                    .group = stored.group,
                    .committed_at = stored.commit.committed_at,
                    .rebuilt_at = {},
                    .day = stored.assessment.day,
                    .utc_offset = stored.assessment.utc_offset,
                    .is_gone = stored.gone_at || stored.missing_since,
                    .kind = stored.assessment.kind};
    if (verdicts_[i]) {
      fact.verdict = *verdicts_[i];
      if (fact.verdict == Dropped::superseded && counted_) fact.replaced_by = keys_[*counted_];
    } else {
      const auto other = representative(i);
      if (!other || is_private(*verdicts_[*other])) return std::nullopt;
      fact.verdict = Dropped::superseded;
      if (verdicts_[*other] == Dropped::none) fact.replaced_by = keys_[*other];
    }
    if (is_private(fact.verdict)) return std::nullopt;
    fact.text = FactText{stored.commit.oid, stored.commit.author_email, stored.commit.subject,
                         stored.commit.trailers};
    fact.recorded_at = core::Instant::max();
    for (std::size_t other = 0; other < group_.size(); ++other) {
      if (keys_[other] != fact.key) continue;
      const StoredCommit& same = group_[other];
      fact.recorded_at =
          std::min(fact.recorded_at, same.recorded_at.value_or(same.commit.authored_at));
      if (same.rebuilt_at) fact.rebuilt_at = std::max(fact.rebuilt_at, same.rebuilt_at);
    }
    return fact;
  }

  std::vector<StoredCommit> group_;
  Verdicts verdicts_;
  std::vector<ObjectId> keys_;
  std::optional<std::size_t> counted_;  ///< the counted commit made last
};

}  // namespace

std::vector<CommitFact> own_facts(std::vector<StoredCommit> group, GroupJudge& judge,
                                  std::string_view secret) {
  return GroupFacts(std::move(group), judge, secret).facts();
}

std::int64_t digest_of(const CommitFact& fact) {
  Hash hash;
  const auto add = [&](std::int64_t number) { hash.add(static_cast<std::uint64_t>(number)); };
  for (const std::int64_t number :
       {fact.repository, to_column(fact.authored_at), to_column(fact.group),
        to_column(fact.committed_at), to_column(fact.recorded_at),
        fact.rebuilt_at ? to_column(*fact.rebuilt_at) : 0, to_column(fact.day),
        to_column(fact.utc_offset), static_cast<std::int64_t>(fact.verdict),
        static_cast<std::int64_t>(fact.is_gone)})
    add(number);
  if (fact.replaced_by) hash.add(core::to_hex(*fact.replaced_by));
  if (fact.kind) {
    hash.add(fact.kind->kind);
    add(fact.kind->spent ? fact.kind->spent->count() : 0);
  }
  if (fact.size)
    for (const std::int64_t number : {fact.size->files, fact.size->added, fact.size->removed})
      add(number);
  if (fact.text)
    for (const std::string& text :
         {core::to_hex(fact.text->oid), fact.text->email, fact.text->subject, fact.text->trailers})
      hash.add(text);
  if (!fact.studied.empty()) hash.add(fact.studied);
  return static_cast<std::int64_t>(hash.value());
}

}  // namespace gongbu::store
