// Later items, timer, papers and plans in the store, with undo.
#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "gongbu/base/error.hpp"
#include "gongbu/store/later.hpp"
#include "gongbu/store/paper_records.hpp"
#include "gongbu/store/plans.hpp"
#include "gongbu/store/timer.hpp"
#include "gongbu/store/undo.hpp"
#include "gongbu/store/week_starts.hpp"
#include "temporary_directory.hpp"

using namespace gongbu;
using namespace gongbu::store;

namespace {

constexpr core::Instant kNow{core::seconds{1'700'000'000}};
constexpr core::Day kDay{date::days{19'675}};

struct Plans {
  Plans() { database.connection().exec("PRAGMA synchronous = OFF"); }

  std::vector<std::string> open_subjects() {
    std::vector<std::string> subjects;
    for (const LaterItem& item : open_later(database)) subjects.push_back(item.subject);
    return subjects;
  }

  TemporaryDirectory directory;
  Database database = Database::open(directory.path() / "gongbu.db");
};

LaterItem item(std::string subject) {
  LaterItem made;
  made.subject = std::move(subject);
  made.origin = "prml:1.6.1";
  made.added_on = kDay;
  return made;
}

Entry started(std::string subject) {
  Entry entry;
  entry.kind = "math";
  entry.subject = std::move(subject);
  entry.note = "note";
  entry.at = kNow;
  entry.utc_offset = core::seconds{32'400};
  entry.day = kDay;
  entry.source = "timer";
  entry.topics = {"prml:3.2", "prml:3.3"};
  entry.part = true;
  return entry;
}

Paper sample_paper() {
  Paper paper;
  paper.title = "어텐션";
  paper.arxiv = "1706.03762";
  paper.doi = "10.1000/x";
  paper.url = "a.org";
  paper.authors = {"Vaswani, Ashish", "Shazeer, Noam"};
  paper.year = 2017;
  paper.cite_key = "vaswani";
  paper.bibtex = "@misc{vaswani}\n";
  paper.pass = 2;
  paper.read = true;
  paper.added_on = kDay;
  return paper;
}

using Subjects = std::vector<std::string>;

}  // namespace

TEST_CASE_FIXTURE(Plans, "store: later items are open until studied or removed") {
  const std::int64_t first = add_later(database, item("a"), kNow);
  const std::int64_t second = add_later(database, item("b"), kNow);
  CHECK(find_later(database, first).value().origin == "prml:1.6.1");
  CHECK(find_later(database, first)->added_on == kDay);
  finish_later(database, first, "some-entry", kNow);
  CHECK(open_subjects() == Subjects{"b"});
  CHECK_FALSE(find_later(database, first).has_value());
  CHECK_THROWS_AS(finish_later(database, first, "another", kNow), Error);
  CHECK_THROWS_AS(remove_later(database, first, kNow), Error);
  remove_later(database, second, kNow);
  CHECK(open_subjects().empty());
  CHECK(undo(database, kNow).value().command == "later rm");
  CHECK(undo(database, kNow).value().command == "later done");
  CHECK(open_subjects() == Subjects{"a", "b"});
  CHECK(undo(database, kNow).value().command == "later");
  CHECK(open_subjects() == Subjects{"a"});
  CHECK(add_later(database, item("c"), kNow) > second);
}

TEST_CASE_FIXTURE(Plans, "store: at most one timer runs, and is read back") {
  CHECK_FALSE(running_timer(database).has_value());
  start_timer(database, started("SVD"), kNow);
  const Timer timer = running_timer(database).value();
  CHECK(timer.entry == started("SVD"));
  CHECK_THROWS_AS(start_timer(database, started("QR"), kNow), SQLite::Exception);
  end_timer(database, timer.id, kNow);
  CHECK_FALSE(running_timer(database).has_value());
  start_timer(database, started("QR"), kNow);
  CHECK(undo(database, kNow).value().command == "start");
  CHECK(undo(database, kNow).value().command == "stop");
  CHECK(running_timer(database).value().entry.subject == "SVD");
}

TEST_CASE_FIXTURE(Plans, "store: papers are read back, with undo") {
  const Paper paper = add_paper(database, sample_paper(), kNow);
  CHECK(papers(database) == std::vector<Paper>{paper});
  Paper changed = paper;
  changed.title = "Attention";
  changed.year.reset();
  changed.authors.clear();
  changed.pass = 0;
  update_paper(database, changed, kNow);
  CHECK(papers(database) == std::vector<Paper>{changed});
  remove_paper(database, paper.id, kNow);
  CHECK(papers(database).empty());
  CHECK_THROWS_AS(update_paper(database, changed, kNow), Error);
  CHECK_THROWS_AS(remove_paper(database, paper.id, kNow), Error);
  undo(database, kNow);
  CHECK(papers(database) == std::vector<Paper>{changed});
  undo(database, kNow);
  CHECK(papers(database) == std::vector<Paper>{paper});
  undo(database, kNow);
  CHECK(papers(database).empty());
}

TEST_CASE_FIXTURE(Plans, "store: links of papers") {
  const Paper paper = add_paper(database, sample_paper(), kNow);
  add_paper_link(database, {0, paper.uuid, "/r/.git", "r", kDay}, kNow);
  const std::vector<PaperLink> links = paper_links(database);
  REQUIRE(links.size() == 1);
  CHECK(links[0].target == "/r/.git");
  CHECK(links[0].label == "r");
  remove_paper_link(database, links[0], kNow);
  CHECK(paper_links(database).empty());
  undo(database, kNow);
  CHECK(paper_links(database).size() == 1);
  undo(database, kNow);
  CHECK(paper_links(database).empty());
}

TEST_CASE_FIXTURE(Plans, "store: commits are found by a prefix of the object id") {
  database.connection().exec(R"(
      INSERT INTO repository (git_dir, work_tree, name) VALUES ('/r/.git', '/r', 'r');
      INSERT INTO commits (work, dropped, oid, repository_id, authored_at, email, subject, author_name,
                           utc_offset, day, author_offset, own, by_policy) VALUES
        (NULL, 0, x'abcd000000000000000000000000000000000000', 1, 9, 'me', 'one', 'Me', 0, 0, 0, 1, 0),
        (1, NULL, x'abce000000000000000000000000000000000000', 1, 9, 'me', 'one', 'Me', 0, 0, 0, 1, 0))");
  CHECK(commits_with_prefix(database, "abc").size() == 2);
  const auto found = commits_with_prefix(database, "abcd");
  REQUIRE(found.size() == 1);
  CHECK(found[0].oid == "abcd000000000000000000000000000000000000");
  CHECK(found[0].repository == "r");
  CHECK(found[0].subject == "one");
  CHECK(commits_with_prefix(database, "abcf").empty());
  const std::string long_id = "abcf" + std::string(60, 'f');
  database.connection().exec("UPDATE commits SET oid = x'" + long_id + "' WHERE id = 2");
  for (const std::string& prefix : {std::string("abcf"), long_id.substr(0, 41), long_id}) {
    const auto other = commits_with_prefix(database, prefix);
    REQUIRE(other.size() == 1);
    CHECK(other[0].oid == long_id);
  }
  CHECK(commits_with_prefix(database, "abcd" + std::string(37, '0')).empty());
}

TEST_CASE_FIXTURE(Plans, "store: freezes end on the day before, with undo") {
  using core::Freezes;
  const Freezes two{.per_month = 2, .from = kDay, .until = {}};
  const Freezes later{.per_month = 1, .from = kDay + date::days{9}, .until = {}};
  add_freezes(database, two, kNow);
  add_freezes(database, later, kNow);
  CHECK(freezes(database) == std::vector{two, later});
  CHECK(end_freezes(database, kDay + date::days{5}, kNow) == std::vector{two, later});
  Freezes ended = two;
  ended.until = kDay + date::days{4};
  CHECK(freezes(database) == std::vector{ended});
  CHECK(end_freezes(database, kDay + date::days{5}, kNow).empty());
  CHECK(undo(database, kNow).value().command == "goal freezes");
  CHECK(freezes(database) == std::vector{two, later});
  undo(database, kNow);
  CHECK(freezes(database) == std::vector{two});
}

TEST_CASE_FIXTURE(Plans, "store: holidays are added once; a removed one is not added again") {
  const std::vector<Holiday> two = {{kDay, "추석"}, {kDay + date::days{80}, "성탄절"}};
  const auto names = [&] {
    std::vector<std::string> all;
    for (const ListedRest& listed : listed_rests(database))
      if (listed.holiday) all.push_back(listed.why);
    return all;
  };
  add_rest(database, {.from = kDay, .until = kDay}, "own", kNow);
  CHECK(add_holidays(database, two, kNow) == 2);
  CHECK(names() == Subjects{"추석", "성탄절"});
  CHECK(add_holidays(database, two, kNow) == 0);
  CHECK(undo(database, kNow).value().command == "rest holidays");
  CHECK(names().empty());
  CHECK(add_holidays(database, two, kNow) == 2);
  remove_rest(database, listed_rests(database).at(1).id, kNow);
  CHECK(names() == Subjects{"성탄절"});
  CHECK(add_holidays(database, two, kNow) == 0);
  // If all were removed, all are added again.
  remove_rest(database, listed_rests(database).at(1).id, kNow);
  CHECK(add_holidays(database, two, kNow) == 2);
  CHECK(add_holidays(database, {}, kNow) == 0);
}

TEST_CASE_FIXTURE(Plans, "store: joining rests can be undone") {
  const core::Rest five{.from = kDay, .until = kDay + date::days{4}};
  const core::Rest every{.from = kDay, .until = {}, .standing = true};
  const std::int64_t id = add_rest(database, five, "a cold", kNow);
  add_rest(database, every, "", kNow);
  const core::Rest nine{.from = kDay, .until = kDay + date::days{8}};
  change_rest(database, {id, nine, "a cold, a trip"}, kNow);
  CHECK(rests(database) == std::vector{nine, every});
  CHECK(listed_rests(database).at(0).why == "a cold, a trip");
  CHECK(undo(database, kNow).has_value());
  CHECK(rests(database) == std::vector{five, every});
  CHECK(listed_rests(database).at(0).why == "a cold");
  // An ended standing rest has dates but is not a dated one.
  end_rest(database, listed_rests(database).at(1).id, kDay + date::days{3}, kNow);
  CHECK(rests(database).at(1).standing);
}

TEST_CASE_FIXTURE(Plans, "store: week starts are stored with their dates") {
  CHECK(week_starts(database).empty());
  const std::vector<core::WeekStart> history{{core::kFirstDay, date::Monday}, {kDay, date::Sunday}};
  set_week_starts(database, history, kNow);
  CHECK(week_starts(database) == history);
  set_week_starts(database, {history.front()}, kNow);
  CHECK(week_starts(database) == std::vector{history.front()});
}

TEST_CASE_FIXTURE(Plans, "store: every change of plans can be undone") {
  for (const char* sql : {"INSERT INTO freezes (uuid, per_month) VALUES ('u', 1)",
                          "INSERT INTO later (uuid, subject, added_on) VALUES ('u', 's', 0)",
                          "INSERT INTO timer (uuid, kind, subject, at, utc_offset, day) "
                          "VALUES ('u', 'k', 's', 0, 0, 0)",
                          "INSERT INTO paper (uuid, added_on) VALUES ('u', 0)",
                          "INSERT INTO paper_link (uuid, paper_uuid, target, label, added_on) "
                          "VALUES ('u', 'p', 't', 'l', 0)"}) {
    CAPTURE(sql);
    CHECK_THROWS_AS(database.connection().exec(sql), SQLite::Exception);
  }
}
