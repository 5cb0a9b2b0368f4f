#include "store/database_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <system_error>
#include <utility>

#include "gongbu/base/private_directory.hpp"
#include "gongbu/store/database.hpp"
#include "gongbu/store/snapshot.hpp"

namespace gongbu::store {
namespace {

namespace fs = std::filesystem;

Error failure(MsgFor<std::string, std::string> what, const fs::path& path, int error) {
  return make_error(ErrorKind::system, what, path.string(), std::generic_category().message(error));
}

fs::path log_of(const fs::path& file) { return file.string() + "-wal"; }

Phrase hint_when_lost(const fs::path& file, const fs::path& trace) {
  if (const auto backup = newest_backup(file))
    return phrase(Msg::hint_database_lost_backup, backup->string(), trace.string());
  return phrase(Msg::hint_database_lost, trace.string());
}

/// The path whose file was written last.
struct Newest {
  std::optional<fs::path> path;
  fs::file_time_type time{};

  void offer(const fs::path& candidate, const fs::path& file) {
    std::error_code error;
    const fs::file_time_type written = fs::last_write_time(file, error);
    if (error || (path && written <= time)) return;
    path = candidate;
    time = written;
  }
};

// Names that begin with a dot are incomplete snapshots.
std::optional<fs::path> newest_snapshot(const fs::path& file, std::error_code& error) {
  Newest newest;
  for (fs::directory_iterator it(snapshots_directory(file), error), end; !error && it != end;
       it.increment(error))
    if (!it->path().filename().string().starts_with('.'))
      newest.offer(it->path(), it->path() / kDatabase);
  return newest.path;
}

// Returns what shows that a missing database was there before. Throws `system` if that is unknown.
std::optional<fs::path> trace_of(const fs::path& file) {
  if (has_log(file)) return log_of(file);
  const fs::path snapshots = snapshots_directory(file);
  std::error_code error;
  if (newest_snapshot(file, error)) return snapshots;
  if (error && error != std::errc::no_such_file_or_directory)
    throw failure(Msg::err_read_file, snapshots, error.value());
  return std::nullopt;
}

// Makes the directory of the database; the error says how to choose another one.
void make_data_directory(const fs::path& directory) {
  try {
    make_private_directory(directory);
  } catch (Error& error) {
    throw std::move(error).hint(phrase(Msg::hint_data_directory));
  }
}

// Temporary files of a database have this and six letters in their names.
std::string temporary_prefix(const fs::path& file) { return "." + file.filename().string() + "."; }

bool lacks_hard_links(int error) {
  return error == EPERM || error == EOPNOTSUPP || error == ENOSYS || error == EMLINK;
}

}  // namespace

void make_private_file(const fs::path& file) {
  // Never open an existing database here: closing another descriptor of the file would drop
  // SQLite's locks.
  std::error_code ignored;
  if (fs::exists(file, ignored)) return;
  make_data_directory(file.parent_path());
  const int descriptor = open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (descriptor >= 0) {
    close(descriptor);
  } else if (errno != EEXIST) {
    throw failure(Msg::err_write_file, file, errno);
  }
}

void copy_private(const fs::path& from, const fs::path& to) {
  if (access(from.c_str(), R_OK) != 0) throw failure(Msg::err_read_file, from, errno);
  std::error_code error;
  fs::copy_file(from, to, error);
  if (!error) fs::permissions(to, fs::perms::owner_read | fs::perms::owner_write, error);
  if (error) throw failure(Msg::err_write_file, to, error.value());
}

bool is_missing(const fs::path& file) {
  struct stat status {};
  const auto is_there = [&] { return stat(file.c_str(), &status) == 0 || errno != ENOENT; };
  if (!is_there()) {
    const auto trace = trace_of(file);
    if (!trace) return true;
    if (!is_there()) throw database_gone(file, *trace);
    return false;  // another process has just created it
  }
  constexpr off_t kEmpty = 1;  // SQLite takes a file of one byte for an empty one, too
  if (S_ISREG(status.st_mode) && status.st_size <= kEmpty)
    throw make_error(ErrorKind::data, Msg::err_database_empty, file.string())
        .hint(hint_when_lost(file, file));
  return false;  // if it cannot be read, SQLite reports the reason
}

void require_no_pipe(const fs::path& file) {
  for (const char* ending : {"", "-journal"}) {
    const std::string path = file.string() + ending;
    std::error_code error;
    if (fs::is_fifo(path, error))
      throw make_error(ErrorKind::system, Msg::err_output_special, path);
  }
}

fs::path make_temporary_file(const fs::path& file) {
  make_data_directory(file.parent_path());
  std::string name = (file.parent_path() / (temporary_prefix(file) + "XXXXXX")).string();
  const int descriptor = mkostemp(name.data(), O_CLOEXEC);
  if (descriptor < 0) throw failure(Msg::err_write_file, file, errno);
  close(descriptor);
  return name;
}

void remove_left_over_files(const fs::path& file) {
  constexpr std::chrono::hours kLongestUse{1};
  const auto oldest = fs::file_time_type::clock::now() - kLongestUse;
  std::error_code error;
  for (fs::directory_iterator it(file.parent_path(), error), end; !error && it != end;
       it.increment(error)) {
    std::error_code unreadable;
    if (it->path().filename().string().starts_with(temporary_prefix(file)) &&
        it->last_write_time(unreadable) < oldest && !unreadable)
      fs::remove(it->path(), unreadable);
  }
}

void put_in_place(const fs::path& temporary, const fs::path& file) {
  int error = link(temporary.c_str(), file.c_str()) == 0 ? 0 : errno;
  std::error_code ignored;
  if (lacks_hard_links(error) && !fs::exists(file, ignored)) {
    error = rename(temporary.c_str(), file.c_str()) == 0 ? 0 : errno;
  } else {
    unlink(temporary.c_str());
  }
  if (error != 0 && error != EEXIST) throw failure(Msg::err_write_file, file, error);
  flush_directory(file.parent_path());
}

void flush_directory(const fs::path& directory) {
  const int descriptor = open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  const int error = descriptor >= 0 && fsync(descriptor) == 0 ? 0 : errno;
  if (descriptor >= 0) close(descriptor);
  if (error != 0 && error != EINVAL) throw failure(Msg::err_write_file, directory, error);
}

std::optional<fs::path> newest_backup(const fs::path& file) {
  const std::string prefix = file.filename().string() + ".";
  Newest newest;
  std::error_code error;
  if (const auto snapshot = newest_snapshot(file, error))
    newest.offer(*snapshot, *snapshot / kDatabase);
  error.clear();
  for (fs::directory_iterator it(file.parent_path(), error), end; !error && it != end;
       it.increment(error)) {
    const std::string name = it->path().filename().string();
    if (name.starts_with(prefix) && name.ends_with(".bak")) newest.offer(it->path(), it->path());
  }
  return newest.path;
}

Phrase recovery_hint(const fs::path& file) {
  if (const auto backup = newest_backup(file))
    return phrase(Msg::hint_database_backup, backup->string());
  return phrase(Msg::hint_database_damaged);
}

Phrase recovery_hint_for_foreign(const fs::path& file) {
  return newest_backup(file) ? recovery_hint(file) : phrase(Msg::hint_database_foreign);
}

Error database_gone(const fs::path& file, const fs::path& trace) {
  return make_error(ErrorKind::data, Msg::err_database_gone, file.string(), trace.string())
      .hint(hint_when_lost(file, trace));
}

std::string uri_of(const std::filesystem::path& file) {
  std::string uri = "file:";
  for (const char c : file.string()) {
    if (c == '%' || c == '?' || c == '#') {
      uri += fmt::format("%{:02X}", static_cast<unsigned char>(c));
    } else {
      uri += c;
    }
  }
  return uri;
}

bool is_in_read_only_directory(const fs::path& file) {
  const fs::path directory = file.has_parent_path() ? file.parent_path() : fs::path(".");
  return access(file.c_str(), R_OK) == 0 && access(directory.c_str(), W_OK) != 0;
}

bool has_log(const fs::path& file) {
  std::error_code error;
  const std::uintmax_t size = fs::file_size(log_of(file), error);
  return !error && size > 0;
}

TemporaryCopies::TemporaryCopies(const fs::path& file) {
  copy_private(file, database());
  if (has_log(file)) copy_private(log_of(file), log_of(database()));
}

}  // namespace gongbu::store
