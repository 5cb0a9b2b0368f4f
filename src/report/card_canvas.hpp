#pragma once

#include <string>
#include <string_view>

#include "gongbu/render/document.hpp"
#include "gongbu/report/card.hpp"

namespace gongbu::report {

/// Draws the shapes of a card as SVG. Positions are pixels; texts are positioned by their baseline.
class CardCanvas {
 public:
  enum class Anchor { start, middle, end };

  explicit CardCanvas(CardTheme theme) : theme_(theme) {}

  /// Returns the maximum width of one column of text in any font.
  static int column_width(int size) { return size * 56 / 100; }
  /// Returns the maximum width of a text in any font.
  static int width_of(std::string_view words, int size);

  /// Writes untrusted text in the colour of a class: "text", "dim", "accent".
  void text(int x, int y, int size, std::string_view color, Anchor anchor, std::string_view words,
            bool bold = false);
  /// Writes a number and, smaller, its unit; `x` is the centre of both.
  void amount(int x, int y, int size, int unit_size, std::string_view color,
              std::string_view number, std::string_view unit);
  /// Draws a ring that is closed at 100 percent.
  void ring(int x, int y, int radius, int stroke, int percent);
  /// Draws the square of a day with this upper left corner; nothing for a day without a mark.
  void day(int x, int y, int size, const render::CalendarDay& day);

  /// Returns the image with a description for screen readers.
  std::string done(int width, int height, std::string_view description) &&;

 private:
  void rect(int x, int y, int size, std::string_view name);

  CardTheme theme_;
  std::string shapes_;
};

}  // namespace gongbu::report
