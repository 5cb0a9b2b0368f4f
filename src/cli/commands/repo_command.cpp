#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "changed_settings.hpp"
#include "command.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/core/day.hpp"
#include "gongbu/git/discovery.hpp"
#include "gongbu/host/settings.hpp"
#include "gongbu/report/repo_report.hpp"
#include "gongbu/store/commits.hpp"
#include "gongbu/store/counted_elsewhere.hpp"
#include "gongbu/store/repositories.hpp"
#include "repository_args.hpp"
#include "study_args.hpp"

namespace gongbu::cli::repo_command {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kRoots = "git.roots";
constexpr std::string_view kIgnore = "git.ignore";

struct ListArgs {
  OutputArgs output;
  ScanArgs scan;
};

void describe_list(Options& options, ListArgs& args) {
  describe_output(options, args.output);
  describe_scan(options, args.scan);
}

int list(Context& context, const ListArgs& args) {
  // Discovery is needed to list unread repositories.
  const scan::ScanSummary scanned = context.scan_first(args.scan, scan::Discovery::always);
  app::Workspace& work = context.workspace();
  std::map<std::int64_t, std::int64_t> commits = store::commits_by_holder(work.database);
  report::RepoView view;
  view.set_up = !work.settings.git.roots.empty();
  for (const store::Repository& repository : store::repositories(work.database)) {
    // Hide missing repositories without commits.
    if (repository.missing_since && commits[repository.id] == 0) continue;
    report::RepoView::Repository& row = view.repositories.emplace_back();
    row.name = repository.name;
    row.path = repository.work_tree;
    row.shown_path = host::abbreviated(repository.work_tree, work.paths);
    row.git_dir = repository.git_dir;
    row.commits = commits[repository.id];
    row.ignored = repository.ignored;
    row.refused = repository.refused;
    row.unreadable = scanned.unreadable_git_dirs.contains(repository.git_dir);
    if (repository.missing_since)
      row.missing_since =
          core::study_day(*repository.missing_since, work.zone, work.settings.day_start);
  }
  for (const store::DeviceRepository& other : store::device_repositories(work.database))
    view.of_devices.push_back({other.device_name, other.name, commits[other.id], other.refused});
  for (const std::string& path : scanned.embedded)
    view.embedded.push_back(host::abbreviated(path, work.paths));
  context.show(view, args.output);
  return 0;
}

// Returns whether the path is a bare repository inside a work tree and not a root; discovery skips
// those.
bool is_new_embedded(const fs::path& path, const std::vector<fs::path>& roots) {
  std::error_code error;
  const fs::path real = fs::canonical(path, error);
  return !error && !fs::exists(real / ".git", error) && git::is_embedded(real.string()) &&
         std::find(roots.begin(), roots.end(), path) == roots.end();
}

struct AddArgs {
  std::vector<std::string> directories;
};

void describe_add(Options& options, AddArgs& args) {
  options.arguments("DIRECTORY", args.directories, Msg::opt_repo_directory);
}

int add(Context& context, const AddArgs& args) {
  std::vector<std::string> roots = context.settings().git.roots;
  std::vector<std::string> added;
  for (const std::string& directory : args.directories)
    added.push_back(setting_directory(context, directory));
  const std::int64_t before = count_commits(context);
  std::vector<fs::path> known = app::root_paths(context.settings(), context.paths());
  std::vector<std::string> ignored = context.settings().git.ignore;
  for (const std::string& root : added) {
    if (std::erase(ignored, root) > 0) context.say(context.tr()(Msg::repo_now_followed, root));
    const fs::path path = host::expand(root, context.paths(), context.paths().home);
    const bool is_known = is_below_one_of(path, known) && !is_new_embedded(path, known);
    context.say(context.tr()(is_known ? phrase(Msg::repo_root_known, root)
                                      : phrase(Msg::repo_root_added, root)));
    if (is_known) continue;
    known.push_back(path);
    roots.push_back(root);
  }
  SettingsChange change(context, "repo add " + joined(args.directories));
  change.set(kRoots, roots);
  change.set(kIgnore, ignored);
  scan_and_compare(context, before);
  return 0;
}

struct IgnoreArgs {
  std::vector<std::string> names;
};

void describe_ignore(Options& options, IgnoreArgs& args) {
  options.arguments("REPO", args.names, Msg::opt_repo_name);
}

bool is_path(std::string_view word) {
  return word.find('/') != std::string_view::npos || word == "." || word == ".." || word == "~";
}

bool is_pattern(std::string_view word) {
  return word.find_first_of("*?[") != std::string_view::npos;
}

// Returns the absolute path (or pattern) named by a word. The name of a known repository takes
// precedence over a directory. Throws `usage`.
fs::path path_named(Context& context, const std::string& word) {
  const auto repositories = store::repositories(context.workspace().database);
  const auto meant = repositories_named(repositories, word);
  if (!is_path(word)) {
    if (meant.size() == 1) return meant.front()->work_tree;
    if (meant.size() > 1) throw ambiguous_repository(context, word, meant);
  }
  std::error_code error;
  fs::path path =
      fs::weakly_canonical(host::expand(word, context.paths(), host::working_directory()), error);
  const bool is_known = fs::is_directory(path, error) || is_pattern(word) ||
                        std::any_of(repositories.begin(), repositories.end(),
                                    [&](const auto& one) { return one.work_tree == path; });
  if (!is_known || word.empty()) throw unknown_repository(word, repositories);
  return path;
}

// Finds the repository of another device named by "gpu-box:notes"; the device may also be given by
// its id. Returns nothing for a word without a device.
std::optional<store::DeviceRepository> repository_of_device(Context& context,
                                                            const std::string& word) {
  const std::size_t colon = word.find(':');
  std::error_code error;
  if (colon == std::string::npos || fs::exists(word, error)) return std::nullopt;
  const std::string device = word.substr(0, colon);
  const std::string name = normalized(word.substr(colon + 1));
  for (store::DeviceRepository& other : store::device_repositories(context.workspace().database))
    if ((other.device_name == device || other.device == device) && normalized(other.name) == name)
      return std::move(other);
  throw make_error(ErrorKind::usage, Msg::err_repo_of_device, printable(word))
      .hint(phrase(Msg::hint_repo_of_device));
}

// Removes the repositories of other devices from `words` and sets whether they are ignored. That is
// stored as a record, so it applies on every machine.
void refuse(Context& context, std::vector<std::string>& words, bool ignored) {
  app::Workspace& work = context.workspace();
  std::vector<store::DeviceRepository> others;
  std::erase_if(words, [&](const std::string& word) {
    auto named = repository_of_device(context, word);
    if (!named) return false;
    others.push_back(*std::move(named));
    return true;
  });
  for (const store::DeviceRepository& one : others) {
    store::set_repo_ignore(work.database, one.device, one.name, ignored, work.now);
    const std::string shown = one.device_name + ":" + one.name;
    context.say(context.tr()(ignored ? phrase(Msg::repo_now_refused, shown)
                                     : phrase(Msg::repo_now_heeded, shown)));
  }
}

void tell_of_counted_elsewhere(Context& context, const std::vector<fs::path>& paths) {
  store::Database& database = context.workspace().database;
  std::vector<std::int64_t> ids;
  for (const store::Repository& repository : store::repositories(database))
    if (std::find(paths.begin(), paths.end(), repository.work_tree) != paths.end())
      ids.push_back(repository.id);
  for (const store::CountedElsewhere& other : store::counted_elsewhere(database, ids))
    context.say(context.tr()(Msg::repo_still_counted, other.commits, other.device_name,
                             shell_word(other.device_name + ":" + other.repository)));
}

int ignore(Context& context, const IgnoreArgs& args) {
  std::vector<std::string> names = args.names;
  refuse(context, names, true);
  if (names.empty()) return 0;
  std::vector<fs::path> paths;
  for (const std::string& word : names) paths.push_back(path_named(context, word));
  std::vector<std::string> ignored = context.settings().git.ignore;
  const std::int64_t before = count_commits(context);
  for (const fs::path& path : paths) {
    const std::string shown = host::abbreviated(path, context.paths());
    const bool already =
        git::is_ignored(path.string(), app::ignored_paths(context.settings(), context.paths()));
    context.say(context.tr()(already ? phrase(Msg::repo_ignored_already, shown)
                                     : phrase(Msg::repo_now_ignored, shown)));
    if (!already) ignored.push_back(shown);
  }
  change_setting(context, kIgnore, ignored, "repo rm " + joined(names));
  scan_and_compare(context, before);
  tell_of_counted_elsewhere(context, paths);
  return 0;
}

// Returns the index in git.ignore of the rule named by a word. Throws `usage` if there is none.
std::size_t rule_named(Context& context, const std::string& word) {
  const std::vector<std::string>& rules = context.settings().git.ignore;
  const auto same = std::find(rules.begin(), rules.end(), word);
  if (same != rules.end()) return static_cast<std::size_t>(same - rules.begin());
  const std::string path = path_named(context, word).string();
  const std::vector<std::string> paths = app::ignored_paths(context.settings(), context.paths());
  const auto at = std::find(paths.begin(), paths.end(), path);
  if (at != paths.end()) return static_cast<std::size_t>(at - paths.begin());
  for (std::size_t i = 0; i < paths.size(); ++i)
    if (git::is_ignored(path, {paths[i]}))
      throw make_error(ErrorKind::usage, Msg::err_repo_ignored_by, word, rules[i])
          .hint(phrase(Msg::hint_repo_unignore, rules[i]));
  throw make_error(ErrorKind::usage, Msg::err_repo_not_ignored, word);
}

int unignore(Context& context, const IgnoreArgs& args) {
  std::vector<std::string> names = args.names;
  refuse(context, names, false);
  if (names.empty()) return 0;
  const std::vector<std::string>& rules = context.settings().git.ignore;
  std::vector<std::string> kept = rules;
  for (const std::string& word : names) std::erase(kept, rules[rule_named(context, word)]);
  const std::int64_t before = count_commits(context);
  for (const std::string& rule : rules)
    if (std::find(kept.begin(), kept.end(), rule) == kept.end())
      context.say(context.tr()(Msg::repo_now_followed, rule));
  change_setting(context, kIgnore, kept, "repo unignore " + joined(names));
  scan_and_compare(context, before);
  return 0;
}

}  // namespace

std::vector<Command> commands() {
  return {
      make_command<ListArgs>("repo", Msg::cmd_repo, Msg::examples_repo, describe_list, list),
      make_command<ListArgs>("repo list", Msg::cmd_repo_list, Msg::examples_repo, describe_list,
                             list),
      make_command<AddArgs>("repo add", Msg::cmd_repo_add, Msg::examples_repo_add, describe_add,
                            add),
      make_command<IgnoreArgs>("repo rm", Msg::cmd_repo_ignore, Msg::examples_repo_ignore,
                               describe_ignore, ignore),
      make_command<IgnoreArgs>("repo unignore", Msg::cmd_repo_unignore, Msg::examples_repo_unignore,
                               describe_ignore, unignore),
  };
}

}  // namespace gongbu::cli::repo_command
