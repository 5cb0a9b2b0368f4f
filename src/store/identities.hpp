#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "gongbu/core/day.hpp"

// UUIDs of records that two machines would create identically, derived from their content.
namespace gongbu::store {

/// Returns the UUID of a goal; `kinds` as in the column, `period` "day" or "week".
std::string goal_uuid(std::string_view kinds, std::string_view period,
                      std::optional<core::Day> from);
std::string freezes_uuid(std::optional<core::Day> from);

/// Returns the UUID of a public holiday or of standing weekdays; empty for other rests.
std::string rest_uuid(std::optional<core::Day> from, bool holiday, bool standing);

std::string week_start_uuid(core::Day from);
std::string syllabus_uuid(std::string_view name);
std::string repo_ignore_uuid(std::string_view device, std::string_view name);
std::string tracking_start_uuid();

/// Returns the UUID of a paper by its first known identifier; empty without any.
std::string paper_uuid(std::string_view arxiv, std::string_view doi, std::string_view url);

}  // namespace gongbu::store
