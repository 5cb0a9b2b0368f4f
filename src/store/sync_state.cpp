#include "gongbu/store/sync_state.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include "gongbu/store/change_transaction.hpp"
#include "gongbu/store/facts.hpp"
#include "store/values.hpp"

namespace gongbu::store {
namespace {

std::vector<std::pair<std::string, std::string>> pairs(Database& database, const char* sql) {
  return guarded(database, [&] {
    SQLite::Statement select(database.connection(), sql);
    std::vector<std::pair<std::string, std::string>> all;
    while (select.executeStep())
      all.emplace_back(select.getColumn(0).getString(), select.getColumn(1).getString());
    return all;
  });
}

template <class... Values>
void write(Database& database, const char* sql, const Values&... values) {
  guarded(database, [&] { execute(database.connection(), sql, values...); });
}

}  // namespace

std::optional<SyncRemote> sync_remote(Database& database) {
  return guarded(database, [&]() -> std::optional<SyncRemote> {
    SQLite::Statement select(
        database.connection(),
        "SELECT address, sealed, name, begun_at, succeeded_at FROM sync_remote");
    if (!select.executeStep()) return std::nullopt;
    return SyncRemote{select.getColumn(0).getString(), select.getColumn(1).getInt() != 0,
                      select.getColumn(2).getString(), to_instant(select.getColumn(3)),
                      to_optional_instant(select.getColumn(4))};
  });
}

void save_sync_remote(Database& database, const SyncRemote& remote) {
  write(database, "INSERT OR REPLACE INTO sync_remote VALUES (1, ?, ?, ?, ?, ?)", remote.address,
        std::int64_t{remote.sealed}, remote.name, remote.begun_at, remote.succeeded_at);
}

void forget_sync(Database& database) {
  for (const char* table : {"sync_remote", "sync_segment", "sync_unread"})
    write(database, ("DELETE FROM " + std::string(table)).c_str());
  // The devices whose commits stay keep their names.
  write(database,
        "DELETE FROM sync_device WHERE device NOT IN "
        "(SELECT device FROM repository WHERE device IS NOT NULL)");
  write(database, "UPDATE sync_device SET about = '', tip = '', segment = '', heard_at = NULL");
  stop_publishing(database);
}

std::vector<std::pair<std::string, std::int64_t>> sync_segments(Database& database) {
  return guarded(database, [&] {
    SQLite::Statement select(database.connection(),
                             "SELECT path, change_id FROM sync_segment ORDER BY path");
    std::vector<std::pair<std::string, std::int64_t>> all;
    while (select.executeStep())
      all.emplace_back(select.getColumn(0).getString(), select.getColumn(1).getInt64());
    return all;
  });
}

std::int64_t last_change_in(Database& database, const std::string& segment) {
  return guarded(database, [&] {
    SQLite::Statement select(database.connection(),
                             "SELECT change_id FROM sync_segment WHERE path = ?");
    select.bind(1, segment);
    return select.executeStep() ? select.getColumn(0).getInt64() : 0;
  });
}

void save_sync_segment(Database& database, const std::string& path, std::int64_t change) {
  write(database, "INSERT OR REPLACE INTO sync_segment VALUES (?, ?)", path, change);
}

std::vector<SyncDevice> sync_devices(Database& database) {
  return guarded(database, [&] {
    SQLite::Statement select(
        database.connection(),
        "SELECT device, about, tip, segment, heard_at, retired, name FROM sync_device "
        "ORDER BY device");
    std::vector<SyncDevice> all;
    while (select.executeStep())
      all.push_back({select.getColumn(0).getString(), select.getColumn(1).getString(),
                     select.getColumn(2).getString(), select.getColumn(3).getString(),
                     to_optional_instant(select.getColumn(4)), select.getColumn(5).getInt() != 0,
                     select.getColumn(6).getString()});
    return all;
  });
}

void save_sync_device(Database& database, const SyncDevice& device) {
  write(database, "INSERT OR REPLACE INTO sync_device VALUES (?, ?, ?, ?, ?, ?, ?)", device.device,
        device.about, device.tip, device.segment, device.heard_at, std::int64_t{device.retired},
        device.name);
}

std::vector<std::pair<std::string, std::string>> unread_segments(Database& database) {
  return pairs(database, "SELECT device, path FROM sync_unread ORDER BY device, path");
}

void save_unread_segment(Database& database, const std::string& device, const std::string& path) {
  write(database, "INSERT OR IGNORE INTO sync_unread VALUES (?, ?)", device, path);
}

void forget_unread_segment(Database& database, const std::string& device, const std::string& path) {
  write(database, "DELETE FROM sync_unread WHERE device = ? AND path = ?", device, path);
}

std::vector<std::pair<std::string, std::string>> kept_lines(Database& database) {
  return pairs(database, "SELECT line, device FROM sync_kept ORDER BY line");
}

void save_kept_lines(Database& database,
                     const std::vector<std::pair<std::string, std::string>>& lines) {
  write(database, "DELETE FROM sync_kept");
  for (const auto& [line, device] : lines)
    write(database, "INSERT OR IGNORE INTO sync_kept VALUES (?, ?)", line, device);
}

std::vector<SyncLoser> sync_losers(Database& database) {
  return guarded(database, [&] {
    SQLite::Statement select(
        database.connection(),
        "SELECT id, line, about, device, merged_at, restored FROM sync_loser ORDER BY id DESC");
    std::vector<SyncLoser> all;
    while (select.executeStep())
      all.push_back({select.getColumn(0).getInt64(), select.getColumn(1).getString(),
                     select.getColumn(2).getString(), select.getColumn(3).getString(),
                     to_instant(select.getColumn(4)), select.getColumn(5).getInt() != 0});
    return all;
  });
}

void add_sync_loser(Database& database, const SyncLoser& loser) {
  write(database,
        "INSERT INTO sync_loser (line, about, device, merged_at, restored) VALUES (?, ?, ?, ?, 0)",
        loser.line, loser.about, loser.device, loser.merged_at);
}

void forget_kept_text(Database& database, const std::string& uuid) {
  write(database, "DELETE FROM sync_loser WHERE instr(line, ?) > 0", uuid);
  write(database, "DELETE FROM sync_kept WHERE instr(line, ?) > 0", uuid);
}

void mark_restored(Database& database, std::int64_t loser) {
  write(database, "UPDATE sync_loser SET restored = 1 WHERE id = ?", loser);
}

void forget_own_branch(Database& database, const std::string& device) {
  write(database, "DELETE FROM sync_segment");
  write(database, "DELETE FROM sync_device WHERE device = ?", device);
  stop_publishing(database);
}

std::string renew_device_id(Database& database) {
  write(database, "UPDATE own_device SET device = lower(hex(randomblob(4)))");
  return device_id(database);
}

}  // namespace gongbu::store
