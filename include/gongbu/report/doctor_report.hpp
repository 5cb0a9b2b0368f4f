#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gongbu/base/error.hpp"
#include "gongbu/base/message.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/render/json.hpp"

namespace gongbu::report {

/// A problem found by `doctor`.
struct Finding {
  std::string key;  ///< stable, for JSON: "totals"
  Phrase what;
  std::string command = {};         ///< repairs it; empty: none
  std::optional<Phrase> hint = {};  ///< what to do if no command repairs it
  bool mended = false;
};

/// Returns the finding for an error.
Finding finding_of(std::string key, const Error& error);

/// The problems found, most serious first.
struct DoctorView {
  std::vector<Finding> findings;
  std::optional<Phrase> drill;  ///< result of a successful trial restore

  bool is_fine() const;
};

render::Document document_of(const DoctorView& view, const Translator& tr);

/// {"fine":bool,"findings":[{"finding","text","command","mended"}]}: the text is English, "finding"
/// one of "database", "schema", "references", "totals", "future_commits", "future_entries",
/// "clock", "backup", "smaller", "journal", "drill", "file_system", "disk", "permissions", "root",
/// "repository", "address", "hook", "sync", "cron"; "command" is null if no command repairs it
render::Json json_of(const DoctorView& view);

}  // namespace gongbu::report
