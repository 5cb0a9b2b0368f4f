#include "gongbu/automation/crontab_program.hpp"

#include <filesystem>
#include <optional>
#include <string_view>
#include <utility>

#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/host/process.hpp"

namespace gongbu::automation {
namespace {

host::Finished run_crontab(const host::Environment& env, const std::filesystem::path& program,
                           const std::string& argument, const std::string& input = "") {
  // The output is parsed, so it must be in English.
  return host::run_program(env.with("LC_ALL", "C"),
                           {.program = program, .arguments = {argument}, .input = input});
}

// Debian's crontab, cronie and others print these words, perhaps after two lines of help.
bool is_not_allowed(const host::Finished& answer) {
  return answer.status != 0 && answer.err.find("not allowed") != std::string::npos;
}

// Every implementation then exits with 1 and prints only one line of error: "no crontab for me", or
// BusyBox the reason why the file cannot be opened. After any other failure there may be a crontab.
bool says_there_is_none(const host::Finished& answer) {
  const std::string_view line = trimmed(answer.err);
  return answer.status == 1 && answer.out.empty() && line.find('\n') == std::string_view::npos &&
         (ascii_lower(line).find("no crontab for ") != std::string::npos ||
          line.ends_with(": No such file or directory"));
}

Error refused(const host::Finished& answer) {
  const std::string line = answer.first_line();
  Error error = line.empty() ? make_error(ErrorKind::system, Msg::err_crontab_silent, answer.status)
                             : make_error(ErrorKind::system, Msg::err_crontab_refuses, line);
  if (is_not_allowed(answer)) return std::move(error).hint(phrase(Msg::hint_crontab_not_allowed));
  return error;
}

std::string read_with(const host::Environment& env, const std::filesystem::path& program) {
  host::Finished answer = run_crontab(env, program, "-l");
  if (answer.status == 0) return std::move(answer.out);
  if (says_there_is_none(answer)) return {};
  throw refused(answer);
}

void write_with(const host::Environment& env, const std::filesystem::path& program,
                const std::string& text) {
  const host::Finished answer =
      text.empty() ? run_crontab(env, program, "-r") : run_crontab(env, program, "-", text);
  if (answer.status != 0) throw refused(answer);
}

// Restores the old crontab. Returns a note for the user, or nothing if it may be lost.
std::optional<Phrase> restore(const host::Environment& env, const std::filesystem::path& program,
                              const std::string& before) {
  try {
    if (read_with(env, program) == before) return phrase(Msg::hint_crontab_unchanged);
    write_with(env, program, before);
    if (read_with(env, program) == before) return phrase(Msg::hint_crontab_restored);
  } catch (const Error&) {
    // Report only the original failure.
  }
  return std::nullopt;
}

// Writes the crontab and verifies it by reading. Returns the error, if any.
std::optional<Error> failure_to_write(const host::Environment& env,
                                      const std::filesystem::path& program,
                                      const std::string& text) {
  try {
    write_with(env, program, text);
    if (read_with(env, program) == text) return std::nullopt;
    return make_error(ErrorKind::system, Msg::err_crontab_differs);
  } catch (const Error& error) {
    return error;
  }
}

}  // namespace

bool has_crontab_program(const host::Environment& env) {
  return host::find_program_strictly(env, "crontab").has_value();
}

std::string read_crontab(const host::Environment& env) {
  const auto program = host::find_program(env, "crontab");
  if (!program) return {};
  host::Finished answer = run_crontab(env, *program, "-l");
  if (answer.status == 0) return std::move(answer.out);
  if (says_there_is_none(answer) || is_not_allowed(answer)) return {};
  throw refused(answer);
}

void edit_crontab(const host::Environment& env, const CrontabEdit& edit) {
  const auto program = host::find_program_strictly(env, "crontab");
  if (!program)
    throw make_error(ErrorKind::system, Msg::err_no_crontab).hint(phrase(Msg::hint_no_crontab));
  const std::string before = read_with(env, *program);
  std::optional<Error> failure = failure_to_write(env, *program, edit(before));
  if (!failure) return;
  const auto left = restore(env, *program, before);
  if (left && !failure->hint()) throw Error(*std::move(failure)).hint(*left);
  throw *failure;
}

}  // namespace gongbu::automation
