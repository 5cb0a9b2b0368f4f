#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "gongbu/core/object_id.hpp"

namespace gongbu::core {

TEST_CASE("object id: 40 or 64 digits and back") {
  for (const std::string_view digits :
       {"4b825dc642cb6eb9a060e54bf8d69288fbee4904", "0000000000000000000000000000000000000000",
        "ffffffffffffffffffffffffffffffffffffffff", "0123456789abcdef0123456789abcdef01234567",
        "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321",
        "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"}) {
    const auto id = from_hex(digits);
    REQUIRE(id);
    CHECK(2 * id->size() == digits.size());
    CHECK(to_hex(*id) == digits);
    CHECK(ObjectId::from_bytes(id->data(), id->size()) == *id);
  }
}

TEST_CASE("object id: ids of two lengths differ and are ordered by bytes") {
  const ObjectId short_zero;
  const ObjectId long_zero = *from_hex(std::string(64, '0'));
  CHECK(short_zero != long_zero);
  CHECK(short_zero < long_zero);
  ObjectId one;
  one[0] = 1;
  CHECK(long_zero < one);
  CHECK(one == ObjectId(std::array<std::uint8_t, 20>{1}));
}

TEST_CASE("object id: invalid text") {
  const std::string good(40, 'a');
  CHECK_FALSE(from_hex(""));
  CHECK_FALSE(from_hex(good.substr(1)));
  CHECK_FALSE(from_hex(good + "a"));
  CHECK_FALSE(from_hex(std::string(63, 'a')));
  CHECK_FALSE(from_hex(std::string(65, 'a')));
  for (const char c : {'g', 'A', ' ', '/', ':', '`', '\0', '\xFF'})
    for (const std::size_t at : {0U, 1U, 38U, 39U}) {
      std::string bad = good;
      bad[at] = c;
      CHECK_FALSE(from_hex(bad));
    }
}

}  // namespace gongbu::core
