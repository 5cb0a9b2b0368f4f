#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "gongbu/core/object_id.hpp"

namespace gongbu::core {

TEST_CASE("object id: forty digits and back") {
  for (const std::string_view digits :
       {"4b825dc642cb6eb9a060e54bf8d69288fbee4904", "0000000000000000000000000000000000000000",
        "ffffffffffffffffffffffffffffffffffffffff", "0123456789abcdef0123456789abcdef01234567"}) {
    const auto id = from_hex(digits);
    REQUIRE(id);
    CHECK(to_hex(*id) == digits);
  }
}

TEST_CASE("object id: what is none") {
  const std::string good(40, 'a');
  CHECK_FALSE(from_hex(""));
  CHECK_FALSE(from_hex(good.substr(1)));
  CHECK_FALSE(from_hex(good + "a"));
  for (const char c : {'g', 'A', ' ', '/', ':', '`', '\0', '\xFF'})
    for (const std::size_t at : {0U, 1U, 38U, 39U}) {
      std::string bad = good;
      bad[at] = c;
      CHECK_FALSE(from_hex(bad));
    }
}

}  // namespace gongbu::core
