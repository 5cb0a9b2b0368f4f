#pragma once

#include <functional>
#include <string>

#include "gongbu/host/environment.hpp"

namespace gongbu::automation {

/// Returns the user's crontab as `crontab -l` shows it; an empty text when there is none, there is
/// no such program, or the user may not use it. Throws `system` when it cannot be read.
std::string read_crontab(const host::Environment& env);

/// Makes the new text of a crontab from the one that is there (empty when there is none).
using CrontabEdit = std::function<std::string(const std::string&)>;

/// Replaces the user's crontab; an empty text removes it. Nothing is written unless the whole of
/// the old one was read, or crontab says that there is none; what then goes wrong has the old one
/// put back. Throws `system`.
void edit_crontab(const host::Environment& env, const CrontabEdit& edit);

}  // namespace gongbu::automation
