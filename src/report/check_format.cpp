#include "gongbu/report/check_format.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/report/words.hpp"

namespace gongbu::report {
namespace {

/// Names of the fields, indexed by CheckField.
constexpr std::array<std::string_view, 9> kNames = {
    "day", "verdict", "streak", "longest", "missing", "left", "minutes", "freeze", "line"};

CheckField field_named(std::string_view name) {
  const auto found = std::find(kNames.begin(), kNames.end(), name);
  if (found != kNames.end()) return static_cast<CheckField>(found - kNames.begin());
  Error error = make_error(ErrorKind::usage, Msg::err_check_field, name);
  if (const auto near = nearest(name, kNames))
    throw std::move(error).hint(phrase(Msg::hint_did_you_mean, *near));
  std::string all;
  for (const std::string_view known : kNames) all.append(all.empty() ? "" : ", ").append(known);
  throw std::move(error).hint(phrase(Msg::hint_one_of, all));
}

std::string value_of(CheckField field, const CheckView& view, const Translator& tr) {
  const core::Day today = view.verdicts.today();
  switch (field) {
    case CheckField::day:
      return core::iso(today);
    case CheckField::verdict:
      return std::string(verdict_key(view.verdicts.at(today)));
    case CheckField::streak:
      return std::to_string(core::length_of(core::current_streak(view.verdicts)));
    case CheckField::longest:
      return std::to_string(core::length_of(core::longest_streak(view.verdicts)));
    case CheckField::missing:
      return view.due() ? missing_goals(view.goals, tr) : "";
    case CheckField::left:
      return duration_name(view.time_left, tr);
    case CheckField::minutes:
      return std::to_string(view.time_left.count());
    case CheckField::freeze:
      return view.freeze_covers ? tr(Msg::check_freeze) : "";
    case CheckField::line:
      return render::plain_text(check_line(view, tr));
  }
  return {};
}

}  // namespace

CheckFormat parse_check_format(std::string_view text) {
  CheckFormat format;
  format.pieces.emplace_back();
  const auto lone_brace = [&] {
    return make_error(ErrorKind::usage, Msg::err_check_brace, text)
        .hint(phrase(Msg::hint_check_brace));
  };
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (c != '{' && c != '}') {
      format.pieces.back().text += c;
    } else if (at + 1 < text.size() && text[at + 1] == c) {
      format.pieces.back().text += c;
      ++at;
    } else {
      const std::size_t close = text.find('}', at);
      if (c == '}' || close == std::string_view::npos) throw lone_brace();
      format.pieces.back().field = field_named(text.substr(at + 1, close - at - 1));
      format.pieces.emplace_back();
      at = close;
    }
  }
  return format;
}

std::string formatted(const CheckFormat& format, const CheckView& view, const Translator& tr) {
  std::string line;
  for (const CheckFormat::Piece& piece : format.pieces)
    line += piece.text + (piece.field ? value_of(*piece.field, view, tr) : "");
  return line;
}

}  // namespace gongbu::report
