#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "importer.hpp"

namespace gongbu::transfer {

/// Columns of the tables of one program. Each list has possible names of a column in lower case;
/// the first one in the table is used; of `subject` and `label`, the first one that is not empty in
/// a row. All columns except `date` are optional.
struct TableFormat {
  std::vector<std::string_view> date;        ///< a date with or without a time, or a range
  std::vector<std::string_view> start_time;  ///< a time of day, beside `date`
  std::vector<std::string_view> end_date;
  std::vector<std::string_view> end_time;
  /// Durations in which a bare number is minutes. A unit may follow the name: "duration (seconds)".
  std::vector<std::string_view> duration;
  std::vector<std::string_view> hours;         ///< durations too, in which a bare number is hours
  std::vector<std::string_view> seconds = {};  ///< … is seconds
  std::vector<std::string_view> subject;
  std::vector<std::string_view> label;
  std::vector<std::string_view> note;
  std::vector<std::string_view> id;
  std::string_view usual_subject = "";  ///< for rows without a subject
  std::string_view empty_mark = "";     ///< content of empty cells
  bool is_open = false;   ///< the columns are of the user's choice; those not read are named
  bool is_timer = false;  ///< study begins once at a time, which identifies it after edits
  /// Returns why a row is not study; `cell` returns the content of a column, "" if it is missing.
  using Cell = std::function<std::string_view(std::string_view column)>;
  std::optional<Phrase> (*why_not)(const Cell& cell) = nullptr;
  /// Returns the pages that a row without an id may be, by its subject.
  std::function<ImportPages(const std::string& subject)> pages_of_subject = {};
};

/// Reads a table. Throws `usage` if it has no column of dates.
void read_table(std::string_view text, const std::string& name, const TableFormat& format,
                const ImportContext& context, ImportRows& rows);

/// Returns the format of CSV files of unknown programs: common column names in English and Korean.
const TableFormat& plain_csv_format();

/// Returns the column names of a table by its beginning, in lower case.
std::vector<std::string> columns_of_beginning(std::string_view text);

}  // namespace gongbu::transfer
