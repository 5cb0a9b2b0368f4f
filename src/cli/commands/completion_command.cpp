#include <string>
#include <vector>

#include "command.hpp"
#include "completion_scripts.hpp"

namespace gongbu::cli::completion_command {
namespace {

struct Args {
  std::string shell;
};

void describe(Options& options, Args& args) {
  options.argument("SHELL", args.shell, Msg::opt_completion_shell).choices = {"bash", "zsh",
                                                                              "fish"};
}

int run(Context& context, const Args& args) {
  const char* script = kBashCompletion;
  if (args.shell == "zsh") script = kZshCompletion;
  if (args.shell == "fish") script = kFishCompletion;
  context.streams().out(script);
  return 0;
}

}  // namespace

std::vector<Command> commands() {
  return {make_command<Args>("completion", Msg::cmd_completion, Msg::examples_completion, describe,
                             run)};
}

}  // namespace gongbu::cli::completion_command
