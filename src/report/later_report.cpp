#include "gongbu/report/later_report.hpp"

#include <string>
#include <utility>

#include "gongbu/report/words.hpp"

namespace gongbu::report {

Document document_of(const LaterListView& view, const Translator& tr) {
  if (view.items.empty()) return Document().add(Paragraph{{tr(Msg::later_nothing)}});
  Table table{{{.title = "", .align = Align::right},
               {.title = tr(Msg::column_later), .shrinks = true},
               {.title = tr(Msg::column_origin), .shrinks = true},
               {.title = tr(Msg::column_added)}},
              {}};
  for (const OpenLater& item : view.items)
    table.rows.push_back({Line(std::to_string(item.id), Tone::strong), item.subject,
                          Line(item.origin, Tone::dim),
                          Line(day_name(item.added_on, tr), Tone::dim)});
  return Document().add(std::move(table));
}

Json json_of(const LaterListView& view) {
  Json::Array items;
  for (const OpenLater& item : view.items) items.push_back(later_json(item));
  return Json::Object{{"later", std::move(items)}};
}

Document document_of(const LaterItemView& view, const Translator& tr) {
  const auto say = [&](MsgFor<std::int64_t, std::string> message) {
    return Document().add(Paragraph{{tr(message, view.item.id, view.item.subject)}});
  };
  switch (view.change) {
    case LaterItemView::Change::added:
      return say(Msg::later_added);
    case LaterItemView::Change::known:
      return say(Msg::later_known);
    case LaterItemView::Change::removed:
      return say(Msg::later_removed);
  }
  return {};
}

Json json_of(const LaterItemView& view) { return later_json(view.item); }

}  // namespace gongbu::report
