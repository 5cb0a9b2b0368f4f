#include "csv_reader.hpp"

#include <algorithm>
#include <utility>

#include "gongbu/base/error.hpp"

namespace gongbu::transfer {
namespace {

constexpr std::size_t kMostColumns = 1'000;
constexpr std::size_t kLongestField = std::size_t{1} << 20U;

char separator_of(std::string_view text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  char best = ',';
  std::ptrdiff_t most = 0;
  for (const char separator : {',', ';', '\t'}) {
    const auto count = std::count(line.begin(), line.end(), separator);
    if (count > most) best = separator;
    most = std::max(most, count);
  }
  return best;
}

}  // namespace

CsvReader::CsvReader(std::string_view text, std::string name)
    : rest_(text), name_(std::move(name)), separator_(separator_of(text)) {
  constexpr std::string_view kSeparator = "sep=";  // a line for Excel
  const std::size_t end = text.find('\n');
  if (!text.starts_with(kSeparator) || end != kSeparator.size() + 1) return;
  separator_ = text[kSeparator.size()];
  rest_.remove_prefix(end + 1);
  ++next_line_;
}

void CsvReader::take_quoted(std::string& field) {
  rest_.remove_prefix(1);
  for (;;) {
    const std::size_t quote = rest_.find('"');
    if (quote == std::string_view::npos || field.size() + quote > kLongestField)
      throw make_error(ErrorKind::usage, Msg::err_csv_quote, name_, line_);
    const std::string_view part = rest_.substr(0, quote);
    next_line_ += static_cast<std::size_t>(std::count(part.begin(), part.end(), '\n'));
    field += part;
    rest_.remove_prefix(quote + 1);
    if (!rest_.starts_with('"')) return;
    field += '"';
    rest_.remove_prefix(1);
  }
}

void CsvReader::take_field(std::string& field) {
  field.clear();
  if (rest_.starts_with('"')) take_quoted(field);
  const auto end = std::find_if(rest_.begin(), rest_.end(),
                                [this](char c) { return c == separator_ || c == '\n'; });
  const std::string_view more = rest_.substr(0, static_cast<std::size_t>(end - rest_.begin()));
  if (more.size() > kLongestField)
    throw make_error(ErrorKind::usage, Msg::err_csv_field, name_, line_, kLongestField);
  field += more;
  rest_.remove_prefix(more.size());
  const bool ends_line = rest_.empty() || rest_.front() == '\n';
  if (ends_line && field.ends_with('\r')) field.pop_back();
}

bool CsvReader::next(std::vector<std::string>& fields) {
  for (;;) {
    if (rest_.empty()) return false;
    line_ = next_line_;
    std::size_t count = 0;
    for (;;) {
      if (count == fields.size()) fields.emplace_back();
      take_field(fields[count]);
      if (++count > kMostColumns)
        throw make_error(ErrorKind::usage, Msg::err_csv_columns, name_, line_, kMostColumns);
      const bool goes_on = !rest_.empty() && rest_.front() == separator_;
      if (!rest_.empty()) rest_.remove_prefix(1);
      if (!goes_on) break;
    }
    fields.resize(count);
    ++next_line_;
    const bool is_blank = std::all_of(fields.begin(), fields.end(),
                                      [](const std::string& field) { return field.empty(); });
    if (!is_blank) return true;
  }
}

}  // namespace gongbu::transfer
