#include <algorithm>
#include <filesystem>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/exchange/sync.hpp"
#include "gongbu/git/branch_repository.hpp"
#include "gongbu/host/files.hpp"
#include "gongbu/store/sync_state.hpp"
#include "syncer.hpp"

namespace gongbu::exchange {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kFetchedMain = "main";
constexpr std::string_view kReadme = "README.md";
constexpr std::string_view kReadmeText =
    "# gongbu\n\n"
    "Study records of one person's machines, written by `gongbu sync`. Each machine writes its "
    "own\n"
    "branch `gongbu/v1/<device>`. Do not change anything here by hand.\n";

/// Undoes a failed set-up. Keeps a new key, because the remote may already have files sealed with
/// it.
class SetupRollback {
 public:
  SetupRollback(store::Database& database, SyncFiles files)
      : database_(database), files_(std::move(files)) {}
  SetupRollback(const SetupRollback&) = delete;
  SetupRollback& operator=(const SetupRollback&) = delete;
  ~SetupRollback() {
    if (dismissed_) return;
    std::error_code ignored;
    fs::remove_all(files_.directory, ignored);
    try {
      store::Transaction transaction(database_);
      store::forget_sync(database_);
      transaction.commit();
    } catch (const Error&) {
      // Report only the original error.
    }
  }

  void dismiss() { dismissed_ = true; }

 private:
  store::Database& database_;
  SyncFiles files_;
  bool dismissed_ = false;
};

bool is_device_branch(const std::string& name) {
  return name.starts_with(kBranches) && is_device_id(name.substr(kBranches.size()));
}

/// The "check" files in the remote: those of the devices, and that of the set-up on main.
struct Checks {
  std::vector<std::pair<std::string, std::string>> bytes;  ///< branch, content

  bool are_sealed() const {
    return std::any_of(bytes.begin(), bytes.end(),
                       [](const auto& check) { return looks_sealed(check.second); });
  }
  bool open_with(const Sealer& sealer) const {
    return std::any_of(bytes.begin(), bytes.end(), [&](const auto& check) {
      return sealer.open(check.second, check.first, kCheckFile) == kCheckText;
    });
  }
};

Checks checks_of(const git::BranchRepository& repository) {
  Checks checks;
  for (const std::string_view prefix : {kBranches, kFetched}) {
    for (const auto& [reference, tip] : repository.references(std::string(prefix))) {
      const std::string name = reference.substr(prefix.size());
      const bool is_main = name == kFetchedMain;
      if (!is_main && !is_device_id(name)) continue;
      if (auto bytes = repository.read(tip, std::string(kCheckFile), kMostSmallFile))
        checks.bytes.emplace_back(is_main ? std::string(kMain) : std::string(kBranches) + name,
                                  *std::move(bytes));
    }
  }
  return checks;
}

// Fetches the branches of the devices. Continues with the own branch of an earlier set-up.
void fetch_devices(git::BranchRepository& repository, Remote& remote,
                   const Remote::Branches& branches, const std::string& own) {
  const std::string own_branch = std::string(kBranches) + own;
  if (std::any_of(branches.begin(), branches.end(), [&](const auto& branch) {
        return is_device_branch(branch.first) && branch.first != own_branch;
      }))
    remote.fetch(own);
  if (branches.count(own_branch) == 0) return;
  const std::string fetched = std::string(kFetched) + own;
  remote.fetch_branch(own_branch, own);
  if (const auto tip = repository.tip(fetched)) repository.set(own_branch, *tip);
  repository.remove(fetched);
}

std::optional<std::string> fetched_main(const git::BranchRepository& repository) {
  return repository.tip(std::string(kFetched) + std::string(kFetchedMain));
}

// Fetches main. Throws unless the remote is empty or main is that of a set-up.
void require_own_main(git::BranchRepository& repository, Remote& remote,
                      const Remote::Branches& branches, const std::string& address) {
  if (branches.empty()) return;
  if (branches.size() == 1 && branches.count(std::string(kMain)) == 1) {
    remote.fetch_branch(std::string(kMain), std::string(kFetchedMain));
    const auto tip = fetched_main(repository);
    if (tip && repository.read(*tip, std::string(kReadme), kMostSmallFile) == kReadmeText) return;
  }
  throw make_error(ErrorKind::usage, Msg::err_sync_foreign, printable(address))
      .hint(phrase(Msg::hint_sync_foreign));
}

std::vector<Key> with_first(const Key& key, std::vector<Key> keys) {
  keys.erase(std::remove(keys.begin(), keys.end(), key), keys.end());
  keys.insert(keys.begin(), key);
  return keys;
}

// Throws unless plain sync was requested or the remote is local: whoever controls the remote can
// replace the check files, and that alone must not make this device send plain files.
void require_plain(const Checks& checks, const Address& address, const SyncSetup& setup) {
  if (setup.key || setup.sealed) throw make_error(ErrorKind::usage, Msg::err_sync_is_plain);
  if (!address.is_local && !setup.plain)
    throw make_error(ErrorKind::usage, Msg::err_sync_not_sealed)
        .hint(phrase(Msg::hint_sync_not_sealed));
  if (!checks.open_with(Sealer())) throw make_error(ErrorKind::data, Msg::err_sync_no_check);
}

// Returns the sealer for a remote that has devices. Throws if no key fits.
Sealer joined_sealer(const Checks& checks, const Address& address, const SyncSetup& setup,
                     std::vector<Key> keys) {
  if (checks.bytes.empty()) throw make_error(ErrorKind::data, Msg::err_sync_no_check);
  if (!checks.are_sealed()) {
    require_plain(checks, address, setup);
    return {};
  }
  if (setup.plain) throw make_error(ErrorKind::usage, Msg::err_sync_is_sealed);
  std::optional<Key> key;
  if (setup.key) key = parse_key(*setup.key);
  if (!key) {
    const auto fits = std::find_if(keys.begin(), keys.end(), [&](const Key& known) {
      return checks.open_with(Sealer({known}));
    });
    if (fits != keys.end()) return Sealer(with_first(*fits, keys));
    if (!setup.ask_key)
      throw make_error(ErrorKind::usage, Msg::err_sync_needs_key)
          .hint(phrase(Msg::hint_sync_key_copy));
    key = parse_key(setup.ask_key());
  }
  if (!checks.open_with(Sealer({*key})))
    throw make_error(ErrorKind::config, Msg::err_sync_wrong_key)
        .hint(phrase(Msg::hint_sync_key_copy));
  return Sealer(with_first(*key, std::move(keys)));
}

// Returns the sealer for an empty remote. Uses no old key, because others may know it.
Sealer first_sealer(const Address& address, const SyncSetup& setup, std::vector<Key> keys) {
  const bool sealed = setup.sealed || setup.key || (!setup.plain && !address.is_local);
  if (!sealed) return {};
  return Sealer(with_first(setup.key ? parse_key(*setup.key) : new_key(), std::move(keys)));
}

// Writes README and check file to main of a remote that has no devices yet. Returns false if
// another device was faster.
bool write_main(git::BranchRepository& repository, Remote& remote, const Remote::Branches& branches,
                const Sealer& sealer, core::Instant now) {
  const std::string main(kMain);
  repository.remove(main);
  if (const auto tip = fetched_main(repository)) repository.set(main, *tip);
  repository.commit(main,
                    {{std::string(kReadme), std::string(kReadmeText)},
                     {std::string(kCheckFile), sealer.close(kCheckText, main, kCheckFile)}},
                    now);
  return push_main(remote, branches);
}

void replace_keys(const fs::path& file, const std::vector<Key>& keys) {
  if (keys.empty())
    fs::remove(file);
  else
    write_keys(file, keys);
}

// Returns the sealer that fits the remote. In a remote without devices it chooses one and shows it
// to other devices by the check file on main. Returns nothing if another device did so at the same
// time.
std::optional<Sealer> agreed_sealer(app::Workspace& workspace, git::BranchRepository& repository,
                                    Remote& remote, const Address& address,
                                    const SyncSetup& setup) {
  const Remote::Branches branches = remote.list();
  const bool has_devices = std::any_of(branches.begin(), branches.end(), [](const auto& branch) {
    return is_device_branch(branch.first);
  });
  if (has_devices) {
    fetch_devices(repository, remote, branches, store::device_id(workspace.database));
  } else {
    require_own_main(repository, remote, branches, address.url);
  }
  const fs::path key_file = SyncFiles(workspace.paths).key;
  const std::vector<Key> known_keys = read_keys(key_file);
  const Checks checks = checks_of(repository);
  const bool is_new = !has_devices && checks.bytes.empty();
  Sealer sealer = is_new ? first_sealer(address, setup, known_keys)
                         : joined_sealer(checks, address, setup, known_keys);
  // Before anything sealed with it is sent.
  if (sealer.is_sealed()) write_keys(key_file, sealer.keys());
  if (!is_new || write_main(repository, remote, branches, sealer, workspace.now)) return sealer;
  if (sealer.is_sealed()) replace_keys(key_file, known_keys);
  return std::nullopt;
}

}  // namespace

SyncResult set_up_sync(app::Workspace& workspace, const host::Environment& env,
                       const SyncSetup& setup, const SyncOptions& options) {
  const SyncFiles files(workspace.paths);
  const Address address = parse_address(setup.address, workspace.paths, host::working_directory());
  const std::string name = setup.name.empty() ? machine_name() : setup.name;
  if (!setup.name.empty() && !is_device_name(setup.name))
    throw make_error(ErrorKind::usage, Msg::err_sync_name, printable(setup.name))
        .hint(phrase(Msg::hint_sync_name));
  if (setup.key) parse_key(*setup.key);
  const host::FileLock lock = lock_sync(files);
  if (const auto present = store::sync_remote(workspace.database))
    throw make_error(ErrorKind::usage, Msg::err_sync_set_up, printable(present->address))
        .hint(phrase(Msg::hint_sync_off));
  SetupRollback rollback(workspace.database, files);
  std::error_code ignored;
  fs::remove_all(files.directory, ignored);
  git::BranchRepository repository(files.repository);
  GitRemote remote(env, files.repository, address, options.interactive, options.stop);
  SyncResult result;
  try {
    std::optional<Sealer> sealer;
    for (int attempt = 0; attempt < kMostAttempts && !sealer; ++attempt)
      sealer = agreed_sealer(workspace, repository, remote, address, setup);
    if (!sealer) throw Unreachable{phrase(Msg::sync_rejected)};
    const std::string device = store::device_id(workspace.database);
    store::Transaction transaction(workspace.database);
    store::save_sync_remote(workspace.database, {.address = address.url,
                                                 .sealed = sealer->is_sealed(),
                                                 .name = name.empty() ? device : name,
                                                 .begun_at = workspace.now,
                                                 .succeeded_at = {}});
    transaction.commit();
    result = Syncer(workspace, repository, remote, *std::move(sealer)).run();
    if (!result.reached) throw Unreachable{result.reason};
  } catch (const Unreachable& unreachable) {
    result.reached = false;
    result.reason = unreachable.reason;
    return result;
  }
  rollback.dismiss();
  return result;
}

}  // namespace gongbu::exchange
