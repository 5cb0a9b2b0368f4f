#include <algorithm>
#include <filesystem>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "changed_settings.hpp"
#include "command.hpp"
#include "gongbu/automation/hook_setup.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/git/discovery.hpp"
#include "gongbu/host/log.hpp"
#include "gongbu/report/hook_setup_report.hpp"
#include "gongbu/store/repositories.hpp"

namespace gongbu::cli::hook_setup_command {
namespace {

namespace fs = std::filesystem;

using core::HookState;

constexpr int kBroken = 1;  // exit status: an installed hook does not work
constexpr int kFailed = 3;  // exit status: something could not be read or changed
constexpr std::size_t kLogLines = 5;

bool is_there(const git::RepositoryPath& place) {
  std::error_code error;
  return fs::exists(place.git_dir, error);
}

/// A repository and whether it is ignored.
struct Target {
  git::RepositoryPath place;
  bool ignored = false;
};

std::vector<Target> known_targets(Context& context) {
  std::vector<Target> targets;
  for (const store::Repository& repository : store::repositories(context.workspace().database))
    targets.push_back(
        {{repository.git_dir, repository.work_tree, repository.name}, repository.ignored});
  return targets;
}

bool is_ignored(Context& context, const git::RepositoryPath& place) {
  const auto ignored = app::ignored_paths(context.settings(), context.paths());
  return git::is_ignored(place.work_tree, ignored) || git::is_ignored(place.git_dir, ignored);
}

std::optional<Target> current_target(Context& context) {
  try {
    git::RepositoryPath place = git::location_around(host::working_directory());
    const bool ignored = is_ignored(context, place);
    return Target{std::move(place), ignored};
  } catch (const Error&) {
    return std::nullopt;
  }
}

template <class Standing>
report::HookOwner owner_of(Context& context, const git::RepositoryPath& place,
                           const Standing& standing) {
  report::HookOwner owner;
  owner.name = place.name;
  owner.path = place.work_tree;
  for (const fs::path& directory : standing.directories)
    owner.directories.push_back(directory.string());
  if (!owner.directories.empty())
    owner.shown_directory = host::abbreviated(owner.directories.front(), context.paths());
  owner.shared = standing.shared;
  return owner;
}

template <class Standing>
report::HookOwner template_owner(Context& context, const Standing& standing) {
  report::HookOwner owner = owner_of(context, {}, standing);
  owner.is_template = true;
  return owner;
}

struct StatusArgs {
  OutputArgs output;
};

void describe_status(Options& options, StatusArgs& args) { describe_json(options, args.output); }

// Returns the known repositories and the one that contains the working directory.
std::vector<Target> status_targets(Context& context) {
  std::vector<Target> targets = known_targets(context);
  if (auto current = current_target(context)) {
    const bool known = std::any_of(targets.begin(), targets.end(), [&](const Target& target) {
      return target.place.git_dir == current->place.git_dir;
    });
    if (!known) targets.push_back(*std::move(current));
  }
  std::erase_if(targets, [](const Target& target) { return !is_there(target.place); });
  return targets;
}

int status(Context& context, const StatusArgs& args) {
  const automation::HookSetup setup(context.env(), context.paths());
  report::HookView view;
  bool failed = false;
  for (const Target& target : status_targets(context)) {
    try {
      const automation::HookStatus hooks = setup.look(target.place);
      if (target.ignored && hooks.state == HookState::missing) continue;
      view.rows.push_back({owner_of(context, target.place, hooks), hooks.state, hooks.program});
    } catch (const Error& error) {
      context.warn(error);
      failed = true;
      view.rows.push_back(
          {owner_of(context, target.place, automation::HookStatus{}), std::nullopt, ""});
    }
  }
  const automation::HookStatus of_template = setup.look_at_template();
  if (of_template.state != HookState::missing)
    view.rows.push_back(
        {template_owner(context, of_template), of_template.state, of_template.program});
  view.log = host::last_log_lines(host::hook_log(context.paths().database), kLogLines);
  context.show(view, args.output);
  if (failed) return kFailed;
  return view.any_broken() ? kBroken : 0;
}

struct ChangeArgs {
  bool all = false;
  bool of_template = false;
  bool dry_run = false;
  bool force = false;
  OutputArgs output;
};

void describe_uninstall(Options& options, ChangeArgs& args) {
  options.flag("--all", args.all, Msg::opt_hook_all);
  options.flag("--template", args.of_template, Msg::opt_hook_template);
  options.flag("-n,--dry-run", args.dry_run, Msg::opt_hook_dry_run);
  describe_json(options, args.output);
}

void describe_install(Options& options, ChangeArgs& args) {
  describe_uninstall(options, args);
  options.flag("--force", args.force, Msg::opt_hook_force);
}

// Returns the repositories given by the arguments, by default the one that contains the working
// directory. Throws `git` if there is none.
std::vector<Target> change_targets(Context& context, const ChangeArgs& args) {
  if (args.all) return known_targets(context);
  if (args.of_template) return {};
  if (auto current = current_target(context)) return {*std::move(current)};
  throw make_error(ErrorKind::git, Msg::err_not_a_repository,
                   printable(host::working_directory().string()))
      .hint(phrase(Msg::hint_hook_no_repository));
}

// Warns if the repository is not scanned, because its hook would have no effect.
void warn_if_not_counted(Context& context, const Target& target) {
  const std::string shown = host::abbreviated(target.place.work_tree, context.paths());
  if (target.ignored) {
    context.warn(make_error(ErrorKind::config, Msg::warn_hook_ignored, shown)
                     .hint(phrase(Msg::hint_hook_ignored, shown)));
    return;
  }
  if (!app::is_below_root(target.place.work_tree, context.settings(), context.paths()))
    context.warn(make_error(ErrorKind::config, Msg::warn_hook_not_followed, shown)
                     .hint(phrase(Msg::hint_hook_not_followed, shown)));
}

/// Changes the hooks of several repositories; prints failures and continues.
class Changes {
 public:
  Changes(Context& context, const ChangeArgs& args, bool installs)
      : context_(context), args_(args) {
    view_.installs = installs;
    view_.dry_run = args.dry_run;
  }

  template <class Change>
  void add(const git::RepositoryPath& place, const Change& change) {
    try {
      const automation::HookChange done = change();
      view_.rows.push_back({owner_of(context_, place, done), done.result});
    } catch (const Error& error) {
      context_.warn(error);
      failed_ = true;
      view_.rows.push_back({owner_of(context_, place, automation::HookChange{}), std::nullopt});
    }
  }

  // The template has no name.
  template <class Change>
  void add_template(const Change& change) {
    add({}, change);
    view_.rows.back().owner.is_template = true;
  }

  int finish() {
    context_.show(view_, args_.output);
    return failed_ ? kFailed : 0;
  }

 private:
  Context& context_;
  const ChangeArgs& args_;
  report::HookChangesView view_;
  bool failed_ = false;
};

int install(Context& context, const ChangeArgs& args) {
  if (args.all) context.scan_first({});
  const std::vector<Target> targets = change_targets(context, args);
  const automation::HookOptions options{args.dry_run, args.force};
  automation::HookSetup setup(context.env(), context.paths());
  Changes changes(context, args, true);
  for (const Target& target : targets) {
    if (args.all && target.ignored) continue;
    if (!is_there(target.place)) {
      context.warn(make_error(ErrorKind::git, Msg::err_hook_gone,
                              host::abbreviated(target.place.work_tree, context.paths())));
      continue;
    }
    changes.add(target.place, [&] { return setup.install(target.place, options); });
  }
  if (args.of_template) changes.add_template([&] { return setup.install_template(options); });
  const int status = changes.finish();
  if (!args.all)
    for (const Target& target : targets) warn_if_not_counted(context, target);
  return status;
}

// Warns if the user's git configuration still runs the hooks after uninstalling.
void warn_if_still_running(Context& context, const automation::HookSetup& setup,
                           const Target& target) {
  try {
    if (setup.look(target.place).state != HookState::configured) return;
  } catch (const Error&) {
    return;  // already reported
  }
  context.warn(make_error(ErrorKind::config, Msg::warn_hook_global,
                          host::abbreviated(target.place.work_tree, context.paths()))
                   .hint(phrase(Msg::hint_hook_global)));
}

int uninstall(Context& context, const ChangeArgs& args) {
  const std::vector<Target> targets = change_targets(context, args);
  const automation::HookOptions options{args.dry_run, false};
  automation::HookSetup setup(context.env(), context.paths());
  Changes changes(context, args, false);
  for (const Target& target : targets)
    if (is_there(target.place))
      changes.add(target.place, [&] { return setup.uninstall(target.place, options); });
  if (args.of_template) changes.add_template([&] { return setup.uninstall_template(options); });
  const int status = changes.finish();
  if (!args.all && !args.dry_run)
    for (const Target& target : targets) warn_if_still_running(context, setup, target);
  return status;
}

}  // namespace

std::vector<Command> commands() {
  return {
      make_command<StatusArgs>("hook", Msg::cmd_hook, Msg::examples_hook, describe_status, status),
      make_command<ChangeArgs>("hook install", Msg::cmd_hook_install, Msg::examples_hook_install,
                               describe_install, install),
      make_command<ChangeArgs>("hook rm", Msg::cmd_hook_uninstall, Msg::examples_hook_uninstall,
                               describe_uninstall, uninstall),
      make_command<StatusArgs>("hook status", Msg::cmd_hook_status, Msg::examples_hook_status,
                               describe_status, status),
  };
}

}  // namespace gongbu::cli::hook_setup_command
