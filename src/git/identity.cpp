#include "identity.hpp"

#include <fstream>
#include <iterator>

#include "gongbu/base/text.hpp"
#include "gongbu/git/library.hpp"
#include "hash.hpp"

namespace gongbu::git {
namespace {

std::optional<std::string> config_string(git_config* config, const char* key) {
  git_config_entry* raw = nullptr;
  if (config == nullptr || git_config_get_entry(&raw, config, key) != 0) return std::nullopt;
  const Handle<git_config_entry> entry(raw);
  std::string value(trimmed(entry->value == nullptr ? "" : entry->value));
  if (value.empty()) return std::nullopt;
  return value;
}

Handle<git_config> config_of(git_repository* repository) {
  git_config* raw = nullptr;
  if (git_repository_config_snapshot(&raw, repository) != 0) return nullptr;
  return Handle<git_config>(raw);
}

Handle<git_mailmap> mailmap_of(git_repository* repository) {
  git_mailmap* raw = nullptr;
  if (git_mailmap_from_repository(&raw, repository) != 0) return nullptr;
  return Handle<git_mailmap>(raw);
}

std::string content_of(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

// What decides the mailmap: the file in the work tree, or the blob a bare repository takes it from.
std::string mailmap_source(git_repository* repository, git_config* config) {
  std::string source;
  if (const char* work_tree = git_repository_workdir(repository))
    source = content_of(std::string(work_tree) + ".mailmap");
  if (const auto file = config_string(config, "mailmap.file")) source += content_of(*file);
  const std::string blob = config_string(config, "mailmap.blob").value_or("HEAD:.mailmap");
  git_object* object = nullptr;
  if (git_revparse_single(&object, repository, blob.c_str()) == 0) {
    source += core::to_hex(to_object_id(*git_object_id(object)));
    git_object_free(object);
  }
  return source;
}

}  // namespace

Identity::Identity(git_repository* repository, const std::vector<std::string>& emails)
    : mailmap_(mailmap_of(repository)) {
  const Handle<git_config> config = config_of(repository);
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
  key_ = hash.add(name.value_or("")).add(mailmap_source(repository, config.get())).value();
}

std::string Identity::mapped_email(std::string_view name, std::string_view email) const {
  const std::string raw_name(name);
  const std::string raw_email(email);
  const char* real_name = nullptr;
  const char* real_email = nullptr;
  if (!mailmap_ || git_mailmap_resolve(&real_name, &real_email, mailmap_.get(), raw_name.c_str(),
                                       raw_email.c_str()) != 0)
    return ascii_lower(raw_email);
  return ascii_lower(real_email);
}

bool Identity::is_mine(std::string_view email) const {
  return emails_.contains(ascii_lower(email));
}

Authorship Identity::judge_author(const Signature& author) {
  std::string key;
  key.reserve(author.name.size() + author.email.size() + 1);
  key.append(author.name).append("<").append(author.email);
  const auto [place, is_new] = judged_.try_emplace(std::move(key), Authorship::other);
  if (is_new) {
    if (is_mine(mapped_email(author.name, author.email))) {
      place->second = Authorship::mine;
    } else if (names_.contains(folded(author.name))) {
      place->second = Authorship::unknown_address;
    }
  }
  return place->second;
}

Authorship Identity::judge(const ParsedCommit& commit) {
  const Authorship author = judge_author(commit.author);
  if (author == Authorship::mine) return author;
  for (const std::string_view address : co_author_addresses(commit.message))
    if (is_mine(mapped_email("", address))) return Authorship::mine;
  return author;
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
