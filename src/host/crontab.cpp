#include "gongbu/host/crontab.hpp"

#include <filesystem>
#include <string_view>

#include "gongbu/base/error.hpp"
#include "gongbu/host/process.hpp"

namespace gongbu::host {
namespace {

Finished run_crontab(const Environment& env, const std::filesystem::path& program,
                     const std::string& argument, const std::string& input = "") {
  // Its answers are read: they are to be in English.
  return run_program(env.with("LC_ALL", "C"),
                     {.program = program, .arguments = {argument}, .input = input});
}

bool says(const Finished& answer, std::string_view words) {
  return answer.err.find(words) != std::string::npos;
}

bool is_not_allowed(const Finished& answer) { return says(answer, "not allowed"); }

// Every implementation exits with 1 here; BusyBox only passes on why the file cannot be opened.
bool says_there_is_none(const Finished& answer) {
  return says(answer, "no crontab for") || says(answer, "No such file or directory");
}

Error refused(const Finished& answer) {
  return make_error(ErrorKind::system, Msg::err_crontab_refuses, answer.first_line())
      .hint(is_not_allowed(answer) ? phrase(Msg::hint_crontab_not_allowed)
                                   : phrase(Msg::hint_crontab_unchanged));
}

}  // namespace

std::optional<std::string> read_crontab(const Environment& env) {
  const auto program = find_program(env, "crontab");
  if (!program) return std::nullopt;
  const Finished answer = run_crontab(env, *program, "-l");
  if (answer.status == 0) return answer.out;
  if (says_there_is_none(answer) || is_not_allowed(answer)) return std::nullopt;
  throw refused(answer);
}

void replace_crontab(const Environment& env, const std::string& text) {
  const auto program = find_program(env, "crontab");
  if (!program)
    throw make_error(ErrorKind::system, Msg::err_no_crontab).hint(phrase(Msg::hint_no_crontab));
  const Finished answer =
      text.empty() ? run_crontab(env, *program, "-r") : run_crontab(env, *program, "-", text);
  if (answer.status != 0) throw refused(answer);
  if (read_crontab(env).value_or("") != text)
    throw make_error(ErrorKind::system, Msg::err_crontab_differs);
}

}  // namespace gongbu::host
