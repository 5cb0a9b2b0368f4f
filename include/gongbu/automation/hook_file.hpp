#pragma once

#include <filesystem>
#include <string>

#include "gongbu/automation/hook_script.hpp"
#include "gongbu/core/hook_state.hpp"

// The hooks in one hooks directory. Every function throws `system`, naming the file.
namespace gongbu::automation {

/// What stands where a hook has its place.
struct HookFile {
  enum class Kind { none, own, foreign };
  Kind kind = Kind::none;
  bool executable = false;
  std::string head;        ///< the first core::kHookHeadSize bytes; own ones are shorter
  bool kept = false;       ///< the hook from before gongbu stands beside it
  bool kept_runs = false;  ///< and is executable: git would have run it
};

HookFile look_at_hook(const std::filesystem::path& directory, HookEvent event);

/// How the hook stands, if its program is there.
core::HookState state_of(const HookFile& file, HookEvent event);

/// What install_hook() would do.
core::HookResult planned_install(const HookFile& file, const std::string& script);

/// Puts the script in place and keeps the hook that had the place, with its bytes, mode and links,
/// for the script to run. The directory is made when it is missing. Does nothing when all is so
/// already.
core::HookResult install_hook(const std::filesystem::path& directory, HookEvent event,
                              const std::string& script);

/// What remove_hook() would do.
core::HookResult planned_removal(const HookFile& file);

/// Takes the script away and puts back the hook that was there before. Where another program has
/// put its own hook meanwhile, that one stays; when it is not the one from before, that one stays
/// beside it, and the function throws to say so.
core::HookResult remove_hook(const std::filesystem::path& directory, HookEvent event);

}  // namespace gongbu::automation
