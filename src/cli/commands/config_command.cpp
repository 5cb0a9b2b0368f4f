#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

#include "changed_settings.hpp"
#include "command.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/base/private_directory.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/host/editor.hpp"
#include "gongbu/host/files.hpp"
#include "gongbu/host/kind_settings.hpp"
#include "gongbu/host/settings.hpp"
#include "gongbu/report/config_report.hpp"
#include "gongbu/report/words.hpp"

namespace gongbu::cli::config_command {
namespace {

constexpr std::string_view kRoots = "git.roots";
constexpr std::string_view kIgnore = "git.ignore";
constexpr std::string_view kWeekStart = "week_start";

struct ListArgs {
  OutputArgs output;
};

void describe_list(Options& options, ListArgs& args) { describe_json(options, args.output); }

render::Json json_value(host::Shape shape, const std::vector<std::string>& items) {
  if (shape == host::Shape::list) return render::Json::Array(items.begin(), items.end());
  if (shape == host::Shape::flag) return items.front() == "true";
  if (shape == host::Shape::integer) return std::stoi(items.front());
  if (shape == host::Shape::share) return std::stod(items.front());
  return items.front();
}

std::vector<std::vector<report::ConfigView::Setting>> tables_of(
    const std::vector<std::vector<host::RepositoryText>>& tables) {
  std::vector<std::vector<report::ConfigView::Setting>> all;
  for (const auto& table : tables) {
    auto& settings = all.emplace_back();
    for (const host::RepositoryText& text : table)
      settings.push_back({.key = text.key,
                          .text = text.value,
                          .value = json_value(text.shape, text.items),
                          .help = ""});
  }
  return all;
}

int list(Context& context, const ListArgs& args) {
  report::ConfigView view;
  for (const host::SettingText& setting : host::list_settings(context.settings()))
    view.settings.push_back({.key = setting.key,
                             .text = setting.value,
                             .value = json_value(setting.shape, setting.items),
                             .is_default = setting.is_default,
                             .help = context.tr()(Phrase{setting.help, {}})});
  view.repositories = tables_of(host::list_repositories(context.settings()));
  view.kinds = tables_of(host::list_kinds(context.settings()));
  const std::filesystem::path& file = context.paths().config;
  view.file = args.output.json ? file.string() : host::abbreviated(file, context.paths());
  context.show(view, args.output);
  return 0;
}

struct GetArgs {
  std::string key;
};

void describe_get(Options& options, GetArgs& args) {
  options.argument("KEY", args.key, Msg::opt_config_key);
}

int get(Context& context, const GetArgs& args) {
  render::Paragraph lines;
  const std::string value = host::setting_value(context.settings(), args.key);
  for (const std::string_view line : lines_of(value)) lines.lines.emplace_back(std::string(line));
  context.show(render::Document().add(std::move(lines)));
  return 0;
}

struct SetArgs {
  std::string key;
  std::vector<std::string> values;
};

void describe_set(Options& options, SetArgs& args) {
  options.argument("KEY", args.key, Msg::opt_config_key);
  options.arguments("VALUE", args.values, Msg::opt_config_value).required = false;
}

// Converts paths: in config.toml a relative path starts at the home directory, on the command line
// at the working directory.
std::vector<std::string> as_settings_have(Context& context, const SetArgs& args) {
  std::vector<std::string> values = args.values;
  if (args.key != kRoots && args.key != kIgnore) return values;
  for (std::string& value : values)
    if (!value.empty() && value.front() != '~') value = setting_path(context, value);
  return values;
}

void warn_of_missing_roots(Context& context) {
  std::error_code error;
  for (const std::filesystem::path& root : app::root_paths(context.settings(), context.paths()))
    if (!std::filesystem::is_directory(root, error))
      context.warn(make_error(ErrorKind::config, Msg::err_root_missing, root.string()));
}

// Prints how long the running week is: up to the first day of a week by the new start.
void say_running_week(Context& context) {
  if (!remember_week_start(context)) return;
  const app::Workspace& work = context.workspace();
  const core::Week week = work.weeks.at(work.today);
  const Translator& tr = context.tr();
  const int days = static_cast<int>((week.last - week.first).count()) + 1;
  context.say(
      tr(Msg::config_week, fmt::format("{}, {}", report::day_range_name(week.first, week.last, tr),
                                       report::days_name(days, tr))));
}

int set(Context& context, const SetArgs& args) {
  std::string before;
  if (args.values.empty()) before = host::setting_value(context.settings(), args.key);
  if (args.key == kWeekStart) remember_week_start(context);
  change_setting(context, args.key, as_settings_have(context, args), "config set " + args.key);
  if (args.key == kWeekStart) app::choose_week_start(context.paths());
  context.forget_settings();
  const std::vector<host::SettingText> all = host::list_settings(context.settings());
  const auto setting = std::find_if(
      all.begin(), all.end(), [&](const host::SettingText& one) { return one.key == args.key; });
  context.print(setting->key + " = " + setting->value);
  if (!before.empty())
    context.say(
        context.tr()(Msg::config_emptied, fmt::format("{}", fmt::join(lines_of(before), " "))));
  if (args.key == kRoots) warn_of_missing_roots(context);
  if (setting->judges_days) {
    redate_today(context);
    context.say(context.tr()(Msg::config_from_now));
  }
  if (args.key == kWeekStart) say_running_week(context);
  return 0;
}

struct NoArgs {};

void describe_nothing(Options&, NoArgs&) {}

int edit(Context& context, const NoArgs&) {
  const std::filesystem::path& file = context.paths().config;
  make_private_directory(file.parent_path());
  remember_week_start(context);
  host::edit_file(context.env(), file);
  context.forget_settings();
  context.settings();  // report errors of the file first
  remember_week_start(context);
  return 0;
}

int path(Context& context, const NoArgs&) {
  context.print(context.paths().config.string());
  return 0;
}

}  // namespace

std::vector<Command> commands() {
  return {
      make_command<ListArgs>("config", Msg::cmd_config, Msg::examples_config, describe_list, list),
      make_command<ListArgs>("config list", Msg::cmd_config_list, Msg::examples_config_list,
                             describe_list, list),
      make_command<GetArgs>("config get", Msg::cmd_config_get, Msg::examples_config_get,
                            describe_get, get),
      make_command<SetArgs>("config set", Msg::cmd_config_set, Msg::examples_config_set,
                            describe_set, set),
      make_command<NoArgs>("config edit", Msg::cmd_config_edit, Msg::examples_config_edit,
                           describe_nothing, edit),
      make_command<NoArgs>("config path", Msg::cmd_config_path, Msg::examples_config_path,
                           describe_nothing, path),
  };
}

}  // namespace gongbu::cli::config_command
