#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gongbu/app/workspace.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/report/paper_report.hpp"
#include "gongbu/store/entries.hpp"
#include "gongbu/store/paper_records.hpp"
#include "gongbu/study/study_cache.hpp"

// Papers and their entries.
namespace gongbu::study {

/// Kind of entries about papers.
inline constexpr const char* kPaperKind = "paper";

/// Result of recording a paper: new, completed with more data, joined with a duplicate, already
/// known, or not recorded because its identifier belongs to another work.
enum class Recorded { added, completed, joined, known, other_work };

struct RecordedPaper {
  store::Paper paper = {};  ///< after recording; for `other_work` the other paper
  Recorded recorded = Recorded::known;
  /// Papers with the same title, possible duplicates; only the user can tell. Set only if something
  /// was recorded.
  std::vector<std::int64_t> similar = {};
  /// Identifiers not stored because the paper has others of that kind.
  std::vector<std::string> not_kept = {};
};

/// The user's papers. Recognizes a paper by an identifier, or by its title if nothing known
/// contradicts.
class PaperShelf {
 public:
  explicit PaperShelf(app::Workspace& workspace);

  /// Papers by number.
  const std::map<std::int64_t, store::Paper>& all() const { return papers_; }

  /// Returns the paper that `details` describe; null if there is none or several.
  const store::Paper* find(const store::Paper& details) const;

  /// Returns the numbers of other papers with the same title that are, or may be, the same work.
  std::vector<std::int64_t> similar_to(const store::Paper& paper) const;

  /// Adds a paper, or completes the existing one; joins a duplicate if this makes it certain. Part
  /// of the caller's change. Throws `usage` if `details` have only a title that several papers
  /// share.
  RecordedPaper record(const store::Paper& details);

  /// Records many papers in order. Adds a new paper for a title that several papers share.
  std::vector<RecordedPaper> record_all(const std::vector<store::Paper>& all);

  /// Changes an existing paper. Part of the caller's change.
  void update(const store::Paper& paper);

  /// Merges two papers; data of `kept` take precedence. Returns the merged paper, to which both
  /// numbers refer. Part of the caller's change.
  store::Paper join(const store::Paper& kept, const store::Paper& other);

 private:
  /// Other papers with the same title.
  struct Titled {
    std::vector<const store::Paper*> same;
    std::vector<const store::Paper*> unsure;
  };

  const store::Paper& insert(store::Paper paper);
  void erase(std::int64_t id);
  const store::Paper* with_identifier(const store::Paper& details) const;
  Titled of_title(const store::Paper& details, const std::string& title) const;
  RecordedPaper record_one(const store::Paper& details);
  RecordedPaper complete(const store::Paper& known, const store::Paper& details);
  store::Paper join_older(const store::Paper& one, const store::Paper& other);

  app::Workspace& workspace_;
  std::map<std::int64_t, store::Paper> papers_;
  std::map<std::string, std::int64_t> by_id_;
  std::multimap<std::string, std::int64_t> by_title_;
};

/// Returns the error for words that occur in the titles of several papers.
Error ambiguous_paper(std::string_view words, const std::vector<std::int64_t>& numbers);

/// A paper named by words: an identifier ("paper:3" for an existing one), then its title or the
/// user's own words; or only a title.
struct NamedPaper {
  store::Paper details;
  std::string words;  ///< after the identifier
};

/// Parses the name of a paper. Throws `usage` for an invalid identifier.
NamedPaper read_paper(app::Workspace& workspace, const std::string& words);

/// Returns the subject that set_paper() would make of words that begin with an identifier, without
/// adding the paper; nothing for other words. Throws `usage` for an invalid identifier.
std::optional<std::string> paper_subject(app::Workspace& workspace, const std::string& words);

/// Links an entry to the paper named by `subject`, which is added if new. Part of the caller's
/// change.
void set_paper(app::Workspace& workspace, PaperShelf& shelf, store::Entry& entry,
               const std::string& subject);

/// Sets the reading pass of an entry's paper. Part of the caller's change. Throws `usage` if the
/// entry has no paper.
void set_pass(app::Workspace& workspace, store::Entry entry, int pass);

/// Returns the paper named by a number, an identifier, a citation key, a title or a part of one.
/// Throws `usage` if there is none or several.
store::Paper paper_named(app::Workspace& workspace, const std::string& word);

/// Returns all papers with their progress, by number.
std::vector<report::PaperRow> paper_rows(StudyCache& study_cache);

/// Returns one paper with its progress.
report::PaperRow paper_row(StudyCache& study_cache, const store::Paper& paper);

/// Returns the paper in progress that was studied last, or nothing.
std::optional<report::PaperRow> paper_in_progress(StudyCache& study_cache);

/// Returns the entries about a paper, oldest first.
std::vector<core::Activity> study_of(app::Workspace& workspace, const store::Paper& paper);

/// Links a repository (name or path) or a commit to a paper. Throws `usage` if `word` names
/// neither.
void link_paper(app::Workspace& workspace, const store::Paper& paper, const std::string& word);

/// Removes a link. Throws `usage` if the paper has no link to `word`.
void unlink_paper(app::Workspace& workspace, const store::Paper& paper, const std::string& word);

}  // namespace gongbu::study
