#include "config.hpp"

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <utility>

#include "bounded_file.hpp"
#include "config_parser.hpp"
#include "git_dir.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/core/pathspec.hpp"
#include "gongbu/git/library.hpp"

namespace gongbu::git {

namespace fs = std::filesystem;

/// Reads configuration files and their includes into a Config.
class ConfigReader {
 public:
  /// `git_dir` is empty outside of repositories.
  explicit ConfigReader(std::string git_dir = {}, std::string common_dir = {})
      : git_dir_(std::move(git_dir)), common_dir_(std::move(common_dir)) {}

  Config read() {
    for (const std::string& file : outside_config_files()) read_file(file);
    of_repository_ = true;
    if (!git_dir_.empty()) {
      read_file(common_dir_ + "/config");
      if (has_worktree_config()) {
        config_.files_.push_back(git_dir_ + "/config.worktree");
        read_file(config_.files_.back());
      }
    }
    return std::move(config_);
  }

 private:
  static constexpr int kDeepestInclude = 10;  // git's own limit

  static constexpr std::size_t kWorkPerFile = 4096;
  static constexpr std::size_t kLongestMatched = 4096;

  // Returns whether the limit allows this work.
  bool spend(std::size_t work) {
    config_.work_ += work;
    return config_.work_ <= Config::kMostWork;
  }

  bool matches(std::string_view pattern, std::string_view text, bool folds_case) {
    return pattern.size() <= kLongestMatched && text.size() <= kLongestMatched &&
           spend((pattern.size() + 1) * (text.size() + 1)) &&
           core::wildmatch(pattern, text, folds_case);
  }

  bool has_worktree_config() const {
    constexpr std::string_view kKey = "extensions.worktreeconfig";
    const Config::Setting* setting = config_.find(kKey);
    return setting != nullptr && setting->of_repository && config_.flag(kKey, false);
  }

  void read_file(const std::string& file) {
    const auto take = [&](std::string key, std::optional<std::string> value) {
      if (!spend(sizeof(Config::Setting) + key.size() + value.value_or("").size())) return;
      const bool includes = key.ends_with(".path") && is_included(key, file);
      const std::string target = value.value_or("");
      config_.settings_.push_back({std::move(key), std::move(value), of_repository_});
      if (includes) include(target, file);
    };
    if (!spend(kWorkPerFile)) return;
    const std::string text = content_of(file, kLargestConfig);
    if (spend(text.size()) && !parse_config(text, take)) config_.uncertain_ = true;
  }

  // Returns whether a setting that ends in ".path" includes a file.
  bool is_included(std::string_view key, const std::string& file) {
    constexpr std::string_view kIf = "includeif.";
    if (key == "include.path") return true;
    if (!key.starts_with(kIf)) return false;
    key.remove_suffix(std::string_view(".path").size());
    return key.size() > kIf.size() && holds(key.substr(kIf.size()), file);
  }

  void include(const std::string& target, const std::string& from) {
    const std::optional<std::string> path = expanded_path(target);
    if (!path || path->empty() || depth_ == kDeepestInclude) {
      config_.uncertain_ = true;
      return;
    }
    const std::string file = (fs::path(from).parent_path() / *path).string();
    config_.files_.push_back(file);
    ++depth_;
    read_file(file);
    --depth_;
  }

  bool holds(std::string_view condition, const std::string& file) {
    const auto is = [&](std::string_view keyword) {
      if (!condition.starts_with(keyword)) return false;
      condition.remove_prefix(keyword.size());
      return true;
    };
    if (is("gitdir:")) return is_git_dir(condition, file, false);
    if (is("gitdir/i:")) return is_git_dir(condition, file, true);
    if (is("onbranch:")) return is_on_branch(condition);
    if (is("hasconfig:remote.*.url:")) return has_remote(condition);
    if (condition.find(':') != std::string_view::npos) config_.uncertain_ = true;
    return false;
  }

  static std::string with_all_below(const std::string& pattern) {
    return pattern.ends_with('/') ? pattern + "**" : pattern;
  }

  bool is_git_dir(std::string_view condition, const std::string& file, bool folds_case) {
    if (git_dir_.empty()) return false;
    if (condition.starts_with("./")) {
      const std::string directory = fs::path(real_path(file)).parent_path().string();
      return fits(directory, with_all_below(std::string(condition.substr(1))), folds_case);
    }
    const std::optional<std::string> path = expanded_path(condition);
    if (!path) config_.uncertain_ = true;
    std::string pattern = path.value_or(std::string(condition));
    const bool is_anywhere = !pattern.starts_with('/');
    pattern = with_all_below(is_anywhere ? "**/" + pattern : pattern);
    if (matches(pattern, git_dir_, folds_case)) return true;
    if (is_anywhere) return false;
    // Git also tries the path through which the user entered the repository, which may contain
    // links, so resolve the links in the pattern.
    const std::size_t special = std::min(pattern.find_first_of("*?[\\"), pattern.size());
    const std::size_t slash = pattern.rfind('/', special);
    const fs::path named = pattern.substr(0, slash);
    if (named != named.lexically_normal() || named.filename().empty()) return false;
    const std::string directory = real_path(named);
    return !directory.empty() && fits(directory, pattern.substr(slash), folds_case);
  }

  // Returns whether the git directory matches a pattern below a directory.
  bool fits(const std::string& directory, const std::string& pattern, bool folds_case) {
    const std::string begin = git_dir_.substr(0, directory.size());
    const bool is_there =
        folds_case ? ascii_lower(begin) == ascii_lower(directory) : begin == directory;
    return is_there &&
           matches(pattern, std::string_view(git_dir_).substr(begin.size()), folds_case);
  }

  bool is_on_branch(std::string_view condition) {
    constexpr std::string_view kBranch = "ref: refs/heads/";
    if (git_dir_.empty()) return false;
    const std::string head(trimmed(content_of(git_dir_ + "/HEAD")));
    if (!spend(head.size())) return false;
    if (!head.starts_with(kBranch)) return false;
    const std::string_view branch = std::string_view(head).substr(kBranch.size());
    if (branch == ".invalid") config_.uncertain_ = true;  // HEAD is in a reftable
    return matches(with_all_below(std::string(condition)), branch, false);
  }

  // A file included for a remote cannot define remotes itself, so read the remotes of all other
  // files first.
  bool has_remote(std::string_view condition) {
    if (assumes_remotes_) return true;
    if (git_dir_.empty()) return false;
    if (!remotes_) {
      ConfigReader other(git_dir_, common_dir_);
      other.assumes_remotes_ = true;
      remotes_.emplace();
      const Config all = other.read();
      spend(all.work());
      for (const Config::Setting& setting : all.settings())
        if (setting.value && setting.key.starts_with("remote.") && setting.key.ends_with(".url"))
          remotes_->push_back(*setting.value);
    }
    return std::any_of(remotes_->begin(), remotes_->end(),
                       [&](const std::string& url) { return matches(condition, url, false); });
  }

  std::string git_dir_;
  std::string common_dir_;
  Config config_;
  bool of_repository_ = false;
  int depth_ = 0;
  bool assumes_remotes_ = false;
  std::optional<std::vector<std::string>> remotes_;
};

Config Config::outside() { return ConfigReader().read(); }

Config Config::in(const std::string& git_dir, const std::string& common_dir) {
  return ConfigReader(git_dir, common_dir).read();
}

const Config::Setting* Config::find(std::string_view key) const {
  const auto last = std::find_if(settings_.rbegin(), settings_.rend(),
                                 [&](const Setting& setting) { return setting.key == key; });
  return last == settings_.rend() ? nullptr : &*last;
}

std::optional<std::string> Config::text(std::string_view key) const {
  const Setting* setting = find(key);
  if (setting == nullptr || !setting->value) return std::nullopt;
  const std::string_view value = trimmed(*setting->value);
  return value.empty() ? std::nullopt : std::optional<std::string>(value);
}

bool Config::flag(std::string_view key, bool otherwise) const {
  const Setting* setting = find(key);
  if (setting == nullptr) return otherwise;
  const std::string value = ascii_lower(trimmed(setting->value.value_or("true")));
  return value.find_first_not_of('0') != std::string::npos && value != "false" && value != "no" &&
         value != "off";
}

std::optional<std::string> Config::path(std::string_view key) const {
  const std::optional<std::string> value = text(key);
  return value ? expanded_path(*value) : std::nullopt;
}

std::optional<std::string> expanded_path(std::string_view path) {
  // The prefix of packaged git.
  constexpr std::string_view kPrefix = "%(prefix)/";
  if (path.starts_with(kPrefix)) return "/usr/" + std::string(path.substr(kPrefix.size()));
  if (!path.starts_with('~')) return std::string(path);
  const std::optional<std::string>& home = config_paths().home;
  if (!home || home->empty() || (path.size() > 1 && path[1] != '/')) return std::nullopt;
  return *home + std::string(path.substr(1));
}

std::vector<std::string> outside_config_files() {
  const ConfigPaths& paths = config_paths();
  std::vector<std::string> files;
  if (paths.system) files.push_back(*paths.system);
  if (paths.global) {
    files.push_back(*paths.global);
    return files;
  }
  if (paths.xdg) files.push_back(*paths.xdg + "/config");
  if (paths.home) files.push_back(*paths.home + "/.gitconfig");
  return files;
}

}  // namespace gongbu::git
