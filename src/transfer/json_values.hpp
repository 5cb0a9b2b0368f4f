#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "gongbu/render/json.hpp"
#include "importer.hpp"

// Reading JSON of other programs: a value of another type is as if it were missing.
namespace gongbu::transfer {

/// Returns the JSON of a file. Throws `usage` for text that is none.
render::Json json_of_file(const ImportFile& file, ImportRows& rows);

/// Returns a member that is an array; an empty one without it.
const render::Json::Array& array_member(const render::Json& json, std::string_view key);
const render::Json::Array& array_of(const render::Json& json);
const render::Json::Object& object_of(const render::Json& json);

std::optional<std::int64_t> whole_of(const render::Json* json);
std::optional<double> number_of(const render::Json* json);
/// Returns "" for what is no text.
std::string text_of(const render::Json* json);

/// Returns the first value of the path of members; nullptr if one is missing.
const render::Json* member_at(const render::Json& json,
                              std::initializer_list<std::string_view> path);

}  // namespace gongbu::transfer
