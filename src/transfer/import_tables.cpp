// CSV files: general ones, and those of Toggl and Forest.
#include <algorithm>
#include <string>
#include <vector>

#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "import_csv.hpp"
#include "import_formats.hpp"

namespace gongbu::transfer {
namespace {

bool has_columns(const ImportFile& file, std::initializer_list<std::string_view> wanted) {
  if (file.is_directory()) return false;
  const std::vector<std::string> names = columns_of_beginning(file.beginning());
  return std::all_of(wanted.begin(), wanted.end(), [&](std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
  });
}

// Forest: a dead tree means that the user left the app.
std::optional<Phrase> not_completed(const TableFormat::Cell& cell) {
  if (ascii_lower(cell("is success")) != "false") return std::nullopt;
  return phrase(Msg::import_not_completed);
}

// Toggl: the timer still runs.
std::optional<Phrase> still_running(const TableFormat::Cell& cell) {
  for (const char* column : {"duration", "stop time", "end time"})
    if (!cell(column).empty()) return std::nullopt;
  return phrase(Msg::import_open_interval);
}

// The newer exports have "stop" instead of "end", and let the user choose columns.
const TableFormat& toggl_format() {
  static const TableFormat kFormat{.date = {"start date"},
                                   .start_time = {"start time"},
                                   .end_date = {"end date", "stop date"},
                                   .end_time = {"end time", "stop time"},
                                   .duration = {},
                                   .hours = {"duration"},
                                   .subject = {"description", "task"},
                                   .label = {"project", "tags", "client"},
                                   .note = {},
                                   .id = {"id"},
                                   .usual_subject = "Toggl",
                                   .empty_mark = "-",
                                   .is_timer = true,
                                   .why_not = still_running};
  return kFormat;
}

const TableFormat& forest_format() {
  static const TableFormat kFormat{.date = {"start time"},
                                   .start_time = {},
                                   .end_date = {"end time"},
                                   .end_time = {},
                                   .duration = {},
                                   .hours = {},
                                   .subject = {"note"},
                                   .label = {"tag"},
                                   .note = {},
                                   .id = {},
                                   .usual_subject = "Forest",
                                   .is_timer = true,
                                   .why_not = not_completed};
  return kFormat;
}

// Returns whether `gongbu export --csv` wrote the file. Its rows have no ids that other machines
// know, so importing them would double the entries.
bool is_own_export(const ImportFile& file) {
  return has_columns(file, {"day", "at", "kind", "subject", "repo", "oid", "verdict"}) ||
         columns_of_beginning(file.beginning()) ==
             std::vector<std::string>{"day", "verdict", "count", "minutes"};
}

}  // namespace

bool is_toggl(const ImportFile& file) {
  return has_columns(file, {"description", "start date", "start time", "duration"}) ||
         has_columns(file, {"description", "start date", "start time", "stop time"});
}

void read_toggl(const ImportFile& file, const ImportContext& context, ImportRows& rows) {
  read_table(file.text(rows), file.name(), toggl_format(), context, rows);
}

bool is_forest(const ImportFile& file) {
  return has_columns(file, {"start time", "end time", "tag", "is success"});
}

void read_forest(const ImportFile& file, const ImportContext& context, ImportRows& rows) {
  read_table(file.text(rows), file.name(), forest_format(), context, rows);
}

bool is_csv(const ImportFile& file) {
  if (file.is_directory() || file.begins_with('{') || file.begins_with('[')) return false;  // JSON
  const std::vector<std::string> names = columns_of_beginning(file.beginning());
  return names.size() > 1 || ascii_lower(file.path().extension().string()) == ".csv";
}

void read_csv(const ImportFile& file, const ImportContext& context, ImportRows& rows) {
  if (is_own_export(file))
    throw make_error(ErrorKind::usage, Msg::err_import_own_csv, file.name())
        .hint(phrase(Msg::hint_import_own_csv));
  read_table(file.text(rows), file.name(), plain_csv_format(), context, rows);
}

}  // namespace gongbu::transfer
