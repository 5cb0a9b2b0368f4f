#include "gongbu/report/me_report.hpp"

#include <utility>

#include "gongbu/report/scan_report.hpp"

namespace gongbu::report {
namespace {

std::string source_of(const MeView::Address& address, const Translator& tr) {
  if (!address.from_git && !address.from_settings) return tr(Msg::me_from_repository);
  if (!address.from_git) return tr(Msg::me_from_settings);
  if (!address.from_settings) return tr(Msg::me_from_git);
  return tr(Msg::me_from_settings) + ", " + tr(Msg::me_from_git);
}

render::Table address_table(const MeView& view, const Translator& tr) {
  render::Table table{{{.title = tr(Msg::column_email)},
                       {.title = tr(Msg::column_commits), .align = render::Align::right},
                       {.title = tr(Msg::column_source)}},
                      {}};
  for (const MeView::Address& address : view.addresses)
    table.rows.push_back({render::Line(address.email, render::Tone::strong),
                          std::to_string(address.commits),
                          render::Line(source_of(address, tr), render::Tone::dim)});
  return table;
}

}  // namespace

render::Document document_of(const MeView& view, const Translator& tr) {
  render::Document document;
  document.add(address_table(view, tr));
  if (view.addresses.empty())
    document.add(render::Paragraph{{render::Line(tr(Msg::scan_no_emails), render::Tone::warn)}});
  add_unknown_identities(document, view.unknown_identities, tr);
  return document;
}

render::Json json_of(const MeView& view) {
  render::Json::Array addresses;
  for (const MeView::Address& address : view.addresses)
    addresses.push_back(render::Json::Object{{"email", address.email},
                                             {"settings", address.from_settings},
                                             {"git_config", address.from_git},
                                             {"commits", address.commits}});
  return render::Json::Object{
      {"addresses", std::move(addresses)},
      {"unknown_identities", unknown_identities_json(view.unknown_identities)}};
}

}  // namespace gongbu::report
