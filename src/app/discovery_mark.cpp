#include "discovery_mark.hpp"

#include <chrono>
#include <system_error>

#include "gongbu/host/files.hpp"

namespace gongbu::app {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::hours kDiscoveryAge{1};

}  // namespace

DiscoveryMark::DiscoveryMark(const Workspace& workspace)
    : file_(workspace.paths.cache / "discovered"), content_("roots\n") {
  for (const std::string& root : workspace.settings.git.roots) content_ += root + '\n';
  content_ += "ignore\n";
  for (const std::string& path : workspace.settings.git.ignore) content_ += path + '\n';
}

bool DiscoveryMark::is_due() const {
  std::error_code error;
  const fs::file_time_type written = fs::last_write_time(file_, error);
  return error || fs::file_time_type::clock::now() - written > kDiscoveryAge ||
         host::read_file(file_) != content_;
}

void DiscoveryMark::set() const {
  host::make_private_directory(file_.parent_path());
  host::replace_file(file_, content_);
}

}  // namespace gongbu::app
