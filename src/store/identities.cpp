#include "store/identities.hpp"

#include <fmt/format.h>

#include "store/uuid.hpp"

namespace gongbu::store {
namespace {

std::string day_name(std::optional<core::Day> day) { return day ? core::iso(*day) : "always"; }

}  // namespace

std::string goal_uuid(std::string_view kinds, std::string_view period,
                      std::optional<core::Day> from) {
  return derived_uuid(
      fmt::format("goal {} {} {}", kinds.empty() ? "any" : kinds, period, day_name(from)));
}

std::string freezes_uuid(std::optional<core::Day> from) {
  return derived_uuid("freezes " + day_name(from));
}

std::string rest_uuid(std::optional<core::Day> from, bool holiday, bool standing) {
  if (holiday) return derived_uuid("holiday " + day_name(from));
  if (standing) return derived_uuid("rest weekdays " + day_name(from));
  return {};
}

std::string week_start_uuid(core::Day from) { return derived_uuid("week start " + day_name(from)); }

std::string syllabus_uuid(std::string_view name) {
  return derived_uuid(fmt::format("syllabus {}", name));
}

std::string repo_ignore_uuid(std::string_view device, std::string_view name) {
  return derived_uuid(fmt::format("repo ignore {} {}", device, name));
}

std::string tracking_start_uuid() { return derived_uuid("tracking start"); }

std::string paper_uuid(std::string_view arxiv, std::string_view doi, std::string_view url) {
  if (!arxiv.empty()) return derived_uuid(fmt::format("paper arxiv:{}", arxiv));
  if (!doi.empty()) return derived_uuid(fmt::format("paper doi:{}", doi));
  if (!url.empty()) return derived_uuid(fmt::format("paper url:{}", url));
  return {};
}

}  // namespace gongbu::store
