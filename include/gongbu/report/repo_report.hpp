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
    bool unreadable = false;
    std::optional<core::Day> missing_since;
  };
  std::vector<Repository> repositories;
  std::vector<std::string> embedded = {};  ///< display paths of bare repositories that are not read
  bool set_up = true;                      ///< whether any root is configured
};

render::Document document_of(const RepoView& view, const Translator& tr);

/// {"repositories":[{"name","path","git_dir","commits","state","missing_since"}],"embedded":[…]};
/// "state" is "ok", "ignored", "missing" or "unreadable", "missing_since" a day or null.
render::Json json_of(const RepoView& view);

}  // namespace gongbu::report
