// Outlines, names of topics, and progress.
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "gongbu/base/error.hpp"
#include "gongbu/catalog/progress.hpp"
#include "gongbu/catalog/reference.hpp"
#include "gongbu/catalog/syllabus.hpp"

using namespace gongbu;
using namespace gongbu::catalog;

namespace {

constexpr core::Day kDay{date::year{2026} / 11 / 21};

const Syllabus kBook = prml();

Study study(std::vector<std::string> topics, core::Day day = kDay, bool finished = true,
            int spent = 0) {
  return {day, std::move(topics), finished, core::minutes{spent}, false};
}

// Returns the number of the next topic; "" if all is done.
std::string next_after(const Syllabus& syllabus, const std::vector<Study>& studies) {
  const Progress made = progress(syllabus, studies);
  return made.next ? syllabus.topics[*made.next].number : "";
}

std::optional<Msg> outline_refusal(std::string_view text) {
  try {
    read_outline("x", text, "x.tsv");
    return std::nullopt;
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::usage);
    CHECK(error.phrase().args.at(0) == "x.tsv");
    return error.phrase().id;
  }
}

const std::vector<std::string> kIds = {"prml"};

std::vector<std::string> topics_in(std::string_view subject) {
  const auto reference = read_reference(subject, {&kBook, 1});
  CHECK((!reference || may_be_reference(subject, kIds)));
  return reference ? reference->topics : std::vector<std::string>{};
}

std::string subject_of(std::string_view subject) {
  const auto reference = read_reference(subject, {&kBook, 1});
  return reference ? reference->subject : "";
}

// Returns the message and hint for a rejected subject.
std::pair<std::string, std::string> refusal(std::string_view subject) {
  try {
    read_reference(subject, {&kBook, 1});
  } catch (const Error& error) {
    CHECK(may_be_reference(subject, kIds));
    const Translator english(Language::english);
    return {english(error.phrase()), error.hint() ? english(*error.hint()) : ""};
  }
  return {};
}

using Strings = std::vector<std::string>;

}  // namespace

TEST_CASE("catalog: PRML is as in the book") {
  std::map<std::size_t, int> by_depth;
  int appendices = 0;
  int exercises = 0;
  int pages = 0;
  for (std::size_t i = 0; i < kBook.topics.size(); ++i) {
    const Topic& topic = kBook.topics[i];
    exercises += topic.exercises;
    if (kBook.is_appendix(i)) {
      ++appendices;
    } else {
      ++by_depth[topic.depth];
      pages += topic.pages;
    }
  }
  CHECK(by_depth == std::map<std::size_t, int>{{0, 14}, {1, 68}, {2, 179}});
  CHECK(appendices == 5);
  CHECK(exercises == 431);
  CHECK(pages == 676);
  CHECK(kBook.topics[*kBook.find("3.1.2")].title == "Geometry of least squares");
  CHECK(kBook.topics[*kBook.find("a")].title == "Data Sets");
  CHECK_FALSE(kBook.find("").has_value());
  CHECK_FALSE(kBook.find("3.1.9").has_value());
}

TEST_CASE("catalog: an outline is a tree in reading order") {
  const Syllabus syllabus = read_outline(
      "x",
      "\xEF\xBB\xBF# A Book\r\n# more\n\n1\t3\tOne\t7\r\n1.1\t4\tOne one \n2\t9\tTwo\nA\t12\tEnd\n",
      "x.tsv");
  CHECK(syllabus.title == "A Book");
  REQUIRE(syllabus.topics.size() == 4);
  CHECK(syllabus.topics[0].end == 2);
  CHECK(syllabus.topics[0].exercises == 7);
  CHECK(syllabus.topics[0].pages == 1);
  CHECK(syllabus.topics[1].title == "One one");
  CHECK(syllabus.topics[1].depth == 1);
  CHECK(syllabus.topics[1].pages == 5);
  CHECK(syllabus.topics[3].pages == 1);
  CHECK(syllabus.is_leaf(2));
  CHECK_FALSE(syllabus.is_leaf(0));
  CHECK(syllabus.is_appendix(3));
}

TEST_CASE("catalog: titles are kept in normal form C") {
  const Syllabus syllabus =
      read_outline("x", "1\t-\t\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB\n", "x.tsv");
  CHECK(syllabus.topics[0].title == "한");
  CHECK(syllabus.topics[0].pages == 0);
}

TEST_CASE("catalog: an outline as spreadsheets write it") {
  const auto titles = [](std::string_view text) {
    std::vector<std::string> found;
    for (const Topic& topic : read_outline("x", text, "x.tsv").topics)
      found.push_back(topic.number + " " + topic.title);
    return found;
  };
  using Titles = std::vector<std::string>;
  CHECK(titles("1\t1\t\"Scalars, Vectors\"\r\n") == Titles{"1 Scalars, Vectors"});
  CHECK(titles("1\t1\t\"The \"\"kernel\"\" trick\"\r\n2\t5\tPlain\r\n") ==
        Titles{"1 The \"kernel\" trick", "2 Plain"});
  CHECK(titles("1\t1\t\"Two\nlines\tand a tab\"\n2\t5\tNext\n") ==
        Titles{"1 Two lines and a tab", "2 Next"});
  CHECK(titles("\xEF\xBB\xBF\"1\"\t\"1\"\t\"One\"\t\"7\"\n") == Titles{"1 One"});
  CHECK(titles("1\t1\tOne\t\t\t\r\n\t\t\t\r\n\r\n2\t5\tTwo\t3\t\r\n") == Titles{"1 One", "2 Two"});
  CHECK(titles("1\t1\tOne\r2\t5\tTwo\r") == Titles{"1 One", "2 Two"});
  CHECK(titles("\"# A book, two parts\"\t\t\r\n1\t1\tOne\r\n") == Titles{"1 One"});
  CHECK(read_outline("x", "\"# A book, two parts\"\t\t\r\n1\t1\tOne\r\n", "x.tsv").title ==
        "A book, two parts");
  // Quotes inside a cell stay, and no text is swallowed.
  CHECK(titles("1\t1\t\"Why\" and how\n2\t5\tTwo\n") == Titles{"1 \"Why\" and how", "2 Two"});
  CHECK(titles("1\t1\t\"Open\n2\t5\tTwo\n") == Titles{"1 \"Open", "2 Two"});
  CHECK(titles("1\t1\tThe 5\" disk\n") == Titles{"1 The 5\" disk"});
  // Rows are numbered by their first line.
  try {
    read_outline("x", "1\t1\t\"Two\nlines\"\nbad\t5\tTwo\n", "x.tsv");
    FAIL("a bad number was read");
  } catch (const Error& error) {
    CHECK(error.phrase().args.at(1) == "3");
  }
}

TEST_CASE("catalog: an invalid outline is rejected with the reason") {
  struct Case {
    std::string_view text;
    Msg expected;
  };
  const Case cases[] = {
      {"", Msg::err_outline_empty},
      {"# nothing\n", Msg::err_outline_empty},
      {"A\t1\tOnly an appendix\n", Msg::err_outline_empty},
      {"1 1 Spaces\n", Msg::err_outline_columns},
      {"1\t1\n", Msg::err_outline_columns},
      {"1\t1\tOne\t2\tmore\n", Msg::err_outline_columns},
      {"one\t1\tOne\n", Msg::err_outline_number},
      {"01\t1\tOne\n", Msg::err_outline_number},
      {"1.\t1\tOne\n", Msg::err_outline_number},
      {"1\t1\tOne\n1. 1\t1\tOne\n", Msg::err_outline_number},
      {"AA\t1\tOne\n", Msg::err_outline_number},
      {"1.A\t1\tOne\n", Msg::err_outline_number},
      {"-1\t1\tOne\n", Msg::err_outline_number},
      {"99999999999999999999\t1\tOne\n", Msg::err_outline_number},
      {"1\t1\tOne\n1\t2\tTwo\n", Msg::err_outline_duplicate},
      {"1\t1\tOne\n2\t2\tTwo\n1.1\t3\tLate\n", Msg::err_outline_above},
      {"1.1\t1\tEarly\n1\t2\tOne\n", Msg::err_outline_above},
      {"1\t1\tOne\n1.1.1\t2\tToo deep\n", Msg::err_outline_above},
      {"1\t1\tOne\n1.1\t1\tOne\n1.2.1\t2\tOther\n", Msg::err_outline_above},
      {"1\tfive\tOne\n", Msg::err_outline_page},
      {"1\t0\tOne\n", Msg::err_outline_page},
      {"1\t1\tOne\n2\t-\tTwo\n", Msg::err_outline_some_pages},
      {"1\t-\tOne\n2\t1\tTwo\n", Msg::err_outline_some_pages},
      {"1\t5\tOne\n2\t4\tTwo\n", Msg::err_outline_page_order},
      {"1\t1\t \t4\n", Msg::err_outline_title},
      {"1\t1\tOne\tmany\n", Msg::err_outline_exercises},
      {"1\t1\tOne\t-3\n", Msg::err_outline_exercises},
      {"1\t1\tOne\n1.1\t1\tOne\t3\n", Msg::err_outline_exercises_place},
      {"1\t1\t\xB0\xA1\n", Msg::err_outline_encoding},
      {std::string_view("1\t1\tO\0ne\n", 9), Msg::err_outline_encoding},
  };
  for (const Case& one : cases) {
    CAPTURE(one.text);
    CHECK(outline_refusal(one.text) == one.expected);
  }
  CHECK(outline_refusal("1\t1\t" + std::string(301, 'x')) == Msg::err_outline_long_title);
  CHECK(outline_refusal("1\t1\t" + std::string(10'000'000, 'x')) == Msg::err_outline_size);
  CHECK_FALSE(outline_refusal("1\t1\t" + std::string(300, 'x')).has_value());
}

TEST_CASE("catalog: an error in an outline names its line, counting comments") {
  try {
    read_outline("x", "# title\n\n1\t1\tOne\n1\t2\tTwo\n", "book.tsv");
    FAIL("a duplicate was taken");
  } catch (const Error& error) {
    CHECK(error.phrase().args == Strings{"book.tsv", "4", "1", "3"});
  }
}

TEST_CASE("catalog: ids") {
  CHECK(read_id("D2L") == "d2l");
  CHECK(read_id("선형대수") == "선형대수");
  CHECK(read_id("\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB") == "한");
  CHECK(read_id(" ml-book_2 ") == "ml-book_2");
  for (const std::string_view word : {"", "2nd", "a b", "a:b", "a.b", "-a", "\x1b[0m"}) {
    CAPTURE(word);
    CHECK_FALSE(read_id(word).has_value());
  }
  CHECK_FALSE(read_id(std::string(65, 'x')).has_value());
}

TEST_CASE("catalog: subjects that name topics") {
  CHECK(topics_in("prml:3.1.2") == Strings{"prml:3.1.2"});
  CHECK(topics_in("PRML:3.1.2") == Strings{"prml:3.1.2"});
  CHECK(topics_in("ＰＲＭＬ 3.1.2").empty());  // ids are ASCII
  CHECK(topics_in("PRML ３.１.２") == Strings{"prml:3.1.2"});
  CHECK(topics_in("PRML 3.1.2") == Strings{"prml:3.1.2"});
  CHECK(topics_in("  prml   3.1.2  ") == Strings{"prml:3.1.2"});
  CHECK(topics_in("prml: 3.1.2") == Strings{"prml:3.1.2"});
  CHECK(topics_in("prml 3.1.2-3.1.4") == Strings{"prml:3.1.2", "prml:3.1.3", "prml:3.1.4"});
  CHECK(topics_in("prml:3.1.2~3.1.4") == topics_in("prml 3.1.2–3.1.4"));
  CHECK(topics_in("prml:3.1.2,3.1.5") == Strings{"prml:3.1.2", "prml:3.1.5"});
  CHECK(topics_in("prml:3.1.2 prml:3.1.2 prml:3.2") == Strings{"prml:3.1.2", "prml:3.2"});
  CHECK(topics_in("prml:1-2") == Strings{"prml:1", "prml:2"});
  CHECK(topics_in("prml 3") == Strings{"prml:3"});
  CHECK(topics_in("prml 3.1 reading") == Strings{"prml:3.1"});
  CHECK(topics_in("prml a") == Strings{"prml:A"});
  CHECK(topics_in("prml:ex3.5") == Strings{"prml:ex3.5"});
  CHECK(topics_in("PRML ex3.5") == Strings{"prml:ex3.5"});
  CHECK(topics_in("prml:ex3.5-3.7") == Strings{"prml:ex3.5", "prml:ex3.6", "prml:ex3.7"});
  CHECK(topics_in("prml:ex3.5-7") == topics_in("prml:ex3.5-ex3.7"));
  // A range that ends inside 3.3 names only the parts up to there.
  CHECK(topics_in("prml:3.1.4-3.3.1") ==
        Strings{"prml:3.1.4", "prml:3.1.5", "prml:3.2", "prml:3.3.1"});
}

TEST_CASE("catalog: subjects without topics") {
  for (const std::string_view subject :
       {"", "prml", "prml:", "PRML reading group", "PRML 3 hours", "PRML 1.5 hours",
        "PRML 1.5 시간 동안", "PRML 2회독", "PRML A short tour", "PRML 30분", "SVD",
        "arxiv:1706.03762", "3.1.2", "BOJ 1753", "https://example.com/3.1"}) {
    CAPTURE(subject);
    CHECK(topics_in(subject).empty());
  }
}

TEST_CASE("catalog: most subjects are known to have no topics without an outline") {
  for (const char* subject : {"", "SVD", "3.1.2", "PRMLs 3.1", "Attention is all you need"})
    CHECK_MESSAGE(!may_be_reference(subject, kIds), subject);
  for (const char* subject : {"prml:3.1", " Prml 2", "prlm:3.1"})
    CHECK_MESSAGE(may_be_reference(subject, kIds), subject);
}

TEST_CASE("catalog: a subject has the title of the book, then the user's words") {
  CHECK(subject_of("PRML 3.1.3") == "prml:3.1.3 Sequential learning");
  CHECK(subject_of("prml:3.1.3 again") == "prml:3.1.3 Sequential learning — again");
  CHECK(subject_of("prml:3.1.3 sequential Learning") == "prml:3.1.3 Sequential learning");
  CHECK(subject_of("prml 3.1.2–3.1.4") ==
        "prml:3.1.2-3.1.4 Geometry of least squares – Regularized least squares");
  CHECK(subject_of("prml:ex3.5-7") == "prml:ex3.5-3.7 Linear Models for Regression");
  CHECK(subject_of("prml:a") == "prml:A Data Sets");
  // Parsing the result gives the same.
  for (const std::string_view subject :
       {"prml:3.1.3 again", "prml 3.1.2-3.1.4 x — y", "prml:ex3.5", "prml:1,3.2,ex3.5 words"}) {
    const std::string once = subject_of(subject);
    CHECK(subject_of(once) == once);
    CHECK(topics_in(once) == topics_in(subject));
  }
}

TEST_CASE("catalog: unknown topics are rejected with the nearest ones") {
  CHECK(refusal("prml:3.1.9") ==
        std::pair<std::string, std::string>{"prml has no section '3.1.9'",
                                            "nearest: prml:3.1.5 Multiple outputs"});
  CHECK(refusal("prml:3.0").second == "nearest: prml:3.1 Linear Basis Function Models");
  CHECK(refusal("prml:1.1.1").second == "nearest: prml:1.1 Example: Polynomial Curve Fitting");
  CHECK(refusal("prml:3.9.9").second == "nearest: prml:3.6 Limitations of Fixed Basis Functions");
  CHECK(refusal("PRML 15").second == "its chapters are 1 to 14");
  CHECK(refusal("prml:99.1").second == "its chapters are 1 to 14");
  CHECK(refusal("prml:0.5").second == "its chapters are 1 to 14");
  CHECK(refusal("prml:foo").first == "prml has no section 'foo'");
  CHECK(refusal("prml:999999999999.1").first == "prml has no section '999999999999.1'");
  CHECK(refusal("prml:3.1.2,3.99").first == "prml has no section '3.99'");
  CHECK(refusal("prml:3.1.2-").first == "prml has no section ''");
  CHECK(refusal("prml:ex3.25").second == "chapter 3 has ex3.1 to ex3.24");
  CHECK(refusal("prml:ex3.0").first == "prml has no exercise 'ex3.0'");
  CHECK(refusal("prml:exA.1").second == "its chapter A has none");
  CHECK(refusal("prml:ex99.1").first == "prml has no section '99'");
  CHECK(refusal("prml:3.1.4-3.1.2").first == "'3.1.4-3.1.2' is not a range");
  CHECK(refusal("prml:3.1.2-4").first == "'3.1.2-4' is not a range");
  CHECK(refusal("prml:ex3.5-4.1").first == "'ex3.5-4.1' is not a range");
  CHECK(refusal("prlm:3.1.2") ==
        std::pair<std::string, std::string>{"unknown syllabus 'prlm'", "did you mean prml?"});
}

TEST_CASE("catalog: every topic of the book can be named, in each form") {
  for (const Topic& topic : kBook.topics) {
    CAPTURE(topic.number);
    const std::string key = "prml:" + topic.number;
    CHECK(topics_in(key) == Strings{key});
    CHECK(topics_in("PRML " + topic.number) == Strings{key});
    CHECK(subject_of(key) == key + " " + topic.title);
    CHECK(kBook.topics[read_topic(key, kBook)].number == topic.number);
    for (int exercise = 1; exercise <= topic.exercises; ++exercise) {
      const std::string name = fmt::format("prml:ex{}.{}", topic.number, exercise);
      CHECK(topics_in(name) == Strings{name});
    }
  }
}

TEST_CASE("catalog: finishing the parts finishes the whole") {
  std::vector<Study> studies{study({"prml:3.1.1", "prml:3.1.2", "prml:3.1.3", "prml:3.1.4"})};
  const std::size_t section = *kBook.find("3.1");
  CHECK_FALSE(progress(kBook, studies).topics[section].done_on.has_value());
  CHECK(progress(kBook, studies).topics[section].started);

  studies.push_back(study({"prml:3.1.5"}, kDay + date::days{3}));
  CHECK(progress(kBook, studies).topics[section].done_on == kDay + date::days{3});
  const Totals totals = totals_of(kBook, progress(kBook, studies));
  CHECK(totals.sections == Count{1, 68});
  CHECK(totals.parts == Count{5, 198});
  CHECK(totals.pages == Count{147 - 138, 676});
  CHECK(totals.exercises == Count{0, 431});
}

TEST_CASE("catalog: finishing a topic finishes its parts; partial study does not") {
  CHECK(totals_of(kBook, progress(kBook, {{study({"prml:3"})}}), *kBook.find("3")).sections ==
        Count{6, 6});
  CHECK(totals_of(kBook, progress(kBook, {{study({"prml:3"}, kDay, false)}})).pages.done == 0);
  Progress made = progress(kBook, {{study({"prml:3.2"}, kDay, false)}});
  CHECK(made.topics[*kBook.find("3.2")].started);
  CHECK(made.topics[*kBook.find("3")].started);
  CHECK_FALSE(made.topics[*kBook.find("3.2")].done_on.has_value());
}

TEST_CASE("catalog: a topic keeps the day it was first finished") {
  const Progress made =
      progress(kBook, {{study({"prml:1.1"}, kDay), study({"prml:1.1"}, kDay + date::days{30})}});
  CHECK(made.topics[*kBook.find("1.1")].done_on == kDay);
  CHECK(made.last_studied == kDay + date::days{30});
}

TEST_CASE("catalog: minutes are divided evenly without loss") {
  const Progress made =
      progress(kBook, {{study({"prml:1.1", "prml:2.1.1", "prml:ex2.3"}, kDay, true, 50)}});
  CHECK(made.topics[*kBook.find("1")].spent == core::minutes{16});
  CHECK(made.topics[*kBook.find("2.1")].spent == core::minutes{17});
  CHECK(made.topics[*kBook.find("2")].spent == core::minutes{34});
  CHECK(totals_of(kBook, made).spent == core::minutes{50});
}

TEST_CASE("catalog: exercises are counted once, and only when finished") {
  const Progress made = progress(
      kBook, {{study({"prml:ex3.5"}), study({"prml:ex3.5", "prml:ex3.6"}),
               study({"prml:ex3.7"}, kDay, false), study({"prml:ex3.99", "prml:ex99.1"})}});
  CHECK(made.topics[*kBook.find("3")].exercises_done == std::set<int>{5, 6});
  CHECK(totals_of(kBook, made, *kBook.find("3")).exercises == Count{2, 24});
  CHECK(totals_of(kBook, made).sections.done == 0);
  CHECK(made.last_studied.has_value());
}

TEST_CASE("catalog: unknown topics and other syllabi are ignored") {
  const Progress made = progress(
      kBook, {{study({"d2l:1.1", "prml:99", "prml:3.1.99", "prm", "prml:"}, kDay, true, 45)}});
  CHECK_FALSE(made.last_studied.has_value());
  CHECK(totals_of(kBook, made).spent == core::minutes{0});
  CHECK(totals_of(kBook, made).parts.done == 0);
}

TEST_CASE("catalog: the next topic follows the last studied one") {
  CHECK(next_after(kBook, {}) == "1.1");
  CHECK(next_after(kBook, {study({"prml:1.1"})}) == "1.2");  // its pages before its parts
  CHECK(next_after(kBook, {study({"prml:1.2"}, kDay, false)}) == "1.2.1");
  CHECK(next_after(kBook, {study({"prml:1.2.1"})}) == "1.2.2");
  CHECK(next_after(kBook, {study({"prml:1.2"})}) == "1.3");
  CHECK(next_after(kBook, {study({"prml:3.1.2", "prml:3.1.3", "prml:3.1.4"})}) == "3.1.5");
  CHECK(next_after(kBook, {study({"prml:3.1.2"}, kDay, false)}) == "3.1.2");
  CHECK(next_after(kBook, {study({"prml:3"}, kDay, false)}) == "3.1");
  CHECK(next_after(kBook, {study({"prml:14"})}) == "1.1");
  CHECK(next_after(kBook, {study({"prml:14.5"}), study({"prml:1.1"}), study({"prml:ex9.1"}),
                           study({"prml:B"})}) == "1.2");
  std::vector<std::string> all;
  for (int chapter = 1; chapter <= 14; ++chapter) all.push_back(fmt::format("prml:{}", chapter));
  CHECK(next_after(kBook, {study(all)}) == "");  // appendices are never suggested
  all.pop_back();
  CHECK(next_after(kBook, {study(all)}) == "14.1");
  // A review does not move the position back.
  Study review = study({"prml:1.1"});
  review.review = true;
  CHECK(next_after(kBook, {study({"prml:3.1.2"}), review}) == "3.1.3");
}

TEST_CASE("catalog: pace and forecast") {
  const auto pace_of = [](const std::vector<Study>& studies) {
    return pace(kBook, progress(kBook, studies), kDay);
  };
  const auto ago = [](int days) { return kDay - date::days{days}; };
  CHECK_FALSE(pace_of({}).forecast.has_value());
  CHECK(pace_of({}).days == 28);

  // A first day counts as a week: 2 of 198 parts, so 7 × 196 / 2 days remain.
  Pace first = pace_of({study({"prml:1.1", "prml:1.3"})});
  CHECK(first.parts == 2);
  CHECK(first.days == 7);
  CHECK(first.forecast == kDay + date::days{686});

  Pace later = pace_of({study({"prml:1.1"}, ago(9)), study({"prml:1.3"}, ago(2))});
  CHECK(later.days == 10);
  CHECK(later.parts == 2);
  CHECK(later.forecast == kDay + date::days{980});

  // Four weeks are today and the previous 27 days.
  Pace old = pace_of({study({"prml:1"}, ago(100)), study({"prml:2.1"}, ago(27))});
  CHECK(old.days == 28);
  CHECK(old.parts == 1);
  CHECK_FALSE(pace_of({study({"prml:1.1"}, ago(28))}).forecast.has_value());
  CHECK_FALSE(pace_of({study({"prml:1.1"}, kDay, false)}).forecast.has_value());

  const Syllabus tiny = read_outline("t", "1\t-\tOnly\n", "t");
  CHECK_FALSE(pace(tiny, progress(tiny, {{study({"t:1"})}}), kDay).forecast.has_value());
}

TEST_CASE("catalog: progress agrees with a naive implementation") {
  std::mt19937 random(20261121);
  const auto draw = [&](std::size_t n) {
    return std::uniform_int_distribution<std::size_t>(0, n - 1)(random);
  };
  for (int round = 0; round < 200; ++round) {
    std::vector<Study> studies;
    for (std::size_t i = draw(60); i > 0; --i)
      studies.push_back(study({"prml:" + kBook.topics[draw(kBook.topics.size())].number},
                              kDay + date::days{static_cast<int>(draw(9))}, draw(4) > 0, 7));
    const Progress made = progress(kBook, studies);
    for (const Topic& topic : kBook.topics) {
      // Done: a finished topic contains every leaf of the topic.
      bool done = true;
      core::minutes spent{0};
      for (const Topic& leaf : kBook.topics) {
        const auto stands_in = [](const std::string& inner, const std::string& outer) {
          return inner == outer || inner.starts_with(outer + ".");
        };
        if (!stands_in(leaf.number, topic.number)) continue;
        for (const Study& one : studies)
          if (one.topics.front() == "prml:" + leaf.number) spent += one.spent;
        const std::size_t place = *kBook.find(leaf.number);
        if (!kBook.is_leaf(place)) continue;
        done &= std::any_of(studies.begin(), studies.end(), [&](const Study& one) {
          return one.finished && stands_in("prml:" + leaf.number, one.topics.front());
        });
      }
      const TopicProgress& seen = made.topics[*kBook.find(topic.number)];
      REQUIRE(seen.done_on.has_value() == done);
      REQUIRE(seen.spent == spent);
    }
  }
}
