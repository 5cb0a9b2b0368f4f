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

/// What a scan came to.
struct ScanView {
  std::int64_t repositories = 0;
  std::int64_t unreadable = 0;
  std::int64_t missing = 0;
  std::int64_t commits_new = 0;
  std::int64_t commits_total = 0;
  std::int64_t commits_future = 0;
  std::vector<core::UnknownIdentity> unknown_identities;
  std::vector<std::string> warnings;  ///< ready lines
  bool has_emails = true;             ///< whether any address of the user's is configured
  bool skipped = false;
  bool interrupted = false;
};

/// The first address of them that `gongbu me add` takes, as a shell reads it; nothing when none is
/// an address at all.
std::optional<std::string> address_to_add(const std::vector<core::UnknownIdentity>& identities);

/// Says how many commits under the user's name are not counted, and how to make them count. There
/// is at least one identity.
render::Line unknown_identities_line(const std::vector<core::UnknownIdentity>& identities,
                                     const Translator& tr);

/// Adds the identities that may be the user's, and how to make one theirs; nothing without any.
void add_unknown_identities(render::Document& document,
                            const std::vector<core::UnknownIdentity>& identities,
                            const Translator& tr);
render::Json unknown_identities_json(const std::vector<core::UnknownIdentity>& identities);

render::Document document_of(const ScanView& view, const Translator& tr);

/// {"repositories","unreadable","missing","commits_new","commits_total","commits_future",
///  "unknown_identities":[{"email","name","commits"}],"warnings":[…],"skipped","interrupted"}
render::Json json_of(const ScanView& view);

}  // namespace gongbu::report
