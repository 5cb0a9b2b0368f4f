#include "import_entries.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <utility>

#include "gongbu/app/rebuild.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/core/kind.hpp"
#include "gongbu/core/kind_rule.hpp"
#include "gongbu/store/imports.hpp"

namespace gongbu::transfer {
namespace {

constexpr std::size_t kLongestSubject = 1'000;  // characters, as for typed ones
constexpr std::size_t kLongestNote = 100'000;
constexpr core::minutes kLongestTime{24 * 60};
constexpr core::Day kEpoch{date::year{1970} / 1 / 1};

std::string one_line(std::string_view text) {
  std::string line(trimmed(text));
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return normalized(line);
}

std::optional<core::minutes> whole_minutes(const std::optional<core::seconds>& spent) {
  if (!spent) return std::nullopt;
  return std::max(core::minutes{1}, std::chrono::round<core::minutes>(*spent));
}

}  // namespace

EntryMaker::EntryMaker(app::Workspace& workspace, const ImportOptions& options,
                       const Importer& importer, EarlierEntries& earlier)
    : workspace_(workspace),
      options_(options),
      importer_(importer),
      ids_(workspace.database, importer.name, earlier) {}

std::string EntryMaker::kind_of(const std::string& label) {
  const auto known = kinds_.find(label);
  if (known != kinds_.end()) return known->second;
  // With several tags, each may determine the kind.
  std::vector<std::string> words{label};
  for (const std::string_view word : split(label, ",")) words.emplace_back(trimmed(word));
  const auto rule =
      std::find_if(options_.kinds.begin(), options_.kinds.end(), [&](const auto& each) {
        const std::string pattern = folded(each.first);
        return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
          return core::matches_glob(pattern, folded(word));
        });
      });
  std::string kind;
  if (rule != options_.kinds.end()) kind = rule->second;
  for (const std::string& word : words)
    if (kind.empty()) kind = core::find_kind(word, workspace_.settings.kinds).value_or("");
  if (kind.empty()) {
    kind = options_.kind.value_or(std::string(importer_.default_kind));
    if (!label.empty() && !options_.kind && kind == "other") unknown_labels_[label] = 0;
  }
  return kinds_[label] = kind;
}

std::string EntryMaker::unique_id(const ImportRow& row) {
  const int nth = seen_ids_[row.table.empty() ? row.native_id : row.table + "\n" + row.native_id]++;
  if (nth == 0) return row.native_id;
  return row.hashed ? fmt::format("{} #{}", row.native_id, nth + 1) : std::string();
}

void EntryMaker::add(ImportRow row, const std::string& id, std::vector<store::Entry>& entries) {
  store::Entry& entry = entries.emplace_back();
  entry.uuid = store::imported_uuid(importer_.name, id);
  entry.kind = kind_of(row.label);
  if (const auto unknown = unknown_labels_.find(row.label); unknown != unknown_labels_.end())
    ++unknown->second;
  entry.subject = std::move(row.subject);
  entry.spent = whole_minutes(row.spent);
  entry.note = std::move(row.note);
  entry.timed = row.at.has_value();
  entry.day = row.day;
  entry.at = row.at ? *row.at : app::noon_of(row.day, workspace_);
  entry.utc_offset = workspace_.zone.offset_at(entry.at);
  entry.source = std::string(store::kImportSource) + std::string(importer_.name);
}

// Splits study of more than 24 hours where study days begin. A day of 25 hours, at the end of
// summer time, becomes two parts.
std::vector<IdChooser::Part> EntryMaker::add_parts(const ImportRow& row, const std::string& id,
                                                   std::vector<store::Entry>& entries) {
  std::vector<IdChooser::Part> parts;
  const core::Zone& zone = workspace_.zone;
  const core::DayStart day_start = workspace_.settings.day_start;
  const core::Instant end = *row.at + *row.spent;
  ImportRow part = row;
  for (int n = 1; *part.at < end; ++n) {
    part.day = core::study_day(*part.at, zone, day_start);
    const core::Instant next =
        std::min({end, core::end_of(part.day, *part.at, zone, day_start), *part.at + kLongestTime});
    part.spent = next - *part.at;
    if (part.day >= options_.from.value_or(core::kFirstDay) &&
        part.day <= options_.until.value_or(core::kLastDay)) {
      parts.push_back({entries.size(), n});
      add(part, part_id(id, n), entries);
    }
    part.at = next;
  }
  return parts;
}

std::optional<Phrase> EntryMaker::fault_of(const ImportRow& row, bool is_long) const {
  constexpr std::chrono::hours kLongestInterval{24 * 31};
  if (count_characters(row.subject) > kLongestSubject)
    return phrase(Msg::import_long_subject, kLongestSubject);
  if (count_characters(row.note) > kLongestNote) return phrase(Msg::import_long_note, kLongestNote);
  if (row.native_id.size() > kLongestImportText) return phrase(Msg::import_long_id);
  if (row.day < kEpoch) return phrase(Msg::import_old_day);
  if (row.day > workspace_.today || (row.at && *row.at > workspace_.now))
    return phrase(Msg::import_future);
  if (row.spent && row.spent->count() < 0) return phrase(Msg::import_ends_before);
  if (row.spent && row.spent->count() == 0) return phrase(Msg::import_no_minutes);
  if (is_long &&
      (!row.at || *row.spent > kLongestInterval || *row.at + *row.spent > workspace_.now))
    return phrase(Msg::import_long_time);
  return std::nullopt;
}

std::optional<Phrase> EntryMaker::make(ImportRow row, std::vector<store::Entry>& entries) {
  row.subject = one_line(row.subject);
  row.label = one_line(row.label);
  row.note = normalized(trimmed(row.note));
  if (row.subject.empty()) row.subject = importer_.title;
  if (row.at) row.day = core::study_day(*row.at, workspace_.zone, workspace_.settings.day_start);
  const bool is_long = row.spent.value_or(core::seconds{0}) > kLongestTime;
  if (auto fault = fault_of(row, is_long)) return fault;
  const std::string id = unique_id(row);
  if (id.empty()) return phrase(Msg::import_repeated);
  const std::string table = row.table;
  IdChooser::Row chosen{.id = id, .pages = row.pages};
  if (is_long) {
    chosen.parts = add_parts(row, id, entries);
  } else if (row.day >= options_.from.value_or(core::kFirstDay) &&
             row.day <= options_.until.value_or(core::kLastDay)) {
    chosen.parts = {{entries.size(), 1}};
    add(std::move(row), id, entries);
  }
  if (!chosen.parts.empty() && (!table.empty() || chosen.pages)) ids_.add(table, std::move(chosen));
  return std::nullopt;
}

}  // namespace gongbu::transfer
