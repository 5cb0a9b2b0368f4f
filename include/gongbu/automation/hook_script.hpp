#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

// Hook scripts and git settings that run `gongbu hook run`.
namespace gongbu::automation {

/// Git events that gongbu handles.
enum class HookEvent { post_commit, post_rewrite };
inline constexpr std::array kHookEvents{HookEvent::post_commit, HookEvent::post_rewrite};

/// Returns git's name of the event and its hook: "post-commit".
std::string_view hook_name(HookEvent event);

/// Returns the file name of the previous hook, in the same directory: "post-commit.before-gongbu".
std::string kept_hook_name(HookEvent event);

/// Number of bytes that own_hook_program() needs.
inline constexpr std::size_t kHookHeadSize = 8192;

/// Returns the hook script that runs the previous hook and then this program, an absolute path.
std::string hook_script(HookEvent event, std::string_view program);

/// Returns the program that one of gongbu's hook scripts, of any version, runs; "" if it names no
/// program; nothing for other scripts. Needs only the first kHookHeadSize bytes.
std::optional<std::string> own_hook_program(std::string_view script);

/// Returns the value of git's setting hook.gongbu.command that runs this program. Git appends the
/// arguments of the event.
std::string hook_command(std::string_view program);

/// Returns the program of such a command; nothing for other commands.
std::optional<std::string> hook_command_program(std::string_view command);

}  // namespace gongbu::automation
