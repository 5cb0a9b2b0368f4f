#include <algorithm>
#include <filesystem>
#include <system_error>
#include <vector>

#include "gongbu/automation/hook_setup.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/host/files.hpp"

// Hooks of future repositories.
namespace gongbu::automation {
namespace {

namespace fs = std::filesystem;

constexpr const char* kTemplateDir = "init.templateDir";

// Directory outside of any repository, for reading the user's configuration.
constexpr const char* kNowhere = "/";

// Template that gongbu creates if the user has none.
fs::path made_template(const host::Paths& paths) {
  return paths.database.parent_path() / "git-template";
}

Error unwritable(const fs::path& path, const std::error_code& error) {
  return make_error(ErrorKind::system, Msg::err_write_file, printable(path.string()),
                    error.message());
}

}  // namespace

std::optional<fs::path> HookSetup::template_directory() const {
  return git_.path_value(kNowhere, Scope::effective, kTemplateDir);
}

HookStatus HookSetup::look_at_template() const {
  if (auto status = status_of_configuration(kNowhere, Scope::global)) return *std::move(status);
  const auto directory = template_directory();
  return directory ? status_of_files({*directory / "hooks"}) : HookStatus{};
}

HookChange HookSetup::install_template(const HookOptions& options) {
  lock(options);
  if (git_.runs_configured_hooks()) {
    HookChange change{configure(kNowhere, Scope::global, options), {}};
    if (const auto directory = template_directory()) remove_files(*directory / "hooks", options);
    return change;
  }
  const auto configured = template_directory();
  const fs::path directory = configured.value_or(made_template(paths_)) / "hooks";
  check_installable(directory, options);
  if (!configured && !options.dry_run) make_template();
  return {install_files(directory, options), {directory}};
}

// A user template replaces git's default one, so copy that into it.
void HookSetup::make_template() const {
  const fs::path directory = made_template(paths_);
  std::error_code error;
  fs::create_directories(directory / "hooks", error);
  if (const auto original = git_.own_template(); original && !error)
    fs::copy(*original, directory,
             fs::copy_options::recursive | fs::copy_options::copy_symlinks |
                 fs::copy_options::skip_existing,
             error);
  if (error) throw unwritable(directory, error);
  git_.set_values(kNowhere, Scope::global, kTemplateDir, {directory.string()});
}

HookChange HookSetup::uninstall_template(const HookOptions& options) {
  lock(options);
  HookChange change{remove_configuration(kNowhere, Scope::global, options), {}};
  const auto directory = template_directory();
  if (!directory) return change;
  change.directories = {*directory / "hooks"};
  change.result = std::max(change.result, remove_files(*directory / "hooks", options));
  if (*directory == made_template(paths_) && !options.dry_run) remove_template();
  return change;
}

// Keeps the template if the user added files to it.
void HookSetup::remove_template() const {
  const fs::path directory = made_template(paths_);
  const auto original = git_.own_template();
  std::vector<fs::path> found;
  std::error_code error;
  for (fs::recursive_directory_iterator entry(directory, error), end; !error && entry != end;
       entry.increment(error))
    found.push_back(entry->path());
  // Contents before their directory, which is removed only if empty.
  std::sort(found.rbegin(), found.rend());
  for (const fs::path& path : found) {
    const bool is_copy =
        original && fs::is_regular_file(path, error) &&
        host::read_file(path) == host::read_file(*original / path.lexically_relative(directory));
    if (is_copy || fs::is_directory(fs::symlink_status(path, error))) fs::remove(path, error);
  }
  fs::remove(directory, error);
  if (!fs::exists(directory, error)) git_.set_values(kNowhere, Scope::global, kTemplateDir, {});
}

}  // namespace gongbu::automation
