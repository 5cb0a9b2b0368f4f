#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "context.hpp"
#include "gongbu/base/message.hpp"
#include "options.hpp"

namespace gongbu::cli {

/// A command made ready to run: its options, and what to do once they are read.
struct Invocation {
  Options options;
  std::function<int(Context&)> run;
};

/// A command as the table knows it.
struct Command {
  std::string name;  ///< "add"; "me add" for one below another
  Msg summary{};     ///< one line
  Msg examples{};    ///< lines "gongbu … # what it does"
  std::function<Invocation()> prepare;
};

/// Makes a command from its arguments' struct, the function that describes them and the one that
/// runs.
template <class Args>
Command make_command(std::string name, Msg summary, Msg examples, void (*describe)(Options&, Args&),
                     int (*run)(Context&, const Args&)) {
  return {std::move(name), summary, examples, [describe, run] {
            const auto args = std::make_shared<Args>();
            Invocation invocation;
            describe(invocation.options, *args);
            invocation.run = [args, run](Context& context) { return run(context, *args); };
            return invocation;
          }};
}

/// Every command, in the order of the help. Made by CMake from its list of command files, each of
/// which defines `<file>_commands()`.
const std::vector<Command>& commands();

}  // namespace gongbu::cli
