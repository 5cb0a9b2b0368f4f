#include "gongbu/automation/hook_setup.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "gongbu/automation/hook_file.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/base/private_directory.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/git/library.hpp"
#include "gongbu/host/process.hpp"

namespace gongbu::automation {
namespace {

namespace fs = std::filesystem;

using core::HookResult;
using core::HookState;

constexpr const char* kHooksPath = "core.hooksPath";
constexpr const char* kSection = "hook.gongbu";
constexpr const char* kCommand = "hook.gongbu.command";
constexpr const char* kEvent = "hook.gongbu.event";
constexpr const char* kEnabled = "hook.gongbu.enabled";

bool is_program(const std::string& file) {
  std::error_code error;
  return fs::is_regular_file(file, error) && ::access(file.c_str(), X_OK) == 0;
}

bool directory_exists(const fs::path& path) {
  std::error_code error;
  return fs::is_directory(path, error);
}

// Returns whether the `.git` of a work tree leads back to the repository that names it.
bool belongs_to(const git::RepositoryPath& repository, const fs::path& tree) {
  try {
    return git::location_at(tree).git_dir == repository.git_dir;
  } catch (const Error&) {
    return false;  // not a repository
  }
}

// Returns whether `git status` would show a change of this file. Throws `git` if the files of the
// repository around it cannot be read safely.
bool is_shown(const host::GitProgram& git, const fs::path& file) {
  std::optional<git::RepositoryPath> around;
  try {
    around = git::location_around(file.parent_path());
  } catch (const Error&) {
    return false;  // in no repository
  }
  git::require_readable(*around);
  return git.would_show(file);
}

bool has_own(const fs::path& directory) {
  return std::any_of(kHookEvents.begin(), kHookEvents.end(), [&](HookEvent event) {
    return look_at_hook(directory, event).kind == HookFile::Kind::own;
  });
}

// Returns the worst state of the hooks of a repository; if only some are missing, they are damaged.
core::HookState combined(const std::vector<core::HookState>& states) {
  const core::HookState worst = *std::max_element(states.begin(), states.end());
  const bool any_missing =
      std::find(states.begin(), states.end(), core::HookState::missing) != states.end();
  const bool all_missing = worst == core::HookState::missing;
  return any_missing && !all_missing ? std::max(worst, core::HookState::damaged) : worst;
}

void check_writable(const fs::path& directory) {
  if (!directory_exists(directory) || ::access(directory.c_str(), W_OK | X_OK) == 0) return;
  throw make_error(ErrorKind::system, Msg::err_write_file, printable(directory.string()),
                   std::generic_category().message(errno));
}

std::vector<std::string> event_names() {
  std::vector<std::string> names;
  for (const HookEvent event : kHookEvents) names.emplace_back(hook_name(event));
  return names;
}

// An empty value clears the previous ones.
bool hears_every_event(const std::vector<std::string>& values) {
  const auto last_empty = std::find(values.rbegin(), values.rend(), "");
  const std::vector<std::string> names = event_names();
  return std::all_of(names.begin(), names.end(), [&](const std::string& name) {
    return std::find(values.rbegin(), last_empty, name) != last_empty;
  });
}

bool says_no(const std::vector<std::string>& values) {
  if (values.empty()) return false;
  const std::string value = ascii_lower(values.back());
  return value == "false" || value == "no" || value == "off" || value == "0" || value.empty();
}

}  // namespace

HookSetup::HookSetup(const host::Environment& env, const host::Paths& paths)
    : git_(env), paths_(paths), program_(host::own_program().string()) {}

HookSetup::Directories HookSetup::directories_of(const git::RepositoryPath& repository) const {
  const std::vector<std::string> values =
      git_.values(repository.work_tree, Scope::effective, kHooksPath);
  Directories found;
  found.configured = !values.empty();
  const bool everywhere_the_same =
      values.empty() || values.back().starts_with('/') || values.back().starts_with('~');
  if (everywhere_the_same) {
    found.all.push_back(git_.hooks_directory(repository.work_tree));
    found.shared =
        found.configured && git_.values(repository.work_tree, Scope::local, kHooksPath).empty();
    return found;
  }
  // A relative path means one directory per work tree.
  for (const fs::path& tree : git_.work_trees(repository.work_tree)) {
    if (!belongs_to(repository, tree)) continue;
    if (fs::path directory = git_.hooks_directory(tree); directory_exists(directory))
      found.all.push_back(std::move(directory));
  }
  if (found.all.empty()) found.all.push_back(git_.hooks_directory(repository.work_tree));
  return found;
}

// Returns the option with which `git config --unset` finds core.hooksPath.
std::string HookSetup::option_of_setting(const git::RepositoryPath& repository) const {
  if (!git_.values(repository.work_tree, Scope::local, kHooksPath).empty()) return "";
  return git_.values(repository.work_tree, Scope::global, kHooksPath).empty() ? "--system "
                                                                              : "--global ";
}

HookStatus HookSetup::status_of_files(const std::vector<fs::path>& directories) const {
  HookStatus status;
  status.directories = directories;
  std::vector<core::HookState> states;
  for (const fs::path& directory : directories) {
    for (const HookEvent event : kHookEvents) {
      const HookFile file = look_at_hook(directory, event);
      core::HookState& state = states.emplace_back(state_of(file, event));
      if (file.kind != HookFile::Kind::own) continue;
      status.program = own_hook_program(file.head).value_or("");
      if (!is_program(status.program)) state = core::HookState::program_missing;
    }
  }
  status.state = combined(states);
  return status;
}

std::optional<HookStatus> HookSetup::status_of_configuration(const fs::path& directory,
                                                             Scope scope) const {
  if (!git_.runs_configured_hooks()) return std::nullopt;
  const std::vector<std::string> commands = git_.values(directory, scope, kCommand);
  if (commands.empty()) return std::nullopt;
  HookStatus status;
  // A command written by the user is assumed to work.
  const auto program = hook_command_program(commands.back());
  status.program = program.value_or("");
  if (says_no(git_.values(directory, scope, kEnabled))) {
    status.state = core::HookState::disabled;
  } else if (program && !is_program(*program)) {
    status.state = core::HookState::program_missing;
  } else {
    status.state = hears_every_event(git_.values(directory, scope, kEvent))
                       ? core::HookState::configured
                       : core::HookState::damaged;
  }
  return status;
}

HookStatus HookSetup::look(const git::RepositoryPath& repository) const {
  git::require_readable(repository);
  if (auto status = status_of_configuration(repository.work_tree, Scope::effective))
    return *std::move(status);
  const Directories directories = directories_of(repository);
  HookStatus status = status_of_files(directories.all);
  status.shared = directories.shared;
  return status;
}

// Throws if hooks cannot be installed in a directory; called before the first is.
void HookSetup::check_installable(const fs::path& directory, const HookOptions& options) const {
  for (const HookEvent event : kHookEvents) {
    const HookFile file = look_at_hook(directory, event);
    if (planned_install(file, hook_script(event, program_)) == core::HookResult::unchanged)
      continue;
    check_writable(directory);
    const bool is_own = file.kind == HookFile::Kind::own;
    if (!is_own && !options.force && directory_exists(directory) &&
        is_shown(git_, directory / hook_name(event)))
      throw make_error(ErrorKind::system, Msg::err_hook_tracked, printable(directory.string()))
          .hint(phrase(Msg::hint_hook_tracked));
  }
}

core::HookResult HookSetup::install_files(const fs::path& directory, const HookOptions& options) {
  core::HookResult result = core::HookResult::unchanged;
  for (const HookEvent event : kHookEvents) {
    const std::string script = hook_script(event, program_);
    result =
        std::max(result, options.dry_run ? planned_install(look_at_hook(directory, event), script)
                                         : install_hook(directory, event, script));
  }
  return result;
}

core::HookResult HookSetup::remove_files(const fs::path& directory, const HookOptions& options) {
  core::HookResult result = core::HookResult::unchanged;
  for (const HookEvent event : kHookEvents)
    result = std::max(result, options.dry_run ? planned_removal(look_at_hook(directory, event))
                                              : remove_hook(directory, event));
  return result;
}

core::HookResult HookSetup::configure(const fs::path& directory, Scope scope,
                                      const HookOptions& options) {
  const std::string command = hook_command(program_);
  const std::vector<std::string> commands = git_.values(directory, scope, kCommand);
  if (!commands.empty() && commands.back() == command &&
      hears_every_event(git_.values(directory, scope, kEvent)))
    return core::HookResult::unchanged;
  if (!options.dry_run) {
    const Scope target = scope == Scope::effective ? Scope::local : scope;
    git_.set_values(directory, target, kCommand, {command});
    git_.set_values(directory, target, kEvent, event_names());
  }
  return core::HookResult::configured;
}

core::HookResult HookSetup::remove_configuration(const fs::path& directory, Scope scope,
                                                 const HookOptions& options) {
  if (git_.values(directory, scope, kCommand).empty() &&
      git_.values(directory, scope, kEvent).empty())
    return core::HookResult::unchanged;
  if (!options.dry_run) git_.remove_section(directory, scope, kSection);
  return core::HookResult::removed;
}

HookChange HookSetup::install(const git::RepositoryPath& repository, const HookOptions& options) {
  git::require_readable(repository);
  lock(options);
  const Directories directories = directories_of(repository);
  const bool has_shared_file = directories.shared && has_own(directories.all.front());
  if (git_.runs_configured_hooks() && !has_shared_file) {
    HookChange change{configure(repository.work_tree, Scope::effective, options), {}};
    // With both, each commit would be reported twice.
    for (const fs::path& directory : directories.all) {
      if (!has_own(directory)) continue;
      remove_files(directory, options);
      change.result = std::max(change.result, core::HookResult::updated);
    }
    return change;
  }
  if (directories.configured && !directory_exists(directories.all.front()))
    throw make_error(ErrorKind::system, Msg::err_hooks_directory,
                     printable(directories.all.front().string()))
        .hint(phrase(Msg::hint_hooks_directory, option_of_setting(repository)));
  for (const fs::path& directory : directories.all) check_installable(directory, options);
  HookChange change{core::HookResult::unchanged, directories.all, directories.shared};
  for (const fs::path& directory : directories.all)
    change.result = std::max(change.result, install_files(directory, options));
  remove_configuration(repository.work_tree, Scope::local, options);
  return change;
}

HookChange HookSetup::uninstall(const git::RepositoryPath& repository, const HookOptions& options) {
  git::require_readable(repository);
  lock(options);
  const Directories found = directories_of(repository);
  const core::HookResult configuration =
      remove_configuration(repository.work_tree, Scope::local, options);
  core::HookResult files = core::HookResult::unchanged;
  for (const fs::path& directory : found.all)
    files = std::max(files, remove_files(directory, options));
  // Also remove hooks installed before core.hooksPath was set.
  if (found.configured)
    files = std::max(files, remove_files(fs::path(repository.git_dir) / "hooks", options));
  if (files == core::HookResult::unchanged && configuration != core::HookResult::unchanged)
    return {configuration, {}};
  return {files, found.all, found.shared};
}

void HookSetup::lock(const HookOptions& options) {
  constexpr int kTimeoutMs = 10'000;
  if (options.dry_run || lock_) return;
  make_private_directory(paths_.cache);
  lock_ = host::FileLock::take(paths_.cache / "hook_setup.lock", kTimeoutMs);
  if (!lock_) throw make_error(ErrorKind::system, Msg::err_hook_busy);
}

}  // namespace gongbu::automation
