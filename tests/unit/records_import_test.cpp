// Importing gongbu's own export.
#include "gongbu/transfer/records_import.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <random>
#include <set>
#include <string>
#include <vector>

#include "gongbu/app/record_lines.hpp"
#include "gongbu/render/json.hpp"
#include "recording_user.hpp"
#include "store/change_tables.hpp"

namespace {

std::int64_t import_records(app::Workspace& work, const std::string& text,
                            const std::string& file) {
  const store::RecordState records = transfer::records_in_export(work.database, text, file);
  return store::merge_records(work.database, records, work.now, store::Origin::import);
}

std::string export_of(const std::string& record) { return R"({"records":[)" + record + "]}"; }

// Returns all records of a database as an export.
std::string export_of(store::Database& database) {
  std::string records;
  store::for_each_part(database, [&](const store::RecordPart& part) {
    records += (records.empty() ? "" : ",") + app::line_of(part);
  });
  return export_of(records);
}

}  // namespace

TEST_CASE("export: the next import keeps changes made here after the first one") {
  const User there;
  app::Workspace source = there.open();
  const std::int64_t id = User::add(source, "theirs");
  const std::int64_t other = User::add(source, "other");
  const User here;
  app::Workspace work = here.open();
  import_records(work, export_of(source.database), "x.json");
  const auto find = [](app::Workspace& in, const std::string& subject) {
    for (store::Entry& entry : store::entries_between(in.database, core::kFirstDay, core::kLastDay))
      if (entry.subject == subject) return entry;
    FAIL("no such entry");
    return store::Entry();
  };
  work.now += core::seconds{10};
  store::Entry mine = find(work, "theirs");
  mine.subject = "mine";
  store::update_entry(work.database, mine, work.now);
  store::remove_entries(work.database, {find(work, "other").id}, work.now);
  // The source changes later, or its clock is ahead.
  source.now += core::seconds{86'400};
  for (const std::int64_t each : {id, other}) {
    store::Entry edited = store::find_entry(source.database, each).value();
    edited.subject += " again";
    edited.note = "a later note";
    store::update_entry(source.database, edited, source.now);
  }
  CHECK(import_records(work, export_of(source.database), "x.json") > 0);
  CHECK(here.subjects() == std::vector<std::string>{"mine"});
  CHECK(find(work, "mine").note == "a later note");  // nobody changed that here
  // The next import updates records that were changed only elsewhere.
  work.now += core::seconds{200'000};
  mine = find(work, "mine");
  mine.subject = "mine again";
  store::update_entry(work.database, mine, work.now);
  import_records(source, export_of(work.database), "x.json");
  CHECK(there.subjects() == std::vector<std::string>{"mine again"});
}

TEST_CASE("export: a value out of range in any field of any record is one error") {
  const User user;
  app::Workspace work = user.open();
  User::add(work, "kept");
  const store::RecordState before = records_of(work.database);
  const std::string uuid = R"("id":"019ac000-0000-7000-8000-000000000000")";
  const auto refused = [&](const std::string& record, const std::string& field) {
    CAPTURE(record);
    try {
      import_records(work, export_of(record), "x.json");
      FAIL("it was taken");
    } catch (const Error& error) {
      CHECK(error.phrase().id == Msg::err_import_record);
      CHECK(error.phrase().args.back() == field);
    }
    CHECK(is_same(records_of(work.database), before));
  };
  // Every group of every table with valid values in all columns except one.
  struct Column {
    const char* name;
    const char* good;
    std::vector<const char*> bad;
  };
  struct Group {
    const char* table;
    const char* name;
    std::vector<Column> columns;
  };
  const std::vector<const char*> no_text{"null", "1"};
  const std::vector<const char*> no_flag{"2", "-1", "null", R"("1")"};
  const std::vector<const char*> no_day{"2932897", "-719163", "9223372036854775807", "null",
                                        R"("")"};
  const std::vector<const char*> no_optional_day{"2932897", "-719163", R"("")"};
  const auto text = [&](const char* name) { return Column{name, R"("x")", no_text}; };
  const auto flag = [&](const char* name) { return Column{name, "1", no_flag}; };
  const auto day = [&](const char* name) { return Column{name, "20000", no_day}; };
  const auto optional_day = [&](const char* name) { return Column{name, "null", no_optional_day}; };
  const std::vector<Group> groups{
      {"entry",
       "when",
       {{"at", "1795852800", {"253402300800", "-62135596801", "null", R"("now")"}},
        flag("timed"),
        {"utc_offset", "32400", {"86400", "-86400", "null"}},
        day("day")}},
      {"entry",
       "what",
       {{"kind", R"("math")", {R"("")", "null", "1"}},
        text("subject"),
        text("topics"),
        flag("part")}},
      {"entry", "minutes", {{"minutes", "null", {"0", "1441", "-1", R"("1h")"}}}},
      {"entry", "note", {text("note")}},
      {"entry", "source", {text("source")}},
      {"entry", "deleted", {flag("deleted")}},
      {"goal",
       "all",
       {text("kinds"),
        {"amount", "1", {"0", "2147483648", "null"}},
        {"unit", R"("count")", {R"("hours")", "null"}},
        {"period", R"("day")", {R"("month")", "null"}},
        optional_day("from_day"),
        optional_day("until_day")}},
      {"rest",
       "all",
       {optional_day("from_day"),
        optional_day("until_day"),
        {"weekdays", "127", {"0", "128", "null"}},
        text("why"),
        flag("holiday"),
        flag("standing")}},
      {"freezes",
       "all",
       {{"per_month", "2", {"0", "2147483648", "null"}},
        optional_day("from_day"),
        optional_day("until_day")}},
      {"week_start", "all", {day("from_day"), {"weekday", "6", {"7", "-1", "null"}}}},
      {"tracking_start", "all", {day("day"), flag("chosen")}},
      {"syllabus", "outline", {text("name"), text("outline")}},
      {"later", "what", {text("subject"), text("origin")}},
      {"later", "added_on", {day("added_on")}},
      {"later", "entry", {text("entry_uuid")}},
      {"paper", "ids", {text("arxiv"), text("doi"), text("url")}},
      {"paper",
       "about",
       {text("title"),
        text("authors"),
        {"year", "null", {"2147483648", R"("")"}},
        text("cite_key"),
        text("bibtex")}},
      {"paper", "state", {{"pass", "3", {"4", "-1", "null"}}, flag("read")}},
      {"paper", "added_on", {day("added_on")}},
      {"paper", "merged_into", {text("merged_into")}},
      {"paper_link", "all", {text("paper_uuid"), text("target"), text("label"), day("added_on")}},
      {"repo_ignore", "all", {text("device"), text("name")}}};
  std::set<std::string> tried;
  for (const Group& group : groups) {
    tried.insert(std::string(group.table) + "." + group.name);
    for (std::size_t wrong = 0; wrong < group.columns.size(); ++wrong)
      for (const char* bad : group.columns[wrong].bad) {
        std::string values;
        for (std::size_t i = 0; i < group.columns.size(); ++i)
          values += (i == 0 ? "" : ",") + std::string(i == wrong ? bad : group.columns[i].good);
        if (group.columns.size() > 1) values = "[" + values + "]";
        refused(R"({"k":")" + std::string(group.table) + R"(",)" + uuid + R"(,"s":[1,""],"f":{")" +
                    group.name + R"(":)" + values + "}}",
                std::string(group.table) + "." + group.columns[wrong].name);
      }
  }
  for (const store::RecordTable& table : store::record_tables())
    for (const store::FieldGroup& group : table.groups) {
      const std::string name = fmt::format("{}.{}", table.name, group.name);
      CAPTURE(name);
      CHECK(tried.count(name) == (table.name == "timer" ? 0 : 1));
    }
  const auto whole = [&](const std::string& stamp, const std::string& fields) {
    return R"({"k":"entry",)" + uuid + R"(,"s":)" + stamp + R"(,"f":)" + fields + "}";
  };
  refused(whole(R"([-1,""])", "{}"), "entry.s");
  refused(whole(R"([9223372036854775807,""])", "{}"), "entry.s");
  refused(whole(R"([1,""])", R"({"mood":1})"), "entry.mood");
  refused(whole(R"([1,""])", R"({"what":["math"]})"), "entry.what");
  refused(R"({"k":"timer",)" + uuid + R"(,"s":[1,""],"f":{}})", "timer");
  refused(R"({"k":"mood",)" + uuid + R"(,"s":[1,""],"f":{}})", "mood");
  refused(R"({"k":"entry","id":"","s":[1,""],"f":{}})", "entry.id");
  for (const char* broken : {"1", "{}", R"({"k":"entry"})", R"([1])"})
    refused(broken, "k, id, s, f");
  refused(whole(R"([1.5,""])", "{}"), "k, id, s, f");
  refused(whole(R"([1,""])", R"({"minutes":1.5})"), "k, id, s, f");
  refused(whole(R"([1,""])", R"({"minutes":true})"), "k, id, s, f");
}

TEST_CASE("export: a new record without a field group is rejected, an edit of a known one is not") {
  const User user;
  app::Workspace source = user.open();
  User::add(source, "theirs");
  std::vector<store::RecordPart> parts;
  store::for_each_part(source.database,
                       [&](const store::RecordPart& part) { parts.push_back(part); });
  REQUIRE(parts.size() >= 2);  // an entry, and the records of every installation
  for (const store::RecordPart& part : parts)
    for (std::size_t i = 0; i < part.groups.size(); ++i) {
      store::RecordPart partial = part;
      partial.groups.erase(partial.groups.begin() + static_cast<std::ptrdiff_t>(i));
      const std::string name = part.table + "." + part.groups[i].first;
      CAPTURE(name);
      const std::string text = export_of(
          R"({"k":"rest","id":")" + name +
          R"(","s":[1,""],"f":{"deleted":1,"all":[null,null,1,"",0,0]}},)" + app::line_of(partial));
      CHECK(import_records(source, text, "x.json") == 1);
      if (part.groups[i].first == "deleted") continue;
      const User other;
      app::Workspace fresh = other.open();
      const store::RecordState before = records_of(fresh.database);
      if (before.contains({part.table, part.uuid})) continue;
      try {
        import_records(fresh, text, "x.json");
        FAIL("it was taken");
      } catch (const Error& error) {
        CHECK(error.phrase().id == Msg::err_import_record_lacks);
        CHECK(error.phrase().args[1] == "2");
        CHECK(error.phrase().args.back() == name);
      }
      CHECK(is_same(records_of(fresh.database), before));
    }
}

TEST_CASE("export: the records of the JSON are an exact round trip") {
  const User user;
  app::Workspace work = user.open();
  std::mt19937 random(3);
  std::vector<std::int64_t> ids;
  for (int i = 0; i < 60; ++i, work.now += core::seconds{1}) change_something(work, random, ids);
  render::Json::Array records;
  store::for_each_part(
      work.database, [&](const store::RecordPart& part) { records.push_back(app::json_of(part)); });
  const std::string text = render::to_json(
      render::Json::Object{{"days", render::Json::Array{}}, {"records", records}}, true);
  const User other;
  app::Workspace fresh = other.open();
  CHECK(import_records(fresh, text, "x.json") > 0);
  CHECK(is_same(of_person(records_of(fresh.database)), of_person(records_of(work.database))));
  CHECK(import_records(fresh, text, "x.json") == 0);
  store::undo(fresh.database, fresh.now);
  CHECK(other.subjects().empty());
  CHECK_THROWS_AS(import_records(fresh, "{}", "x.json"), Error);
  CHECK_THROWS_AS(import_records(fresh, "not JSON", "x.json"), Error);
}
