#include "first_steps.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "gongbu/app/judge.hpp"
#include "gongbu/automation/hook_setup.hpp"
#include "gongbu/automation/last_run.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/core/period.hpp"
#include "gongbu/git/library.hpp"
#include "gongbu/report/calendar_report.hpp"
#include "gongbu/report/init_report.hpp"
#include "gongbu/store/commits.hpp"
#include "gongbu/store/plans.hpp"
#include "gongbu/store/repositories.hpp"

namespace gongbu::cli {
namespace {

constexpr std::size_t kMostRepositories = 8;
constexpr std::size_t kSteps = 3;

using Row = report::FoundRepositoriesView::Row;

// Returns the kind of repositories with several posts or solved problems.
std::map<std::string, std::string> kinds_of_repositories(store::Database& database) {
  constexpr std::int64_t kEnough = 3;
  std::map<std::string, std::string> kinds;
  for (const auto& [which, commits] : store::studies_by_repository(database)) {
    const auto& [repository, kind] = which;
    if (commits >= kEnough && (kind == "post" || kind == "problem")) kinds[repository] = kind;
  }
  return kinds;
}

std::vector<store::Repository> present_repositories(store::Database& database) {
  std::vector<store::Repository> present = store::repositories(database);
  std::erase_if(present, [](const store::Repository& repository) {
    return repository.ignored || repository.missing_since;
  });
  return present;
}

bool has_no_address(Context& context) {
  return context.settings().git.emails.empty() && !git::global_user().email;
}

// Checks only a few repositories, because each runs git.
bool has_no_hook(Context& context) {
  constexpr std::size_t kFew = 3;
  const automation::HookSetup setup(context.env(), context.paths());
  std::vector<store::Repository> all = present_repositories(context.workspace().database);
  if (all.size() > kFew) all.resize(kFew);
  const auto has_none = [&](const store::Repository& repository) {
    try {
      return setup.look({repository.git_dir, repository.work_tree, repository.name}).state ==
             core::HookState::missing;
    } catch (const Error&) {
      return false;
    }
  };
  return !all.empty() && std::all_of(all.begin(), all.end(), has_none);
}

/// A step that is proposed if it fits.
struct Candidate {
  Msg command{};
  Msg meaning{};
  std::function<bool(Context&)> fits;
};

std::vector<Candidate> candidates() {
  const auto always = [](Context&) { return true; };
  return {
      {Msg::init_step_email, Msg::cmd_me_add, has_no_address},
      {Msg::init_step_repository, Msg::cmd_repo_add,
       [](Context& context) { return present_repositories(context.workspace().database).empty(); }},
      {Msg::init_step_entry, Msg::cmd_add, always},
      {Msg::init_step_hook, Msg::init_step_hook_meaning, has_no_hook},
      {Msg::init_step_check, Msg::init_step_check_meaning,
       [](Context& context) { return !automation::last_run(context.paths()); }},
      {Msg::init_step_goal, Msg::init_step_goal_meaning,
       [](Context& context) { return store::goals(context.workspace().database).empty(); }},
      {Msg::init_step_report, Msg::cmd_report, always},
  };
}

}  // namespace

void show_found_repositories(Context& context) {
  store::Database& database = context.workspace().database;
  const auto kinds = kinds_of_repositories(database);
  std::map<std::int64_t, std::int64_t> commits = store::commits_by_holder(database);
  report::FoundRepositoriesView view;
  for (const store::Repository& repository : present_repositories(database)) {
    const auto kind = kinds.find(repository.name);
    view.rows.push_back({.name = repository.name,
                         .kind = kind == kinds.end() ? "" : kind->second,
                         .commits = commits[repository.id]});
  }
  std::stable_sort(view.rows.begin(), view.rows.end(),
                   [](const Row& a, const Row& b) { return a.commits > b.commits; });
  if (view.rows.size() > kMostRepositories) {
    view.more = view.rows.size() - kMostRepositories;
    view.rows.resize(kMostRepositories);
  }
  if (!view.rows.empty()) {
    context.say("");
    context.show(report::document_of(view, context.tr()));
  }
  context.say("");
}

void show_found_days(Context& context) {
  app::Workspace& work = context.workspace();
  app::Summary summary = app::judge(work);
  if (!summary.verdicts.first_active) return;
  const core::Day year = core::last_year_begin(work.today, work.settings.week_start);
  const core::Day first = std::max(year, std::min(*summary.verdicts.first_active, work.today));
  context.say("");
  context.show(report::document_of(report::CalendarView{.verdicts = std::move(summary.verdicts),
                                                        .tallies = std::move(summary.tallies),
                                                        .first = first,
                                                        .last = work.today,
                                                        .week_start = work.settings.week_start},
                                   context.tr()));
}

void show_next_steps(Context& context) {
  const Translator& tr = context.tr();
  report::NextStepsView view;
  for (const Candidate& candidate : candidates())
    if (view.steps.size() < kSteps && candidate.fits(context))
      view.steps.push_back({tr(Phrase{candidate.command, {}}), tr(Phrase{candidate.meaning, {}})});
  context.say("");
  context.show(report::document_of(view, tr));
}

}  // namespace gongbu::cli
