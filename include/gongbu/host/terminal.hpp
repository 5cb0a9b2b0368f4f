#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "gongbu/host/environment.hpp"

namespace gongbu::host {

/// Returns the number of colours of the terminal according to COLORTERM and TERM: 16, 256 or
/// 16,777,216.
int palette_of(const Environment& env);

/// The standard streams of a command; tests replace them by strings.
class Streams {
 public:
  virtual ~Streams() = default;

  /// Writes to standard output; finish() reports failures.
  virtual void out(std::string_view text) = 0;
  /// Writes to standard error without buffering; ignores failures.
  virtual void err(std::string_view text) = 0;
  /// Reads a line without its newline; returns nothing at the end of input.
  virtual std::optional<std::string> read_line() = 0;

  virtual bool out_is_terminal() const = 0;
  virtual bool err_is_terminal() const = 0;
  virtual bool in_is_terminal() const = 0;
  /// Returns the width of standard output, from the terminal or COLUMNS; nothing for a pipe or file
  /// without COLUMNS.
  virtual std::optional<int> columns() const = 0;

  /// Flushes standard output. Returns false if the reader closed the pipe, which is not an error.
  /// Throws `system` for other failures, such as a full disk.
  virtual bool finish() = 0;
};

/// The streams of this process. Standard output is buffered; it is flushed by finish(), before
/// reading a line, when the buffer is large and, on a terminal, before writing to standard error.
class ProcessStreams : public Streams {
 public:
  /// Makes the process ignore SIGPIPE; spawn() restores the default for children.
  explicit ProcessStreams(const Environment& env);
  void out(std::string_view text) override;
  void err(std::string_view text) override;
  std::optional<std::string> read_line() override;
  bool out_is_terminal() const override { return out_is_terminal_; }
  bool err_is_terminal() const override { return err_is_terminal_; }
  bool in_is_terminal() const override { return in_is_terminal_; }
  std::optional<int> columns() const override { return columns_; }
  bool finish() override;

 private:
  void flush();

  std::string buffer_;
  int error_ = 0;  ///< errno of the first failed write
  bool out_is_terminal_;
  bool err_is_terminal_;
  bool in_is_terminal_;
  std::optional<int> columns_;
};

}  // namespace gongbu::host
