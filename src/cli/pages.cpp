#include "pages.hpp"

#include <cstddef>
#include <utility>

#include "gongbu/app/judge.hpp"
#include "gongbu/app/policy.hpp"
#include "gongbu/app/rests.hpp"
#include "gongbu/catalog/reference.hpp"
#include "gongbu/host/environment.hpp"
#include "gongbu/report/scan_report.hpp"
#include "gongbu/report/syllabus_report.hpp"
#include "gongbu/report/today_report.hpp"
#include "gongbu/report/why_report.hpp"
#include "gongbu/scan/scan_repositories.hpp"
#include "gongbu/scan/trailer_entries.hpp"
#include "gongbu/store/activities.hpp"
#include "gongbu/store/commits.hpp"
#include "gongbu/store/entries.hpp"
#include "gongbu/store/plans.hpp"
#include "gongbu/study/study.hpp"

namespace gongbu::cli {
namespace {

report::ScanView view_of(const scan::ScanSummary& summary, Context& context) {
  app::Workspace& work = context.workspace();
  report::ScanView view{.repositories = summary.repositories,
                        .unreadable = summary.unreadable,
                        .missing = summary.missing,
                        .commits_new = summary.commits_new,
                        .commits_total = store::count_commits(work.database),
                        .commits_future = store::count_future_commits(work.database, work.today),
                        .unknown_identities = store::unknown_identities(work.database),
                        .warnings = {},
                        .has_emails = !context.settings().git.emails.empty(),
                        .skipped = summary.skipped,
                        .interrupted = summary.interrupted};
  for (const Error& warning : summary.warnings)
    view.warnings.push_back(error_line(warning, context.tr()));
  return view;
}

bool dropped(const core::Activity& activity) {
  return activity.commit && activity.commit->dropped != core::Dropped::none;
}

std::optional<core::Day> tracking_since(const core::Verdicts& verdicts) {
  // Without a recorded start and without activity, the verdicts begin today.
  const bool begun = verdicts.is_start_recorded || verdicts.first_active;
  return begun ? std::optional(verdicts.first) : std::nullopt;
}

// Adds the activities of the day, counted and not counted ones.
void add_activities(report::WhyView& view, store::Database& database) {
  store::ActivityFilter filter;
  filter.from = filter.until = view.day;
  filter.dropped = true;
  const bool to_come = !view.verdict;
  for (core::Activity& activity : store::activities(database, filter)) {
    auto& list = to_come || dropped(activity) ? view.not_counted : view.counted;
    list.push_back(std::move(activity));
  }
}

void add_policy(report::WhyView& view, app::Workspace& work) {
  const std::vector<core::DatedRules> history = app::policy_history(work);
  const std::size_t index = core::in_force(history, view.day);
  view.policy = history[index].rules;
  if (index > 0) view.policy_since = history[index].from;
}

}  // namespace

std::vector<Error> bad_trailers(Context& context, std::optional<core::Day> day) {
  constexpr std::size_t kShortId = 7;  // digits, as in lists of commits
  std::vector<Error> errors;
  for (const scan::BadTrailer& bad : scan::bad_trailers(context.workspace(), day))
    errors.push_back(make_error(ErrorKind::usage, Msg::err_bad_trailer, bad.repository,
                                bad.oid.substr(0, kShortId), core::iso(bad.day), bad.trailer,
                                error_line(bad.why, context.tr())));
  return errors;
}

report::ScanView scan_everything(Context& context, scan::ScanOptions options) {
  options.discovery = scan::Discovery::always;
  options.stop = context.stop();
  scan::ScanSummary summary = context.scan(std::move(options));
  for (Error& bad : bad_trailers(context)) summary.warnings.push_back(std::move(bad));
  for (const Error& warning : summary.warnings) context.warn(warning);
  return view_of(summary, context);
}

void show_syllabus(Context& context, const std::string& id, const std::optional<std::string>& topic,
                   const OutputArgs& output) {
  study::StudyCache study_cache(context.workspace());
  const catalog::Syllabus syllabus = study::syllabus_named(study_cache.workspace(), id);
  if (topic) {
    context.show(study::chapter_view(study_cache, syllabus, catalog::read_topic(*topic, syllabus)),
                 output);
  } else {
    context.show(study::syllabus_view(study_cache, syllabus), output);
  }
}

void show_next(Context& context, const std::string& id, const OutputArgs& output) {
  study::StudyCache study_cache(context.workspace());
  report::SyllabusView view =
      study::syllabus_view(study_cache, study::syllabus_named(study_cache.workspace(), id));
  context.show(report::SyllabusNextView{std::move(view.next)}, output);
}

void show_day(Context& context, core::Day day, const OutputArgs& output, const ScanArgs& scan) {
  context.scan_first(scan);
  context.measure_first(scan, day, day);
  app::Workspace& work = context.workspace();
  const app::Summary summary = app::judge(work);
  report::WhyView view;
  view.day = day;
  if (day <= work.today) view.verdict = summary.verdicts.at(day);
  view.goals = app::progress(summary, day);
  const core::Rest* weekly = core::weekly_rest(summary.rests, day);
  for (store::ListedRest& listed : store::listed_rests(work.database))
    if (core::covers(listed.rest, day) &&
        (!listed.rest.standing || (weekly != nullptr && listed.rest == *weekly)))
      view.rests.push_back(app::rest_row(std::move(listed), context.tr().language()));
  view.tracking_since = tracking_since(summary.verdicts);
  add_policy(view, work);
  add_activities(view, work.database);
  for (core::Activity& activity : view.counted)
    if (activity.commit && !activity.commit->upload_path.empty())
      activity.commit->upload_path =
          host::abbreviated(activity.commit->upload_path, context.paths());
  for (const Error& bad : bad_trailers(context, day))
    view.warnings.push_back(error_line(bad, context.tr()));
  context.show(view, output);
}

void show_today(Context& context, const OutputArgs& output) {
  app::Workspace& work = context.workspace();
  const app::Summary summary = app::judge(work);
  store::ActivityFilter filter;
  filter.from = filter.until = work.today;
  const auto timer = store::running_timer(work.database);
  study::StudyCache study_cache(work);
  context.show(
      report::TodayView{
          .verdicts = summary.verdicts,
          .goals = app::progress(summary, work.today),
          .resting = core::any_covers(summary.rests, work.today),
          .activities = store::activities(work.database, filter),
          .week = work.weeks.at(work.today),
          .time_left = app::time_left(work),
          .timer = timer ? std::optional(study::timer_view(work, *timer)) : std::nullopt,
          .next = study::next_view(study_cache),
          .weekly = app::weekly_goals(summary, work.weeks, work.today),
          .unknown_identities = store::unknown_identities(work.database),
          .freeze_covers = app::freeze_covers_today(summary),
          .set_up = !work.settings.git.roots.empty(),
      },
      output);
}

}  // namespace gongbu::cli
