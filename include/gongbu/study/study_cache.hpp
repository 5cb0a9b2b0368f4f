#pragma once

#include <optional>
#include <vector>

#include "gongbu/app/workspace.hpp"
#include "gongbu/catalog/syllabus.hpp"
#include "gongbu/store/entries.hpp"
#include "gongbu/store/paper_records.hpp"

namespace gongbu::study {

/// Cache of entries, papers and syllabi for the parts of one page. Each is read on first use; later
/// writes are not seen, so create a new cache after writing.
class StudyCache {
 public:
  explicit StudyCache(app::Workspace& workspace) : workspace_(workspace) {}

  app::Workspace& workspace() const { return workspace_; }

  /// Entries with topics, oldest first.
  const std::vector<store::Entry>& entries();
  /// Papers by number, without removed ones.
  const std::vector<store::Paper>& papers();
  /// Links of all papers, oldest first.
  const std::vector<store::PaperLink>& paper_links();
  /// All syllabi: the built-in book, then the user's own by id.
  const std::vector<catalog::Syllabus>& syllabi();

 private:
  app::Workspace& workspace_;
  std::optional<std::vector<store::Entry>> entries_;
  std::optional<std::vector<store::Paper>> papers_;
  std::optional<std::vector<store::PaperLink>> paper_links_;
  std::optional<std::vector<catalog::Syllabus>> syllabi_;
};

}  // namespace gongbu::study
