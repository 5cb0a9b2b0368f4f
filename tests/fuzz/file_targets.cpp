#include <unistd.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "exchange/seal.hpp"
#include "exchange/segment.hpp"
#include "git/commit_parser.hpp"
#include "git/history.hpp"
#include "git/mailmap.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/base/hash.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/git/scan.hpp"
#include "host/setting_table.hpp"
#include "host/tzif.hpp"
#include "scan/hook_spool.hpp"
#include "targets.hpp"

namespace gongbu::fuzz {
namespace {

namespace fs = std::filesystem;

bool lies_in(std::string_view part, std::string_view whole) {
  return part.empty() ||
         (part.data() >= whole.data() && part.data() + part.size() <= whole.data() + whole.size());
}

void require_one_line(const std::string& text) {
  require(normalized(text) == text, "it is UTF-8 in normal form C");
  require(text.find('\n') == std::string::npos, "it is one line");
}

/// A directory for parsers that read files; removed at exit.
const fs::path& directory() {
  static const struct Directory {
    fs::path path = fs::temp_directory_path() / ("gongbu-fuzz-" + std::to_string(getpid()));
    Directory() { fs::create_directory(path); }
    Directory(const Directory&) = delete;
    Directory& operator=(const Directory&) = delete;
    ~Directory() {
      std::error_code ignored;
      fs::remove_all(path, ignored);
    }
  } made;
  return made.path;
}

fs::path file_of(const char* name, std::string_view bytes) {
  const fs::path file = directory() / name;
  std::ofstream(file, std::ios::binary | std::ios::trunc)
      .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  return file;
}

// Writes the correct checksum, which no mutation would find.
std::string with_checksum(std::string_view bytes, std::size_t at) {
  std::string sealed(bytes);
  if (sealed.size() < at + sizeof(std::uint64_t)) return sealed;
  const std::uint64_t checksum = checksum_of(bytes.substr(at + sizeof checksum));
  std::memcpy(sealed.data() + at, &checksum, sizeof checksum);
  return sealed;
}

}  // namespace

void read_commit(std::string_view bytes) {
  git::CommitView commit;
  core::ObjectId target{};
  git::parse_tag_target(bytes, target);
  if (!git::parse_commit(bytes, commit)) return;
  for (const std::string_view part : {commit.author.who, commit.author.name, commit.author.email,
                                      commit.encoding, commit.message})
    require(lies_in(part, bytes), "what is read lies in what was given");
  require_one_line(git::subject_of(commit.message, commit.encoding));
  const core::Commit made = git::make_commit(core::ObjectId{}, commit);
  require(made.subject == git::subject_of(commit.message, commit.encoding), "one subject");
  for (const std::string_view address : git::co_author_addresses(commit.message))
    require(lies_in(address, bytes), "an address lies in the message");
}

void read_trailers(std::string_view bytes) {
  const std::string trailers = git::study_trailers(bytes, "");
  require(normalized(trailers) == trailers, "trailers are UTF-8 in normal form C");
  for (const std::string_view line : lines_of(trailers))
    require(line.starts_with("Study:") || line.starts_with("Paper:"), "each has its token");
  require(git::study_trailers("Subject\n\n" + trailers, "") == trailers, "they are themselves");
  git::study_trailers(bytes, "EUC-KR");
}

// Input: a name on the first line, an address on the second, then the mailmap.
void read_mailmap(std::string_view bytes) {
  std::string_view rest = bytes;
  const std::string_view name = take_line(rest);
  const std::string_view email = take_line(rest);
  git::Mailmap file;
  file.add_file(rest);
  file.map(name, email);
  git::Mailmap blob;
  blob.add_blob(rest);
  const bool same_to_both = rest.size() < 1000 && rest.find('\0') == std::string_view::npos;
  if (same_to_both)
    require(blob.map(name, email) == file.map(name, email), "one mailmap, one answer");
}

// Input: an author line of a commit.
void read_identity(std::string_view bytes) {
  std::string_view rest = bytes;
  const std::string raw = "tree 4b825dc642cb6eb9a060e54bf8d69288fbee4904\nauthor " +
                          std::string(take_line(rest)) +
                          "\ncommitter C <c@example.com> 1 +0000\n\nsubject\n";
  git::CommitView commit;
  if (!git::parse_commit(raw, commit)) return;
  const git::Signature& author = commit.author;
  require(lies_in(author.name, author.who) && lies_in(author.email, author.who),
          "name and address are of the line");
  require(author.email.find('>') == std::string_view::npos, "an address ends at its bracket");
  const core::Instant at{core::seconds{author.time}};
  require(core::clamped(author.time) == core::clamped(at.time_since_epoch().count()), "a time");
  require_one_line(git::to_utf8(author.name, ""));
}

// Parent indices are protected by the checksum, so they are not followed here.
void read_history(std::string_view bytes) {
  constexpr std::size_t kChecksumAt = 8;
  constexpr std::size_t kGenerationAt = 16;
  const std::string sealed = with_checksum(bytes, kChecksumAt);
  std::int64_t generation = 0;
  if (sealed.size() >= kGenerationAt + sizeof generation)
    std::memcpy(&generation, sealed.data() + kGenerationAt, sizeof generation);
  const fs::path file = file_of("base.graph", sealed);
  if (const auto base = git::HistoryBase::load(file))
    require(base->size() * sizeof(core::ObjectId) <= sealed.size(), "no more commits than bytes");
  if (const auto history = git::History::parse(sealed, file, generation)) {
    require(history->bytes(generation) == sealed, "a history is written as it was read");
    for (git::Index i = 0; i < history->size(); ++i)
      require(history->commit(history->find(history->commit(i))) == history->commit(i),
              "every commit is found");
  }
}

void read_cache(std::string_view bytes) {
  const std::size_t magic = bytes.find('\n');
  file_of("scans",
          magic == std::string_view::npos ? std::string(bytes) : with_checksum(bytes, magic + 1));
  const git::ScanCache cache(directory(), 0);
  for (const std::int64_t repository : {1, 2}) {
    cache.is_current(repository, 0);
    cache.history(repository, 0);
  }
}

// Reads back what a hook writes for these bytes, and parses the bytes as a line.
void read_spool(std::string_view bytes) {
  scan::parse_spool_line(bytes);
  std::string_view rest = bytes;
  scan::Spooled spooled{.at = core::Instant{core::seconds{1'700'000'000}},
                        .git_dir = std::string(take_line(rest)),
                        .fresh = git::FreshCommit{.oid = git::empty_tree(core::ObjectId::kSha256),
                                                  .raw = std::string(rest)},
                        .replaced = {git::empty_tree(core::ObjectId::kSha1)}};
  const std::string line = scan::spool_line(spooled);
  require(line.find('\n') == std::string::npos, "it is one line");
  if (const auto read = scan::parse_spool_line(line)) {
    require(read->at == spooled.at && read->git_dir == spooled.git_dir, "when and where");
    require(read->replaced == spooled.replaced, "what was replaced");
    if (read->fresh) require(read->fresh->raw == spooled.fresh->raw, "what was committed");
  }
}

// Input: a segment, a device file or a sealed file from a remote.
void read_segment(std::string_view bytes) {
  if (const auto segment = exchange::parse_segment(bytes)) {
    require(segment->version > 0, "a segment has a version");
    for (const auto& [device, path] : segment->seen)
      require(exchange::is_device_id(device) && exchange::is_segment(path), "names are checked");
    for (const exchange::Segment::Line& line : segment->lines)
      require(line.text.find('\n') == std::string::npos, "it is one line");
  }
  if (const auto file = exchange::parse_device_file(bytes))
    require(exchange::is_device_id(file->device) && exchange::is_device_name(file->name),
            "a device has an id and a name that can be shown");
  exchange::Key key;
  key.bytes.fill(1);
  const exchange::Sealer sealer({key});
  require(!sealer.open(bytes, "branch", "path"), "nobody guesses the key");
  require(sealer.open(sealer.close(bytes, "branch", "path"), "branch", "path") == bytes,
          "what is sealed is opened");
}

void read_settings(std::string_view bytes) {
  const std::string text(bytes);
  try {
    const host::Settings settings = host::parse_settings(text, "config.toml");
    for (const host::Setting& setting : host::setting_table()) {
      const std::vector<std::string> items = setting.items(settings);
      if (items.empty()) continue;
      const std::string changed = host::edited(text, setting, items);
      require(setting.items(host::parse_settings(changed, "config.toml")) == items,
              "a setting that is written is read");
    }
  } catch (const Error& error) {
    require(error.kind() == ErrorKind::config, "a bad file is a configuration error");
  }
}

void read_tzif(std::string_view bytes) {
  const auto periods = host::parse_tzif(bytes, 2040);
  if (!periods) return;
  require(!periods->empty(), "a zone has an offset");
  require(std::is_sorted(periods->begin(), periods->end(),
                         [](const auto& a, const auto& b) { return a.begin < b.begin; }),
          "its periods follow each other");
  for (const core::Zone::Period& period : *periods)
    require(std::chrono::abs(period.offset) < date::days{1}, "it is less than a day ahead");
}

}  // namespace gongbu::fuzz
