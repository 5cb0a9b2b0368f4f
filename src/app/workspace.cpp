#include "gongbu/app/workspace.hpp"

#include <filesystem>
#include <utility>

#include "gongbu/host/zone.hpp"

namespace gongbu::app {

std::string zone_name(const host::Settings& settings, const host::Environment& env) {
  return settings.timezone.empty() ? host::system_zone_name(env) : settings.timezone;
}

Workspace open_workspace(const host::Environment& env, host::Paths paths, host::Settings settings) {
  core::Zone zone = host::load_zone(zone_name(settings, env));
  const core::Instant now = host::now(env);
  const core::Day today = core::study_day(now, zone, settings.day_start);
  store::Database database = store::Database::open(paths.database);
  return {std::move(paths), std::move(settings), std::move(zone), now, today, std::move(database)};
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
    ignored.push_back(host::expand(path, paths, paths.home).string());
  return ignored;
}

}  // namespace gongbu::app
