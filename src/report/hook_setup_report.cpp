#include "gongbu/report/hook_setup_report.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

namespace gongbu::report {
namespace {

using core::HookResult;
using core::HookState;

std::string_view state_key(HookState state) {
  switch (state) {
    case HookState::missing:
      return "missing";
    case HookState::in_place:
      return "in_place";
    case HookState::chained:
      return "chained";
    case HookState::configured:
      return "configured";
    case HookState::disabled:
      return "disabled";
    case HookState::damaged:
      return "damaged";
    case HookState::overwritten:
      return "overwritten";
    case HookState::program_missing:
      return "program_missing";
  }
  return "";
}

std::string_view result_key(HookResult result) {
  switch (result) {
    case HookResult::unchanged:
      return "unchanged";
    case HookResult::removed:
      return "removed";
    case HookResult::restored:
      return "restored";
    case HookResult::updated:
      return "updated";
    case HookResult::installed:
      return "installed";
    case HookResult::chained:
      return "chained";
    case HookResult::configured:
      return "configured";
  }
  return "";
}

render::Line state_line(const HookView::Row& row, const Translator& tr) {
  if (!row.state) return {tr(Msg::hook_state_unreadable), render::Tone::warn};
  switch (*row.state) {
    case HookState::missing:
      return {tr(Msg::hook_state_missing), render::Tone::dim};
    case HookState::in_place:
    case HookState::configured:
      return {tr(Msg::hook_state_in_place), render::Tone::good};
    case HookState::chained:
      return {tr(Msg::hook_state_chained), render::Tone::good};
    case HookState::disabled:
      return {tr(Msg::hook_state_disabled), render::Tone::warn};
    case HookState::damaged:
      return {tr(Msg::hook_state_damaged), render::Tone::bad};
    case HookState::overwritten:
      return {tr(Msg::hook_state_overwritten), render::Tone::bad};
    case HookState::program_missing:
      return {tr(Msg::hook_state_program_missing, row.program), render::Tone::bad};
  }
  return {};
}

render::Line result_line(const HookChangesView& view, std::optional<HookResult> result,
                         const Translator& tr) {
  if (!result) return {tr(Msg::hook_failed), render::Tone::bad};
  switch (*result) {
    case HookResult::unchanged:
      return {tr(view.installs ? phrase(Msg::hook_in_place_already)
                               : phrase(Msg::hook_nothing_to_remove)),
              render::Tone::dim};
    case HookResult::removed:
      return tr(Msg::hook_removed);
    case HookResult::restored:
      return tr(Msg::hook_restored);
    case HookResult::updated:
      return {tr(Msg::hook_updated), render::Tone::good};
    case HookResult::configured:
    case HookResult::installed:
      return {tr(Msg::hook_installed), render::Tone::good};
    case HookResult::chained:
      return {tr(Msg::hook_chained), render::Tone::good};
  }
  return {};
}

render::Table table_of(const Translator& tr) {
  return {{{.title = tr(Msg::column_repository)},
           {.title = tr(Msg::hook_column_hook)},
           {.title = tr(Msg::hook_column_place), .shrinks = true}},
          {}};
}

std::vector<render::Line> row_of(const HookOwner& owner, render::Line what, bool has_location,
                                 const Translator& tr) {
  const std::string location =
      owner.directories.empty() ? tr(Msg::hook_configuration) : owner.shown_directory;
  return {owner.is_template ? render::Line(tr(Msg::hook_template))
                            : render::Line(owner.name, render::Tone::strong),
          std::move(what), render::Line(has_location ? location : "", render::Tone::dim)};
}

// Returns the directories shared by several repositories, without duplicates.
template <class Rows>
render::Paragraph shared_directories(const Rows& rows, const Translator& tr) {
  std::set<std::string> shared;
  for (const auto& row : rows)
    if (row.owner.shared) shared.insert(row.owner.shown_directory);
  render::Paragraph paragraph;
  for (const std::string& directory : shared)
    paragraph.lines.emplace_back(tr(Msg::hook_shared, directory));
  return paragraph;
}

render::Json strings(const std::vector<std::string>& values) {
  render::Json::Array array;
  for (const std::string& value : values) array.emplace_back(value);
  return array;
}

render::Json::Object owner_json(const HookOwner& owner) {
  return {{"repository", owner.is_template ? render::Json() : render::Json(owner.name)},
          {"path", owner.path},
          {"template", owner.is_template},
          {"directories", strings(owner.directories)},
          {"shared", owner.shared}};
}

// Returns advice about the problems in the table.
render::Paragraph advice(const HookView& view, const Translator& tr) {
  render::Paragraph paragraph;
  const auto any = [&](auto&& is) { return std::any_of(view.rows.begin(), view.rows.end(), is); };
  if (view.rows.empty()) paragraph.lines.emplace_back(tr(Msg::hook_no_repositories));
  const bool none_installed = !any([](const HookView::Row& row) {
    return row.state.value_or(HookState::missing) != HookState::missing;
  });
  if (!view.rows.empty() && none_installed)
    paragraph.lines.emplace_back(tr(Msg::hook_none_installed));
  const auto is_broken = [](const HookView::Row& row) {
    return row.state && core::is_broken(*row.state);
  };
  if (any([&](const auto& row) { return is_broken(row) && !row.owner.is_template; }))
    paragraph.lines.emplace_back(tr(Msg::hook_mend), render::Tone::warn);
  if (any([&](const auto& row) { return is_broken(row) && row.owner.is_template; }))
    paragraph.lines.emplace_back(tr(Msg::hook_mend_template), render::Tone::warn);
  return paragraph;
}

}  // namespace

bool HookView::any_broken() const {
  return std::any_of(rows.begin(), rows.end(),
                     [](const Row& row) { return row.state && core::is_broken(*row.state); });
}

render::Document document_of(const HookView& view, const Translator& tr) {
  render::Table table = table_of(tr);
  for (const HookView::Row& row : view.rows)
    table.rows.push_back(
        row_of(row.owner, state_line(row, tr), row.state != HookState::missing, tr));
  render::Document document;
  document.add(std::move(table));
  document.add(shared_directories(view.rows, tr));
  document.add(advice(view, tr));
  if (!view.log.empty()) document.add(render::Heading{tr(Msg::hook_log)});
  render::Paragraph log;
  for (const std::string& line : view.log) log.lines.emplace_back(line, render::Tone::dim);
  return document.add(std::move(log));
}

render::Json json_of(const HookView& view) {
  render::Json::Array hooks;
  for (const HookView::Row& row : view.rows) {
    render::Json::Object hook = owner_json(row.owner);
    hook.emplace_back("state", row.state ? state_key(*row.state) : "unreadable");
    hook.emplace_back("program", row.program.empty() ? render::Json() : render::Json(row.program));
    hooks.emplace_back(std::move(hook));
  }
  return render::Json::Object{{"hooks", std::move(hooks)}, {"log", strings(view.log)}};
}

render::Document document_of(const HookChangesView& view, const Translator& tr) {
  render::Document document;
  if (view.dry_run) document.add(render::Paragraph{{render::Line(tr(Msg::hook_dry_run))}});
  render::Table table = table_of(tr);
  for (const HookChangesView::Row& row : view.rows) {
    const bool nowhere =
        row.owner.directories.empty() && !view.installs && row.result == HookResult::unchanged;
    table.rows.push_back(row_of(row.owner, result_line(view, row.result, tr),
                                row.result.has_value() && !nowhere, tr));
  }
  if (view.rows.empty())
    document.add(render::Paragraph{{render::Line(tr(Msg::hook_no_repositories))}});
  document.add(std::move(table));
  return document.add(shared_directories(view.rows, tr));
}

render::Json json_of(const HookChangesView& view) {
  render::Json::Array hooks;
  for (const HookChangesView::Row& row : view.rows) {
    render::Json::Object hook = owner_json(row.owner);
    hook.emplace_back("result", row.result ? result_key(*row.result) : "failed");
    hooks.emplace_back(std::move(hook));
  }
  return render::Json::Object{{"dry_run", view.dry_run}, {"hooks", std::move(hooks)}};
}

}  // namespace gongbu::report
