#include "gongbu/render/json.hpp"

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

}  // namespace gongbu::render
