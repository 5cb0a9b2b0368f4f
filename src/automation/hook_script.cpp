#include "gongbu/automation/hook_script.hpp"

#include <algorithm>

#include "gongbu/base/text.hpp"
#include "hook_scripts.hpp"

namespace gongbu::automation {
namespace {

// Every version of the script begins with this, which identifies older ones.
constexpr std::string_view kHead = "#!/bin/sh\n# A hook of gongbu's.";
constexpr std::string_view kProgramLine = "\ngongbu=";

constexpr std::string_view kCommandBegin = "gongbu=";
constexpr std::string_view kCommandEnd =
    "; [ -x \"$gongbu\" ] || gongbu=gongbu; command -v \"$gongbu\" >/dev/null || exit 0; "
    "exec \"$gongbu\" hook run";

// Parses a word written by shell_quoted(), or an unquoted one, up to `end`.
std::optional<std::string> unquoted(std::string_view text) {
  std::string word;
  bool in_quotes = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\'') {
      in_quotes = !in_quotes;
    } else if (text[i] == '\\' && !in_quotes && i + 1 < text.size()) {
      word += text[++i];
    } else {
      word += text[i];
    }
  }
  if (in_quotes || word.empty()) return std::nullopt;
  return word;
}

}  // namespace

std::string_view hook_name(HookEvent event) {
  return event == HookEvent::post_commit ? "post-commit" : "post-rewrite";
}

std::string kept_hook_name(HookEvent event) {
  return std::string(hook_name(event)) + ".before-gongbu";
}

std::string hook_script(HookEvent event, std::string_view program) {
  std::string script(event == HookEvent::post_commit ? kPostCommitScript : kPostRewriteScript);
  const std::size_t begin = script.find(kProgramLine) + kProgramLine.size();
  const std::size_t end = script.find('\n', begin);
  return script.replace(begin, end - begin, shell_quoted(program));
}

std::optional<std::string> own_hook_program(std::string_view script) {
  if (!script.starts_with(kHead)) return std::nullopt;
  const std::size_t line = script.find(kProgramLine);
  if (line == std::string_view::npos) return "";
  const std::size_t begin = line + kProgramLine.size();
  return unquoted(script.substr(begin, script.find('\n', begin) - begin)).value_or("");
}

std::string hook_command(std::string_view program) {
  return std::string(kCommandBegin) + shell_quoted(program) + std::string(kCommandEnd);
}

std::optional<std::string> hook_command_program(std::string_view command) {
  if (!command.starts_with(kCommandBegin) || !command.ends_with(kCommandEnd)) return std::nullopt;
  command.remove_suffix(kCommandEnd.size());
  return unquoted(command.substr(kCommandBegin.size()));
}

}  // namespace gongbu::automation
