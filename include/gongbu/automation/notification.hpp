#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "gongbu/host/environment.hpp"

namespace gongbu::automation {

/// A desktop notification.
struct Notification {
  std::string title;
  std::string body;
  bool urgent = false;  ///< stays until dismissed
};

/// Returns the address of the user's session bus: from the environment, the runtime directory, or a
/// process of the user's session (in `processes`, see host::variable_of_processes); nothing if
/// there is none. Cron sets neither variable.
std::optional<std::string> session_bus(
    const host::Environment& env,
    const std::optional<std::filesystem::path>& processes = std::nullopt);

/// Shows a notification with notify-send. Throws `system` if that is missing or fails, or no
/// desktop session exists.
void notify(const host::Environment& env, const Notification& notification);

}  // namespace gongbu::automation
