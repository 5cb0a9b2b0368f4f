#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "command.hpp"
#include "gongbu/app/judge.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/host/files.hpp"
#include "gongbu/report/card.hpp"
#include "gongbu/store/activities.hpp"
#include "study_args.hpp"

namespace gongbu::cli::card_command {
namespace {

constexpr const char* kUsualFile = "streak.svg";
constexpr std::size_t kMostRepositories = 3;
constexpr date::days kYear{365};

struct Args {
  std::optional<std::string> svg;
  std::string theme = "light";
  std::string size = "full";
  std::string title;
  bool repositories = false;
  ScanArgs scan;
};

void describe(Options& options, Args& args) {
  options.value("--svg", "FILE", args.svg, Msg::opt_card_svg);
  options.value("--theme", "THEME", args.theme, Msg::opt_card_theme).choices = {"light", "dark",
                                                                                "auto"};
  options.value("--size", "SIZE", args.size, Msg::opt_card_size).choices = {"full", "compact"};
  options.value("--title", "TEXT", args.title, Msg::opt_card_title);
  options.flag("--repos", args.repositories, Msg::opt_card_repos);
  describe_scan(options, args.scan);
}

report::CardTheme theme_of(const std::string& word) {
  if (word == "dark") return report::CardTheme::dark;
  return word == "auto" ? report::CardTheme::automatic : report::CardTheme::light;
}

report::CardSize size_of(const std::string& word) {
  return word == "compact" ? report::CardSize::compact : report::CardSize::full;
}

// Returns the repositories with the most commits in the last twelve months.
std::vector<std::string> busiest_repositories(app::Workspace& work) {
  std::vector<std::string> names;
  for (store::RepositoryCommits& one :
       store::commits_by_repository(work.database, work.today - kYear, work.today))
    if (names.size() < kMostRepositories && !one.name.empty()) names.push_back(std::move(one.name));
  return names;
}

// Throws if the default file exists and is not a card of gongbu. A link may lead out of the
// repository, whose files others wrote.
void check_usual_file() {
  namespace fs = std::filesystem;
  constexpr std::size_t kMostCard = std::size_t{1} << 20U;
  const Phrase hint = phrase(Msg::hint_card_other_file, kUsualFile);
  std::error_code error;
  const fs::file_status status = fs::symlink_status(kUsualFile, error);
  if (fs::is_symlink(status))
    throw make_error(ErrorKind::usage, Msg::err_card_link, kUsualFile,
                     printable(fs::read_symlink(kUsualFile, error).string()))
        .hint(hint);
  if (!fs::is_regular_file(status)) return;  // nothing there, or refused when it is written
  const host::FileEnd content = host::read_file_end(kUsualFile, kMostCard);
  if (content.size > kMostCard || !report::is_card(content.bytes))
    throw make_error(ErrorKind::usage, Msg::err_card_other_file, kUsualFile).hint(hint);
}

int run(Context& context, const Args& args) {
  if (!args.svg) check_usual_file();
  context.scan_first(args.scan);
  context.measure_first(args.scan);
  app::Workspace& work = context.workspace();
  app::Summary summary = app::judge(work);
  const report::CardView view{
      .verdicts = std::move(summary.verdicts),
      .tallies = std::move(summary.tallies),
      .week_start = work.settings.week_start,
      .title = normalized(args.title),
      .repositories = args.repositories ? busiest_repositories(work) : std::vector<std::string>()};
  write_typed_file(context, args.svg.value_or(kUsualFile),
                   report::to_svg(view, size_of(args.size), theme_of(args.theme), context.tr()));
  return 0;
}

}  // namespace

std::vector<Command> commands() {
  return {make_command<Args>("card", Msg::cmd_card, Msg::examples_card, describe, run)};
}

}  // namespace gongbu::cli::card_command
