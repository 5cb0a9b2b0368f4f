#include "gongbu/report/cron_report.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "gongbu/report/words.hpp"

namespace gongbu::report {
namespace {

using Scheduler = CronView::Scheduler;

std::string_view key_of(Scheduler scheduler) {
  return scheduler == Scheduler::crontab ? "crontab" : "systemd";
}

std::string time_name(core::minutes time) { return clock_name(core::Instant{time}, {}); }

// Uses an arbitrary day with this weekday.
std::string weekday_name(date::weekday weekday, const Translator& tr) {
  const core::Day sunday{date::year{2023} / 1 / 1};
  return report::weekday_name(sunday + (weekday - date::Sunday), tr);
}

// "21:00 every day" or "Sun 20:00"
std::string recurrence_name(const core::Recurrence& when, const Translator& tr) {
  if (when.hourly) return tr(Msg::cron_every_hour, fmt::format("{:02}", when.time.count()));
  const std::string time = time_name(when.time);
  return when.weekday ? weekday_name(*when.weekday, tr) + " " + time
                      : tr(Msg::cron_every_day, time);
}

std::string next_name(const CronView::Run& run, const Translator& tr) {
  const core::Day day =
      date::floor<date::days>(core::WallTime{run.next.time_since_epoch() + run.utc_offset});
  return day_name(day, tr) + " " + clock_name(run.next, run.utc_offset);
}

// Returns whether cron's zone shows a different time than the user's.
bool clocks_differ(const CronView& view) {
  return std::any_of(view.runs.begin(), view.runs.end(), [](const CronView::Run& run) {
    return run.scheduler == Scheduler::crontab && run.machine != run.run.when;
  });
}

render::Table run_table(const CronView& view, const Translator& tr) {
  const bool two_clocks = clocks_differ(view);
  render::Table table{{{}, {.title = view.zone}, {.title = tr(Msg::cron_column_next)}, {}, {}}, {}};
  if (two_clocks)
    table.columns.insert(table.columns.begin() + 2,
                         render::Column{.title = tr(Msg::cron_column_machine, view.machine_zone)});
  for (const CronView::Run& run : view.runs) {
    std::vector<render::Line>& row = table.rows.emplace_back();
    row.emplace_back(std::string(core::name_of(run.run.job)), render::Tone::strong);
    row.emplace_back(recurrence_name(run.run.when, tr));
    if (two_clocks)
      row.emplace_back(run.scheduler == Scheduler::crontab ? recurrence_name(run.machine, tr) : "");
    row.emplace_back(next_name(run, tr));
    row.emplace_back(std::string(key_of(run.scheduler)), render::Tone::dim);
    row.emplace_back(run.run.notifies ? tr(Msg::cron_notifies) : "", render::Tone::dim);
  }
  return table;
}

std::string weekday_key(date::weekday weekday) {
  constexpr std::array<const char*, 7> kKeys = {"sun", "mon", "tue", "wed", "thu", "fri", "sat"};
  return kKeys[weekday.c_encoding()];
}

render::Json weekday_json(const core::Recurrence& when) {
  return when.weekday ? render::Json(weekday_key(*when.weekday)) : render::Json();
}

std::string time_key(const core::Recurrence& when) {
  return when.hourly ? fmt::format("*:{:02}", when.time.count()) : time_name(when.time);
}

render::Json run_json(const CronView::Run& run) {
  return render::Json::Object{{"place", key_of(run.scheduler)},
                              {"job", core::name_of(run.run.job)},
                              {"weekday", weekday_json(run.run.when)},
                              {"time", time_key(run.run.when)},
                              {"machine_weekday", weekday_json(run.machine)},
                              {"machine_time", time_key(run.machine)},
                              {"notify", run.run.notifies},
                              {"next", core::rfc3339(run.next, run.utc_offset)}};
}

}  // namespace

render::Document document_of(const CronView& view, const Translator& tr) {
  if (view.runs.empty())
    return render::Document().add(render::Paragraph{{render::Line(tr(Msg::cron_nothing))}});
  render::Document document;
  document.add(run_table(view, tr));
  if (view.clocks_part)
    document.add(render::Paragraph{{render::Line(
        tr(Msg::cron_clocks_part, day_name(*view.clocks_part, tr), view.zone, view.machine_zone),
        render::Tone::warn)}});
  return document;
}

render::Json json_of(const CronView& view) {
  render::Json::Array runs;
  for (const CronView::Run& run : view.runs) runs.push_back(run_json(run));
  return render::Json::Object{
      {"zone", view.zone},
      {"machine_zone", view.machine_zone},
      {"clocks_part", render::day_json(view.clocks_part)},
      {"runs", std::move(runs)},
  };
}

render::Document document_of(const CronRemovedView& view, const Translator& tr) {
  render::Paragraph paragraph;
  for (const Scheduler scheduler : view.schedulers)
    paragraph.lines.emplace_back(scheduler == Scheduler::crontab ? tr(Msg::cron_removed_crontab)
                                                                 : tr(Msg::cron_removed_timers));
  if (view.schedulers.empty()) paragraph.lines.emplace_back(tr(Msg::cron_nothing_to_remove));
  return render::Document().add(std::move(paragraph));
}

render::Json json_of(const CronRemovedView& view) {
  render::Json::Array removed;
  for (const Scheduler scheduler : view.schedulers) removed.emplace_back(key_of(scheduler));
  return render::Json::Object{{"removed", std::move(removed)}};
}

}  // namespace gongbu::report
