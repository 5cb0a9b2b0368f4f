#include "gongbu/app/discovery_mark.hpp"

#include <algorithm>
#include <chrono>
#include <system_error>

#include "gongbu/base/error.hpp"
#include "gongbu/base/private_directory.hpp"
#include "gongbu/host/files.hpp"

namespace gongbu::app {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::hours kDiscoveryAge{1};
// File systems record the time of their last clock tick, which may be this much earlier.
constexpr std::chrono::milliseconds kFileTimeTick{20};

}  // namespace

DiscoveryMark::DiscoveryMark(const Workspace& workspace)
    : file_(file(workspace.paths)),
      content_("roots\n"),
      begun_(fs::file_time_type::clock::now() - kFileTimeTick) {
  for (const std::string& root : workspace.settings.git.roots) content_ += root + '\n';
  content_ += "ignore\n";
  for (const std::string& path : workspace.settings.git.ignore) content_ += path + '\n';
  // Entries of a home directory change all day, so it is not watched.
  for (const fs::path& root : root_paths(workspace.settings, workspace.paths))
    if (root != workspace.paths.home) watched_.push_back(root);
}

fs::path DiscoveryMark::file(const host::Paths& paths) { return paths.cache / "discovered"; }

bool DiscoveryMark::has_content() const {
  try {
    return host::read_file(file_) == content_;
  } catch (const Error&) {
    return false;  // set() replaces it
  }
}

bool DiscoveryMark::is_due() const {
  std::error_code error;
  const fs::file_time_type written = fs::last_write_time(file_, error);
  if (error || !has_content()) return true;
  // A mark from the future was written before the clock was set back.
  if (begun_ - written > kDiscoveryAge || written > begun_) return true;
  return std::any_of(watched_.begin(), watched_.end(), [&](const fs::path& root) {
    const fs::file_time_type changed = fs::last_write_time(root, error);
    return !error && changed >= written;
  });
}

void DiscoveryMark::set() const {
  try {
    make_private_directory(file_.parent_path());
    host::replace_file(file_, content_);
    std::error_code error;
    fs::last_write_time(file_, begun_, error);
  } catch (const Error&) {
    // The next scan looks again.
  }
}

}  // namespace gongbu::app
