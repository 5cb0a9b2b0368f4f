#include "gongbu/host/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <iostream>
#include <system_error>

#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "host/descriptor.hpp"

namespace gongbu::host {
namespace {

constexpr std::size_t kBufferLimit = 1 << 16;

std::optional<int> columns_of(const Environment& env, bool is_terminal) {
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  const std::string text = env.get("COLUMNS").value_or("");
  int columns = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), columns);
  const bool whole = error == std::errc() && end == text.data() + text.size();
  if (whole && columns > 0) return columns;
  return is_terminal ? std::optional(kUsualColumns) : std::nullopt;
}

}  // namespace

int palette_of(const Environment& env) {
  const std::string depth = env.get("COLORTERM").value_or("");
  if (depth == "truecolor" || depth == "24bit") return 1 << 24;
  const std::string terminal = env.get("TERM").value_or("");
  if (terminal.ends_with("-direct")) return 1 << 24;
  return terminal.find("256color") != std::string::npos ? 256 : 16;
}

ProcessStreams::ProcessStreams(const Environment& env)
    : out_is_terminal_(::isatty(STDOUT_FILENO) != 0),
      err_is_terminal_(::isatty(STDERR_FILENO) != 0),
      in_is_terminal_(::isatty(STDIN_FILENO) != 0),
      columns_(columns_of(env, out_is_terminal_)) {
  // A closed pipe must reach finish() as an error number instead of killing the process.
  std::signal(SIGPIPE, SIG_IGN);
}

void ProcessStreams::out(std::string_view text) {
  buffer_ += text;
  if (buffer_.size() >= kBufferLimit) flush();
}

void ProcessStreams::err(std::string_view text) {
  // On one terminal keep the order of both streams: a table, then the question about it.
  if (out_is_terminal_ && err_is_terminal_) flush();
  write_all(STDERR_FILENO, text);
}

std::optional<std::string> ProcessStreams::read_line() {
  flush();  // the question must be seen before it is answered
  std::string line;
  if (std::getline(std::cin, line)) return line;
  // A failed read must not count as an empty answer.
  if (std::ferror(stdin) != 0 && errno != EINTR)
    throw make_error(ErrorKind::system, Msg::err_read_file, "stdin",
                     std::generic_category().message(errno));
  return std::nullopt;
}

bool ProcessStreams::finish() {
  flush();
  if (error_ == 0) return true;
  if (error_ == EPIPE) return false;
  throw make_error(ErrorKind::system, Msg::err_write_output,
                   std::generic_category().message(error_));
}

void ProcessStreams::flush() {
  if (error_ == 0) error_ = write_all(STDOUT_FILENO, buffer_);
  buffer_.clear();
}

}  // namespace gongbu::host
