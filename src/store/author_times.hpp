#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace gongbu::store {

/// Bloom filter: false means that no stored commit has this author time. Saves a first scan a query
/// for nearly every commit.
class AuthorTimes {
 public:
  void clear() { bits_.assign(std::size_t{1} << kBits, false); }
  void insert(std::int64_t time) { bits_[index_of(time)] = true; }
  bool may_contain(std::int64_t time) const { return bits_[index_of(time)]; }

  /// PRAGMA data_version when the times were read; it changes when another process writes.
  std::optional<std::int64_t> version;

 private:
  static constexpr unsigned kBits = 22;

  // Multiplicative hashing with 2^64 divided by the golden ratio spreads neighbouring times.
  static std::size_t index_of(std::int64_t time) {
    return static_cast<std::size_t>((static_cast<std::uint64_t>(time) * 0x9E3779B97F4A7C15U) >>
                                    (64U - kBits));
  }

  std::vector<bool> bits_;
};

}  // namespace gongbu::store
