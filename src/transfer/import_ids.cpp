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

// Returns whether at least half of the entries with the numbers of a table, with a suffix, are
// earlier versions of its rows, or there are none. Entries that a person edited say nothing.
bool IdChooser::is_same_table(const Rows& rows, const std::string& suffix,
                              const std::vector<store::Entry>& entries, const std::string& path) {
  std::set<std::pair<core::Day, std::string_view>> content;
  std::unordered_map<std::string_view, int> subjects;
  for (const Row& row : rows) {
    ++subjects[entries[row.parts.front().entry].subject];
    for (const Part& part : row.parts)
      content.emplace(entries[part.entry].day, entries[part.entry].subject);
  }
  std::size_t known = 0;
  std::size_t same = 0;
  for (const Row& row : rows) {
    const Part& part = row.parts.front();
    const store::Entry& entry = entries[part.entry];
    const std::string id = uuid(row.id + suffix, part.number);
    const auto written = find(id);
    if (!written || written->is_edited) continue;
    ++known;
    // All rows of a file may have another subject because --map names another column.
    const bool is_edit = written->day == entry.day ||
                         (written->subject == entry.subject && subjects[entry.subject] == 1);
    if (content.contains({written->day, written->subject}) || (is_edit && is_of_file(id, path)))
      ++same;
  }
  return 2 * same >= known;
}

void IdChooser::number_table(const Rows& rows, std::vector<store::Entry>& entries,
                             const std::string& path) {
  std::string suffix;
  for (int n = 2; !is_same_table(rows, suffix, entries, path); ++n) suffix = fmt::format(" #{}", n);
  for (const Row& row : rows) set(row, row.id + suffix, entries);
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
  for (const auto& [table, rows] : tables_) number_table(rows, entries, path);
  for (const auto& [pages, rows] : page_rows_) assign_pages(rows, entries);
}

}  // namespace gongbu::transfer
