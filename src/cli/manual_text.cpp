#include "manual_text.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <utility>

#include "gongbu/base/text.hpp"

namespace gongbu::cli {
namespace {

using render::Line;
using render::ManualBlock;
using Kind = ManualBlock::Kind;

constexpr std::string_view kCode = "    ";

/// Collects lines into blocks.
class Reader {
 public:
  explicit Reader(render::ManualPage& page) : page_(page) {}

  void begin(Kind kind, std::string_view text) {
    end();
    kind_ = kind;
    (kind == Kind::item ? term_ : text_) = text;
    is_open_ = true;
  }
  void go_on(std::string_view text) {
    if (!is_open_) begin(Kind::text, "");
    text_ += (text_.empty() ? "" : " ") + std::string(trimmed(text));
  }
  void end() {
    if (is_open_) page_.blocks.push_back({kind_, marked_line(text_), marked_line(term_)});
    text_.clear();
    term_.clear();
    is_open_ = false;
  }

 private:
  render::ManualPage& page_;
  Kind kind_ = Kind::text;
  std::string text_;
  std::string term_;
  bool is_open_ = false;
};

// Parses the title "gongbu-judging(7): how a day is judged".
void read_title(render::ManualPage& page, std::string_view line, std::string_view name_title) {
  const std::size_t open = line.find('(');
  page.name = line.substr(0, open);
  page.section = line[open + 1] - '0';
  const std::string_view summary = trimmed(line.substr(line.find(':') + 1));
  page.blocks.push_back({Kind::section, name_title});
  page.blocks.push_back({Kind::text, fmt::format("{} - {}", page.name, summary)});
}

}  // namespace

Line marked_line(std::string_view text) {
  Line line;
  bool strong = false;
  for (const std::string_view part : split(text, "`")) {
    if (!part.empty())
      line.add(std::string(part), strong ? render::Tone::strong : render::Tone::plain);
    strong = !strong;
  }
  return line;
}

void read_manual_lines(std::string_view text, render::ManualPage& page,
                       const ManualInsertion& insert) {
  Reader reader(page);
  for (const std::string_view line : lines_of(text)) {
    if (line.empty()) {
      reader.end();
    } else if (line.starts_with("# ")) {
      reader.begin(Kind::section, line.substr(2));
      reader.end();
    } else if (line.starts_with("- ")) {
      reader.begin(Kind::bullet, line.substr(2));
    } else if (line.starts_with("= ")) {
      reader.begin(Kind::item, line.substr(2));
    } else if (line.starts_with(kCode)) {
      reader.end();
      page.blocks.push_back({Kind::code, line.substr(kCode.size())});
    } else if (line.front() == '%') {
      reader.end();
      insert(line.substr(1, line.size() - 2), page);
    } else {
      reader.go_on(line);
    }
  }
  reader.end();
}

render::ManualPage read_manual(std::string_view text, std::string_view name_title,
                               const ManualInsertion& insert) {
  render::ManualPage page;
  const std::size_t first = std::min(text.find('\n'), text.size());
  read_title(page, text.substr(0, first), name_title);
  read_manual_lines(text.substr(first), page, insert);
  return page;
}

std::string_view command_manual(std::string_view texts, std::string_view name) {
  constexpr std::string_view kMark = "\n== ";
  const std::string mark = fmt::format("{}{}\n", kMark.substr(1), name);
  std::size_t begin = texts.starts_with(mark) ? 0 : texts.find("\n" + mark);
  if (begin == std::string_view::npos) return {};
  begin += mark.size() + (begin == 0 ? 0 : 1);
  return texts.substr(begin, std::min(texts.find(kMark, begin), texts.size()) - begin);
}

}  // namespace gongbu::cli
