#include <fmt/core.h>

#include <algorithm>

#include "gongbu/base/text.hpp"
#include "gongbu/core/parse.hpp"
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

constexpr KindSetting kKindTable[] = {
    {"kind", Shape::text,
     [](KindRule& rule, const std::string& item, const ValueOrigin&) { rule.kind = item; }},
    {"message", Shape::text,
     [](KindRule& rule, const std::string& item, const ValueOrigin& origin) {
       rule.message = checked_line(item, origin);
     }},
    {"path", Shape::list,
     [](KindRule& rule, const std::string& item, const ValueOrigin& origin) {
       rule.paths.push_back(checked_pathspec(item, origin));
     }},
    {"share", Shape::share,
     [](KindRule& rule, const std::string& item, const ValueOrigin& origin) {
       rule.share = checked_share(item, origin);
     }},
    {"repository", Shape::text,
     [](KindRule& rule, const std::string& item, const ValueOrigin& origin) {
       if (!is_one_line(item))
         throw make_error(origin.kind, Msg::err_setting_path, origin.name, printable(item));
       rule.repository = item;
     }},
};

}  // namespace

std::span<const KindSetting> kind_setting_table() { return kKindTable; }

}  // namespace gongbu::host
