#include "gongbu/report/kind_report.hpp"

#include <optional>
#include <utility>

#include "gongbu/core/kind.hpp"
#include "gongbu/core/kind_rule.hpp"
#include "gongbu/report/words.hpp"

namespace gongbu::report {
namespace {

std::string kind_words(const KindTestView::Group& group, const Translator& tr) {
  return group.kind == core::kCommitKind ? tr(Msg::kind_only_commits) : kind_name(group.kind, tr);
}

render::Json rule_json(const core::KindRule& rule, std::size_t number) {
  return render::Json::Object{{"number", static_cast<std::int64_t>(number)},
                              {"kind", rule.kind},
                              {"rule", render::Json()},
                              {"commits", core::conditions_of(rule)},
                              {"built_in", false}};
}

render::Json rule_json(const core::BuiltInKindRule& rule) {
  return render::Json::Object{{"number", render::Json()},
                              {"kind", std::string(rule.kind)},
                              {"rule", std::string(rule.name)},
                              {"commits", std::string(rule.example)},
                              {"built_in", true}};
}

std::string_view change_key(KindChangedView::Change change) {
  switch (change) {
    case KindChangedView::Change::added:
      return "added";
    case KindChangedView::Change::known:
      return "known";
    case KindChangedView::Change::removed:
      return "removed";
  }
  return "";
}

MsgFor<std::size_t, std::string, std::string> change_words(KindChangedView::Change change) {
  switch (change) {
    case KindChangedView::Change::known:
      return Msg::kind_known;
    case KindChangedView::Change::removed:
      return Msg::kind_removed;
    case KindChangedView::Change::added:
      break;
  }
  return Msg::kind_added;
}

// Puts numbers before the first rows.
void number_rows(render::Table& table, std::size_t numbered) {
  table.columns.insert(table.columns.begin(), {.title = "", .align = render::Align::right});
  for (std::size_t i = 0; i < table.rows.size(); ++i)
    table.rows[i].insert(
        table.rows[i].begin(),
        i < numbered ? render::Line(std::to_string(i + 1), render::Tone::strong) : render::Line());
}

}  // namespace

render::Document document_of(const KindView& view, const Translator& tr) {
  const std::vector<core::KindRule>& own = view.rules.own;
  render::Table table{{{.title = tr(Msg::column_kind)},
                       {.title = tr(Msg::kind_column_rule)},
                       {.title = tr(Msg::kind_column_fits), .shrinks = true}},
                      {}};
  for (const core::KindRule& rule : own)
    table.rows.push_back({render::Line(kind_name(rule.kind, tr)),
                          render::Line(tr(Msg::kind_own), render::Tone::strong),
                          core::conditions_of(rule)});
  if (view.rules.built_in)
    for (const core::BuiltInKindRule& rule : core::built_in_kind_rules())
      table.rows.push_back({render::Line(kind_name(std::string(rule.kind), tr)),
                            render::Line(std::string(rule.name), render::Tone::dim),
                            std::string(rule.example)});
  if (!own.empty()) number_rows(table, own.size());
  render::Document document;
  if (!table.rows.empty()) document.add(std::move(table));
  render::Paragraph notes;
  if (!view.rules.built_in) notes.lines.emplace_back(tr(Msg::kind_off));
  notes.lines.emplace_back(tr(Msg::kind_note), render::Tone::dim);
  return document.add(std::move(notes));
}

render::Json json_of(const KindView& view) {
  render::Json::Array rules;
  for (std::size_t i = 0; i < view.rules.own.size(); ++i)
    rules.push_back(rule_json(view.rules.own[i], i + 1));
  if (view.rules.built_in)
    for (const core::BuiltInKindRule& rule : core::built_in_kind_rules())
      rules.push_back(rule_json(rule));
  return render::Json::Object{{"rules", std::move(rules)}, {"built_in", view.rules.built_in}};
}

render::Document document_of(const KindChangedView& view, const Translator& tr) {
  return render::Document().add(
      render::Paragraph{{tr(change_words(view.change), view.number, kind_name(view.rule.kind, tr),
                            core::conditions_of(view.rule))}});
}

render::Json json_of(const KindChangedView& view) {
  return render::Json::Object{{"change", std::string(change_key(view.change))},
                              {"rule", rule_json(view.rule, view.number)}};
}

render::Document document_of(const KindTestView& view, const Translator& tr) {
  render::Document document;
  if (view.groups.empty())
    return document.add(render::Paragraph{{tr(Msg::kind_no_commits, view.repository)}});
  for (const KindTestView::Group& group : view.groups) {
    render::Line title(kind_words(group, tr), render::Tone::strong);
    title.add("  " + tr(Msg::kind_test_commits, group.commits));
    if (!group.rule.empty()) title.add("  " + group.rule, render::Tone::dim);
    render::Table table{{{.title = ""}, {.title = "", .shrinks = true}}, {}};
    for (const KindTestView::Example& example : group.examples)
      table.rows.push_back(
          {render::Line("  " + core::iso(example.day), render::Tone::dim), example.subject});
    table.caption = std::move(title);
    document.add(std::move(table));
  }
  render::Paragraph notes;
  if (view.uploaded > 0) notes.lines.emplace_back(tr(Msg::kind_uploaded, view.uploaded));
  if (view.imported > 0) notes.lines.emplace_back(tr(Msg::kind_imported, view.imported));
  if (view.not_compared > 0)
    notes.lines.emplace_back(tr(Msg::kind_not_compared, view.not_compared), render::Tone::warn);
  return document.add(std::move(notes));
}

render::Json json_of(const KindTestView& view) {
  render::Json::Array kinds;
  for (const KindTestView::Group& group : view.groups) {
    render::Json::Array examples;
    for (const KindTestView::Example& example : group.examples)
      examples.push_back(
          render::Json::Object{{"day", core::iso(example.day)}, {"subject", example.subject}});
    kinds.push_back(render::Json::Object{
        {"kind", group.kind},
        {"rule", group.rule.empty() ? render::Json() : render::Json(group.rule)},
        {"commits", group.commits},
        {"examples", std::move(examples)}});
  }
  return render::Json::Object{{"repository", view.repository},
                              {"kinds", std::move(kinds)},
                              {"not_compared", view.not_compared},
                              {"uploaded", view.uploaded},
                              {"imported", view.imported}};
}

}  // namespace gongbu::report
