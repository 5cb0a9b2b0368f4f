#include "gongbu/report/config_report.hpp"

#include <utility>

namespace gongbu::report {
namespace {

using Tables = std::vector<std::vector<ConfigView::Setting>>;

void add_tables(render::Document& document, const char* name, const Tables& tables) {
  for (const auto& settings : tables) {
    render::Paragraph table{{render::Line(name, render::Tone::dim)}};
    for (const ConfigView::Setting& setting : settings)
      table.lines.push_back(render::Line(setting.key + " = " + setting.text, render::Tone::strong));
    document.add(std::move(table));
  }
}

render::Json tables_json(const Tables& tables) {
  render::Json::Array array;
  for (const auto& settings : tables) {
    render::Json::Object object;
    for (const ConfigView::Setting& setting : settings)
      object.emplace_back(setting.key, setting.value);
    array.push_back(std::move(object));
  }
  return array;
}

}  // namespace

// Puts the description on a separate line because both do not fit a terminal's width.
render::Document document_of(const ConfigView& view, const Translator& tr) {
  render::Document document;
  render::Paragraph lines;
  for (const ConfigView::Setting& setting : view.settings) {
    const render::Tone tone = setting.is_default ? render::Tone::plain : render::Tone::strong;
    lines.lines.push_back(render::Line(setting.key + " = " + setting.text, tone));
    lines.lines.push_back(render::Line("    " + setting.help, render::Tone::dim));
  }
  document.add(std::move(lines));
  add_tables(document, "[[repository]]", view.repositories);
  add_tables(document, "[[kind]]", view.kinds);
  document.add(render::KeyValues{{{tr(Msg::init_row_file), view.file}}});
  return document;
}

render::Json json_of(const ConfigView& view) {
  render::Json::Array settings;
  for (const ConfigView::Setting& setting : view.settings)
    settings.push_back(render::Json::Object{
        {"key", setting.key}, {"value", setting.value}, {"default", setting.is_default}});
  return render::Json::Object{{"file", view.file},
                              {"settings", std::move(settings)},
                              {"repositories", tables_json(view.repositories)},
                              {"kinds", tables_json(view.kinds)}};
}

}  // namespace gongbu::report
