#pragma once

#include <string>

namespace gongbu::git {

/// Returns whether every pack index in an objects directory, also a multi-pack-index, has only
/// offsets within its packs. libgit2 does not check this and would read memory beyond a pack. An
/// index that libgit2 rejects counts as sound.
bool has_sound_offsets(const std::string& objects);

}  // namespace gongbu::git
