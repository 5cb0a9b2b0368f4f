#include "gongbu/study/period_summary.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "gongbu/app/judge.hpp"
#include "gongbu/catalog/reference.hpp"
#include "gongbu/core/paper.hpp"
#include "gongbu/core/shares.hpp"
#include "gongbu/git/remote_address.hpp"
#include "gongbu/store/activities.hpp"
#include "gongbu/store/entries.hpp"
#include "gongbu/store/paper_records.hpp"
#include "gongbu/store/repositories.hpp"
#include "gongbu/study/papers.hpp"
#include "gongbu/study/study.hpp"

namespace gongbu::study {
namespace {

/// Minutes of a topic; papers are topics too.
struct Studied {
  std::string topic;
  core::minutes spent{0};
};

// In order of study. The minutes of an entry are divided evenly among its topics.
std::vector<Studied> studied_topics(const std::vector<store::Entry>& entries,
                                    const core::Period& period) {
  std::vector<Studied> all;
  std::unordered_map<std::string, std::size_t> indexes;
  for (const store::Entry& entry : entries) {
    if (!period.holds(entry.day)) continue;
    core::Shares shares(entry.spent.value_or(core::minutes{0}),
                        static_cast<int>(entry.topics.size()));
    for (const std::string& topic : entry.topics) {
      const auto [known, is_new] = indexes.emplace(topic, all.size());
      if (is_new) all.push_back({topic});
      all[known->second].spent += shares.next();
    }
  }
  return all;
}

std::string title_of(std::string_view topic, const std::vector<catalog::Syllabus>& all) {
  const std::size_t colon = topic.find(':');
  const catalog::Syllabus* syllabus = catalog::find_syllabus(topic.substr(0, colon), all);
  if (syllabus == nullptr || colon == std::string_view::npos) return {};
  const auto index = syllabus->find(topic.substr(colon + 1));
  return index ? syllabus->topics[*index].title : "";
}

// Returns the current state of the papers with the minutes of the period.
std::vector<report::StudiedPaper> papers_of(StudyCache& study_cache,
                                            const std::vector<Studied>& studied) {
  std::vector<report::StudiedPaper> papers;
  const auto is_paper = [](const Studied& one) { return one.topic.starts_with(core::kPaperTopic); };
  if (std::none_of(studied.begin(), studied.end(), is_paper)) return papers;
  std::vector<report::PaperRow> rows = paper_rows(study_cache);
  for (const store::Paper& paper : study_cache.papers()) {
    const std::string topic = store::topic_of(paper);
    const auto one = std::find_if(studied.begin(), studied.end(),
                                  [&](const Studied& other) { return other.topic == topic; });
    if (one == studied.end()) continue;
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const report::PaperRow& other) {
      return other.id == paper.id;
    });
    papers.push_back({std::move(*row), one->spent});
  }
  return papers;
}

void add_studies(report::PeriodView& view, StudyCache& study_cache, const core::Period& period) {
  const std::vector<Studied> studied = studied_topics(study_cache.entries(), period);
  view.papers = papers_of(study_cache, studied);
  for (const Studied& one : studied)
    if (!one.topic.starts_with(core::kPaperTopic))
      view.topics.push_back({one.topic, title_of(one.topic, study_cache.syllabi()), one.spent});
}

// Gaps are trimmed to the period.
std::vector<report::ExplainedGap> gaps_of(const app::Summary& summary, const core::Period& period) {
  std::vector<report::ExplainedGap> gaps;
  for (const core::Gap& whole : core::gaps(summary.verdicts)) {
    const auto part = core::part_of(whole, period.first, period.last, summary.verdicts);
    if (part)
      gaps.push_back(
          {*part, core::cause_of(*part, summary.verdicts, summary.tallies, summary.goals)});
  }
  return gaps;
}

// Activities after today do not count yet.
core::Period until_today(core::Period period, core::Day today) {
  period.last = std::min(period.last, today);
  return period;
}

}  // namespace

report::PeriodView period_view(StudyCache& study_cache, const core::Period& period) {
  app::Workspace& workspace = study_cache.workspace();
  app::Summary summary = app::judge(workspace);
  const core::Period over = until_today(period, workspace.today);
  report::PeriodView view{.period = period,
                          .verdicts = {},
                          .tallies = {},
                          .weeks = workspace.weeks,
                          .gaps = gaps_of(summary, period)};
  if (period.unit == core::Period::Unit::week)
    view.weekly = app::weekly_goals(summary, workspace.weeks, period.first);
  view.verdicts = std::move(summary.verdicts);
  view.tallies = std::move(summary.tallies);
  view.repositories = repository_totals(workspace, over.first, over.last);
  view.hours = store::activities_by_hour(workspace.database, over.first, over.last);
  add_studies(view, study_cache, over);
  if (view.is_open()) view.next = next_view(study_cache);
  return view;
}

std::vector<core::Activity> noted_entries(app::Workspace& workspace, const core::Period& period) {
  const core::Period over = until_today(period, workspace.today);
  std::vector<core::Activity> noted;
  for (store::Entry& entry : store::entries_between(workspace.database, over.first, over.last))
    if (!entry.note.empty()) noted.push_back(store::activity_of(std::move(entry)));
  return noted;
}

StudiedNames studied_names(app::Workspace& workspace, core::Day first, core::Day last) {
  StudiedNames names;
  std::set<std::pair<std::string, std::string>> known;
  for (auto& [kind, name] : store::subjects(workspace.database, {"post", "problem"}, first, last))
    if (known.emplace(kind, name).second)
      (kind == "post" ? names.posts : names.problems).push_back(std::move(name));
  return names;
}

std::vector<report::RepositoryTotal> repository_totals(app::Workspace& workspace, core::Day first,
                                                       core::Day last) {
  std::vector<report::RepositoryTotal> totals;
  for (store::RepositoryCommits& one :
       store::commits_by_repository(workspace.database, first, last))
    totals.push_back({.name = std::move(one.name), .commits = one.commits, .id = one.repository});
  return totals;
}

void add_addresses(app::Workspace& workspace, std::vector<report::RepositoryTotal>& repositories) {
  std::unordered_map<std::int64_t, report::RepositoryTotal*> by_id;
  for (report::RepositoryTotal& one : repositories) by_id.emplace(one.id, &one);
  for (const store::Repository& stored : store::repositories(workspace.database)) {
    const auto one = by_id.find(stored.id);
    if (one == by_id.end()) continue;
    one->second->address =
        git::web_address_of({stored.git_dir, stored.work_tree, stored.name}).value_or("");
  }
}

}  // namespace gongbu::study
