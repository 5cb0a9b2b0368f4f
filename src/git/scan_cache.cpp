#include <algorithm>
#include <cstddef>
#include <cstring>
#include <thread>
#include <unordered_map>
#include <utility>
#include <vector>

#include "bounded_file.hpp"
#include "cache_file.hpp"
#include "config.hpp"
#include "fingerprint.hpp"
#include "gongbu/base/byte_reader.hpp"
#include "gongbu/base/hash.hpp"
#include "gongbu/base/parallel.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/git/scan.hpp"
#include "history.hpp"
#include "history_log.hpp"

namespace gongbu::git {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kMagic = "gongbu scans 3\n";
// Repositories that justify another thread; each takes about 20 µs.
constexpr std::size_t kWorthAThread = 64;
// Bytes; a repository takes about a thousand.
constexpr std::size_t kLargestIndex = 256U << 20U;

template <class Number>
void put(std::string& bytes, Number number) {
  bytes.append(reinterpret_cast<const char*>(&number), sizeof number);
}

void put(std::string& bytes, const std::string& text) {
  put(bytes, static_cast<std::uint32_t>(text.size()));
  bytes += text;
}

/// Reads numbers and texts written by put().
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

/// The cached state of an unchanged repository.
struct Seen {
  std::int64_t generation = 0;
  Fingerprint fingerprint;
};

struct CacheIndex {
  std::unordered_map<std::int64_t, HistoryLog::Extent> histories;
  std::unordered_map<std::int64_t, Seen> seen;
};

std::string serialize(const CacheIndex& index, std::uint64_t context) {
  std::string body;
  put(body, static_cast<std::uint64_t>(index.histories.size()));
  for (const auto& [id, extent] : index.histories) {
    put(body, id);
    put(body, extent);
  }
  put(body, context);
  for (const auto& [id, seen] : index.seen) {
    put(body, id);
    put(body, seen.generation);
    put(body, seen.fingerprint.value);
    put(body, seen.fingerprint.git_dir);
    put(body, seen.fingerprint.directories_value);
    put(body, static_cast<std::uint32_t>(seen.fingerprint.paths.size()));
    for (const std::string& path : seen.fingerprint.paths) put(body, path);
  }
  std::string bytes(kMagic);
  put(bytes, checksum_of(body));
  return bytes + body;
}

// Ignores fingerprints of another context; histories have their own key.
CacheIndex parse(std::string_view bytes, std::uint64_t context) {
  CacheIndex index;
  if (!bytes.starts_with(kMagic)) return index;
  Reader reader{{bytes.substr(kMagic.size())}};
  if (reader.number<std::uint64_t>() != checksum_of(reader.bytes)) return index;
  const auto histories = reader.number<std::uint64_t>();
  for (std::uint64_t i = 0; i < histories && reader.ok; ++i) {
    const auto id = reader.number<std::int64_t>();
    index.histories[id] = reader.number<HistoryLog::Extent>();
  }
  if (reader.number<std::uint64_t>() != context) return index;
  while (reader.ok && !reader.bytes.empty()) {
    // (Do not allocate by counts from the file, which may be wrong.)
    const auto id = reader.number<std::int64_t>();
    Seen& seen = index.seen[id];
    seen.generation = reader.number<std::int64_t>();
    seen.fingerprint.value = reader.number<std::uint64_t>();
    seen.fingerprint.git_dir = reader.text();
    seen.fingerprint.directories_value = reader.number<std::uint64_t>();
    for (auto paths = reader.number<std::uint32_t>(); paths > 0 && reader.ok; --paths)
      seen.fingerprint.paths.push_back(reader.text());
  }
  return index;
}

}  // namespace

struct ScanCache::Impl {
  Impl(fs::path where, std::uint64_t under)
      : directory(std::move(where)),
        context(under),
        index(parse(content_of(index_file(), kLargestIndex), under)),
        histories(directory / "histories") {}

  fs::path directory;
  std::uint64_t context;
  CacheIndex index;
  HistoryLog histories;
  bool changed = false;

  fs::path index_file() const { return directory / "scans"; }
  fs::path base_file(std::int64_t repository) const {
    return directory / (std::to_string(repository) + ".graph");
  }
};

ScanCache::ScanCache(fs::path directory, std::uint64_t context)
    : impl_(std::make_unique<Impl>(std::move(directory), context)) {}

ScanCache::~ScanCache() = default;

bool ScanCache::is_current(std::int64_t repository, std::int64_t generation) const {
  const auto it = impl_->index.seen.find(repository);
  return it != impl_->index.seen.end() && it->second.generation == generation &&
         git::is_current(it->second.fingerprint);
}

std::unordered_set<std::int64_t> ScanCache::current(
    const std::vector<std::pair<std::int64_t, std::int64_t>>& repositories) const {
  const std::size_t count = repositories.size();
  const std::size_t parts = std::clamp<std::size_t>(
      count / kWorthAThread, 1, std::max(1U, std::thread::hardware_concurrency()));
  std::vector<std::vector<std::int64_t>> found(parts);
  in_parallel(parts, [&](std::size_t part) {
    for (std::size_t i = count * part / parts; i < count * (part + 1) / parts; ++i)
      if (const auto& [id, generation] = repositories[i]; is_current(id, generation))
        found[part].push_back(id);
  });
  std::unordered_set<std::int64_t> all;
  for (const auto& ids : found) all.insert(ids.begin(), ids.end());
  return all;
}

std::shared_ptr<const History> ScanCache::history(std::int64_t repository,
                                                  std::int64_t generation) const {
  const auto it = impl_->index.histories.find(repository);
  if (it == impl_->index.histories.end()) return nullptr;
  return History::parse(impl_->histories.read(it->second), impl_->base_file(repository),
                        generation);
}

void ScanCache::store(std::int64_t repository, std::int64_t generation, const ScanResult& result) {
  CacheIndex& index = impl_->index;
  if (result.history) {
    result.history->base()->save(impl_->base_file(repository));
    index.histories[repository] = impl_->histories.append(result.history->bytes(generation));
    impl_->changed = true;
  }
  if (result.fingerprint && !result.cut_short) {
    index.seen[repository] = {generation, *result.fingerprint};
    impl_->changed = true;
  } else if (index.seen.erase(repository) > 0) {
    impl_->changed = true;
  }
}

void ScanCache::save() {
  if (!std::exchange(impl_->changed, false)) return;
  std::vector<HistoryLog::Extent*> live;
  live.reserve(impl_->index.histories.size());
  for (auto& [id, extent] : impl_->index.histories) live.push_back(&extent);
  impl_->histories.save(live);
  write_cache(impl_->index_file(), serialize(impl_->index, impl_->context));
  remove_left_over(impl_->directory);
}

std::uint64_t scan_context(const std::vector<std::string>& emails) {
  Hash hash;
  for (const std::string& email : emails) hash.add(ascii_lower(email));
  return hash.add(stat_value(outside_config_files())).value();
}

}  // namespace gongbu::git
