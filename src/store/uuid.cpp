#include "store/uuid.hpp"

#include <fmt/format.h>
#include <sys/random.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstdint>
#include <system_error>

namespace gongbu::store {
namespace {

std::array<std::uint64_t, 2> random_words() {
  std::array<std::uint64_t, 2> words{};
  // Up to 256 bytes come whole; a signal can only interrupt the wait for the first seed after boot.
  while (getrandom(words.data(), sizeof words, 0) < 0)
    if (errno != EINTR) throw std::system_error(errno, std::generic_category(), "getrandom");
  return words;
}

}  // namespace

std::string new_uuid(core::Instant now) {
  const auto milliseconds =
      static_cast<std::uint64_t>(std::chrono::milliseconds(now.time_since_epoch()).count()) &
      0xFFFF'FFFF'FFFF;
  const auto [first, second] = random_words();
  const std::uint64_t version_and_random = 0x7000 | (first & 0x0FFF);
  const std::uint64_t variant_and_random = 0x8000 | (first >> 48U & 0x3FFF);
  return fmt::format("{:08x}-{:04x}-{:04x}-{:04x}-{:012x}", milliseconds >> 16U,
                     milliseconds & 0xFFFF, version_and_random, variant_and_random,
                     second & 0xFFFF'FFFF'FFFF);
}

}  // namespace gongbu::store
