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

Line state_line(const HookView::Row& row, const Translator& tr) {
  if (!row.state) return {tr(Msg::hook_state_unreadable), Tone::warn};
  switch (*row.state) {
    case HookState::missing:
      return {tr(Msg::hook_state_missing), Tone::dim};
    case HookState::in_place:
    case HookState::configured:
      return {tr(Msg::hook_state_in_place), Tone::good};
    case HookState::chained:
      return {tr(Msg::hook_state_chained), Tone::good};
    case HookState::disabled:
      return {tr(Msg::hook_state_disabled), Tone::warn};
    case HookState::damaged:
      return {tr(Msg::hook_state_damaged), Tone::bad};
    case HookState::overwritten:
      return {tr(Msg::hook_state_overwritten), Tone::bad};
    case HookState::program_missing:
      return {tr(Msg::hook_state_program_missing, row.program), Tone::bad};
  }
  return {};
}

Line result_line(const HookChangesView& view, std::optional<HookResult> result,
                 const Translator& tr) {
  if (!result) return {tr(Msg::hook_failed), Tone::bad};
  switch (*result) {
    case HookResult::unchanged:
      return {tr(view.installs ? phrase(Msg::hook_in_place_already)
                               : phrase(Msg::hook_nothing_to_remove)),
              Tone::dim};
    case HookResult::removed:
      return tr(Msg::hook_removed);
    case HookResult::restored:
      return tr(Msg::hook_restored);
    case HookResult::updated:
      return {tr(Msg::hook_updated), Tone::good};
    case HookResult::configured:
    case HookResult::installed:
      return {tr(Msg::hook_installed), Tone::good};
    case HookResult::chained:
      return {tr(Msg::hook_chained), Tone::good};
  }
  return {};
}

Table table_of(const Translator& tr) {
  return {{{.title = tr(Msg::column_repository)},
           {.title = tr(Msg::hook_column_hook)},
           {.title = tr(Msg::hook_column_place), .shrinks = true}},
          {}};
}

std::vector<Line> row_of(const HookOwner& owner, Line what, bool has_place, const Translator& tr) {
  const std::string place =
      owner.directories.empty() ? tr(Msg::hook_configuration) : owner.shown_directory;
  return {owner.is_template ? Line(tr(Msg::hook_template)) : Line(owner.name, Tone::strong),
          std::move(what), Line(has_place ? place : "", Tone::dim)};
}

// Each directory that serves several repositories, once.
template <class Rows>
Paragraph shared_directories(const Rows& rows, const Translator& tr) {
  std::set<std::string> shared;
  for (const auto& row : rows)
    if (row.owner.shared) shared.insert(row.owner.shown_directory);
  Paragraph paragraph;
  for (const std::string& directory : shared)
    paragraph.lines.emplace_back(tr(Msg::hook_shared, directory));
  return paragraph;
}

Json strings(const std::vector<std::string>& values) {
  Json::Array array;
  for (const std::string& value : values) array.emplace_back(value);
  return array;
}

Json::Object owner_json(const HookOwner& owner) {
  return {{"repository", owner.is_template ? Json() : Json(owner.name)},
          {"path", owner.path},
          {"template", owner.is_template},
          {"directories", strings(owner.directories)},
          {"shared", owner.shared}};
}

// What to do about what the table says.
Paragraph advice(const HookView& view, const Translator& tr) {
  Paragraph paragraph;
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
    paragraph.lines.emplace_back(tr(Msg::hook_mend), Tone::warn);
  if (any([&](const auto& row) { return is_broken(row) && row.owner.is_template; }))
    paragraph.lines.emplace_back(tr(Msg::hook_mend_template), Tone::warn);
  return paragraph;
}

}  // namespace

bool HookView::any_broken() const {
  return std::any_of(rows.begin(), rows.end(),
                     [](const Row& row) { return row.state && core::is_broken(*row.state); });
}

Document document_of(const HookView& view, const Translator& tr) {
  Table table = table_of(tr);
  for (const HookView::Row& row : view.rows)
    table.rows.push_back(
        row_of(row.owner, state_line(row, tr), row.state != HookState::missing, tr));
  Document document;
  document.add(std::move(table));
  document.add(shared_directories(view.rows, tr));
  document.add(advice(view, tr));
  if (!view.log.empty()) document.add(Heading{tr(Msg::hook_log)});
  Paragraph log;
  for (const std::string& line : view.log) log.lines.emplace_back(line, Tone::dim);
  return document.add(std::move(log));
}

Json json_of(const HookView& view) {
  Json::Array hooks;
  for (const HookView::Row& row : view.rows) {
    Json::Object hook = owner_json(row.owner);
    hook.emplace_back("state", row.state ? state_key(*row.state) : "unreadable");
    hook.emplace_back("program", row.program.empty() ? Json() : Json(row.program));
    hooks.emplace_back(std::move(hook));
  }
  return Json::Object{{"hooks", std::move(hooks)}, {"log", strings(view.log)}};
}

Document document_of(const HookChangesView& view, const Translator& tr) {
  Document document;
  if (view.dry_run) document.add(Paragraph{{Line(tr(Msg::hook_dry_run))}});
  Table table = table_of(tr);
  for (const HookChangesView::Row& row : view.rows) {
    const bool nowhere =
        row.owner.directories.empty() && !view.installs && row.result == HookResult::unchanged;
    table.rows.push_back(row_of(row.owner, result_line(view, row.result, tr),
                                row.result.has_value() && !nowhere, tr));
  }
  if (view.rows.empty()) document.add(Paragraph{{Line(tr(Msg::hook_no_repositories))}});
  document.add(std::move(table));
  return document.add(shared_directories(view.rows, tr));
}

Json json_of(const HookChangesView& view) {
  Json::Array hooks;
  for (const HookChangesView::Row& row : view.rows) {
    Json::Object hook = owner_json(row.owner);
    hook.emplace_back("result", row.result ? result_key(*row.result) : "failed");
    hooks.emplace_back(std::move(hook));
  }
  return Json::Object{{"dry_run", view.dry_run}, {"hooks", std::move(hooks)}};
}

}  // namespace gongbu::report
