#pragma once

#include <filesystem>

#include "gongbu/host/environment.hpp"

namespace gongbu::host {

/// Opens a file in the user's editor (VISUAL, else EDITOR, else vi) and waits until it exits. The
/// variable may contain arguments ("code --wait") because a shell runs it, as git does. Throws
/// `system` if the editor cannot be started or fails.
void edit_file(const Environment& env, const std::filesystem::path& file);

}  // namespace gongbu::host
