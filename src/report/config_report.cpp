#include "gongbu/report/config_report.hpp"

#include <utility>

namespace gongbu::report {

// A setting is a line of its own and what it does another one: beside each other they would not
// fit a terminal.
Document document_of(const ConfigView& view, const Translator& tr) {
  Document document;
  Paragraph lines;
  for (const ConfigView::Setting& setting : view.settings) {
    const Tone tone = setting.is_default ? Tone::plain : Tone::strong;
    lines.lines.push_back(Line(setting.key + " = " + setting.text, tone));
    lines.lines.push_back(Line("    " + setting.help, Tone::dim));
  }
  document.add(std::move(lines));
  for (const auto& repository : view.repositories) {
    Paragraph table{{Line("[[repository]]", Tone::dim)}};
    for (const ConfigView::Setting& setting : repository)
      table.lines.push_back(Line(setting.key + " = " + setting.text, Tone::strong));
    document.add(std::move(table));
  }
  document.add(KeyValues{{{tr(Msg::init_row_file), view.file}}});
  return document;
}

Json json_of(const ConfigView& view) {
  Json::Array settings;
  for (const ConfigView::Setting& setting : view.settings)
    settings.push_back(Json::Object{
        {"key", setting.key}, {"value", setting.value}, {"default", setting.is_default}});
  Json::Array repositories;
  for (const auto& repository : view.repositories) {
    Json::Object object;
    for (const ConfigView::Setting& setting : repository)
      object.emplace_back(setting.key, setting.value);
    repositories.push_back(std::move(object));
  }
  return Json::Object{{"file", view.file},
                      {"settings", std::move(settings)},
                      {"repositories", std::move(repositories)}};
}

}  // namespace gongbu::report
