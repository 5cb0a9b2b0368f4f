#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/core/day.hpp"
#include "gongbu/store/imports.hpp"

// Shared by the readers of all formats. Each format has a line in importers.cpp and a file,
// import_<name>.cpp; formats of one kind share a file.
namespace gongbu::transfer {

/// Ids of pages with one title, shared by the rows with that title.
using ImportPages = std::shared_ptr<const std::vector<std::string>>;

/// One activity in a file of another program.
struct ImportRow {
  std::string native_id = {};  ///< the same at every import, on every machine
  bool hashed = false;         ///< whether the id is a hash; equal rows are then different study
  std::string table = {};  ///< the only table in which the id is unique; empty: unique everywhere
  ImportPages pages = {};  ///< pages with its title; a row that gets none keeps `native_id`
  std::optional<core::Instant> at = {};  ///< begin; empty: only `day` is known
  core::Day day{};                       ///< ignored if `at` is set
  std::string label = {};                ///< project, tags, deck, …; --map gives it a kind
  std::string subject = {};
  std::optional<core::seconds> spent = {};  ///< empty: unknown; a row of 0 is left out
  std::string note = {};
  std::size_t line = 0;  ///< 0: unknown
};

/// Rows that were left out for the same reason.
struct LeftOutRow {
  std::size_t line = 0;  ///< of the first row; 0: unknown
  Phrase why;
  std::size_t count = 1;  ///< rows
};

/// Limits of one import, so that it needs at most 512 MiB of memory for any files.
inline constexpr std::size_t kMostImportRows = 500'000;
inline constexpr std::size_t kMostImportText = std::size_t{64} << 20U;  ///< bytes of a text file
inline constexpr std::size_t kMostRowText = std::size_t{128} << 20U;    ///< bytes of all rows
inline constexpr std::size_t kLongestImportText = 4'000;  ///< bytes of a name, path or id

/// Limits for one file.
struct ImportLimits {
  std::size_t rows = kMostImportRows;
  std::size_t text = kMostRowText;      ///< bytes of all rows
  std::size_t json_values = 2'000'000;  ///< of a JSON file
};

/// Receives the rows that are read from a file.
class ImportRows {
 public:
  using Take = std::function<void(ImportRow)>;

  /// `name` is the file's name in errors; `take` receives each row.
  ImportRows(std::string name, Take take, ImportLimits limits = {})
      : name_(std::move(name)), take_(std::move(take)), limits_(limits) {}

  const ImportLimits& limits() const { return limits_; }

  /// Passes a row on. Throws `usage` if there are too many rows, or too much text in them.
  void add(ImportRow row);
  /// Counts rows that are left out. Keeps the first thousand reasons.
  void leave_out(std::size_t line, const Phrase& why, std::size_t count = 1);
  /// Notes a day that was skipped on purpose in the other program; it may become a rest.
  void skip_day(core::Day day);
  /// Adds a message for the user. Keeps the first thousand.
  void remark(Phrase phrase);

  /// Returns the left-out rows by reason, in order of appearance.
  const std::vector<LeftOutRow>& left_out() const { return left_out_; }
  const std::set<core::Day>& skipped_days() const { return skipped_days_; }
  const std::vector<Phrase>& remarks() const { return remarks_; }

 private:
  std::string name_;
  Take take_;
  ImportLimits limits_;
  std::size_t rows_ = 0;
  std::size_t text_ = 0;  ///< bytes
  std::vector<LeftOutRow> left_out_;
  std::map<std::string, std::size_t, std::less<>> reasons_;  ///< index in left_out_ by text
  std::set<core::Day> skipped_days_;
  std::vector<Phrase> remarks_;
};

/// What readers need to know about the user.
struct ImportContext {
  const core::Zone& zone;
  core::DayStart day_start;
  core::Day today;
  std::map<std::string, std::string> columns = {};  ///< column names by meaning: "date", "minutes"
  bool fill = false;                                ///< import days for which only a count is known
  /// Returns whether the user has a known commit on a day.
  std::function<bool(core::Day)> has_commit_on = {};
  /// Returns whether a commit of a solved problem counts on its day or the next one, other than in
  /// a bulk upload.
  std::function<bool(const store::SolvedOnDay&)> has_solved = {};
};

/// A file to import.
class ImportFile {
 public:
  /// `name` is the file's name in messages. Throws `usage` if it does not exist.
  ImportFile(std::filesystem::path path, std::string name);

  const std::filesystem::path& path() const { return path_; }
  const std::string& name() const { return name_; }
  bool is_directory() const { return is_directory_; }
  /// Returns the first bytes of the file, at most 64 KiB.
  const std::string& head() const { return head_; }
  /// Returns the same part decoded, like text(); without its last line if the file is longer.
  const std::string& beginning() const { return beginning_; }
  /// Returns whether the first character after white space is `c`.
  bool begins_with(char c) const;
  /// Returns whether the beginning contains a text.
  bool mentions(std::string_view text) const { return beginning_.find(text) != std::string::npos; }
  /// Returns the content as UTF-8 without NUL, with "\n" after each line. Adds a remark if it was
  /// converted. Throws `usage` if it is too large or its encoding is not certain.
  std::string text(ImportRows& rows) const;

 private:
  std::filesystem::path path_;
  std::string name_;
  bool is_directory_ = false;
  std::string head_;
  std::string beginning_;
};

/// Decodes text of a file, or of a member of an archive, like ImportFile::text().
std::string decoded_import(const std::string& bytes, const std::string& name, ImportRows& rows);

/// A format of files.
struct Importer {
  std::string_view name;          ///< "anki"
  std::string_view title;         ///< "Anki"
  std::string_view default_kind;  ///< for rows without another kind
  /// Returns whether a file is of this format.
  bool (*recognizes)(const ImportFile& file);
  /// Reads the rows. Throws `usage` for a file that cannot be read as a whole.
  void (*read)(const ImportFile& file, const ImportContext& context, ImportRows& rows);
  bool is_table = false;  ///< ImportContext::columns chooses columns
};

/// Returns all formats in the order of recognition.
std::span<const Importer> importers();

/// Returns a hash that identifies a row by its content.
std::string row_hash(std::span<const std::string> fields);

/// Appends a line to a text of several lines. A text above 1 MiB, which will be left out, is not
/// extended.
void append_line(std::string& text, std::string_view separator, std::string_view line);

/// Returns the words of a text that begin with `mark` ("#math"), without it, separated by ", ".
std::string marked_words(std::string_view text, char mark);

}  // namespace gongbu::transfer
