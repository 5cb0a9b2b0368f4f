#include "gongbu/report/later_report.hpp"

#include <string>
#include <utility>

#include "gongbu/report/words.hpp"

namespace gongbu::report {

render::Document document_of(const LaterListView& view, const Translator& tr) {
  if (view.items.empty())
    return render::Document().add(render::Paragraph{{tr(Msg::later_nothing)}});
  render::Table table{{{.title = "", .align = render::Align::right},
                       {.title = tr(Msg::column_later), .shrinks = true},
                       {.title = tr(Msg::column_origin), .shrinks = true},
                       {.title = tr(Msg::column_added)}},
                      {}};
  for (const OpenLater& item : view.items)
    table.rows.push_back({render::Line(std::to_string(item.id), render::Tone::strong), item.subject,
                          render::Line(item.origin, render::Tone::dim),
                          render::Line(day_name(item.added_on, tr), render::Tone::dim)});
  return render::Document().add(std::move(table));
}

render::Json json_of(const LaterListView& view) {
  render::Json::Array items;
  for (const OpenLater& item : view.items) items.push_back(later_json(item));
  return render::Json::Object{{"later", std::move(items)}};
}

render::Document document_of(const LaterItemView& view, const Translator& tr) {
  const auto say = [&](MsgFor<std::int64_t, std::string> message) {
    return render::Document().add(
        render::Paragraph{{tr(message, view.item.id, view.item.subject)}});
  };
  switch (view.change) {
    case LaterItemView::Change::added:
      return say(Msg::later_added);
    case LaterItemView::Change::known:
      return say(Msg::later_known);
    case LaterItemView::Change::changed:
      return say(Msg::later_changed);
    case LaterItemView::Change::removed:
      return say(Msg::later_removed);
  }
  return {};
}

render::Json json_of(const LaterItemView& view) { return later_json(view.item); }

}  // namespace gongbu::report
