#include "report/card_canvas.hpp"

#include <fmt/format.h>

#include <array>
#include <cstddef>
#include <iterator>

#include "gongbu/base/text.hpp"
#include "gongbu/render/markup.hpp"

namespace gongbu::report {
namespace {

constexpr std::string_view kLight =
    ".card{fill:#fff;stroke:#e2e5e1}.text{fill:#1d2421}.dim{fill:#5a6660}.accent{fill:#0a6b4c}"
    ".track{stroke:#ebeeea}.arc{stroke:#0a6b4c}.mark{fill:#77837c}.dot{fill:#fff}"
    ".open{fill:#fff;stroke:#0a6b4c;stroke-width:2}.pre{fill:#fff;stroke:#e2e5e1}.ice{fill:#8fc1e6}"
    ".l0{fill:#e6eae5}.l1{fill:#b5e0c9}.l2{fill:#6cc39a}.l3{fill:#2b976b}.l4{fill:#0a6045}";
constexpr std::string_view kDark =
    ".card{fill:#161c1a;stroke:#29322e}.text{fill:#e4e9e6}.dim{fill:#9aa8a1}.accent{fill:#5bd3a3}"
    ".track{stroke:#29322e}.arc{stroke:#5bd3a3}.mark{fill:#8b9992}.dot{fill:#161c1a}"
    ".open{fill:#161c1a;stroke:#5bd3a3;stroke-width:2}.pre{fill:#161c1a;stroke:#29322e}.ice{fill:#"
    "35688f}"
    ".l0{fill:#29322e}.l1{fill:#17472f}.l2{fill:#1f6f4d}.l3{fill:#2fa277}.l4{fill:#74e2b5}";

std::string style_of(CardTheme theme) {
  if (theme == CardTheme::dark) return std::string(kDark);
  if (theme == CardTheme::light) return std::string(kLight);
  return fmt::format("{}@media(prefers-color-scheme:dark){{{}}}", kLight, kDark);
}

template <class... A>
void append(std::string& out, fmt::format_string<A...> format, A&&... args) {
  fmt::format_to(std::back_inserter(out), format, std::forward<A>(args)...);
}

}  // namespace

int CardCanvas::width_of(std::string_view words, int size) {
  return static_cast<int>(display_width(words)) * column_width(size);
}

void CardCanvas::text(int x, int y, int size, std::string_view color, Anchor anchor,
                      std::string_view words, bool bold) {
  if (words.empty()) return;
  constexpr std::array<std::string_view, 3> kAnchors{"start", "middle", "end"};
  append(shapes_,
         "<text x=\"{}\" y=\"{}\" font-size=\"{}\" class=\"{}\" text-anchor=\"{}\"{}>{}</text>\n",
         x, y, size, color, kAnchors.at(static_cast<std::size_t>(anchor)),
         bold ? " font-weight=\"bold\"" : "", render::markup_text(words));
}

// A space at the beginning of a tspan is lost in some renderers, so the unit is moved instead.
void CardCanvas::amount(int x, int y, int size, int unit_size, std::string_view color,
                        std::string_view number, std::string_view unit) {
  const std::string gap =
      unit.starts_with(' ') ? fmt::format("dx=\"{}\" ", unit_size / 4) : std::string();
  append(shapes_,
         "<text x=\"{}\" y=\"{}\" font-size=\"{}\" class=\"{}\" text-anchor=\"middle\" "
         "font-weight=\"bold\">{}<tspan {}font-size=\"{}\">{}</tspan></text>\n",
         x, y, size, color, render::markup_text(number), gap, unit_size,
         render::markup_text(trimmed(unit)));
}

// Lengths are in hundredths, because a float may be written in more than one way.
void CardCanvas::ring(int x, int y, int radius, int stroke, int percent) {
  constexpr int kTwoPiHundredths = 628;
  append(shapes_,
         "<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"none\" stroke-width=\"{}\" "
         "class=\"track\"/>\n",
         x, y, radius, stroke);
  const int arc = kTwoPiHundredths * radius * percent / 100;
  if (arc > 0)
    append(
        shapes_,
        "<circle cx=\"{0}\" cy=\"{1}\" r=\"{2}\" fill=\"none\" stroke-width=\"{3}\" "
        "class=\"arc\" stroke-dasharray=\"{4}.{5:02} {6}\" transform=\"rotate(-90 {0} {1})\"/>\n",
        x, y, radius, stroke, arc / 100, arc % 100, 7 * radius);
}

void CardCanvas::rect(int x, int y, int size, std::string_view name) {
  append(shapes_,
         "<rect x=\"{0}\" y=\"{1}\" width=\"{2}\" height=\"{2}\" rx=\"2.5\" class=\"{3}\"/>\n", x,
         y, size, name);
}

void CardCanvas::day(int x, int y, int size, const render::CalendarDay& day) {
  switch (day.mark) {
    case render::DayMark::none:
      return;
    case render::DayMark::level:
      return rect(x, y, size, fmt::format("l{}", day.level));
    case render::DayMark::missed:
      return rect(x, y, size, "l0");
    case render::DayMark::part:
      rect(x, y, size, "l0");
      append(shapes_, "<path d=\"M{0} {1}v-{2}h{2}z\" class=\"l2\"/>\n", x + 1, y + size - 1,
             size - 2);
      return;
    case render::DayMark::rest:
      rect(x, y, size, "l0");
      append(shapes_, "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"2\" class=\"mark\"/>\n",
             x + size / 4, y + size / 2 - 1, size - size / 4 * 2);
      return;
    case render::DayMark::frozen:
      rect(x, y, size, "ice");
      append(shapes_, "<circle cx=\"{0}.5\" cy=\"{1}.5\" r=\"{2}\" class=\"dot\"/>\n",
             x + (size - 1) / 2, y + (size - 1) / 2, size / 5);
      return;
    case render::DayMark::open:
      return rect(x + 1, y + 1, size - 2, "open");
    case render::DayMark::before:
      return rect(x + 1, y + 1, size - 2, "pre");
  }
}

std::string CardCanvas::done(int width, int height, std::string_view description) && {
  std::string out;
  append(out,
         "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" "
         "viewBox=\"0 0 {0} {1}\" role=\"img\" aria-label=\"{2}\" "
         "font-family=\"'Segoe UI','Helvetica Neue','Apple SD Gothic Neo','Malgun Gothic',"
         "'Noto Sans KR','Noto Sans CJK KR',sans-serif\">\n<title>{2}</title>\n"
         "<style>{3}</style>\n"
         "<rect x=\"0.5\" y=\"0.5\" width=\"{4}\" height=\"{5}\" rx=\"14\" class=\"card\"/>\n",
         width, height, render::markup_text(description), style_of(theme_), width - 1, height - 1);
  return out.append(shapes_).append("</svg>\n");
}

}  // namespace gongbu::report
