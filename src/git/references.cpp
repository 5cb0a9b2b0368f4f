#include "references.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <system_error>
#include <unordered_set>

#include "bounded_file.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/base/parallel.hpp"
#include "gongbu/base/text.hpp"
#include "repository_files.hpp"

namespace gongbu::git {
namespace {

namespace fs = std::filesystem;

constexpr int kMostSteps = 4;  // from a symbolic reference to the next, as in git
constexpr std::string_view kWhiteSpace = " \t\r\n\v\f";
constexpr std::array<std::string_view, 2> kBranches{"refs/heads/", "refs/remotes/"};

// Returns whether a part of a name, between slashes, is allowed by git-check-ref-format(1).
bool is_allowed(std::string_view part) {
  constexpr std::string_view kForbidden = " ~^:?*[\\\x7F";
  return !part.empty() && part.front() != '.' && part.back() != '.' && !part.ends_with(".lock") &&
         part.find("..") == std::string_view::npos && part.find("@{") == std::string_view::npos &&
         std::none_of(part.begin(), part.end(), [&](unsigned char c) {
           return c < ' ' || kForbidden.find(static_cast<char>(c)) != std::string_view::npos;
         });
}

// Returns whether git accepts this as the name of a reference below refs/.
bool is_reference_name(std::string_view name) {
  constexpr std::size_t kLongest = 4096;
  if (!name.starts_with("refs/") || name.ends_with('/') || name.size() > kLongest) return false;
  for (std::string_view rest = name; !rest.empty();)
    if (!is_allowed(take_until(rest, '/'))) return false;
  return true;
}

bool is_below_any(std::string_view name, std::span<const std::string_view> directories) {
  return std::any_of(directories.begin(), directories.end(),
                     [&](std::string_view directory) { return name.starts_with(directory); });
}

std::optional<core::ObjectId> sha1_from_hex(std::string_view hex) {
  const auto id = core::from_hex(ascii_lower(hex));
  return id && id->size() == core::ObjectId::kSha1 ? id : std::nullopt;
}

Error not_listed(const RepositoryPath& location, const std::string& what) {
  return make_error(ErrorKind::git, Msg::err_repository_open, location.work_tree, what);
}

void sort_unique(std::vector<core::ObjectId>& ids) {
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

}  // namespace

References::References(const RepositoryPath& location,
                       std::span<const std::string_view> directories, const std::atomic<bool>* stop)
    : location_(location) {
  // The files go first: another process may move one into packed-refs meanwhile.
  std::vector<std::pair<std::string, Value>> loose;
  for (const std::string_view directory : directories)
    for (auto& found : list_loose(std::string(directory), stop)) loose.push_back(std::move(found));
  read_packed();
  std::unordered_set<std::string_view> names;
  for (const auto& [name, value] : loose) {
    names.insert(name);
    if (const auto target = follow(value)) list_.push_back({name, *target});
  }
  for (const auto& [name, id] : packed_) {
    if (!is_below_any(name, directories) || names.contains(name)) continue;
    if (const auto target = sha1_from_hex(id); target && is_reference_name(name))
      list_.push_back({std::string(name), *target});
  }
}

References::Value References::parse(std::string_view content) {
  constexpr std::string_view kSymbolic = "ref:";
  if (content.starts_with(kSymbolic)) {
    const std::string_view name = trimmed(content.substr(kSymbolic.size()));
    return {std::nullopt, is_reference_name(name) ? std::string(name) : ""};
  }
  return {sha1_from_hex(content.substr(0, content.find_first_of(kWhiteSpace))), {}};
}

// Returns nothing if there is no such file.
std::optional<References::Value> References::read_loose(const std::string& name) const {
  const std::string path = location_.git_dir + "/" + name;
  FileContent content = read_bounded(path, kLargestSmallFile, Links::not_followed);
  if (content.state == FileState::not_regular) {
    std::error_code error;
    std::string link = fs::read_symlink(path, error);
    // Before version 1.0, git wrote symbolic references as links.
    if (is_reference_name(link)) return Value{std::nullopt, std::move(link)};
    if (fs::is_directory(path, error)) return std::nullopt;
    content = read_bounded(path, kLargestSmallFile);
  }
  if (content.state == FileState::missing) return std::nullopt;
  return content.state == FileState::read ? parse(content.bytes) : Value{};
}

std::optional<core::ObjectId> References::find_packed(std::string_view name) const {
  const auto found =
      std::lower_bound(packed_.begin(), packed_.end(), name,
                       [](const auto& packed, std::string_view of) { return packed.first < of; });
  if (found == packed_.end() || found->first != name) return std::nullopt;
  return sha1_from_hex(found->second);
}

References::Value References::read(const std::string& name) const {
  std::optional<Value> loose = read_loose(name);
  return loose ? *std::move(loose) : Value{find_packed(name), {}};
}

std::optional<core::ObjectId> References::follow(Value value) const {
  for (int step = 0; !value.target; ++step) {
    if (step == kMostSteps || value.name.empty()) return std::nullopt;
    value = read(value.name);
  }
  return value.target;
}

// Lists the files below a directory, which ends in "/", with their names as references.
std::vector<std::pair<std::string, References::Value>> References::list_loose(
    std::string directory, const std::atomic<bool>* stop) const {
  std::vector<std::pair<std::string, Value>> found;
  std::vector<std::string> directories{std::move(directory)};
  while (!directories.empty()) {
    const std::string parent = std::move(directories.back());
    directories.pop_back();
    std::error_code error;
    fs::directory_iterator it(location_.git_dir + "/" + parent, error);
    for (; !error && it != fs::end(it) && !asked_to_stop(stop); it.increment(error)) {
      std::string name = parent + it->path().filename().string();
      std::error_code unknown;
      if (it->is_directory(unknown)) {
        directories.push_back(name + "/");
      } else if (is_reference_name(name) && it->exists(unknown)) {  // git ignores links to nothing
        if (auto value = read_loose(name)) found.emplace_back(std::move(name), *std::move(value));
      }
    }
    const bool is_missing =
        error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory;
    if (error && !is_missing) throw not_listed(location_, parent + ": " + error.message());
  }
  return found;
}

void References::read_packed() {
  constexpr std::size_t kHexLength = 2 * core::ObjectId::kSha1;
  constexpr const char* kName = "packed-refs";
  const std::string file = location_.git_dir + "/" + kName;
  require_plain(location_, file, kLargestPackedRefs);
  FileContent content = read_bounded(file, kLargestPackedRefs);
  if (content.state == FileState::missing) return;
  packed_text_ = std::move(content.bytes);
  const bool is_cut_off = !packed_text_.empty() && packed_text_.back() != '\n';
  if (content.state != FileState::read || is_cut_off) throw not_listed(location_, kName);
  for (std::string_view rest = packed_text_; !rest.empty();) {
    const std::string_view line = take_until(rest, '\n');
    if (line.starts_with('#') || line.starts_with('^')) continue;  // what a tag leads to
    if (line.size() <= kHexLength + 1 || line[kHexLength] != ' ')
      throw not_listed(location_, kName);
    packed_.emplace_back(line.substr(kHexLength + 1), line.substr(0, kHexLength));
  }
  if (!std::is_sorted(packed_.begin(), packed_.end())) std::sort(packed_.begin(), packed_.end());
}

std::optional<core::ObjectId> References::resolve(const std::string& name) const {
  return name == "HEAD" || is_reference_name(name) ? follow(read(name)) : std::nullopt;
}

std::optional<core::ObjectId> References::resolve_content(std::string_view content) const {
  return follow(parse(content));
}

std::optional<core::ObjectId> References::find(const std::string& name) const {
  if (name == "@") return resolve("HEAD");
  for (const std::string& full : {name, "refs/" + name, "refs/tags/" + name, "refs/heads/" + name,
                                  "refs/remotes/" + name, "refs/remotes/" + name + "/HEAD"})
    if (const auto target = resolve(full)) return target;
  return std::nullopt;
}

std::vector<core::ObjectId> read_tips(const RepositoryPath& location,
                                      const std::atomic<bool>* stop) {
  const References references(location, kBranches, stop);
  std::vector<core::ObjectId> tips;
  for (const Reference& reference : references.list()) tips.push_back(reference.target);
  if (const auto head = references.resolve("HEAD")) tips.push_back(*head);
  std::error_code error;
  const fs::path worktrees = fs::path(location.git_dir) / "worktrees";
  for (fs::directory_iterator it(worktrees, error), end; !error && it != end; it.increment(error))
    if (const auto head = references.resolve_content(content_of(it->path() / "HEAD")))
      tips.push_back(*head);
  sort_unique(tips);
  return tips;
}

std::vector<core::ObjectId> read_shallow(const std::string& git_dir) {
  std::vector<core::ObjectId> ends;
  const std::string lines = content_of(fs::path(git_dir) / "shallow", kLargestShallow);
  for (const std::string_view line : lines_of(lines))
    if (const auto oid = core::from_hex(trimmed(line))) ends.push_back(*oid);
  sort_unique(ends);
  return ends;
}

}  // namespace gongbu::git
