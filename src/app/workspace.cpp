#include "gongbu/app/workspace.hpp"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include "gongbu/app/discovery_mark.hpp"
#include "gongbu/git/discovery.hpp"
#include "gongbu/host/zone.hpp"
#include "week_history.hpp"

namespace gongbu::app {
namespace {

// Resolves links in a path, or in the part of a pattern before its first wildcard, because scans
// use real paths and "~/code" may be a link.
std::string resolved_rule(std::string rule) {
  while (rule.size() > 1 && rule.back() == '/') rule.pop_back();
  const std::size_t special = rule.find_first_of("*?[");
  const std::size_t end = special == std::string::npos ? rule.size() : rule.rfind('/', special);
  std::error_code error;
  const std::filesystem::path real = std::filesystem::weakly_canonical(rule.substr(0, end), error);
  return error ? rule : real.string() + rule.substr(end);
}

}  // namespace

std::string zone_name(const host::Settings& settings, const host::Environment& env) {
  return settings.timezone.empty() ? host::system_zone_name(env) : settings.timezone;
}

store::Database open_database(const host::Paths& paths, int timeout_ms) {
  std::error_code error;
  const std::filesystem::path trace = DiscoveryMark::file(paths);
  if (!std::filesystem::exists(paths.database, error) && !error &&
      std::filesystem::exists(trace, error))
    throw store::database_gone(paths.database, trace.parent_path());
  return store::Database::open(paths.database, timeout_ms);
}

Workspace open_workspace(const host::Environment& env, host::Paths paths, host::Settings settings,
                         int timeout_ms) {
  core::Zone zone = host::load_zone(zone_name(settings, env));
  const core::Instant now = host::now(env);
  const core::Day today = core::study_day(now, zone, settings.day_start);
  store::Database database = open_database(paths, timeout_ms);
  core::Weeks weeks(remember_week_start(database, paths, settings.week_start, today, now));
  return {std::move(paths),    std::move(settings), std::move(zone), now, today,
          std::move(database), std::move(weeks)};
}

std::vector<std::filesystem::path> root_paths(const host::Settings& settings,
                                              const host::Paths& paths) {
  std::vector<std::filesystem::path> roots;
  for (const std::string& root : settings.git.roots)
    roots.push_back(host::expand(root, paths, paths.home));
  return roots;
}

std::vector<std::string> ignored_paths(const host::Settings& settings, const host::Paths& paths) {
  std::vector<std::string> ignored;
  for (const std::string& path : settings.git.ignore)
    ignored.push_back(resolved_pattern(path, paths));
  return ignored;
}

bool is_below_root(const std::string& path, const host::Settings& settings,
                   const host::Paths& paths) {
  const std::vector<std::filesystem::path> roots = root_paths(settings, paths);
  return std::any_of(roots.begin(), roots.end(), [&](const std::filesystem::path& root) {
    std::error_code error;
    const std::string real = std::filesystem::weakly_canonical(root, error).string();
    return !error && !real.empty() && git::is_below(path, real);
  });
}

std::string resolved_pattern(const std::string& written, const host::Paths& paths) {
  return resolved_rule(host::expand(written, paths, paths.home).string());
}

}  // namespace gongbu::app
