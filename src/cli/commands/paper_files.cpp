#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "command.hpp"
#include "gongbu/app/papers.hpp"
#include "gongbu/app/study.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/catalog/citation.hpp"
#include "gongbu/report/paper_report.hpp"
#include "gongbu/store/undo.hpp"
#include "study_args.hpp"

namespace gongbu::cli {
namespace {

constexpr std::size_t kMebibyte = std::size_t{1024} * 1024;
constexpr std::size_t kMostMebibytes = 64;

/// An entry that was left out, and why.
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
  std::replace(text.begin(), text.end(), '\0', ' ');  // the database would end a text there
  return text;
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

// Records the entries that name a paper; the others are added to those left out.
report::PaperImportView record(app::Workspace& work, const std::vector<catalog::BibEntry>& entries,
                               std::vector<LeftOut>& left_out) {
  report::PaperImportView view;
  app::PaperShelf shelf(work);
  for (const catalog::BibEntry& entry : entries) {
    catalog::Citation citation = catalog::citation_of(entry);
    if (count_characters(citation.title) > app::kLongestSubject) {
      left_out.push_back(
          {entry.line, entry.key, phrase(Msg::bib_long_title, app::kLongestSubject)});
    } else if (citation.title.empty() && citation.ids.empty()) {
      left_out.push_back({entry.line, entry.key, phrase(Msg::bib_no_title)});
    } else {
      const app::Recorded recorded = shelf.record(details_of(entry, std::move(citation))).second;
      ++(recorded == app::Recorded::added   ? view.added
         : recorded == app::Recorded::known ? view.known
                                            : view.completed);
    }
  }
  return view;
}

int import(Context& context, const ImportArgs& args) {
  const catalog::Bibliography read = catalog::read_bibtex(read_bib_file(context, args.file));
  if (read.entries.empty() && read.problems.empty())
    throw make_error(ErrorKind::usage, Msg::err_bib_empty, args.file);
  std::vector<LeftOut> left_out;
  for (const catalog::BibProblem& problem : read.problems)
    left_out.push_back({problem.line, problem.key, reason(problem.what)});
  app::Workspace& work = context.workspace();
  store::Step step(work.database, "paper import", work.now);
  report::PaperImportView view = record(work, read.entries, left_out);
  step.commit();

  std::sort(left_out.begin(), left_out.end(),
            [](const LeftOut& a, const LeftOut& b) { return a.line < b.line; });
  for (const LeftOut& entry : left_out)
    context.warn(make_error(ErrorKind::usage, Msg::warn_bib_entry, args.file, entry.line,
                            entry.key.empty() ? "-" : entry.key, context.tr()(entry.why)));
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

// The entry that the paper was imported from, with what is known besides.
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

// Two papers of one author, year and first word still have keys that differ.
std::string unused_key(std::string key, std::set<std::string>& used) {
  while (!used.insert(ascii_lower(key)).second) key += 'a';
  return key;
}

int write(Context& context, const ExportArgs&) {
  report::Document document;
  std::set<std::string> used;
  for (const store::Paper& paper : store::papers(context.workspace().database)) {
    catalog::BibEntry entry = bib_entry_of(paper);
    entry.key = unused_key(entry.key, used);
    const std::string text = catalog::write_bibtex(entry);
    report::Paragraph lines;
    for (const std::string_view line : lines_of(text)) lines.lines.emplace_back(std::string(line));
    document.add(std::move(lines));
  }
  context.show(document);
  return 0;
}

}  // namespace

std::vector<Command> paper_files_commands() {
  return {make_command<ImportArgs>("paper import", Msg::cmd_paper_import,
                                   Msg::examples_paper_import, describe_import, import),
          make_command<ExportArgs>("paper export", Msg::cmd_paper_export,
                                   Msg::examples_paper_export, describe_export, write)};
}

}  // namespace gongbu::cli
