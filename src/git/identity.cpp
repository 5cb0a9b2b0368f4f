#include "identity.hpp"

#include <filesystem>
#include <utility>

#include "bounded_file.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/git/library.hpp"
#include "hash.hpp"

namespace gongbu::git {
namespace {

namespace fs = std::filesystem;

std::optional<std::string> config_string(git_config* config, const char* key) {
  git_config_entry* raw = nullptr;
  if (config == nullptr || git_config_get_entry(&raw, config, key) != 0) return std::nullopt;
  const Handle<git_config_entry> entry(raw);
  std::string value(trimmed(entry->value == nullptr ? "" : entry->value));
  if (value.empty()) return std::nullopt;
  return value;
}

// Where git's configuration of a level is; nothing where libgit2 chose it.
std::optional<fs::path> config_directory(git_config_level_t level, const RepositoryPlace& place) {
  switch (level) {
    case GIT_CONFIG_LEVEL_GLOBAL:
      return config_places().home;
    case GIT_CONFIG_LEVEL_XDG:
      return config_places().xdg;
    case GIT_CONFIG_LEVEL_LOCAL:
      return place.git_dir;
    default:
      return "/etc";
  }
}

// The files of `include.path` and `includeIf.….path`, whether or not their conditions are met. One
// that an included file names by a relative path is taken as if it stood beside the first.
std::vector<std::string> included_files(git_config* config, const RepositoryPlace& place) {
  struct Search {
    const RepositoryPlace& place;
    std::vector<std::string> files;
  } search{place, {}};
  if (config == nullptr) return {};
  git_config_foreach(
      config,
      [](const git_config_entry* entry, void* payload) {
        auto& [where, files] = *static_cast<Search*>(payload);
        const std::string_view name = entry->name;
        if (!name.starts_with("include") || !name.ends_with(".path") || entry->value == nullptr)
          return 0;
        git_buf path = GIT_BUF_INIT;
        if (git_config_parse_path(&path, entry->value) != 0) return 0;
        const fs::path file(std::string(path.ptr, path.size));
        git_buf_dispose(&path);
        if (const auto directory = config_directory(entry->level, where); directory)
          files.push_back((*directory / file).string());
        return 0;
      },
      &search);
  return search.files;
}

std::string content_of_blob(git_repository* repository, const std::string& name) {
  git_object* raw = nullptr;
  if (git_revparse_single(&raw, repository, name.c_str()) != 0) return {};
  const Handle<git_object> object(raw);
  if (git_object_type(raw) != GIT_OBJECT_BLOB) return {};
  const auto* blob = reinterpret_cast<const git_blob*>(raw);
  return {static_cast<const char*>(git_blob_rawcontent(blob)),
          static_cast<std::size_t>(git_blob_rawsize(blob))};
}

/// The mailmap that git would use, and a value that changes with it.
struct MailmapInUse {
  Mailmap map;
  std::uint64_t key = 0;
};

// Git reads `.mailmap` of the work tree or of a bare repository's HEAD, then mailmap.blob and
// mailmap.file.
MailmapInUse read_mailmap(git_repository* repository, const RepositoryPlace& place,
                          std::optional<std::string> blob, const std::string& file) {
  MailmapInUse read;
  Hash hash;
  const auto add_file = [&](const std::string& content) {
    hash.add(content);
    read.map.add_file(content);
  };
  if (git_repository_is_bare(repository) == 0) {
    add_file(content_of(place.work_tree + "/.mailmap", kLargestMailmap, Links::not_followed));
  } else if (!blob) {
    blob = "HEAD:.mailmap";
  }
  if (blob) {
    const std::string content = content_of_blob(repository, *blob);
    hash.add(content);
    read.map.add_blob(content);
  }
  if (!file.empty()) add_file(content_of(file, kLargestMailmap));
  read.key = hash.value();
  return read;
}

}  // namespace

Identity::Identity(git_repository* repository, const RepositoryPlace& place,
                   const std::vector<std::string>& emails) {
  const Handle<git_config> config = config_of(repository);
  files_ = included_files(config.get(), place);
  const std::string mailmap_file = config_path(config.get(), "mailmap.file");
  if (!mailmap_file.empty()) files_.push_back(mailmap_file);
  MailmapInUse mailmap =
      read_mailmap(repository, place, config_string(config.get(), "mailmap.blob"), mailmap_file);
  mailmap_ = std::move(mailmap.map);
  const std::optional<std::string> name = config_string(config.get(), "user.name");
  const std::optional<std::string> email = config_string(config.get(), "user.email");
  Hash hash;
  const auto add_email = [&](std::string_view address) {
    emails_.insert(ascii_lower(address));
    // An old address that .mailmap leads to a new one stands for the new one.
    emails_.insert(mapped_email(name.value_or(""), address));
    hash.add(ascii_lower(address));
  };
  for (const std::string& address : emails) add_email(address);
  if (email) add_email(*email);
  if (name) names_.insert(folded(*name));
  key_ = hash.add(name.value_or("")).add(mailmap.key).value();
}

std::string Identity::mapped_email(std::string_view name, std::string_view email) const {
  return ascii_lower(mailmap_.map(name, email).email);
}

bool Identity::is_mine(std::string_view email) const {
  return emails_.contains(ascii_lower(email));
}

Authorship Identity::judge_author(const ParsedCommit& commit) {
  const Signature& author = commit.author;
  if (commit.encoding.empty())
    if (const auto known = judged_.find(author.who); known != judged_.end()) return known->second;
  std::string key(author.who);
  if (!commit.encoding.empty()) key.append(">").append(commit.encoding);
  const auto [place, is_new] = judged_.try_emplace(std::move(key), Authorship::other);
  if (is_new) {
    const std::string name = to_utf8(author.name, commit.encoding);
    if (is_mine(mapped_email(name, author.email))) {
      place->second = Authorship::mine;
    } else if (names_.contains(folded(name))) {
      place->second = Authorship::unknown_address;
    }
  }
  return place->second;
}

Authorship Identity::judge(const ParsedCommit& commit) {
  const Authorship author = judge_author(commit);
  if (author == Authorship::mine) return author;
  for (const std::string_view address : co_author_addresses(commit.message))
    if (is_mine(mapped_email("", address))) return Authorship::mine;
  return author;
}

std::optional<std::string> email_in(const RepositoryPlace& place) {
  try {
    const Handle<git_repository> repository = open_repository(place);
    return config_string(config_of(repository.get()).get(), "user.email");
  } catch (const Error&) {
    return std::nullopt;  // the scan says what is wrong with it
  }
}

GitUser global_user() {
  ensure_library();
  git_config* raw = nullptr;
  if (git_config_open_default(&raw) != 0) return {};
  const Handle<git_config> config(raw);
  git_config* snapshot_raw = nullptr;
  if (git_config_snapshot(&snapshot_raw, raw) != 0) return {};
  const Handle<git_config> snapshot(snapshot_raw);
  return {config_string(snapshot.get(), "user.name"), config_string(snapshot.get(), "user.email")};
}

}  // namespace gongbu::git
