#include "gongbu/core/commit_policy.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "gongbu/base/text.hpp"
#include "gongbu/core/pathspec.hpp"

namespace gongbu::core {
namespace {

using Texts = std::vector<std::string>;

constexpr std::string_view kBotMark = "[bot]";

constexpr std::array<std::string_view, 25> kNeverNames = {
    ".DS_Store",          "Cargo.lock",   "Gemfile.lock",        "Pipfile.lock",
    "Podfile.lock",       "bun.lock",     "bun.lockb",           "composer.lock",
    "conda-lock.yml",     "deno.lock",    "flake.lock",          "go.sum",
    "gradle.lockfile",    "mix.lock",     "npm-shrinkwrap.json", "package-lock.json",
    "packages.lock.json", "pdm.lock",     "pixi.lock",           "pnpm-lock.yaml",
    "poetry.lock",        "pubspec.lock", "pylock.toml",         "uv.lock",
    "yarn.lock"};

// "vendor" is not among them: outside of Go it is as often the user's own.
constexpr std::array<std::string_view, 9> kNeverDirectories = {
    ".ipynb_checkpoints", ".mypy_cache",      ".pytest_cache", ".ruff_cache",  ".venv",
    "__pycache__",        "bower_components", "node_modules",  "site-packages"};

constexpr std::array<std::string_view, 5> kNeverEndings = {".min.js", ".min.css", ".js.map",
                                                           ".css.map", ".pyc"};

template <std::size_t N>
bool is_among(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Whether a text fits a pattern in which "*" stands for anything; case does not matter.
bool fits(std::string_view text, std::string_view pattern) {
  const std::size_t first = pattern.find('*');
  if (first == std::string_view::npos) return text == pattern;
  if (!text.starts_with(pattern.substr(0, first))) return false;
  text.remove_prefix(first);
  pattern.remove_prefix(first + 1);
  for (std::size_t star = pattern.find('*'); star != std::string_view::npos;
       star = pattern.find('*')) {
    const std::size_t at = text.find(pattern.substr(0, star));
    if (at == std::string_view::npos) return false;
    text.remove_prefix(at + star);
    pattern.remove_prefix(star + 1);
  }
  return text.ends_with(pattern);
}

bool is_bot(const CommitPolicy& policy, const CommitTraits& traits) {
  for (const std::string_view who : {traits.author_name, traits.author_email}) {
    if (who.find(kBotMark) != std::string_view::npos) return true;
    if (policy.bots.empty()) continue;  // folding is slow where every commit of a history comes by
    const std::string name = gongbu::folded(who);
    for (const std::string& pattern : policy.bots)
      if (fits(name, gongbu::folded(pattern))) return true;
  }
  return false;
}

/// Tells paths that count from those that never do.
class CountedPaths {
 public:
  explicit CountedPaths(const Texts& never_paths) {
    for (const std::string& text : never_paths)
      if (auto spec = Pathspec::parse(text)) specs_.push_back(*std::move(spec));
  }

  bool has(const FileChange& file) const {
    if (any(file.path, true)) return true;
    if (any(file.path, false)) return false;
    return !file.generated.value_or(never_counts_by_itself(file.path));
  }

 private:
  bool any(std::string_view path, bool excluding) const {
    return std::any_of(specs_.begin(), specs_.end(), [&](const Pathspec& spec) {
      return spec.excludes() == excluding && spec.matches(path);
    });
  }

  std::vector<Pathspec> specs_;
};

Dropped judge_change(const CommitPolicy& policy, const Change& change) {
  if (change.files.empty()) return policy.count_empty ? Dropped::none : Dropped::white_space;
  const CountedPaths counted(policy.never_paths);
  bool any = false;
  std::int64_t lines = 0;
  for (const FileChange& file : change.files) {
    if (!counted.has(file)) continue;
    if (file.binary) return Dropped::none;
    any = true;
    lines += file.added + file.removed;
  }
  if (!any) return Dropped::never_paths;
  return lines < policy.min_lines ? Dropped::too_small : Dropped::none;
}

// ---- As text ----

void add_flag(std::string& text, std::string_view name, bool value) {
  text.append(name).append(value ? " true\n" : " false\n");
}

void add_texts(std::string& text, std::string_view name, const Texts& values) {
  // A list that is empty is not the same as none.
  if (values.empty()) text.append(name).append("\n");
  for (const std::string& value : values) text.append(name).append(" ").append(value).append("\n");
}

// A general policy is written as one that sets everything.
RepositoryPolicy all_of(const CommitPolicy& policy) {
  return {.path = "",
          .count_merges = policy.count_merges,
          .count_empty = policy.count_empty,
          .min_lines = policy.min_lines,
          .never_paths = policy.never_paths,
          .bots = policy.bots};
}

void add_policy(std::string& text, const RepositoryPolicy& policy) {
  if (policy.count_merges) add_flag(text, "count_merges", *policy.count_merges);
  if (policy.count_empty) add_flag(text, "count_empty", *policy.count_empty);
  if (policy.min_lines) text += "min_lines " + std::to_string(*policy.min_lines) + "\n";
  if (policy.never_paths) add_texts(text, "never", *policy.never_paths);
  if (policy.bots) add_texts(text, "bot", *policy.bots);
}

void append(std::optional<Texts>& list, std::string_view value) {
  if (!list) list.emplace();
  if (!value.empty()) list->emplace_back(value);
}

void read_line(RepositoryPolicy& policy, std::string_view name, std::string_view value) {
  if (name == "count_merges") policy.count_merges = value == "true";
  if (name == "count_empty") policy.count_empty = value == "true";
  if (name == "min_lines")
    std::from_chars(value.data(), value.data() + value.size(), policy.min_lines.emplace(0));
  if (name == "never") append(policy.never_paths, value);
  if (name == "bot") append(policy.bots, value);
}

}  // namespace

ChangeSize size_of(const Change& change) {
  ChangeSize size;
  size.files = static_cast<std::int64_t>(change.files.size()) + change.files_left_out;
  for (const FileChange& file : change.files) {
    size.added += file.added;
    size.removed += file.removed;
  }
  return size;
}

CommitPolicy with(CommitPolicy policy, const RepositoryPolicy& different) {
  policy.count_merges = different.count_merges.value_or(policy.count_merges);
  policy.count_empty = different.count_empty.value_or(policy.count_empty);
  policy.min_lines = different.min_lines.value_or(policy.min_lines);
  if (different.never_paths) policy.never_paths = *different.never_paths;
  if (different.bots) policy.bots = *different.bots;
  return policy;
}

std::size_t in_force(std::span<const DatedRules> history, Day day) {
  const auto after =
      std::upper_bound(history.begin(), history.end(), day,
                       [](Day d, const DatedRules& rules) { return d < rules.from; });
  return after == history.begin() ? 0 : static_cast<std::size_t>(after - history.begin()) - 1;
}

std::string to_text(const PolicyRules& rules) {
  std::string text;
  add_policy(text, all_of(rules.everywhere));
  for (const RepositoryPolicy& policy : rules.repositories) {
    text += "repository " + policy.path + "\n";
    add_policy(text, policy);
  }
  return text;
}

PolicyRules rules_from_text(std::string_view text) {
  PolicyRules rules;
  RepositoryPolicy everywhere;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    const std::string_view name = line.substr(0, line.find(' '));
    const std::string_view value = line.substr(std::min(line.size(), name.size() + 1));
    if (name == "repository")
      rules.repositories.emplace_back().path = value;
    else
      read_line(rules.repositories.empty() ? everywhere : rules.repositories.back(), name, value);
  }
  rules.everywhere = with({}, everywhere);
  return rules;
}

Dropped judge_commit(const CommitPolicy& policy, const CommitTraits& traits, const Change* change) {
  if (traits.merge && !policy.count_merges) return Dropped::merge;
  if (is_bot(policy, traits)) return Dropped::bot;
  if (traits.merge) return Dropped::none;
  if (traits.empty) return policy.count_empty ? Dropped::none : Dropped::empty;
  return change == nullptr ? Dropped::none : judge_change(policy, *change);
}

bool never_counts_by_itself(std::string_view path) {
  for (std::size_t slash = path.find('/'); slash != std::string_view::npos;
       slash = path.find('/')) {
    if (is_among(kNeverDirectories, path.substr(0, slash))) return true;
    path.remove_prefix(slash + 1);
  }
  return is_among(kNeverNames, path) ||
         std::any_of(kNeverEndings.begin(), kNeverEndings.end(),
                     [&](std::string_view ending) { return path.ends_with(ending); });
}

}  // namespace gongbu::core
