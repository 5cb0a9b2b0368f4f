#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "gongbu/host/environment.hpp"

namespace gongbu::host {

/// How many colours a terminal has to choose from, by what it says of itself (COLORTERM, TERM): 16,
/// 256 or 16,777,216.
int palette_of(const Environment& env);

/// The three standard streams as a command sees them; tests put strings in their place.
class Streams {
 public:
  virtual ~Streams() = default;

  /// Writes to standard output; failures are kept for finish().
  virtual void out(std::string_view text) = 0;
  /// Writes to standard error, at once; failures are ignored.
  virtual void err(std::string_view text) = 0;
  /// Reads one line without its newline; nothing at the end of input.
  virtual std::optional<std::string> read_line() = 0;

  virtual bool out_is_terminal() const = 0;
  virtual bool err_is_terminal() const = 0;
  virtual bool in_is_terminal() const = 0;
  /// How many columns standard output has, by the terminal or by COLUMNS; nothing when it goes to a
  /// pipe or a file and nobody says.
  virtual std::optional<int> columns() const = 0;

  /// Flushes standard output. Returns false when its reader has gone (a closed pipe: not an error).
  /// Throws `system` for other failures, a full disk among them.
  virtual bool finish() = 0;
};

/// The streams of this process. Standard output is buffered until finish(), a line is read, much
/// has gathered or, on a terminal, something goes to standard error.
class ProcessStreams : public Streams {
 public:
  /// Makes the process ignore SIGPIPE; a child process gets the default back from its starter.
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
