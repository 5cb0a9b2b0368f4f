#pragma once

#include <concepts>
#include <cstddef>
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

/// A JSON value. Objects keep the order of insertion; their keys must be unique. Integers must fit
/// into 64 signed bits.
class Json {
 public:
  using Array = std::vector<Json>;
  using Object = std::vector<std::pair<std::string, Json>>;
  using Value =
      std::variant<std::monostate, bool, std::int64_t, double, std::string, Array, Object>;

  // Implicit conversions, so that objects read like JSON. Pointers do not convert to bool, nor
  // characters to numbers.
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

/// Returns {"key":{…}}, or {"key":null}. The members of the object also stand beside it, where they
/// were up to version 0.1; the version after 0.2 drops these copies.
Json named_json(std::string key, const Json& object);

/// Returns a day as ISO 8601, or null.
Json day_json(const std::optional<core::Day>& day);

/// Writes a value on one line, or with `pretty` indented by two spaces; ends with a newline.
/// Invalid UTF-8 becomes U+FFFD, a number that is not finite becomes null. Control characters are
/// escaped, so the output is safe for a terminal.
std::string to_json(const Json& value, bool pretty);

/// Appends a string as to_json() writes it. Returns false, and appends nothing, if it needs
/// escapes.
bool append_unescaped(std::string& text, std::string_view value);

/// Limits of parse_json(). A value takes at most 72 bytes besides its text.
inline constexpr std::size_t kMostJsonLevels = 64;
inline constexpr std::size_t kMostJsonValues = 16'000'000;

/// Reason why a text was not parsed.
enum class JsonFault { syntax, depth, size };

/// Parses one JSON value. Returns nothing for other text or beyond the limits, and sets `fault` to
/// the reason. A number that is no 64-bit integer becomes a double; one too large for a double is
/// an error. Of equal keys, the last value counts.
std::optional<Json> parse_json(std::string_view text, JsonFault* fault = nullptr,
                               std::size_t most_values = kMostJsonValues);

/// Returns the member of an object; null if there is none or `json` is no object.
const Json* member(const Json& json, std::string_view key);

/// Returns the value if it has this type of Json::Value; null if it has another or `json` is null.
template <class T>
const T* value_in(const Json* json) {
  return json == nullptr ? nullptr : std::get_if<T>(&json->value());
}

}  // namespace gongbu::render
