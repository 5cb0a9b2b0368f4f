#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "command.hpp"
#include "gongbu/app/judge.hpp"
#include "gongbu/report/portfolio_report.hpp"
#include "gongbu/study/papers.hpp"
#include "gongbu/study/period_summary.hpp"
#include "gongbu/study/study.hpp"

namespace gongbu::cli::portfolio_command {
namespace {

struct Args {
  // Meant for pasting, so text output is always Markdown.
  OutputArgs output{.json = false, .markdown = true};
  ScanArgs scan;
};

void describe(Options& options, Args& args) {
  describe_output(options, args.output);
  describe_scan(options, args.scan);
}

std::vector<report::RepositoryTotal> repositories_of(app::Workspace& work) {
  std::vector<report::RepositoryTotal> all =
      study::repository_totals(work, core::kFirstDay, work.today);
  study::add_addresses(work, all);
  return all;
}

study::StudiedNames newest_names(app::Workspace& work) {
  study::StudiedNames names = study::studied_names(work, core::kFirstDay, work.today);
  std::reverse(names.posts.begin(), names.posts.end());
  std::reverse(names.problems.begin(), names.problems.end());
  return names;
}

int run(Context& context, const Args& args) {
  context.scan_first(args.scan);
  context.measure_first(args.scan);
  app::Workspace& work = context.workspace();
  app::Summary summary = app::judge(work);
  study::StudyCache study_cache(work);
  study::StudiedNames names = newest_names(work);
  const report::PortfolioView view{.verdicts = std::move(summary.verdicts),
                                   .tallies = std::move(summary.tallies),
                                   .papers = study::paper_rows(study_cache),
                                   .syllabi = study::begun_syllabi(study_cache),
                                   .repositories = repositories_of(work),
                                   .posts = std::move(names.posts),
                                   .problems = std::move(names.problems)};
  context.show(view, args.output);
  return 0;
}

}  // namespace

std::vector<Command> commands() {
  return {
      make_command<Args>("portfolio", Msg::cmd_portfolio, Msg::examples_portfolio, describe, run)};
}

}  // namespace gongbu::cli::portfolio_command
