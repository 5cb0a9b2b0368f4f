#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace gongbu::git {

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

}  // namespace gongbu::git
