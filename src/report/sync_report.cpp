#include "gongbu/report/sync_report.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <utility>

namespace gongbu::report {
namespace {

constexpr std::size_t kMinutes = 16;  // "2026-11-28T21:00"

// "2026-11-28 21:00"
std::string short_time(const std::string& rfc3339) {
  std::string text = rfc3339.substr(0, kMinutes);
  if (text.size() == kMinutes) text[10] = ' ';
  return text;
}

std::string note(const SyncStatusView::Device& device, const Translator& tr) {
  if (device.own) return tr(Msg::sync_this_device);
  if (device.retired) return tr(Msg::sync_retired);
  if (device.differs.empty()) return "";
  return tr(Msg::sync_differs, fmt::format("{}", fmt::join(device.differs, ", ")));
}

std::string level_words(const std::string& level, const Translator& tr) {
  if (level == "full") return tr(Msg::sync_level_full);
  if (level == "hashed") return tr(Msg::sync_level_hashed);
  return tr(Msg::sync_level_none);
}

render::Json known(const std::string& text) {
  return text.empty() ? render::Json() : render::Json(text);
}

}  // namespace

render::Document document_of(const SyncStatusView& view, const Translator& tr) {
  render::Document page;
  page.add(render::KeyValues{
      {{tr(Msg::sync_remote), view.address},
       {tr(Msg::sync_files), view.sealed ? tr(Msg::sync_sealed) : tr(Msg::sync_plain)},
       {tr(Msg::sync_commits), level_words(view.commits, tr)},
       {tr(Msg::sync_last),
        view.succeeded.empty() ? tr(Msg::sync_never) : short_time(view.succeeded)},
       {tr(Msg::sync_waiting), tr(Msg::sync_waiting_records, view.waiting)}}});
  render::Table table{{{.title = tr(Msg::column_device)},
                       {.title = tr(Msg::column_name), .shrinks = true},
                       {.title = tr(Msg::column_heard)},
                       {}},
                      {}};
  for (const SyncStatusView::Device& device : view.devices)
    table.rows.push_back(
        {device.device, render::Line(device.name, render::Tone::strong),
         device.heard.empty() ? tr(Msg::sync_never) : short_time(device.heard),
         render::Line(note(device, tr),
                      device.differs.empty() ? render::Tone::dim : render::Tone::warn)});
  page.add(std::move(table));
  render::Paragraph faults;
  for (const std::string& segment : view.unread)
    faults.lines.emplace_back(tr(Msg::sync_unread, segment), render::Tone::warn);
  if (view.kept > 0) faults.lines.emplace_back(tr(Msg::sync_kept, view.kept), render::Tone::warn);
  if (!faults.lines.empty()) page.add(std::move(faults));
  return page;
}

render::Json json_of(const SyncStatusView& view) {
  render::Json::Array devices;
  for (const SyncStatusView::Device& device : view.devices) {
    render::Json::Array differs(device.differs.begin(), device.differs.end());
    devices.push_back(render::Json::Object{{"device", device.device},
                                           {"name", device.name},
                                           {"own", device.own},
                                           {"retired", device.retired},
                                           {"heard", known(device.heard)},
                                           {"differs", std::move(differs)}});
  }
  return render::Json::Object{
      {"remote", view.address},
      {"sealed", view.sealed},
      {"commits", view.commits},
      {"synced", known(view.succeeded)},
      {"waiting", view.waiting},
      {"devices", std::move(devices)},
      {"unread", render::Json::Array(view.unread.begin(), view.unread.end())},
      {"kept", view.kept}};
}

render::Document document_of(const SyncLogView& view, const Translator& tr) {
  if (view.rows.empty())
    return render::Document().add(render::Paragraph{{tr(Msg::sync_log_empty)}});
  render::Table table{{{.title = "", .align = render::Align::right},
                       {.title = tr(Msg::column_merged)},
                       {.title = tr(Msg::column_record), .shrinks = true},
                       {.title = tr(Msg::column_lost), .shrinks = true},
                       {.title = tr(Msg::column_stands)},
                       {}},
                      {}};
  for (const SyncLogView::Row& row : view.rows)
    table.rows.push_back({std::to_string(row.id), short_time(row.merged),
                          row.about.empty() ? row.table : row.table + " " + row.about,
                          row.group + ": " + row.value, row.device,
                          row.restored ? tr(Msg::sync_log_restored) : ""});
  return render::Document().add(std::move(table));
}

render::Json json_of(const SyncLogView& view) {
  render::Json::Array rows;
  for (const SyncLogView::Row& row : view.rows)
    rows.push_back(render::Json::Object{{"id", row.id},
                                        {"merged", row.merged},
                                        {"record", row.table},
                                        {"about", row.about},
                                        {"field", row.group},
                                        {"value", row.value},
                                        {"device", row.device},
                                        {"restored", row.restored}});
  return render::Json::Object{{"lost", std::move(rows)}};
}

}  // namespace gongbu::report
