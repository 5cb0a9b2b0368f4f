#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace gongbu {

/// FNV-1a, for noticing change in what only this machine writes; not against an adversary.
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

/// A hash of many bytes: four at a time, as a file of some megabytes is summed at every load.
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
