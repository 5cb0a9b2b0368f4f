#include "gongbu/exchange/sync.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <set>
#include <system_error>
#include <utility>

#include "gongbu/app/policy.hpp"
#include "gongbu/app/record_lines.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/core/week.hpp"
#include "gongbu/host/files.hpp"
#include "gongbu/store/change_transaction.hpp"
#include "gongbu/store/fact_key.hpp"
#include "segment_reader.hpp"
#include "syncer.hpp"

namespace gongbu::exchange {
namespace {

namespace fs = std::filesystem;

constexpr int kLockTimeoutMs = 60'000;
constexpr core::seconds kOverdue = date::days{1};

Error nothing_sealed() {
  return make_error(ErrorKind::usage, Msg::err_sync_nothing_sealed)
      .hint(phrase(Msg::hint_sync_seal));
}

store::SyncRemote require_set_up(app::Workspace& workspace) {
  if (auto remote = store::sync_remote(workspace.database)) return *std::move(remote);
  throw make_error(ErrorKind::usage, Msg::err_sync_not_set_up).hint(phrase(Msg::hint_sync_set_up));
}

std::string name_of(const store::SyncDevice& device) {
  const auto file = parse_device_file(device.about);
  if (file) return file->name;
  return device.name.empty() ? device.device : device.name;
}

// Returns the records, by table and UUID, that were written for the remote and could not be pushed;
// none if they cannot be read.
std::set<std::pair<std::string, std::string>> unpushed_records(app::Workspace& workspace,
                                                               bool sealed) {
  const SyncFiles files(workspace.paths);
  std::error_code error;
  if (!fs::exists(files.repository, error)) return {};
  try {
    const git::BranchRepository repository(files.repository);
    const std::string branch = std::string(kBranches) + store::device_id(workspace.database);
    const auto tip = repository.tip(branch);
    const auto pushed = repository.tip(std::string(kPushed));
    if (!tip || !pushed || tip == pushed) return {};
    const Sealer sealer = sealer_of(workspace.paths, sealed);
    return contents_between(repository, sealer, branch, *tip, *pushed).records;
  } catch (const Error&) {
    return {};  // the next sync says why
  }
}

Error with_way_back(const Error& error, const store::SyncRemote& remote) {
  return Error(error).hint(phrase(Msg::hint_sync_damaged, shell_word(remote.address)));
}

// Returns a digest that only shows whether two texts are equal.
std::string digest_of(const std::string& secret, const std::string& text) {
  constexpr std::size_t kDigits = 16;
  return core::to_hex(store::commit_key(secret, "settings", {}, text)).substr(0, kDigits);
}

std::string sorted_addresses(const host::Settings& settings) {
  std::vector<std::string> addresses;
  for (const std::string& address : settings.git.emails) addresses.push_back(ascii_lower(address));
  std::sort(addresses.begin(), addresses.end());
  return fmt::format("{}", fmt::join(addresses, "\n"));
}

std::string shown(const store::RecordValue& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  return "";
}

// Joins the values: "2026-11-28 1 3".
std::string shown(const std::vector<store::RecordValue>& values) {
  std::string text;
  for (const store::RecordValue& value : values) {
    const std::string one = shown(value);
    if (!one.empty()) text += (text.empty() ? "" : " ") + one;
  }
  return text;
}

}  // namespace

host::FileLock lock_sync(const SyncFiles& files) {
  auto lock = host::FileLock::take(files.lock, kLockTimeoutMs);
  if (!lock) throw make_error(ErrorKind::system, Msg::err_sync_busy);
  return *std::move(lock);
}

Sealer sealer_of(const host::Paths& paths, bool sealed) {
  if (!sealed) return {};
  std::vector<Key> keys = read_keys(SyncFiles(paths).key);
  if (keys.empty())
    throw make_error(ErrorKind::config, Msg::err_sync_no_key)
        .hint(phrase(Msg::hint_sync_key_other));
  return Sealer(std::move(keys));
}

std::string machine_name() {
  std::array<char, 256> name{};
  if (::gethostname(name.data(), name.size() - 1) != 0) return "";
  const std::string shown_name = printable(name.data());
  return is_device_name(shown_name) ? shown_name : "";
}

DeviceFile own_device_file(app::Workspace& workspace) {
  const host::Settings& settings = workspace.settings;
  DeviceFile file{.device = store::device_id(workspace.database),
                  .name = "",
                  .zone = workspace.zone.name(),
                  .day_start = "",
                  .week_start = "",
                  .language = host::setting_value(settings, "language"),
                  .retired = {}};
  const std::string secret = store::fact_secret(workspace.database);
  if (const auto remote = store::sync_remote(workspace.database)) {
    file.name = remote->name;
    if (remote->sealed) file.secret = to_hex(secret);
  }
  if (!secret.empty()) {
    file.addresses = digest_of(secret, sorted_addresses(settings));
    file.policies = digest_of(secret, core::to_text(app::rules_of(settings, workspace.paths)));
  }
  file.day_start = host::setting_value(settings, "day_start");
  file.week_start = host::setting_value(settings, "week_start");
  for (const std::string& device : retired_devices(workspace.database))
    if (device != file.device) file.retired.push_back(device);
  if (const auto published = parse_device_file(known_device(workspace.database, file.device).about))
    file.passed_on = published->passed_on;
  return file;
}

SyncResult sync(app::Workspace& workspace, const host::Environment& env,
                const SyncOptions& options) {
  const SyncFiles files(workspace.paths);
  require_set_up(workspace);
  const host::FileLock lock = lock_sync(files);
  const store::SyncRemote remote = require_set_up(workspace);
  Sealer sealer = sealer_of(workspace.paths, remote.sealed);
  GitRemote transport(env, files.repository,
                      parse_address(remote.address, workspace.paths, workspace.paths.home),
                      options.interactive, options.stop);
  SyncResult result;
  try {
    git::BranchRepository repository(files.repository);
    repository.remove_stale_locks();
    result = Syncer(workspace, repository, transport, std::move(sealer)).run();
  } catch (const Error& error) {
    if (error.phrase().id != Msg::err_repository_open) throw;
    throw with_way_back(error, remote);
  }
  if (!result.reached)  // git says less about a damaged repository
    if (auto fault = fault_in_repository(workspace)) throw *std::move(fault);
  return result;
}

std::optional<Error> fault_in_repository(app::Workspace& workspace) {
  const store::SyncRemote remote = require_set_up(workspace);
  const SyncFiles files(workspace.paths);
  std::error_code error;
  if (!fs::exists(files.repository, error)) return std::nullopt;
  try {
    const git::BranchRepository repository(files.repository);
    const auto own = repository.tip(std::string(kBranches) + store::device_id(workspace.database));
    const auto pushed = repository.tip(std::string(kPushed));
    if (own && pushed) repository.has_ancestor(*own, *pushed);  // reads the commits between
    for (const std::string_view prefix : {kBranches, kFetched})
      for (const auto& [reference, tip] : repository.references(std::string(prefix)))
        for (const std::string& path : repository.files(tip)) repository.read(tip, path, kMostFile);
  } catch (const Error& fault) {
    return with_way_back(fault, remote);
  }
  return std::nullopt;
}

void stop_sync(app::Workspace& workspace) {
  const SyncFiles files(workspace.paths);
  require_set_up(workspace);
  const host::FileLock lock = lock_sync(files);
  store::Transaction transaction(workspace.database);
  store::forget_sync(workspace.database);
  transaction.commit();
  std::error_code ignored;
  fs::remove_all(files.directory, ignored);
}

std::string sync_key(app::Workspace& workspace) {
  const std::vector<Key> keys = read_keys(SyncFiles(workspace.paths).key);
  if (keys.empty()) {
    require_set_up(workspace);
    throw nothing_sealed();
  }
  return key_text(keys.front());
}

void add_sync_key(app::Workspace& workspace, const std::string& text) {
  const SyncFiles files(workspace.paths);
  const Key key = parse_key(text);
  const host::FileLock lock = lock_sync(files);
  std::vector<Key> keys = read_keys(files.key);
  keys.erase(std::remove(keys.begin(), keys.end(), key), keys.end());
  keys.insert(keys.begin(), key);
  write_keys(files.key, keys);
}

std::string renew_sync_key(app::Workspace& workspace) {
  if (!require_set_up(workspace).sealed) throw nothing_sealed();
  std::string text = key_text(new_key());
  add_sync_key(workspace, text);
  return text;
}

std::string retire_device(app::Workspace& workspace, const std::string& device) {
  require_set_up(workspace);
  const host::FileLock lock = lock_sync(SyncFiles(workspace.paths));
  const std::string own = store::device_id(workspace.database);
  std::vector<store::SyncDevice> found;
  for (store::SyncDevice& known : store::sync_devices(workspace.database))
    if (known.device != own && (known.device == device || name_of(known) == device))
      found.push_back(std::move(known));
  if (found.empty())
    throw make_error(ErrorKind::usage, Msg::err_sync_no_device, printable(device))
        .hint(phrase(Msg::hint_sync_devices));
  if (found.size() > 1)
    throw make_error(ErrorKind::usage, Msg::err_sync_two_devices, printable(device))
        .hint(phrase(Msg::hint_sync_devices));
  found.front().retired = true;
  store::Transaction transaction(workspace.database);
  store::save_sync_device(workspace.database, found.front());
  transaction.commit();
  return name_of(found.front());
}

std::vector<Loser> losers(app::Workspace& workspace) {
  std::vector<Loser> all;
  const std::string own = store::device_id(workspace.database);
  const auto devices = store::sync_devices(workspace.database);
  for (const store::SyncLoser& stored : store::sync_losers(workspace.database)) {
    const auto json = render::parse_json(stored.line);
    const auto part = json ? app::record_part(*json) : std::nullopt;
    if (!part || part->groups.empty()) continue;
    Loser loser{.id = stored.id,
                .table = part->table,
                .about = stored.about,
                .group = part->groups.front().first,
                .value = shown(part->groups.front().second),
                .device = stored.device,
                .at = stored.merged_at,
                .restored = stored.restored};
    for (const store::SyncDevice& device : devices)
      if (device.device == stored.device) loser.device = name_of(device);
    all.push_back(std::move(loser));
  }
  return all;
}

void restore_loser(app::Workspace& workspace, std::int64_t id) {
  for (const store::SyncLoser& loser : store::sync_losers(workspace.database)) {
    if (loser.id != id) continue;
    const auto json = render::parse_json(loser.line);
    const auto part = json ? app::record_part(*json) : std::nullopt;
    if (!part || !store::set_groups(workspace.database, *part, workspace.now)) break;
    store::Transaction transaction(workspace.database);
    store::mark_restored(workspace.database, id);
    transaction.commit();
    return;
  }
  throw make_error(ErrorKind::usage, Msg::err_sync_no_loser, id).hint(phrase(Msg::hint_sync_log));
}

bool is_sync_set_up(app::Workspace& workspace) {
  return store::sync_remote(workspace.database).has_value();
}

int sync_minute(app::Workspace& workspace) {
  require_set_up(workspace);
  constexpr unsigned kMinutes = 60;
  const std::string device = store::device_id(workspace.database);
  unsigned number = 0;
  std::from_chars(device.data(), device.data() + device.size(), number, 16);
  return static_cast<int>(number % kMinutes);
}

SyncStatus sync_status(app::Workspace& workspace) {
  const store::SyncRemote remote = require_set_up(workspace);
  SyncStatus status{.address = remote.address,
                    .sealed = remote.sealed,
                    .succeeded_at = remote.succeeded_at,
                    .commits = fact_level(workspace.settings, remote.sealed),
                    .devices = {},
                    .unread = {}};
  const std::string own = store::device_id(workspace.database);
  std::int64_t sent = 0;
  for (const auto& [path, change] : store::sync_segments(workspace.database))
    sent = std::max(sent, change);
  std::set<std::pair<std::string, std::string>> waiting;
  for (const store::RecordPart& part : store::unsent_parts(workspace.database, sent))
    waiting.emplace(part.table, part.uuid);
  waiting.merge(unpushed_records(workspace, remote.sealed));
  status.waiting = static_cast<std::int64_t>(waiting.size());
  for (const store::SyncDevice& device : store::sync_devices(workspace.database)) {
    DeviceState state{.device = device.device,
                      .name = name_of(device),
                      .own = device.device == own,
                      .retired = device.retired,
                      .heard_at = device.heard_at,
                      .zone = "",
                      .day_start = "",
                      .week_start = "",
                      .language = ""};
    const auto file = state.own ? own_device_file(workspace) : parse_device_file(device.about);
    if (file) {
      state.zone = file->zone;
      state.day_start = file->day_start;
      state.week_start = file->week_start;
      state.language = file->language;
      state.addresses = file->addresses;
      state.policies = file->policies;
    }
    if (!state.own && device.tip.empty()) continue;  // not on this remote
    if (state.own) state.heard_at = remote.succeeded_at;
    status.devices.push_back(std::move(state));
  }
  std::stable_partition(status.devices.begin(), status.devices.end(),
                        [](const DeviceState& device) { return device.own; });
  for (const auto& [device, path] : store::unread_segments(workspace.database)) {
    std::string name = device;
    for (const DeviceState& state : status.devices)
      if (state.device == device) name = state.name;
    status.unread.push_back(name.append(": ").append(path));
  }
  status.kept = static_cast<std::int64_t>(store::kept_lines(workspace.database).size());
  return status;
}

std::optional<core::seconds> sync_overdue(app::Workspace& workspace) {
  const auto remote = store::sync_remote(workspace.database);
  if (!remote) return std::nullopt;
  const core::seconds silent = workspace.now - remote->succeeded_at.value_or(remote->begun_at);
  return silent > kOverdue ? std::optional(silent) : std::nullopt;
}

}  // namespace gongbu::exchange
