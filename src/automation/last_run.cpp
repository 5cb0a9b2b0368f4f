#include "gongbu/automation/last_run.hpp"

#include <filesystem>
#include <fstream>

namespace gongbu::automation {
namespace {

std::filesystem::path file_of(const host::Paths& paths) { return paths.cache / "cron.ran"; }

}  // namespace

void note_run(const host::Paths& paths, core::Instant now) {
  // Not flushed, because `check` must be fast and this is only a hint.
  std::ofstream(file_of(paths)) << now.time_since_epoch().count() << '\n';
}

std::optional<core::Instant> last_run(const host::Paths& paths) {
  std::ifstream in(file_of(paths));
  core::seconds::rep seconds = 0;
  if (!(in >> seconds)) return std::nullopt;
  return core::clamped(seconds);
}

}  // namespace gongbu::automation
