#include "gongbu/automation/last_run.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <system_error>

namespace gongbu::automation {
namespace {

std::filesystem::path file_of(const host::Paths& paths) { return paths.cache / "cron.ran"; }
std::filesystem::path said_file(const host::Paths& paths) { return paths.cache / "cron.said"; }

// What was said last, and when.
struct Said {
  core::Instant at{};
  std::string text;
};

Said last_said(const host::Paths& paths) {
  std::ifstream in(said_file(paths));
  Said said;
  core::seconds::rep seconds = 0;
  if (in >> seconds) said.at = core::clamped(seconds);
  in.ignore();
  said.text.assign(std::istreambuf_iterator<char>(in), {});
  return said;
}

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

bool is_news(const host::Paths& paths, std::string_view text, core::Instant now) {
  if (text.empty()) {
    std::error_code ignored;
    std::filesystem::remove(said_file(paths), ignored);
    return false;
  }
  const Said last = last_said(paths);
  if (last.text == text && now >= last.at && now - last.at < date::days{1}) return false;
  std::ofstream(said_file(paths)) << now.time_since_epoch().count() << '\n' << text;
  return true;
}

}  // namespace gongbu::automation
