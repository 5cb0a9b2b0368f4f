#include "store/imported_problems.hpp"

#include <fmt/format.h>

#include <string_view>

#include "gongbu/base/text.hpp"
#include "gongbu/core/kind_rule.hpp"
#include "gongbu/store/imports.hpp"

namespace gongbu::store {

// Subjects look like "백준 1012 유기농 배추 (Silver II)".
void ImportedProblems::read_problems() {
  problems_.emplace();
  SQLite::Statement select(connection_,
                           "SELECT subject FROM entry WHERE source = ? AND deleted = 0");
  select.bind(1, std::string(kProblemSource));
  while (select.executeStep()) {
    const std::string subject = select.getColumn(0).getString();
    std::string_view title = subject;
    take_until(title, ' ');
    take_until(title, ' ');
    problems_->emplace(title);
  }
}

bool ImportedProblems::replace_upload(std::int64_t upload) {
  if (!problems_) read_problems();
  if (problems_->empty()) return false;
  if (const auto known = uploads_.find(upload); known != uploads_.end()) return known->second;
  bool is_any = false;
  if (!select_upload_)
    select_upload_.emplace(connection_, "SELECT subject FROM commits WHERE upload = ?");
  select_upload_->reset();
  select_upload_->bind(1, upload);
  while (!is_any && select_upload_->executeStep()) {
    const std::string subject = normalized(select_upload_->getColumn(0).getString());
    const auto solved = core::parse_baekjoonhub(subject);
    is_any = solved && problems_->contains(fmt::format("{} ({})", solved->title, solved->level));
  }
  select_upload_->reset();
  return uploads_[upload] = is_any;
}

// The first commit of an upload has no upload id if its day was already over.
bool ImportedProblems::replace(const StoredCommit& stored) {
  const auto& kind = stored.assessment.kind;
  if (!kind || !core::is_problem_rule(kind->rule)) return false;
  return replace_upload(stored.upload.value_or(stored.id));
}

void ImportedProblems::forget() {
  problems_.reset();
  uploads_.clear();
}

}  // namespace gongbu::store
