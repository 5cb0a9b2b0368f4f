#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/core/goal.hpp"
#include "gongbu/report/document.hpp"
#include "gongbu/report/json.hpp"

// What `rest` shows.
namespace gongbu::report {

/// A rest with its number.
struct RestRow {
  std::int64_t id = 0;
  core::Rest rest;
  std::string why;
};

/// Rests, in the order of their numbers.
struct RestListView {
  std::vector<RestRow> rests;
};

Document document_of(const RestListView& view, const Translator& tr);

/// {"rests":[{"id","from","until","weekdays":["mon",…],"why"}]}
Json json_of(const RestListView& view);

/// What a change of rests came to.
struct RestChangedView {
  enum class Change { set, same, no_weekdays, ended, removed };
  Change change{};
  RestRow rest;  ///< with `no_weekdays`: only its first day
};

Document document_of(const RestChangedView& view, const Translator& tr);

/// {"change":"set"|"same"|"no_weekdays"|"ended"|"removed","rest":{…}}
/// "rest" is null without weekdays.
Json json_of(const RestChangedView& view);

}  // namespace gongbu::report
