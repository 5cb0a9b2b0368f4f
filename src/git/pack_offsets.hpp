#pragma once

#include <string>

namespace gongbu::git {

/// Returns whether every index of the packs in an objects directory, a multi-pack-index included,
/// names places within the packs only: libgit2 does not compare them with a pack's size, and reads
/// memory behind it. An index that libgit2 refuses counts as sound.
bool has_sound_offsets(const std::string& objects);

}  // namespace gongbu::git
