#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/core/goal.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/render/json.hpp"

// What `rest` shows.
namespace gongbu::report {

/// A rest with its number.
struct RestRow {
  std::int64_t id = 0;
  core::Rest rest;
  std::string why;
};

/// The user's own rests, in the order of their numbers, and the public holidays to come, the next
/// first.
struct RestListView {
  std::vector<RestRow> rests;
  std::vector<RestRow> holidays = {};
  std::size_t over = 0;  ///< those left out, as they are over
};

render::Document document_of(const RestListView& view, const Translator& tr);

/// {"rests":[{"id","from","until","weekdays":["mon",…],"why"}],"holidays":[…]}
render::Json json_of(const RestListView& view);

/// Rests with their numbers; with no rows when there are none.
render::Table rest_table(const std::vector<RestRow>& rests, const Translator& tr);

/// [{"id","from","until","weekdays":["mon",…],"why"}]
render::Json rests_json(const std::vector<RestRow>& rests);

/// "2026-12-25 (Fri) Christmas Day"
std::string holiday_name(const RestRow& holiday, const Translator& tr);

/// What a change of rests came to.
struct RestChangedView {
  enum class Change { set, joined, same, no_weekdays, ended, removed };
  Change change{};
  RestRow rest;                        ///< with `no_weekdays`: only its first day
  std::vector<core::Rest> added = {};  ///< with `joined`: the days that were none of rest yet
};

render::Document document_of(const RestChangedView& view, const Translator& tr);

/// {"change":"set"|"joined"|"same"|"no_weekdays"|"ended"|"removed","rest":{…},
///  "added":[{"from","until"}]}
/// "rest" is null without weekdays.
render::Json json_of(const RestChangedView& view);

}  // namespace gongbu::report
