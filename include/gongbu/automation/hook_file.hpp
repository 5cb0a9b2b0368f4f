#pragma once

#include <filesystem>
#include <string>

#include "gongbu/automation/hook_script.hpp"
#include "gongbu/core/hook_state.hpp"

// Hook files of one directory. Every function throws `system` with the name of the file.
namespace gongbu::automation {

/// State of a hook file.
struct HookFile {
  enum class Kind { none, own, foreign };
  Kind kind = Kind::none;
  bool executable = false;
  std::string head;  ///< the first core::kHookHeadSize bytes; own ones are shorter
  /// The previous hook, kept beside it. `own` is a mistake: the script would run itself.
  Kind kept = Kind::none;
  bool kept_runs = false;  ///< the kept hook is executable
};

HookFile look_at_hook(const std::filesystem::path& directory, HookEvent event);

/// Returns the state of the hook, assuming that its program exists.
core::HookState state_of(const HookFile& file, HookEvent event);

/// Returns what install_hook() would do.
core::HookResult planned_install(const HookFile& file, const std::string& script);

/// Installs the script and keeps the previous hook with its bytes, mode and links, for the script
/// to run. Creates the directory if missing. Does nothing if already installed.
core::HookResult install_hook(const std::filesystem::path& directory, HookEvent event,
                              const std::string& script);

/// Returns what remove_hook() would do.
core::HookResult planned_removal(const HookFile& file);

/// Removes the script and restores the previous hook. A hook written by another program meanwhile
/// stays; if it differs from the kept one, that stays too and the function throws.
core::HookResult remove_hook(const std::filesystem::path& directory, HookEvent event);

}  // namespace gongbu::automation
