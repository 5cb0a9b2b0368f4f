#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace gongbu::host {

/// Returns the content of a file; nothing when it does not exist. Throws `system` for other
/// failures.
std::optional<std::string> read_file(const std::filesystem::path& file);

/// Who may read a new file.
enum class Access {
  owner,  ///< 0600
  usual,  ///< as the umask says
};

/// Replaces a file as a whole, or leaves it as it was: written beside it, flushed to disk, renamed.
/// A symbolic link is followed, so that a linked dotfile stays one. A file that was there keeps its
/// mode. Throws `system`.
void replace_file(const std::filesystem::path& file, std::string_view content,
                  Access access = Access::owner);

/// Adds to the end of a file in one piece, so that what several processes add does not mix. A new
/// file is 0600. Throws `system`.
void append_to_file(const std::filesystem::path& file, std::string_view content);

/// Puts a program in the place of whatever has this name, a symbolic link itself included, as a
/// whole or not at all. Who may use the directory may run it. Throws `system`.
void place_program(const std::filesystem::path& file, std::string_view content);

/// An advisory lock (flock) on a file, held until destroyed.
class FileLock {
 public:
  /// Takes the lock, waiting up to `patience_ms`; nothing when another process kept it.
  /// Throws `system` when the file cannot be made.
  static std::optional<FileLock> take(const std::filesystem::path& file, int patience_ms);

  /// How long ago the lock that another process holds was taken.
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
