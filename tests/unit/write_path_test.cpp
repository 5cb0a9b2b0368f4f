// Changes of user records: stamps, undo, derived identities, and a random test.
#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>
#include <fmt/format.h>

#include <array>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <map>
#include <random>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "gongbu/app/rebuild.hpp"
#include "gongbu/base/sha256.hpp"
#include "gongbu/store/activities.hpp"
#include "gongbu/store/paper_records.hpp"
#include "gongbu/store/plans.hpp"
#include "gongbu/store/revision.hpp"
#include "gongbu/store/tracking_start.hpp"
#include "gongbu/store/trailers.hpp"
#include "gongbu/store/undo.hpp"
#include "gongbu/store/week_starts.hpp"
#include "gongbu/study/papers.hpp"
#include "store/change_tables.hpp"
#include "store/uuid.hpp"
#include "temporary_directory.hpp"

namespace gongbu::store {
namespace {

using namespace date::literals;
using namespace std::chrono_literals;

constexpr core::Instant kNow{date::sys_days{2026_y / 11 / 21} + 12h};
constexpr core::Day kDay{2026_y / 11 / 21};

Entry sample(std::string subject, core::Instant at = kNow) {
  Entry entry;
  entry.kind = "math";
  entry.subject = std::move(subject);
  entry.at = at;
  entry.day = core::study_day(at, core::Zone::fixed("Etc/UTC", 0s), core::DayStart{0});
  return entry;
}

/// A database of one machine, in UTC.
struct Machine {
  Machine() { work.database.connection().exec("PRAGMA synchronous = OFF"); }

  Database& database() { return work.database; }
  SQLite::Database& sql() { return work.database.connection(); }

  std::string text(const std::string& query) { return sql().execAndGet(query).getString(); }

  // Returns a stamp, "1795852800000 7f3a9c12"; a group that was never set has that of the creation.
  std::string stamp(const std::string& table, std::int64_t record, const std::string& group) {
    SQLite::Statement select(sql(), R"(
        SELECT ms || ' ' || device FROM field_group
        WHERE tbl = ? AND record = ? AND name IN ('', ?) ORDER BY name DESC LIMIT 1)");
    select.bind(1, table);
    select.bind(2, record);
    select.bind(3, group);
    select.executeStep();
    return select.getColumn(0).getString();
  }

  // Changes the note of an entry like a merge from another device.
  void set_note(std::int64_t id, const std::string& note, Origin origin,
                const std::string& device = "") {
    ChangeTransaction change(database(), "", kNow, origin);
    Entry entry = find_entry(database(), id).value();
    entry.note = note;
    update_entry(database(), entry, kNow);
    if (!device.empty())
      sql().exec(
          fmt::format("UPDATE field_group SET device = '{}' WHERE record = {} AND tbl = "
                      "'entry' AND name = 'note'",
                      device, id));
    change.commit();
  }

  TemporaryDirectory directory;
  app::Workspace work{.paths = {},
                      .settings = {},
                      .zone = core::Zone::fixed("Etc/UTC", 0s),
                      .now = kNow,
                      .today = kDay,
                      .database = Database::open(directory.path() / "gongbu.db")};
};

std::int64_t milliseconds(core::Instant at) { return at.time_since_epoch().count() * 1000; }

}  // namespace

TEST_CASE("base: SHA-256 of the standard's examples") {
  const auto hex = [](std::string_view text) {
    std::string digits;
    for (const std::uint8_t byte : sha256(text)) digits += fmt::format("{:02x}", byte);
    return digits;
  };
  CHECK(hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq") ==
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  CHECK(hex(std::string(1'000'000, 'a')) ==
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("store: a derived UUID has version 8 and is the same on every machine") {
  CHECK(derived_uuid("tracking start") == "9391b311-2aac-8cd4-a4e3-9814f05cd2f7");
}

TEST_CASE_FIXTURE(Machine,
                  "changes: a person's stamp is the clock, and later than the replaced stamp") {
  const std::string device = device_id(database());
  CHECK(device.size() == 8);
  const std::int64_t id = add_entry(database(), sample("SVD"), kNow);
  CHECK(stamp("entry", id, "note") == fmt::format("{} ", milliseconds(kNow)));
  Entry entry = find_entry(database(), id).value();
  entry.note = "one";
  update_entry(database(), entry, kNow + 5s);
  CHECK(stamp("entry", id, "note") == fmt::format("{} {}", milliseconds(kNow + 5s), device));
  CHECK(stamp("entry", id, "what") == fmt::format("{} ", milliseconds(kNow)));
  entry.note = "two";
  update_entry(database(), entry, kNow - 1h);  // the clock was set back
  CHECK(stamp("entry", id, "note") == fmt::format("{} {}", milliseconds(kNow + 5s) + 1, device));
  REQUIRE(undo(database(), kNow - 2h));
  CHECK(find_entry(database(), id)->note == "one");
  CHECK(stamp("entry", id, "note") == fmt::format("{} {}", milliseconds(kNow + 5s) + 2, device));
}

TEST_CASE_FIXTURE(Machine, "changes: imports and rebuilds never beat a person") {
  const std::string device = device_id(database());
  for (const Origin origin : {Origin::import, Origin::rebuild, Origin::trailer}) {
    CAPTURE(origin_name(origin));
    std::int64_t id = 0;
    {
      ChangeTransaction change(database(), "x", kNow, origin);
      id = add_entry(database(), sample("made"), kNow);
      change.commit();
    }
    CHECK(stamp("entry", id, "note") == "1 " + device);
    set_note(id, "again", origin);
    CHECK(stamp("entry", id, "note") == "2 " + device);
    set_note(id, "by a person", Origin::command);
    CHECK(stamp("entry", id, "note") == fmt::format("{} {}", milliseconds(kNow), device));
    set_note(id, "and again", origin);
    CHECK(stamp("entry", id, "note") == fmt::format("{} {}", milliseconds(kNow) + 1, device));
  }
}

TEST_CASE_FIXTURE(Machine, "changes: no record is written outside of a change") {
  add_entry(database(), sample("a"), kNow);
  set_week_starts(database(), {{kDay, date::Sunday}}, kNow);
  for (const RecordTable& table : record_tables()) {
    CAPTURE(table.name);
    CHECK_THROWS_AS(sql().exec(fmt::format("DELETE FROM {} WHERE 1; INSERT INTO {} DEFAULT VALUES",
                                           table.name, table.name)),
                    SQLite::Exception);
  }
  CHECK_THROWS_AS(sql().exec("UPDATE week_start SET weekday = 1"), SQLite::Exception);
  CHECK_THROWS_AS(sql().exec("INSERT INTO week_start (uuid, from_day, weekday) VALUES ('u', 1, 1)"),
                  SQLite::Exception);
  CHECK(week_starts(database()).size() == 1);
}

TEST_CASE_FIXTURE(Machine, "undo: skips week starts, trailers and rebuilds") {
  add_entry(database(), sample("a"), kNow);
  set_week_starts(database(), {{kDay, date::Sunday}}, kNow);
  set_note(1, "trailer", Origin::trailer);
  app::rebuild(work, app::Rebuild::keep);
  const Undone undone = undo(database(), kNow).value();
  CHECK(undone.command == "add");
  CHECK(week_starts(database()).size() == 1);
}

// A field group is reverted only if it still has the value of the change.
TEST_CASE_FIXTURE(Machine, "undo: later changes by another machine are kept and reported") {
  const std::int64_t id = add_entry(database(), sample("SVD"), kNow);
  Entry entry = find_entry(database(), id).value();
  entry.note = "mine";
  entry.spent = 30min;
  update_entry(database(), entry, kNow);
  set_note(id, "theirs", Origin::merge, "7f3a9c12");

  Undone undone = undo(database(), kNow).value();
  CHECK(undone.command == "edit");
  CHECK_FALSE(undone.took_back_nothing);
  REQUIRE(undone.kept.size() == 1);
  CHECK(undone.kept[0].label == "#1 SVD");
  CHECK(undone.kept[0].origin == Origin::merge);
  CHECK(undone.kept[0].device == "7f3a9c12");
  CHECK(find_entry(database(), id)->note == "theirs");
  CHECK_FALSE(find_entry(database(), id)->spent.has_value());

  // The creation of a record that was changed later is kept too; the change is used up.
  undone = undo(database(), kNow).value();
  CHECK(undone.command == "add");
  CHECK(undone.took_back_nothing);
  CHECK(undone.kept.size() == 1);
  CHECK(find_entry(database(), id).has_value());
  CHECK_FALSE(undo(database(), kNow).has_value());
}

TEST_CASE_FIXTURE(Machine, "undo: continues before a reverted change") {
  const std::int64_t id = add_entry(database(), sample("SVD"), kNow);
  for (const char* note : {"one", "two", "three"}) set_note(id, note, Origin::command);
  for (const char* note : {"two", "one", ""}) {
    CHECK(undo(database(), kNow).value().kept.empty());
    CHECK(find_entry(database(), id)->note == note);
  }
  CHECK(undo(database(), kNow).value().now_absent.size() == 1);
}

TEST_CASE_FIXTURE(Machine, "undo: after a rebuild no entry gets a stale day") {
  const core::Instant early{date::sys_days{2026_y / 11 / 21} + 1h + 30min};
  const core::Day before = kDay - date::days{1};
  const std::int64_t id = add_entry(database(), sample("late", early), kNow);
  const auto set_day_start = [&] {
    work.settings.day_start = core::DayStart{4h};
    app::rebuild(work, app::Rebuild::keep);
  };
  SUBCASE("a note edited before") {
    set_note(id, "note", Origin::command);
    set_day_start();
    CHECK(find_entry(database(), id)->day == before);
    REQUIRE(app::undo_last(work));
    CHECK(find_entry(database(), id)->day == before);
    REQUIRE(app::undo_last(work));
    CHECK_FALSE(find_entry(database(), id).has_value());
  }
  SUBCASE("removed before") {
    remove_entries(database(), {id}, kNow);
    set_day_start();
    CHECK(app::undo_last(work).value().now_present.at(0).day == before);
    CHECK(find_entry(database(), id)->day == before);
  }
  SUBCASE("moved to another day before") {
    Entry moved = find_entry(database(), id).value();
    moved.at += 48h;
    moved.day += date::days{2};
    update_entry(database(), moved, kNow);
    set_day_start();
    REQUIRE(app::undo_last(work));
    CHECK(find_entry(database(), id)->at == early);
    CHECK(find_entry(database(), id)->day == before);
    CHECK(app::undo_last(work).value().kept.empty());
    CHECK_FALSE(find_entry(database(), id).has_value());
  }
  SUBCASE("without a rebuild it is unchanged") {
    remove_entries(database(), {id}, kNow);
    work.settings.day_start = core::DayStart{4h};
    REQUIRE(app::undo_last(work));
    CHECK(find_entry(database(), id)->day == kDay);
  }
  CHECK(tallies(database()).size() <= 1);
}

TEST_CASE("changes: two machines give the same records the same identity") {
  Machine one;
  Machine other;
  add_entry(other.database(), sample("other numbers"), kNow);
  const core::Goal math{{"math"}, 30, core::Goal::Unit::spent, core::Goal::Period::day, kDay, {}};
  for (Machine* machine : {&other, &one}) {
    Database& database = machine->database();
    const core::Instant now = machine == &one ? kNow : kNow + 1h;
    if (machine == &other) add_goal(database, core::default_goal(), now);
    add_goal(database, math, now);
    add_holidays(database, {{kDay, "추석"}}, now);
    add_rest(database, {.from = kDay, .until = {}, .weekdays = 0x41, .standing = true}, "", now);
    add_freezes(database, {.per_month = 2, .from = kDay, .until = {}}, now);
    add_tracking_start(database, {kDay, true}, "init", now);
    set_week_starts(database, {{kDay, date::Sunday}}, now);
    Paper paper;
    paper.arxiv = "1706.03762";
    add_paper(database, paper, now);
  }
  for (const char* query :
       {"SELECT uuid FROM goal WHERE kinds = 'math'", "SELECT uuid FROM rest WHERE holiday = 1",
        "SELECT uuid FROM rest WHERE standing = 1", "SELECT uuid FROM freezes",
        "SELECT uuid FROM tracking_start", "SELECT uuid FROM week_start",
        "SELECT uuid FROM paper"}) {
    CAPTURE(query);
    CHECK(one.text(query) == other.text(query));
    CHECK(one.text(query).substr(14, 1) == "8");
  }
}

TEST_CASE_FIXTURE(Machine, "changes: adding a removed derived record restores it") {
  Paper paper;
  paper.arxiv = "1706.03762";
  paper.title = "Attention";
  const Paper first = add_paper(database(), paper, kNow);
  remove_paper(database(), first.id, kNow);
  paper.title = "Attention Is All You Need";
  const Paper again = add_paper(database(), paper, kNow);
  CHECK(again.id == first.id);
  CHECK(papers(database()).at(0).title == paper.title);
  REQUIRE(undo(database(), kNow));
  CHECK(papers(database()).empty());
  REQUIRE(undo(database(), kNow));
  CHECK(papers(database()).at(0).title == "Attention");
}

TEST_CASE("papers: the surviving paper does not depend on local numbers") {
  Paper preprint;
  preprint.arxiv = "1706.03762";
  preprint.title = "Deep Things";
  Paper article;
  article.doi = "10.1000/x";
  article.title = "Deep things";
  std::set<std::string> survivors;
  std::set<std::string> titles;
  for (const bool reversed : {false, true}) {
    Machine machine;
    Database& database = machine.database();
    const Paper first = add_paper(database, reversed ? article : preprint, kNow);
    const Paper second = add_paper(database, reversed ? preprint : article, kNow);
    ChangeTransaction change(database, "paper join", kNow);
    study::PaperShelf shelf(machine.work);
    const Paper joined = reversed ? shelf.join(second, first) : shelf.join(first, second);
    change.commit();
    CHECK(joined.arxiv == preprint.arxiv);
    CHECK(joined.doi == article.doi);
    survivors.insert(joined.uuid);
    titles.insert(joined.title);
    REQUIRE(papers(database).size() == 1);
    // Both numbers lead to it.
    CHECK(find_paper(database, first.id)->uuid == joined.uuid);
    CHECK(find_paper(database, second.id)->uuid == joined.uuid);
  }
  CHECK(survivors.size() == 1);
  CHECK(titles == std::set<std::string>{"Deep Things"});
}

TEST_CASE_FIXTURE(Machine, "papers: entries and code links keep a joined paper") {
  Paper one;
  one.arxiv = "1706.03762";
  Paper two;
  two.title = "Attention";
  one = add_paper(database(), one, kNow);
  two = add_paper(database(), two, kNow);
  for (const Paper& paper : {one, two}) {
    Entry entry = sample(paper.title);
    entry.topics = {topic_of(paper)};
    add_entry(database(), entry, kNow);
    add_paper_link(database(), {0, paper.uuid, "/r/.git", "r", kDay}, kNow);
  }
  const std::string topics = text("SELECT group_concat(topics) FROM entry");
  const Paper joined = merge_papers(database(), one, one, two, kNow);
  CHECK(text("SELECT group_concat(topics) FROM entry") == topics);
  for (const Entry& entry : entries_with_topics(database()))
    CHECK(entry.topics == std::vector<std::string>{topic_of(joined)});
  REQUIRE(paper_links(database()).size() == 1);
  CHECK(paper_links(database())[0].paper_uuid == joined.uuid);
  remove_paper_link(database(), paper_links(database())[0], kNow);
  CHECK(paper_links(database()).empty());
  REQUIRE(undo(database(), kNow));
  REQUIRE(undo(database(), kNow));
  CHECK(papers(database()).size() == 2);
  CHECK(paper_links(database()).size() == 2);
}

namespace {

/// Field groups of all records as text, and a naive model of undo.
class World {
 public:
  World(Machine& machine, unsigned seed) : machine_(machine), random_(seed) {
    machine_.sql().exec("UPDATE change SET step = 0 WHERE step = 1");
    machine_.work.settings.day_start = core::DayStart{0h};
    first_entry_ = machine_.sql().execAndGet("SELECT coalesce(max(id), 0) FROM entry").getInt64();
    first_paper_ = machine_.sql().execAndGet("SELECT coalesce(max(id), 0) FROM paper").getInt64();
    state_ = stored();
  }

  void act() {
    static constexpr std::array kOrigins = {Origin::command, Origin::command, Origin::import,
                                            Origin::merge, Origin::trailer};
    switch (below(9)) {
      case 0:
      case 1:
        return take_back();
      case 2:
        return rebuild();
      default:
        return change(kOrigins.at(static_cast<std::size_t>(below(5))));
    }
  }

 private:
  using Key = std::tuple<std::string, std::int64_t, std::string>;  // table, row, group
  using State = std::map<Key, std::string>;
  struct Change {
    bool is_step = false;
    State before;  // of the groups that it set
    std::set<std::pair<std::string, std::int64_t>> created;
    std::map<Key, std::size_t> former;
  };

  int below(int end) { return std::uniform_int_distribution(0, end - 1)(random_); }

  State stored() {
    State state;
    for (const RecordTable& table : record_tables()) {
      const bool is_entry = table.name == "entry";
      if (!is_entry && table.name != "paper") continue;
      for (const FieldGroup& group : groups_of(table)) {
        std::string columns;
        for (const std::string_view column : columns_in(group.columns))
          columns += fmt::format("{}quote({})", columns.empty() ? "" : "||' '||", column);
        SQLite::Statement select(
            machine_.sql(), fmt::format("SELECT id, {} FROM {} WHERE id > {}", columns, table.name,
                                        is_entry ? first_entry_ : first_paper_));
        while (select.executeStep())
          state[{std::string(table.name), select.getColumn(0).getInt64(),
                 std::string(group.name)}] = select.getColumn(1).getString();
      }
    }
    return state;
  }

  std::map<Key, std::int64_t> stamps() {
    std::map<Key, std::int64_t> stamps;
    for (const auto& [table, first] :
         {std::pair<std::string, std::int64_t>{"entry", first_entry_}, {"paper", first_paper_}}) {
      SQLite::Statement select(
          machine_.sql(), "SELECT record, name, ms FROM field_group WHERE tbl = ? AND record > ?");
      select.bind(1, table);
      select.bind(2, first);
      while (select.executeStep())
        stamps[{table, select.getColumn(0).getInt64(), select.getColumn(1).getString()}] =
            select.getColumn(2).getInt64();
    }
    return stamps;
  }

  static std::int64_t stamp_in(const std::map<Key, std::int64_t>& stamps, const Key& key) {
    const auto known = stamps.find(key);
    if (known != stamps.end()) return known->second;
    return stamps.at({std::get<0>(key), std::get<1>(key), ""});
  }

  // Checks that exactly the changed groups have later stamps.
  void check_stamps(const std::map<Key, std::int64_t>& before, const State& after) {
    const auto now = stamps();
    int wrong = 0;
    for (const auto& [key, old] : state_) {
      const bool is_later = stamp_in(now, key) > stamp_in(before, key);
      if (is_later != (after.at(key) != old)) ++wrong;
    }
    REQUIRE(wrong == 0);
  }

  std::vector<std::int64_t> ids(const char* table, const std::string& condition) {
    SQLite::Statement select(
        machine_.sql(),
        fmt::format("SELECT id FROM {} WHERE deleted = 0 AND id > {} AND {}", table,
                    std::string_view(table) == "entry" ? first_entry_ : first_paper_, condition));
    std::vector<std::int64_t> ids;
    while (select.executeStep()) ids.push_back(select.getColumn(0).getInt64());
    return ids;
  }

  std::int64_t any(const std::vector<std::int64_t>& ids) {
    return ids.at(static_cast<std::size_t>(below(static_cast<int>(ids.size()))));
  }

  void write_something(Origin origin, core::Instant now) {
    Database& database = machine_.database();
    const auto own = ids("entry", "work IS NULL");
    const auto papers_left = ids("paper", "merged_into = ''");
    Entry entry = sample(std::to_string(below(4)), kNow - 30h + std::chrono::minutes(below(2880)));
    entry.timed = below(4) != 0;
    entry.day = core::study_day(entry.at, machine_.work.zone, machine_.work.settings.day_start);
    if (origin == Origin::trailer) return write_trailer(entry, now);
    switch (below(7)) {
      case 0:
        add_entry(database, entry, now);
        return;
      case 1:
        if (own.empty()) return;
        entry.id = any(own);
        update_entry(database, entry, now);
        return;
      case 2: {
        if (own.empty()) return;
        Entry edited = find_entry(database, any(own)).value();
        edited.note = std::to_string(below(3));
        if (below(2) == 0) edited.spent = std::chrono::minutes(1 + below(90));
        update_entry(database, edited, now);
        return;
      }
      case 3:
        if (!own.empty()) remove_entries(database, {any(own)}, now);
        return;
      case 4: {
        entry.uuid = derived_uuid(fmt::format("import {} {}", first_entry_, below(2)));
        add_entry(database, entry, now);
        return;
      }
      case 5: {
        Paper paper;
        paper.title = std::to_string(below(100));
        if (below(2) == 0) paper.doi = fmt::format("10.1000/{}.{}", first_paper_, below(3));
        for (const Paper& known : papers(database))
          if (!paper.doi.empty() && known.doi == paper.doi) return;
        add_paper(database, paper, now);
        return;
      }
      default: {
        if (papers_left.size() < 2) return;
        const Paper one = find_paper(database, papers_left[0]).value();
        const Paper other = find_paper(database, papers_left[1]).value();
        Paper joined = one;
        joined.title += "+" + other.title;
        merge_papers(database, joined, one, other, now);
      }
    }
  }

  // Amends a commit: adds or removes the entry of its trailer.
  void write_trailer(const Entry& entry, core::Instant now) {
    const auto derived = ids("entry", "work IS NOT NULL");
    if (!derived.empty() && below(2) == 0) {
      remove_entries(machine_.database(), {any(derived)}, now);
      return;
    }
    WorkWithTrailers work;
    work.id = 1;
    Entry made = entry;
    made.source = core::kTrailerSource;
    add_trailer_entry(machine_.database(), work, "Study: SVD, 45m", made, now);
  }

  void change(Origin origin) {
    const core::Instant now = kNow + core::seconds{below(2000) - 1000};
    const auto stamps_before = stamps();
    {
      ChangeTransaction transaction(machine_.database(), "x", now, origin);
      write_something(origin, now);
      if (below(3) == 0) add_entry(machine_.database(), sample("beside"), now);
      transaction.commit();
    }
    const State after = stored();
    check_stamps(stamps_before, after);
    Change made{.is_step = origin == Origin::command || origin == Origin::import,
                .before = {},
                .created = {},
                .former = {}};
    for (const auto& [key, value] : after) {
      const auto known = state_.find(key);
      if (known == state_.end()) {
        made.created.emplace(std::get<0>(key), std::get<1>(key));
        owner_[key] = changes_.size();
      } else if (known->second != value) {
        made.before[key] = known->second;
        made.former[key] = owner_.at(key);
        owner_[key] = changes_.size();
      }
    }
    state_ = after;
    if (!made.before.empty() || !made.created.empty()) changes_.push_back(std::move(made));
  }

  void rebuild() {
    machine_.work.settings.day_start = core::DayStart{std::chrono::hours(below(5))};
    Revision revision(machine_.database(), kRebuild, kNow);  // (app::rebuild also judges all days)
    for (const std::int64_t id : ids("entry", "work IS NULL AND timed = 1")) {
      const Entry entry = find_entry(machine_.database(), id).value();
      revision.move_entry(
          id, core::study_day(entry.at, machine_.work.zone, machine_.work.settings.day_start),
          entry.utc_offset);
    }
    revision.commit();
    rebuilt_at_ = changes_.size();
    const State after = stored();
    bool only_days_moved = true;
    for (const auto& [key, value] : state_)
      only_days_moved &= after.at(key) == value || std::get<2>(key) == "when";
    REQUIRE(only_days_moved);
    state_ = after;
  }

  void take_back() {
    std::size_t last = changes_.size();
    while (last > 0 && !changes_[last - 1].is_step) --last;
    if (last > 0) return take_back(last - 1);
    CHECK_FALSE(app::undo_last(machine_.work).has_value());
  }

  void take_back(std::size_t index) {
    Change& taken = changes_[index];
    taken.is_step = false;
    State expected = state_;
    std::set<std::int64_t> touched;
    int kept = 0;
    for (const auto& [key, before] : taken.before) {
      if (owner_.at(key) != index) {
        ++kept;
        continue;
      }
      expected[key] = before;
      owner_[key] = taken.former.at(key);
      if (std::get<0>(key) == "entry") touched.insert(std::get<1>(key));
    }
    for (const auto& [table, record] : taken.created) {
      bool is_as_made = true;
      for (const auto& [key, owner] : owner_)
        if (std::get<0>(key) == table && std::get<1>(key) == record && owner != index)
          is_as_made = false;
      if (is_as_made) {
        expected[{table, record, "deleted"}] = "1";
        if (table == "entry") touched.insert(record);
      } else {
        ++kept;
      }
    }
    if (rebuilt_at_ > index)
      for (const std::int64_t record : touched) compute_day(expected, record);
    const auto stamps_before = stamps();
    const auto undone = app::undo_last(machine_.work);
    REQUIRE(undone.has_value());
    const State after = stored();
    REQUIRE(after == expected);
    CHECK(undone->kept.empty() == (kept == 0));
    check_stamps(stamps_before, after);
    state_ = after;
  }

  void compute_day(State& state, std::int64_t record) {
    if (state.at({"entry", record, "deleted"}) != "0") return;
    std::string& when = state.at({"entry", record, "when"});  // "at timed offset day"
    std::int64_t at = 0;
    int timed = 0;
    REQUIRE(std::sscanf(when.c_str(), "%ld %d", &at, &timed) == 2);
    if (timed == 0) return;
    const core::Day day = core::study_day(core::Instant{core::seconds{at}}, machine_.work.zone,
                                          machine_.work.settings.day_start);
    when = fmt::format("{} 1 0 {}", at, day.time_since_epoch().count());
  }

  Machine& machine_;
  std::mt19937 random_;
  std::int64_t first_entry_ = 0;
  std::int64_t first_paper_ = 0;
  State state_;
  std::map<Key, std::size_t> owner_;
  std::vector<Change> changes_;
  std::size_t rebuilt_at_ = 0;
};

}  // namespace

TEST_CASE("undo: agrees with a naive model over edits, rebuilds, amends, joins and imports") {
  constexpr unsigned kWorldsInOne = 50;  // creating a database is slower than a world
  for (unsigned batch = 0; batch < 10; ++batch) {
    Machine machine;
    for (unsigned seed = batch * kWorldsInOne; seed < (batch + 1) * kWorldsInOne; ++seed) {
      CAPTURE(seed);
      World world(machine, seed);
      for (int action = 0; action < 14; ++action) {
        CAPTURE(action);
        world.act();
      }
    }
    CHECK(machine.text("SELECT count(*) FROM open_change") == "0");
  }
}

}  // namespace gongbu::store
