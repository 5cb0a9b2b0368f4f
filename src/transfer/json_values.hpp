#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "gongbu/render/json.hpp"
#include "importer.hpp"

// Reads JSON of other programs. A value of an unexpected type counts as missing.
namespace gongbu::transfer {

/// Returns the JSON of a file. Throws `usage` if it is invalid.
render::Json json_of_file(const ImportFile& file, ImportRows& rows);

/// Returns an array member; an empty array if it is missing.
const render::Json::Array& array_member(const render::Json& json, std::string_view key);
const render::Json::Array& array_of(const render::Json& json);
const render::Json::Object& object_of(const render::Json& json);

std::optional<std::int64_t> whole_of(const render::Json* json);
std::optional<double> number_of(const render::Json* json);
/// Returns a string; "" for other values.
std::string text_of(const render::Json* json);

/// Returns the value at a path of members; null if one is missing.
const render::Json* member_at(const render::Json& json,
                              std::initializer_list<std::string_view> path);

}  // namespace gongbu::transfer
