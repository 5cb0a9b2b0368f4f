#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/core/hook_state.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/render/json.hpp"

namespace gongbu::report {

/// Whose hooks they are, and where.
struct HookOwner {
  std::string name;                      ///< of the repository; empty for the template of new ones
  std::string path;                      ///< its work tree, absolute
  std::vector<std::string> directories;  ///< that hold them; none: git's configuration does
  std::string shown_directory;           ///< "~/code/attention/.git/hooks"; the first of them
  bool shared = false;                   ///< other repositories have the same directory
  bool is_template = false;
};

/// How hooks stand.
struct HookView {
  struct Row {
    HookOwner owner;
    std::optional<core::HookState> state;  ///< nothing: it cannot be told
    std::string program;                   ///< that they run
  };
  std::vector<Row> rows;
  std::vector<std::string> log;  ///< its last lines

  /// Whether a hook is installed that does not work.
  bool any_broken() const;
};

render::Document document_of(const HookView& view, const Translator& tr);

/// {"hooks":[{"repository","path","template","state","directories","shared","program"}],"log":[]};
/// "repository" is null for the template, "state" "missing", "in_place", "chained", "configured",
/// "disabled", "damaged", "overwritten", "program_missing" or "unreadable".
render::Json json_of(const HookView& view);

/// What installing or uninstalling did, or would do.
struct HookChangesView {
  struct Row {
    HookOwner owner;
    std::optional<core::HookResult> result;  ///< nothing: it failed
  };
  std::vector<Row> rows;
  bool installs = false;
  bool dry_run = false;
};

render::Document document_of(const HookChangesView& view, const Translator& tr);

/// {"dry_run","hooks":[{"repository","path","template","result","directories","shared"}]}; "result"
/// is "unchanged", "removed", "restored", "updated", "installed", "chained", "configured" or
/// "failed".
render::Json json_of(const HookChangesView& view);

}  // namespace gongbu::report
