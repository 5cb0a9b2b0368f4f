#include "gongbu/core/commit_policy.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "gongbu/base/text.hpp"
#include "gongbu/core/kind_rule.hpp"
#include "gongbu/core/parse.hpp"

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

// "vendor" is missing because outside of Go it often holds the user's own code.
constexpr std::array<std::string_view, 9> kNeverDirectories = {
    ".ipynb_checkpoints", ".mypy_cache",      ".pytest_cache", ".ruff_cache",  ".venv",
    "__pycache__",        "bower_components", "node_modules",  "site-packages"};

constexpr std::array<std::string_view, 5> kNeverEndings = {".min.js", ".min.css", ".js.map",
                                                           ".css.map", ".pyc"};

template <std::size_t N>
bool is_among(const std::array<std::string_view, N>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Calls `rule` with each rule's serialized name and its members in CommitPolicy and
/// RepositoryPolicy.
template <class Rule>
void for_each_rule(const Rule& rule) {
  rule("count_merges", &CommitPolicy::count_merges, &RepositoryPolicy::count_merges);
  rule("count_empty", &CommitPolicy::count_empty, &RepositoryPolicy::count_empty);
  rule("min_lines", &CommitPolicy::min_lines, &RepositoryPolicy::min_lines);
  rule("never", &CommitPolicy::never_paths, &RepositoryPolicy::never_paths);
  rule("bot", &CommitPolicy::bots, &RepositoryPolicy::bots);
}

void write(std::string& text, std::string_view name, bool value) {
  text.append(name).append(value ? " true\n" : " false\n");
}

void write(std::string& text, std::string_view name, int value) {
  text.append(name).append(" ").append(std::to_string(value)).append("\n");
}

void write(std::string& text, std::string_view name, const Texts& values) {
  // An empty list differs from an unset one.
  if (values.empty()) text.append(name).append("\n");
  for (const std::string& value : values) text.append(name).append(" ").append(value).append("\n");
}

void read(std::optional<bool>& rule, std::string_view value) { rule = value == "true"; }

void read(std::optional<int>& rule, std::string_view value) {
  std::from_chars(value.data(), value.data() + value.size(), rule.emplace(0));
}

void read(std::optional<Texts>& rule, std::string_view value) {
  if (!rule) rule.emplace();
  if (!value.empty()) rule->emplace_back(value);
}

// Returns a repository policy that sets every member, so that one writer serves both.
RepositoryPolicy all_of(const CommitPolicy& policy) {
  RepositoryPolicy all;
  for_each_rule([&](std::string_view, auto general, auto own) { all.*own = policy.*general; });
  return all;
}

void write(std::string& text, const RepositoryPolicy& policy) {
  for_each_rule([&](std::string_view name, auto, auto own) {
    if (policy.*own) write(text, name, *(policy.*own));
  });
}

// Rules for kinds: a line "kind", and lines for its conditions.
constexpr std::string_view kKindLine = "kind";
constexpr std::string_view kMessageLine = "kind_message";
constexpr std::string_view kPathLine = "kind_path";
constexpr std::string_view kShareLine = "kind_share";
constexpr std::string_view kRepositoryLine = "kind_repository";
constexpr std::string_view kBuiltInLine = "built_in_kinds";

void write(std::string& text, const KindRules& rules) {
  for (const KindRule& rule : rules.own) {
    write(text, kKindLine, Texts{rule.kind});
    if (!rule.message.empty()) write(text, kMessageLine, Texts{rule.message});
    if (!rule.paths.empty()) write(text, kPathLine, rule.paths);
    write(text, kShareLine, Texts{fmt::format("{}", rule.share)});
    if (!rule.repository.empty()) write(text, kRepositoryLine, Texts{rule.repository});
  }
  if (rules.built_in) write(text, kBuiltInLine, true);
}

// Returns whether the line is about kinds.
bool read(KindRules& rules, std::string_view line) {
  const std::string_view key = take_until(line, ' ');
  if (key == kKindLine) {
    rules.own.emplace_back().kind = line;
  } else if (key == kBuiltInLine) {
    rules.built_in = line == "true";
  } else if (!key.starts_with("kind_") || rules.own.empty()) {
    return false;
  } else if (KindRule& rule = rules.own.back(); key == kMessageLine) {
    rule.message = line;
  } else if (key == kPathLine) {
    rule.paths.emplace_back(line);
  } else if (key == kShareLine) {
    rule.share = parse_decimal(line).value_or(kUsualShare);
  } else if (key == kRepositoryLine) {
    rule.repository = line;
  }
  return true;
}

void read(RepositoryPolicy& policy, std::string_view line) {
  const std::string_view key = take_until(line, ' ');
  for_each_rule([&](std::string_view name, auto, auto own) {
    if (name == key) read(policy.*own, line);
  });
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

CommitPolicy with(CommitPolicy policy, const RepositoryPolicy& overrides) {
  for_each_rule([&](std::string_view, auto general, auto own) {
    if (overrides.*own) policy.*general = *(overrides.*own);
  });
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
  write(text, all_of(rules.everywhere));
  for (const RepositoryPolicy& policy : rules.repositories) {
    write(text, "repository", Texts{policy.path});
    write(text, policy);
  }
  write(text, rules.kinds);
  return text;
}

PolicyRules rules_from_text(std::string_view text) {
  constexpr std::string_view kRepository = "repository ";
  PolicyRules rules;
  RepositoryPolicy everywhere;
  for (const std::string_view line : lines_of(text)) {
    if (read(rules.kinds, line)) continue;
    if (line.starts_with(kRepository)) {
      rules.repositories.emplace_back().path = line.substr(kRepository.size());
    } else {
      read(rules.repositories.empty() ? everywhere : rules.repositories.back(), line);
    }
  }
  rules.everywhere = with({}, everywhere);
  return rules;
}

CommitRules::CommitRules(const CommitPolicy& policy)
    : count_merges_(policy.count_merges),
      count_empty_(policy.count_empty),
      min_lines_(policy.min_lines) {
  for (const std::string& text : policy.never_paths)
    if (auto spec = Pathspec::parse(text)) never_paths_.push_back(*std::move(spec));
  for (const std::string& pattern : policy.bots) bots_.push_back(folded(pattern));
}

bool CommitRules::is_bot(const Commit& commit) const {
  for (const std::string_view who : {commit.author_name, commit.author_email}) {
    if (who.find(kBotMark) != std::string_view::npos) return true;
    if (bots_.empty()) continue;  // avoid folding for every commit
    const std::string name = folded(who);
    if (std::any_of(bots_.begin(), bots_.end(),
                    [&](const std::string& pattern) { return matches_glob(pattern, name); }))
      return true;
  }
  return false;
}

bool CommitRules::counts(const FileChange& file) const {
  const auto any = [&](bool excluding) {
    return std::any_of(never_paths_.begin(), never_paths_.end(), [&](const Pathspec& spec) {
      return spec.excludes() == excluding && spec.matches(file.path);
    });
  };
  if (any(true)) return true;
  if (any(false)) return false;
  return !file.generated.value_or(is_generated_path(file.path));
}

Dropped CommitRules::judge_change(const Change& change) const {
  if (change.files.empty()) return count_empty_ ? Dropped::none : Dropped::white_space;
  bool any = false;
  std::int64_t lines = 0;
  for (const FileChange& file : change.files) {
    if (!counts(file)) continue;
    if (file.binary) return Dropped::none;
    any = true;
    lines += file.added + file.removed;
  }
  if (!any) return Dropped::never_paths;
  return lines < min_lines_ ? Dropped::too_small : Dropped::none;
}

Dropped judge_commit(const CommitRules& rules, const Commit& commit, const Change* change) {
  if (commit.authored_at < kFirstCommit) return Dropped::no_clock;
  if (commit.merge && !rules.count_merges_) return Dropped::merge;
  if (rules.is_bot(commit)) return Dropped::bot;
  if (commit.merge) return Dropped::none;
  if (commit.empty) return rules.count_empty_ ? Dropped::none : Dropped::empty;
  return change == nullptr ? Dropped::none : rules.judge_change(*change);
}

bool is_generated_path(std::string_view path) {
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
