#include "store/uuid.hpp"

#include <fmt/format.h>
#include <sys/random.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cstdint>
#include <system_error>

#include "gongbu/base/sha256.hpp"

namespace gongbu::store {
namespace {

std::array<std::uint64_t, 2> random_words() {
  std::array<std::uint64_t, 2> words{};
  if (getentropy(words.data(), sizeof words) != 0)
    throw std::system_error(errno, std::generic_category(), "getentropy");
  return words;
}

// `high` contains the version; this function sets the variant.
std::string uuid_text(std::uint64_t high, std::uint64_t low) {
  low = (low & 0x3FFF'FFFF'FFFF'FFFF) | 0x8000'0000'0000'0000;
  return fmt::format("{:08x}-{:04x}-{:04x}-{:04x}-{:012x}", high >> 32U, high >> 16U & 0xFFFF,
                     high & 0xFFFF, low >> 48U, low & 0xFFFF'FFFF'FFFF);
}

}  // namespace

std::string new_uuid(core::Instant now) {
  const auto milliseconds =
      static_cast<std::uint64_t>(std::chrono::milliseconds(now.time_since_epoch()).count()) &
      0xFFFF'FFFF'FFFF;
  const auto [first, second] = random_words();
  return uuid_text(milliseconds << 16U | 0x7000 | (first & 0x0FFF), second);
}

std::string derived_uuid(std::string_view name) {
  const auto digest = sha256(fmt::format("gongbu {}", name));
  std::uint64_t high = 0;
  std::uint64_t low = 0;
  for (std::size_t i = 0; i < 8; ++i) {
    high = high << 8U | digest[i];
    low = low << 8U | digest[i + 8];
  }
  return uuid_text((high & ~std::uint64_t{0xF000}) | 0x8000, low);
}

}  // namespace gongbu::store
