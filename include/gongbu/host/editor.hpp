#pragma once

#include <filesystem>

#include "gongbu/host/environment.hpp"

namespace gongbu::host {

/// Opens a file in the user's editor (VISUAL, else EDITOR, else vi) and waits for it to end. The
/// variable may hold arguments ("code --wait"): a shell reads it, as git has it. Throws `system`
/// when the editor cannot be started or fails.
void edit_file(const Environment& env, const std::filesystem::path& file);

}  // namespace gongbu::host
