#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "gongbu/base/error.hpp"
#include "gongbu/base/message.hpp"
#include "gongbu/core/activity.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/render/json.hpp"

namespace gongbu::report {

/// Result of a scan.
struct ScanView {
  std::int64_t repositories = 0;
  std::int64_t unreadable = 0;
  std::int64_t missing = 0;
  std::int64_t commits_new = 0;
  std::int64_t commits_total = 0;
  std::int64_t commits_future = 0;
  std::vector<core::UnknownIdentity> unknown_identities;
  std::vector<std::string> warnings;  ///< formatted lines
  bool has_emails = true;             ///< whether any user address is configured
  bool skipped = false;
  bool interrupted = false;
};

/// Returns the first valid address, quoted for a shell as an argument of `gongbu me add`; nothing
/// if none is valid.
std::optional<std::string> address_to_add(const std::vector<core::UnknownIdentity>& identities);

/// Returns a line with the number of commits with the user's name that do not count, and how to
/// count them. `identities` must not be empty.
render::Line unknown_identities_line(const std::vector<core::UnknownIdentity>& identities,
                                     const Translator& tr);

/// Adds the identities that may be the user's and how to add them; nothing if there are none.
void add_unknown_identities(render::Document& document,
                            const std::vector<core::UnknownIdentity>& identities,
                            const Translator& tr);
render::Json unknown_identities_json(const std::vector<core::UnknownIdentity>& identities);

render::Document document_of(const ScanView& view, const Translator& tr);

/// {"repositories","unreadable","missing","commits_new","commits_total","commits_future",
///  "unknown_identities":[{"email","name","commits"}],"warnings":[…],"skipped","interrupted"}
render::Json json_of(const ScanView& view);

}  // namespace gongbu::report
