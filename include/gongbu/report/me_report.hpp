#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/core/activity.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/render/json.hpp"

namespace gongbu::report {

/// The user's addresses and unknown ones with the user's name.
struct MeView {
  struct Address {
    std::string email;
    bool from_settings = false;  ///< in git.emails
    bool from_git = false;       ///< user.email of git's configuration
    // If both are false, a single repository's configuration has it, or its owner named the user as
    // co-author.
    std::int64_t commits = 0;  ///< counted commits with this author address
  };
  std::vector<Address> addresses;
  std::vector<core::UnknownIdentity> unknown_identities;
};

render::Document document_of(const MeView& view, const Translator& tr);

/// {"addresses":[{"email","settings","git_config","commits"}],
///  "unknown_identities":[{"email","name","commits"}]}
render::Json json_of(const MeView& view);

}  // namespace gongbu::report
