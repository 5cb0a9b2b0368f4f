#pragma once

#include <optional>
#include <string>

#include "gongbu/host/environment.hpp"

namespace gongbu::host {

/// Returns the user's crontab as `crontab -l` shows it; nothing when there is none, there is no
/// such program, or the user may not use it. Throws `system` when it fails.
std::optional<std::string> read_crontab(const Environment& env);

/// Replaces the user's crontab; an empty text removes it. A text that crontab refuses leaves the
/// old one in place. Throws `system` then, when there is no such program, and when another text
/// stands there afterwards.
void replace_crontab(const Environment& env, const std::string& text);

}  // namespace gongbu::host
