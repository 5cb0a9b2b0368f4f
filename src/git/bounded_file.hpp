#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>

// Reads files of an untrusted repository: never waits for a pipe or device, never reads more than a
// limit.
namespace gongbu::git {

/// Whether to follow the file if it is a symbolic link. Links in its directories are always
/// followed.
enum class Links { followed, not_followed };

enum class FileState {
  read,
  missing,
  not_regular,  ///< a pipe, a device, a directory, or a link that is not followed
  too_large,
  unreadable,  ///< no permission, or reading failed
};

/// A file that is open for reading. Opening never waits for a pipe or a device.
class OpenFile {
 public:
  OpenFile(const std::filesystem::path& file, Links links);
  OpenFile(OpenFile&& other) noexcept;
  OpenFile& operator=(OpenFile&& other) noexcept;
  ~OpenFile();

  /// Returns the size in bytes; nothing if it is not a regular file.
  std::optional<std::size_t> size() const;

  /// Returns why the file cannot be read.
  FileState failure() const;

  /// Reads up to `size` bytes from `offset`; returns the number of bytes, which is smaller at the
  /// end of the file. Returns nothing if reading fails.
  std::optional<std::size_t> read(std::size_t offset, char* out, std::size_t size) const;
  std::optional<std::string> read(std::size_t offset, std::size_t size) const;

 private:
  int descriptor_;
  int error_;
};

struct FileContent {
  FileState state = FileState::missing;
  std::string bytes;  ///< empty unless `state` is `read`
};

// Limits in bytes, far above the size of git's own files.
inline constexpr std::size_t kLargestSmallFile = 1U << 20U;  ///< HEAD, a reference, commondir …
inline constexpr std::size_t kLargestConfig = 4U << 20U;
inline constexpr std::size_t kLargestMailmap = 8U << 20U;
inline constexpr std::size_t kLargestAttributes = 8U << 20U;
inline constexpr std::size_t kLargestShallow = 8U << 20U;       ///< also info/grafts
inline constexpr std::size_t kLargestPackedRefs = 32U << 20U;   ///< half a million references
inline constexpr std::size_t kLargestLooseObject = 64U << 20U;  ///< compressed

/// Reads a regular file of at most `limit` bytes. Never waits for a pipe or a device.
FileContent read_bounded(const std::filesystem::path& file, std::size_t limit,
                         Links links = Links::followed);

/// Returns the content of a file; "" if read_bounded() does not read it.
std::string content_of(const std::filesystem::path& file, std::size_t limit = kLargestSmallFile,
                       Links links = Links::followed);

/// Reads the first `size` bytes of a regular file, or all of a smaller one.
FileContent start_of(const std::filesystem::path& file, std::size_t size);

/// Returns the last `size` bytes of a regular file, or all of a smaller one; "" if it cannot be
/// read.
std::string tail_of(const std::filesystem::path& file, std::size_t size);

/// Checks a file that libgit2 is about to read, without opening it. Returns `read` if
/// read_bounded() would read it.
FileState state_of(const std::filesystem::path& file, std::size_t limit);

}  // namespace gongbu::git
