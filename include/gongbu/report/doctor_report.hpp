#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gongbu/base/error.hpp"
#include "gongbu/base/message.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/render/json.hpp"

namespace gongbu::report {

/// Something that is not as it should be.
struct Finding {
  std::string key;  ///< stable, for JSON: "totals"
  Phrase what;
  std::string command = {};         ///< that mends it
  std::optional<Phrase> hint = {};  ///< what to do, where that is no command
  bool mended = false;
};

/// Makes a finding of an error.
Finding finding_of(std::string key, const Error& error);

/// What is wrong, the gravest first.
struct DoctorView {
  std::vector<Finding> findings;
  std::optional<Phrase> drill;  ///< what came of it, when all was well

  bool is_fine() const;
};

render::Document document_of(const DoctorView& view, const Translator& tr);

/// {"fine":bool,"findings":[{"finding","text","command","mended"}]}: the text is English, "finding"
/// one of "database", "schema", "references", "totals", "future_commits", "future_entries",
/// "clock", "backup", "smaller", "drill", "file_system", "disk", "permissions", "root",
/// "repository", "address", "hook", "sync", "cron"; "command" is null where none mends it
render::Json json_of(const DoctorView& view);

}  // namespace gongbu::report
