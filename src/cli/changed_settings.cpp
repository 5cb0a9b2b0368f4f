#include "changed_settings.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <system_error>

#include "gongbu/app/rebuild.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/report/words.hpp"
#include "gongbu/store/commits.hpp"
#include "gongbu/store/undo.hpp"
#include "pages.hpp"

namespace gongbu::cli {
namespace {

namespace fs = std::filesystem;

std::string change_line(const Translator& tr, std::int64_t before, std::int64_t after) {
  if (after > before) return tr(Msg::commits_more, after - before, after);
  if (after < before) return tr(Msg::commits_fewer, before - after, after);
  return tr(Msg::commits_same, after);
}

}  // namespace

std::string setting_path(Context& context, const std::string& typed) {
  const host::Paths& paths = context.paths();
  return host::abbreviated(host::expand(typed, paths, host::working_directory()), paths);
}

std::string setting_directory(Context& context, const std::string& typed) {
  std::error_code error;
  if (typed.empty() ||
      !fs::is_directory(host::expand(typed, context.paths(), host::working_directory()), error))
    throw make_error(ErrorKind::usage, Msg::err_directory_missing, typed);
  return setting_path(context, typed);
}

void SettingsChange::note() {
  if (step_) return;
  // Opens its own database, because the setting may be what keeps the workspace from opening.
  store::Database database = app::open_database(context_.paths());
  step_ = store::note_settings_change(database, command_, host::now(context_.env()));
}

// Ignores failures: a superfluous note only makes undo ask once more.
void SettingsChange::forget_note() {
  try {
    store::Database database = app::open_database(context_.paths());
    store::forget_settings_change(database, *step_);
  } catch (const Error&) {
    // Report only the original error.
  }
  step_.reset();
}

void SettingsChange::apply(const std::function<void(const std::function<void()>&)>& write) {
  const bool noted_before = step_.has_value();
  try {
    write([this] { note(); });
  } catch (...) {
    if (step_ && !noted_before) forget_note();
    throw;
  }
}

void SettingsChange::set(std::string_view key, const std::vector<std::string>& values) {
  apply([&](const std::function<void()>& before) {
    host::set_setting(context_.paths().config, key, values, before);
  });
}

void change_setting(Context& context, std::string_view key, const std::vector<std::string>& values,
                    const std::string& command) {
  SettingsChange(context, command).set(key, values);
}

bool is_below_one_of(const fs::path& path, const std::vector<fs::path>& roots) {
  return std::any_of(roots.begin(), roots.end(), [&](const fs::path& root) {
    const fs::path below = path.lexically_relative(root);
    return !below.empty() && *below.begin() != "..";
  });
}

std::int64_t count_commits(Context& context) {
  return store::count_commits(context.workspace().database);
}

void scan_and_compare(Context& context, std::int64_t commits_before) {
  context.forget_settings();
  const report::ScanView scanned = scan_everything(context);
  if (scanned.skipped) context.say(context.tr()(Msg::scan_skipped));
  context.say(change_line(context.tr(), commits_before, scanned.commits_total));
}

bool remember_week_start(Context& context) {
  std::error_code error;
  if (!fs::exists(context.paths().database, error)) return false;
  try {
    context.workspace();
    return true;
  } catch (const Error&) {
    return false;
  }
}

void redate_today(Context& context) {
  std::error_code error;
  if (!fs::exists(context.paths().database, error)) return;
  app::Workspace& work = context.workspace();
  if (app::move_to_today(work) == 0) return;
  const Translator& tr = context.tr();
  context.say(tr(Msg::config_today, report::day_name(work.today, tr)));
}

}  // namespace gongbu::cli
