#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/core/day.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/render/json.hpp"

namespace gongbu::report {

/// The known repositories.
struct RepoView {
  struct Repository {
    std::string name;
    std::string path;        ///< absolute
    std::string shown_path;  ///< "~/code/attention"
    std::string git_dir;
    std::int64_t commits = 0;  ///< counted commits
    bool ignored = false;
    bool refused = false;  ///< ignored on every device
    bool unreadable = false;
    std::optional<core::Day> missing_since;
  };
  std::vector<Repository> repositories;
  /// A repository of another device.
  struct OfDevice {
    std::string device;  ///< its name
    std::string name;    ///< empty: the device did not publish it
    std::int64_t commits = 0;
    bool refused = false;
  };
  std::vector<OfDevice> of_devices = {};
  std::vector<std::string> embedded = {};  ///< display paths of bare repositories that are not read
  bool set_up = true;                      ///< whether any root is configured
};

render::Document document_of(const RepoView& view, const Translator& tr);

/// {"repositories":[{"name","device","path","git_dir","commits","state","missing_since"}],
/// "embedded":[…]}; "device" is null for this device, "path" and "git_dir" are null for others;
/// "state" is "ok", "ignored", "ignored_everywhere", "missing" or "unreadable", "missing_since" a
/// day or null.
render::Json json_of(const RepoView& view);

}  // namespace gongbu::report
