#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/core/hook_state.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/render/json.hpp"

namespace gongbu::report {

/// Owner and location of hooks.
struct HookOwner {
  std::string name;                      ///< of the repository; empty for git's template
  std::string path;                      ///< its work tree, absolute
  std::vector<std::string> directories;  ///< hook directories; empty: set in git's configuration
  std::string shown_directory;  ///< the first directory for display, "~/code/attention/.git/hooks"
  bool shared = false;          ///< other repositories use the same directory
  bool is_template = false;
};

/// State of hooks.
struct HookView {
  struct Row {
    HookOwner owner;
    std::optional<core::HookState> state;  ///< empty: could not be read
    std::string program;                   ///< program run by the hooks
  };
  std::vector<Row> rows;
  std::vector<std::string> log;  ///< last lines of the hook log

  /// Returns whether any hook is installed but does not work.
  bool any_broken() const;
};

render::Document document_of(const HookView& view, const Translator& tr);

/// {"hooks":[{"repository","path","template","state","directories","shared","program"}],"log":[]};
/// "repository" is null for the template, "state" "missing", "in_place", "chained", "configured",
/// "disabled", "damaged", "overwritten", "program_missing" or "unreadable".
render::Json json_of(const HookView& view);

/// Results of installing or uninstalling, or of a dry run.
struct HookChangesView {
  struct Row {
    HookOwner owner;
    std::optional<core::HookResult> result;  ///< empty: failed
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
