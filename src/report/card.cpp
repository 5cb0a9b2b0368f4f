#include "gongbu/report/card.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gongbu/base/text.hpp"
#include "gongbu/core/intensity.hpp"
#include "gongbu/core/period.hpp"
#include "gongbu/render/markup.hpp"
#include "gongbu/report/calendar_report.hpp"
#include "gongbu/report/streak_report.hpp"
#include "gongbu/report/words.hpp"

namespace gongbu::report {
namespace {

// Fixed positions; text is centred or truncated to a width that fits any font, because renderers
// differ most in text width.
constexpr int kWidth = 820;
constexpr int kHeight = 362;
constexpr int kLeft = 24;
constexpr int kRight = kWidth - kLeft;
constexpr std::size_t kTitleColumns = 56;
constexpr std::size_t kFooterColumns = 84;

constexpr int kCell = 11;
constexpr int kStep = 14;  // from cell to cell
constexpr int kCellsLeft = kLeft + 30;
constexpr int kCellsTop = 222;

constexpr std::string_view kLight =
    ".card{fill:#fff;stroke:#e2e5e1}.line{stroke:#e2e5e1}.text{fill:#1d2421}.dim{fill:#5a6660}"
    ".accent{fill:#0a6b4c}.track{stroke:#ebeeea}.arc{stroke:#0a6b4c}"
    ".l0{fill:#ebeeea}.l1{fill:#b5e0c9}.l2{fill:#6cc39a}.l3{fill:#2b976b}.l4{fill:#0a6045}";
constexpr std::string_view kDark =
    ".card{fill:#161c1a;stroke:#29322e}.line{stroke:#29322e}.text{fill:#e4e9e6}.dim{fill:#9aa8a1}"
    ".accent{fill:#5bd3a3}.track{stroke:#222a27}.arc{stroke:#5bd3a3}"
    ".l0{fill:#222a27}.l1{fill:#17472f}.l2{fill:#1f6f4d}.l3{fill:#2fa277}.l4{fill:#74e2b5}";

std::string style_of(CardTheme theme) {
  if (theme == CardTheme::dark) return std::string(kDark);
  if (theme == CardTheme::light) return std::string(kLight);
  return fmt::format("{}@media(prefers-color-scheme:dark){{{}}}", kLight, kDark);
}

std::string range_of(const std::optional<core::Streak>& streak, const Translator& tr) {
  return streak ? day_range_name(streak->begin, streak->end, tr) : std::string();
}

// Names months and weekdays like the other reports.
render::Heatmap last_year(const CardView& view, const Translator& tr) {
  const core::Day today = view.verdicts.today();
  return heatmap_of({.verdicts = view.verdicts,
                     .tallies = view.tallies,
                     .first = core::last_year_begin(today, view.week_start),
                     .last = today,
                     .week_start = view.week_start},
                    tr);
}

/// Builds the SVG image.
class Card {
 public:
  Card(const CardView& view, const Translator& tr)
      : view_(view),
        tr_(tr),
        today_(view.verdicts.today()),
        studied_(core::active_days(view.tallies, view.verdicts.since(), today_)),
        current_(core::current_streak(view.verdicts)),
        longest_(core::longest_streak(view.verdicts)),
        title_(view.title.empty() ? tr(Msg::page_title) : view.title) {}

  std::string draw(CardTheme theme) && {
    begin(theme);
    head();
    figures();
    heatmap();
    footer();
    out_ += "</svg>\n";
    return std::move(out_);
  }

 private:
  enum class Anchor { start, middle, end };

  template <class... A>
  void add(fmt::format_string<A...> format, A&&... args) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<A>(args)...);
  }

  void text(int x, int y, int size, std::string_view name, Anchor anchor, std::string_view words,
            bool bold = false) {
    if (words.empty()) return;
    constexpr std::string_view kAnchors[] = {"start", "middle", "end"};
    add("<text x=\"{}\" y=\"{}\" font-size=\"{}\" class=\"{}\" text-anchor=\"{}\"{}>{}</text>\n", x,
        y, size, name, kAnchors[static_cast<std::size_t>(anchor)],
        bold ? " font-weight=\"bold\"" : "", render::markup_text(words));
  }

  void cell(int x, int y, int level) {
    add("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"2.5\" class=\"l{}\"/>\n", x, y,
        kCell, kCell, level);
  }

  void begin(CardTheme theme) {
    const std::string alt = tr_(
        Msg::card_alt, title_,
        days_name(core::length_of(current_), tr_) + current_without_freezes(view_.verdicts, tr_),
        days_name(core::length_of(longest_), tr_) + longest_without_freezes(view_.verdicts, tr_),
        days_name(studied_, tr_));
    add("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" "
        "viewBox=\"0 0 {0} {1}\" role=\"img\" aria-label=\"{2}\" "
        "font-family=\"'Segoe UI','Helvetica Neue','Apple SD Gothic Neo','Malgun Gothic',"
        "'Noto Sans KR','Noto Sans CJK KR',sans-serif\">\n<title>{2}</title>\n<style>{3}</style>\n"
        "<rect x=\"0.5\" y=\"0.5\" width=\"{4}\" height=\"{5}\" rx=\"14\" class=\"card\"/>\n",
        kWidth, kHeight, render::markup_text(alt), style_of(theme), kWidth - 1, kHeight - 1);
  }

  void head() {
    text(kLeft, 42, 18, "text", Anchor::start, fit(printable(title_), kTitleColumns), true);
    text(kRight, 42, 12, "dim", Anchor::end, core::iso(today_));
  }

  void figures() {
    constexpr int kMiddle = kWidth / 2;
    constexpr int kAside = 258;  // from the centre to the centres of the outer columns
    const std::string since =
        studied_ > 0 ? tr_(Msg::since_day, core::iso(view_.verdicts.since())) : std::string();
    figure(kMiddle - kAside, studied_, Msg::label_days_studied, since, "text");
    figure(kMiddle + kAside, core::length_of(longest_), Msg::label_longest_streak,
           range_of(longest_, tr_), "text");
    text(kMiddle + kAside, 200, 11, "dim", Anchor::middle, beside_longest());
    ring(kMiddle, 106);
    figure(kMiddle, core::length_of(current_), Msg::label_current_streak, range_of(current_, tr_),
           "accent");
    text(kMiddle, 200, 11, "dim", Anchor::middle,
         trimmed(current_without_freezes(view_.verdicts, tr_)));
    for (const int x : {kMiddle - kAside / 2, kMiddle + kAside / 2})
      add("<line x1=\"{0}\" y1=\"76\" x2=\"{0}\" y2=\"178\" class=\"line\"/>\n", x);
  }

  // "10 days without freezes · 200 days before tracking"
  std::string beside_longest() const {
    std::string words(trimmed(longest_without_freezes(view_.verdicts, tr_)));
    const int before = view_.verdicts.longest_before;
    if (before <= core::length_of(longest_)) return words;
    if (!words.empty()) words += " · ";
    return words + tr_(Msg::streak_before_tracking, days_name(before, tr_));
  }

  void figure(int x, int number, Msg label, std::string_view dates, std::string_view name) {
    text(x, 116, 28, name, Anchor::middle, std::to_string(number), true);
    text(x, 165, 13, name, Anchor::middle, tr_.raw(label), true);
    text(x, 184, 12, "dim", Anchor::middle, dates);
  }

  // Draws the current streak as a fraction of the longest.
  void ring(int x, int y) {
    constexpr int kRadius = 36;
    constexpr int kHundredths = 22'619;  // circumference in hundredths
    const int longest = std::max(core::length_of(longest_), 1);
    const int arc = kHundredths * core::length_of(current_) / longest;
    add("<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"none\" stroke-width=\"5\" class=\"track\"/>\n",
        x, y, kRadius);
    if (arc > 0)
      add("<circle cx=\"{0}\" cy=\"{1}\" r=\"{2}\" fill=\"none\" stroke-width=\"5\" class=\"arc\" "
          "stroke-dasharray=\"{3}.{4:02} 300\" transform=\"rotate(-90 {0} {1})\"/>\n",
          x, y, kRadius, arc / 100, arc % 100);
  }

  void heatmap() {
    const render::Heatmap year = last_year(view_, tr_);
    weekday_names(year.weekdays);
    month_names(year.weeks);
    const core::Day first = core::last_year_begin(today_, view_.week_start);
    int at = 0;
    for (const core::DayIntensity& done : core::intensities(view_.tallies, "", first, today_)) {
      cell(kCellsLeft + at / 7 * kStep, kCellsTop + at % 7 * kStep, done.level);
      ++at;
    }
  }

  void weekday_names(const std::vector<std::string>& names) {
    int y = kCellsTop + kCell - 2;
    for (const std::string& name : names) {
      if (!name.empty()) text(kLeft, y, 10, "dim", Anchor::start, name);
      y += kStep;
    }
  }

  // A name needs the width of two weeks.
  void month_names(const std::vector<render::Heatmap::Week>& weeks) {
    int x = kCellsLeft;
    for (std::size_t i = 0; i + 1 < weeks.size(); ++i) {
      const bool begins = i == 0 || weeks[i].month != weeks[i - 1].month;
      if (begins && weeks[i].month == weeks[i + 1].month)
        text(x, kCellsTop - 8, 10, "dim", Anchor::start, weeks[i].month);
      x += kStep;
    }
  }

  void footer() {
    constexpr int kBaseline = kHeight - 20;
    text(kLeft, kBaseline, 12, "dim", Anchor::start, fit(printable(sums()), kFooterColumns));
    constexpr int kLegend = kRight - 40 - (core::kMostIntense + 1) * kStep;
    text(kLegend - 6, kBaseline, 11, "dim", Anchor::end, tr_.raw(Msg::calendar_less));
    for (int level = 0; level <= core::kMostIntense; ++level)
      cell(kLegend + level * kStep, kBaseline - kCell + 1, level);
    text(kRight - 36, kBaseline, 11, "dim", Anchor::start, tr_.raw(Msg::calendar_more));
  }

  // "1234 activities · 420h · attention, prml"
  std::string sums() const {
    const core::Sum all = core::sum(view_.tallies, view_.verdicts.since(), today_);
    std::string line = tr_(Msg::activities, all.count);
    if (all.spent.count() > 0) line += " · " + duration_name(all.spent, tr_);
    if (!view_.repositories.empty())
      line += fmt::format(" · {}", fmt::join(view_.repositories, ", "));
    return line;
  }

  std::string out_;
  const CardView& view_;
  const Translator& tr_;
  core::Day today_;
  int studied_;
  std::optional<core::Streak> current_;
  std::optional<core::Streak> longest_;
  std::string title_;
};

}  // namespace

std::string to_svg(const CardView& view, CardTheme theme, const Translator& tr) {
  return Card(view, tr).draw(theme);
}

}  // namespace gongbu::report
