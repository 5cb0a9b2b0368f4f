#include <fmt/core.h>

#include <algorithm>

#include "gongbu/base/text.hpp"
#include "gongbu/core/parse.hpp"
#include "gongbu/host/kind_settings.hpp"
#include "setting_table.hpp"

namespace gongbu::host {
namespace {

using core::KindRule;

std::string checked_line(const std::string& item, const ValueOrigin& origin) {
  if (!is_one_line(item))
    throw make_error(origin.kind, Msg::err_kind_message, origin.name, printable(item));
  return item;
}

double checked_share(const std::string& item, const ValueOrigin& origin) {
  const auto share = core::parse_decimal(item);
  if (!share || !(*share > 0) || *share > 1)
    throw make_error(origin.kind, Msg::err_setting_share, origin.name, 0, 1, printable(item))
        .hint(phrase(Msg::hint_setting_share));
  return *share;
}

std::vector<std::string> items_of(const std::string& text) {
  return text.empty() ? std::vector<std::string>() : std::vector{text};
}

constexpr KindSetting kKindTable[] = {
    {"kind", Shape::text,
     [](KindRule& rule, const std::string& item, const ValueOrigin&) { rule.kind = item; },
     [](const KindRule& rule) { return items_of(rule.kind); }},
    {"message", Shape::text,
     [](KindRule& rule, const std::string& item, const ValueOrigin& origin) {
       rule.message = checked_line(item, origin);
     },
     [](const KindRule& rule) { return items_of(rule.message); }},
    {"path", Shape::list,
     [](KindRule& rule, const std::string& item, const ValueOrigin& origin) {
       rule.paths.push_back(checked_pathspec(item, origin));
     },
     [](const KindRule& rule) { return rule.paths; }},
    {"share", Shape::share,
     [](KindRule& rule, const std::string& item, const ValueOrigin& origin) {
       rule.share = checked_share(item, origin);
     },
     [](const KindRule& rule) {
       return items_of(rule.share == core::kUsualShare ? "" : fmt::format("{}", rule.share));
     }},
    {"repository", Shape::text,
     [](KindRule& rule, const std::string& item, const ValueOrigin& origin) {
       if (!is_one_line(item))
         throw make_error(origin.kind, Msg::err_setting_path, origin.name, printable(item));
       rule.repository = item;
     },
     [](const KindRule& rule) { return items_of(rule.repository); }},
};

}  // namespace

std::span<const KindSetting> kind_setting_table() { return kKindTable; }

std::vector<std::vector<RepositoryText>> list_kinds(const Settings& settings) {
  std::vector<std::vector<RepositoryText>> list;
  for (const KindRule& rule : settings.kind_rules.own) list.push_back(kind_texts(rule));
  return list;
}

std::vector<RepositoryText> kind_texts(const KindRule& rule) {
  std::vector<RepositoryText> texts;
  for (const KindSetting& setting : kKindTable)
    if (const std::vector<std::string> items = setting.items(rule); !items.empty())
      texts.push_back(
          {std::string(setting.key), toml_value(setting.shape, items), setting.shape, items});
  return texts;
}

KindRule checked_kind_rule(const KindRule& typed) {
  KindRule rule{.kind = {}};
  for (const KindSetting& setting : kKindTable) {
    const ValueOrigin origin{ErrorKind::usage, fmt::format("--{}", setting.key)};
    for (const std::string& item : setting.items(typed)) {
      if (!toml_holds(item))
        throw make_error(ErrorKind::usage, Msg::err_setting_encoding, origin.name, printable(item));
      setting.accept(rule, item, origin);
    }
  }
  return rule;
}

}  // namespace gongbu::host
