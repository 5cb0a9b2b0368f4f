#pragma once

#include <optional>
#include <vector>

#include "gongbu/app/workspace.hpp"
#include "gongbu/catalog/syllabus.hpp"
#include "gongbu/store/entries.hpp"
#include "gongbu/store/paper_records.hpp"

namespace gongbu::study {

/// What was studied, and of what: each part is read when it is first asked for, and kept, so that
/// the parts of a page share it. What is written later is not in it: take another one then.
class Studies {
 public:
  explicit Studies(app::Workspace& workspace) : workspace_(workspace) {}

  app::Workspace& workspace() const { return workspace_; }

  /// The entries that are about topics, oldest first.
  const std::vector<store::Entry>& entries();
  /// The papers by number, without the removed ones.
  const std::vector<store::Paper>& papers();
  /// The links of all papers, oldest first.
  const std::vector<store::PaperLink>& paper_links();
  /// Every syllabus: the built-in book, then the user's own by id.
  const std::vector<catalog::Syllabus>& syllabi();

 private:
  app::Workspace& workspace_;
  std::optional<std::vector<store::Entry>> entries_;
  std::optional<std::vector<store::Paper>> papers_;
  std::optional<std::vector<store::PaperLink>> paper_links_;
  std::optional<std::vector<catalog::Syllabus>> syllabi_;
};

}  // namespace gongbu::study
