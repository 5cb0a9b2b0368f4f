#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "context.hpp"
#include "gongbu/core/activity.hpp"
#include "gongbu/core/day.hpp"
#include "gongbu/core/parse.hpp"
#include "gongbu/core/period.hpp"
#include "gongbu/report/entry_report.hpp"
#include "gongbu/store/entries.hpp"

// Reads and validates values typed by the user. All functions throw `usage` with the problem and
// the expected form.
namespace gongbu::cli {

/// Adds a duration option. Following words that continue the duration belong to it: "-t 1h 30m".
void describe_time(Options& options, std::optional<std::string>& time, Msg help);

/// Adds an option for a day, which may have several words: "--on 3 days ago".
void describe_day(Options& options, std::string names, std::optional<std::string>& day, Msg help);

/// Joins the words of an argument: "last month".
std::string joined(const std::vector<std::string>& words);

/// Reads the kind of an entry: a built-in one in English or Korean, or one of the user's.
std::string read_kind(Context& context, const std::string& word);
/// Like read_kind(), if a subject follows: the error explains the order of the words.
std::string read_first_kind(Context& context, const std::string& word);

/// Reads the kind of an activity, including "commit".
std::string read_activity_kind(Context& context, const std::string& word);
/// Like read_activity_kind(), including kinds that only old entries or goals have.
std::string read_recorded_kind(Context& context, const std::string& word);

/// Reads a past or future day.
core::Day read_day(const std::string& text, core::Day today);
/// Reads the end of a range: a date without a year is not before `first`.
core::Day read_last_day(const std::string& text, const std::optional<core::Day>& first,
                        core::Day today);

/// Reads a day, or a range "10-28..11-03" that ends today if its end is missing.
core::DayRange read_past_range(const std::string& text, core::Day today);

/// Reads a day from which something applies: a date without a year is the next one.
core::Day read_coming_day(const std::string& text, core::Day today);

/// Reads a day of past activity; rejects future days.
core::Day read_past_day(const std::string& text, core::Day today);
/// Likewise; between midnight and the start of the day, the error for the new date says so.
core::Day read_past_day(const std::string& text, const app::Workspace& work);

/// Reads a period, or returns the current one for "". Rejects future periods.
core::Period read_period(Context& context, core::Period::Unit unit, const std::string& typed);

/// Asks on the terminal which of two readings of an ambiguous text is meant. Returns the chosen
/// one, or another answer as typed. Throws `usage` with both readings if nothing can be asked:
/// there is no terminal, the output is JSON, or the answer is empty.
std::string choose_reading(Context& context, const std::string& typed, const std::string& first,
                           const std::string& second, const OutputArgs& output);

/// Reads a duration from a minute to a day. A single digit may be minutes or hours: asks.
core::minutes read_spent(Context& context, const std::string& text, const OutputArgs& output);

/// Joins words to a one-line subject in NFC that passes app::check_subject().
std::string read_subject(const std::vector<std::string>& words);

/// Returns a note in NFC. It may be empty or have several lines, up to 100,000 characters.
std::string read_note(const std::string& text);

/// Reads a number as shown in lists, "12" or "#12"; returns nothing for other words.
std::optional<std::int64_t> find_number(std::string_view text);

/// Reads the number of an entry, "12" or "#12".
std::int64_t read_entry_id(const std::string& text);

/// Reads a file; rejects directories and devices.
std::string read_typed_file(Context& context, const std::string& typed);

/// Returns the content of a file as UTF-8 and prints its encoding if it was converted. Throws
/// `usage` if the encoding is not certain. Content over 64 MiB is returned unchanged, for the
/// parser to reject.
std::string decoded_file(Context& context, const std::string& typed, std::string content);

/// Atomically replaces a file and prints that; "-" is standard output. Rejects directories and
/// devices. Returns the path.
std::filesystem::path write_typed_file(Context& context, const std::string& typed,
                                       std::string_view content);

/// Marks an entry about topics as partial or complete. Throws `usage` for other entries.
void set_part(store::Entry& entry, bool part);

/// Returns the report for an entry that was recorded or changed.
report::RecordedView recorded_view(app::Workspace& work, std::int64_t id);

/// Warns if more than 24 hours are recorded on the day of the entry.
void warn_of_long_day(Context& context, const store::Entry& entry);

/// Prints a line if an entry's day is before tracking began; nothing with JSON output.
void tell_if_before_tracking(Context& context, core::Day day, const OutputArgs& output);

/// Returns the entry with this number. Throws `usage` if it does not exist.
store::Entry entry_with_id(store::Database& database, std::int64_t id);

/// Returns an entry to be changed. Throws `usage` if it comes from a commit.
store::Entry changeable_entry(store::Database& database, std::int64_t id);

}  // namespace gongbu::cli
