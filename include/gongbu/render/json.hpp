#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "gongbu/core/day.hpp"

namespace gongbu::render {

template <class T>
concept JsonInteger = std::integral<T> && !std::same_as<T, bool>;

/// A JSON value whose objects keep the order in which their keys were added. Integers must fit 64
/// signed bits; the keys of one object must differ.
class Json {
 public:
  using Array = std::vector<Json>;
  using Object = std::vector<std::pair<std::string, Json>>;
  using Value =
      std::variant<std::monostate, bool, std::int64_t, double, std::string, Array, Object>;

  // Implicit, so that objects read like JSON; yet no pointer turns into a boolean or character
  // into a number.
  Json() = default;  ///< null
  template <std::same_as<bool> T>
  Json(T value) : value_(value) {}
  template <JsonInteger T>
  Json(T value) : value_(static_cast<std::int64_t>(value)) {}
  Json(char) = delete;
  Json(double value) : value_(value) {}
  Json(std::string value) : value_(std::move(value)) {}
  Json(std::string_view value) : value_(std::string(value)) {}
  Json(const char* value) : value_(std::string(value)) {}
  Json(Array value) : value_(std::move(value)) {}
  Json(Object value) : value_(std::move(value)) {}
  template <class T>
  Json(const std::optional<T>& value) : Json(value ? Json(*value) : Json()) {}

  const Value& value() const { return value_; }

 private:
  Value value_;
};

/// A day as ISO 8601, or null.
Json day_json(const std::optional<core::Day>& day);

/// Writes a value on one line or, with `pretty`, indented by two spaces; ends with a newline.
/// Invalid UTF-8 becomes U+FFFD, a number that is not finite null. Characters that could steer a
/// terminal are written as escapes, so the output is safe to show.
std::string to_json(const Json& value, bool pretty);

}  // namespace gongbu::render
