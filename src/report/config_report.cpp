#include "gongbu/report/config_report.hpp"

#include <utility>

namespace gongbu::report {

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
  for (const auto& repository : view.repositories) {
    render::Paragraph table{{render::Line("[[repository]]", render::Tone::dim)}};
    for (const ConfigView::Setting& setting : repository)
      table.lines.push_back(render::Line(setting.key + " = " + setting.text, render::Tone::strong));
    document.add(std::move(table));
  }
  document.add(render::KeyValues{{{tr(Msg::init_row_file), view.file}}});
  return document;
}

render::Json json_of(const ConfigView& view) {
  render::Json::Array settings;
  for (const ConfigView::Setting& setting : view.settings)
    settings.push_back(render::Json::Object{
        {"key", setting.key}, {"value", setting.value}, {"default", setting.is_default}});
  render::Json::Array repositories;
  for (const auto& repository : view.repositories) {
    render::Json::Object object;
    for (const ConfigView::Setting& setting : repository)
      object.emplace_back(setting.key, setting.value);
    repositories.push_back(std::move(object));
  }
  return render::Json::Object{{"file", view.file},
                              {"settings", std::move(settings)},
                              {"repositories", std::move(repositories)}};
}

}  // namespace gongbu::report
