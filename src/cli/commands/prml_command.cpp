#include <optional>
#include <string>
#include <vector>

#include "command.hpp"
#include "gongbu/catalog/syllabus.hpp"
#include "pages.hpp"

namespace gongbu::cli::prml_command {
namespace {

const std::string kId(catalog::kPrml);

struct Args {
  std::optional<std::string> topic;
  OutputArgs output;
};

void describe(Options& options, Args& args) {
  options.argument("TOPIC", args.topic, Msg::opt_syllabus_topic);
  describe_output(options, args.output);
}

int run(Context& context, const Args& args) {
  show_syllabus(context, kId, args.topic, args.output);
  return 0;
}

void describe_next(Options& options, OutputArgs& output) { describe_output(options, output); }

int run_next(Context& context, const OutputArgs& output) {
  show_next(context, kId, output);
  return 0;
}

}  // namespace

std::vector<Command> commands() {
  return {make_command<Args>("prml", Msg::cmd_prml, Msg::examples_prml, describe, run),
          make_command<OutputArgs>("prml next", Msg::cmd_prml_next, Msg::examples_prml_next,
                                   describe_next, run_next)};
}

}  // namespace gongbu::cli::prml_command
