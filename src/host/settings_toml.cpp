#include <fmt/core.h>
#include <fmt/ranges.h>
#include <toml++/toml.h>

#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gongbu/base/text.hpp"
#include "setting_table.hpp"

namespace gongbu::host {
namespace {

std::string position(const std::filesystem::path& file, const toml::source_position& at) {
  return fmt::format("{}:{}:{}", printable(file.string()), at.line, at.column);
}

toml::table parsed(const std::string& text, const std::filesystem::path& file) {
  try {
    return toml::parse(text);
  } catch (const toml::parse_error& e) {
    throw make_error(ErrorKind::config, Msg::err_settings_toml, position(file, e.source().begin),
                     printable(e.description()))
        .hint(phrase(Msg::hint_settings_toml));
  }
}

// Walks the tables of a document and puts what it finds into settings.
class Reader {
 public:
  explicit Reader(const std::filesystem::path& file) : file_(file) {}

  void read_table(const toml::table& table, const std::string& prefix) {
    for (const auto& [key, node] : table) {
      const std::string name = prefix + std::string(key.str());
      if (const Setting* setting = find_setting(name)) {
        read_setting(*setting, node);
      } else if (!is_group(name)) {
        throw unknown_setting(name, place(name, key.source().begin));
      } else if (const toml::table* group = node.as_table()) {
        read_table(*group, name + '.');
      } else {
        throw wrong_type(name, node, phrase(Msg::hint_setting_table, name));
      }
    }
  }

  const Settings& settings() const { return settings_; }

 private:
  // "git", because there is a "git.roots".
  static bool is_group(const std::string& name) {
    for (const Setting& setting : setting_table())
      if (setting.key.starts_with(name + '.')) return true;
    return false;
  }

  void read_setting(const Setting& setting, const toml::node& node) {
    switch (setting.shape) {
      case Shape::text:
        return read_text(setting, node, Msg::hint_setting_text);
      case Shape::flag:
        if (!node.is_boolean()) throw wrong_type(setting.key, node, phrase(Msg::hint_setting_flag));
        return setting.accept(settings_, **node.as_boolean() ? "true" : "false",
                              place(setting.key, node.source().begin));
      case Shape::number:
        if (!node.is_number()) throw wrong_type(setting.key, node, phrase(Msg::hint_setting_share));
        return setting.accept(settings_, fmt::format("{}", *node.value<double>()),
                              place(setting.key, node.source().begin));
      case Shape::list:
        if (!node.is_array()) throw wrong_type(setting.key, node, phrase(Msg::hint_setting_list));
        for (const toml::node& item : *node.as_array())
          read_text(setting, item, Msg::hint_setting_list);
        return;
    }
  }

  void read_text(const Setting& setting, const toml::node& node, MsgFor<> hint) {
    if (!node.is_string()) throw wrong_type(setting.key, node, phrase(hint));
    setting.accept(settings_, **node.as_string(), place(setting.key, node.source().begin));
  }

  Error wrong_type(std::string_view name, const toml::node& node, Phrase hint) const {
    std::ostringstream type;
    type << node.type();
    return make_error(ErrorKind::config, Msg::err_setting_type,
                      place(name, node.source().begin).name, type.str())
        .hint(std::move(hint));
  }

  Place place(std::string_view name, const toml::source_position& at) const {
    return {ErrorKind::config, fmt::format("{}: {}", position(file_, at), printable(name))};
  }

  const std::filesystem::path& file_;
  Settings settings_;
};

std::string quoted(const std::string& text) {
  std::ostringstream out;
  out << toml::toml_formatter(toml::value<std::string>(text),
                              toml::format_flags::allow_unicode_strings);
  return out.str();
}

}  // namespace

Settings parse_settings(const std::string& text, const std::filesystem::path& file) {
  const toml::table document = parsed(text, file);
  Reader reader(file);
  reader.read_table(document, "");
  return reader.settings();
}

std::string toml_value(Shape shape, const std::vector<std::string>& items) {
  if (shape == Shape::flag || shape == Shape::number) return items.front();
  if (shape == Shape::text) return quoted(items.front());
  std::vector<std::string> parts;
  parts.reserve(items.size());
  for (const std::string& item : items) parts.push_back(quoted(item));
  return fmt::format("[{}]", fmt::join(parts, ", "));
}

bool toml_holds(const std::string& item) {
  try {
    return toml::parse("item = " + quoted(item))["item"].value<std::string>() == item;
  } catch (const toml::parse_error&) {
    return false;
  }
}

}  // namespace gongbu::host
