#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "gongbu/app/studies.hpp"
#include "gongbu/app/workspace.hpp"
#include "gongbu/report/paper_report.hpp"
#include "gongbu/store/entries.hpp"
#include "gongbu/store/papers.hpp"

// Papers and the study of them.
namespace gongbu::app {

/// The kind of entries that are about papers.
inline constexpr const char* kPaperKind = "paper";

/// What recording a paper came to: it is new, more is known of it, two papers turned out to be this
/// one, or all was known.
enum class Recorded { added, completed, joined, known };

/// The papers of the user, in which the same paper is found again: by an identifier, else by a
/// title when no identifier says otherwise.
class PaperShelf {
 public:
  explicit PaperShelf(Workspace& workspace);

  const std::vector<store::Paper>& all() const { return papers_; }

  /// Returns the paper that `details` describe; null when it is not there.
  const store::Paper* find(const store::Paper& details) const;

  /// Adds a paper, or what was not known yet of the one that is there; when its title, or that in
  /// `details`, is that of another one, which no identifier tells from it, they are made one: part
  /// of the caller's step. Returns it as it is now.
  std::pair<store::Paper, Recorded> record(const store::Paper& details);

  /// Changes a paper that is there: part of the caller's step.
  void update(const store::Paper& paper);

 private:
  void read();
  void index(std::size_t place);
  std::optional<store::Paper> twin_of(const store::Paper& paper, const std::string& title) const;
  store::Paper join(const store::Paper& one, const store::Paper& other);

  Workspace& workspace_;
  std::vector<store::Paper> papers_;
  std::map<std::string, std::size_t> by_id_;
  std::multimap<std::string, std::size_t> by_title_;
};

/// Words that name a paper: an identifier ("paper:3" for one that is there), then its title or the
/// user's own words; or a title alone.
struct NamedPaper {
  store::Paper details;
  std::string words;  ///< behind an identifier
};

/// Reads such words. Throws `usage` for an identifier that is none.
NamedPaper read_paper(Workspace& workspace, const std::string& words);

/// Returns words that begin with an identifier as set_paper() makes them a subject, without adding
/// the paper; nothing for other words. Throws `usage` for an identifier that is none.
std::optional<std::string> paper_subject(Workspace& workspace, const std::string& words);

/// Makes an entry about the paper that its subject names, which is added when it is new: part of
/// the caller's step.
void set_paper(Workspace& workspace, PaperShelf& shelf, store::Entry& entry,
               const std::string& subject);

/// Says which pass of its paper an entry was: part of the caller's step. Throws `usage` when it is
/// about no paper.
void set_pass(Workspace& workspace, const store::Entry& entry, int pass);

/// Returns the paper that a word stands for: a number, an identifier, a citation key, a title or a
/// part of one. Throws `usage` when there is none, or several.
store::Paper paper_named(Workspace& workspace, const std::string& word);

/// The papers with what was studied of them, by number.
std::vector<report::PaperRow> paper_rows(Studies& studies);

/// One of them.
report::PaperRow paper_row(Studies& studies, const store::Paper& paper);

/// The paper in progress that was studied last; nothing when none is being read.
std::optional<report::PaperRow> paper_in_progress(Studies& studies);

/// The entries about a paper, oldest first.
std::vector<core::Activity> study_of(Workspace& workspace, const store::Paper& paper);

/// Links the repository (name or path) or the commit that `word` names. Throws `usage` when it is
/// neither.
void link_paper(Workspace& workspace, const store::Paper& paper, const std::string& word);

/// Takes a link away. Throws `usage` when the paper has none to what `word` names.
void unlink_paper(Workspace& workspace, const store::Paper& paper, const std::string& word);

}  // namespace gongbu::app
