#include "identity.hpp"

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string_view>
#include <utility>

#include "bounded_file.hpp"
#include "config.hpp"
#include "gongbu/base/hash.hpp"
#include "gongbu/base/text.hpp"
#include "user.hpp"

namespace gongbu::git {
namespace {

/// The effective mailmap and its hash.
struct MailmapInUse {
  Mailmap map;
  Mailmap of_user;  ///< only mailmap.file
  std::uint64_t key = 0;
};

// Returns whether a name is an object id, a reference, or one of these with ":" and a path. Other
// expressions can cost any time: ":/TEXT" and "HEAD^{/TEXT}" match regular expressions.
bool is_plain_name(std::string_view name) {
  constexpr std::size_t kLongest = 4096;
  const bool is_one_line = std::none_of(name.begin(), name.end(),
                                        [](unsigned char c) { return c < ' ' || c == '\x7F'; });
  const std::string_view revision = name.substr(0, name.find(':'));
  return name.size() <= kLongest && is_one_line && !revision.empty() && revision.front() != '-' &&
         revision.find_first_of("^~{}") == std::string_view::npos;
}

// Git reads `.mailmap` of the work tree, or of HEAD in a bare repository, then mailmap.blob and
// mailmap.file, which may be the user's own.
MailmapInUse read_mailmap(Reader& reader, const RepositoryPath& location,
                          std::optional<std::string> blob, const std::string& file) {
  MailmapInUse read;
  Hash hash;
  const auto add_file = [&](const std::string& content) {
    hash.add(content);
    read.map.add_file(content);
  };
  if (!reader.is_bare()) {
    add_file(content_of(location.work_tree + "/.mailmap", kLargestMailmap, Links::not_followed));
  } else if (!blob) {
    blob = "HEAD:.mailmap";
  }
  if (blob && is_plain_name(*blob)) {
    const std::string content = reader.blob(*blob);
    hash.add(content);
    read.map.add_blob(content);
  }
  if (!file.empty()) {
    const std::string content = content_of(file, kLargestMailmap);
    add_file(content);
    read.of_user.add_file(content);
  }
  read.key = hash.value();
  return read;
}

}  // namespace

Identity::Identity(Reader& reader, const RepositoryPath& location,
                   const std::vector<std::string>& emails) {
  const Config config = Config::in(location.git_dir, location.git_dir);
  RepositoryUser user = user_of(location, config);
  files_ = std::move(user.files);
  std::string mailmap_file = config.path("mailmap.file").value_or("");
  if (!mailmap_file.empty()) {
    mailmap_file = (std::filesystem::path(location.work_tree) / mailmap_file).string();
    files_.push_back(mailmap_file);
  }
  MailmapInUse mailmap = read_mailmap(reader, location, config.text("mailmap.blob"), mailmap_file);
  mailmap_ = std::move(mailmap.map);
  if (const auto* setting = config.find("mailmap.file"); setting && !setting->of_repository)
    known_mailmap_ = std::move(mailmap.of_user);
  const std::string name = user.names.empty() ? "" : user.names.front();
  // Another number makes every history be read again.
  constexpr std::uint64_t kVersion = 2;  // of what judge() notes
  Hash hash;
  hash.add(kVersion);
  const auto add_email = [&](std::string_view address) {
    emails_.insert(ascii_lower(address));
    // If .mailmap replaces a configured address, its new address is the user's too.
    emails_.insert(mapped_email(name, address));
    hash.add(ascii_lower(address));
  };
  const auto add_known = [&](std::string_view address) {
    known_emails_.insert(ascii_lower(address));
    known_emails_.insert(ascii_lower(known_mailmap_.map(name, address).email));
  };
  for (const std::string& address : emails) {
    add_email(address);
    add_known(address);
  }
  const Config outside = Config::outside();
  for (const char* setting : {"user.email", "author.email"})
    if (const auto address = outside.text(setting)) add_known(*address);
  for (const std::string& address : user.emails) {
    add_email(address);
    const auto& claimed = user.claimed_emails;
    if (std::find(claimed.begin(), claimed.end(), address) == claimed.end()) add_known(address);
  }
  for (const std::string& one : user.names) {
    names_.insert(folded(one));
    hash.add(one);
  }
  key_ = hash.add(mailmap.key).value();
}

std::string Identity::mapped_email(std::string_view name, std::string_view email) const {
  return ascii_lower(mailmap_.map(name, email).email);
}

bool Identity::is_own(std::string_view email) const { return emails_.contains(ascii_lower(email)); }

// Returns whether the user's own configuration says that an address is the user's.
bool Identity::is_known(std::string_view name, std::string_view email) const {
  return known_emails_.contains(ascii_lower(email)) ||
         known_emails_.contains(ascii_lower(known_mailmap_.map(name, email).email));
}

// Notes an address that makes a commit own. It and the author are written as in the database.
void Identity::note_claim(const CommitView& commit, std::string_view email) {
  const auto stored = [&](std::string_view address) {
    return ascii_lower(to_utf8(address, commit.encoding));
  };
  if (claimed_.size() < kMostClaims) claimed_.insert({stored(email), stored(commit.author.email)});
}

Authorship Identity::judge_author(const CommitView& commit) {
  const Signature& author = commit.author;
  if (commit.encoding.empty())
    if (const auto known = judged_.find(author.who); known != judged_.end()) return known->second;
  std::string key(author.who);
  if (!commit.encoding.empty()) key.append(">").append(commit.encoding);
  const auto [it, is_new] = judged_.try_emplace(std::move(key), Authorship::other);
  if (is_new) {
    const std::string name = to_utf8(author.name, commit.encoding);
    if (is_own(mapped_email(name, author.email))) {
      it->second = Authorship::own;
      if (!is_known(name, author.email)) note_claim(commit, author.email);
    } else if (names_.contains(folded(name))) {
      it->second = Authorship::unknown_address;
    }
  }
  return it->second;
}

Authorship Identity::judge(const CommitView& commit) {
  const Authorship author = judge_author(commit);
  if (author == Authorship::own) return author;
  std::optional<std::string_view> claimed;
  for (const std::string_view address : co_author_addresses(commit.message)) {
    if (!is_own(mapped_email("", address))) continue;
    if (is_known("", address)) return Authorship::own;
    if (!claimed) claimed = address;
  }
  if (claimed) {
    note_claim(commit, *claimed);
    return Authorship::own;
  }
  return author;
}

}  // namespace gongbu::git
