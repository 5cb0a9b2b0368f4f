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
#include "gongbu/study/studies.hpp"

// Papers and the study of them.
namespace gongbu::study {

/// The kind of entries that are about papers.
inline constexpr const char* kPaperKind = "paper";

/// What recording a paper came to: it is new, more is known of it, two papers turned out to be this
/// one, all was known, or nothing was recorded because its identifier is that of another work.
enum class Recorded { added, completed, joined, known, other_work };

struct RecordedPaper {
  store::Paper paper = {};  ///< as it is now; for `other_work` that one
  Recorded recorded = Recorded::known;
  std::vector<std::int64_t> similar = {};  ///< papers of its title that may be the same: a person
                                           ///< has to say; only when something was recorded
  std::vector<std::string> not_kept = {};  ///< identifiers of which the paper has others
};

/// The papers of the user, in which the same paper is found again: by an identifier, else by a
/// title when nothing that is known says otherwise.
class PaperShelf {
 public:
  explicit PaperShelf(app::Workspace& workspace);

  /// By number.
  const std::map<std::int64_t, store::Paper>& all() const { return papers_; }

  /// Returns the paper that `details` describe; null when it is not there or there are several.
  const store::Paper* find(const store::Paper& details) const;

  /// Returns the numbers of the other papers of its title that are the same work, or may be.
  std::vector<std::int64_t> similar_to(const store::Paper& paper) const;

  /// Adds a paper, or what was not known yet of the one that is there; when that makes it certain
  /// that another one is the same, they are made one: part of the caller's step. Throws `usage` for
  /// a title alone that several papers have.
  RecordedPaper record(const store::Paper& details);

  /// The same for each of many, in their order; a title that several have is a new paper then.
  std::vector<RecordedPaper> record_all(const std::vector<store::Paper>& all);

  /// Changes a paper that is there: part of the caller's step.
  void update(const store::Paper& paper);

  /// Makes two papers one, with the number of the first, and returns it: part of the caller's step.
  store::Paper join(const store::Paper& kept, const store::Paper& other);

 private:
  /// Other papers of a title.
  struct Titled {
    std::vector<const store::Paper*> same;
    std::vector<const store::Paper*> unsure;
  };

  const store::Paper& put(store::Paper paper);
  void take_away(std::int64_t id);
  const store::Paper* with_identifier(const store::Paper& details) const;
  Titled of_title(const store::Paper& details, const std::string& title) const;
  RecordedPaper record_one(const store::Paper& details);
  RecordedPaper complete(const store::Paper& known, const store::Paper& details);
  store::Paper join_one(const store::Paper& one, const store::Paper& other);
  void finish();

  app::Workspace& workspace_;
  std::map<std::int64_t, store::Paper> papers_;
  std::map<std::string, std::int64_t> by_id_;
  std::multimap<std::string, std::int64_t> by_title_;
  std::map<std::string, std::string> moved_;  // UUIDs of papers that became part of others
};

/// The error for words that several papers have in their title.
Error ambiguous_paper(std::string_view words, const std::vector<std::int64_t>& numbers);

/// Words that name a paper: an identifier ("paper:3" for one that is there), then its title or the
/// user's own words; or a title alone.
struct NamedPaper {
  store::Paper details;
  std::string words;  ///< behind an identifier
};

/// Reads such words. Throws `usage` for an identifier that is none.
NamedPaper read_paper(app::Workspace& workspace, const std::string& words);

/// Returns words that begin with an identifier as set_paper() makes them a subject, without adding
/// the paper; nothing for other words. Throws `usage` for an identifier that is none.
std::optional<std::string> paper_subject(app::Workspace& workspace, const std::string& words);

/// Makes an entry about the paper that its subject names, which is added when it is new: part of
/// the caller's step.
void set_paper(app::Workspace& workspace, PaperShelf& shelf, store::Entry& entry,
               const std::string& subject);

/// Says which pass of its paper an entry was: part of the caller's step. Throws `usage` when it is
/// about no paper.
void set_pass(app::Workspace& workspace, const store::Entry& entry, int pass);

/// Returns the paper that a word stands for: a number, an identifier, a citation key, a title or a
/// part of one. Throws `usage` when there is none, or several.
store::Paper paper_named(app::Workspace& workspace, const std::string& word);

/// The papers with what was studied of them, by number.
std::vector<report::PaperRow> paper_rows(Studies& studies);

/// One of them.
report::PaperRow paper_row(Studies& studies, const store::Paper& paper);

/// The paper in progress that was studied last; nothing when none is being read.
std::optional<report::PaperRow> paper_in_progress(Studies& studies);

/// The entries about a paper, oldest first.
std::vector<core::Activity> study_of(app::Workspace& workspace, const store::Paper& paper);

/// Links the repository (name or path) or the commit that `word` names. Throws `usage` when it is
/// neither.
void link_paper(app::Workspace& workspace, const store::Paper& paper, const std::string& word);

/// Takes a link away. Throws `usage` when the paper has none to what `word` names.
void unlink_paper(app::Workspace& workspace, const store::Paper& paper, const std::string& word);

}  // namespace gongbu::study
