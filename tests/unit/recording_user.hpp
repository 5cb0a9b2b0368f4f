#pragma once

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "gongbu/app/workspace.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/store/entries.hpp"
#include "gongbu/store/paper_records.hpp"
#include "gongbu/store/records.hpp"
#include "gongbu/store/undo.hpp"
#include "gongbu/transfer/backup.hpp"
#include "gongbu/transfer/journal.hpp"
#include "gongbu/transfer/restore.hpp"
#include "temporary_directory.hpp"

// For tests of the journal, sync and imports: a user, and the records of a database.

namespace fs = std::filesystem;
using namespace gongbu;
using transfer::JournalState;

inline constexpr core::Instant kNow{std::chrono::seconds{1'795'262'400}};

/// A user with a home directory.
class User {
 public:
  app::Workspace open() const { return app::open_workspace(env_, paths(), {}); }
  host::Paths paths() const { return host::find_paths(env_); }

  static std::int64_t add(app::Workspace& work, const std::string& subject) {
    store::Entry entry;
    entry.kind = "math";
    entry.subject = subject;
    entry.note = "노트 \"" + subject + "\"\n";
    entry.at = work.now;
    entry.day = work.today;
    return store::add_entry(work.database, entry, work.now);
  }
  static JournalState write(app::Workspace& work) {
    return transfer::write_journal(work.database, work.paths, work.now);
  }

  fs::path file() const {
    return transfer::journal_directory(paths()) / "2026" / "11" / "21.jsonl";
  }
  std::string text() const {
    std::ifstream in(file(), std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  void put(const std::string& text) const { std::ofstream(file(), std::ios::binary) << text; }

  std::vector<std::string> subjects() const {
    store::Database database = store::Database::open(paths().database);
    std::vector<std::string> all;
    for (const store::Entry& entry :
         store::entries_between(database, core::kFirstDay, core::kLastDay))
      all.push_back(entry.subject);
    std::sort(all.begin(), all.end());
    return all;
  }

  void restore(const std::string& backup) const {
    const host::Paths all = paths();
    transfer::Restoration(all, transfer::find_backup(all, backup, "/", core::kLastDay), kNow)
        .put_in_place(core::kFirstDay);
  }

 private:
  TemporaryDirectory home_;
  host::Environment env_{{"GONGBU_HOME", home_.path().string()},
                         {"GONGBU_NOW", "2026-11-21T21:00:00+09:00"},
                         {"TZ", "Asia/Seoul"}};
};

/// Returns the records of a database, each group with its stamp.
inline store::RecordState records_of(store::Database& database) {
  store::RecordState state;
  store::for_each_part(database, [&](const store::RecordPart& part) { store::fold(state, part); });
  return state;
}

/// Removes the records that every installation makes by itself.
inline store::RecordState of_person(store::RecordState state) {
  std::erase_if(state, [](const auto& record) { return record.first.first == "week_start"; });
  return state;
}

inline bool is_same(const store::RecordState& a, const store::RecordState& b) {
  if (a.size() != b.size()) return false;
  for (const auto& [key, groups] : a) {
    const auto found = b.find(key);
    if (found == b.end() || found->second.size() != groups.size()) return false;
    for (const auto& [name, group] : groups) {
      const auto other = found->second.find(name);
      if (other == found->second.end() || other->second.stamp != group.stamp ||
          other->second.values != group.values)
        return false;
    }
  }
  return true;
}

/// Makes a random change of any kind.
inline void change_something(app::Workspace& work, std::mt19937& random,
                             std::vector<std::int64_t>& ids) {
  switch (random() % 6) {
    case 0:
    case 1:
      ids.push_back(User::add(work, "e" + std::to_string(random() % 1000)));
      break;
    case 2:
      if (ids.empty()) break;
      if (auto entry = store::find_entry(work.database, ids[random() % ids.size()])) {
        entry->spent = core::minutes{1 + random() % 100};
        store::update_entry(work.database, *entry, work.now);
      }
      break;
    case 3:
      if (!ids.empty())
        if (const auto id = ids[random() % ids.size()]; store::find_entry(work.database, id))
          store::remove_entries(work.database, {id}, work.now);
      break;
    case 4: {
      store::Paper paper;
      paper.title = "p" + std::to_string(random() % 50);
      paper.arxiv = "2401.0" + std::to_string(1000 + random() % 50);
      try {
        store::add_paper(work.database, paper, work.now);
      } catch (const Error&) {
        // The record already exists.
      }
      break;
    }
    default:
      store::undo(work.database, work.now);
  }
}
