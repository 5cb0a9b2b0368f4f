#include "json_values.hpp"

#include <cmath>

#include "gongbu/base/error.hpp"

namespace gongbu::transfer {
namespace {

using render::value_in;

}  // namespace

render::Json json_of_file(const ImportFile& file, ImportRows& rows) {
  render::JsonFault fault = render::JsonFault::syntax;
  auto json = render::parse_json(file.text(rows), &fault, rows.limits().json_values);
  if (json) return *std::move(json);
  switch (fault) {
    case render::JsonFault::depth:
      throw make_error(ErrorKind::usage, Msg::err_import_json_depth, file.name(),
                       render::kMostJsonLevels);
    case render::JsonFault::size:
      throw make_error(ErrorKind::usage, Msg::err_import_json_size, file.name(),
                       rows.limits().json_values);
    case render::JsonFault::syntax:
      break;
  }
  throw make_error(ErrorKind::usage, Msg::err_import_json, file.name());
}

const render::Json::Array& array_of(const render::Json& json) {
  static const render::Json::Array kEmpty;
  const auto* array = value_in<render::Json::Array>(&json);
  return array == nullptr ? kEmpty : *array;
}

const render::Json::Object& object_of(const render::Json& json) {
  static const render::Json::Object kEmpty;
  const auto* object = value_in<render::Json::Object>(&json);
  return object == nullptr ? kEmpty : *object;
}

const render::Json::Array& array_member(const render::Json& json, std::string_view key) {
  static const render::Json kNull;
  const render::Json* found = render::member(json, key);
  return array_of(found == nullptr ? kNull : *found);
}

std::optional<std::int64_t> whole_of(const render::Json* json) {
  if (const auto* number = value_in<std::int64_t>(json)) return *number;
  const auto* number = value_in<double>(json);
  constexpr double kMost = 1e15;
  if (number == nullptr || std::abs(*number) > kMost) return std::nullopt;
  return static_cast<std::int64_t>(std::floor(*number));
}

std::optional<double> number_of(const render::Json* json) {
  if (const auto* number = value_in<double>(json)) return *number;
  if (const auto* number = value_in<std::int64_t>(json)) return static_cast<double>(*number);
  return std::nullopt;
}

std::string text_of(const render::Json* json) {
  const auto* text = value_in<std::string>(json);
  return text == nullptr ? "" : *text;
}

const render::Json* member_at(const render::Json& json,
                              std::initializer_list<std::string_view> path) {
  const render::Json* found = &json;
  for (const std::string_view key : path)
    if (found != nullptr) found = render::member(*found, key);
  return found;
}

}  // namespace gongbu::transfer
