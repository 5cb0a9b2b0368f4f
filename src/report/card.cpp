#include "gongbu/report/card.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gongbu/base/text.hpp"
#include "gongbu/core/period.hpp"
#include "gongbu/report/calendar_report.hpp"
#include "gongbu/report/streak_report.hpp"
#include "gongbu/report/words.hpp"
#include "report/card_canvas.hpp"

namespace gongbu::report {
namespace {

using Anchor = CardCanvas::Anchor;

/// Sizes and positions of the upper part of a card.
struct Frame {
  int width;
  int margin;
  int title_size;
  int title_line;
  int text_size;  ///< smallest
  struct {
    int x, y, radius, stroke, size, label_line;
  } ring;
  struct {
    int size, unit_size, line, label_line, note_line, note_step;
  } figure;
  std::array<int, 3> centers;  ///< of the figures
  std::size_t note_columns;    ///< that fit below a figure
};

constexpr Frame kFull{
    .width = 820,
    .margin = 32,
    .title_size = 26,
    .title_line = 54,
    .text_size = 21,
    .ring = {.x = 116, .y = 160, .radius = 58, .stroke = 13, .size = 32, .label_line = 254},
    .figure = {.size = 46,
               .unit_size = 24,
               .line = 152,
               .label_line = 190,
               .note_line = 222,
               .note_step = 28},
    .centers = {310, 512, 706},
    .note_columns = 20};

constexpr Frame kCompact{
    .width = 495,
    .margin = 20,
    .title_size = 15,
    .title_line = 32,
    .text_size = 13,
    .ring = {.x = 66, .y = 98, .radius = 36, .stroke = 8, .size = 19, .label_line = 157},
    .figure = {.size = 28,
               .unit_size = 15,
               .line = 86,
               .label_line = 108,
               .note_line = 126,
               .note_step = 0},
    .centers = {186, 308, 424},
    .note_columns = 19};
constexpr int kCompactHeight = 195;

std::string lengths_note(const core::Verdicts& verdicts,
                         std::optional<core::Streak> (*streak)(const core::Verdicts&),
                         const Translator& tr) {
  const int length = core::length_of(streak(core::thawed(verdicts)));
  if (length == core::length_of(streak(verdicts))) return {};
  return tr(Msg::card_without_freezes, days_name(length, tr));
}

/// Draws the parts of a card.
class Card {
 public:
  Card(const CardView& view, CardSize size, CardTheme theme, const Translator& tr)
      : view_(view),
        tr_(tr),
        frame_(size == CardSize::full ? kFull : kCompact),
        canvas_(theme),
        today_(view.verdicts.today()),
        figures_(streak_figures(view.verdicts, tr)),
        title_(view.title.empty() ? tr(Msg::page_title) : view.title),
        total_(core::sum(view.tallies, view.verdicts.since(), today_)) {}

  std::string full() && {
    head();
    text(frame_.width - frame_.margin, frame_.title_line, Anchor::end, core::iso(today_));
    ring();
    figures();
    const int bottom = footer(heatmap(318));
    return std::move(canvas_).done(frame_.width, bottom, description());
  }

  std::string compact() && {
    head();
    ring();
    figures();
    last_weeks();
    return std::move(canvas_).done(frame_.width, kCompactHeight, description());
  }

  std::string start(CardSize size) && {
    const int middle = frame_.width / 2;
    const int height = size == CardSize::full ? 230 : kCompactHeight;
    head();
    canvas_.text(middle, height / 2 + 18, 2 * frame_.text_size, "accent", Anchor::middle,
                 tr_.raw(Msg::card_start), true);
    text(middle, height / 2 + 28 + frame_.text_size * 3 / 2, Anchor::middle,
         tr_.raw(Msg::card_start_words));
    return std::move(canvas_).done(frame_.width, height,
                                   title_ + ". " + tr_(Msg::card_start) + ".");
  }

  bool is_empty() const { return total_.count == 0; }

 private:
  void text(int x, int y, Anchor anchor, std::string_view words) {
    canvas_.text(x, y, frame_.text_size, "dim", anchor, words);
  }

  // Returns the columns of the smallest text that fit into a width in any font.
  std::size_t columns(int width) const {
    return static_cast<std::size_t>(width / canvas_.column_width(frame_.text_size));
  }

  void head() {
    const auto most =
        static_cast<std::size_t>((frame_.width * 2 / 3) / canvas_.column_width(frame_.title_size));
    canvas_.text(frame_.margin, frame_.title_line, frame_.title_size, "text", Anchor::start,
                 fit(printable(title_), most), true);
  }

  void ring() {
    const auto& ring = frame_.ring;
    canvas_.ring(ring.x, ring.y, ring.radius, ring.stroke, strength_percent(view_.verdicts));
    canvas_.text(ring.x, ring.y + ring.size / 3, ring.size, "text", Anchor::middle,
                 figures_.strength.value, true);
    text(ring.x, ring.label_line, Anchor::middle, tr_.raw(figures_.strength.label));
  }

  void figures() {
    const core::Verdicts& verdicts = view_.verdicts;
    std::vector<std::string> beside_longest{lengths_note(verdicts, core::longest_streak, tr_)};
    if (verdicts.longest_before > core::length_of(core::longest_streak(verdicts)))
      beside_longest.push_back(
          tr_(Msg::card_before_tracking, days_name(verdicts.longest_before, tr_)));
    figure(0, figures_.current, {lengths_note(verdicts, core::current_streak, tr_)}, "accent");
    figure(1, figures_.longest, std::move(beside_longest), "text");
    figure(2, figures_.days_met, {}, "text");
  }

  // On a card with room for one note the last one is shown.
  void figure(std::size_t index, const StreakFigure& figure, std::vector<std::string> notes,
              std::string_view name) {
    const auto& at = frame_.figure;
    const int x = frame_.centers.at(index);
    const std::size_t digits =
        std::min(figure.value.find_first_not_of("0123456789"), figure.value.size());
    canvas_.amount(x, at.line, at.size, at.unit_size, name,
                   std::string_view(figure.value).substr(0, digits),
                   std::string_view(figure.value).substr(digits));
    canvas_.text(x, at.label_line, frame_.text_size, "text", Anchor::middle, tr_.raw(figure.label));
    std::erase(notes, "");
    if (at.note_step == 0 && notes.size() > 1) notes.erase(notes.begin(), notes.end() - 1);
    int y = at.note_line;
    for (const std::string& note : notes) {
      text(x, y, Anchor::middle, fit(note, frame_.note_columns));
      y += at.note_step;
    }
  }

  CalendarView calendar(core::Day first) const {
    return {.verdicts = view_.verdicts,
            .tallies = view_.tallies,
            .first = first,
            .last = today_,
            .week_start = view_.week_start};
  }

  // Draws the heatmap with the names of its months at `y`; returns its lower edge.
  int heatmap(int y) {
    days_ = heatmap_of(calendar(heatmap_begin(view_.verdicts, view_.week_start)), tr_);
    const bool few = days_.has_few_weeks();
    const int step = few ? 26 : 13;
    const int left = frame_.margin + 50;
    const int cell = step - (few ? 4 : 2);
    month_names(left, y - 10, step);
    int row = 0;
    for (const std::string& name : days_.weekdays) {
      text(frame_.margin, y + row++ * step + cell / 2 + frame_.text_size / 3, Anchor::start, name);
    }
    int x = left;
    for (const render::Heatmap::Week& week : days_.weeks) {
      for (std::size_t i = 0; i < week.days.size(); ++i)
        canvas_.day(x, y + static_cast<int>(i) * step, cell, week.days[i]);
      x += step;
    }
    return y + 7 * step;
  }

  // A month has a name if its weeks have room for it.
  void month_names(int x, int y, int step) {
    const std::vector<render::Heatmap::Week>& weeks = days_.weeks;
    for (std::size_t begin = 0; begin < weeks.size();) {
      std::size_t end = begin;
      while (end < weeks.size() && weeks[end].month == weeks[begin].month) ++end;
      const int room = static_cast<int>(end - begin) * step;
      const bool fits = canvas_.width_of(weeks[begin].month, frame_.text_size) <= room;
      if (fits) text(x, y, Anchor::start, weeks[begin].month);
      x += room;
      begin = end;
    }
  }

  // Draws what the cells mean, and the sums; returns the height of the card.
  int footer(int y) {
    constexpr int kCell = 16;
    y += 34;
    int x = frame_.margin;
    const auto word = [&](std::string_view words) {
      text(x, y, Anchor::start, words);
      x += canvas_.width_of(words, frame_.text_size) + 8;
    };
    const auto cell = [&](const render::CalendarDay& day, int space) {
      canvas_.day(x, y - kCell + 1, kCell, day);
      x += kCell + space;
    };
    word(tr_.raw(Msg::calendar_less));
    for (int level = 1; level <= 4; ++level)
      cell({.mark = render::DayMark::level, .level = level}, 4);
    x += 4;
    word(tr_.raw(Msg::calendar_more));
    for (const render::CalendarDay& sign : days_.signs) {
      x += 12;
      cell(sign, 8);
      word(sign.about);
    }
    y += 34;
    text(frame_.margin, y, Anchor::start,
         fit(printable(sums()), columns(frame_.width - 2 * frame_.margin)));
    return y + 24;
  }

  // "1234 activities · 420h · attention, prml"
  std::string sums() const {
    std::string line = tr_(Msg::activities, total_.count);
    if (total_.spent.count() > 0) line += " · " + duration_name(total_.spent, tr_);
    if (!view_.repositories.empty())
      line += fmt::format(" · {}", fmt::join(view_.repositories, ", "));
    return line;
  }

  // Draws the last 28 days in a row, and their dates.
  void last_weeks() {
    constexpr date::days kDays{28};
    constexpr int kLeft = 139;
    constexpr int kStep = 12;
    constexpr int kTop = 144;
    const core::Day first = today_ - kDays + date::days{1};
    const CalendarView year =
        calendar(std::min(first, heatmap_begin(view_.verdicts, view_.week_start)));
    int x = kLeft;
    for (const render::DayStrip::Day& day : week_strip(year, {first, today_}, tr_).days) {
      canvas_.day(x, kTop, kStep - 2, day.day);
      x += kStep;
    }
    text(x - 2, kTop + 29, Anchor::end, day_range_name(first, today_, tr_));
  }

  std::string description() const {
    const core::Verdicts& verdicts = view_.verdicts;
    return tr_(Msg::card_alt, title_,
               figures_.current.value + current_without_freezes(verdicts, tr_),
               figures_.longest.value + longest_without_freezes(verdicts, tr_),
               std::to_string(strength_percent(verdicts)), std::to_string(verdicts.count_met()));
  }

  const CardView& view_;
  const Translator& tr_;
  const Frame& frame_;
  CardCanvas canvas_;
  core::Day today_;
  StreakFigures figures_;
  std::string title_;
  core::Sum total_;
  render::Heatmap days_;
};

}  // namespace

std::string to_svg(const CardView& view, CardSize size, CardTheme theme, const Translator& tr) {
  Card card(view, size, theme, tr);
  if (card.is_empty()) return std::move(card).start(size);
  return size == CardSize::full ? std::move(card).full() : std::move(card).compact();
}

bool is_card(std::string_view content) {
  return content.starts_with("<svg ") && content.find("<style>.card{fill:") != content.npos;
}

}  // namespace gongbu::report
