// The database file: creating, opening and migrating it, and every kind of failure.
#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include "child_process.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/store/activities.hpp"
#include "gongbu/store/changes.hpp"
#include "gongbu/store/commits.hpp"
#include "gongbu/store/database.hpp"
#include "gongbu/store/entries.hpp"
#include "gongbu/store/examination.hpp"
#include "gongbu/store/later.hpp"
#include "gongbu/store/paper_records.hpp"
#include "gongbu/store/plans.hpp"
#include "gongbu/store/policies.hpp"
#include "gongbu/store/scan_transaction.hpp"
#include "gongbu/store/snapshot.hpp"
#include "gongbu/store/syllabi.hpp"
#include "gongbu/store/timer.hpp"
#include "gongbu/store/tracking_start.hpp"
#include "gongbu/store/trailers.hpp"
#include "gongbu/store/undo.hpp"
#include "gongbu/store/week_starts.hpp"
#include "store/database_file.hpp"
#include "store/migrations.hpp"
#include "store/sqlite_error.hpp"
#include "temporary_directory.hpp"

using namespace gongbu;
using namespace gongbu::store;
namespace fs = std::filesystem;

namespace {

constexpr core::Instant kNow{core::seconds{1'700'000'000}};
constexpr core::Day kDay{date::days{19'675}};

Entry sample(std::string subject) {
  Entry entry;
  entry.kind = "paper";
  entry.subject = std::move(subject);
  entry.at = kNow;
  entry.day = kDay;
  return entry;
}

std::string content(const fs::path& file) {
  std::ostringstream out;
  out << std::ifstream(file, std::ios::binary).rdbuf();
  return out.str();
}

void write(const fs::path& file, std::string_view text) {
  std::ofstream(file, std::ios::binary) << text;
}

int mode(const fs::path& path) { return static_cast<int>(fs::status(path).permissions()); }

// Returns the error of open(), if any.
std::optional<Error> refusal(const fs::path& file, int timeout_ms = 100) {
  try {
    Database::open(file, timeout_ms);
    return std::nullopt;
  } catch (const Error& error) {
    return error;
  }
}

std::string text_of(SQLite::Database& database, const char* query) {
  return database.execAndGet(query).getString();
}

// Returns the SQL of every schema object, without white space.
std::map<std::string, std::string> schema_of(SQLite::Database& database) {
  SQLite::Statement select(database, R"(
      SELECT type || ' ' || name, replace(replace(sql, char(10), ''), ' ', '')
      FROM sqlite_schema WHERE sql IS NOT NULL)");
  std::map<std::string, std::string> schema;
  while (select.executeStep())
    schema[select.getColumn(0).getString()] = select.getColumn(1).getString();
  return schema;
}

constexpr std::array kFirst = {Migration{1, "CREATE TABLE t (x INTEGER) STRICT;"}};
constexpr std::array kSecond = {kFirst[0],
                                Migration{2, "ALTER TABLE t ADD COLUMN y INTEGER DEFAULT 7;"}};
constexpr std::array kBroken = {kSecond[0], kSecond[1],
                                Migration{3, "DELETE FROM t; CREATE TABLE t (z INTEGER);"}};

SQLite::Database raw(const fs::path& file) {
  return {file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
}

std::function<void()> after_opening;

int watched_open(const char* file, int flags, int mode) {
  const int descriptor = open(file, flags, static_cast<mode_t>(mode));
  if (after_opening && std::string_view(file).ends_with("gongbu.db"))
    std::exchange(after_opening, nullptr)();
  return descriptor;
}

int good_reads = 0;

ssize_t failing_pread(int descriptor, void* buffer, std::size_t length, off_t offset) {
  if (--good_reads >= 0) return pread(descriptor, buffer, length, offset);
  errno = EIO;
  return -1;
}

// After `good` reads of this process, the disk fails under SQLite. Returns false if SQLite does not
// allow that.
bool let_reads_fail_after(int good) {
  good_reads = good;
  sqlite3_vfs* vfs = sqlite3_vfs_find(nullptr);
  const auto call = reinterpret_cast<sqlite3_syscall_ptr>(failing_pread);
  bool is_set = false;
  for (const char* name : {"pread", "pread64"})
    is_set = vfs->xSetSystemCall(vfs, name, call) == SQLITE_OK || is_set;
  return is_set;
}

// Creates a database of version 1 with one row.
void make_first_version(const fs::path& file) {
  SQLite::Database connection = raw(file);
  migrate(connection, file, kFirst);
  connection.exec("INSERT INTO t VALUES (42)");
}

}  // namespace

TEST_CASE("store: a missing database is made private with its directories") {
  const TemporaryDirectory directory;
  const fs::path file = directory.path() / "한글" / "deep dir" / "gongbu.db";
  Database database = Database::open(file);
  CHECK(database.file() == file);
  CHECK(mode(file) == 0600);
  CHECK(mode(file.parent_path()) == 0700);
  CHECK(mode(file.parent_path().parent_path()) == 0700);
  add_entry(database, sample("first"), kNow);
  CHECK(mode(file.string() + "-wal") == 0600);
  SQLite::Database& connection = database.connection();
  CHECK(text_of(connection, "PRAGMA journal_mode") == "wal");
  CHECK(text_of(connection, "PRAGMA foreign_keys") == "1");
  CHECK(text_of(connection, "PRAGMA synchronous") == "2");
  CHECK(text_of(connection, "PRAGMA trusted_schema") == "0");
  CHECK(connection.execAndGet("PRAGMA user_version").getInt() == schema_version());
}

TEST_CASE("store: the modes of scans and hooks leave the connection unchanged") {
  const TemporaryDirectory directory;
  Database database = Database::open(directory.path() / "gongbu.db");
  for (const char* mode : {"2", "1"}) {  // as opened, and as used by a hook
    CHECK(text_of(database.connection(), "PRAGMA synchronous") == mode);
    record_hook_events(database, {});
    CHECK(text_of(database.connection(), "PRAGMA synchronous") == mode);
    CHECK(text_of(database.connection(), "PRAGMA foreign_keys") == "1");
    database.skip_flushing();
  }
}

TEST_CASE("store: an emptied database is not a new one") {
  const TemporaryDirectory directory;
  const fs::path file = directory.path() / "gongbu.db";
  {
    Database database = Database::open(file);
    add_entry(database, sample("first"), kNow);
    fs::copy_file(file.string() + "-wal", directory.path() / "log");
  }
  Msg expected = Msg::err_database_empty;
  SUBCASE("no bytes") { write(file, ""); }
  SUBCASE("one byte, which SQLite takes for none") { write(file, "S"); }
  SUBCASE("two bytes") {
    write(file, "SQ");
    expected = Msg::err_database_foreign;
  }
  SUBCASE("no bytes, but a log") {
    write(file, "");
    fs::rename(directory.path() / "log", file.string() + "-wal");
  }
  SUBCASE("no file, but a log") {
    fs::remove(file);
    fs::rename(directory.path() / "log", file.string() + "-wal");
    expected = Msg::err_database_gone;
  }
  SUBCASE("zeros") {
    write(file, std::string(fs::file_size(file), '\0'));
    expected = Msg::err_database_foreign;
  }
  SUBCASE("an unknown schema version") {
    raw(file).exec("PRAGMA user_version = 0");
    expected = Msg::err_database_rows;
  }
  const bool was_there = fs::exists(file);
  const std::string before = content(file);
  const std::string log = content(file.string() + "-wal");
  const std::optional<Error> error = refusal(file);
  REQUIRE(error.has_value());
  CHECK(error->kind() == ErrorKind::data);
  CHECK(error->phrase().id == expected);
  CHECK(error->hint().has_value());
  CHECK(fs::exists(file) == was_there);
  CHECK(content(file) == before);
  CHECK(content(file.string() + "-wal") == log);
}

TEST_CASE("store: a pipe in place of the database or its journal is an error, not waited for") {
  const TemporaryDirectory directory;
  const fs::path file = directory.path() / "gongbu.db";
  Database::open(file);
  for (const char* ending : {"-journal", ""}) {
    const std::string pipe = file.string() + ending;
    fs::remove(pipe);
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    const std::string odd = pipe + " is not an ordinary file";
    CHECK_THROWS_WITH(Database::open(file), odd.c_str());
    CHECK(std::string(examine(file, Depth::quick).fault.value().what()) == odd);
    fs::remove(pipe);
  }
}

TEST_CASE("store: a damaged or lost database names the newest backup beside it") {
  const TemporaryDirectory directory;
  const fs::path file = directory.path() / "gongbu.db";
  write(file, "");
  write(file.string() + ".v1.bak", "x");
  write(file.string() + ".v1.2.bak", "x");
  fs::last_write_time(file.string() + ".v1.bak",
                      fs::file_time_type::clock::now() - std::chrono::hours(1));
  CHECK(refusal(file)->hint()->args.at(0) == file.string() + ".v1.2.bak");
}

TEST_CASE("store: where no directory can be made, the error says how to choose another one") {
  const TemporaryDirectory directory;
  fs::create_symlink(directory.path() / "nowhere", directory.path() / "link");
  const std::optional<Error> error = refusal(directory.path() / "link" / "gongbu.db");
  REQUIRE(error.has_value());
  CHECK(error->phrase().id == Msg::err_make_directory);
  CHECK(error->hint()->id == Msg::hint_data_directory);
}

TEST_CASE("store: a process killed while creating the database leaves none or a complete one") {
  const TemporaryDirectory directory;
  for (int delay = 0; delay < 40; ++delay) {
    const fs::path file = directory.path() / std::to_string(delay) / "gongbu.db";
    const pid_t child = start_child([&] {
      Database::open(file);
      return 0;
    });
    std::this_thread::sleep_for(std::chrono::microseconds(250 * delay));
    kill(child, SIGKILL);
    wait_for(child);
    CAPTURE(delay);
    CHECK_FALSE(refusal(file).has_value());
  }
}

TEST_CASE("store: the schema of a new database is what the migrations make") {
  REQUIRE(migrations().back().whole != nullptr);
  const auto make = [](bool by_migrations) {
    SQLite::Database connection(":memory:", SQLite::OPEN_READWRITE);
    std::vector<Migration> list(migrations().begin(), migrations().end());
    if (by_migrations) list.back().whole = nullptr;
    migrate(connection, ":memory:", list);
    return connection;
  };
  const auto texts = [](SQLite::Database& connection, const std::string& query) {
    SQLite::Statement select(connection, query);
    std::vector<std::string> found;
    while (select.executeStep()) found.push_back(select.getColumn(0).getString());
    return found;
  };
  const auto statements = [&](SQLite::Database& connection, const std::string& order) {
    return texts(connection,
                 "SELECT sql FROM sqlite_schema WHERE sql <> '' AND name NOT LIKE 'sqlite_%' "
                 "ORDER BY " +
                     order);
  };
  SQLite::Database migrated = make(true);
  if (std::getenv("GONGBU_SCHEMA_UPDATE") != nullptr) {
    std::string text =
        "-- Written by a test (GONGBU_SCHEMA_UPDATE=1 unit_tests -tc='store: the schema of a "
        "*').\n";
    for (const std::string& statement : statements(migrated, "rowid")) text += statement + ";\n";
    text +=
        "INSERT INTO own_device VALUES (1, lower(hex(randomblob(4))));\n"
        "INSERT INTO fact_state VALUES (1, NULL, 0, '');\n";
    write(fs::path(GONGBU_FIXTURES) / "../../src/store/schema.sql", text);
  }
  SQLite::Database fresh = make(false);
  CHECK(statements(fresh, "name") == statements(migrated, "name"));
  for (const std::string& table : texts(migrated,
                                        "SELECT name FROM sqlite_schema WHERE type = 'table' "
                                        "AND name NOT IN ('own_device', 'sqlite_sequence')")) {
    CAPTURE(table);
    const auto rows = [&](SQLite::Database& connection) {
      std::vector<std::string> cells;
      SQLite::Statement select(connection, "SELECT * FROM " + table);
      while (select.executeStep())
        for (int i = 0; i < select.getColumnCount(); ++i)
          cells.push_back(select.getColumn(i).getString());
      return cells;
    };
    CHECK(rows(fresh) == rows(migrated));
  }
  CHECK(fresh.execAndGet("SELECT device FROM own_device").getString().size() == 8);
}

TEST_CASE("store: concurrent processes create one database") {
  const TemporaryDirectory directory;
  const fs::path file = directory.path() / "gongbu.db";
  const auto add = [&] {
    Database database = Database::open(file);
    add_entry(database, sample("mine"), kNow);
    return 0;
  };
  std::array<pid_t, 4> children{};
  for (pid_t& child : children) child = start_child(add);
  for (const pid_t child : children) CHECK(wait_for(child) == 0);
  Database database = Database::open(file);
  CHECK(activities(database, {}).size() == children.size());
  // No temporary files are left.
  for (const auto& entry : fs::directory_iterator(directory.path()))
    CHECK(entry.path().filename().string().starts_with("gongbu.db"));
}

TEST_CASE("store: changes of the file by others are detected") {
  const TemporaryDirectory directory;
  const fs::path file = directory.path() / "gongbu.db";
  const fs::path mark = file.string() + ".sum";
  {
    Database database = Database::open(file);
    for (int i = 0; i < 300; ++i) add_entry(database, sample("entry " + std::to_string(i)), kNow);
    CHECK_FALSE(fs::exists(mark));  // while it is being written
  }
  REQUIRE(fs::exists(mark));
  CHECK_FALSE(Database::open(file).changed_by_others());
  const std::string whole = content(file);
  SUBCASE("single bits") {
    // Random bits; a failing test logs the position.
    std::uint32_t random = 1;
    for (int i = 0; i < 60; ++i) {
      random = random * 1'664'525U + 1'013'904'223U;
      const std::size_t at = (random >> 3U) % whole.size();
      std::string bytes = whole;
      bytes[at] = static_cast<char>(static_cast<unsigned char>(bytes[at]) ^ (1U << (random & 7U)));
      write(file, bytes);
      CAPTURE(at);
      try {
        Database database = Database::open(file);
        CHECK(database.changed_by_others());
      } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::data);
      }
      // Nothing was written, so it will be detected again.
      CHECK(fs::exists(mark));
    }
    write(file, whole);
    CHECK_FALSE(Database::open(file).changed_by_others());
  }
  SUBCASE("another program writes; then gongbu") {
    raw(file).exec("UPDATE former_group SET name = name; CREATE TABLE theirs (x)");
    Database database = Database::open(file);
    CHECK(database.changed_by_others());
    add_entry(database, sample("mine"), kNow);
    CHECK_FALSE(Database::open(file).changed_by_others());
  }
  SUBCASE("totals that do not add up") {
    raw(file).exec("UPDATE day_total SET count = count + 1");
    CHECK(refusal(file)->phrase().id == Msg::err_database_rows);
  }
  SUBCASE("another program only reads") {
    CHECK(raw(file).execAndGet("SELECT count(*) FROM entry").getInt() == 300);
    CHECK_FALSE(Database::open(file).changed_by_others());
  }
  SUBCASE("a copy at another place and time is the same") {
    fs::rename(file, directory.path() / "copy.db");
    fs::copy_file(directory.path() / "copy.db", file);
    fs::last_write_time(file, fs::last_write_time(file) - std::chrono::hours(3));
    CHECK_FALSE(Database::open(file).changed_by_others());
  }
}

TEST_CASE("store: the checksum that a killed process left unfinished is replaced") {
  const TemporaryDirectory directory;
  const fs::path file = directory.path() / "gongbu.db";
  const fs::path unfinished = file.string() + ".sum.new";
  write(unfinished, std::string(200, 'x'));
  {
    Database database = Database::open(file);
    add_entry(database, sample("first"), kNow);
  }
  CHECK_FALSE(fs::exists(unfinished));
  CHECK(fs::file_size(file.string() + ".sum") < 200);
}

TEST_CASE("store: concurrent and killed processes of gongbu are not taken for others") {
  const TemporaryDirectory directory;
  const fs::path file = directory.path() / "gongbu.db";
  { Database::open(file); }
  const auto work = [&] {
    for (int i = 0; i < 40; ++i) {
      Database database = Database::open(file);
      if (database.changed_by_others()) return 1;
      if (i % 3 != 0) add_entry(database, sample("one of many"), kNow);
    }
    return 0;
  };
  std::array<pid_t, 4> children{};
  for (pid_t& child : children) child = start_child(work);
  for (int i = 0; i < 10; ++i) {
    const pid_t killed = start_child(work);
    std::this_thread::sleep_for(std::chrono::milliseconds(3 + 2 * i));
    kill(killed, SIGKILL);
    CHECK(wait_for(killed) != 1);
    CHECK_FALSE(Database::open(file).changed_by_others());
  }
  for (const pid_t child : children) CHECK(wait_for(child) == 0);
}

TEST_CASE("store: a damaged schema is damage, not a bug") {
  const TemporaryDirectory directory;
  const fs::path file = directory.path() / "gongbu.db";
  { Database::open(file); }
  SUBCASE("a table") { raw(file).exec("DROP TABLE former_group; DROP TABLE entry"); }
  SUBCASE("a column") { raw(file).exec("ALTER TABLE entry RENAME COLUMN kind TO kinp"); }
  SUBCASE("a table that a trigger writes") { raw(file).exec("DROP TABLE change_part"); }
  SUBCASE("a definition that cannot be read") {
    raw(file).exec(
        "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE TABLE ent' "
        "WHERE name = 'entry'");
  }
  try {
    Database database = Database::open(file);
    add_entry(database, sample("lost"), kNow);
    FAIL("nothing was noticed");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::data);
    CHECK(error.phrase().id == Msg::err_database_damaged);
  }
}

TEST_CASE("store: each failure of the system has its own error") {
  const TemporaryDirectory directory;
  const fs::path file = directory.path() / "gongbu.db";
  { Database::open(file); }
  const auto said = [&](int code, int system_error) {
    const SQLite::Exception exception("what SQLite says", code);
    const Error error = from_sqlite(exception, system_error, file, nullptr);
    CHECK(error.kind() == ErrorKind::system);
    return std::pair(error.phrase().id, error.hint() ? error.hint()->id : Msg::err_internal);
  };
  using Said = std::pair<Msg, Msg>;
  CHECK(said(SQLITE_CANTOPEN, ENOSPC) == Said{Msg::err_database_full, Msg::hint_database_full});
  CHECK(said(SQLITE_IOERR, EDQUOT) == Said{Msg::err_database_full, Msg::hint_database_full});
  CHECK(said(SQLITE_CANTOPEN, EMFILE) == Said{Msg::err_database_open, Msg::hint_open_files});
  CHECK(said(SQLITE_CANTOPEN, EACCES) ==
        Said{Msg::err_database_open, Msg::hint_database_permissions});
  CHECK(said(SQLITE_READONLY, EROFS) == Said{Msg::err_database_readonly, Msg::hint_read_only_disk});
  CHECK(said(SQLITE_IOERR, EIO) == Said{Msg::err_database_disk, Msg::hint_database_disk});
  // SQLite calls a page damaged that the disk cannot read.
  CHECK(said(SQLITE_CORRUPT, EIO) == Said{Msg::err_database_disk, Msg::hint_database_disk});
  CHECK(said(SQLITE_CORRUPT, ENXIO) == Said{Msg::err_database_disk, Msg::hint_database_disk});
  // When copying, SQLite gives the extended code.
  CHECK(said(SQLITE_IOERR_FSYNC, EIO) == Said{Msg::err_database_disk, Msg::hint_database_disk});
  CHECK(said(SQLITE_PROTOCOL, 0) == Said{Msg::err_database_unusable, Msg::hint_database_busy});
  CHECK(said(SQLITE_NOMEM, 0).first == Msg::err_database_unusable);
  CHECK_THROWS_AS(said(SQLITE_MISUSE, 0), SQLite::Exception);
}

TEST_CASE("store: a page that the disk cannot read is no damage") {
  const TemporaryDirectory directory;
  const fs::path file = directory.path() / "gongbu.db";
  {
    Database database = Database::open(file);
    for (int i = 0; i < 200; ++i) add_entry(database, sample(std::string(2000, 'x')), kNow);
  }
  fs::copy_file(file, directory.path() / "copy.db");
  const auto open_and_read = [&] {
    Database database = Database::open(file);
    return entries_between(database, core::kFirstDay, core::kLastDay).size() == 200;
  };
  const auto check_changed = [&] {
    fs::last_write_time(file, fs::file_time_type::clock::now());
    std::fstream bytes(file, std::ios::binary | std::ios::in | std::ios::out);
    bytes.seekp(40);  // the schema's cookie
    bytes << "xxxx";
    bytes.close();
    Database database = Database::open(file);
    return true;
  };
  const auto examine_all = [&] {
    const Examination found = examine(file, Depth::thorough);
    if (found.fault) throw *found.fault;
    return true;
  };
  const auto read_backup = [&] {
    read_contents(directory.path() / "copy.db", Depth::thorough);
    return true;
  };
  const std::vector<std::function<bool()>> readers = {open_and_read, check_changed, examine_all,
                                                      read_backup};
  for (std::size_t reader = 0; reader < readers.size(); ++reader) {
    int refused = 0;
    bool done = false;
    for (int good = 0; !done && good < 2000; good += 1 + good / 8) {
      CAPTURE(reader);
      CAPTURE(good);
      const int status = wait_for(start_child([&] {
        if (!let_reads_fail_after(good)) return 90;
        try {
          return readers[reader]() ? 0 : 91;
        } catch (const Error& error) {
          const Msg said = error.phrase().id;
          return said == Msg::err_database_disk || said == Msg::err_read_file ? 1 : 92;
        }
      }));
      CHECK((status == 0 || status == 1));
      done = status == 0;
      if (status == 1) ++refused;
    }
    CHECK(done);
    CHECK(refused > 3);
  }
}

TEST_CASE("store: running out of descriptors is reported" * doctest::skip(kSanitized)) {
  const TemporaryDirectory directory;
  const fs::path file = directory.path() / "gongbu.db";
  {
    Database database = Database::open(file);
    add_entry(database, sample("first"), kNow);
  }
  const int lowest = dup(STDIN_FILENO);
  close(lowest);
  int last = -1;
  int refused = 0;
  for (int limit = lowest; limit < lowest + 6; ++limit) {
    last = wait_for(start_child([&] {
      const rlimit few{static_cast<rlim_t>(limit), static_cast<rlim_t>(limit)};
      if (setrlimit(RLIMIT_NOFILE, &few) != 0) return 90;
      try {
        Database database = Database::open(file);
        return activities(database, {}).size() == 1 ? 0 : 1;
      } catch (const Error& error) {
        const bool said = error.hint() && error.hint()->id == Msg::hint_open_files;
        return said && error.phrase().id == Msg::err_database_open ? 2 : 3;
      }
    }));
    CAPTURE(limit);
    CHECK((last == 0 || last == 2));
    refused += static_cast<int>(last == 2);
  }
  CHECK(last == 0);
  CHECK(refused >= 2);
}

TEST_CASE("store: a read-only database can be read") {
  const TemporaryDirectory directory;
  const fs::path place = directory.path() / "a % of # what?";
  const fs::path file = place / "gongbu.db";
  std::optional<Database> open_elsewhere;
  SUBCASE("closed") {
    Database database = Database::open(file);
    add_entry(database, sample("first"), kNow);
  }
  SUBCASE("with a write-ahead log") {
    const fs::path other = directory.path() / "other.db";
    open_elsewhere.emplace(Database::open(other));
    add_entry(*open_elsewhere, sample("first"), kNow);
    fs::create_directory(place);
    fs::copy_file(other, file);
    fs::copy_file(other.string() + "-wal", file.string() + "-wal");
    fs::permissions(file.string() + "-wal", fs::perms{0444});
  }
  fs::permissions(directory.path(), fs::perms{0755});
  fs::permissions(file, fs::perms{0444});
  fs::permissions(place, fs::perms{0555});
  CHECK(run_unprivileged([&] {
          Database database = Database::open(file);
          if (activities(database, {}).size() != 1) return 1;
          try {
            add_entry(database, sample("not writable"), kNow);
            return 2;
          } catch (const Error& error) {
            return error.phrase().id == Msg::err_database_readonly ? 0 : 3;
          }
        }) == 0);
  fs::permissions(place, fs::perms{0755});
}

TEST_CASE("store: opening and reading an up-to-date database writes nothing") {
  const TemporaryDirectory directory;
  const fs::path file = directory.path() / "gongbu.db";
  {
    Database database = Database::open(file);
    add_entry(database, sample("first"), kNow);
  }
  const std::string before = content(file);
  const auto past = fs::last_write_time(file) - std::chrono::hours(1);
  fs::last_write_time(file, past);
  {
    Database database = Database::open(file);
    CHECK(activities(database, {}).size() == 1);
    CHECK(content(file.string() + "-wal").empty());
  }
  CHECK(content(file) == before);
  CHECK(fs::last_write_time(file) == past);
}

TEST_CASE("store: files that are not gongbu's stay as they are") {
  const TemporaryDirectory directory;
  const fs::path file = directory.path() / "gongbu.db";
  Msg expected = Msg::err_database_foreign;
  SUBCASE("text") { write(file, "dear diary\n"); }
  SUBCASE("a lot of something") { write(file, std::string(100'000, 'x')); }
  SUBCASE("another application's database") {
    raw(file).exec("PRAGMA journal_mode = WAL; CREATE TABLE theirs (x)");
  }
  SUBCASE("another application's empty database") { raw(file).exec("PRAGMA application_id = 7"); }
  SUBCASE("a database of a newer version") {
    { Database::open(file); }
    raw(file).exec("PRAGMA user_version = 1000");
    expected = Msg::err_database_newer;
  }
  const std::string before = content(file);
  const std::optional<Error> error = refusal(file);
  REQUIRE(error.has_value());
  CHECK(error->kind() == ErrorKind::data);
  CHECK(error->phrase().id == expected);
  CHECK(error->phrase().args.at(0) == file.string());
  CHECK(error->hint().has_value());
  CHECK(content(file) == before);
}

TEST_CASE("store: a damaged database is reported and not changed") {
  const TemporaryDirectory directory;
  const fs::path file = directory.path() / "gongbu.db";
  {
    Database database = Database::open(file);
    for (int i = 0; i < 200; ++i) add_entry(database, sample(std::string(200, 'x')), kNow);
  }
  std::string bytes = content(file);
  bytes.replace(4096, bytes.size() - 4096, bytes.size() - 4096, '\xA5');
  write(file, bytes);
  try {
    Database database = Database::open(file);
    activities(database, {});
    FAIL("nothing was noticed");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::data);
    CHECK(error.phrase().id == Msg::err_database_damaged);
  }
  CHECK(content(file) == bytes);
}

TEST_CASE("store: a database locked by another program is busy") {
  const TemporaryDirectory directory;
  const fs::path file = directory.path() / "gongbu.db";
  Database keeper = Database::open(file);
  Database waiter = Database::open(file, 50);
  const Transaction kept(keeper);
  CHECK(activities(waiter, {}).empty());  // readers need not wait
  try {
    add_entry(waiter, sample("too late"), kNow);
    FAIL("nothing was noticed");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::system);
    CHECK(error.phrase().id == Msg::err_database_busy);
  }
}

TEST_CASE("store: a full disk loses no earlier entry") {
  const TemporaryDirectory directory;
  Database database = Database::open(directory.path() / "gongbu.db");
  add_entry(database, sample("before"), kNow);
  database.connection().exec("PRAGMA max_page_count = 1");  // SQLite raises it to the current size
  try {
    for (int i = 0; i < 100; ++i) add_entry(database, sample(std::string(500, 'x')), kNow);
    FAIL("nothing was noticed");
  } catch (const Error& error) {
    CHECK(error.kind() == ErrorKind::system);
    CHECK(error.phrase().id == Msg::err_database_full);
  }
  database.connection().exec("PRAGMA max_page_count = 1000000");
  const std::int64_t next = add_entry(database, sample("after"), kNow);
  CHECK(find_entry(database, next)->subject == "after");
  CHECK(find_entry(database, 1)->subject == "before");
}

TEST_CASE("store: without room for the shared-memory file, the database can be read") {
  const TemporaryDirectory directory;
  const fs::path file = directory.path() / "gongbu.db";
  {
    Database database = Database::open(file);
    add_entry(database, sample("before"), kNow);
  }
  REQUIRE_FALSE(fs::exists(file.string() + "-shm"));
  // Limits files to less than the 32 KB of that file.
  const auto with_little_room = [](const auto& body) {
    return wait_for(start_child([&body] {
      constexpr rlimit kLittle{16'384, 16'384};
      std::signal(SIGXFSZ, SIG_IGN);
      return setrlimit(RLIMIT_FSIZE, &kLittle) == 0 ? body() : 99;
    }));
  };
  CHECK(with_little_room([&] {
          sqlite3* raw = nullptr;
          sqlite3_open_v2(file.c_str(), &raw, SQLITE_OPEN_READWRITE, nullptr);
          const int status = sqlite3_exec(raw, "SELECT * FROM entry", nullptr, nullptr, nullptr);
          return status == SQLITE_IOERR ? 0 : 1;  // SQLite itself fails here
        }) == 0);
  CHECK(with_little_room([&] {
          Database database = Database::open(file);
          return find_entry(database, 1)->subject == "before" ? 0 : 1;
        }) == 0);
}

TEST_CASE("store: missing permissions are reported") {
  const TemporaryDirectory directory;
  const fs::path file = directory.path() / "kept" / "gongbu.db";
  {
    Database database = Database::open(file);
    add_entry(database, sample("readable"), kNow);
  }
  fs::permissions(directory.path(), fs::perms{0755});
  const auto message = [&] {
    const std::optional<Error> error = refusal(file);
    return error && error->kind() == ErrorKind::system ? static_cast<int>(error->phrase().id) : 97;
  };
  SUBCASE("an unreadable file") {
    fs::permissions(file.parent_path(), fs::perms{0755});
    fs::permissions(file, fs::perms{0});
    CHECK(run_unprivileged(
              [&] { return message() == static_cast<int>(Msg::err_database_open) ? 0 : 1; }) == 0);
  }
  SUBCASE("a read-only directory") {
    fs::remove_all(file.parent_path());
    fs::create_directory(file.parent_path());
    fs::permissions(file.parent_path(), fs::perms{0555});
    CHECK(run_unprivileged(
              [&] { return message() == static_cast<int>(Msg::err_write_file) ? 0 : 1; }) == 0);
  }
  SUBCASE("a read-only file") {
    fs::permissions(file.parent_path(), fs::perms{0777});
    fs::permissions(file, fs::perms{0444});
    CHECK(run_unprivileged([&] {
            Database database = Database::open(file);
            if (activities(database, {}).size() != 1) return 1;
            try {
              add_entry(database, sample("not writable"), kNow);
              return 2;
            } catch (const Error& error) {
              return error.phrase().id == Msg::err_database_readonly ? 0 : 3;
            }
          }) == 0);
  }
  SUBCASE("a directory instead of the file") {
    fs::remove(file);
    fs::create_directory(file);
    CHECK(message() == static_cast<int>(Msg::err_database_open));
  }
}

TEST_CASE("store: an examination takes a read-only database for healthy, but not writable") {
  const TemporaryDirectory directory;
  const fs::path place = directory.path() / "a % of # what?";
  const fs::path file = place / "gongbu.db";
  std::optional<Database> open_elsewhere;
  const auto copy_with_log = [&] {
    const fs::path other = directory.path() / "other.db";
    open_elsewhere.emplace(Database::open(other));
    add_entry(*open_elsewhere, sample("first"), kNow);
    fs::create_directory(place);
    fs::copy_file(other, file);
    fs::copy_file(other.string() + "-wal", file.string() + "-wal");
    fs::permissions(file.string() + "-wal", fs::perms{0444});
  };
  const auto record = [&] {
    Database database = Database::open(file);
    add_entry(database, sample("first"), kNow);
  };
  fs::perms of_file{0444};
  fs::perms of_directory{0555};
  SUBCASE("a read-only directory") { record(); }
  SUBCASE("a read-only directory and a write-ahead log") { copy_with_log(); }
  SUBCASE("a read-only file alone") {
    record();
    of_directory = fs::perms{0777};
  }
  SUBCASE("a read-only directory alone") {
    record();
    of_file = fs::perms{0666};
  }
  fs::permissions(directory.path(), fs::perms{0755});
  fs::permissions(file, of_file);
  fs::permissions(place, of_directory);
  for (const Depth depth : {Depth::quick, Depth::thorough})
    CHECK(run_unprivileged([&] {
            const Examination found = examine(file, depth);
            if (!found.fault) return 1;
            if (found.fault->phrase().id != Msg::err_database_readonly) return 2;
            if (found.fault->kind() != ErrorKind::system || !found.fault->hint()) return 3;
            const bool other = !found.foreign_schema.empty() || found.wrong_totals != 0 ||
                               found.broken_references != 0;
            return other ? 4 : 0;
          }) == 0);
  fs::permissions(place, fs::perms{0755});
}

TEST_CASE("store: an examination calls only damage damage") {
  const TemporaryDirectory directory;
  const fs::path file = directory.path() / "gongbu.db";
  Database database = Database::open(file);
  const auto fault = [&] { return examine(file, Depth::quick).fault; };
  CHECK_FALSE(fault());
  SUBCASE("an unreadable file") {
    fs::permissions(directory.path(), fs::perms{0755});
    fs::permissions(file, fs::perms{0});
    CHECK(run_unprivileged([&] {
            const auto found = fault();
            return found && found->phrase().id == Msg::err_database_open ? 0 : 1;
          }) == 0);
  }
  SUBCASE("another program's file") {
    std::ofstream(file, std::ios::trunc) << std::string(20'000, 'x');
    REQUIRE(fault());
    CHECK(fault()->phrase().id == Msg::err_database_foreign);
  }
  SUBCASE("a damaged page") {
    database.connection().exec("PRAGMA wal_checkpoint(TRUNCATE)");
    std::fstream bytes(file, std::ios::binary | std::ios::in | std::ios::out);
    bytes.seekp(8192);
    bytes << std::string(8192, 'x');
    bytes.close();
    REQUIRE(fault());
    CHECK(fault()->phrase().id == Msg::err_database_damaged);
  }
}

TEST_CASE("store: an older database is backed up and then migrated") {
  const TemporaryDirectory directory;
  const fs::path file = directory.path() / "gongbu.db";
  const fs::path backup = file.string() + ".v1.bak";
  make_first_version(file);
  {
    SQLite::Database connection = raw(file);
    migrate(connection, file, kSecond);
    CHECK(connection.execAndGet("SELECT x + y FROM t").getInt() == 49);
    CHECK(connection.execAndGet("PRAGMA user_version").getInt() == 2);
  }
  CHECK(mode(backup) == 0600);
  CHECK(raw(backup).execAndGet("PRAGMA user_version").getInt() == 1);
  CHECK(raw(backup).execAndGet("SELECT x FROM t").getInt() == 42);

  SUBCASE("an existing backup is kept") {
    fs::copy_file(backup, file, fs::copy_options::overwrite_existing);
    raw(file).exec("UPDATE t SET x = 1");
    SQLite::Database connection = raw(file);
    migrate(connection, file, kSecond);
    CHECK(raw(backup).execAndGet("SELECT x FROM t").getInt() == 42);
    CHECK(raw(file.string() + ".v1.2.bak").execAndGet("SELECT x FROM t").getInt() == 1);
  }
  SUBCASE("a failed migration changes nothing") {
    SQLite::Database connection = raw(file);
    CHECK_THROWS_AS(migrate(connection, file, kBroken), SQLite::Exception);
    CHECK(connection.execAndGet("SELECT x + y FROM t").getInt() == 49);
    CHECK(connection.execAndGet("PRAGMA user_version").getInt() == 2);
    CHECK(raw(file.string() + ".v2.bak").execAndGet("SELECT x FROM t").getInt() == 42);
  }
  SUBCASE("a current database is not changed") {
    SQLite::Database connection = raw(file);
    migrate(connection, file, kSecond);
    CHECK_FALSE(fs::exists(file.string() + ".v2.bak"));
  }
}

TEST_CASE("store: two processes migrate an old database once") {
  const TemporaryDirectory directory;
  const fs::path file = directory.path() / "gongbu.db";
  make_first_version(file);
  const auto upgrade = [&] {
    SQLite::Database connection(file.string(), SQLite::OPEN_READWRITE, 10'000);
    migrate(connection, file, kSecond);
    return connection.execAndGet("SELECT x + y FROM t").getInt() == 49 ? 0 : 1;
  };
  const pid_t one = start_child(upgrade);
  const pid_t other = start_child(upgrade);
  CHECK(wait_for(one) == 0);
  CHECK(wait_for(other) == 0);
  CHECK_FALSE(fs::exists(file.string() + ".v1.2.bak"));
}

// Writes tests/fixtures/v<N>.db, once per version: see tests/fixtures/README.md.
TEST_CASE("store: write the fixture database" * doctest::skip()) {
  const fs::path file =
      fs::path(GONGBU_FIXTURES) / ("v" + std::to_string(schema_version()) + ".db");
  REQUIRE_FALSE(fs::exists(file));
  Database database = Database::open(file);
  Entry entry = sample("어텐션 Attention Is All You Need");
  entry.spent = core::minutes{45};
  entry.note = "구현은 주말에\n\"따옴표\"";
  entry.topics = {"prml:3.1.2", "prml:ex3.5"};
  entry.part = true;
  set_week_starts(database, {{kDay + date::days{1}, date::Sunday}}, kNow);
  save_outline(database, {"d2l", "# 목차\n1\t1\t머리말\n"}, kNow);
  add_entry(database, entry, kNow);
  const std::int64_t removed = add_entry(database, sample("removed"), kNow);
  remove_entries(database, {removed}, kNow);
  add_goal(database,
           {{"math", "paper"},
            30,
            core::Goal::Unit::spent,
            core::Goal::Period::week,
            kDay,
            std::nullopt},
           kNow);
  add_rest(database, {kDay, kDay + date::days{2}, 0x41}, "holiday", kNow);
  add_rest(database, {.from = kDay, .until = {}, .weekdays = 0x41, .standing = true}, "rest", kNow);
  add_holidays(database, {{kDay, "추석"}}, kNow);
  add_freezes(database, {.per_month = 2, .from = kDay, .until = {}}, kNow);
  LaterItem later;
  later.subject = "젠센 부등식";
  add_later(database, later, kNow);
  start_timer(database, sample("SVD"), kNow);
  Paper paper;
  paper.title = "어텐션";
  paper.arxiv = "1706.03762";
  paper = add_paper(database, paper, kNow);
  add_paper_link(database, {0, paper.uuid, "/r/.git", "r", kDay}, kNow);
  add_tracking_start(database, {kDay, true}, "init --track-from", kNow);
  database.connection().exec(R"(
      INSERT INTO repository (git_dir, work_tree, name) VALUES ('/r/.git', '/r', 'r');
      INSERT INTO commits (id, authored_at, email, subject, dropped, author_name, utc_offset, day,
                           author_offset, repository_id, oid, own, by_policy, stage)
      VALUES (1, 1700000100, 'me@example.com', '첫 커밋', 0, 'Me', 32400, 19676, 32400, 1,
              zeroblob(20), 1, 0, 2);
      INSERT INTO commit_trailer VALUES (1, 'Study: prml:99.9');
      INSERT INTO unsettled_work VALUES (1, 1);
      INSERT INTO commit_size VALUES (zeroblob(20), 1, 12, 3);
      INSERT INTO file_change VALUES (zeroblob(20), 'model.py', 12, 3, 0, NULL);
      INSERT INTO policy VALUES (19676, 'min_lines 5');
      INSERT INTO rewrite VALUES (1, 1, zeroblob(20), x'0102030405060708090a0b0c0d0e0f1011121314', 1700000200, 1))");
}

TEST_CASE("store: a stored database of version 1 is read") {
  const TemporaryDirectory directory;
  const fs::path file = directory.path() / "gongbu.db";
  fs::copy_file(fs::path(GONGBU_FIXTURES) / "v1.db", file);
  Database database = Database::open(file);
  const std::vector<Activity> all = activities(database, {});
  REQUIRE(all.size() == 2);
  CHECK(all[0].subject == "어텐션 Attention Is All You Need");
  CHECK(all[0].note == "구현은 주말에\n\"따옴표\"");
  CHECK(all[0].spent == core::minutes{45});
  CHECK(all[0].at == kNow);
  CHECK(all[0].day == kDay);
  CHECK(all[0].topics == std::vector<std::string>{"prml:3.1.2", "prml:ex3.5"});
  CHECK(all[0].part);
  CHECK(outlines(database) == std::vector<Outline>{{"d2l", "# 목차\n1\t1\t머리말\n"}});
  CHECK(all[1].subject == "첫 커밋");
  CHECK(all[1].commit.value().repository == "r");
  CHECK(all[1].commit->size == core::ChangeSize{1, 12, 3});
  CHECK(pending_works(database).at(0).trailers == std::vector<std::string>{"Study: prml:99.9"});
  CHECK(StoredChanges(database).read({}).value().files.at(0).path == "model.py");
  CHECK(policies(database).at(0).rules.everywhere.min_lines == 5);
  CHECK(goals(database) == std::vector<core::Goal>{{{"math", "paper"},
                                                    30,
                                                    core::Goal::Unit::spent,
                                                    core::Goal::Period::week,
                                                    kDay,
                                                    std::nullopt}});
  CHECK(rests(database) == std::vector<core::Rest>{{kDay, kDay + date::days{2}, 0x41, true},
                                                   {.from = kDay, .until = kDay}});
  CHECK(week_starts(database).empty());
  CHECK(listed_rests(database).at(1).holiday);
  CHECK(freezes(database).at(0).per_month == 2);
  CHECK(open_later(database).at(0).subject == "젠센 부등식");
  CHECK(running_timer(database).value().entry.subject == "SVD");
  CHECK(papers(database).at(0).arxiv == "1706.03762");
  CHECK(paper_links(database).at(0).paper_uuid == papers(database)[0].uuid);
  CHECK(tracking_start(database) == core::TrackingStart{kDay, false});
  for (const char* command : {"paper link", "paper add", "start", "later", "goal freezes",
                              "rest holidays", "rest", "goal"})
    CHECK(undo(database, kNow).value().command == command);
  CHECK(undo(database, kNow).value().now_present.at(0).subject == "removed");
}

TEST_CASE("store: stored databases of versions 2 to 6 are read") {
  const TemporaryDirectory directory;
  const fs::path file = directory.path() / "gongbu.db";
  std::string fixture;
  SUBCASE("version 2") { fixture = "v2.db"; }
  SUBCASE("version 3") { fixture = "v3.db"; }
  SUBCASE("version 4") { fixture = "v4.db"; }
  SUBCASE("version 5") { fixture = "v5.db"; }
  SUBCASE("version 6") { fixture = "v6.db"; }
  fs::copy_file(fs::path(GONGBU_FIXTURES) / fixture, file);
  Database database = Database::open(file);
  const std::vector<Activity> all = activities(database, {});
  REQUIRE(all.size() == 2);
  CHECK(all[0].topics == std::vector<std::string>{"prml:3.1.2", "prml:ex3.5"});
  CHECK(all[1].commit.value().size == core::ChangeSize{1, 12, 3});
  CHECK(rests(database) == std::vector<core::Rest>{{kDay, kDay + date::days{2}, 0x41},
                                                   {kDay, std::nullopt, 0x41, true},
                                                   {.from = kDay, .until = kDay}});
  CHECK(week_starts(database) ==
        std::vector<core::WeekStart>{{kDay + date::days{1}, date::Sunday}});
  CHECK(tracking_start(database) == core::TrackingStart{kDay, true});
  for (const char* command : {"init --track-from", "paper link", "paper add", "start", "later",
                              "goal freezes", "rest holidays", "rest", "rest", "goal"})
    CHECK(undo(database, kNow).value().command == command);
  CHECK(undo(database, kNow).value().now_present.at(0).subject == "removed");
}

TEST_CASE("store: a migration leaves no text of the tables that it drops") {
  const TemporaryDirectory directory;
  const fs::path file = directory.path() / "gongbu.db";
  fs::copy_file(fs::path(GONGBU_FIXTURES) / "v6.db", file);
  const std::string text = "a text of a row that no step of undo needs";
  raw(file).exec("INSERT INTO entry_before (change_id, id, note) SELECT max(id), 1000, '" + text +
                 "' FROM change");
  REQUIRE(content(file).find(text) != std::string::npos);
  {
    SQLite::Database connection = raw(file);
    connection.exec("PRAGMA secure_delete = OFF");  // as outside of Debian
    migrate(connection, file, migrations());
  }
  CHECK(content(file).find(text) == std::string::npos);
}

TEST_CASE("store: a migrated database has the schema of a new one") {
  const TemporaryDirectory directory;
  const fs::path file = directory.path() / "gongbu.db";
  std::string fixture;
  SUBCASE("version 1") { fixture = "v1.db"; }
  SUBCASE("version 2") { fixture = "v2.db"; }
  SUBCASE("version 3") { fixture = "v3.db"; }
  SUBCASE("version 4") { fixture = "v4.db"; }
  SUBCASE("version 5") { fixture = "v5.db"; }
  SUBCASE("version 6") { fixture = "v6.db"; }
  fs::copy_file(fs::path(GONGBU_FIXTURES) / fixture, file);
  Database stored = Database::open(file);
  Database fresh = Database::open(directory.path() / "new.db");
  const auto expected = schema_of(fresh.connection());
  auto found = schema_of(stored.connection());
  CHECK(found.size() == expected.size());
  for (const auto& table : expected) CHECK_MESSAGE(found[table.first] == table.second, table.first);
}

TEST_CASE("store: a stored database of version 1 is backed up, and keeps its first judged day") {
  const TemporaryDirectory directory;
  const fs::path file = directory.path() / "gongbu.db";
  fs::copy_file(fs::path(GONGBU_FIXTURES) / "v1.db", file);
  const int entries = raw(file).execAndGet("SELECT count(*) FROM entry").getInt();
  REQUIRE(entries > 0);
  { Database::open(file); }
  CHECK(raw(file.string() + ".v1.bak").execAndGet("PRAGMA user_version").getInt() == 1);
  for (const std::string& name : {file.string(), file.string() + ".v1.bak"})
    CHECK(raw(name).execAndGet("SELECT count(*) FROM entry").getInt() == entries);
  CHECK(raw(file).execAndGet("PRAGMA user_version").getInt() == schema_version());
  SQLite::Database connection = raw(file);
  CHECK(text_of(connection, "SELECT group_concat(day || ' ' || chosen) FROM tracking_start") ==
        "19675 0");
}

TEST_CASE("store: a proposed start of tracking gets its stamp if no other device knows it") {
  const TemporaryDirectory directory;
  const fs::path file = directory.path() / "gongbu.db";
  fs::copy_file(fs::path(GONGBU_FIXTURES) / "v1.db", file);
  std::int64_t expected = (core::kLastDay - core::Day{date::days{19675}}).count();
  {
    SQLite::Database connection = raw(file);
    migrate(connection, file, migrations().first(5));
    SUBCASE("without sync") {}
    SUBCASE("with sync") {
      connection.exec("INSERT INTO sync_remote VALUES (1, 'a', 0, 'b', 0, NULL)");
      expected = 1000;
    }
  }
  { Database::open(file); }
  CHECK(raw(file)
            .execAndGet("SELECT ms FROM field_group WHERE tbl = 'tracking_start' "
                        "ORDER BY name DESC LIMIT 1")
            .getInt64() == expected);
}

TEST_CASE("store: an empty database of version 1 has no tracking start") {
  const TemporaryDirectory directory;
  const fs::path file = directory.path() / "gongbu.db";
  {
    SQLite::Database connection = raw(file);
    migrate(connection, file, migrations().first(1));
  }
  { Database::open(file); }
  CHECK(raw(file).execAndGet("SELECT count(*) FROM tracking_start").getInt() == 0);
}

TEST_CASE("store: undo knows every table whose rows are flagged as deleted") {
  const TemporaryDirectory directory;
  Database database = Database::open(directory.path() / "gongbu.db");
  CHECK(text_of(database.connection(), R"(
      SELECT coalesce(group_concat(t.name), '') FROM sqlite_schema t
      JOIN pragma_table_info(t.name) c ON c.name = 'deleted'
      WHERE t.type = 'table' AND t.name || '_updated' NOT IN (SELECT name FROM sqlite_schema))")
            .empty());
}

TEST_CASE("store: a file that is replaced while it is opened is opened again") {
  const TemporaryDirectory directory;
  const fs::path file = directory.path() / "gongbu.db";
  const fs::path other = directory.path() / "other.db";
  const fs::path aside = directory.path() / "aside.db";
  {
    Database database = Database::open(file);
    add_entry(database, sample("of the old file"), kNow);
  }
  std::optional<Database> restored(Database::open(other));
  add_entry(*restored, sample("of the new file"), kNow);
  bool has_log = false;
  SUBCASE("without a log") { restored.reset(); }
  SUBCASE("with a log") { has_log = true; }
  after_opening = [&] {
    fs::rename(file, aside);
    fs::copy_file(other, file);
    if (has_log) fs::copy_file(other.string() + "-wal", file.string() + "-wal");
  };
  sqlite3_vfs* vfs = sqlite3_vfs_find(nullptr);
  REQUIRE(vfs->xSetSystemCall(vfs, "open", reinterpret_cast<sqlite3_syscall_ptr>(watched_open)) ==
          SQLITE_OK);
  const auto subjects = [](const fs::path& of) {
    Database database = Database::open(of);
    std::vector<std::string> all;
    for (const Entry& entry : entries_between(database, core::kFirstDay, core::kLastDay))
      all.push_back(entry.subject);
    return all;
  };
  {
    Database database = Database::open(file);
    add_entry(database, sample("acknowledged"), kNow);
  }
  CHECK_FALSE(after_opening);
  vfs->xSetSystemCall(vfs, "open", nullptr);
  CHECK(subjects(file) == std::vector<std::string>{"of the new file", "acknowledged"});
  CHECK(subjects(aside) == std::vector<std::string>{"of the old file"});
}

TEST_CASE("store: a directory that cannot be flushed is an error") {
  const TemporaryDirectory directory;
  flush_directory(directory.path());
  CHECK_THROWS_AS(flush_directory(directory.path() / "missing"), Error);
}

TEST_CASE("store: a database that vanished before it is replaced has no last change") {
  const TemporaryDirectory directory;
  const fs::path file = directory.path() / "gongbu.db";
  const fs::path copy = directory.path() / "copy.db";
  { Database::open(copy); }
  CHECK(!replace_database(file, copy, directory.path() / "aside.db", 7));
  CHECK(fs::exists(copy));
  CHECK(replace_database(file, copy, directory.path() / "aside.db"));
  CHECK(fs::exists(file));
  CHECK(!fs::exists(directory.path() / "aside.db"));
}
