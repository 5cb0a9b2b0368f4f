#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/core/day.hpp"
#include "gongbu/host/environment.hpp"

// What the readers of foreign formats share. Each format is one file, import_<name>.cpp, and one
// line of importers.cpp.
namespace gongbu::transfer {

/// One piece of study in a foreign file.
struct ImportRow {
  std::string native_id = {};            ///< the same whenever and on whatever machine it is read
  bool hashed = false;                   ///< the id is a hash: equal rows are different study
  std::optional<core::Instant> at = {};  ///< its begin; empty: only `day` is known
  core::Day day{};                       ///< ignored with `at`
  std::string label = {};                ///< project, tags, deck, …: `--map` finds the kind by it
  std::string subject = {};
  std::optional<core::seconds> spent = {};
  std::string note = {};
  std::size_t line = 0;  ///< 0: unknown
};

/// A row that cannot be imported.
struct LeftOutRow {
  std::size_t line = 0;  ///< 0: unknown
  Phrase why;
  std::size_t count = 1;  ///< rows
};

/// What was read from a file.
class ImportRows {
 public:
  /// Throws `usage` if there are too many rows.
  void add(ImportRow row);
  void leave_out(std::size_t line, Phrase why, std::size_t count = 1);
  /// A day that the other program skipped on purpose: it may become a rest.
  void skip_day(core::Day day) { skipped_days_.insert(day); }
  /// Something the user should know.
  void remark(Phrase phrase) { remarks_.push_back(std::move(phrase)); }

  std::vector<ImportRow>& rows() { return rows_; }
  const std::vector<LeftOutRow>& left_out() const { return left_out_; }
  const std::set<core::Day>& skipped_days() const { return skipped_days_; }
  const std::vector<Phrase>& remarks() const { return remarks_; }

 private:
  std::vector<ImportRow> rows_;
  std::vector<LeftOutRow> left_out_;
  std::set<core::Day> skipped_days_;
  std::vector<Phrase> remarks_;
};

/// What readers know about the user.
struct ImportContext {
  const core::Zone& zone;
  core::DayStart day_start;
  core::Day today;
  std::map<std::string, std::string> columns = {};  ///< of a table, by meaning: "date", "minutes"
  bool fill = false;                                ///< record days of which only a count is known
  host::Environment env = {};                       ///< to run git
  /// Whether a commit of the user's is known on a day.
  std::function<bool(core::Day)> has_commit_on = {};
};

/// A file that is imported.
class ImportFile {
 public:
  /// `name` is what messages call it. Throws `usage` if it does not exist.
  ImportFile(std::filesystem::path path, std::string name);

  const std::filesystem::path& path() const { return path_; }
  const std::string& name() const { return name_; }
  bool is_directory() const { return is_directory_; }
  /// Returns the first bytes of a file, at most 64 KiB.
  const std::string& head() const { return head_; }
  /// Returns the content as UTF-8 without NUL. Adds a remark if it was converted. Throws `usage` if
  /// it is too large or its encoding is not certain.
  std::string text(ImportRows& rows) const;

 private:
  std::filesystem::path path_;
  std::string name_;
  bool is_directory_ = false;
  std::string head_;
};

/// Decodes text of a file or of an archive's member as ImportFile::text() does.
std::string decoded_import(const std::string& bytes, const std::string& name, ImportRows& rows);

/// Most bytes of a text.
inline constexpr std::size_t kMostImportText = std::size_t{64} << 20U;

/// A format.
struct Importer {
  std::string_view name;          ///< "anki"
  std::string_view title;         ///< "Anki"
  std::string_view default_kind;  ///< of rows for which nothing else says one
  /// Returns whether a file is of this format.
  bool (*recognizes)(const ImportFile& file);
  /// Reads the rows. Throws `usage` for a file that cannot be read as a whole.
  void (*read)(const ImportFile& file, const ImportContext& context, ImportRows& rows);
  bool is_table = false;  ///< ImportContext::columns chooses columns
};

/// Returns all formats, in the order in which they are tried.
std::span<const Importer> importers();

/// Returns a hash that identifies a row by its content.
std::string row_hash(std::span<const std::string> fields);

}  // namespace gongbu::transfer
