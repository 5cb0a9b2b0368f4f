#include "gongbu/host/settings.hpp"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <cstddef>
#include <stdexcept>
#include <system_error>
#include <vector>

#include "gongbu/base/error.hpp"
#include "gongbu/base/private_directory.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/host/files.hpp"
#include "gongbu/host/kind_settings.hpp"
#include "setting_table.hpp"

namespace gongbu::host {
namespace {

namespace fs = std::filesystem;

std::string read_text(const fs::path& file) {
  constexpr std::uintmax_t kLargestKiB = 1024;
  std::error_code error;
  const auto size = fs::file_size(file, error);
  if (!error && size > kLargestKiB * 1024)
    throw make_error(ErrorKind::config, Msg::err_settings_size, printable(file.string()),
                     kLargestKiB);
  return read_file(file).value_or("");
}

ValueOrigin command_line(std::string_view key) { return {ErrorKind::usage, printable(key)}; }

const Setting& known_setting(std::string_view key) {
  const Setting* setting = find_setting(key);
  if (setting == nullptr) throw unknown_setting(key, command_line(key));
  return *setting;
}

// Validates the values typed by the user and returns them in their stored form.
std::vector<std::string> checked_items(const Setting& setting,
                                       const std::vector<std::string>& values) {
  const ValueOrigin origin = command_line(setting.key);
  if (setting.shape != Shape::list && values.size() != 1)
    throw make_error(ErrorKind::usage, Msg::err_setting_count, origin.name, values.size());
  Settings alone;
  for (const std::string& value : values) {
    if (!toml_holds(value))
      throw make_error(ErrorKind::usage, Msg::err_setting_encoding, origin.name, printable(value));
    setting.accept(alone, value, origin);
  }
  return setting.items(alone);
}

// Throws if the edited text differs in more than the requested setting, so that it is never
// written.
void verify(const std::string& text, const fs::path& file, const Settings& before,
            const Setting& changed, const std::vector<std::string>& items) {
  const Settings after = parse_settings(text, file);
  for (const Setting& setting : setting_table())
    if (setting.items(after) != (&setting == &changed ? items : setting.items(before)))
      throw std::logic_error(fmt::format("setting {} went wrong", setting.key));
  if (after.repositories != before.repositories)
    throw std::logic_error("settings of repositories went wrong");
  if (after.kind_rules.own != before.kind_rules.own)
    throw std::logic_error("rules for kinds went wrong");
}

// The same, for what the settings should be after the change.
void verify(const std::string& text, const fs::path& file, const Settings& wanted) {
  if (parse_settings(text, file) != wanted) throw std::logic_error("rules for kinds went wrong");
}

void write_settings(const fs::path& file, const std::string& text,
                    const std::function<void()>& before_change) {
  if (before_change) before_change();
  make_private_directory(file.parent_path());
  replace_file(file, text);
}

Error rules_in_one_list(const fs::path& file) {
  return make_error(ErrorKind::config, Msg::err_kind_inline, printable(file.string()))
      .hint(phrase(Msg::hint_kind_inline));
}

}  // namespace

Settings load_settings(const fs::path& file) { return parse_settings(read_text(file), file); }

std::vector<SettingText> list_settings(const Settings& settings) {
  const Settings defaults;
  std::vector<SettingText> list;
  for (const Setting& setting : setting_table()) {
    const auto items = setting.items(settings);
    list.push_back({std::string(setting.key), toml_value(setting.shape, items),
                    items == setting.items(defaults), setting.help, setting.judges_days,
                    setting.shape, items});
  }
  return list;
}

std::vector<std::vector<RepositoryText>> list_repositories(const Settings& settings) {
  std::vector<std::vector<RepositoryText>> list;
  for (const core::RepositoryPolicy& policy : settings.repositories) {
    std::vector<RepositoryText>& texts = list.emplace_back();
    for (const RepositorySetting& setting : repository_setting_table())
      if (const auto items = setting.items(policy))
        texts.push_back(
            {std::string(setting.key), toml_value(setting.shape, *items), setting.shape, *items});
  }
  return list;
}

std::string setting_value(const Settings& settings, std::string_view key) {
  return fmt::format("{}", fmt::join(known_setting(key).items(settings), "\n"));
}

void check_setting(std::string_view key, const std::vector<std::string>& values) {
  checked_items(known_setting(key), values);
}

bool set_setting(const fs::path& file, std::string_view key, const std::vector<std::string>& values,
                 const std::function<void()>& before_change) {
  const Setting& setting = known_setting(key);
  const auto items = checked_items(setting, values);
  const std::string text = read_text(file);
  const Settings before = parse_settings(text, file);
  if (setting.items(before) == items) return false;
  const std::string changed = edited(text, setting, items);
  verify(changed, file, before, setting, items);
  write_settings(file, changed, before_change);
  return true;
}

void add_kind_rule(const fs::path& file, const core::KindRule& rule,
                   const std::function<void()>& before_change) {
  const std::string text = read_text(file);
  Settings settings = parse_settings(text, file);
  const auto changed = with_kind_table(text, kind_texts(rule));
  if (!changed) throw rules_in_one_list(file);
  settings.kind_rules.own.push_back(rule);
  verify(*changed, file, settings);
  write_settings(file, *changed, before_change);
}

void remove_kind_rule(const fs::path& file, std::size_t index,
                      const std::function<void()>& before_change) {
  const std::string text = read_text(file);
  Settings settings = parse_settings(text, file);
  const auto changed = without_kind_table(text, index);
  if (!changed) throw rules_in_one_list(file);
  std::vector<core::KindRule>& rules = settings.kind_rules.own;
  rules.erase(rules.begin() + static_cast<std::ptrdiff_t>(index));
  verify(*changed, file, settings);
  write_settings(file, *changed, before_change);
}

}  // namespace gongbu::host
