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

/// The columns of the tables of one program. Each list has the names that a column may have, in
/// lower case; the first one that a table has is read. Any column but `date` may be missing.
struct TableFormat {
  std::vector<std::string_view> date;        ///< a date, a time, or a range of them
  std::vector<std::string_view> start_time;  ///< a time of day, beside `date`
  std::vector<std::string_view> end_date;
  std::vector<std::string_view> end_time;
  std::vector<std::string_view> duration;
  std::vector<std::string_view> subject;
  std::vector<std::string_view> label;
  std::vector<std::string_view> note;
  std::vector<std::string_view> id;
  std::string_view usual_subject = "";  ///< of rows without one
  /// Says why a row is no study; `cell` returns the content of a column, "" without it.
  using Cell = std::function<std::string_view(std::string_view column)>;
  std::optional<Phrase> (*why_not)(const Cell& cell) = nullptr;
  /// Returns the id of a row by its subject, or "".
  std::function<std::string(const std::string& subject)> id_of_subject = {};
};

/// Reads a table. Throws `usage` if it has no column of dates.
void read_table(std::string_view text, const std::string& name, const TableFormat& format,
                const ImportContext& context, ImportRows& rows);

/// The format of CSV files of no certain program: common names in English and Korean.
const TableFormat& plain_csv_format();

/// Returns the names of the columns of a text's first line, in lower case.
std::vector<std::string> columns_of_head(std::string_view head);

}  // namespace gongbu::transfer
