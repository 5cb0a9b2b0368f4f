#include "gongbu/study/papers.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "gongbu/catalog/bibtex.hpp"
#include "gongbu/catalog/citation.hpp"
#include "gongbu/store/undo.hpp"
#include "temporary_directory.hpp"

// The list of papers: which papers are joined and which stay separate.
namespace gongbu::app {
namespace {

using namespace date::literals;
using namespace std::chrono_literals;

store::Paper paper(std::string_view bibtex) {
  const catalog::Bibliography read = catalog::read_bibtex(bibtex);
  const catalog::Citation citation = catalog::citation_of(read.entries.at(0));
  store::Paper details;
  details.title = citation.title;
  details.arxiv = citation.ids.arxiv;
  details.doi = citation.ids.doi;
  details.url = citation.ids.url;
  details.authors = citation.authors;
  details.year = citation.year;
  details.bibtex = catalog::write_bibtex(read.entries[0]);
  return details;
}

store::Paper titled(std::string title) {
  store::Paper details;
  details.title = std::move(title);
  return details;
}

struct Shelf {
  TemporaryDirectory directory;
  Workspace work{.paths = {},
                 .settings = {},
                 .zone = core::Zone::fixed("Asia/Seoul", 9h),
                 .now = date::sys_days{2026_y / 11 / 21} + 12h,
                 .today = core::Day{2026_y / 11 / 21},
                 .database = store::Database::open(directory.path() / "gongbu.db")};

  study::RecordedPaper record(const store::Paper& details) {
    store::ChangeTransaction step(work.database, "paper add", work.now);
    study::RecordedPaper result = study::PaperShelf(work).record(details);
    step.commit();
    return result;
  }

  std::vector<study::RecordedPaper> import(const std::vector<store::Paper>& all) {
    store::ChangeTransaction step(work.database, "paper import", work.now);
    std::vector<study::RecordedPaper> results = study::PaperShelf(work).record_all(all);
    step.commit();
    return results;
  }

  std::size_t count() { return store::papers(work.database).size(); }
};

TEST_CASE_FIXTURE(Shelf, "papers: one title with other authors and another year is two papers") {
  const std::vector<store::Paper> file = {
      paper("@article{one, title={Deep Things}, author={Alpha, A.}, year={2015}}"),
      paper("@book{two, title={Deep Things}, author={Gamma, C.}, year={2016}}")};
  for (const study::RecordedPaper& result : import(file)) {
    CHECK(result.recorded == study::Recorded::added);
    CHECK(result.similar.empty());
  }
  for (const study::RecordedPaper& result : import(file))
    CHECK(result.recorded == study::Recorded::known);
  CHECK(count() == 2);
  // A title alone is ambiguous; importing it adds a third paper and reports the two.
  CHECK_THROWS_AS(record(titled("deep things")), Error);
  const study::RecordedPaper bare = import({titled("Deep things")}).at(0);
  CHECK(bare.recorded == study::Recorded::added);
  CHECK(bare.similar == std::vector<std::int64_t>{1, 2});
  CHECK(record(titled("Deep Things")).paper.id == bare.paper.id);
}

TEST_CASE_FIXTURE(Shelf,
                  "papers: a preprint and its article are reported; only a person joins them") {
  const store::Paper preprint =
      paper("@misc{p, title={Deep Things}, author={Kim, Ara}, year={2017}, eprint={1706.03762}}");
  const store::Paper article =
      paper("@article{a, title={Deep things}, author={A. Kim}, year={2019}, doi={10.1/x.2000}}");
  REQUIRE(record(preprint).recorded == study::Recorded::added);
  store::Paper with_doi = article;
  with_doi.doi = "10.1000/x";
  const study::RecordedPaper result = record(with_doi);
  CHECK(result.recorded == study::Recorded::added);
  CHECK(result.similar == std::vector<std::int64_t>{1});
  CHECK(record(with_doi).similar.empty());  // reported once
  CHECK(study::PaperShelf(work).similar_to(result.paper) == std::vector<std::int64_t>{1});

  store::ChangeTransaction step(work.database, "paper join", work.now);
  study::PaperShelf shelf(work);
  const store::Paper joined = shelf.join(shelf.all().at(1), shelf.all().at(2));
  step.commit();
  CHECK(joined.arxiv == "1706.03762");
  CHECK(joined.doi == "10.1000/x");
  CHECK(count() == 1);
  REQUIRE(store::undo(work.database, work.now));
  CHECK(count() == 2);
}

TEST_CASE_FIXTURE(Shelf,
                  "papers: identifiers of different kinds join papers only if the authors agree") {
  store::Paper one = titled("Deep Things");
  one.arxiv = "1706.03762";
  store::Paper two = titled("Deep Things");
  two.doi = "10.1000/x";
  REQUIRE(record(one).recorded == study::Recorded::added);
  CHECK(record(two).similar == std::vector<std::int64_t>{1});
  CHECK(count() == 2);
}

TEST_CASE_FIXTURE(Shelf, "papers: an identifier that a joined paper lost is completed again") {
  store::Paper one = titled("Deep Things");
  one.arxiv = "1706.03762";
  store::Paper two;
  two.doi = "10.1000/x";
  REQUIRE(record(one).recorded == study::Recorded::added);
  REQUIRE(record(two).recorded == study::Recorded::added);
  {
    store::ChangeTransaction step(work.database, "paper join", work.now);
    study::PaperShelf shelf(work);
    store::Paper joined = shelf.join(shelf.all().at(1), shelf.all().at(2));
    joined.doi.clear();  // as another device does that edits the identifiers later
    shelf.update(joined);
    step.commit();
  }
  two.year = 2017;
  const study::RecordedPaper again = record(two);
  CHECK(again.recorded == study::Recorded::completed);
  const store::Paper stored = store::find_paper(work.database, again.paper.id).value();
  CHECK(stored.doi == "10.1000/x");
  CHECK(stored.year == 2017);
}

TEST_CASE_FIXTURE(Shelf, "papers: an entry with an identifier of another work is skipped") {
  REQUIRE(record(paper("@article{a, title={Deep Things}, author={Alpha, A}, doi={10.1000/x}}"))
              .recorded == study::Recorded::added);
  const study::RecordedPaper slip =
      record(paper("@article{b, title={Graphs}, author={Gamma, C}, doi={10.1000/x}}"));
  CHECK(slip.recorded == study::Recorded::other_work);
  CHECK(slip.paper.id == 1);
  CHECK(count() == 1);
  // A title by the user is not another work.
  CHECK(record(paper("@article{c, title={Graphs}, doi={10.1000/x}}")).recorded ==
        study::Recorded::known);
}

TEST_CASE_FIXTURE(Shelf, "papers: an entry with the identifiers of two papers joins them") {
  store::Paper one = titled("Deep Things");
  one.arxiv = "1706.03762";
  store::Paper two;
  two.doi = "10.1000/x";
  REQUIRE(record(one).recorded == study::Recorded::added);
  REQUIRE(record(two).recorded == study::Recorded::added);
  const study::RecordedPaper both = record(paper(
      "@article{a, title={Deep Things}, author={Kim, A}, eprint={1706.03762}, doi={10.1000/x}}"));
  CHECK(both.recorded == study::Recorded::joined);
  CHECK(both.paper.id == 1);
  CHECK(both.paper.doi == "10.1000/x");
  CHECK(count() == 1);
  const study::RecordedPaper other_doi = record(paper(
      "@article{a, title={Deep Things}, author={Kim, A}, eprint={1706.03762}, doi={10.1000/y}}"));
  CHECK(other_doi.not_kept == std::vector<std::string>{"10.1000/y"});
}

TEST_CASE_FIXTURE(
    Shelf, "papers: a paper known by title here and by DOI there becomes one, with its study") {
  constexpr int kPairs = 300;
  std::vector<store::Paper> halves;
  std::vector<store::Paper> file;
  for (int i = 0; i < kPairs; ++i) {
    halves.push_back(titled(fmt::format("Title {}", i)));
    store::Paper doi;
    doi.doi = fmt::format("10.1000/x{}", i);
    halves.push_back(doi);
    file.push_back(
        paper(fmt::format("@article{{k{0}, title={{Title {0}}}, author={{Kim, A}}, year={{2020}}, "
                          "doi={{10.1000/x{0}}}}}",
                          i)));
  }
  const std::vector<study::RecordedPaper> known = import(halves);
  {
    store::ChangeTransaction step(work.database, "add", work.now);
    for (const std::size_t i : {std::size_t{0}, std::size_t{1}}) {
      store::Entry entry;
      entry.kind = study::kPaperKind;
      entry.subject = "study";
      entry.topics = {store::topic_of(known.at(i).paper)};
      entry.day = work.today;
      entry.at = work.now;
      store::add_entry(work.database, entry, work.now);
    }
    step.commit();
  }
  for (const study::RecordedPaper& result : import(file))
    CHECK(result.recorded == study::Recorded::joined);
  REQUIRE(count() == kPairs);
  const store::Paper first = store::find_paper(work.database, known.at(0).paper.id).value();
  CHECK(first.doi == "10.1000/x0");
  CHECK(study::study_of(work, first).size() == 2);
  for (const study::RecordedPaper& result : import(file))
    CHECK(result.recorded == study::Recorded::known);
}

TEST_CASE_FIXTURE(Shelf, "papers: pasted text is parsed as the name of a paper") {
  for (const std::string_view words :
       {"arXiv:1706.03762v5 [cs.CL] 6 Dec 2017", "arXiv: 1706.03762v5 [cs.CL] 6 Dec 2017",
        "arXiv preprint arXiv:1706.03762", "arXiv:1706.03762v5[cs.CL] 6 Dec 2017"}) {
    CAPTURE(words);
    const study::NamedPaper named = study::read_paper(work, std::string(words));
    CHECK(named.details.arxiv == "1706.03762");
    CHECK(named.words.empty());
  }
  CHECK(study::read_paper(work, "doi: 10.1145/3065386 ImageNet").details.doi == "10.1145/3065386");
  CHECK(study::read_paper(work, "doi: 10.1145/3065386 ImageNet").words == "ImageNet");
  CHECK(study::read_paper(work, "arxiv:1706.03762 Attention [cs.CL]").words == "Attention [cs.CL]");
}

}  // namespace
}  // namespace gongbu::app
