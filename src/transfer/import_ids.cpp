#include "import_ids.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace gongbu::transfer {

std::string part_id(const std::string& id, int part) {
  return part == 1 ? id : fmt::format("{} part {}", id, part);
}

void IdChooser::add(const std::string& table, Row row) {
  if (row.pages) {
    page_rows_[row.pages].push_back(std::move(row));
  } else {
    tables_[table].push_back(std::move(row));
  }
}

std::string IdChooser::uuid(const std::string& id, int part) const {
  return store::imported_uuid(format_, part_id(id, part));
}

std::optional<store::WrittenEntry> IdChooser::find(const std::string& uuid) {
  const auto found = earlier_.find(uuid);
  return found != earlier_.end() ? std::optional(found->second) : stored_.find(uuid);
}

void IdChooser::set(const Row& row, const std::string& id, std::vector<store::Entry>& entries) {
  for (const Part& part : row.parts) {
    store::Entry& entry = entries[part.entry];
    entry.uuid = uuid(id, part.number);
    set_.insert(entry.uuid);
    earlier_.emplace(entry.uuid, store::WrittenEntry{entry.day, entry.subject});
  }
}

bool IdChooser::is_of_file(const std::string& uuid, const std::string& path) {
  if (!of_file_) {
    of_file_.emplace();
    for (store::ImportedEntry& imported : store::imported_entries(database_, format_, path))
      of_file_->insert(std::move(imported.uuid));
  }
  return of_file_->contains(uuid);
}

// Compares a table with the entries that have its numbers and a suffix. `same`: at least half of
// them are its rows. `edit`: at least half are its rows or edits of them by the same file, and some
// row kept its day.
IdChooser::Match IdChooser::match(const Rows& rows, const std::string& suffix,
                                  const std::vector<store::Entry>& entries,
                                  const std::string& path) {
  std::set<std::pair<core::Day, std::string_view>> content;
  for (const Row& row : rows)
    for (const Part& part : row.parts)
      content.emplace(entries[part.entry].day, entries[part.entry].subject);
  std::size_t known = 0;
  std::size_t same = 0;
  std::size_t edited = 0;
  bool keeps_day = false;
  for (const Row& row : rows) {
    const Part& part = row.parts.front();
    const store::Entry& entry = entries[part.entry];
    const std::string id = uuid(row.id + suffix, part.number);
    if (set_.contains(id)) return Match::none;  // another table of the file
    const auto written = find(id);
    if (!written) continue;
    ++known;
    const bool has_day = written->day == entry.day;
    const bool has_subject = written->subject == entry.subject;
    // What a person changed says nothing.
    bool is_row = false;
    if (written->is_day_edited && written->is_subject_edited)
      is_row = is_of_file(id, path);
    else if (written->is_subject_edited)
      is_row = has_day;
    else if (written->is_day_edited)
      is_row = has_subject;
    else
      is_row = content.contains({written->day, written->subject});
    if (is_row)
      ++same;
    else if ((has_day || has_subject) && is_of_file(id, path))
      ++edited;
    keeps_day = keeps_day || has_day;
  }
  if (known == 0) return Match::unused;
  if (2 * same >= known) return Match::same;
  return 2 * (same + edited) >= known && keeps_day ? Match::edit : Match::none;
}

// Gives a table the numbers of the entries that it matches, or unused ones. Returns whether it did;
// with `only_same` tables without a match wait.
bool IdChooser::number_table(const Rows& rows, std::vector<store::Entry>& entries,
                             const std::string& path, bool only_same) {
  std::string suffix;
  for (int n = 2;; ++n) {
    const Match found = match(rows, suffix, entries, path);
    if (found == Match::unused && only_same) return false;
    if (found == Match::same || (!only_same && found != Match::none)) break;
    suffix = fmt::format(" #{}", n);
  }
  for (const Row& row : rows) set(row, row.id + suffix, entries);
  return true;
}

// A row gets the page that was imported for its day, else the id that it got when the pages could
// not be told apart, else a page that was imported for another day, else a new one.
void IdChooser::assign_pages(const Rows& rows, std::vector<store::Entry>& entries) {
  std::multimap<core::Day, std::string> stored;  // pages
  std::vector<std::string> others;
  for (const std::string& page : *rows.front().pages) {
    if (const auto written = find(uuid(page, 1))) {
      stored.emplace(written->day, page);
    } else {
      others.push_back(page);
    }
  }
  std::reverse(others.begin(), others.end());  // taken from the back
  const auto take = [&](std::multimap<core::Day, std::string>::iterator at) {
    std::string page = std::move(at->second);
    stored.erase(at);
    return page;
  };
  std::vector<const Row*> rest;
  for (const Row& row : rows) {
    if (const auto at = stored.find(entries[row.parts.front().entry].day); at != stored.end()) {
      set(row, take(at), entries);
    } else {
      rest.push_back(&row);
    }
  }
  std::erase_if(rest, [&](const Row* row) { return find(uuid(row->id, 1)).has_value(); });
  for (const Row* row : rest) {
    if (!stored.empty()) {
      set(*row, take(stored.begin()), entries);
    } else if (!others.empty()) {
      set(*row, others.back(), entries);
      others.pop_back();
    }
  }
}

void IdChooser::choose(std::vector<store::Entry>& entries, const std::string& path) {
  std::vector<const Rows*> others;
  for (const auto& [table, rows] : tables_)
    if (!number_table(rows, entries, path, true)) others.push_back(&rows);
  for (const Rows* rows : others) number_table(*rows, entries, path, false);
  for (const auto& [pages, rows] : page_rows_) assign_pages(rows, entries);
}

}  // namespace gongbu::transfer
