#include "study_args.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <optional>
#include <system_error>
#include <utility>

#include "changed_settings.hpp"
#include "gongbu/app/judge.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/catalog/reference.hpp"
#include "gongbu/core/kind.hpp"
#include "gongbu/core/parse.hpp"
#include "gongbu/host/encoding.hpp"
#include "gongbu/host/files.hpp"
#include "gongbu/report/words.hpp"
#include "gongbu/store/activities.hpp"
#include "gongbu/store/plans.hpp"
#include "gongbu/store/tracking_start.hpp"
#include "gongbu/study/study.hpp"

namespace gongbu::cli {
namespace {

constexpr std::size_t kLongestNote = 100'000;

Error unknown_kind(Context& context, const std::string& word) {
  std::vector<std::string> names;
  for (const std::string_view kind : core::built_in_kinds())
    names.push_back(report::kind_name(kind, context.tr()));
  const std::vector<std::string>& own = context.settings().kinds;
  names.insert(names.end(), own.begin(), own.end());
  const std::string list = fmt::format("{}", fmt::join(names, ", "));

  Error error = make_error(ErrorKind::usage, Msg::err_unknown_kind, word);
  std::vector<std::string_view> known(names.begin(), names.end());
  // Their English names are understood in every language.
  known.insert(known.end(), core::built_in_kinds().begin(), core::built_in_kinds().end());
  if (const auto near = nearest(word, known))
    return std::move(error).hint(phrase(Msg::hint_kinds_near, *near, list));
  return std::move(error).hint(phrase(Msg::hint_kinds, list));
}

// Throws `usage` for text in another encoding: nothing of it could be kept as it is.
void check_encoding(const std::string& text) {
  constexpr std::size_t kShown = 40;
  if (!host::is_utf8(text))
    throw make_error(ErrorKind::usage, Msg::err_outline_encoding,
                     fmt::format("'{}'", fit(printable(text), kShown)));
}

Error not_a_day(const std::string& text) {
  return make_error(ErrorKind::usage, Msg::err_not_a_day, text).hint(phrase(Msg::hint_day_forms));
}

}  // namespace

void describe_time(Options& options, std::optional<std::string>& time, Msg help) {
  options.value("-t,--time", "TIME", time, help).reads_words = [](const std::string& words) {
    // A number after a complete time does not belong to it: "add math -t 1h 3 exercises".
    const std::size_t last = words.rfind(' ') + 1;
    const bool is_number = words.find_first_not_of("0123456789", last) == std::string::npos;
    if (is_number && last > 0 && core::parse_minutes(words.substr(0, last))) return false;
    return core::parse_minutes(words).has_value();
  };
}

void describe_day(Options& options, std::string names, std::optional<std::string>& day, Msg help) {
  options.value(std::move(names), "DAY", day, help).reads_words = [](const std::string& words) {
    return core::parse_day(words, core::Day{}).has_value();
  };
}

std::string joined(const std::vector<std::string>& words) {
  return fmt::format("{}", fmt::join(words, " "));
}

std::string read_kind(Context& context, const std::string& word) {
  if (core::is_commit_word(word)) throw make_error(ErrorKind::usage, Msg::err_kind_commit);
  if (const auto kind = core::find_kind(word, context.settings().kinds)) return *kind;
  throw unknown_kind(context, word);
}

std::string read_first_kind(Context& context, const std::string& word) {
  try {
    return read_kind(context, word);
  } catch (const Error&) {
    const std::string id = ascii_lower(word.substr(0, word.find(':')));
    for (const catalog::Syllabus& syllabus : study::syllabi(context.workspace())) {
      if (id != syllabus.id) continue;
      const std::string topic = id.size() == word.size() ? word + ":1.1" : word;
      throw make_error(ErrorKind::usage, Msg::err_unknown_kind, word)
          .hint(phrase(Msg::hint_kind_first, report::kind_name(core::kTopicKind, context.tr()),
                       topic));
    }
    throw;
  }
}

std::string read_activity_kind(Context& context, const std::string& word) {
  if (core::is_commit_word(word)) return std::string(core::kCommitKind);
  return read_kind(context, word);
}

std::string read_recorded_kind(Context& context, const std::string& word) {
  try {
    return read_activity_kind(context, word);
  } catch (const Error&) {
    app::Workspace& work = context.workspace();
    std::vector<std::string> recorded;
    for (const core::Tally& tally : store::tallies(work.database)) recorded.push_back(tally.kind);
    for (const core::Goal& goal : store::goals(work.database))
      recorded.insert(recorded.end(), goal.kinds.begin(), goal.kinds.end());
    if (const auto kind = core::find_kind(word, recorded)) return *kind;
    throw;
  }
}

core::Day read_day(const std::string& text, core::Day today) {
  if (const auto day = core::parse_day(text, today)) return *day;
  throw not_a_day(text);
}

core::DayRange read_past_range(const std::string& text, core::Day today) {
  for (const std::string_view separator : {"..", "~"}) {
    const std::size_t at = text.find(separator);
    if (at == std::string::npos || at == 0) continue;
    const core::Day first = read_day(text.substr(0, at), today);
    const std::string end = text.substr(at + separator.size());
    return {first, end.empty() ? today : read_last_day(end, first, today)};
  }
  const core::Day day = read_day(text, today);
  return {day, day};
}

core::Day read_coming_day(const std::string& text, core::Day today) {
  if (const auto day = core::parse_coming_day(text, today)) return *day;
  throw not_a_day(text);
}

core::Day read_last_day(const std::string& text, const std::optional<core::Day>& first,
                        core::Day today) {
  if (const auto day = core::parse_last_day(text, first.value_or(core::kFirstDay), today))
    return *day;
  throw not_a_day(text);
}

core::Day read_past_day(const std::string& text, core::Day today) {
  const core::Day day = read_day(text, today);
  if (day > today) throw make_error(ErrorKind::usage, Msg::err_future_day, core::iso(day));
  return day;
}

core::Day read_past_day(const std::string& text, const app::Workspace& work) {
  try {
    return read_past_day(text, work.today);
  } catch (Error& error) {
    const core::Day date = core::study_day(work.now, work.zone, core::DayStart{0});
    if (error.phrase().id != Msg::err_future_day || read_day(text, work.today) > date) throw;
    throw std::move(error).hint(phrase(Msg::hint_day_begins,
                                       host::setting_value(work.settings, "day_start"),
                                       core::iso(work.today)));
  }
}

namespace {

Error not_a_period(core::Period::Unit unit, const std::string& text) {
  switch (unit) {
    case core::Period::Unit::week:
      return make_error(ErrorKind::usage, Msg::err_not_a_week, text)
          .hint(phrase(Msg::hint_week_forms));
    case core::Period::Unit::month:
      return make_error(ErrorKind::usage, Msg::err_not_a_month, text)
          .hint(phrase(Msg::hint_month_forms));
    case core::Period::Unit::year:
      break;
  }
  return make_error(ErrorKind::usage, Msg::err_not_a_year, text).hint(phrase(Msg::hint_year_forms));
}

}  // namespace

core::Period read_period(Context& context, core::Period::Unit unit, const std::string& typed) {
  const app::Workspace& work = context.workspace();
  if (typed.empty()) return core::period_of(unit, work.today, work.weeks);
  const auto period = core::parse_period(unit, typed, work.today, work.weeks);
  if (!period) throw not_a_period(unit, typed);
  if (period->first > work.today)
    throw make_error(ErrorKind::usage, Msg::err_period_to_come,
                     report::period_name(*period, context.tr()));
  return *period;
}

std::string choose_reading(Context& context, const std::string& typed, const std::string& first,
                           const std::string& second, const OutputArgs& output) {
  Error ambiguous = make_error(ErrorKind::usage, Msg::err_ambiguous, typed, first, second)
                        .hint(phrase(Msg::hint_ambiguous));
  if (output.json || !context.streams().in_is_terminal()) throw std::move(ambiguous);
  std::string answer = context.ask(context.tr()(Msg::ambiguous_question, typed, first, second), "");
  if (answer.empty()) throw std::move(ambiguous);
  if (answer == "1") return first;
  if (answer == "2") return second;
  return answer;
}

core::minutes read_spent(Context& context, const std::string& typed, const OutputArgs& output) {
  std::string text(trimmed(typed));
  if (text.size() == 1 && text >= "1" && text <= "9") {
    const Translator& tr = context.tr();
    text = choose_reading(context, text, tr(Msg::duration_minutes, text),
                          tr(Msg::duration_hours, text), output);
  }
  const auto spent = core::parse_minutes(text);
  if (!spent)
    throw make_error(ErrorKind::usage, Msg::err_not_a_duration, text)
        .hint(phrase(Msg::hint_duration_forms));
  study::check_spent(*spent, text);
  return *spent;
}

std::string read_subject(const std::vector<std::string>& words) {
  std::string line = joined(words);
  check_encoding(line);
  // A subject is one line. Other control characters are stored; writers sanitize them.
  constexpr std::string_view kBreaks("\n\r\t\v\f\0", 6);
  std::replace_if(
      line.begin(), line.end(), [&](char c) { return kBreaks.find(c) != std::string_view::npos; },
      ' ');
  std::string subject = normalized(trimmed(line));
  study::check_subject(subject);
  return subject;
}

std::string read_note(const std::string& text) {
  check_encoding(text);
  std::string note = normalized(trimmed(text));
  std::replace(note.begin(), note.end(), '\0', ' ');  // SQLite would truncate the text there
  const std::size_t length = count_characters(note);
  if (length > kLongestNote)
    throw make_error(ErrorKind::usage, Msg::err_long_note, length, kLongestNote);
  return note;
}

std::optional<std::int64_t> find_number(std::string_view text) {
  const std::string_view digits = text.substr(text.starts_with('#') ? 1 : 0);
  std::int64_t id = 0;
  const char* end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, id);
  if (error != std::errc() || stop != end || id < 1) return std::nullopt;
  return id;
}

std::int64_t read_entry_id(const std::string& text) {
  if (const auto id = find_number(text)) return *id;
  throw make_error(ErrorKind::usage, Msg::err_not_an_entry_number, text)
      .hint(phrase(Msg::hint_entry_numbers));
}

std::string read_typed_file(Context& context, const std::string& typed) {
  namespace fs = std::filesystem;
  const fs::path path = host::expand(typed, context.paths(), host::working_directory());
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (!typed.empty() && fs::is_fifo(status)) return host::read_pipe(path);
  if (!typed.empty() && fs::is_regular_file(status))
    if (auto content = host::read_file(path)) return *std::move(content);
  throw make_error(ErrorKind::usage, Msg::err_file_missing, typed);
}

std::string decoded_file(Context& context, const std::string& typed, std::string content) {
  constexpr std::size_t kMost = std::size_t{64} * 1024 * 1024;
  if (content.size() > kMost) return content;
  auto decoded = host::decode_text(content);
  if (!decoded)
    throw make_error(ErrorKind::usage, Msg::err_file_encoding, typed)
        .hint(phrase(Msg::hint_file_encoding));
  if (!decoded->encoding.empty())
    context.warn(make_error(ErrorKind::usage, Msg::warn_file_encoding, typed, decoded->encoding));
  return std::move(decoded->text);
}

std::filesystem::path write_typed_file(Context& context, const std::string& typed,
                                       std::string_view content) {
  namespace fs = std::filesystem;
  if (typed == "-") {
    context.streams().out(content);
    return {};
  }
  fs::path path = host::expand(typed, context.paths(), host::working_directory());
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (typed.empty() || typed.ends_with('/') || fs::is_directory(status))
    throw make_error(ErrorKind::usage, Msg::err_output_directory, typed)
        .hint(phrase(Msg::hint_output_directory));
  if (fs::exists(status) && !fs::is_regular_file(status))
    throw make_error(ErrorKind::usage, Msg::err_output_special, typed)
        .hint(phrase(Msg::hint_output_special));
  host::replace_file(path, content, host::Access::usual);
  context.say(context.tr()(Msg::file_written, host::abbreviated(path, context.paths())));
  return path;
}

void set_part(store::Entry& entry, bool part) {
  if (entry.topics.empty())
    throw make_error(ErrorKind::usage, Msg::err_part_without_topic, entry.subject)
        .hint(phrase(Msg::hint_topic_form));
  entry.part = part;
}

report::RecordedView recorded_view(app::Workspace& work, std::int64_t id) {
  report::RecordedView view{
      store::activity_of(entry_with_id(work.database, id)), app::judge(work).verdicts, {}};
  if (view.entry.topics.empty()) return view;
  const std::string& topic = view.entry.topics.front();
  study::StudyCache study_cache(work);
  const std::vector<catalog::Syllabus>& all = study_cache.syllabi();
  // The syllabus of an entry may have been removed.
  if (const auto* syllabus = catalog::find_syllabus(topic.substr(0, topic.find(':')), all))
    view.syllabus = study::syllabus_view(study_cache, *syllabus);
  return view;
}

void warn_of_long_day(Context& context, const store::Entry& entry) {
  core::minutes sum{0};
  for (const store::Entry& other :
       store::entries_between(context.workspace().database, entry.day, entry.day))
    sum += other.spent.value_or(core::minutes{0});
  if (!entry.spent || sum <= study::kLongestTime) return;
  context.warn(make_error(ErrorKind::usage, Msg::warn_long_day,
                          report::day_name(entry.day, context.tr()),
                          report::duration_name(sum, context.tr()))
                   .hint(phrase(Msg::hint_long_day, entry.id)));
}

void tell_if_before_tracking(Context& context, core::Day day, const OutputArgs& output) {
  const auto start = store::tracking_start(context.workspace().database);
  if (output.json || !start || day >= start->day) return;
  const Translator& tr = context.tr();
  context.say(tr(Msg::add_before_tracking, report::day_name(start->day, tr), core::iso(day)));
}

store::Entry changeable_entry(store::Database& database, std::int64_t id) {
  store::Entry entry = entry_with_id(database, id);
  if (entry.source == core::kTrailerSource)
    throw make_error(ErrorKind::usage, Msg::err_entry_of_commit, id)
        .hint(phrase(Msg::hint_entry_of_commit));
  return entry;
}

store::Entry entry_with_id(store::Database& database, std::int64_t id) {
  if (auto entry = store::find_entry(database, id)) return *std::move(entry);
  throw make_error(ErrorKind::usage, Msg::err_no_entry, id).hint(phrase(Msg::hint_entry_numbers));
}

}  // namespace gongbu::cli
