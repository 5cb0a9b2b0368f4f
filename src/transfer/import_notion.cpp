// Notion: "Export as Markdown & CSV", a ZIP archive that may contain further ones.
#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "import_csv.hpp"
#include "import_formats.hpp"
#include "temporary_file.hpp"
#include "zip_archive.hpp"

namespace gongbu::transfer {
namespace {

constexpr std::uint64_t kMostArchives = std::uint64_t{4} << 30U;
constexpr int kDeepest = 2;
constexpr std::string_view kAllRows = "_all.csv";

/// The content of an export.
struct Export {
  UnpackLimit texts{kMostImportText};
  UnpackLimit archives{kMostArchives};
  std::map<std::string, std::string> tables = {};                 ///< CSV text by name
  std::map<std::string, std::vector<std::string>> page_ids = {};  ///< by title
};

// Splits "Title 0123456789abcdef0123456789abcdef" and returns the id.
std::optional<std::string> page_id(std::string_view name) {
  constexpr std::size_t kSize = 32;
  if (name.size() < kSize) return std::nullopt;
  const std::string_view id = name.substr(name.size() - kSize);
  const bool is_id = id.find_first_not_of("0123456789abcdef") == std::string_view::npos;
  return is_id ? std::optional(std::string(id)) : std::nullopt;
}

void add_page(std::string_view path, Export& notes) {
  std::string_view name = path.substr(path.rfind('/') + 1);
  name.remove_suffix(std::string_view(".md").size());
  const auto id = page_id(name);
  if (!id) return;
  const std::string title = normalized(trimmed(name.substr(0, name.size() - id->size())));
  std::vector<std::string>& ids = notes.page_ids[title];
  if (std::find(ids.begin(), ids.end(), *id) == ids.end()) ids.push_back(*id);
}

void read_archive(const ZipArchive& archive, const std::string& name, int depth, Export& notes,
                  ImportRows& rows) {
  for (const ZipArchive::Member& member : archive.members()) {
    const std::string lower = ascii_lower(member.name);
    if (lower.ends_with(".zip") && depth < kDeepest) {
      const std::string inner = name + "/" + member.name;
      const TemporaryFile unpacked;
      archive.extract(member, notes.archives, unpacked.path());
      read_archive(ZipArchive::open(unpacked.path(), inner), inner, depth + 1, notes, rows);
    } else if (lower.ends_with(".md")) {
      add_page(member.name, notes);
    } else if (lower.ends_with(".csv")) {
      notes.tables[member.name] =
          decoded_import(archive.read(member, notes.texts), name + "/" + member.name, rows);
    }
  }
}

// Returns whether a table is a filtered view, which is exported beside the table of all rows.
bool is_view(const std::string& name, const Export& notes) {
  if (name.ends_with(kAllRows)) return false;
  return notes.tables.count(name.substr(0, name.size() - 4) + std::string(kAllRows)) > 0;
}

Export read_export(const ImportFile& file, ImportRows& rows) {
  Export notes;
  if (is_zip(file.head())) {
    read_archive(ZipArchive::open(file.path(), file.name()), file.name(), 0, notes, rows);
  } else {
    notes.tables[file.name()] = file.text(rows);
  }
  return notes;
}

}  // namespace

bool is_notion(const ImportFile& file) {
  if (file.is_directory() || !is_zip(file.head())) return false;
  const ZipArchive archive = ZipArchive::open(file.path(), file.name());
  return std::any_of(archive.members().begin(), archive.members().end(), [](const auto& member) {
    if (member.name.ends_with(kAllRows)) return true;
    const std::size_t dot = member.name.rfind('.');
    const std::string name = member.name.substr(0, dot);
    const std::string ending = dot == std::string::npos ? "" : member.name.substr(dot);
    return ((ending == ".csv" || ending == ".md") && page_id(name).has_value()) ||
           (ending == ".zip" && (name.find("ExportBlock") != std::string::npos ||
                                 name.find("-Part-") != std::string::npos));
  });
}

void read_notion(const ImportFile& file, const ImportContext& context, ImportRows& rows) {
  const Export notes = read_export(file, rows);
  TableFormat format = plain_csv_format();
  for (const std::string_view name : {"created", "created time", "생성일", "생성 일시"})
    format.date.push_back(name);
  format.usual_subject = "Notion";
  std::map<std::string, ImportPages> pages;  // by title
  for (const auto& [title, ids] : notes.page_ids)
    pages[title] = std::make_shared<const std::vector<std::string>>(ids);
  format.pages_of_subject = [&](const std::string& subject) {
    const auto found = pages.find(normalized(subject));
    return found == pages.end() ? nullptr : found->second;
  };
  std::optional<Error> first_error;
  bool is_any_read = false;
  for (const auto& [name, text] : notes.tables) {
    if (is_view(name, notes)) continue;
    try {
      read_table(text, file.name() + "/" + name, format, context, rows);
      is_any_read = true;
    } catch (const Error& error) {  // some of several tables may not be about study
      if (!first_error) first_error = error;
      rows.remark(error.phrase());
    }
  }
  if (is_any_read) return;
  if (first_error) throw *first_error;
  throw make_error(ErrorKind::usage, Msg::err_import_empty, file.name());
}

}  // namespace gongbu::transfer
