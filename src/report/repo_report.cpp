#include "gongbu/report/repo_report.hpp"

#include <utility>

#include "gongbu/base/text.hpp"
#include "gongbu/report/words.hpp"

namespace gongbu::report {
namespace {

Line state_line(const RepoView::Repository& repository, const Translator& tr) {
  if (repository.ignored) return {tr(Msg::repo_ignored), Tone::dim};
  if (repository.missing_since)
    return {tr(Msg::repo_missing_since, day_name(*repository.missing_since, tr)), Tone::warn};
  if (repository.unreadable) return {tr(Msg::repo_unreadable), Tone::warn};
  return {tr(Msg::repo_ok), Tone::good};
}

std::string_view state_key(const RepoView::Repository& repository) {
  if (repository.ignored) return "ignored";
  if (repository.missing_since) return "missing";
  return repository.unreadable ? "unreadable" : "ok";
}

}  // namespace

Document document_of(const RepoView& view, const Translator& tr) {
  Document document;
  Table table{{{.title = tr(Msg::column_repository)},
               {.title = tr(Msg::column_commits), .align = Align::right},
               {.title = tr(Msg::column_state)},
               {.title = tr(Msg::column_path), .shrinks = true}},
              {}};
  for (const RepoView::Repository& repository : view.repositories)
    table.rows.push_back({Line(repository.name, repository.ignored ? Tone::dim : Tone::strong),
                          std::to_string(repository.commits), state_line(repository, tr),
                          Line(repository.shown_path, Tone::dim)});
  document.add(std::move(table));
  if (view.repositories.empty()) document.add(Paragraph{{tr(Msg::repo_none)}});
  for (const std::string& path : view.embedded)
    document.add(Paragraph{{Line(tr(Msg::repo_embedded, path, shell_word(path)), Tone::warn)}});
  if (!view.set_up) document.add(Paragraph{{Line(tr(Msg::today_not_set_up), Tone::warn)}});
  return document;
}

Json json_of(const RepoView& view) {
  Json::Array repositories;
  for (const RepoView::Repository& repository : view.repositories)
    repositories.push_back(Json::Object{
        {"name", repository.name},
        {"path", repository.path},
        {"git_dir", repository.git_dir},
        {"commits", repository.commits},
        {"state", state_key(repository)},
        {"missing_since", day_json(repository.missing_since)},
    });
  Json::Array embedded;
  for (const std::string& path : view.embedded) embedded.push_back(path);
  return Json::Object{{"repositories", std::move(repositories)}, {"embedded", std::move(embedded)}};
}

}  // namespace gongbu::report
