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
#include "gongbu/core/period.hpp"
#include "gongbu/report/entry_report.hpp"
#include "gongbu/store/entries.hpp"

// What people type about study, read and judged: used by every command that takes such words. All
// of it throws `usage` saying what is wrong and how to write it.
namespace gongbu::cli {

/// The option that says how long something took. Words behind its value that read as a time with it
/// belong to it: "-t 1h 30m".
void describe_time(Options& options, std::optional<std::string>& time, Msg help);

/// An option with a day, which may be several words likewise: "--on 3 days ago".
void describe_day(Options& options, std::string names, std::optional<std::string>& day, Msg help);

/// Joins the words of an argument that may be several: "last month".
std::string joined(const std::vector<std::string>& words);

/// Reads the kind of an entry: a built-in one in English or Korean, or one of the user's own.
std::string read_kind(Context& context, const std::string& word);
/// The same where a subject follows: who begins with that is told what comes first.
std::string read_first_kind(Context& context, const std::string& word);

/// Reads the kind of any activity: also "commit".
std::string read_activity_kind(Context& context, const std::string& word);
/// The same for what is recorded: also kinds that only entries and goals still have.
std::string read_recorded_kind(Context& context, const std::string& word);

/// Reads a day, past or to come.
core::Day read_day(const std::string& text, core::Day today);
/// The same for the end of a range: a date without its year does not lie before the range's first
/// day.
core::Day read_last_day(const std::string& text, const std::optional<core::Day>& first,
                        core::Day today);

/// Reads a day from which something is to hold: a date without its year is the next one.
core::Day read_coming_day(const std::string& text, core::Day today);

/// Reads a day on which something was done: not one to come.
core::Day read_past_day(const std::string& text, core::Day today);

/// Reads the period that was typed, that of today when nothing was; not one to come.
core::Period read_period(Context& context, core::Period::Unit unit, const std::string& typed);

/// Reads how long something took: a minute to a day.
core::minutes read_spent(const std::string& text);

/// Joins words to a subject of one line, in normal form C, that app::check_subject() takes.
std::string read_subject(const std::vector<std::string>& words);

/// Brings a note into normal form C; it may be empty and have lines, up to 100,000 characters.
std::string read_note(const std::string& text);

/// Reads a number as lists show them, "12" or "#12"; nothing for any other word.
std::optional<std::int64_t> find_number(std::string_view text);

/// Reads the number of an entry, "12" or "#12".
std::int64_t read_entry_id(const std::string& text);

/// Reads a file as typed: no directory, and no device that never ends.
std::string read_typed_file(Context& context, const std::string& typed);

/// Returns the content of a file as UTF-8; says so when it was not that. Throws `usage` when its
/// encoding is not certain. More than 64 MiB are returned as they are, for the reader to refuse.
std::string decoded_file(Context& context, const std::string& typed, std::string content);

/// Replaces a file as typed, or leaves it as it was, and says so; "-" is standard output. Neither a
/// directory nor a device is replaced. Returns the path of the file.
std::filesystem::path write_typed_file(Context& context, const std::string& typed,
                                       std::string_view content);

/// Says of an entry about topics that it studied only a part of them, or all. Throws `usage` for
/// other entries.
void set_part(store::Entry& entry, bool part);

/// What is said of an entry, as it is stored, that was recorded or changed.
report::RecordedView recorded_view(app::Workspace& work, std::int64_t id);

/// Warns when more than 24 hours are noted on the day of an entry that was recorded.
void warn_of_long_day(Context& context, const store::Entry& entry);

/// Says in one line that a day on which an entry was put is before tracking began, if it is;
/// nothing beside JSON.
void tell_if_before_tracking(Context& context, core::Day day, const OutputArgs& output);

/// Returns the entry with this number. Throws `usage` when there is none.
store::Entry entry_with_id(store::Database& database, std::int64_t id);

/// The same, for a change. Throws `usage` when it comes from a commit.
store::Entry changeable_entry(store::Database& database, std::int64_t id);

}  // namespace gongbu::cli
