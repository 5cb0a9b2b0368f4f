#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gongbu/app/workspace.hpp"
#include "gongbu/report/import_report.hpp"

// Imports entries from files of other programs.
namespace gongbu::transfer {

/// Options of an import.
struct ImportOptions {
  std::optional<std::string> format = {};  ///< empty: detected
  std::optional<std::string> kind = {};    ///< kind of rows for which nothing else determines it
  /// Patterns of labels (projects, tags, decks; `*` and `?`) with their kinds; the first match
  /// applies.
  std::vector<std::pair<std::string, std::string>> kinds = {};
  std::map<std::string, std::string> columns = {};  ///< columns of a table by their content: "date"
  std::optional<core::Day> from = {};
  std::optional<core::Day> until = {};
  bool fill = false;   ///< record days of which only a count is known
  bool count = false;  ///< begin tracking on the first imported day
  bool rests = false;  ///< make days that were skipped on purpose rests
};

/// A file as the user named it.
struct TypedFile {
  std::filesystem::path path;  ///< absolute
  std::string name;
};

/// Returns the names of all formats with their titles.
std::vector<std::pair<std::string_view, std::string_view>> import_formats();

/// Returns whether `--map` accepts this word for a column: "date", "minutes", …
bool is_import_column(std::string_view word);

/// Files that were read for an import.
class Import {
 public:
  /// Reads the files. Throws `usage` if one is missing, damaged or of no known format.
  Import(app::Workspace& workspace, const std::vector<TypedFile>& files, ImportOptions options);
  Import(const Import&) = delete;
  Import& operator=(const Import&) = delete;
  ~Import();

  /// Returns what the import would do, without doing it.
  report::ImportView try_out();
  /// Writes the entries, as one change.
  report::ImportView keep();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace gongbu::transfer
