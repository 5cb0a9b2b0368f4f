#include <fmt/core.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "command.hpp"
#include "gongbu/app/judge.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/core/kind.hpp"
#include "gongbu/git/hook_site.hpp"
#include "gongbu/host/log.hpp"
#include "gongbu/host/process.hpp"
#include "gongbu/report/hook_report.hpp"
#include "gongbu/scan/commit_hook.hpp"
#include "gongbu/scan/scan_repositories.hpp"

namespace gongbu::cli::hook_command {
namespace {

namespace fs = std::filesystem;

// If the database is locked longer, the next scan finds the commit.
constexpr int kLockTimeoutMs = 100;
constexpr int kCatchUpTimeoutMs = 10'000;

struct Args {
  std::vector<std::string> words;
};

void describe(Options& options, Args& args) {
  options.arguments("EVENT", args.words, Msg::opt_hook_event).required = false;
}

/// One run of a hook: its event and git's arguments.
class HookRun {
 public:
  HookRun(Context& context, std::vector<std::string> words)
      : context_(context), words_(std::move(words)), env_(context.env().without("GIT_")) {}

  void run() {
    std::error_code error;
    if (!fs::exists(context_.paths().database, error)) return;  // not set up
    const std::string event = take_event();
    if (event == kCatchUp) {
      catch_up();
      return;
    }
    const auto site = git::find_hook_site(fs::current_path(), context_.env().get("GIT_DIR"));
    if (!site) return;
    if (event == "post-rewrite") {
      after_rewrite(*site);
    } else if (event == "post-commit" && !git::is_rebasing(*site)) {
      after_commit(*site);
    }
  }

 private:
  static constexpr const char* kCatchUp = "catch-up";

  // A configured hook has no event name; post-rewrite is recognized by its argument.
  std::string take_event() {
    if (words_.empty()) return "post-commit";
    if (words_.front() == "amend" || words_.front() == "rebase") return "post-rewrite";
    std::string event = words_.front();
    words_.erase(words_.begin());
    return event;
  }

  void after_commit(const git::HookSite& site) {
    const auto fresh = git::read_fresh_commit(site);
    if (!fresh) {
      start_catching_up(site);
    } else if (context_.streams().out_is_terminal() && !git::is_picking(site) &&
               !context_.settings().hook.quiet) {
      record_and_tell(site, *fresh);
    } else {
      scan::spool_new_commit(context_.paths(), site, *fresh, host::now(env_));
    }
  }

  void after_rewrite(const git::HookSite& site) {
    std::string input;
    while (const auto line = context_.streams().read_line()) input += *line + '\n';
    scan::spool_rewrites(context_.paths(), site, git::rewritten_commits(input), host::now(env_));
    if (words_.empty() || words_.front() != "amend") start_catching_up(site);
  }

  void record_and_tell(const git::HookSite& site, const git::FreshCommit& fresh) {
    try {
      app::Workspace work =
          app::open_workspace(env_, context_.paths(), context_.settings(), kLockTimeoutMs);
      work.database.skip_flushing();
      scan::read_hook_spool(work);
      if (const auto dropped = scan::record_new_commit(work, site, fresh)) {
        tell(work, *dropped);
      } else {
        start_catching_up(site);
      }
    } catch (const Error&) {
      scan::spool_new_commit(context_.paths(), site, fresh, host::now(env_));
      throw;
    }
  }

  void tell(app::Workspace& work, core::Dropped dropped) {
    const app::Summary summary = app::judge(work);
    report::CommittedView view{.verdicts = summary.verdicts,
                               .goals = app::progress(summary, work.today),
                               .commits = 0,
                               .dropped = dropped,
                               .freeze_covers = app::freeze_covers_today(summary)};
    for (const core::Tally& tally : summary.tallies)
      if (tally.day == work.today && core::is_of_kind(tally, core::kCommitKind))
        view.commits += tally.count;
    context_.show(document_of(view, context_.tr()));
  }

  // Scans in the background, so that the commit does not wait.
  void start_catching_up(const git::HookSite& site) {
    host::start_program(env_, host::own_program(),
                        {"hook", "run", kCatchUp, site.common_dir.string()});
  }

  void catch_up() {
    if (words_.empty()) return;
    app::Workspace work = app::open_workspace(env_, context_.paths(), context_.settings());
    scan::read_hook_spool(work);
    scan::scan(work, {.only = fs::path(words_.front()), .timeout_ms = kCatchUpTimeoutMs});
  }

  Context& context_;
  std::vector<std::string> words_;
  host::Environment env_;
};

// Makes a crash exit with status 0, so that git prints nothing.
void die_silently() {
  for (const int signal : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT})
    std::signal(signal, [](int) { _exit(0); });
}

void write_down(Context& context, const std::string& what) noexcept {
  try {
    const core::Instant now = host::now(context.env());
    host::append_to_log(host::hook_log(context.paths().database),
                        fmt::format("{} {}", core::rfc3339(now, core::seconds{0}), what));
  } catch (...) {
    // There is nobody to report to.
  }
}

int run_hook(Context& context, const Args& args) {
  die_silently();
  try {
    HookRun(context, args.words).run();
  } catch (const Error& error) {
    write_down(context, error_line(error, context.tr()));
  } catch (const std::exception& exception) {
    write_down(context, exception.what());
  }
  return 0;
}

}  // namespace

std::vector<Command> commands() {
  return {make_command<Args>("hook run", Msg::cmd_hook_run, Msg::examples_hook_run, describe,
                             run_hook)};
}

}  // namespace gongbu::cli::hook_command
