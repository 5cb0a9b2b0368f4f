#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gongbu/base/sha256.hpp"
#include "syncer.hpp"

// Publishing commits: which facts, and the shared secret for hashing their keys.
namespace gongbu::exchange {
namespace {

constexpr std::string_view kSecretFile = "commit-keys";
constexpr std::size_t kSecretSize = 32;

}  // namespace

std::string to_hex(std::string_view bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string hex;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    hex += kDigits[byte >> 4U];
    hex += kDigits[byte & 0xFU];
  }
  return hex;
}

std::optional<std::string> bytes_of_hex(std::string_view hex) {
  std::string bytes;
  if (hex.size() % 2 != 0) return std::nullopt;
  for (std::size_t i = 0; i < hex.size(); i += 2) {
    const unsigned high = core::kHexDigits[static_cast<unsigned char>(hex[i])];
    const unsigned low = core::kHexDigits[static_cast<unsigned char>(hex[i + 1])];
    if (high > 0xF || low > 0xF) return std::nullopt;
    bytes += static_cast<char>(high << 4U | low);
  }
  return bytes;
}

store::FactLevel fact_level(const host::Settings& settings, bool sealed) {
  const std::string& level = settings.sync.commits;
  if (level == "none") return store::FactLevel::none;
  if (level == "full" || (level.empty() && sealed)) return store::FactLevel::full;
  return store::FactLevel::hashed;
}

store::UnpublishedFacts Syncer::unpublished_facts(bool all) {
  const store::FactLevel level = fact_level(work_.settings, sealer_.is_sealed());
  if (!publishes_facts_ || (!all && !store::has_unpublished_facts(work_.database, level)))
    return {.level = level};
  return store::unpublished_facts(work_.database, level, all);
}

// Agrees on a secret, so that the same commit has the same key on every device. Not called once
// this device has published facts.
void Syncer::share_secret(Remote::Branches branches) {
  const std::string secret =
      sealer_.is_sealed() ? secret_of_devices() : secret_on_main(std::move(branches));
  store::Transaction transaction(work_.database);
  store::save_fact_secret(work_.database, secret);
  store::start_publishing(work_.database);
  transaction.commit();
  publishes_facts_ = true;
}

// Puts the secret back if the remote was made anew, or takes the one that another machine put there
// meanwhile; then everything is published under that. Returns whether there is something to push.
bool Syncer::keep_secret_on_main(const Remote::Branches& branches) {
  if (sealer_.is_sealed() || branches.contains(std::string(kMain))) return false;
  if (secret_on_main(branches) == store::fact_secret(work_.database)) return false;
  share_secret(remote_.list());
  write_segments();
  return true;
}

// Returns the secret from the sealed file "device" of another device. Without one returns the
// secret of an earlier remote, under which facts are stored here; else derives it from the key,
// with the same result on every device.
std::string Syncer::secret_of_devices() const {
  for (const store::SyncDevice& device : store::sync_devices(work_.database)) {
    const auto file = parse_device_file(device.about);
    const auto secret = file ? bytes_of_hex(file->secret) : std::nullopt;
    if (secret && secret->size() == kSecretSize) return *secret;
  }
  if (std::string own = store::fact_secret(work_.database); !own.empty()) return own;
  const auto& key = sealer_.keys().at(0).bytes;
  const Sha256Digest digest = Sha256()
                                  .add("gongbu commit keys")
                                  .add({reinterpret_cast<const char*>(key.data()), key.size()})
                                  .finish();
  return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

// Returns the secret on the branch main; if there is none, pushes that of an earlier remote or a
// new random one.
std::string Syncer::secret_on_main(Remote::Branches branches) {
  const std::string main(kMain);
  const std::string fetched = std::string(kFetched) + "main";
  std::string own = store::fact_secret(work_.database);
  if (own.empty()) own = store::new_fact_secret(work_.database);
  for (int attempt = 0; attempt < kMostAttempts; ++attempt) {
    repository_.remove(main);
    if (branches.contains(main)) {
      remote_.fetch_branch(main, "main");
      const auto tip = repository_.tip(fetched);
      const auto text =
          tip ? repository_.read(*tip, std::string(kSecretFile), kMostSmallFile) : std::nullopt;
      auto there =
          text ? bytes_of_hex(std::string_view(*text).substr(0, 2 * kSecretSize)) : std::nullopt;
      if (there && there->size() == kSecretSize) return *std::move(there);
      if (tip) repository_.set(main, *tip);
    }
    repository_.commit(main, {{std::string(kSecretFile), to_hex(own) + "\n"}}, work_.now);
    if (push_main(remote_, branches)) return own;
    branches = remote_.list();
  }
  throw Unreachable{phrase(Msg::sync_rejected)};
}

}  // namespace gongbu::exchange
