#include "gongbu/host/files.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <system_error>
#include <thread>
#include <utility>

#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "host/descriptor.hpp"

namespace gongbu::host {
namespace {

namespace fs = std::filesystem;

constexpr mode_t kPrivateFile = 0600;

std::string reason(int error) { return std::generic_category().message(error); }

Error failure(MsgFor<std::string, std::string> what, const fs::path& path, int error) {
  Error failed = make_error(ErrorKind::system, what, printable(path.string()), reason(error));
  if (error == EMFILE || error == ENFILE)
    return std::move(failed).hint(phrase(Msg::hint_open_files));
  return failed;
}

Error not_regular(const fs::path& file, const struct stat& status) {
  if (S_ISDIR(status.st_mode)) return failure(Msg::err_read_file, file, EISDIR);
  return make_error(ErrorKind::system, Msg::err_output_special, printable(file.string()));
}

struct stat status_of(const Descriptor& descriptor, const fs::path& file) {
  struct stat status {};
  if (!descriptor.opened() || ::fstat(descriptor.get(), &status) != 0)
    throw failure(Msg::err_read_file, file, errno);
  return status;
}

// Stops soon after `most` bytes.
std::string read_to_end(const Descriptor& descriptor, const fs::path& file, std::size_t most) {
  std::string content;
  std::array<char, 1 << 16> block;
  while (content.size() <= most) {
    const ssize_t n = ::read(descriptor.get(), block.data(), block.size());
    if (n == 0) break;
    if (n < 0 && errno != EINTR) throw failure(Msg::err_read_file, file, errno);
    if (n > 0) content.append(block.data(), static_cast<std::size_t>(n));
  }
  return content;
}

constexpr std::string_view kTemporaryEnd = ".XXXXXX";

// Removes temporary files older than an hour that killed processes left behind.
void remove_left_over(const fs::path& target) {
  constexpr std::chrono::hours kLongestWrite{1};
  const fs::path directory = target.has_parent_path() ? target.parent_path() : fs::path(".");
  const std::string begin = "." + target.filename().string() + ".";
  const auto oldest = fs::file_time_type::clock::now() - kLongestWrite;
  std::error_code error;
  for (fs::directory_iterator it(directory, error), end; !error && it != end; it.increment(error)) {
    const std::string name = it->path().filename().string();
    std::error_code unreadable;
    if (name.starts_with(begin) && name.size() == begin.size() - 1 + kTemporaryEnd.size() &&
        it->is_regular_file(unreadable) && it->last_write_time(unreadable) < oldest && !unreadable)
      fs::remove(it->path(), unreadable);
  }
}

// Temporary file beside the target; deleted unless it was renamed to it.
class TemporaryFile {
 public:
  explicit TemporaryFile(const fs::path& target)
      : name_((target.parent_path() / ("." + target.filename().string()).append(kTemporaryEnd))
                  .string()),
        descriptor_(::mkostemp(name_.data(), O_CLOEXEC)) {
    remove_left_over(target);
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() {
    if (opened() && !placed_) ::unlink(name_.c_str());
  }

  bool opened() const { return descriptor_.opened(); }

  // These return false and set errno on failure.
  bool write(std::string_view content) const {
    const int error = write_all(descriptor_.get(), content);
    if (error != 0) errno = error;
    return error == 0;
  }
  bool set_mode(mode_t mode) const { return ::fchmod(descriptor_.get(), mode) == 0; }
  bool flush() const { return ::fsync(descriptor_.get()) == 0; }
  bool place(const fs::path& target) {
    placed_ = ::rename(name_.c_str(), target.c_str()) == 0;
    return placed_;
  }

 private:
  std::string name_;
  Descriptor descriptor_;
  bool placed_ = false;
};

// Resolves symbolic links to a file that need not exist. (fs::canonical requires that it exists,
// fs::weakly_canonical stops at a dangling link.)
fs::path link_target(fs::path path) {
  constexpr int kMostLinks = 40;  // as in Linux
  std::error_code error;
  for (int i = 0; i < kMostLinks; ++i) {
    const fs::file_status status = fs::symlink_status(path, error);
    if (status.type() == fs::file_type::none)
      throw failure(Msg::err_write_file, path, error.value());
    if (!fs::is_symlink(status)) return path;
    const fs::path next = fs::read_symlink(path, error);
    if (error) throw failure(Msg::err_write_file, path, error.value());
    path = path.parent_path() / next;
  }
  throw failure(Msg::err_write_file, path, ELOOP);
}

// Returns the mode that the umask allows. Reading the umask briefly sets it, so no other thread may
// create files at that moment.
mode_t usual_mode() {
  const mode_t mask = ::umask(S_IRWXG | S_IRWXO);
  ::umask(mask);
  return 0666 & ~mask;
}

mode_t mode_to_keep(const fs::path& file, Access access) {
  struct stat status {};
  constexpr mode_t kPermissions = 07777;
  if (::stat(file.c_str(), &status) == 0) return status.st_mode & kPermissions;
  if (errno != ENOENT) throw failure(Msg::err_write_file, file, errno);
  return access == Access::usual ? usual_mode() : kPrivateFile;
}

mode_t mode_of_program(const fs::path& directory) {
  struct stat status {};
  constexpr mode_t kUsual = 0755;
  if (::stat(directory.c_str(), &status) != 0) throw failure(Msg::err_write_file, directory, errno);
  return kUsual & (status.st_mode | S_IRWXU);
}

}  // namespace

bool flush_directory(const fs::path& directory) {
  const Descriptor descriptor(::open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  return descriptor.opened() && (::fsync(descriptor.get()) == 0 || errno == EINVAL);
}

std::optional<std::string> read_file(const fs::path& file) {
  // Opening a pipe would wait for its other end.
  const Descriptor descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!descriptor.opened() && errno == ENOENT) return std::nullopt;
  const struct stat status = status_of(descriptor, file);
  // A file that is linked to /dev/null is empty.
  if (!S_ISREG(status.st_mode) && !S_ISCHR(status.st_mode)) throw not_regular(file, status);
  std::string content = read_to_end(descriptor, file, S_ISREG(status.st_mode) ? SIZE_MAX : 0);
  if (!S_ISREG(status.st_mode) && !content.empty()) throw not_regular(file, status);
  // Files in /proc are longer than their reported size, never shorter.
  if (static_cast<off_t>(content.size()) < status.st_size && S_ISREG(status.st_mode))
    throw failure(Msg::err_read_file, file, EIO);
  return content;
}

std::string read_pipe(const fs::path& file) {
  const Descriptor descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
  if (!descriptor.opened()) throw failure(Msg::err_read_file, file, errno);
  return read_to_end(descriptor, file, SIZE_MAX);
}

FileEnd read_file_end(const fs::path& file, std::size_t most) {
  const Descriptor descriptor(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  const struct stat status = status_of(descriptor, file);
  if (!S_ISREG(status.st_mode)) throw not_regular(file, status);
  FileEnd end;
  end.size = static_cast<std::uintmax_t>(status.st_size);
  end.bytes.resize(static_cast<std::size_t>(std::min<std::uintmax_t>(end.size, most)));
  const off_t begin = status.st_size - static_cast<off_t>(end.bytes.size());
  for (std::size_t done = 0; done < end.bytes.size();) {
    const ssize_t n = ::pread(descriptor.get(), end.bytes.data() + done, end.bytes.size() - done,
                              begin + static_cast<off_t>(done));
    if (n < 0 && errno == EINTR) continue;
    if (n <= 0) throw failure(Msg::err_read_file, file, n < 0 ? errno : EIO);
    done += static_cast<std::size_t>(n);
  }
  return end;
}

void cut_file(const fs::path& file, std::uintmax_t size) {
  if (::truncate(file.c_str(), static_cast<off_t>(size)) != 0)
    throw failure(Msg::err_write_file, file, errno);
}

void replace_file(const fs::path& file, std::string_view content, Access access) {
  const fs::path target = link_target(file);
  const fs::path directory = target.has_parent_path() ? target.parent_path() : fs::path(".");
  std::error_code ignored;
  if (fs::is_character_file(target, ignored))  // a link to /dev/null
    throw make_error(ErrorKind::system, Msg::err_output_special, printable(target.string()));
  TemporaryFile temporary(target);
  const bool done = temporary.opened() && temporary.write(content) &&
                    temporary.set_mode(mode_to_keep(target, access)) && temporary.flush() &&
                    temporary.place(target) && flush_directory(directory);
  if (!done) throw failure(Msg::err_write_file, file, errno);
}

void append_to_file(const fs::path& file, std::string_view content) {
  const Descriptor descriptor(
      ::open(file.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK, kPrivateFile));
  if (!descriptor.opened()) throw failure(Msg::err_write_file, file, errno);
  ssize_t written = -1;
  do {
    written = ::write(descriptor.get(), content.data(), content.size());
  } while (written < 0 && errno == EINTR);
  if (written < 0) throw failure(Msg::err_write_file, file, errno);
  if (static_cast<std::size_t>(written) < content.size())
    throw failure(Msg::err_write_file, file, ENOSPC);
}

void place_program(const fs::path& file, std::string_view content) {
  const fs::path directory = file.parent_path();
  TemporaryFile temporary(file);
  const bool done = temporary.opened() && temporary.write(content) &&
                    temporary.set_mode(mode_of_program(directory)) && temporary.flush() &&
                    temporary.place(file) && flush_directory(directory);
  if (!done) throw failure(Msg::err_write_file, file, errno);
}

std::optional<FileLock> FileLock::take(const fs::path& file, int timeout_ms) {
  using std::chrono::steady_clock;
  constexpr std::chrono::milliseconds kBetweenTries{10};
  const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, kPrivateFile);
  if (descriptor < 0) throw failure(Msg::err_lock_file, file, errno);
  FileLock lock(descriptor);
  const auto deadline = steady_clock::now() + std::chrono::milliseconds(timeout_ms);
  while (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
    if (errno != EWOULDBLOCK && errno != EINTR) throw failure(Msg::err_lock_file, file, errno);
    if (steady_clock::now() >= deadline) return std::nullopt;
    std::this_thread::sleep_for(kBetweenTries);
  }
  ::futimens(descriptor, nullptr);  // held_for() reads this time
  return lock;
}

std::chrono::seconds FileLock::held_for(const fs::path& file) {
  using std::chrono::system_clock;
  struct stat status {};
  if (::stat(file.c_str(), &status) != 0) return std::chrono::seconds(0);
  return std::chrono::seconds(system_clock::to_time_t(system_clock::now()) - status.st_mtime);
}

FileLock::FileLock(FileLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

FileLock& FileLock::operator=(FileLock&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  return *this;
}

FileLock::~FileLock() {
  if (descriptor_ >= 0) ::close(descriptor_);  // releases the lock
}

}  // namespace gongbu::host
