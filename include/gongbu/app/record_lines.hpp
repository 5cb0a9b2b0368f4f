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

// Records as lines of JSON, in the journal and between machines. A record is a line, and a line
// closes each change:
//
//   {"k":"entry","id":"0197…","s":[1795852800123,"7f3a9c12"],"f":{"minutes":60}}
//   {"c":482,"d":"7f3a9c12","at":1795939300,"by":"edit","n":1}
namespace gongbu::app {

/// The line that closes a change.
struct ChangeEnd {
  std::int64_t change = 0;  ///< its number on its device; 0: not the last part of it
  std::string device;
  core::Instant at{};
  std::string command;
  std::size_t records = 0;  ///< number of lines before this one that belong to it
};

using RecordLine = std::variant<store::RecordPart, ChangeEnd>;

/// The lines, each with its line feed.
std::string line_of(const store::RecordPart& part);
std::string line_of(const ChangeEnd& end);

/// A record as JSON, and back; nothing for what is not one. Fields that are not known are ignored.
render::Json json_of(const store::RecordPart& part);
std::optional<store::RecordPart> record_part(const render::Json& json);

/// Reads a line; nothing when it is damaged or of another kind.
std::optional<RecordLine> read_record_line(std::string_view line);

}  // namespace gongbu::app
