#include "gongbu/app/record_lines.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace gongbu::app {
namespace {

using render::Json;
using render::member;
using render::value_in;

Json json_of(const store::RecordValue& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) return *number;
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  return {};
}

// A group with one column is written as its value, others as an array.
Json json_of(const std::vector<store::RecordValue>& values) {
  if (values.size() == 1) return json_of(values.front());
  Json::Array array;
  array.reserve(values.size());
  for (const store::RecordValue& value : values) array.push_back(json_of(value));
  return array;
}

/// Writes the line of a record without building its JSON first: a large change has many records.
/// Fails if a text needs escapes.
class PlainLine {
 public:
  explicit PlainLine(std::string& text) : text_(text) {}

  /// Returns whether the line is complete.
  bool write(const store::RecordPart& part) {
    text_ += R"({"k":)";
    put(part.table);
    text_ += R"(,"id":)";
    put(part.uuid);
    text_ += R"(,"s":[)";
    put(part.stamp.ms);
    text_ += ',';
    put(part.stamp.device);
    text_ += R"(],"f":{)";
    bool is_first = true;
    for (const auto& [name, values] : part.groups) {
      if (!std::exchange(is_first, false)) text_ += ',';
      put(name);
      text_ += ':';
      put(values);
    }
    text_ += "}}\n";
    return is_plain_;
  }

 private:
  void put(std::monostate /*null*/) { text_ += "null"; }
  void put(std::int64_t value) { text_ += std::to_string(value); }
  void put(const std::string& value) {
    is_plain_ = is_plain_ && render::append_unescaped(text_, value);
  }
  void put(const store::RecordValue& value) {
    std::visit([this](const auto& each) { put(each); }, value);
  }
  void put(const std::vector<store::RecordValue>& values) {
    if (values.size() == 1) return put(values.front());
    text_ += '[';
    bool is_first = true;
    for (const store::RecordValue& value : values) {
      if (!std::exchange(is_first, false)) text_ += ',';
      put(value);
    }
    text_ += ']';
  }

  std::string& text_;
  bool is_plain_ = true;
};

// Returns nothing for a type that no column has.
std::optional<store::RecordValue> record_value(const Json& json) {
  if (const auto* number = value_in<std::int64_t>(&json)) return *number;
  if (const auto* text = value_in<std::string>(&json)) return *text;
  if (value_in<std::monostate>(&json) != nullptr) return store::RecordValue();
  return std::nullopt;
}

std::optional<std::vector<store::RecordValue>> record_values(const Json& json) {
  std::vector<store::RecordValue> values;
  const auto add = [&](const Json& each) {
    auto value = record_value(each);
    if (!value) return false;
    values.push_back(*std::move(value));
    return true;
  };
  const auto* array = value_in<Json::Array>(&json);
  const bool is_read =
      array == nullptr ? add(json) : std::all_of(array->begin(), array->end(), add);
  return is_read ? std::optional(std::move(values)) : std::nullopt;
}

std::optional<ChangeEnd> change_end(const Json& json) {
  const auto* change = value_in<std::int64_t>(member(json, "c"));
  const auto* device = value_in<std::string>(member(json, "d"));
  const auto* at = value_in<std::int64_t>(member(json, "at"));
  const auto* command = value_in<std::string>(member(json, "by"));
  const auto* records = value_in<std::int64_t>(member(json, "n"));
  if (change == nullptr || device == nullptr || at == nullptr || command == nullptr ||
      records == nullptr || *records < 0)
    return std::nullopt;
  return ChangeEnd{*change, *device, core::Instant{core::seconds{*at}}, *command,
                   static_cast<std::size_t>(*records)};
}

}  // namespace

Json json_of(const store::RecordPart& part) {
  Json::Object groups;
  groups.reserve(part.groups.size());
  for (const auto& [name, values] : part.groups) groups.emplace_back(name, json_of(values));
  Json::Object record{
      {"k", part.table}, {"id", part.uuid}, {"s", Json::Array{part.stamp.ms, part.stamp.device}}};
  record.emplace_back("f", std::move(groups));  // braces would copy it
  return record;
}

std::optional<store::RecordPart> record_part(const Json& json) {
  const auto* table = value_in<std::string>(member(json, "k"));
  const auto* uuid = value_in<std::string>(member(json, "id"));
  const auto* stamp = value_in<Json::Array>(member(json, "s"));
  const auto* groups = value_in<Json::Object>(member(json, "f"));
  if (table == nullptr || uuid == nullptr || stamp == nullptr || groups == nullptr ||
      stamp->size() != 2)
    return std::nullopt;
  const auto* ms = value_in<std::int64_t>(&stamp->front());
  const auto* device = value_in<std::string>(&stamp->back());
  if (ms == nullptr || device == nullptr) return std::nullopt;
  store::RecordPart part{*table, *uuid, {*ms, *device}, {}};
  for (const auto& [name, json_values] : *groups) {
    auto values = record_values(json_values);
    if (!values) return std::nullopt;
    part.groups.emplace_back(name, *std::move(values));
  }
  return part;
}

void append_line(std::string& text, const store::RecordPart& part) {
  const std::size_t size = text.size();
  if (PlainLine(text).write(part)) return;
  text.resize(size);
  text += render::to_json(json_of(part), false);
}

std::string line_of(const store::RecordPart& part) {
  std::string line;
  append_line(line, part);
  return line;
}

std::string line_of(const ChangeEnd& end) {
  return render::to_json(Json::Object{{"c", end.change},
                                      {"d", end.device},
                                      {"at", end.at.time_since_epoch().count()},
                                      {"by", end.command},
                                      {"n", end.records}},
                         false);
}

std::optional<RecordLine> read_record_line(std::string_view line) {
  const auto json = render::parse_json(line);
  if (!json) return std::nullopt;
  if (auto end = change_end(*json)) return *std::move(end);
  if (auto part = record_part(*json)) return *std::move(part);
  return std::nullopt;
}

}  // namespace gongbu::app
