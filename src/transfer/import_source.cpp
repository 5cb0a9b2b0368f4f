#include "import_source.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <fstream>
#include <string_view>
#include <utility>

#include "gongbu/base/error.hpp"
#include "gongbu/base/sha256.hpp"
#include "gongbu/host/files.hpp"
#include "gongbu/transfer/records_import.hpp"
#include "import_entries.hpp"

namespace gongbu::transfer {
namespace {

const Importer* find_importer(std::string_view name) {
  for (const Importer& importer : importers())
    if (importer.name == name) return &importer;
  return nullptr;
}

std::string format_names() {
  std::vector<std::string_view> names;
  for (const Importer& importer : importers()) names.push_back(importer.name);
  return fmt::format("{}", fmt::join(names, ", "));
}

const Importer& importer_of(const ImportFile& file, const std::optional<std::string>& format) {
  if (format) return *find_importer(*format);
  for (const Importer& importer : importers())
    if (importer.recognizes(file)) return importer;
  if (is_partial_export(file.beginning()) &&
      is_partial_export(host::read_file(file.path()).value_or("")))
    throw partial_export_error(file.name());
  throw make_error(ErrorKind::usage, Msg::err_import_unknown, file.name())
      .hint(phrase(Msg::hint_import_formats, format_names()));
}

std::string digest_of(const ImportFile& file) {
  if (file.is_directory()) return "";
  constexpr std::size_t kPart = std::size_t{64} << 10U;
  std::ifstream in(file.path(), std::ios::binary);
  std::string part(kPart, '\0');
  Sha256 sha;
  while (in.read(part.data(), static_cast<std::streamsize>(part.size())) || in.gcount() > 0)
    sha.add(std::string_view(part).substr(0, static_cast<std::size_t>(in.gcount())));
  return hex(sha.finish());
}

}  // namespace

ImportSource read_source(app::Workspace& workspace, const TypedFile& typed,
                         const ImportOptions& options, const ImportContext& context,
                         EarlierEntries& earlier) {
  const ImportFile file(typed.path, typed.name);
  const Importer& importer = importer_of(file, options.format);
  if (!options.columns.empty() && !importer.is_table)
    throw make_error(ErrorKind::usage, Msg::err_import_no_table, typed.name, importer.title);
  ImportSource source{.format = std::string(importer.name),
                      .title = std::string(importer.title),
                      .file = typed.name,
                      .path = typed.path.string()};
  EntryMaker maker(workspace, options, importer, earlier);
  ImportRows rows(typed.name, [&](ImportRow row) {
    const std::size_t line = row.line;
    if (auto why = maker.make(std::move(row), source.entries)) rows.leave_out(line, *why);
  });
  importer.read(file, context, rows);
  maker.finish(source.entries, source.path);
  source.digest = digest_of(file);
  source.left_out = rows.left_out();
  source.remarks = rows.remarks();
  for (const auto& [label, count] : maker.unknown_labels())
    if (count > 0) source.unknown_labels[label] = count;
  std::set<core::Day> days;
  if (!rows.skipped_days().empty())
    for (const store::Entry& entry : source.entries) days.insert(entry.day);
  const core::Day last = std::min(options.until.value_or(core::kLastDay), workspace.today);
  for (const core::Day day : rows.skipped_days())
    if (day >= options.from.value_or(core::kFirstDay) && day <= last && !days.contains(day))
      source.skipped_days.insert(day);
  return source;
}

}  // namespace gongbu::transfer
