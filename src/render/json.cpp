#include "gongbu/render/json.hpp"

#include <limits>
#include <nlohmann/json.hpp>

#include "gongbu/base/text.hpp"

namespace gongbu::render {
namespace {

using nlohmann::ordered_json;

ordered_json convert(const Json& json);

struct Converter {
  ordered_json operator()(std::monostate) const { return nullptr; }

  ordered_json operator()(const Json::Array& array) const {
    ordered_json out = ordered_json::array();
    for (const Json& element : array) out.push_back(convert(element));
    return out;
  }

  ordered_json operator()(const Json::Object& object) const {
    ordered_json out = ordered_json::object();
    for (const auto& [key, member] : object) out.emplace(key, convert(member));
    return out;
  }

  template <class Scalar>
  ordered_json operator()(const Scalar& scalar) const {
    return scalar;
  }
};

ordered_json convert(const Json& json) { return std::visit(Converter{}, json.value()); }

Json from(const ordered_json& json) {
  switch (json.type()) {
    case ordered_json::value_t::boolean:
      return json.get<bool>();
    case ordered_json::value_t::number_integer:
      return json.get<std::int64_t>();
    case ordered_json::value_t::number_unsigned:
      if (const auto number = json.get<std::uint64_t>();
          number <= static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
        return static_cast<std::int64_t>(number);
      return json.get<double>();
    case ordered_json::value_t::number_float:
      return json.get<double>();
    case ordered_json::value_t::string:
      return json.get<std::string>();
    case ordered_json::value_t::array: {
      Json::Array array;
      for (const ordered_json& element : json) array.push_back(from(element));
      return array;
    }
    case ordered_json::value_t::object: {
      Json::Object object;
      for (const auto& [key, member] : json.items()) object.emplace_back(key, from(member));
      return object;
    }
    default:
      return {};
  }
}

}  // namespace

Json day_json(const std::optional<core::Day>& day) { return day ? Json(core::iso(*day)) : Json(); }

std::string to_json(const Json& value, bool pretty) {
  const ordered_json json = convert(value);
  const auto dump = [&](bool ascii) {
    return json.dump(pretty ? 2 : -1, ' ', ascii, ordered_json::error_handler_t::replace) + '\n';
  };
  // JSON allows unescaped DEL, C1 controls and bidirectional overrides. They are rare, so only
  // texts that contain one are written entirely in ASCII.
  std::string text = dump(false);
  return printable_lines(text) == text ? text : dump(true);
}

std::optional<Json> parse_json(std::string_view text) {
  constexpr int kMostLevels = 64;
  bool too_deep = false;
  const auto watch = [&](int depth, ordered_json::parse_event_t, ordered_json&) {
    too_deep = too_deep || depth > kMostLevels;
    return !too_deep;
  };
  const ordered_json json = ordered_json::parse(text.begin(), text.end(), watch, false);
  if (too_deep || json.is_discarded()) return std::nullopt;
  return from(json);
}

const Json* member(const Json& json, std::string_view key) {
  const auto* object = value_in<Json::Object>(&json);
  if (object == nullptr) return nullptr;
  for (const auto& [name, value] : *object)
    if (name == key) return &value;
  return nullptr;
}

}  // namespace gongbu::render
