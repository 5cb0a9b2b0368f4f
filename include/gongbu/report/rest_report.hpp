#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/core/goal.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/render/json.hpp"

// Reports of `rest`.
namespace gongbu::report {

/// A rest and its number.
struct RestRow {
  std::int64_t id = 0;
  core::Rest rest;
  std::string why;
};

/// The user's own rests by number, and future public holidays by day.
struct RestListView {
  std::vector<RestRow> rests;
  std::vector<RestRow> holidays = {};
  std::size_t over = 0;  ///< number of past rests, which are not listed
};

render::Document document_of(const RestListView& view, const Translator& tr);

/// {"rests":[{"id","from","until","weekdays":["mon",…],"why"}],"holidays":[…]}
render::Json json_of(const RestListView& view);

/// Returns a table of rests; no rows if there are none.
render::Table rest_table(const std::vector<RestRow>& rests, const Translator& tr);

/// [{"id","from","until","weekdays":["mon",…],"why"}]
render::Json rests_json(const std::vector<RestRow>& rests);

/// "2026-12-25 (Fri) Christmas Day"
std::string holiday_name(const RestRow& holiday, const Translator& tr);

/// Result of a change of rests.
struct RestChangedView {
  enum class Change { set, joined, same, no_weekdays, ended, removed };
  Change change{};
  RestRow rest;                        ///< for `no_weekdays` only the first day is set
  std::vector<core::Rest> added = {};  ///< for `joined`: the days that were not rests before
};

render::Document document_of(const RestChangedView& view, const Translator& tr);

/// {"change":"set"|"joined"|"same"|"no_weekdays"|"ended"|"removed","rest":{…},
///  "added":[{"from","until"}]}
/// "rest" is null without weekdays.
render::Json json_of(const RestChangedView& view);

}  // namespace gongbu::report
