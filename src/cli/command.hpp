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

/// A prepared command: its options, and the function to run after parsing them.
struct Invocation {
  Options options;
  std::function<int(Context&)> run;
};

/// An entry of the command table.
struct Command {
  std::string name;  ///< "add", or "me add" within a group
  Msg summary{};     ///< one line
  Msg examples{};    ///< lines "gongbu … # description"
  std::function<Invocation()> prepare;
};

/// Makes a command from a struct of arguments, a function that describes them and one that runs the
/// command.
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

/// Returns every command. CMake generates it, in the order of its list of command files; each file
/// defines `<file>::commands()`.
const std::vector<Command>& commands();

}  // namespace gongbu::cli
