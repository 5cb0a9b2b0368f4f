#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

// The texts that make git run `gongbu hook run`.
namespace gongbu::automation {

/// The events that gongbu hears of.
enum class HookEvent { post_commit, post_rewrite };
inline constexpr std::array kHookEvents{HookEvent::post_commit, HookEvent::post_rewrite};

/// What git calls the event, and its hook: "post-commit".
std::string_view hook_name(HookEvent event);

/// Where the hook that had the name before is kept, in the same directory:
/// "post-commit.before-gongbu".
std::string kept_hook_name(HookEvent event);

/// How far into a file own_hook_program() has to see.
inline constexpr std::size_t kHookHeadSize = 8192;

/// Returns the hook script that runs this program, an absolute path, after the hook that was there
/// before.
std::string hook_script(HookEvent event, std::string_view program);

/// Returns the program that a hook script runs; nothing when the script is not one of gongbu's, of
/// any version. Empty when it is, but says no program. The first kHookHeadSize bytes of it are
/// enough.
std::optional<std::string> own_hook_program(std::string_view script);

/// Returns the value of git's setting hook.gongbu.command that runs this program; git adds the
/// arguments of the event.
std::string hook_command(std::string_view program);

/// Returns the program that such a command runs; nothing for a command of another form.
std::optional<std::string> hook_command_program(std::string_view command);

}  // namespace gongbu::automation
