#include "zip_archive.hpp"

#include <libdeflate.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <memory>
#include <system_error>
#include <utility>

#include "gongbu/base/byte_reader.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/git/inflate_stream.hpp"
#include "gongbu/host/encoding.hpp"

namespace gongbu::transfer {
namespace {

constexpr std::string_view kLocalMark = "PK\x03\x04";
constexpr std::string_view kEntryMark = "PK\x01\x02";
constexpr std::string_view kEndMark = "PK\x05\x06";
constexpr std::string_view kEnd64Mark = "PK\x06\x06";
constexpr std::string_view kEnd64LocatorMark = "PK\x06\x07";

constexpr std::size_t kEndSize = 22;
constexpr std::size_t kEnd64Size = 56;
constexpr std::size_t kEnd64LocatorSize = 20;
constexpr std::size_t kLongestComment = 65'535;
constexpr std::size_t kLocalHeaderSize = 30;

constexpr std::size_t kMostMembers = 100'000;
constexpr std::uint64_t kMostDirectory = std::uint64_t{64} << 20U;
constexpr std::size_t kPart = std::size_t{64} << 10U;

constexpr unsigned kStored = 0;
constexpr unsigned kDeflated = 8;
constexpr unsigned kEncryptedFlag = 1;
constexpr unsigned kUtf8Flag = 1U << 11U;

// Removes and returns a little-endian number of `size` bytes.
std::uint64_t take_number(ByteReader& reader, std::size_t size) {
  std::uint64_t number = 0;
  unsigned shift = 0;
  for (const char c : reader.take(size)) {
    number |= static_cast<std::uint64_t>(static_cast<unsigned char>(c)) << shift;
    shift += 8;
  }
  return number;
}

std::string utf8_name(std::string_view name, unsigned flags) {
  if ((flags & kUtf8Flag) != 0) return std::string(name);
  auto decoded = host::decode_text(name);  // Windows in Korean writes CP949
  return decoded ? std::move(decoded->text) : std::string(name);
}

// Reads sizes that do not fit into 32 bits from the ZIP64 field.
void read_zip64(std::string_view extra, ZipArchive::Member& member) {
  constexpr std::uint64_t kElsewhere = 0xFFFF'FFFF;
  constexpr std::uint64_t kZip64 = 1;
  ByteReader fields{extra};
  while (fields.ok && !fields.bytes.empty()) {
    const std::uint64_t id = take_number(fields, 2);
    ByteReader field{fields.take(take_number(fields, 2))};
    if (id != kZip64) continue;
    for (std::uint64_t* value : {&member.size, &member.packed_size, &member.offset})
      if (*value == kElsewhere) *value = take_number(field, 8);
  }
}

}  // namespace

bool is_zip(std::string_view head) {
  return head.starts_with(kLocalMark) || head.starts_with(kEndMark);
}

ZipArchive::ZipArchive(Reader reader, std::uint64_t size, std::string name)
    : reader_(std::move(reader)), size_(size), name_(std::move(name)) {
  read_directory();
}

ZipArchive ZipArchive::open(const std::filesystem::path& file, const std::string& name) {
  auto in = std::make_shared<std::ifstream>(file, std::ios::binary);
  std::error_code error;
  const std::uintmax_t size = std::filesystem::file_size(file, error);
  if (!*in || error) throw make_error(ErrorKind::usage, Msg::err_file_missing, name);
  const auto read = [in](std::uint64_t offset, std::size_t wanted) {
    std::string bytes(wanted, '\0');
    in->clear();
    in->seekg(static_cast<std::streamoff>(offset));
    in->read(bytes.data(), static_cast<std::streamsize>(wanted));
    bytes.resize(static_cast<std::size_t>(std::max<std::streamsize>(in->gcount(), 0)));
    return bytes;
  };
  return {read, size, name};
}

void ZipArchive::fail_damaged() const {
  throw make_error(ErrorKind::usage, Msg::err_zip_damaged, name_);
}

std::string ZipArchive::bytes_at(std::uint64_t offset, std::size_t size) const {
  std::string bytes = offset <= size_ ? reader_(offset, size) : std::string();
  if (bytes.size() != size) fail_damaged();
  return bytes;
}

void ZipArchive::read_directory() {
  const auto tail_size =
      static_cast<std::size_t>(std::min<std::uint64_t>(size_, kEndSize + kLongestComment));
  const std::uint64_t tail_at = size_ - tail_size;
  const std::string tail = bytes_at(tail_at, tail_size);
  const std::size_t mark = tail.rfind(kEndMark);
  if (mark == std::string::npos || tail.size() - mark < kEndSize) fail_damaged();
  ByteReader end{std::string_view(tail).substr(mark + 10)};
  std::uint64_t members = take_number(end, 2);
  std::uint64_t directory_size = take_number(end, 4);
  std::uint64_t directory_at = take_number(end, 4);
  const std::uint64_t end_at = tail_at + mark;
  if (end_at >= kEnd64LocatorSize) {
    const std::string locator = bytes_at(end_at - kEnd64LocatorSize, kEnd64LocatorSize);
    if (locator.starts_with(kEnd64LocatorMark)) {
      ByteReader fields{std::string_view(locator).substr(8)};
      const std::string end64 = bytes_at(take_number(fields, 8), kEnd64Size);
      if (!end64.starts_with(kEnd64Mark)) fail_damaged();
      ByteReader numbers{std::string_view(end64).substr(32)};
      members = take_number(numbers, 8);
      directory_size = take_number(numbers, 8);
      directory_at = take_number(numbers, 8);
    }
  }
  if (members > kMostMembers || directory_size > kMostDirectory)
    throw make_error(ErrorKind::usage, Msg::err_zip_members, name_, kMostMembers);
  if (directory_at > end_at || directory_size > end_at - directory_at) fail_damaged();
  const std::string directory = bytes_at(directory_at, static_cast<std::size_t>(directory_size));
  std::string_view rest = directory;
  for (std::uint64_t i = 0; i < members; ++i) read_entry(rest);
}

void ZipArchive::read_entry(std::string_view& directory) {
  if (!directory.starts_with(kEntryMark)) fail_damaged();
  ByteReader fields{directory.substr(8)};
  Member member;
  const auto flags = static_cast<unsigned>(take_number(fields, 2));
  member.method = static_cast<unsigned>(take_number(fields, 2));
  fields.take(4);  // time
  member.checksum = static_cast<std::uint32_t>(take_number(fields, 4));
  member.packed_size = take_number(fields, 4);
  member.size = take_number(fields, 4);
  const std::uint64_t name_size = take_number(fields, 2);
  const std::uint64_t extra_size = take_number(fields, 2);
  const std::uint64_t comment_size = take_number(fields, 2);
  fields.take(8);  // disk and attributes
  member.offset = take_number(fields, 4);
  member.name = utf8_name(fields.take(name_size), flags);
  read_zip64(fields.take(extra_size), member);
  fields.take(comment_size);
  if (!fields.ok) fail_damaged();
  directory = fields.bytes;
  if ((flags & kEncryptedFlag) != 0)
    throw make_error(ErrorKind::usage, Msg::err_zip_encrypted, name_);
  members_.push_back(std::move(member));
}

const ZipArchive::Member* ZipArchive::find(std::string_view name) const {
  const auto found = std::find_if(members_.begin(), members_.end(),
                                  [&](const Member& member) { return member.name == name; });
  return found == members_.end() ? nullptr : &*found;
}

std::string ZipArchive::read(const Member& member, UnpackLimit& limit) const {
  std::string content;
  extract(member, limit, [&](std::string_view part) { content += part; });
  return content;
}

void ZipArchive::extract(const Member& member, UnpackLimit& limit,
                         const std::filesystem::path& to) const {
  std::ofstream out(to, std::ios::binary);
  extract(member, limit, [&](std::string_view part) {
    out.write(part.data(), static_cast<std::streamsize>(part.size()));
  });
  out.close();
  if (!out)
    throw make_error(ErrorKind::system, Msg::err_write_file, to.string(),
                     std::generic_category().message(ENOSPC));
}

void ZipArchive::extract(const Member& member, UnpackLimit& limit,
                         const std::function<void(std::string_view)>& sink) const {
  if (member.size > limit.most - limit.taken)
    throw make_error(ErrorKind::usage, Msg::err_import_size, name_ + "/" + member.name,
                     limit.most >> 20U);
  limit.taken += member.size;
  if (member.method != kStored && member.method != kDeflated) fail_damaged();
  const std::string header = bytes_at(member.offset, kLocalHeaderSize);
  if (!header.starts_with(kLocalMark)) fail_damaged();
  ByteReader fields{std::string_view(header).substr(26)};
  const std::uint64_t name_size = take_number(fields, 2);
  std::uint64_t at = member.offset + kLocalHeaderSize + name_size + take_number(fields, 2);

  std::uint64_t written = 0;
  std::uint32_t checksum = 0;
  // The sizes in the directory may be wrong.
  const auto take = [&](std::string_view part) {
    written += part.size();
    if (written > member.size) return false;
    checksum = libdeflate_crc32(checksum, part.data(), part.size());
    sink(part);
    return true;
  };
  git::InflateStream stream;
  for (std::uint64_t left = member.packed_size; left > 0;) {
    const std::string part =
        bytes_at(at, static_cast<std::size_t>(std::min<std::uint64_t>(left, kPart)));
    if (!(member.method == kStored ? take(part) : stream.add(part, take))) fail_damaged();
    at += part.size();
    left -= part.size();
  }
  if (written != member.size || checksum != member.checksum) fail_damaged();
}

}  // namespace gongbu::transfer
