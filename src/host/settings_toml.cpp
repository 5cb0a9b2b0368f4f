#include <fmt/core.h>
#include <fmt/ranges.h>
#include <toml++/toml.h>

#include <algorithm>
#include <cstddef>
#include <span>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gongbu/base/text.hpp"
#include "gongbu/core/kind.hpp"
#include "setting_table.hpp"

namespace gongbu::host {
namespace {

std::string position(const std::filesystem::path& file, const toml::source_position& at) {
  return fmt::format("{}:{}:{}", printable(file.string()), at.line, at.column);
}

// Maximum number of parts in a dotted key. toml++ makes each a table and destroys them recursively.
constexpr int kMostParts = 100;

// Returns the end of the string that begins at `at`.
std::size_t end_of_string(std::string_view text, std::size_t at) {
  const char quote = text[at];
  const bool many_lines = text.substr(at, 3) == std::string(3, quote);
  const std::size_t width = many_lines ? 3 : 1;
  for (at += width; at < text.size(); ++at) {
    if (text[at] == '\\' && quote == '"') {
      ++at;
    } else if (text.substr(at, width) == std::string(width, quote)) {
      return at + width;
    } else if (text[at] == '\n' && !many_lines) {
      return at;
    }
  }
  return text.size();
}

// Throws if a key has too many parts. The text need not be valid TOML.
void check_depth(std::string_view text, const std::filesystem::path& file) {
  int parts = 1;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (c == '"' || c == '\'') {
      at = end_of_string(text, at);
      continue;
    }
    if (c == '#') at = std::min(text.find('\n', at), text.size() - 1);
    if (std::string_view("\n=,{}[]#").find(c) != std::string_view::npos) parts = 1;
    if (c == '.' && ++parts > kMostParts)
      throw make_error(ErrorKind::config, Msg::err_settings_depth, printable(file.string()),
                       kMostParts);
    ++at;
  }
}

toml::table parsed(const std::string& text, const std::filesystem::path& file) {
  check_depth(text, file);
  try {
    return toml::parse(text);
  } catch (const toml::parse_error& e) {
    throw make_error(ErrorKind::config, Msg::err_settings_toml, position(file, e.source().begin),
                     printable(e.description()))
        .hint(phrase(Msg::hint_settings_toml));
  }
}

// Stores the values of a TOML document in settings.
class Reader {
 public:
  explicit Reader(const std::filesystem::path& file) : file_(file) {}

  void read_table(const toml::table& table, const std::string& prefix) {
    for (const auto& [key, node] : table) {
      const std::string name = prefix + std::string(key.str());
      if (name == kRepositoryTables) {
        for_each_table(name, node, [&](const toml::table& one) { read_repository(one); });
      } else if (name == kKindTables) {
        for_each_table(name, node, [&](const toml::table& one) { read_kind(one); });
      } else if (const Setting* setting = find_setting(name)) {
        read_setting(*setting, node);
      } else if (!is_group(name)) {
        throw unknown_setting(name, origin_of(name, key.source().begin));
      } else if (const toml::table* group = node.as_table()) {
        read_table(*group, name + '.');
      } else {
        throw wrong_type(name, node, phrase(Msg::hint_setting_table, name));
      }
    }
  }

  /// Checks constraints between several parts of the document; returns the settings.
  const Settings& finish() {
    for (std::size_t i = 0; i < kinds_.size(); ++i)
      check_kind(settings_.kind_rules.own[i], kinds_[i]);
    return settings_;
  }

 private:
  // Returns whether a key with this prefix exists: "git", because of "git.roots".
  static bool is_group(const std::string& name) {
    for (const Setting& setting : setting_table())
      if (setting.key.starts_with(name + '.')) return true;
    return false;
  }

  void read_setting(const Setting& setting, const toml::node& node) {
    read_value(setting.key, setting.shape, node,
               [&](const std::string& item, const ValueOrigin& origin) {
                 setting.accept(settings_, item, origin);
               });
  }

  template <class Read>
  void for_each_table(std::string_view name, const toml::node& node, const Read& read) {
    const toml::array* tables = node.as_array();
    if (tables == nullptr || !tables->is_homogeneous<toml::table>())
      throw wrong_type(name, node, phrase(Msg::hint_setting_tables, std::string(name)));
    for (const toml::node& table : *tables) read(*table.as_table());
  }

  void read_kind(const toml::table& table) {
    core::KindRule& rule = settings_.kind_rules.own.emplace_back();
    ValueOrigin& at = kinds_.emplace_back(origin_of(kKindTables, table.source().begin));
    for (const auto& [key, node] : table) {
      const std::string name = fmt::format("{}.{}", kKindTables, key.str());
      const KindSetting& setting =
          known_key(kind_setting_table(), key.str(), name, key.source().begin);
      if (key.str() == "kind") at = origin_of(name, node.source().begin);
      const Shape shape =
          node.is_string() && setting.shape == Shape::list ? Shape::text : setting.shape;
      read_value(name, shape, node, [&](const std::string& item, const ValueOrigin& origin) {
        setting.accept(rule, item, origin);
      });
    }
    if (rule.message.empty() && rule.paths.empty() && rule.repository.empty())
      throw make_error(ErrorKind::config, Msg::err_kind_conditions,
                       origin_of(kKindTables, table.source().begin).name)
          .hint(phrase(Msg::hint_kind_conditions));
  }

  // Throws if the kind is neither built in nor among the user's kinds.
  void check_kind(core::KindRule& rule, const ValueOrigin& at) const {
    if (auto kind = core::find_kind(rule.kind, settings_.kinds)) {
      rule.kind = *std::move(kind);
      return;
    }
    std::vector<std::string_view> known;
    for (const std::string_view kind : core::built_in_kinds()) known.push_back(kind);
    for (const std::string& kind : settings_.kinds) known.push_back(kind);
    const auto meant = nearest(rule.kind, known);
    throw make_error(ErrorKind::config, Msg::err_kind_unknown, at.name, printable(rule.kind))
        .hint(meant ? phrase(Msg::hint_did_you_mean, *meant)
                    : phrase(Msg::hint_one_of, fmt::format("{}", fmt::join(known, ", "))));
  }

  void read_repository(const toml::table& table) {
    core::RepositoryPolicy& policy = settings_.repositories.emplace_back();
    for (const auto& [key, node] : table) {
      const std::string name = fmt::format("{}.{}", kRepositoryTables, key.str());
      const RepositorySetting& setting =
          known_key(repository_setting_table(), key.str(), name, key.source().begin);
      if (setting.begin != nullptr) setting.begin(policy);
      read_value(name, setting.shape, node, [&](const std::string& item, const ValueOrigin& at) {
        setting.accept(policy, item, at);
      });
    }
    if (policy.path.empty())
      throw make_error(ErrorKind::config, Msg::err_repository_path,
                       origin_of(kRepositoryTables, table.source().begin).name)
          .hint(phrase(Msg::hint_repository_path));
  }

  template <class Key>
  const Key& known_key(std::span<const Key> table, std::string_view key, const std::string& name,
                       const toml::source_position& at) const {
    std::vector<std::string_view> known;
    for (const Key& setting : table) {
      if (setting.key == key) return setting;
      known.push_back(setting.key);
    }
    const auto meant = nearest(key, known);
    throw make_error(ErrorKind::config, Msg::err_setting_unknown, origin_of(name, at).name)
        .hint(meant ? phrase(Msg::hint_did_you_mean, *meant)
                    : phrase(Msg::hint_one_of, fmt::format("{}", fmt::join(known, ", "))));
  }

  template <class Accept>
  void read_value(std::string_view name, Shape shape, const toml::node& node,
                  const Accept& accept) const {
    const ValueOrigin at = origin_of(name, node.source().begin);
    switch (shape) {
      case Shape::text:
        return read_text(name, node, Msg::hint_setting_text, accept);
      case Shape::flag:
        if (!node.is_boolean()) throw wrong_type(name, node, phrase(Msg::hint_setting_flag));
        return accept(**node.as_boolean() ? "true" : "false", at);
      case Shape::integer:
        if (!node.is_integer()) throw wrong_type(name, node, phrase(Msg::hint_setting_number));
        return accept(std::to_string(**node.as_integer()), at);
      case Shape::share:
        if (!node.is_number()) throw wrong_type(name, node, phrase(Msg::hint_setting_share));
        return accept(fmt::format("{}", *node.value<double>()), at);
      case Shape::list:
        if (!node.is_array()) throw wrong_type(name, node, phrase(Msg::hint_setting_list));
        for (const toml::node& item : *node.as_array())
          read_text(name, item, Msg::hint_setting_list, accept);
        return;
    }
  }

  template <class Accept>
  void read_text(std::string_view name, const toml::node& node, MsgFor<> hint,
                 const Accept& accept) const {
    if (!node.is_string()) throw wrong_type(name, node, phrase(hint));
    accept(**node.as_string(), origin_of(name, node.source().begin));
  }

  Error wrong_type(std::string_view name, const toml::node& node, Phrase hint) const {
    std::ostringstream type;
    type << node.type();
    return make_error(ErrorKind::config, Msg::err_setting_type,
                      origin_of(name, node.source().begin).name, type.str())
        .hint(std::move(hint));
  }

  ValueOrigin origin_of(std::string_view name, const toml::source_position& at) const {
    return {ErrorKind::config, fmt::format("{}: {}", position(file_, at), printable(name))};
  }

  const std::filesystem::path& file_;
  Settings settings_;
  std::vector<ValueOrigin> kinds_;  ///< origin of the kind of each rule
};

std::string toml_quoted(const std::string& text) {
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
  return reader.finish();
}

std::string toml_value(Shape shape, const std::vector<std::string>& items) {
  if (shape != Shape::text && shape != Shape::list) return items.front();
  if (shape == Shape::text) return toml_quoted(items.front());
  std::vector<std::string> parts;
  parts.reserve(items.size());
  for (const std::string& item : items) parts.push_back(toml_quoted(item));
  return fmt::format("[{}]", fmt::join(parts, ", "));
}

bool toml_holds(const std::string& item) {
  try {
    return toml::parse("item = " + toml_quoted(item))["item"].value<std::string>() == item;
  } catch (const toml::parse_error&) {
    return false;
  }
}

}  // namespace gongbu::host
