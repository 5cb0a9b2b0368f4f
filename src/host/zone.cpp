#include "gongbu/host/zone.hpp"

#include <date/tz.h>

#include <algorithm>
#include <exception>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/host/files.hpp"

namespace gongbu::host {
namespace {

namespace fs = std::filesystem;

constexpr date::sys_days kBegin = date::year(1900) / 1 / 1;
constexpr date::sys_days kEnd = date::year(2100) / 1 / 1;

// Needs no database, so that a bare container still has a zone.
constexpr std::string_view kUtc = "UTC";

Error no_database(const std::exception& reason) {
  return make_error(ErrorKind::system, Msg::err_no_zones, reason.what())
      .hint(phrase(Msg::hint_no_zones));
}

const date::tzdb& database() {
  try {
    return date::get_tzdb();
  } catch (const std::exception& e) {
    throw no_database(e);
  }
}

const date::time_zone* find_zone(const std::string& name) {
  const auto& zones = database().zones;
  const auto found = std::find_if(zones.begin(), zones.end(),
                                  [&](const date::time_zone& zone) { return zone.name() == name; });
  return found == zones.end() ? nullptr : &*found;
}

Error unknown_zone(const std::string& name) {
  std::vector<std::string_view> names;
  for (const date::time_zone& zone : database().zones) names.emplace_back(zone.name());
  const auto meant = nearest(name, names);
  return make_error(ErrorKind::config, Msg::err_unknown_zone, printable(name))
      .hint(meant ? phrase(Msg::hint_did_you_mean, *meant) : phrase(Msg::hint_zone_form));
}

// The library opens the file of a zone only now.
std::vector<core::Zone::Period> periods_of(const date::time_zone& zone) try {
  std::vector<core::Zone::Period> periods;
  for (core::Instant at = kBegin; at < kEnd;) {
    const date::sys_info info = zone.get_info(at);
    periods.push_back({at, info.offset});
    at = info.end;
  }
  return periods;
} catch (const std::exception& e) {
  throw no_database(e);
}

bool loads(const std::string& name) {
  try {
    return name == kUtc || find_zone(name) != nullptr;
  } catch (const Error&) {
    return false;  // without a database only UTC does
  }
}

// The zone a file of the database stands for: "/usr/share/zoneinfo/Asia/Seoul" is "Asia/Seoul".
std::string zone_of_file(const std::string& path) {
  constexpr std::string_view kFolder = "zoneinfo/";
  const std::size_t at = path.find(kFolder);
  return at == std::string::npos ? std::string() : path.substr(at + kFolder.size());
}

std::string zone_of_variable(const Environment& env) {
  std::string name = env.get("TZ").value_or("");
  if (name.starts_with(':')) name.erase(0, 1);  // POSIX: what follows is the system's own form
  return name.starts_with('/') ? zone_of_file(name) : name;
}

std::string zone_of_link(const fs::path& link) {
  std::error_code error;
  return zone_of_file(fs::read_symlink(link, error).string());
}

std::string zone_of_text(const fs::path& file) {
  try {
    return std::string(trimmed(read_file(file).value_or("")));
  } catch (const Error&) {
    return {};  // unreadable is as good as absent
  }
}

}  // namespace

core::Zone load_zone(const std::string& name) {
  if (name == kUtc) return core::Zone::fixed(name, core::seconds(0));
  const date::time_zone* zone = find_zone(name);
  if (zone == nullptr) throw unknown_zone(name);
  return core::Zone(name, periods_of(*zone));
}

std::string system_zone_name(const Environment& env, const fs::path& etc) {
  for (std::string name :
       {zone_of_variable(env), zone_of_link(etc / "localtime"), zone_of_text(etc / "timezone")})
    if (!name.empty() && loads(name)) return name;
  return std::string(kUtc);
}

}  // namespace gongbu::host
