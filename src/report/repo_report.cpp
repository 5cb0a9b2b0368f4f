#include "gongbu/report/repo_report.hpp"

#include <utility>

#include "gongbu/base/text.hpp"
#include "gongbu/report/words.hpp"

namespace gongbu::report {
namespace {

render::Line state_line(const RepoView::Repository& repository, const Translator& tr) {
  if (repository.refused) return {tr(Msg::repo_refused), render::Tone::dim};
  if (repository.ignored) return {tr(Msg::repo_ignored), render::Tone::dim};
  if (repository.missing_since)
    return {tr(Msg::repo_missing_since, day_name(*repository.missing_since, tr)),
            render::Tone::warn};
  if (repository.unreadable) return {tr(Msg::repo_unreadable), render::Tone::warn};
  return {tr(Msg::repo_ok), render::Tone::good};
}

render::Json name_json(const std::string& name) {
  return name.empty() ? render::Json() : render::Json(name);
}

std::string_view state_key(const RepoView::Repository& repository) {
  if (repository.refused) return "ignored_everywhere";
  if (repository.ignored) return "ignored";
  if (repository.missing_since) return "missing";
  return repository.unreadable ? "unreadable" : "ok";
}

}  // namespace

render::Document document_of(const RepoView& view, const Translator& tr) {
  render::Document document;
  render::Table table{{{.title = tr(Msg::column_repository)},
                       {.title = tr(Msg::column_commits), .align = render::Align::right},
                       {.title = tr(Msg::column_state)},
                       {.title = tr(Msg::column_path), .shrinks = true}},
                      {}};
  for (const RepoView::Repository& repository : view.repositories)
    table.rows.push_back({render::Line(repository.name, repository.ignored ? render::Tone::dim
                                                                           : render::Tone::strong),
                          std::to_string(repository.commits), state_line(repository, tr),
                          render::Line(repository.shown_path, render::Tone::dim)});
  for (const RepoView::OfDevice& other : view.of_devices) {
    const std::string name = other.name.empty() ? tr(Msg::repo_unnamed) : other.name;
    table.rows.push_back(
        {render::Line(other.device + ":" + name,
                      other.refused ? render::Tone::dim : render::Tone::strong),
         std::to_string(other.commits),
         render::Line(other.refused ? tr(Msg::repo_refused) : tr(Msg::repo_ok),
                      other.refused ? render::Tone::dim : render::Tone::good),
         render::Line(tr(Msg::commit_on_device, other.device), render::Tone::dim)});
  }
  document.add(std::move(table));
  if (view.repositories.empty()) document.add(render::Paragraph{{tr(Msg::repo_none)}});
  for (const std::string& path : view.embedded)
    document.add(render::Paragraph{
        {render::Line(tr(Msg::repo_embedded, path, shell_word(path)), render::Tone::warn)}});
  if (!view.set_up)
    document.add(render::Paragraph{{render::Line(tr(Msg::today_not_set_up), render::Tone::warn)}});
  return document;
}

render::Json json_of(const RepoView& view) {
  render::Json::Array repositories;
  for (const RepoView::Repository& repository : view.repositories)
    repositories.push_back(render::Json::Object{
        {"name", repository.name},
        {"device", render::Json()},
        {"path", repository.path},
        {"git_dir", repository.git_dir},
        {"commits", repository.commits},
        {"state", state_key(repository)},
        {"missing_since", render::day_json(repository.missing_since)},
    });
  for (const RepoView::OfDevice& other : view.of_devices)
    repositories.push_back(
        render::Json::Object{{"name", name_json(other.name)},
                             {"device", other.device},
                             {"path", render::Json()},
                             {"git_dir", render::Json()},
                             {"commits", other.commits},
                             {"state", other.refused ? "ignored_everywhere" : "ok"},
                             {"missing_since", render::Json()}});
  render::Json::Array embedded;
  for (const std::string& path : view.embedded) embedded.push_back(path);
  return render::Json::Object{{"repositories", std::move(repositories)},
                              {"embedded", std::move(embedded)}};
}

}  // namespace gongbu::report
