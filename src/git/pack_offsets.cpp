#include "pack_offsets.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>
#include <system_error>
#include <vector>

#include "big_endian.hpp"
#include "bounded_file.hpp"

// File formats: gitformat-pack(5)
namespace gongbu::git {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kObjectName = 20;
constexpr std::size_t kFanOut = std::size_t{4} * 256;
constexpr std::size_t kPackHeader = 12;
constexpr std::uint32_t kInLargeTable = 1U << 31U;

/// Range of valid offsets in a pack; empty if the pack is missing.
struct Bounds {
  std::uint64_t end = 0;

  bool is_missing() const { return end == 0; }
  bool contain(std::uint64_t offset) const { return offset >= kPackHeader && offset < end; }
};

Bounds bounds_of(const fs::path& pack) {
  std::error_code error;
  const std::uintmax_t size = fs::file_size(pack, error);
  return {error || size < kObjectName ? 0 : size - kObjectName};
}

// Returns whether a condition holds for each of `count` records of `size` bytes; false if the file
// is truncated.
template <class Condition>
bool all_records(const OpenFile& file, std::size_t offset, std::size_t count, std::size_t size,
                 const Condition& holds) {
  constexpr std::size_t kPart = 8192;  // records
  std::string part;
  for (std::size_t done = 0; done < count; done += kPart) {
    part.resize(std::min(kPart, count - done) * size);
    if (file.read(offset + done * size, part.data(), part.size()) != part.size()) return false;
    for (std::size_t at = 0; at < part.size(); at += size)
      if (!holds(part.data() + at)) return false;
  }
  return true;
}

bool is_index_sound(const fs::path& index) {
  constexpr std::string_view kMagic{"\377tOc", 4};  // version 1 has no magic
  constexpr std::string_view kVersion2{"\377tOc\0\0\0\2", 8};
  constexpr std::size_t kChecksums = 2 * kObjectName;
  const Bounds bounds = bounds_of(fs::path(index).replace_extension("pack"));
  const OpenFile file(index, Links::followed);
  const std::size_t size = file.size().value_or(0);
  if (bounds.is_missing() || size < kVersion2.size() + kFanOut + kChecksums) return true;
  const std::string header = file.read(0, kVersion2.size() + kFanOut).value_or("");
  const bool is_version_1 = !header.starts_with(kMagic);
  const std::size_t names = kFanOut + (is_version_1 ? 0 : kVersion2.size());
  if (header.size() < names) return false;
  const std::size_t count = big_endian<std::uint32_t>(header.data() + names - 4);
  const std::size_t offsets = is_version_1 ? names : names + count * (kObjectName + 4);
  const std::size_t end = is_version_1 ? names + count * (kObjectName + 4) : offsets + 4 * count;
  const bool is_refused = !is_version_1 && !header.starts_with(kVersion2);
  if (is_refused || size < end + kChecksums) return true;
  if (is_version_1)
    return all_records(file, offsets, count, 4 + kObjectName, [&](const char* at) {
      return bounds.contain(big_endian<std::uint32_t>(at));
    });
  const std::size_t large_count = (size - end - kChecksums) / sizeof(std::uint64_t);
  const auto is_small_or_known = [&](const char* at) {
    const auto offset = big_endian<std::uint32_t>(at);
    return (offset & kInLargeTable) != 0 ? (offset ^ kInLargeTable) < large_count
                                         : bounds.contain(offset);
  };
  return all_records(file, offsets, count, 4, is_small_or_known) &&
         all_records(file, end, large_count, sizeof(std::uint64_t),
                     [&](const char* at) { return bounds.contain(big_endian<std::uint64_t>(at)); });
}

/// Chunk of a multi-pack-index.
struct Chunk {
  std::size_t offset = 0;
  std::size_t size = 0;
};

class MultiPackIndex {
 public:
  explicit MultiPackIndex(const fs::path& path)
      : directory_(path.parent_path()), file_(path, Links::followed) {}

  bool is_sound() const {
    const std::optional<Chunk> names = chunk("PNAM");
    const std::optional<Chunk> offsets = chunk("OOFF");
    if (!names || !offsets) return true;  // libgit2 rejects it
    const std::vector<Bounds> packs = bounds_of_packs(*names);
    const Chunk large = chunk("LOFF").value_or(Chunk{});
    constexpr std::size_t kRecord = 8;  // pack number, offset
    return all_records(file_, offsets->offset, offsets->size / kRecord, kRecord,
                       [&](const char* at) {
                         const auto pack = big_endian<std::uint32_t>(at);
                         const auto offset = full_offset(large, big_endian<std::uint32_t>(at + 4));
                         return pack < packs.size() && offset &&
                                (packs[pack].is_missing() || packs[pack].contain(*offset));
                       });
  }

 private:
  // Finds a chunk as libgit2 does: the last one with a name counts, and the last chunk ends at the
  // checksum of the file.
  std::optional<Chunk> chunk(std::string_view name) const {
    constexpr std::size_t kHeader = 12;
    constexpr std::size_t kRow = 12;
    constexpr std::size_t kCountAt = 6;
    const std::string header = file_.read(0, kHeader).value_or("");
    if (header.size() < kHeader) return std::nullopt;
    const std::size_t rows = static_cast<unsigned char>(header[kCountAt]);
    const std::string table = file_.read(kHeader, rows * kRow).value_or("");
    std::uint64_t end = std::max(file_.size().value_or(0), kObjectName) - kObjectName;
    for (std::size_t at = table.size(); at >= kRow; at -= kRow) {
      const char* row = table.data() + at - kRow;
      const auto begin = big_endian<std::uint64_t>(row + name.size());
      if (begin > end) return std::nullopt;
      if (std::string_view(row, name.size()) == name) return Chunk{begin, end - begin};
      end = begin;
    }
    return std::nullopt;
  }

  std::vector<Bounds> bounds_of_packs(const Chunk& names) const {
    constexpr std::size_t kLongest = std::size_t{4} << 20U;
    const std::string text = file_.read(names.offset, std::min(names.size, kLongest)).value_or("");
    std::vector<Bounds> packs;
    for (std::size_t at = 0, end = 0; (end = text.find('\0', at)) != std::string::npos;
         at = end + 1)
      if (end > at)
        packs.push_back(
            bounds_of((directory_ / text.substr(at, end - at)).replace_extension("pack")));
    return packs;
  }

  std::optional<std::uint64_t> full_offset(const Chunk& large, std::uint32_t offset) const {
    if ((offset & kInLargeTable) == 0) return offset;
    const std::size_t at = sizeof(std::uint64_t) * std::size_t{offset ^ kInLargeTable};
    if (at + sizeof(std::uint64_t) > large.size) return std::nullopt;
    const std::string bytes = file_.read(large.offset + at, sizeof(std::uint64_t)).value_or("");
    if (bytes.size() < sizeof(std::uint64_t)) return std::nullopt;
    return big_endian<std::uint64_t>(bytes.data());
  }

  fs::path directory_;
  OpenFile file_;
};

}  // namespace

bool has_sound_offsets(const std::string& objects) {
  std::error_code error;
  for (fs::directory_iterator it(objects + "/pack", error), end; !error && it != end;
       it.increment(error)) {
    if (it->path().extension() == ".idx" && !is_index_sound(it->path())) return false;
    if (it->path().filename() == "multi-pack-index" && !MultiPackIndex(it->path()).is_sound())
      return false;
  }
  return true;
}

}  // namespace gongbu::git
