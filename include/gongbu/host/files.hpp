#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace gongbu::host {

/// Returns the content of a file, or nothing if it does not exist. Does not wait for a pipe. Throws
/// `system` for other failures, also for a pipe and a device other than /dev/null.
std::optional<std::string> read_file(const std::filesystem::path& file);

/// Returns everything that is written to a pipe; waits for its writers. Throws `system`.
std::string read_pipe(const std::filesystem::path& file);

/// The last bytes of a file.
struct FileEnd {
  std::string bytes;
  std::uintmax_t size = 0;  ///< of the whole file
};

/// Reads at most the last `most` bytes of a file. Throws `system`, also when it is not there or not
/// a regular file.
FileEnd read_file_end(const std::filesystem::path& file, std::size_t most);

/// Permissions of a new file.
enum class Access {
  owner,  ///< 0600
  usual,  ///< according to the umask
};

/// Replaces a file atomically: writes a temporary file beside it, flushes it and renames it.
/// Follows a symbolic link, so that a linked dotfile stays a link. An existing file keeps its mode.
/// Throws `system`, also for a link to a device.
void replace_file(const std::filesystem::path& file, std::string_view content,
                  Access access = Access::owner);

/// Truncates a file to `size` bytes. Throws `system`.
void cut_file(const std::filesystem::path& file, std::uintmax_t size);

/// Appends to a file with a single write, so that writes of several processes do not mix. Creates
/// the file with mode 0600. Does not wait for a pipe. Throws `system`.
void append_to_file(const std::filesystem::path& file, std::string_view content);

/// Writes an executable file atomically, replacing any file or symbolic link of this name. Everyone
/// who may use the directory may run it. Throws `system`.
void place_program(const std::filesystem::path& file, std::string_view content);

/// Flushes a directory, so that a rename survives a power failure. Returns false on failure; file
/// systems that cannot flush directories count as done.
bool flush_directory(const std::filesystem::path& directory);

/// An advisory file lock (flock), released by the destructor.
class FileLock {
 public:
  /// Acquires the lock within `timeout_ms`; returns nothing if another process still holds it.
  /// Throws `system` if the file cannot be created.
  static std::optional<FileLock> take(const std::filesystem::path& file, int timeout_ms);

  /// Returns how long another process has held the lock.
  static std::chrono::seconds held_for(const std::filesystem::path& file);

  FileLock(FileLock&& other) noexcept;
  FileLock& operator=(FileLock&& other) noexcept;
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;
  ~FileLock();

 private:
  explicit FileLock(int descriptor) : descriptor_(descriptor) {}
  int descriptor_;
};

}  // namespace gongbu::host
