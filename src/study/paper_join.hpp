#pragma once

#include <map>
#include <string>

#include "gongbu/app/workspace.hpp"
#include "gongbu/store/paper_records.hpp"

namespace gongbu::study {

/// Makes one paper of two: `kept` takes over what is known of `other` and not of it, and `other`
/// goes. Its study and code are move_study()'s. Part of the caller's step. Returns `kept` as it is
/// now.
store::Paper join_papers(app::Workspace& workspace, const store::Paper& kept,
                         const store::Paper& other);

/// Gives the entries, the running timer and the code of each paper to the one that took its place:
/// UUIDs of the old ones with those of the new. Part of the caller's step.
void move_study(app::Workspace& workspace, const std::map<std::string, std::string>& moved);

/// Takes over what is not known yet.
store::Paper completed(store::Paper paper, const store::Paper& details);

}  // namespace gongbu::study
