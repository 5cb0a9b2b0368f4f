#include "store/content_mark.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cinttypes>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <optional>
#include <string>

#include "store/database_file.hpp"
#include "store/sqlite_error.hpp"
#include "store/totals.hpp"

namespace gongbu::store {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kCheckedEvery = 24 * 60 * 60;  // seconds

// Larger files get no checksum, because computing it after each writing command would take too
// long.
constexpr std::int64_t kMostSummed = 4 << 20;

struct Mark {
  std::int64_t size = 0;
  std::int64_t time = 0;  ///< of the file's last change, in nanoseconds
  std::int64_t checked = 0;
  std::uint64_t sum = 0;  ///< checksum; 0: the file was too large
};

std::string mark_file(const fs::path& file) { return file.string() + ".sum"; }

std::int64_t clock_seconds() {
  return std::chrono::duration_cast<std::chrono::seconds>(
             std::chrono::system_clock::now().time_since_epoch())
      .count();
}

// Returns nothing for a truncated mark.
std::optional<Mark> read_mark(const fs::path& file) {
  const int descriptor = ::open(mark_file(file).c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  if (descriptor < 0) return std::nullopt;
  std::array<char, 128> text{};
  const ssize_t n = ::read(descriptor, text.data(), text.size() - 1);
  ::close(descriptor);
  Mark mark;
  int end = 0;
  const int fields =
      n < 0 ? 0
            : std::sscanf(text.data(), "%" SCNd64 " %" SCNd64 " %" SCNd64 " %" SCNx64 " .%n",
                          &mark.size, &mark.time, &mark.checked, &mark.sum, &end);
  return fields == 4 && end > 0 ? std::optional(mark) : std::nullopt;
}

// The caller holds the write lock, so no other process uses the temporary name.
void write_mark(const fs::path& file, const Mark& mark) {
  const std::string temporary = mark_file(file) + ".new";
  const std::string text =
      fmt::format("{} {} {} {:x} .\n", mark.size, mark.time, mark.checked, mark.sum);
  constexpr mode_t kPrivate = 0600;
  const int descriptor =
      ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NONBLOCK | O_CLOEXEC, kPrivate);
  const bool written = descriptor >= 0 && ::write(descriptor, text.data(), text.size()) ==
                                              static_cast<ssize_t>(text.size());
  if (descriptor >= 0) ::close(descriptor);
  if (!written || ::rename(temporary.c_str(), mark_file(file).c_str()) != 0)
    ::unlink(temporary.c_str());
}

// Returns size and time of a file, without checksum.
std::optional<Mark> look_at(const fs::path& file) {
  struct stat status {};
  if (::stat(file.c_str(), &status) != 0) return std::nullopt;
  constexpr std::int64_t kNanoseconds = 1'000'000'000;
  return Mark{.size = status.st_size,
              .time = status.st_mtim.tv_sec * kNanoseconds + status.st_mtim.tv_nsec};
}

// Returns the checksum of the content, or 0 for a large file. Any change of a single word changes
// it. Reads through SQLite, because closing another descriptor would drop SQLite's locks.
std::optional<std::uint64_t> sum_of(SQLite::Database& connection, std::int64_t size) {
  sqlite3_file* opened = nullptr;
  if (sqlite3_file_control(connection.getHandle(), "main", SQLITE_FCNTL_FILE_POINTER, &opened) !=
          SQLITE_OK ||
      opened == nullptr || opened->pMethods == nullptr)
    return std::nullopt;
  if (size > kMostSummed) return 0;
  constexpr std::uint64_t kOdd = 0x9E3779B97F4A7C15;
  std::array<char, 1 << 16> block;
  std::uint64_t sum = static_cast<std::uint64_t>(size);
  for (std::int64_t at = 0; at < size; at += static_cast<std::int64_t>(block.size())) {
    const auto length =
        static_cast<std::size_t>(std::min(size - at, static_cast<std::int64_t>(block.size())));
    std::fill(block.begin() + static_cast<std::ptrdiff_t>(length), block.end(), '\0');
    if (opened->pMethods->xRead(opened, block.data(), static_cast<int>(length), at) != SQLITE_OK)
      return std::nullopt;
    for (std::size_t i = 0; i < length; i += sizeof(std::uint64_t)) {
      std::uint64_t word = 0;
      std::memcpy(&word, block.data() + i, sizeof word);
      sum = (sum ^ word) * kOdd;
      sum ^= sum >> 29U;
    }
  }
  return sum;
}

// Returns whether size and time are unchanged and the content need not be checked; it is checked
// once a day.
bool is_unchanged(const Mark& mark, const Mark& found) {
  const std::int64_t age = clock_seconds() - mark.checked;
  return found.size == mark.size && found.time == mark.time &&
         (mark.sum == 0 || (age >= 0 && age < kCheckedEvery));
}

int drop_mark_of(void* file) {
  drop_mark(*static_cast<const fs::path*>(file));
  return 0;
}

// Holds the write lock. is_complete(): it is held and the write-ahead log is empty, so the file has
// the whole content.
class WriteLock {
 public:
  WriteLock(SQLite::Database& connection, const fs::path& file) : connection_(connection) {
    held_ = connection.tryExec("BEGIN IMMEDIATE") == SQLITE_OK;
    is_complete_ = held_ && !has_log(file);
  }
  WriteLock(const WriteLock&) = delete;
  WriteLock& operator=(const WriteLock&) = delete;
  ~WriteLock() {
    if (held_) connection_.tryExec("ROLLBACK");
  }

  bool is_complete() const { return is_complete_; }

 private:
  SQLite::Database& connection_;
  bool held_ = false;
  bool is_complete_ = false;
};

}  // namespace

void drop_mark(const fs::path& file) { ::unlink(mark_file(file).c_str()); }

void drop_mark_on_write(SQLite::Database& connection, const fs::path& file) {
  sqlite3_commit_hook(connection.getHandle(), drop_mark_of, const_cast<fs::path*>(&file));
}

Content check_content(SQLite::Database& connection, const fs::path& file) {
  auto mark = read_mark(file);
  auto found = mark ? look_at(file) : std::nullopt;
  if (!found) return Content::unchanged;
  if (is_unchanged(*mark, *found)) return Content::unchanged;
  const WriteLock lock(connection, file);
  mark = read_mark(file);
  found = look_at(file);
  if (!lock.is_complete() || !mark || !found || is_unchanged(*mark, *found))
    return Content::unchanged;
  const auto sum = sum_of(connection, found->size);
  if (sum && (*sum == 0 || *sum != mark->sum)) return Content::changed;
  if (sum) write_mark(file, {found->size, found->time, clock_seconds(), *sum});
  return Content::unchanged;
}

void leave_mark(SQLite::Database& connection, const fs::path& file) noexcept {
  try {
    if (::access(mark_file(file).c_str(), F_OK) == 0) return;
    sqlite3_busy_handler(connection.getHandle(), nullptr, nullptr);
    connection.tryExec("PRAGMA wal_checkpoint(TRUNCATE)");
    const WriteLock lock(connection, file);
    auto found = look_at(file);
    if (!lock.is_complete() || !found) return;
    const auto sum = sum_of(connection, found->size);
    if (sum) write_mark(file, {found->size, found->time, clock_seconds(), *sum});
  } catch (...) {
    // Ignored: the next process that closes the database tries again.
  }
}

void check_changed_content(SQLite::Database& connection, const fs::path& file) {
  if (const auto fault = fault_in(connection, file)) throw *fault;
  const auto mark = read_mark(file);
  if (mark && mark->sum == 0) drop_mark(file);
}

std::optional<Error> fault_in(SQLite::Database& connection, const fs::path& file) {
  const std::string answer = check_pages(connection, Depth::thorough);
  if (answer != "ok")
    return make_error(ErrorKind::data, Msg::err_database_damaged, file.string(), answer)
        .hint(recovery_hint(file));
  if (count_wrong_totals(connection) == 0) return std::nullopt;
  return make_error(ErrorKind::data, Msg::err_database_rows, file.string(), "day_total")
      .hint(phrase(Msg::hint_database_totals));
}

}  // namespace gongbu::store
