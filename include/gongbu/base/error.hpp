#pragma once

#include <exception>
#include <optional>
#include <string>
#include <utility>

#include "gongbu/base/message.hpp"

namespace gongbu {

/// Kind of an error; determines the exit status.
enum class ErrorKind {
  usage,   ///< command line: exit 2
  config,  ///< config.toml or the environment: exit 2
  data,    ///< the database: exit 3
  git,     ///< a repository: exit 3
  system,  ///< files, the terminal, other programs: exit 3
};

/// Exit status of a command that fails with such an error.
constexpr int exit_status(ErrorKind kind) {
  return kind == ErrorKind::usage || kind == ErrorKind::config ? 2 : 3;
}

/// The only exception type of the program. Created where a library's error is caught, printed in
/// one place.
class Error : public std::exception {
 public:
  Error(ErrorKind kind, Phrase what) : kind_(kind), phrase_(std::move(what)) {}

  /// Adds a line that says what to do.
  Error&& hint(Phrase hint) && {
    hint_ = std::move(hint);
    return std::move(*this);
  }

  ErrorKind kind() const { return kind_; }
  const Phrase& phrase() const { return phrase_; }
  const std::optional<Phrase>& hint() const { return hint_; }

  /// Returns the English text, for debuggers and test failures.
  const char* what() const noexcept override;

 private:
  ErrorKind kind_;
  Phrase phrase_;
  std::optional<Phrase> hint_;
  mutable std::string what_;
};

/// Makes an error from a message and its arguments.
template <class... A>
Error make_error(ErrorKind kind, MsgFor<std::type_identity_t<A>...> id, const A&... args) {
  return Error(kind, Phrase{id.id, {fmt::format("{}", args)...}});
}

}  // namespace gongbu
