#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "gongbu/core/day.hpp"
#include "gongbu/render/json.hpp"
#include "gongbu/store/records.hpp"

// Records as lines of JSON, in the journal and in sync segments: one line per record, then a line
// that ends the change.
//
//   {"k":"entry","id":"0197…","s":[1795852800123,"7f3a9c12"],"f":{"minutes":60}}
//   {"c":482,"d":"7f3a9c12","at":1795939300,"by":"edit","n":1}
namespace gongbu::app {

/// The line that ends a change.
struct ChangeEnd {
  std::int64_t change = 0;  ///< its number on its device; 0: the change continues
  std::string device;
  core::Instant at{};
  std::string command;
  std::size_t records = 0;  ///< number of preceding lines that belong to it
};

using RecordLine = std::variant<store::RecordPart, ChangeEnd>;

/// Format a line, with its newline.
std::string line_of(const store::RecordPart& part);
std::string line_of(const ChangeEnd& end);
void append_line(std::string& text, const store::RecordPart& part);

/// Convert a record to JSON and back; record_part() returns nothing for other JSON and ignores
/// unknown members.
render::Json json_of(const store::RecordPart& part);
std::optional<store::RecordPart> record_part(const render::Json& json);

/// Parses a line; returns nothing if it is damaged or of another kind.
std::optional<RecordLine> read_record_line(std::string_view line);

}  // namespace gongbu::app
