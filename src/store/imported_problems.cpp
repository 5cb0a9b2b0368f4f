#include "store/imported_problems.hpp"

#include <algorithm>
#include <string_view>

#include "gongbu/base/text.hpp"
#include "gongbu/core/kind_rule.hpp"
#include "gongbu/store/imports.hpp"
#include "store/values.hpp"

namespace gongbu::store {
using core::Dropped;

// Subjects look like "백준 1012 유기농 배추 (Silver II)", or "구름 49054/1 합 계산기". The level is
// ignored, because users of the site vote on it.
void ImportedProblems::read_problems() {
  problems_.emplace();
  SQLite::Statement select(connection_,
                           "SELECT subject, day FROM entry WHERE source = ? AND deleted = 0");
  select.bind(1, std::string(kProblemSource));
  while (select.executeStep()) {
    const std::string subject = select.getColumn(0).getString();
    std::string_view title = subject;
    const Solved solved{std::string(take_until(title, ' ')), to_day(select.getColumn(1))};
    take_until(title, ' ');
    problems_->emplace(title, solved);
    if (title.ends_with(')')) problems_->emplace(title.substr(0, title.rfind(" (")), solved);
  }
}

bool ImportedProblems::is_imported(const std::string& subject, std::optional<core::Day> day) {
  if (problems_ && problems_->empty()) return false;
  const std::string text = normalized(subject);
  const auto solved = core::parse_baekjoonhub(text);
  if (!solved) return false;
  if (!problems_) read_problems();
  const auto [begin, end] = problems_->equal_range(solved->title);
  return std::any_of(begin, end, [&](const auto& problem) {
    const Solved& imported = problem.second;
    return (solved->site.empty() || imported.site == solved->site) &&
           (!day || std::find(kCommitDelays.begin(), kCommitDelays.end(), *day - imported.day) !=
                        kCommitDelays.end());
  });
}

bool ImportedProblems::has_members(std::int64_t upload) {
  SQLite::Statement select(connection_, "SELECT 1 FROM commits WHERE upload = ? LIMIT 1");
  select.bind(1, upload);
  return select.executeStep();
}

// Returns the commit whose id the upload has, unless its problem was imported: then the first of
// the others.
std::int64_t ImportedProblems::representative(std::int64_t upload) {
  if (!has_any()) return upload;
  const auto [known, is_new] = representatives_.emplace(upload, upload);
  if (!is_new) return known->second;
  if (!select_members_)
    select_members_.emplace(connection_, R"(
      SELECT id, subject FROM commits WHERE upload = ?1 OR id = ?1
      ORDER BY id <> ?1, coalesce(redated_at, authored_at), id)");
  select_members_->reset();
  select_members_->bind(1, upload);
  while (select_members_->executeStep()) {
    if (is_imported(select_members_->getColumn(1).getString())) continue;
    known->second = select_members_->getColumn(0).getInt64();
    break;
  }
  select_members_->reset();
  return known->second;
}

bool ImportedProblems::has_any() {
  if (!problems_) read_problems();
  return !problems_->empty();
}

// The first commit of an upload has no upload id if its day was already over.
Dropped ImportedProblems::verdict(const StoredCommit& stored) {
  const auto& kind = stored.assessment.kind;
  const std::string& subject = stored.commit.subject;
  if (kind && core::is_problem_rule(kind->rule) && stored.commit.own && is_imported(subject) &&
      (stored.upload || has_members(stored.id) || is_imported(subject, stored.assessment.day)))
    return Dropped::imported;
  if (kind && core::is_problem_rule(kind->rule) && stored.commit.own &&
      core::is_upload_of_all(normalized(subject)) && has_any())
    return Dropped::imported;
  if (!stored.upload || representative(*stored.upload) == stored.id) return Dropped::none;
  return Dropped::bulk_upload;
}

void ImportedProblems::forget() {
  problems_.reset();
  representatives_.clear();
}

}  // namespace gongbu::store
