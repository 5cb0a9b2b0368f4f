#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "command.hpp"
#include "daily_backup.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/catalog/citation.hpp"
#include "gongbu/catalog/paper_id.hpp"
#include "gongbu/report/paper_report.hpp"
#include "gongbu/store/change_transaction.hpp"
#include "gongbu/study/papers.hpp"
#include "gongbu/study/study.hpp"
#include "paper_doubts.hpp"
#include "study_args.hpp"

namespace gongbu::cli::paper_files_command {
namespace {

constexpr std::size_t kMebibyte = std::size_t{1024} * 1024;
constexpr std::size_t kMostMebibytes = 64;

/// A skipped entry and the reason.
struct LeftOut {
  int line;
  std::string key;
  Phrase why;
};

struct ImportArgs {
  std::string file;
  OutputArgs output;
};

void describe_import(Options& options, ImportArgs& args) {
  options.argument("FILE", args.file, Msg::opt_paper_file);
  describe_json(options, args.output);
}

Phrase reason(catalog::BibProblem::What what) {
  return what == catalog::BibProblem::What::unterminated ? phrase(Msg::bib_unterminated)
                                                         : phrase(Msg::bib_syntax);
}

std::string read_bib_file(Context& context, const std::string& file) {
  std::string text = read_typed_file(context, file);
  if (text.size() > kMostMebibytes * kMebibyte)
    throw make_error(ErrorKind::usage, Msg::err_bib_size, file, kMostMebibytes);
  return decoded_file(context, file, std::move(text));
}

store::Paper details_of(const catalog::BibEntry& entry, catalog::Citation citation) {
  store::Paper details;
  details.title = std::move(citation.title);
  details.arxiv = std::move(citation.ids.arxiv);
  details.doi = std::move(citation.ids.doi);
  details.url = std::move(citation.ids.url);
  details.authors = std::move(citation.authors);
  details.year = citation.year;
  details.cite_key = entry.key;
  details.bibtex = catalog::write_bibtex(entry);
  return details;
}

/// Papers to record and the entries they come from.
struct Ready {
  std::vector<store::Paper> papers;
  std::vector<const catalog::BibEntry*> entries;
};

// Returns the entries that name a paper; adds the others to `left_out`.
Ready readied(const std::vector<catalog::BibEntry>& entries, std::vector<LeftOut>& left_out) {
  Ready ready;
  for (const catalog::BibEntry& entry : entries) {
    catalog::Citation citation = catalog::citation_of(entry);
    if (count_characters(citation.title) > study::kLongestSubject) {
      left_out.push_back(
          {entry.line, entry.key, phrase(Msg::bib_long_title, study::kLongestSubject)});
    } else if (citation.title.empty() && citation.ids.empty()) {
      left_out.push_back({entry.line, entry.key, phrase(Msg::bib_no_title)});
    } else {
      ready.papers.push_back(details_of(entry, std::move(citation)));
      ready.entries.push_back(&entry);
    }
  }
  return ready;
}

// Counts the result of an entry, or adds it to the skipped ones.
void count(const study::RecordedPaper& result, const catalog::BibEntry& entry,
           const store::Paper& details, report::PaperImportView& view,
           std::vector<LeftOut>& left_out) {
  switch (result.recorded) {
    case study::Recorded::added:
      ++view.added;
      return;
    case study::Recorded::known:
      ++view.known;
      return;
    case study::Recorded::joined:
      ++view.joined;
      [[fallthrough]];
    case study::Recorded::completed:
      ++view.completed;
      return;
    case study::Recorded::other_work:
      left_out.push_back({entry.line, entry.key,
                          phrase(Msg::bib_other_work,
                                 catalog::paper_id_name({details.arxiv, details.doi, details.url}),
                                 result.paper.id)});
  }
}

int import(Context& context, const ImportArgs& args) {
  const catalog::Bibliography read = catalog::read_bibtex(read_bib_file(context, args.file));
  if (read.entries.empty() && read.problems.empty())
    throw make_error(ErrorKind::usage, Msg::err_bib_empty, args.file);
  std::vector<LeftOut> left_out;
  for (const catalog::BibProblem& problem : read.problems)
    left_out.push_back({problem.line, problem.key, reason(problem.what)});
  app::Workspace& work = context.workspace();
  const Ready ready = readied(read.entries, left_out);
  back_up_before(context);
  store::ChangeTransaction step(work.database, "paper import", work.now, store::Origin::import);
  const std::vector<study::RecordedPaper> results =
      study::PaperShelf(work).record_all(ready.papers);
  step.commit();
  report::PaperImportView view;
  for (std::size_t i = 0; i < results.size(); ++i)
    count(results[i], *ready.entries[i], ready.papers[i], view, left_out);

  std::sort(left_out.begin(), left_out.end(),
            [](const LeftOut& a, const LeftOut& b) { return a.line < b.line; });
  for (const LeftOut& entry : left_out)
    context.warn(make_error(ErrorKind::usage, Msg::warn_bib_entry, args.file, entry.line,
                            entry.key.empty() ? "-" : entry.key, context.tr()(entry.why)));
  for (const study::RecordedPaper& result : results) warn_of_doubt(context, result);
  view.left_out = static_cast<int>(left_out.size());
  context.show(view, args.output);
  return left_out.empty() ? 0 : 1;
}

struct ExportArgs {
  bool bib = false;
};

void describe_export(Options& options, ExportArgs& args) {
  options.flag("--bib", args.bib, Msg::opt_paper_bib);
}

// Returns the imported BibTeX entry, completed with data known since.
catalog::BibEntry bib_entry_of(const store::Paper& paper) {
  const catalog::Citation citation{.title = paper.title,
                                   .authors = paper.authors,
                                   .year = paper.year,
                                   .ids = {paper.arxiv, paper.doi, paper.url}};
  catalog::Bibliography stored = catalog::read_bibtex(paper.bibtex);
  catalog::BibEntry entry;
  entry.type = paper.doi.empty() ? "misc" : "article";
  if (!stored.entries.empty()) entry = std::move(stored.entries.front());
  if (entry.key.empty()) entry.key = paper.cite_key;
  if (entry.key.empty()) entry.key = catalog::make_key(citation);
  catalog::complete(entry, citation);
  return entry;
}

// Makes keys of papers with the same author, year and first word unique.
std::string unused_key(std::string key, std::set<std::string>& used) {
  while (!used.insert(ascii_lower(key)).second) key += 'a';
  return key;
}

int write(Context& context, const ExportArgs&) {
  std::set<std::string> used;
  std::string text;
  for (const store::Paper& paper : store::papers(context.workspace().database)) {
    catalog::BibEntry entry = bib_entry_of(paper);
    entry.key = unused_key(entry.key, used);
    text += (text.empty() ? "" : "\n") + catalog::write_bibtex(entry);
  }
  // Files get the exact text; a terminal gets sanitized text.
  context.streams().out(context.streams().out_is_terminal() ? printable_lines(text) : text);
  return 0;
}

}  // namespace

std::vector<Command> commands() {
  return {make_command<ImportArgs>("paper import", Msg::cmd_paper_import,
                                   Msg::examples_paper_import, describe_import, import),
          make_command<ExportArgs>("paper export", Msg::cmd_paper_export,
                                   Msg::examples_paper_export, describe_export, write)};
}

}  // namespace gongbu::cli::paper_files_command
