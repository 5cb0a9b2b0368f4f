#pragma once

#include <functional>
#include <string>

#include "gongbu/host/environment.hpp"

namespace gongbu::automation {

/// Returns whether there is a crontab program on PATH. Throws `system` if it cannot be run.
bool has_crontab_program(const host::Environment& env);

/// Returns the output of `crontab -l`; "" if there is no crontab or no such program, or the user
/// may not use it. Throws `system` if it cannot be read.
std::string read_crontab(const host::Environment& env);

/// Maps the old text of a crontab ("" if there is none) to the new one.
using CrontabEdit = std::function<std::string(const std::string&)>;

/// Replaces the user's crontab; an empty text removes it. Writes only after the old one was read
/// completely or crontab reported that there is none. Restores the old one if writing fails. Throws
/// `system`.
void edit_crontab(const host::Environment& env, const CrontabEdit& edit);

}  // namespace gongbu::automation
