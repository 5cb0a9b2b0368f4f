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
#include "gongbu/host/environment.hpp"
#include "gongbu/report/import_report.hpp"

// Entries out of other programs' files.
namespace gongbu::transfer {

/// What the user asks of an import.
struct ImportOptions {
  std::optional<std::string> format = {};  ///< empty: it is found out
  std::optional<std::string> kind = {};    ///< of rows for which nothing else says one
  /// Patterns of labels (projects, tags, decks; `*` and `?`) with their kinds; the first that fits.
  std::vector<std::pair<std::string, std::string>> kinds = {};
  std::map<std::string, std::string> columns = {};  ///< of a table, by what they hold: "date"
  std::optional<core::Day> from = {};
  std::optional<core::Day> until = {};
  bool fill = false;           ///< record days of which only a count is known
  bool count = false;          ///< tracking begins with the first imported day
  bool rests = false;          ///< days that were skipped on purpose become rests
  host::Environment env = {};  ///< to run git
};

/// A file as the user named it.
struct TypedFile {
  std::filesystem::path path;  ///< absolute
  std::string name;
};

/// Returns the names of all formats with their titles.
std::vector<std::pair<std::string_view, std::string_view>> import_formats();

/// Returns whether `--map` can choose the column of a table that this word stands for: "date",
/// "minutes", ….
bool is_import_column(std::string_view word);

/// Files that were read and may be imported.
class Import {
 public:
  /// Reads the files. Throws `usage` for one that is missing, damaged or of no known format.
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
