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
  bool urgent = false;  ///< stays until it is seen
};

/// Returns the address of the user's session bus: what the environment says, else the bus of the
/// runtime directory, else what a process of the user's session says; nothing when there is none.
/// cron gives its jobs neither variable.
std::optional<std::string> session_bus(const host::Environment& env,
                                       const std::filesystem::path& proc = "/proc");

/// Shows a notification with notify-send. Throws `system` when that is missing or fails, or nobody
/// is at a desktop.
void notify(const host::Environment& env, const Notification& notification);

}  // namespace gongbu::automation
