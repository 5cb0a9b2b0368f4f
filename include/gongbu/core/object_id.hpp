#pragma once

#include <algorithm>
#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace gongbu::core {

/// The id of a git object: 20 bytes (SHA-1) or 32 bytes (SHA-256). A default one has 20 zero bytes.
class ObjectId {
 public:
  static constexpr std::size_t kSha1 = 20;
  static constexpr std::size_t kSha256 = 32;

  constexpr ObjectId() = default;

  /// Takes up to `size` bytes, which is kSha1 or kSha256; missing ones are 0.
  template <std::size_t count>
  explicit constexpr ObjectId(const std::array<std::uint8_t, count>& bytes,
                              std::size_t size = count)
      : size_(static_cast<std::uint32_t>(size)) {
    std::copy(bytes.begin(), bytes.end(), bytes_.begin());
  }

  static constexpr bool is_size(std::size_t size) { return size == kSha1 || size == kSha256; }

  /// Reads an id of `size` bytes (kSha1 or kSha256).
  static ObjectId from_bytes(const void* bytes, std::size_t size) {
    ObjectId id;
    id.size_ = static_cast<std::uint32_t>(size);
    std::memcpy(id.bytes_.data(), bytes, size);
    return id;
  }

  constexpr std::size_t size() const { return size_ == kSha256 ? kSha256 : kSha1; }  ///< in bytes
  const std::uint8_t* data() const { return bytes_.data(); }
  std::uint8_t* data() { return bytes_.data(); }
  const std::uint8_t* begin() const { return data(); }
  const std::uint8_t* end() const { return data() + size(); }
  std::uint8_t* begin() { return data(); }
  std::uint8_t* end() { return data() + size(); }
  constexpr std::uint8_t operator[](std::size_t i) const { return bytes_[i]; }
  constexpr std::uint8_t& operator[](std::size_t i) { return bytes_[i]; }

  friend bool operator==(const ObjectId& a, const ObjectId& b) {
    return std::memcmp(&a, &b, sizeof a) == 0;
  }
  /// Compares bytes lexicographically.
  friend std::strong_ordering operator<=>(const ObjectId& a, const ObjectId& b) {
    const int order = std::memcmp(a.data(), b.data(), kSha256);
    return order != 0 ? order <=> 0 : a.size_ <=> b.size_;
  }

 private:
  std::array<std::uint8_t, kSha256> bytes_{};  ///< zero after `size_`
  std::uint32_t size_ = kSha1;
};
// Caches store ids as bytes, and operator== compares them as such.
static_assert(std::is_trivially_copyable_v<ObjectId> &&
              std::has_unique_object_representations_v<ObjectId>);

/// A commit and its replacement by a rewrite (amend, rebase).
struct RewrittenCommit {
  ObjectId before{};
  ObjectId after{};

  friend bool operator==(const RewrittenCommit&, const RewrittenCommit&) = default;
};

/// Hashes an object id by its first bytes, because it is a hash itself.
struct ObjectIdHash {
  std::size_t operator()(const ObjectId& id) const {
    std::size_t prefix = 0;
    std::memcpy(&prefix, id.data(), sizeof prefix);
    return prefix;
  }
};

/// Returns an id as 40 or 64 hexadecimal digits.
inline std::string to_hex(const ObjectId& id) {
  constexpr char kDigits[] = "0123456789abcdef";
  std::string text;
  text.reserve(2 * id.size());
  for (const std::uint8_t byte : id) {
    text += kDigits[byte >> 4U];
    text += kDigits[byte & 0xFU];
  }
  return text;
}

/// Value of each lower-case hexadecimal digit; 0xFF for other bytes.
inline constexpr std::array<std::uint8_t, 256> kHexDigits = [] {
  std::array<std::uint8_t, 256> values{};
  values.fill(0xFF);
  for (std::uint8_t i = 0; i < 10; ++i) values['0' + i] = i;
  for (std::uint8_t i = 0; i < 6; ++i) values['a' + i] = 10 + i;
  return values;
}();

/// Parses the result of to_hex(); returns nothing for other text. Uses a table for speed, because
/// every commit has several ids.
inline std::optional<ObjectId> from_hex(std::string_view hex) {
  const std::size_t size = hex.size() / 2;
  if (hex.size() % 2 != 0 || !ObjectId::is_size(size)) return std::nullopt;
  std::array<std::uint8_t, ObjectId::kSha256> bytes{};
  std::uint8_t all = 0;
  for (std::size_t i = 0; i < size; ++i) {
    const std::uint8_t high = kHexDigits[static_cast<unsigned char>(hex[2 * i])];
    const std::uint8_t low = kHexDigits[static_cast<unsigned char>(hex[2 * i + 1])];
    all |= high | low;
    bytes[i] = static_cast<std::uint8_t>(high << 4U | low);
  }
  return all < 0x10 ? std::optional(ObjectId(bytes, size)) : std::nullopt;
}

}  // namespace gongbu::core
