// Entries, undo, the timeline, concurrent and killed writers.
#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>
#include <fmt/core.h>

#include <array>
#include <csignal>
#include <map>
#include <random>
#include <set>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "child_process.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/store/activities.hpp"
#include "gongbu/store/commits.hpp"
#include "gongbu/store/entries.hpp"
#include "gongbu/store/plans.hpp"
#include "gongbu/store/repositories.hpp"
#include "gongbu/store/rewrite_log.hpp"
#include "gongbu/store/scan_transaction.hpp"
#include "gongbu/store/syllabi.hpp"
#include "gongbu/store/trailers.hpp"
#include "gongbu/store/undo.hpp"
#include "store/uuid.hpp"
#include "temporary_directory.hpp"

using namespace gongbu;
using namespace gongbu::store;

namespace {

constexpr core::Instant kNow{core::seconds{1'700'000'000}};
constexpr core::Day kDay{date::days{19'675}};

Entry sample(std::string subject, std::string kind = "paper") {
  Entry entry;
  entry.kind = std::move(kind);
  entry.subject = std::move(subject);
  entry.at = kNow;
  entry.utc_offset = core::seconds{32'400};
  entry.day = kDay;
  return entry;
}

// A database in its own directory, without flushing for speed.
struct Fixture {
  Fixture() { database.connection().exec("PRAGMA synchronous = OFF"); }

  std::vector<std::string> subjects(const ActivityFilter& filter) {
    std::vector<std::string> subjects;
    for (const Activity& activity : activities(database, filter))
      subjects.push_back(activity.subject);
    return subjects;
  }

  std::int64_t repository(const std::string& path) {
    Repository one;
    one.git_dir = one.work_tree = one.name = path;
    save_repositories(database, {one});
    return repository_at(database, path)->id;
  }

  TemporaryDirectory directory;
  std::filesystem::path file = directory.path() / "gongbu.db";
  Database database = Database::open(file);
};

// Everything that undo reverts, for comparison.
using EntryValue = std::tuple<std::string, std::string, std::string, std::optional<core::minutes>,
                              std::string, core::Instant, core::seconds, core::Day, std::string,
                              std::vector<std::string>, bool, bool>;
struct State {
  std::map<std::int64_t, EntryValue> entries;
  std::vector<core::Goal> goals;
  std::vector<core::Rest> rests;
  std::map<std::string, std::string> outlines;

  friend bool operator==(const State&, const State&) = default;
};

EntryValue value_of(const Entry& e) {
  return {e.uuid,       e.kind, e.subject, e.spent,  e.note, e.at,
          e.utc_offset, e.day,  e.source,  e.topics, e.part, e.timed};
}

State stored_state(Database& database, std::int64_t last_id) {
  State state;
  for (std::int64_t id = 1; id <= last_id; ++id)
    if (const auto entry = find_entry(database, id)) state.entries[id] = value_of(*entry);
  state.goals = goals(database);
  state.rests = rests(database);
  for (const Outline& outline : outlines(database)) state.outlines[outline.id] = outline.text;
  return state;
}

// Makes random changes through the store and naively to a State, which is copied at each step.
class RandomUser {
 public:
  RandomUser(Database& database, unsigned seed) : database_(database), random_(seed) {}

  void act() {
    switch (below(8)) {
      case 0:
      case 1:
        return step([this] { add(); });
      case 2:
        return step([this] { edit(); });
      case 3:
        return step([this] { remove(); });
      case 4:
        return step([this] { set_goal_or_rest(); });
      case 5:
        return step([this] { change_outlines(); });
      case 6:
        return several_at_once();
      default:
        return take_back();
    }
  }

  const State& expected() const { return state_; }
  std::int64_t last_id() const { return last_id_; }

 private:
  int below(int end) { return std::uniform_int_distribution(0, end - 1)(random_); }

  Entry random_entry() {
    Entry entry = sample("subject " + std::to_string(below(1000)) + " \"한글\" \\ \n\x01");
    entry.kind = below(2) == 0 ? "math" : "paper";
    if (below(2) == 0) entry.spent = core::minutes{1 + below(1440)};
    entry.note = below(2) == 0 ? "" : std::to_string(below(100));
    entry.at += core::seconds{below(1'000'000) - 500'000};
    entry.day += date::days{below(20) - 10};
    entry.source = below(2) == 0 ? "manual" : "timer";
    for (int n = below(3); n > 0; --n) entry.topics.push_back("prml:3." + std::to_string(below(9)));
    entry.part = below(2) == 0;
    entry.timed = below(2) == 0;
    return entry;
  }

  std::int64_t any_id() {
    auto chosen = state_.entries.begin();
    std::advance(chosen, below(static_cast<int>(state_.entries.size())));
    return chosen->first;
  }

  template <class Change>
  void step(Change change) {
    const State before = state_;
    change();
    if (!(state_ == before)) steps_.push_back(before);
  }

  void add() {
    last_id_ = add_entry(database_, random_entry(), kNow);
    state_.entries[last_id_] = value_of(*find_entry(database_, last_id_));
  }

  void edit() {
    if (state_.entries.empty()) return;
    Entry entry = random_entry();
    entry.id = any_id();
    entry.uuid = std::get<0>(state_.entries[entry.id]);
    update_entry(database_, entry, kNow);
    state_.entries[entry.id] = value_of(entry);
  }

  void remove() {
    std::set<std::int64_t> ids;
    for (int n = below(3); n >= 0 && !state_.entries.empty(); --n) ids.insert(any_id());
    remove_entries(database_, {ids.begin(), ids.end()}, kNow);
    for (const std::int64_t id : ids) state_.entries.erase(id);
  }

  void set_goal_or_rest() {
    if (below(2) == 0) {
      const core::Goal goal{
          {"math"},  1 + below(9), core::Goal::Unit::count, core::Goal::Period::day,
          next_day_, std::nullopt};
      next_day_ += date::days{1};
      add_goal(database_, goal, kNow);
      state_.goals.push_back(goal);
    } else {
      const core::Rest rest{kDay, std::nullopt, 1U + static_cast<unsigned>(below(127))};
      add_rest(database_, rest, "because", kNow);
      state_.rests.push_back(rest);
    }
  }

  void change_outlines() {
    const std::string id = below(2) == 0 ? "d2l" : "선형대수";
    if (below(3) == 0) {
      CHECK(remove_outline(database_, id, kNow) == (state_.outlines.erase(id) > 0));
    } else {
      const std::string text = std::to_string(below(3));
      save_outline(database_, {id, text}, kNow);
      state_.outlines[id] = text;
    }
  }

  void several_at_once() {
    const bool committed = below(4) != 0;
    const State before = state_;
    {
      ChangeTransaction outer(database_, "import", kNow);
      add();
      edit();
      set_goal_or_rest();
      change_outlines();
      edit();
      remove();
      if (committed) outer.commit();
    }
    if (committed) {
      steps_.push_back(before);
    } else {
      state_ = before;
    }
  }

  void take_back() {
    const auto undone = undo(database_, kNow);
    REQUIRE(undone.has_value() == !steps_.empty());
    if (steps_.empty()) return;
    state_ = std::move(steps_.back());
    steps_.pop_back();
  }

  Database& database_;
  std::mt19937 random_;
  State state_;
  std::vector<State> steps_;
  std::int64_t last_id_ = 0;
  core::Day next_day_ = kDay;  // a day has at most one goal per kind
};

// Returns an empty filter after `change`.
template <class Change>
ActivityFilter where(Change change) {
  ActivityFilter filter;
  change(filter);
  return filter;
}

core::Commit found(std::uint8_t oid, const std::string& subject) {
  core::Commit commit;
  commit.oid[0] = oid;
  commit.author_email = "me";
  commit.authored_at = kNow;
  commit.subject = subject;
  return commit;
}

Assessment of_day(const core::Commit& /*commit*/) { return {.day = kDay}; }

// Result of a scan on kDay: found and lost commits.
RepositoryChange change_of(std::vector<core::Commit> commits, std::vector<core::ObjectId> lost = {},
                           std::vector<core::ObjectId> not_own = {}) {
  return {.found = std::move(commits),
          .assess = of_day,
          .gone = std::move(lost),
          .not_own = std::move(not_own)};
}

constexpr const char* kCommits = R"(
  INSERT INTO repository (id, git_dir, work_tree, name, ignored) VALUES
    (1, '/home/me/code/Alpha/.git', '/home/me/code/Alpha', 'Alpha', 0),
    (2, '/home/me/code/beta/.git', '/home/me/code/beta', 'beta', 0),
    (3, '/home/me/forks/beta/.git', '/home/me/forks/beta', 'beta', 1);
  INSERT INTO commits (id, work, dropped, authored_at, subject, utc_offset, day, repository_id, oid,
                       by_policy, state, gone_at, email, author_name, own, author_offset) VALUES
    (1, NULL, NULL, 1700000000, 'in both', 32400, 19675, 1, x'1111111111111111111111111111111111111111',
     0, 3, 1700000100, 'me@x.kr', 'Me', 1, 0),
    (2, NULL, 0, 1700000050, 'remembered', 32400, 19675, 1, x'3333333333333333333333333333333333333333',
     0, 3, 1700000100, 'me@x.kr', 'Me', 1, 0),
    (3, NULL, 1, 1700000060, 'a merge', 0, 19676, 2, x'4444444444444444444444444444444444444444',
     1, 0, NULL, 'me@x.kr', 'Me', 1, 0),
    (4, NULL, NULL, 1699999999, 'the next day', 0, 19676, 3, x'5555555555555555555555555555555555555555',
     0, 0, NULL, 'me@x.kr', 'Me', 1, 0),
    (5, 1, 0, 1700000000, 'in both', 32400, 19675, 2, x'2222222222222222222222222222222222222222',
     0, 0, NULL, 'me@x.kr', 'Me', 1, 0),
    (6, 1, NULL, 1700000000, 'in both', 32400, 19675, 3, x'2222222222222222222222222222222222222222',
     0, 0, NULL, 'me@x.kr', 'Me', 1, 0),
    (7, 4, 0, 1699999999, 'the next day', 0, 19676, 1, x'6666666666666666666666666666666666666666',
     0, 0, NULL, 'me@x.kr', 'Me', 1, 0);
  INSERT INTO day_total SELECT day, 'commit', 1, count(*), 0 FROM commits WHERE dropped = 0
  GROUP BY day;)";

}  // namespace

TEST_CASE_FIXTURE(Fixture, "store: an entry is read back as recorded") {
  Entry entry = sample("어텐션\t\"quoted\" 'single' \\");
  entry.spent = core::minutes{45};
  entry.note = "one\ntwo";
  entry.source = "trailer";
  entry.topics = {"prml:3.1.2", "prml:ex3.5"};
  entry.part = true;
  entry.at = core::Instant{core::seconds{-5}};
  entry.day = core::Day{date::days{-1}};
  const std::int64_t id = add_entry(database, entry, kNow);
  const Entry found = find_entry(database, id).value();
  entry.uuid = found.uuid;
  CHECK(found.id == id);
  CHECK(value_of(found) == value_of(entry));
  CHECK_FALSE(find_entry(database, id + 1).has_value());
}

TEST_CASE_FIXTURE(Fixture, "store: numbers of removed entries are never reused") {
  CHECK(add_entry(database, sample("a"), kNow) == 1);
  CHECK(add_entry(database, sample("b"), kNow) == 2);
  remove_entries(database, {2}, kNow);
  CHECK_FALSE(find_entry(database, 2).has_value());
  CHECK(add_entry(database, sample("c"), kNow) == 3);
  undo(database, kNow);
  CHECK(add_entry(database, sample("d"), kNow) == 4);
}

TEST_CASE_FIXTURE(Fixture, "store: changing missing entries changes nothing") {
  add_entry(database, sample("a"), kNow);
  Entry other = sample("b");
  other.id = 7;
  const auto fails = [](auto change) {
    try {
      change();
      return false;
    } catch (const Error& error) {
      return error.kind() == ErrorKind::data && error.phrase().id == Msg::err_no_entry &&
             error.phrase().args == std::vector<std::string>{"7"};
    }
  };
  CHECK(fails([&] { update_entry(database, other, kNow); }));
  CHECK(fails([&] { remove_entries(database, {1, 7}, kNow); }));
  CHECK(find_entry(database, 1).has_value());
  CHECK(undo(database, kNow).value().command == "add");  // the failures made no change
}

TEST_CASE_FIXTURE(Fixture, "store: every change can be undone") {
  add_entry(database, sample("a"), kNow);
  save_outline(database, {"d2l", "1"}, kNow);
  for (const char* sql :
       {"UPDATE entry SET subject = 'x'", "DELETE FROM entry", "UPDATE syllabus SET outline = '2'",
        "DELETE FROM syllabus", "INSERT INTO rest (uuid, weekdays) VALUES ('u', 1)"}) {
    CAPTURE(sql);
    CHECK_THROWS_AS(database.connection().exec(sql), SQLite::Exception);
  }
  CHECK(find_entry(database, 1)->subject == "a");
}

TEST_CASE_FIXTURE(Fixture, "store: entries about topics, oldest first") {
  const auto add = [&](std::string subject, std::vector<std::string> topics, int day) {
    Entry entry = sample(std::move(subject));
    entry.topics = std::move(topics);
    entry.day += date::days{day};
    return add_entry(database, entry, kNow);
  };
  add("later", {"prml:1.2"}, 1);
  add("none", {}, 0);
  add("earlier", {"prml:1.1", "prml:ex1.1"}, 0);
  remove_entries(database, {add("removed", {"prml:1.3"}, 0)}, kNow);
  const std::vector<Entry> found = entries_with_topics(database);
  REQUIRE(found.size() == 2);
  CHECK(found[0].subject == "earlier");
  CHECK(found[0].topics == std::vector<std::string>{"prml:1.1", "prml:ex1.1"});
  CHECK(found[1].subject == "later");
  CHECK(activities(database, {}).at(1).topics == found[0].topics);
}

TEST_CASE_FIXTURE(Fixture, "store: saving an unchanged outline makes no change") {
  save_outline(database, {"d2l", "one"}, kNow);
  save_outline(database, {"d2l", "one"}, kNow);
  CHECK(undo(database, kNow).value().command == "syllabus add");
  CHECK(outlines(database).empty());
  CHECK_FALSE(remove_outline(database, "d2l", kNow));
  CHECK_FALSE(undo(database, kNow).has_value());
  // A removed outline can be added again.
  save_outline(database, {"d2l", "one"}, kNow);
  CHECK(outlines(database) == std::vector<Outline>{{"d2l", "one"}});
}

TEST_CASE_FIXTURE(Fixture, "store: undo reports what it reverted") {
  CHECK_FALSE(undo(database, kNow).has_value());
  const std::int64_t id = add_entry(database, sample("first"), kNow);
  Entry changed = find_entry(database, id).value();
  changed.subject = "second";
  update_entry(database, changed, kNow + core::seconds{1});
  remove_entries(database, {id}, kNow + core::seconds{2});

  Undone undone = undo(database, kNow + core::seconds{9}).value();
  CHECK(undone.command == "rm");
  CHECK(undone.made_at == kNow + core::seconds{2});
  REQUIRE(undone.now_present.size() == 1);
  CHECK(undone.now_present[0].subject == "second");
  CHECK(database.connection().execAndGet("SELECT max(ms) FROM field_group").getInt64() ==
        1'700'000'009'000);

  undone = undo(database, kNow).value();
  CHECK(undone.command == "edit");
  CHECK(undone.now_present.at(0).subject == "first");

  undone = undo(database, kNow).value();
  CHECK(undone.command == "add");
  CHECK(undone.now_present.empty());
  CHECK(undone.now_absent.at(0).id == id);
  CHECK_FALSE(undo(database, kNow).has_value());
}

TEST_CASE("store: undo agrees with a naive model") {
  for (unsigned seed = 1; seed <= 4; ++seed) {
    CAPTURE(seed);
    Fixture fixture;
    RandomUser user(fixture.database, seed);
    for (int action = 0; action < 120; ++action) {
      CAPTURE(action);
      user.act();
      REQUIRE(stored_state(fixture.database, user.last_id()) == user.expected());
    }
  }
}

TEST_CASE_FIXTURE(Fixture, "store: undo keeps the last thousand changes") {
  for (int i = 0; i < kStepsKept + 5; ++i) add_entry(database, sample("x"), kNow);
  int undone = 0;
  while (undo(database, kNow)) ++undone;
  CHECK(undone == kStepsKept);
  CHECK(activities(database, {}).size() == 5);
  // The previous values of the first changes are deleted.
  CHECK(database.connection().execAndGet("SELECT min(change_id) FROM change_part").getInt() == 6);
}

TEST_CASE("store: a UUID has its version and variant and sorts by time") {
  const std::string uuid = new_uuid(kNow);
  CHECK(uuid.size() == 36);
  CHECK(uuid.substr(0, 15) == "018bcfe5-6800-7");
  CHECK(std::string("89ab").find(uuid[19]) != std::string::npos);
  CHECK(uuid < new_uuid(kNow + core::seconds{1}));
  CHECK(uuid != new_uuid(kNow));
}

TEST_CASE_FIXTURE(Fixture, "store: goals and rests are read back as set") {
  const core::Goal goal{{"math", "수학"},         30,   core::Goal::Unit::spent,
                        core::Goal::Period::week, kDay, kDay + date::days{7}};
  const core::Rest rest{std::nullopt, kDay, 0x41};
  CHECK(add_goal(database, goal, kNow) == 1);
  CHECK(add_goal(database, core::default_goal(), kNow) == 2);
  CHECK(add_rest(database, rest, "명절", kNow) == 1);
  CHECK(goals(database) == std::vector<core::Goal>{goal, core::default_goal()});
  CHECK(rests(database) == std::vector<core::Rest>{rest});
}

TEST_CASE_FIXTURE(Fixture, "store: a goal ends on the previous day; a future goal is removed") {
  const core::Goal always{{"math"}, 30, core::Goal::Unit::spent, core::Goal::Period::day, {}, {}};
  core::Goal to_come = always;
  to_come.from = kDay + date::days{9};
  core::Goal over = always;
  over.from = kDay - date::days{9};
  over.until = kDay - date::days{1};
  core::Goal weekly = always;
  weekly.period = core::Goal::Period::week;
  core::Goal other = always;
  other.kinds = {"math", "paper"};
  const std::vector<core::Goal> before{over, always, to_come, weekly, other};
  for (const core::Goal& goal : before) add_goal(database, goal, kNow);

  CHECK(end_goals(database, {"math"}, core::Goal::Period::day, kDay, kNow) ==
        std::vector<core::Goal>{always, to_come});
  core::Goal ended = always;
  ended.until = kDay - date::days{1};
  CHECK(goals(database) == std::vector<core::Goal>{over, ended, weekly, other});
  CHECK(end_goals(database, {"math"}, core::Goal::Period::day, kDay, kNow).empty());

  REQUIRE(undo(database, kNow));
  CHECK(goals(database) == before);
}

TEST_CASE_FIXTURE(Fixture, "store: a rest ends or is removed, with undo") {
  const core::Rest weekend{std::nullopt, std::nullopt, 0x41};
  const core::Rest holiday{kDay, kDay + date::days{7}, core::Rest::kEveryWeekday};
  const std::int64_t first = add_rest(database, weekend, "", kNow);
  const std::int64_t second = add_rest(database, holiday, "휴가", kNow);
  CHECK(listed_rests(database).at(1).why == "휴가");

  end_rest(database, first, kDay, kNow);
  core::Rest ended = weekend;
  ended.until = kDay - date::days{1};
  CHECK(rests(database) == std::vector<core::Rest>{ended, holiday});
  end_rest(database, second, kDay, kNow);  // removed entirely
  CHECK(rests(database) == std::vector<core::Rest>{ended});
  remove_rest(database, first, kNow);
  CHECK(rests(database).empty());
  for (int i = 0; i < 3; ++i) REQUIRE(undo(database, kNow));
  CHECK(rests(database) == std::vector<core::Rest>{weekend, holiday});
}

TEST_CASE_FIXTURE(Fixture, "store: the timeline merges commits and entries") {
  database.connection().exec(kCommits);
  Entry late = sample("Café notes", "read");
  late.at += core::seconds{30};
  late.note = "수학은 어렵다";
  add_entry(database, late, kNow);

  using Subjects = std::vector<std::string>;
  CHECK(subjects({}) == Subjects{"in both", "Café notes", "remembered", "the next day"});
  CHECK(subjects(where([](auto& f) { f.from = kDay + date::days{1}; })) ==
        Subjects{"the next day"});
  CHECK(subjects(where([](auto& f) {
          f.until = kDay;
          f.kinds = {"commit"};
        })) == Subjects{"in both", "remembered"});
  CHECK(subjects(where([](auto& f) { f.kinds = {"read", "math"}; })) == Subjects{"Café notes"});
  CHECK(subjects(where([](auto& f) {
          f.from = kDay + date::days{1};
          f.dropped = true;
        })) == Subjects{"the next day", "a merge"});
  CHECK(subjects(where([](auto& f) { f.repository = "ALPHA"; })) ==
        Subjects{"in both", "remembered", "the next day"});
  CHECK(subjects(where([](auto& f) { f.repository = "forks/"; })) ==
        Subjects{"in both", "the next day"});
  CHECK(subjects(where([](auto& f) { f.repository = "no such"; })).empty());
  CHECK(subjects(where([](auto& f) { f.text = "CAFE\u0301"; })) == Subjects{"Café notes"});
  CHECK(subjects(where([](auto& f) { f.text = "\u1109\u116e\u1112\u1161\u11a8"; })) ==
        Subjects{"Café notes"});
}

TEST_CASE_FIXTURE(Fixture, "store: the best copy of a work is shown") {
  database.connection().exec(kCommits);
  const std::vector<Activity> all = activities(database, {});
  const auto shown = [](const Activity& a) {
    return std::pair(a.commit.value().repository, core::to_hex(a.commit->oid).substr(0, 2));
  };
  CHECK(shown(all.at(0)) == std::pair<std::string, std::string>("beta", "22"));
  CHECK(all[0].commit->reachable);
  CHECK(all[0].kind == "commit");
  CHECK(all[0].source == "git");
  CHECK(all[0].utc_offset == core::seconds{32'400});
  CHECK(shown(all.at(1)) == std::pair<std::string, std::string>("Alpha", "33"));
  CHECK_FALSE(all[1].commit->reachable);
  CHECK(shown(all.at(2)) == std::pair<std::string, std::string>("Alpha", "66"));
  CHECK(shown(activities(database, where([](auto& f) { f.repository = "forks"; })).at(1)) ==
        std::pair<std::string, std::string>("beta", "55"));
}

TEST_CASE_FIXTURE(Fixture, "store: tallies have only counted activities") {
  database.connection().exec(kCommits);
  Entry entry = sample("a", "math");
  entry.spent = core::minutes{30};
  add_entry(database, entry, kNow);
  add_entry(database, entry, kNow);
  entry.spent.reset();
  add_entry(database, entry, kNow);
  remove_entries(database, {2}, kNow);
  CHECK(tallies(database) ==
        std::vector<core::Tally>{{kDay, "commit", 2, core::minutes{0}, true},
                                 {kDay, "math", 2, core::minutes{30}},
                                 {kDay + date::days{1}, "commit", 1, {}, true}});
}

TEST_CASE_FIXTURE(Fixture, "store: daily totals agree with the activities") {
  std::mt19937 random(20261121);
  SQLite::Database& db = database.connection();
  const auto number = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
  const std::vector<std::int64_t> clones{repository("/one"), repository("/two")};
  // Few times and subjects, so that many works share a group or are equal.
  const auto object = [&] {
    // (Ids of both lengths.)
    const auto first = static_cast<std::uint8_t>(number(30));
    return core::ObjectId(std::array{first},
                          first % 2 == 0 ? core::ObjectId::kSha1 : core::ObjectId::kSha256);
  };
  const auto commit = [&] {
    core::Commit found;
    found.oid = object();
    found.author_email = found.oid[0] % 13 == 0 ? "me at work" : "me";
    found.authored_at = kNow - core::seconds{found.oid[0] % 3};
    found.subject = std::to_string(found.oid[0] % 4);
    found.author_offset = core::seconds{number(3)};
    found.trailers = found.oid[0] % 3 == 0 ? "Study: SVD" : "";
    found.own = found.oid[0] % 6 != 0;
    return found;
  };
  const auto assess = [&](const core::Commit& made) {
    return Assessment{
        .day = core::Day{date::days{number(5)}},  // the zone may change between scans
        .by_policy = made.oid[0] % 4 == 0 ? core::Dropped::merge : core::Dropped::none};
  };
  for (int i = 0; i < 400; ++i) {
    const int id = 1 + number(20);
    const std::int64_t clone = clones.at(static_cast<std::size_t>(number(2)));
    switch (number(6)) {
      case 0: {
        ScanTransaction recording(database);
        recording.end(
            clone, {{commit(), commit()}, assess, {object()}, {object()}},
            [&](const core::ObjectId& oid) { return oid[0] % 2 == 0; }, kNow);
        recording.commit();
        break;
      }
      case 1:
        mark_ignored(database, std::vector{clone}, number(4) == 0);
        break;
      case 2:
        record_hook_events(database,
                           {{clone, commit(), assess, {object()}, {{object(), object()}}, kNow}});
        reconcile_rewrites(database,
                           {.same_change = {{{object(), object()}, number(2) == 0}},
                            .committed_later = {{object(), object()}}},
                           kDay, kNow);
        break;
      case 3: {
        Entry entry = sample("x", number(2) == 0 ? "math" : "paper");
        entry.day = core::Day{date::days{number(5)}};
        if (number(2) == 0) entry.spent = core::minutes{1 + number(90)};
        add_entry(database, entry, kNow);
        break;
      }
      case 4:
        if (auto entry = find_entry(database, id)) {
          entry->day = core::Day{date::days{number(5)}};
          entry->spent = core::minutes{1 + number(90)};
          update_entry(database, *entry, kNow);
        }
        break;
      default:
        if (number(2) == 0) {
          undo(database, kNow);
        } else if (find_entry(database, id)) {
          remove_entries(database, {id}, kNow);
        }
    }
    std::vector<core::Tally> expected;
    SQLite::Statement select(db, R"(
      SELECT day, 'commit', count(*), 0, 1 FROM commits WHERE dropped = 0 GROUP BY day
      UNION ALL
      SELECT day, kind, count(*), coalesce(sum(minutes), 0), 0 FROM entry WHERE deleted = 0
      GROUP BY day, kind ORDER BY 1, 2)");
    while (select.executeStep())
      expected.push_back({core::Day{date::days{select.getColumn(0).getInt()}},
                          select.getColumn(1).getString(), select.getColumn(2).getInt(),
                          core::minutes{select.getColumn(3).getInt()},
                          select.getColumn(4).getInt() != 0});
    REQUIRE(tallies(database) == expected);
    REQUIRE(db.execAndGet("SELECT count(*) FROM (SELECT 1 FROM commits GROUP BY repository_id, oid "
                          "HAVING count(*) > 1)")
                .getInt() == 0);
    // One commit represents each work, whatever its address; a work is on one day.
    REQUIRE(db.execAndGet(R"(
      SELECT count(*) FROM (
        SELECT 1 FROM commits GROUP BY authored_at, subject
        HAVING sum(dropped NOT IN (4, 5)) > 1 OR count(dropped) NOT BETWEEN 1 AND count(DISTINCT email)))")
                .getInt() == 0);
    REQUIRE(db.execAndGet(R"(
      SELECT count(*) FROM (
        SELECT 1 FROM commits GROUP BY authored_at, email, subject
        HAVING count(dropped) > 1 OR min(day) <> max(day) OR min(utc_offset) <> max(utc_offset)
               OR min(author_offset) <> max(author_offset)
               OR min(coalesce(work, id)) <> max(coalesce(work, id))))")
                .getInt() == 0);
    REQUIRE(db.execAndGet("SELECT count(*) FROM commit_trailer t WHERE NOT EXISTS "
                          "(SELECT 1 FROM commits c WHERE c.id = t.commit_id)")
                .getInt() == 0);
  }
}

TEST_CASE_FIXTURE(Fixture, "store: an old unreachable commit is found among many") {
  const std::int64_t clone = repository("/r");
  constexpr int kMany = 3000;
  RepositoryChange change = change_of({});
  const auto object = [](int i) {
    core::ObjectId oid{};
    oid[0] = static_cast<std::uint8_t>(i & 0xFF);
    oid[1] = static_cast<std::uint8_t>(i >> 8);
    return oid;
  };
  for (int i = 0; i < kMany; ++i) {
    core::Commit& found = change.found.emplace_back();
    found.oid = object(i);
    found.author_email = "me";
    found.authored_at = kNow + core::seconds{i};
  }
  ScanTransaction recording(database);
  recording.end(clone, std::move(change), {}, kNow);
  recording.end(clone, change_of({}, {object(0), object(kMany - 1), object(kMany)}, {object(1)}),
                {}, kNow);
  recording.commit();
  SQLite::Statement gone(database.connection(),
                         "SELECT authored_at FROM commits WHERE gone_at IS NOT NULL ORDER BY 1");
  REQUIRE(gone.executeStep());
  CHECK(gone.getColumn(0).getInt64() == kNow.time_since_epoch().count());
  REQUIRE(gone.executeStep());
  CHECK(gone.getColumn(0).getInt64() == kNow.time_since_epoch().count() + kMany - 1);
  CHECK_FALSE(gone.executeStep());
  CHECK(count_commits(database) == kMany - 1);
}

TEST_CASE_FIXTURE(Fixture,
                  "store: the last of two amends within a second counts when unreachable") {
  const std::int64_t clone = repository("/r");
  const core::Commit first = found(1, "one");
  const core::Commit second = found(2, "two");
  const auto scan = [&](const RepositoryChange& change) {
    ScanTransaction recording(database);
    recording.end(clone, change, {}, kNow);
    recording.commit();
  };
  scan(change_of({first}));
  scan(change_of({second}, {first.oid}));
  scan(change_of({}, {second.oid}));
  CHECK(count_commits(database) == 1);
  CHECK(activities(database, {}).at(0).subject == "two");
}

TEST_CASE_FIXTURE(Fixture, "store: the same subject and time of two other authors are two works") {
  // Longer than the small-string buffer.
  core::Commit one = found(1, "Initial commit");
  one.author_email = "somebody.of.my.name@one.example.com";
  core::Commit other = found(2, "Initial commit");
  other.author_email = "somebody.of.my.name@two.example.com";
  one.own = other.own = false;
  const std::int64_t clone = repository("/r");
  ScanTransaction recording(database);
  SUBCASE("at once") { recording.end(clone, change_of({one, other}), {}, kNow); }
  SUBCASE("one after another") {
    recording.end(clone, change_of({one}), {}, kNow);
    recording.end(clone, change_of({other}), {}, kNow);
  }
  recording.commit();
  CHECK(unknown_identities(database).size() == 2);
}

TEST_CASE_FIXTURE(Fixture, "store: commits found in a repository ignored meanwhile do not count") {
  const std::int64_t clone = repository("/r");
  SUBCASE("alone in its group") {}
  SUBCASE("with another commit in its group") {
    ScanTransaction recording(database);
    recording.end(repository("/other"), change_of({found(2, "two")}), {}, kNow);
    recording.commit();
  }
  const std::size_t before = activities(database, {}).size();
  mark_ignored(database, std::vector{clone}, true);
  ScanTransaction recording(database);
  recording.end(clone, change_of({found(1, "one")}), {}, kNow);
  recording.commit();
  CHECK(activities(database, {}).size() == before);
}

TEST_CASE_FIXTURE(Fixture,
                  "store: a work with a corrected address counts once if both addresses are own") {
  const std::int64_t clone = repository("/r");
  core::Commit commit = found(1, "one");
  commit.author_email = "typo";
  const core::Commit corrected = found(2, "one");
  bool own = true;
  SUBCASE("both are own") {}
  SUBCASE("the first is not own yet") { own = false; }
  commit.own = own;
  ScanTransaction recording(database);
  recording.end(clone, change_of({commit}), {}, kNow);
  recording.commit();
  CHECK(count_commits(database) == (own ? 1 : 0));
  recording.end(clone, change_of({corrected}, {commit.oid}), {}, kNow);
  recording.commit();
  CHECK(count_commits(database) == 1);
  CHECK(unknown_identities(database).size() == (own ? 0 : 1));
  mark_own(database, "typo", true);
  CHECK(count_commits(database) == 1);
  CHECK(unknown_identities(database).empty());
  CHECK(commits_by_address(database) == std::map<std::string, std::int64_t>{{"me", 1}});
  mark_own(database, "typo", false);
  CHECK(count_commits(database) == 1);
  CHECK(unknown_identities(database).size() == 1);
}

TEST_CASE_FIXTURE(Fixture, "store: a work survives the deletion of its first commit") {
  const std::vector<std::int64_t> clones{repository("/one"), repository("/two")};
  core::Commit commit = found(1, "one");
  commit.trailers = "Study: SVD";
  core::Commit copy = found(2, "one");
  copy.trailers = commit.trailers;
  ScanTransaction recording(database);
  recording.end(clones[0], change_of({commit}), {}, kNow);
  recording.end(clones[1], change_of({copy}), {}, kNow);
  recording.commit();
  const auto works = works_to_reconcile(database);
  REQUIRE(works.size() == 1);
  CHECK(works[0].oid.starts_with("01"));
  reconcile(database, works[0], TrailerResult::all);
  recording.end(clones[0], change_of({}, {}, {commit.oid}), {}, kNow);
  recording.commit();
  const auto again = works_to_reconcile(database);
  REQUIRE(again.size() == 1);
  CHECK(again[0].id == works[0].id);
  CHECK(again[0].oid.starts_with("02"));
  CHECK(again[0].trailers == works[0].trailers);
  CHECK(count_commits(database) == 1);
}

TEST_CASE("store: concurrent processes and threads wait for each other") {
  const TemporaryDirectory directory;
  const auto file = directory.path() / "data" / "gongbu.db";
  constexpr int kEach = 15;
  const auto add_many = [&] {
    Database database = Database::open(file, 60'000);
    for (int i = 0; i < kEach; ++i) add_entry(database, sample("x"), kNow);
  };
  std::vector<pid_t> children;
  for (int i = 0; i < 3; ++i) {
    children.push_back(start_child([&] {
      std::thread beside(add_many);
      add_many();
      beside.join();
      return 0;
    }));
  }
  for (const pid_t child : children) CHECK(wait_for(child) == 0);
  Database database = Database::open(file);
  CHECK(tallies(database) == std::vector<core::Tally>{{kDay, "paper", 6 * kEach, {}}});
}

TEST_CASE("store: acknowledged writes survive a kill of the process") {
  const TemporaryDirectory directory;
  const auto file = directory.path() / "gongbu.db";
  std::set<std::int64_t> acknowledged;
  for (std::size_t round = 1; round <= 5; ++round) {
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    const pid_t writer = start_child([&] {
      Database database = Database::open(file);
      for (;;) {
        const std::int64_t id = add_entry(database, sample(std::string(3000, 'x')), kNow);
        if (::write(ends[1], &id, sizeof id) != sizeof id) return 1;
      }
    });
    close(ends[1]);
    std::int64_t id = 0;
    for (std::size_t n = 1; ::read(ends[0], &id, sizeof id) == sizeof id; ++n) {
      acknowledged.insert(id);
      if (n == 7 * round) kill(writer, SIGKILL);  // then read what it acknowledged
    }
    close(ends[0]);
    CHECK(wait_for(writer) == -1);

    Database database = Database::open(file);
    CHECK(database.connection().execAndGet("PRAGMA integrity_check").getString() == "ok");
    for (const std::int64_t each : acknowledged) CHECK(find_entry(database, each).has_value());
  }
  CHECK(acknowledged.size() >= 105);
}
