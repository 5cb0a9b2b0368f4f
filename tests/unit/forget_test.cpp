// `forget` erases text everywhere, and undo continues before it.
#include "gongbu/store/forget.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "gongbu/store/change_transaction.hpp"
#include "gongbu/store/later.hpp"
#include "gongbu/store/sync_state.hpp"
#include "gongbu/store/timer.hpp"
#include "recording_user.hpp"

namespace {

void forget(app::Workspace& work, std::int64_t id) {
  User::write(work);
  store::forget_entry(work.database, id, work.now);
  User::write(work);
}

// Returns whether a text is in the database file, its log or the journal.
bool has_text(const User& user, const std::string& text) {
  if (user.text().find(text) != std::string::npos) return true;
  for (const auto& file : fs::directory_iterator(user.paths().database.parent_path())) {
    if (!file.is_regular_file()) continue;
    std::ifstream in(file.path(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    if (bytes.find(text) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("forget: the text is gone from database, undo and journal") {
  const User user;
  {
    app::Workspace work = user.open();
    const std::int64_t id = User::add(work, "aSecretSubject");
    User::add(work, "other");
    User::write(work);
    auto entry = store::find_entry(work.database, id).value();
    entry.note = "aSecretNote";
    store::update_entry(work.database, entry, work.now);
    forget(work, id);
    CHECK(transfer::differences(work.database, transfer::read_journal(work.paths)) == 0);
    store::undo(work.database, work.now);
    store::undo(work.database, work.now);
  }
  CHECK_FALSE(has_text(user, "aSecret"));
}

TEST_CASE("forget: if interrupted before the journal, the next command erases the text") {
  const User user;
  {
    app::Workspace work = user.open();
    const std::int64_t id = User::add(work, "aSecretSubject");
    User::write(work);
    store::forget_entry(work.database, id, work.now);
    User::add(work, "later");
  }
  CHECK(has_text(user, "aSecret"));
  app::Workspace work = user.open();
  SUBCASE("at once") {}
  SUBCASE("text erased, change not written") {
    const std::string before = user.text();
    User::write(work);
    const std::string after = user.text();
    REQUIRE(after.starts_with(before.substr(0, before.find("aSecret"))));
    user.put(after.substr(0, after.find("\"by\":\"forget\"")));
  }
  CHECK(User::write(work) == JournalState::complete);
  CHECK_FALSE(has_text(user, "aSecret"));
  CHECK(transfer::differences(work.database, transfer::read_journal(work.paths)) == 0);
}

TEST_CASE("forget: undo continues with the change before, and never restores the text") {
  const User user;
  app::Workspace work = user.open();
  User::add(work, "first");
  const std::int64_t id = User::add(work, "aSecretSubject");
  auto entry = store::find_entry(work.database, id).value();
  entry.spent = core::minutes{20};
  store::update_entry(work.database, entry, work.now);
  {
    // One change of two records.
    store::ChangeTransaction change(work.database, "add", work.now);
    entry.note = "aSecretNote";
    store::update_entry(work.database, entry, work.now);
    User::add(work, "second");
    change.commit();
  }
  store::note_settings_change(work.database, "config set", work.now);
  forget(work, id);
  auto undone = store::undo(work.database, work.now);
  REQUIRE(undone);
  CHECK(undone->of_settings);
  undone = store::undo(work.database, work.now);
  REQUIRE(undone);
  CHECK_FALSE(undone->of_settings);
  REQUIRE(undone->now_absent.size() == 1);
  CHECK(undone->now_absent.front().subject == "second");
  undone = store::undo(work.database, work.now);
  REQUIRE(undone);
  CHECK_FALSE(undone->of_settings);
  REQUIRE(undone->now_absent.size() == 1);
  CHECK(undone->now_absent.front().subject == "first");
  CHECK_FALSE(store::undo(work.database, work.now));
  CHECK_FALSE(store::find_entry(work.database, id));
  CHECK_FALSE(has_text(user, "aSecret"));
}

TEST_CASE("forget: erases the text in kept sync lines, the later item, timer and paper, too") {
  const User user;
  std::int64_t paper_id = 0;
  {
    app::Workspace work = user.open();
    store::Entry entry;
    entry.kind = "paper";
    entry.subject = "aSecretSubject";
    entry.at = work.now;
    entry.day = work.today;
    std::int64_t id = 0;
    {
      store::ChangeTransaction change(work.database, "add", work.now);
      store::Paper paper;
      paper.title = "aSecretTitle";
      paper.authors = {"aSecretAuthor"};
      paper.url = "https://example.com/aSecretAddress";
      paper = store::add_paper(work.database, paper, work.now);
      paper_id = paper.id;
      entry.topics = {store::topic_of(paper)};
      id = store::add_entry(work.database, entry, work.now);
      change.commit();
    }
    store::start_timer(work.database, entry, work.now);
    store::end_timer(work.database, store::running_timer(work.database).value().id, work.now);
    const std::int64_t item = store::add_later(
        work.database, {0, "", "aSecretLater", "aSecretOrigin", work.today}, work.now);
    const std::string uuid = store::find_any_entry(work.database, id).value().uuid;
    store::finish_later(work.database, item, uuid, work.now);
    store::save_kept_lines(work.database,
                           {{R"({"id":")" + uuid + R"(","f":{"x":"aSecretField"}})", "0badcafe"}});
    store::add_sync_loser(work.database, {.line = R"({"id":")" + uuid + R"("})",
                                          .about = "aSecretLoser",
                                          .device = "0badcafe",
                                          .merged_at = work.now});
    SUBCASE("no other entry uses it") {
      forget(work, id);
      CHECK_FALSE(store::find_paper(work.database, paper_id));
    }
    SUBCASE("another entry uses it at first") {
      const std::int64_t other = store::add_entry(work.database, entry, work.now);
      forget(work, id);
      CHECK(store::find_paper(work.database, paper_id).value().title == "aSecretTitle");
      forget(work, other);
      CHECK_FALSE(store::find_paper(work.database, paper_id));
    }
    CHECK(transfer::differences(work.database, transfer::read_journal(work.paths)) == 0);
    while (store::undo(work.database, work.now)) {
    }
    User::write(work);
  }
  CHECK_FALSE(has_text(user, "aSecret"));
}

TEST_CASE("forget: a paper that was added separately stays") {
  const User user;
  app::Workspace work = user.open();
  store::Paper paper;
  paper.title = "A Title";
  paper = store::add_paper(work.database, paper, work.now);
  store::Entry entry;
  entry.kind = "paper";
  entry.at = work.now;
  entry.day = work.today;
  entry.topics = {store::topic_of(paper)};
  forget(work, store::add_entry(work.database, entry, work.now));
  CHECK(store::find_paper(work.database, paper.id).value().title == "A Title");
}

TEST_CASE("forget: restoring an earlier day does not restore the text") {
  const User user;
  app::Workspace work = user.open();
  const std::int64_t id = User::add(work, "aSecretSubject");
  User::add(work, "other");
  const store::RecordState before = records_of(work.database);
  forget(work, id);
  work.now += core::seconds{1};
  store::set_records(work.database, before, work.now, store::last_change(work.database));
  CHECK_FALSE(store::find_entry(work.database, id));
  CHECK(user.subjects() == std::vector<std::string>{"other"});
}

TEST_CASE("restore --back: what was recorded during its question is not lost") {
  const User user;
  app::Workspace work = user.open();
  User::add(work, "first");
  const store::RecordState before = records_of(work.database);
  User::add(work, "second");
  const std::int64_t seen = store::last_change(work.database);
  User::add(work, "meanwhile");
  CHECK_THROWS_WITH_AS(store::set_records(work.database, before, work.now, seen),
                       doctest::Contains("nothing was restored"), Error);
  CHECK(user.subjects().size() == 3);
  store::set_records(work.database, before, work.now, store::last_change(work.database));
  CHECK(user.subjects() == std::vector<std::string>{"first"});
}
