#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace gongbu {

/// FNV-1a, to detect changes in local data; not cryptographic.
class Hash {
 public:
  Hash& add(std::string_view bytes) {
    for (const char c : bytes) {
      value_ ^= static_cast<unsigned char>(c);
      value_ *= 0x100000001B3U;
    }
    return add(static_cast<std::uint64_t>(bytes.size()));  // "ab" + "c" is not "a" + "bc"
  }

  Hash& add(std::uint64_t number) {
    value_ = (value_ ^ number) * 0x9E3779B97F4A7C15U;
    value_ ^= value_ >> 32U;
    return *this;
  }

  std::uint64_t value() const { return value_; }

 private:
  std::uint64_t value_ = 0xCBF29CE484222325U;
};

/// Hashes large data in four parallel lanes, because files of several megabytes are checked on
/// every load.
inline std::uint64_t checksum_of(std::string_view bytes) {
  std::array<Hash, 4> lanes;
  while (bytes.size() >= lanes.size() * sizeof(std::uint64_t)) {
    for (Hash& lane : lanes) {
      std::uint64_t word = 0;
      std::memcpy(&word, bytes.data(), sizeof word);
      lane.add(word);
      bytes.remove_prefix(sizeof word);
    }
  }
  Hash hash;
  for (const Hash& lane : lanes) hash.add(lane.value());
  return hash.add(bytes).value();
}

}  // namespace gongbu
