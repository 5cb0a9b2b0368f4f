#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gongbu::transfer {

/// Returns whether a file that begins with these bytes is a ZIP archive.
bool is_zip(std::string_view head);

/// Limit of the unpacked bytes of several members together.
struct UnpackLimit {
  std::uint64_t most;
  std::uint64_t taken = 0;
};

/// A ZIP archive, also ZIP64. Its content is untrusted: the number of members and their sizes are
/// limited, and names are never used as paths.
///
/// Functions throw `usage`, naming the archive, if it is damaged, encrypted or too large.
class ZipArchive {
 public:
  struct Member {
    std::string name;  ///< UTF-8
    std::uint64_t size = 0;
    std::uint64_t packed_size = 0;
    std::uint64_t offset = 0;  ///< of the local header
    std::uint32_t checksum = 0;
    unsigned method = 0;
  };

  /// `name` is the archive's name in errors.
  static ZipArchive open(const std::filesystem::path& file, const std::string& name);

  const std::vector<Member>& members() const { return members_; }
  /// Returns the first member with this name, or null.
  const Member* find(std::string_view name) const;

  /// Returns the content of a member.
  std::string read(const Member& member, UnpackLimit& limit) const;
  /// Passes the content of a member to `sink` in parts.
  void extract(const Member& member, UnpackLimit& limit,
               const std::function<void(std::string_view)>& sink) const;
  /// Writes the content of a member to a file. Throws `system` if it cannot be written.
  void extract(const Member& member, UnpackLimit& limit, const std::filesystem::path& to) const;

 private:
  using Reader = std::function<std::string(std::uint64_t offset, std::size_t size)>;

  ZipArchive(Reader reader, std::uint64_t size, std::string name);
  void read_directory();
  void read_entry(std::string_view& directory);
  std::string bytes_at(std::uint64_t offset, std::size_t size) const;
  [[noreturn]] void fail_damaged() const;

  Reader reader_;  ///< may return fewer bytes
  std::uint64_t size_;
  std::string name_;
  std::vector<Member> members_;
};

}  // namespace gongbu::transfer
