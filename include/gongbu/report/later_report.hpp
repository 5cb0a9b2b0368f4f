#pragma once

#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/render/json.hpp"
#include "gongbu/report/next_report.hpp"

namespace gongbu::report {

/// Open items of the list of things to study later, oldest first.
struct LaterListView {
  std::vector<OpenLater> items;
};

render::Document document_of(const LaterListView& view, const Translator& tr);

/// {"later":[{"id","subject","from","added_on"}]}; "from" may be null.
render::Json json_of(const LaterListView& view);

/// An item that was added, already existed, was changed or removed.
struct LaterItemView {
  enum class Change { added, known, changed, removed };

  OpenLater item;
  Change change = Change::added;
};

render::Document document_of(const LaterItemView& view, const Translator& tr);

/// {"id","subject","from","added_on"}
render::Json json_of(const LaterItemView& view);

}  // namespace gongbu::report
