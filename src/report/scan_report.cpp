#include "gongbu/report/scan_report.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "gongbu/base/text.hpp"

namespace gongbu::report {
std::optional<std::string> address_to_add(const std::vector<core::UnknownIdentity>& identities) {
  const auto first = std::find_if(
      identities.begin(), identities.end(),
      [](const core::UnknownIdentity& identity) { return is_email_address(identity.email); });
  if (first == identities.end()) return std::nullopt;
  const std::string word = shell_word(first->email);
  return first->email.starts_with('-') ? "-- " + word : word;
}

render::Line unknown_identities_line(const std::vector<core::UnknownIdentity>& identities,
                                     const Translator& tr) {
  std::int64_t commits = 0;
  for (const core::UnknownIdentity& identity : identities) commits += identity.commits;
  const auto address = address_to_add(identities);
  return {address ? tr(Msg::today_unknown, commits, *address)
                  : tr(Msg::today_unknown_odd, commits, identities.front().email),
          render::Tone::warn};
}

void add_unknown_identities(render::Document& document,
                            const std::vector<core::UnknownIdentity>& identities,
                            const Translator& tr) {
  if (identities.empty()) return;
  document.add(render::Paragraph{{render::Line(tr(Msg::scan_unknown), render::Tone::warn)}});
  render::Table table{{{.title = tr(Msg::column_email)},
                       {.title = tr(Msg::column_name), .shrinks = true},
                       {.title = tr(Msg::column_commits), .align = render::Align::right}},
                      {}};
  for (const core::UnknownIdentity& identity : identities)
    table.rows.push_back({identity.email, identity.name, std::to_string(identity.commits)});
  document.add(std::move(table));
  const auto address = address_to_add(identities);
  document.add(render::Paragraph{
      {render::Line(address ? tr(Msg::scan_unknown_hint, *address)
                            : tr(Msg::scan_unknown_odd_hint, identities.front().email))}});
}

render::Json unknown_identities_json(const std::vector<core::UnknownIdentity>& identities) {
  render::Json::Array array;
  for (const core::UnknownIdentity& identity : identities)
    array.push_back(render::Json::Object{
        {"email", identity.email}, {"name", identity.name}, {"commits", identity.commits}});
  return array;
}

render::Document document_of(const ScanView& view, const Translator& tr) {
  render::Paragraph lines;
  if (view.skipped) lines.lines.emplace_back(tr(Msg::scan_skipped), render::Tone::warn);
  lines.lines.emplace_back(tr(Msg::scan_repositories, view.repositories));
  if (view.unreadable > 0)
    lines.lines.emplace_back(tr(Msg::scan_unreadable, view.unreadable), render::Tone::warn);
  if (view.missing > 0) lines.lines.emplace_back(tr(Msg::scan_missing, view.missing));
  lines.lines.emplace_back(tr(Msg::scan_commits, view.commits_new, view.commits_total));
  if (view.commits_future > 0)
    lines.lines.emplace_back(tr(Msg::scan_future, view.commits_future), render::Tone::warn);
  if (view.interrupted) lines.lines.emplace_back(tr(Msg::scan_interrupted), render::Tone::warn);

  render::Document document;
  document.add(std::move(lines));
  add_unknown_identities(document, view.unknown_identities, tr);
  if (view.unknown_identities.empty() && !view.has_emails && view.commits_total == 0 &&
      view.repositories > 0)
    document.add(render::Paragraph{{render::Line(tr(Msg::scan_no_emails), render::Tone::warn)}});
  return document;
}

render::Json json_of(const ScanView& view) {
  render::Json::Array warnings;
  for (const std::string& warning : view.warnings) warnings.emplace_back(warning);
  return render::Json::Object{
      {"repositories", view.repositories},
      {"unreadable", view.unreadable},
      {"missing", view.missing},
      {"commits_new", view.commits_new},
      {"commits_total", view.commits_total},
      {"commits_future", view.commits_future},
      {"unknown_identities", unknown_identities_json(view.unknown_identities)},
      {"warnings", std::move(warnings)},
      {"skipped", view.skipped},
      {"interrupted", view.interrupted}};
}

}  // namespace gongbu::report
