#include "common_args.hpp"

namespace gongbu::cli {

void describe_common(Options& options, CommonArgs& args) {
  options.value(std::string(kLanguageOption), "LANG", args.language, Msg::opt_lang).choices = {
      "en", "ko"};
  options.value("--color", "WHEN", args.color, Msg::opt_color).choices = {"auto", "always",
                                                                          "never"};
  options.flag("-h,--help", args.help, Msg::opt_help).excuses = true;
}

}  // namespace gongbu::cli
