#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "command.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/host/files.hpp"
#include "gongbu/host/manual_viewer.hpp"
#include "manual_pages.hpp"
#include "study_args.hpp"
#include "version.hpp"

namespace gongbu::cli::man_command {
namespace {

namespace fs = std::filesystem;

struct Args {
  std::vector<std::string> page;
  bool roff = false;
  std::optional<std::string> directory;
};

void describe(Options& options, Args& args) {
  options.arguments("PAGE", args.page, Msg::opt_man_page).required = false;
  options.flag("--roff", args.roff, Msg::opt_man_roff);
  options.value("--install", "DIR", args.directory, Msg::opt_man_install);
}

std::string roff_of(const render::ManualPage& page, const Translator& tr) {
  return render::to_roff(page, std::string("gongbu ") + kVersion, tr(Msg::man_book), kReleased);
}

// Writes DIR/man1/gongbu.1, DIR/ko/man1/gongbu.1, …
void write_all(const fs::path& directory) {
  for (const Language language : {Language::english, Language::korean}) {
    const Translator tr(language);
    const fs::path top = language == Language::korean ? directory / "ko" : directory;
    for (const std::string& name : manual_names()) {
      const render::ManualPage page = manual_page(name, tr).value();
      const std::string section = std::to_string(page.section);
      const fs::path folder = top / ("man" + section);
      fs::create_directories(folder);
      host::replace_file(folder / (page.name + "." + section), roff_of(page, tr),
                         host::Access::usual);
    }
  }
}

// Returns the name of the page: "goal" for "gongbu goal" and "gongbu-goal", as man has it.
std::string page_name(const std::vector<std::string>& words) {
  constexpr std::string_view kProgram = "gongbu";
  std::string typed = joined(words);
  std::string_view name = typed;
  if (!name.starts_with(kProgram)) return typed;
  name.remove_prefix(kProgram.size());
  const bool is_whole = name.empty();
  if (!is_whole && name.front() != ' ' && name.front() != '-') return typed;
  return std::string(is_whole ? name : name.substr(1));
}

int run(Context& context, const Args& args) {
  if (args.directory) {
    write_all(*args.directory);
    return 0;
  }
  const Translator& tr = context.tr();
  const std::string name = page_name(args.page);
  const auto page = manual_page(name, tr);
  if (!page)
    throw make_error(ErrorKind::usage, Msg::err_no_manual, name).hint(phrase(Msg::hint_manual));
  if (args.roff) {
    context.streams().out(roff_of(*page, tr));
  } else if (!context.streams().out_is_terminal() ||
             !host::view_manual(context.env(), roff_of(*page, tr))) {
    context.show(render::to_document(*page));
  }
  return 0;
}

}  // namespace

std::vector<Command> commands() {
  return {make_command<Args>("man", Msg::cmd_man, Msg::examples_man, describe, run)};
}

}  // namespace gongbu::cli::man_command
