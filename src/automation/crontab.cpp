#include "gongbu/automation/crontab.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <cstddef>
#include <utility>

#include "gongbu/base/text.hpp"
#include "gongbu/core/scanner.hpp"

namespace gongbu::automation {
namespace {

constexpr std::string_view kBegin =
    "# >>> gongbu: changed by gongbu cron install, taken away by gongbu cron remove";
constexpr std::string_view kEnd = "# <<< gongbu";

// Identifies marker lines; newer versions may add text after it.
constexpr std::string_view kBeginMark = "# >>> gongbu:";

// Added to the begin marker if the file did not end in a newline; removal then drops that newline
// again.
constexpr std::string_view kNewlineAdded = " (and the newline above)";

// Debian's cron truncates commands after 998 bytes.
constexpr std::size_t kLongestCommand = 990;

/// A line and its position in the file.
struct CrontabLine {
  int number;
  std::size_t begin;
  std::size_t end;        ///< offset after its newline
  std::string_view text;  ///< trimmed, including a carriage return

  bool is_begin() const { return text.starts_with(kBeginMark); }
  bool is_end() const { return text == kEnd; }
};

std::vector<CrontabLine> crontab_lines(std::string_view text) {
  std::vector<CrontabLine> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t newline = text.find('\n', begin);
    const std::size_t end = newline == std::string_view::npos ? text.size() : newline + 1;
    const int number = static_cast<int>(lines.size()) + 1;
    lines.push_back({number, begin, end, trimmed(text.substr(begin, end - begin))});
    begin = end;
  }
  return lines;
}

// Returns the last position of `job` in a command, because a path may contain the word too.
std::size_t position_of(std::string_view command, std::string_view job) {
  const std::size_t at = command.rfind(job);
  const std::size_t end = at + job.size();
  const bool is_word = at != std::string_view::npos && at > 0 && command[at - 1] == ' ' &&
                       (end == command.size() || command[end] == ' ');
  return is_word ? at : std::string_view::npos;
}

// Reads "0 21 * * * command" or "17 * * * * command", the only forms that cron_line() writes.
std::optional<core::ScheduledRun> read_line(std::string_view line) {
  const std::size_t slash = line.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  core::Scanner in(trimmed(line.substr(0, slash)));
  const core::minutes minute{in.number(1, 2)};
  const bool hourly = in.eat("*");
  const std::chrono::hours hour{hourly ? 0 : in.number(1, 2)};
  in.expect("*");
  in.expect("*");
  std::optional<date::weekday> weekday;
  if (!in.eat("*")) weekday = date::weekday{static_cast<unsigned>(in.number(1, 1))};
  const core::Recurrence when{weekday, hour + minute, hourly};
  if (!in.finished() || when.time >= std::chrono::hours{hourly ? 1 : 24} ||
      (weekday && !weekday->ok()) || (weekday && hourly))
    return std::nullopt;
  return read_command(line.substr(slash), when);
}

bool needs_quotes(std::string_view word) {
  constexpr std::string_view kPlain = "_-+=:,./@";
  return !std::all_of(word.begin(), word.end(), [&](char c) {
    return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9') ||
           kPlain.find(c) != std::string_view::npos;
  });
}

// Escapes "%", which ends a command in cron; cron removes the backslash.
std::string quoted_word(std::string_view word) {
  if (!needs_quotes(word)) return std::string(word);
  std::string text = "'";
  for (const char c : word) {
    if (c == '\'') {
      text += R"('\'')";
    } else {
      if (c == '%') text += '\\';
      text += c;
    }
  }
  return text + "'";
}

CrontabFault fault(CrontabFault::Kind kind, const CrontabLine& line) {
  return {kind, line.number, std::string(line.text)};
}

std::string ended(std::string text) {
  if (!text.empty() && text.back() != '\n') text += '\n';
  return text;
}

}  // namespace

std::variant<Crontab, CrontabFault> cut_crontab(std::string_view text) {
  const std::vector<CrontabLine> lines = crontab_lines(text);
  const CrontabLine* begin = nullptr;
  const CrontabLine* end = nullptr;
  for (const CrontabLine& line : lines) {
    const bool in_order =
        line.is_begin() ? begin == nullptr : !line.is_end() || (begin != nullptr && end == nullptr);
    if (!in_order) return fault(CrontabFault::Kind::stray_marker, line);
    if (line.is_begin()) begin = &line;
    if (line.is_end()) end = &line;
  }
  if (begin == nullptr) return Crontab{std::string(text), "", {}, false};
  if (end == nullptr) return fault(CrontabFault::Kind::stray_marker, *begin);

  Crontab crontab{
      std::string(text.substr(0, begin->begin)), std::string(text.substr(end->end)), {}, true};
  if (begin->text.ends_with(kNewlineAdded) && crontab.before.ends_with('\n'))
    crontab.before.pop_back();
  for (const CrontabLine* line = begin + 1; line != end; ++line) {
    const auto run = read_line(line->text);
    if (!run) return fault(CrontabFault::Kind::foreign_line, *line);
    crontab.runs.push_back(*run);
  }
  return crontab;
}

std::string with_block(const Crontab& crontab, std::span<const std::string> lines) {
  std::string text = ended(crontab.before);
  const bool newline_added = text.size() != crontab.before.size();
  text += fmt::format("{}{}\n", kBegin, newline_added ? kNewlineAdded : "");
  for (const std::string& line : lines) text += line + "\n";
  return text + fmt::format("{}\n", kEnd) + crontab.after;
}

std::string without_block(const Crontab& crontab) {
  // Text added after the block must not join the line above it.
  return (crontab.after.empty() ? crontab.before : ended(crontab.before)) + crontab.after;
}

bool fits_crontab(std::string_view word) {
  return std::none_of(word.begin(), word.end(), [](char c) {
    return static_cast<unsigned char>(c) < ' ' || c == '\x7f' || c == '\\';
  });
}

std::optional<std::string> cron_line(const core::Recurrence& when,
                                     std::span<const std::string> words) {
  if (!std::all_of(words.begin(), words.end(), fits_crontab)) return std::nullopt;
  std::string command(kEnvProgram);
  for (const std::string& word : words) command += " " + quoted_word(word);
  if (command.size() > kLongestCommand) return std::nullopt;
  const auto hour = std::chrono::floor<std::chrono::hours>(when.time);
  return fmt::format("{} {} * * {} {}", (when.time - hour).count(),
                     when.hourly ? "*" : std::to_string(hour.count()),
                     when.weekday ? std::to_string(when.weekday->c_encoding()) : "*", command);
}

std::optional<core::ScheduledRun> read_command(std::string_view command,
                                               const core::Recurrence& when) {
  constexpr std::size_t kNowhere = std::string_view::npos;
  if (!command.starts_with(fmt::format("{} ", kEnvProgram))) return std::nullopt;
  core::ScheduledRun run{.job = core::Job::check, .when = when};
  std::size_t last = kNowhere;
  for (const core::Job job : {core::Job::check, core::Job::week, core::Job::sync}) {
    const std::size_t at = position_of(command, core::name_of(job));
    if (at == kNowhere || (last != kNowhere && at < last)) continue;
    last = at;
    run.job = job;
  }
  if (last == kNowhere || when.hourly != (run.job == core::Job::sync)) return std::nullopt;
  run.notifies = command.find(" --notify") != kNowhere;
  return run;
}

std::optional<std::string> crontab_variable(std::string_view lines, std::string_view name) {
  const auto unquoted = [](std::string_view text) {
    text = trimmed(text);
    const bool quoted = text.size() >= 2 && (text.front() == '"' || text.front() == '\'') &&
                        text.back() == text.front();
    return quoted ? text.substr(1, text.size() - 2) : text;
  };
  std::optional<std::string> value;
  for (const std::string_view line : lines_of(lines)) {
    const std::size_t equals = line.find('=');
    if (equals != std::string_view::npos && unquoted(line.substr(0, equals)) == name)
      value = unquoted(line.substr(equals + 1));
  }
  return value;
}

}  // namespace gongbu::automation
