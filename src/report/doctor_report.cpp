#include "gongbu/report/doctor_report.hpp"

#include <algorithm>
#include <utility>

namespace gongbu::report {

Finding finding_of(std::string key, const Error& error) {
  return {.key = std::move(key), .what = error.phrase(), .hint = error.hint()};
}

bool DoctorView::is_fine() const {
  return std::all_of(findings.begin(), findings.end(),
                     [](const Finding& finding) { return finding.mended; });
}

render::Document document_of(const DoctorView& view, const Translator& tr) {
  render::Paragraph lines;
  for (const Finding& finding : view.findings) {
    const std::string what = tr(finding.what);
    if (finding.mended) {
      lines.lines.push_back(
          render::Line("✓ ", render::Tone::good).add(tr(Msg::doctor_mended, what)));
      continue;
    }
    render::Line line("✗ ", render::Tone::bad);
    line.add(what);
    if (!finding.command.empty()) {
      line.add(" — ").add(finding.command, render::Tone::strong);
    } else if (finding.hint) {
      line.add(" — ").add(tr(*finding.hint));
    }
    lines.lines.push_back(std::move(line));
  }
  if (view.drill) lines.lines.emplace_back(tr(*view.drill), render::Tone::good);
  if (view.findings.empty()) lines.lines.emplace_back(tr(Msg::doctor_fine), render::Tone::good);
  return render::Document().add(std::move(lines));
}

render::Json json_of(const DoctorView& view) {
  const Translator english(Language::english);
  render::Json::Array findings;
  for (const Finding& finding : view.findings)
    findings.push_back(render::Json::Object{
        {"finding", finding.key},
        {"text", english(finding.what)},
        {"command", finding.command.empty() ? render::Json() : render::Json(finding.command)},
        {"mended", finding.mended}});
  return render::Json::Object{{"fine", view.is_fine()}, {"findings", std::move(findings)}};
}

}  // namespace gongbu::report
