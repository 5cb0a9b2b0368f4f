#include <cstring>
#include <unordered_map>

#include "cache_file.hpp"
#include "fingerprint.hpp"
#include "gongbu/base/byte_reader.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/git/library.hpp"
#include "gongbu/git/scan.hpp"
#include "hash.hpp"
#include "history.hpp"

namespace gongbu::git {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kMagic = "gongbu fingerprints 1\n";

template <class Number>
void put(std::string& bytes, Number number) {
  bytes.append(reinterpret_cast<const char*>(&number), sizeof number);
}

void put(std::string& bytes, const std::string& text) {
  put(bytes, static_cast<std::uint32_t>(text.size()));
  bytes += text;
}

/// Takes numbers and texts too, as put() wrote them.
struct Reader : ByteReader {
  template <class Number>
  Number number() {
    Number value{};
    if (const std::string_view taken = take(sizeof value); ok)
      std::memcpy(&value, taken.data(), sizeof value);
    return value;
  }

  std::string text() { return std::string(take(number<std::uint32_t>())); }
};

struct Remembered {
  std::int64_t generation = 0;
  Fingerprint fingerprint;
};

using Fingerprints = std::unordered_map<std::int64_t, Remembered>;

std::string serialize(const Fingerprints& index, std::uint64_t context) {
  std::string body;
  put(body, context);
  for (const auto& [id, remembered] : index) {
    put(body, id);
    put(body, remembered.generation);
    put(body, remembered.fingerprint.value);
    put(body, static_cast<std::uint32_t>(remembered.fingerprint.paths.size()));
    for (const std::string& path : remembered.fingerprint.paths) put(body, path);
  }
  std::string bytes(kMagic);
  put(bytes, Hash().add(body).value());
  return bytes + body;
}

Fingerprints parse(std::string_view bytes, std::uint64_t context) {
  Fingerprints index;
  if (!bytes.starts_with(kMagic)) return index;
  Reader reader{{bytes.substr(kMagic.size())}};
  if (reader.number<std::uint64_t>() != Hash().add(reader.bytes).value()) return index;
  if (reader.number<std::uint64_t>() != context) return index;
  while (reader.ok && !reader.bytes.empty()) {
    const auto id = reader.number<std::int64_t>();
    Remembered& remembered = index[id];
    remembered.generation = reader.number<std::int64_t>();
    remembered.fingerprint.value = reader.number<std::uint64_t>();
    remembered.fingerprint.paths.resize(reader.number<std::uint32_t>());
    for (std::string& path : remembered.fingerprint.paths) path = reader.text();
  }
  return index;
}

}  // namespace

struct ScanCache::Impl {
  fs::path directory;
  std::uint64_t context;
  Fingerprints index;
  bool changed = false;

  fs::path index_file() const { return directory / "fingerprints"; }
  fs::path history_file(std::int64_t repository) const {
    return directory / (std::to_string(repository) + ".history");
  }
  fs::path base_file(std::int64_t repository) const {
    return directory / (std::to_string(repository) + ".graph");
  }
};

ScanCache::ScanCache(fs::path directory, std::uint64_t context)
    : impl_(std::make_unique<Impl>(Impl{std::move(directory), context, {}})) {
  impl_->index = parse(read_cache(impl_->index_file()), context);
}

ScanCache::~ScanCache() = default;

bool ScanCache::is_current(std::int64_t repository, std::int64_t generation) const {
  const auto it = impl_->index.find(repository);
  return it != impl_->index.end() && it->second.generation == generation &&
         it->second.fingerprint.value == stat_value(it->second.fingerprint.paths);
}

std::shared_ptr<const History> ScanCache::history(std::int64_t repository,
                                                  std::int64_t generation) const {
  return History::load(impl_->history_file(repository), impl_->base_file(repository), generation);
}

void ScanCache::store(std::int64_t repository, std::int64_t generation, const ScanResult& result) {
  if (result.history)
    result.history->save(impl_->history_file(repository), impl_->base_file(repository), generation);
  if (result.fingerprint && !result.cut_short) {
    impl_->index[repository] = {generation, *result.fingerprint};
    impl_->changed = true;
  } else if (impl_->index.erase(repository) > 0) {
    impl_->changed = true;
  }
}

void ScanCache::save() {
  if (impl_->changed) write_cache(impl_->index_file(), serialize(impl_->index, impl_->context));
  impl_->changed = false;
}

std::uint64_t scan_context(const std::vector<std::string>& emails) {
  Hash hash;
  for (const std::string& email : emails) hash.add(ascii_lower(email));
  std::vector<std::string> files;
  if (const auto& home = config_places().home) files.push_back(*home + "/.gitconfig");
  if (const auto& xdg = config_places().xdg) files.push_back(*xdg + "/config");
  if (config_places().system) files.emplace_back("/etc/gitconfig");
  return hash.add(stat_value(files)).value();
}

}  // namespace gongbu::git
