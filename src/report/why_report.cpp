#include "gongbu/report/why_report.hpp"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "gongbu/base/text.hpp"
#include "gongbu/core/kind.hpp"
#include "gongbu/core/kind_rule.hpp"
#include "gongbu/report/activity_report.hpp"
#include "gongbu/report/words.hpp"

namespace gongbu::report {
namespace {

using core::Verdict;

constexpr std::size_t kLineWidth = 78;

render::Line headline(const WhyView& view, const Translator& tr) {
  render::Line line(day_name(view.day, tr), render::Tone::strong);
  if (view.verdict) line.add("  ").append(verdict_line(*view.verdict, tr));
  return line;
}

// Returns the rule behind the verdict. A day without due goals can be met without reaching them.
std::string rule(const WhyView& view, const Translator& tr) {
  if (!view.verdict) return tr(Msg::why_future);
  switch (*view.verdict) {
    case Verdict::before:
      return view.tracking_since ? tr(Msg::why_before, day_name(*view.tracking_since, tr))
                                 : tr(Msg::why_before_all);
    case Verdict::met:
      return view.goals.empty() || !view.rests.empty() ? tr(Msg::why_met_rest) : tr(Msg::why_met);
    case Verdict::missed:
      return view.counted.empty() ? tr(Msg::why_missed_nothing) : tr(Msg::why_missed);
    case Verdict::frozen:
      return tr(Msg::why_frozen);
    case Verdict::rest:
      return tr(Msg::why_rest);
    case Verdict::pending:
      return tr(Msg::why_pending);
  }
  return {};
}

render::Paragraph rest_lines(const std::vector<RestRow>& rests, const Translator& tr) {
  render::Paragraph paragraph;
  for (const RestRow& row : rests) {
    render::Line& line = paragraph.lines.emplace_back("  " + rest_name(row.rest, tr));
    if (!row.why.empty()) line.add("  " + row.why, render::Tone::dim);
  }
  return paragraph;
}

template <class Block>
void add_section(render::Document& document, Msg title, Block block, const Translator& tr) {
  document.add(render::Heading{render::Line(tr.raw(title))}).add(std::move(block));
}

// Wraps warnings: user text plus a reason is too long for one line.
render::Paragraph warning_lines(const std::vector<std::string>& warnings) {
  render::Paragraph paragraph;
  for (const std::string& warning : warnings) {
    std::string indent;
    for (const std::string& line : wrapped(warning, kLineWidth))
      paragraph.lines.emplace_back(std::exchange(indent, "  ") + line, render::Tone::warn);
  }
  return paragraph;
}

core::Dropped dropped(const core::Activity& activity) {
  return activity.commit ? activity.commit->dropped : core::Dropped::none;
}

// Adds a table per reason, because a reason column would be truncated on a narrow page.
void add_not_counted(render::Document& document, const std::vector<core::Activity>& activities,
                     const Translator& tr) {
  std::map<core::Dropped, std::vector<core::Activity>> by_reason;
  for (core::Activity activity : activities) {
    const core::Dropped reason = dropped(activity);
    if (activity.commit) activity.commit->dropped = core::Dropped::none;  // shown in the title
    if (reason == core::Dropped::unknown_address) activity.note = activity.commit->email;
    by_reason[reason].push_back(std::move(activity));
  }
  for (const auto& [reason, group] : by_reason) {
    const std::string words =
        reason == core::Dropped::none ? tr(Msg::why_to_come) : dropped_reason(reason, tr);
    document.add(render::Heading{render::Line(tr(Msg::why_not_counted, words))})
        .add(activity_table(group, tr, Sizes::shown));
  }
}

std::string joined(const std::vector<std::string>& patterns) {
  return fmt::format("{}", fmt::join(patterns, ", "));
}

// Returns the rules that differ from the defaults.
std::vector<std::string> policy_lines(const core::PolicyRules& rules, const Translator& tr) {
  const core::CommitPolicy& policy = rules.everywhere;
  std::vector<std::string> lines;
  if (policy.count_merges) lines.push_back(tr(Msg::why_policy_merges));
  if (policy.count_empty) lines.push_back(tr(Msg::why_policy_empty));
  if (policy.min_lines > 0) lines.push_back(tr(Msg::why_policy_lines, policy.min_lines));
  if (!policy.never_paths.empty())
    lines.push_back(tr(Msg::why_policy_paths, joined(policy.never_paths)));
  if (!policy.bots.empty()) lines.push_back(tr(Msg::why_policy_bots, joined(policy.bots)));
  for (const core::RepositoryPolicy& overrides : rules.repositories)
    lines.push_back(tr(Msg::why_policy_repository, overrides.path));
  for (const core::KindRule& rule : rules.kinds.own)
    lines.push_back(tr(Msg::why_policy_kind, kind_name(rule.kind, tr), core::conditions_of(rule)));
  return lines;
}

// Returns the rules that gave commits a kind, and the bulk uploads.
std::vector<std::string> kind_lines(const std::vector<core::Activity>& activities,
                                    const Translator& tr) {
  std::vector<std::string> lines;
  for (const core::Activity& activity : activities) {
    if (!activity.commit) continue;
    const std::string& rule = activity.commit->kind_rule;
    std::string line;
    if (rule.empty()) continue;
    if (activity.kind == core::kCommitKind) {
      line = tr(Msg::why_kind_in_trailer, activity.subject);
    } else {
      const std::string kind = kind_name(activity.kind, tr);
      line = core::is_built_in_rule(rule) ? tr(Msg::why_kind_built_in, kind, rule)
                                          : tr(Msg::why_kind_own, kind, rule);
    }
    if (std::find(lines.begin(), lines.end(), line) == lines.end()) lines.push_back(line);
    const core::Activity::Commit& commit = *activity.commit;
    const std::string path =
        shell_word(commit.upload_path.empty() ? commit.repository : commit.upload_path);
    if (core::is_upload_of_all(commit.subject))
      lines.push_back(tr(Msg::why_upload_all, commit.repository, path));
    if (commit.uploaded > 0)
      lines.push_back(tr(Msg::why_upload, commit.uploaded, commit.repository, path));
  }
  return lines;
}

void add_kinds(render::Document& document, const WhyView& view, const Translator& tr) {
  render::Paragraph paragraph;
  for (const std::string& line : kind_lines(view.counted, tr))
    for (std::string& part : wrapped(line, kLineWidth - 2))
      paragraph.lines.push_back(render::Line("  " + std::move(part)));
  if (!paragraph.lines.empty()) add_section(document, Msg::why_kinds, std::move(paragraph), tr);
}

void add_policy(render::Document& document, const WhyView& view, const Translator& tr) {
  render::Paragraph paragraph;
  for (std::string& line : policy_lines(view.policy, tr))
    paragraph.lines.push_back(render::Line("  " + std::move(line)));
  if (paragraph.lines.empty()) return;
  const std::string title = view.policy_since
                                ? tr(Msg::why_policy_since, day_name(*view.policy_since, tr))
                                : tr(Msg::why_policy);
  document.add(render::Heading{render::Line(title)}).add(std::move(paragraph));
}

render::Json texts_json(const std::vector<std::string>& texts) {
  return render::Json::Array(texts.begin(), texts.end());
}

// Returns only the overridden rules.
render::Json repository_json(const core::RepositoryPolicy& overrides) {
  render::Json::Object object{{"path", overrides.path}};
  const auto add = [&object](const char* key, const auto& value) {
    if (value) object.emplace_back(key, *value);
  };
  const auto add_list = [&object](const char* key, const auto& patterns) {
    if (patterns) object.emplace_back(key, texts_json(*patterns));
  };
  add("count_merges", overrides.count_merges);
  add("count_empty", overrides.count_empty);
  add("min_lines", overrides.min_lines);
  add_list("never_paths", overrides.never_paths);
  add_list("bots", overrides.bots);
  return object;
}

render::Json kind_rules_json(const std::vector<core::KindRule>& rules) {
  render::Json::Array all;
  for (const core::KindRule& rule : rules)
    all.push_back(render::Json::Object{{"kind", rule.kind}, {"rule", core::conditions_of(rule)}});
  return all;
}

render::Json policy_json(const WhyView& view) {
  const core::CommitPolicy& policy = view.policy.everywhere;
  render::Json::Array repositories;
  for (const core::RepositoryPolicy& overrides : view.policy.repositories)
    repositories.push_back(repository_json(overrides));
  return render::Json::Object{{"since", render::day_json(view.policy_since)},
                              {"count_merges", policy.count_merges},
                              {"count_empty", policy.count_empty},
                              {"min_lines", policy.min_lines},
                              {"never_paths", texts_json(policy.never_paths)},
                              {"bots", texts_json(policy.bots)},
                              {"repositories", std::move(repositories)},
                              {"kinds", kind_rules_json(view.policy.kinds.own)},
                              {"built_in_kinds", view.policy.kinds.built_in}};
}

// activity_json() has the reason of commits; the reason "future" is added here.
render::Json not_counted_json(const core::Activity& activity, bool to_come) {
  render::Json::Object object = activity_json(activity);
  if (!to_come || dropped(activity) != core::Dropped::none) return object;
  std::erase_if(object, [](const auto& member) {
    return member.first == "counted" || member.first == "reason";
  });
  object.emplace_back("counted", false);
  object.emplace_back("reason", "future");
  return object;
}

}  // namespace

render::Document document_of(const WhyView& view, const Translator& tr) {
  render::Document document;
  document.add(render::Paragraph{{headline(view, tr), render::Line(rule(view, tr))}});
  // Goals do not judge rest days, future days or days before tracking.
  const bool judged = view.verdict && view.verdict != Verdict::before && view.rests.empty();
  if (judged && !view.goals.empty())
    add_section(document, Msg::why_goals, goal_table(view.goals, tr), tr);
  if (!view.rests.empty()) add_section(document, Msg::why_rests, rest_lines(view.rests, tr), tr);
  if (!view.counted.empty())
    add_section(document, Msg::why_counted, activity_table(view.counted, tr, Sizes::shown), tr);
  add_kinds(document, view, tr);
  add_not_counted(document, view.not_counted, tr);
  add_policy(document, view, tr);
  document.add(warning_lines(view.warnings));
  return document;
}

render::Json json_of(const WhyView& view) {
  render::Json::Array not_counted;
  for (const core::Activity& activity : view.not_counted)
    not_counted.push_back(not_counted_json(activity, !view.verdict));
  return render::Json::Object{
      {"day", core::iso(view.day)},
      {"verdict", view.verdict ? render::Json(verdict_key(*view.verdict)) : render::Json()},
      {"goals", goals_json(view.goals)},
      {"counted", activities_json(view.counted)},
      {"not_counted", std::move(not_counted)},
      {"rests", rests_json(view.rests)},
      {"policy", policy_json(view)},
      {"warnings", texts_json(view.warnings)},
  };
}

}  // namespace gongbu::report
