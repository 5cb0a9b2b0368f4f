#include "context.hpp"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <exception>
#include <utility>

#include "gongbu/app/judge.hpp"
#include "gongbu/automation/last_run.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/report/rejudged_report.hpp"
#include "gongbu/scan/claimed_addresses.hpp"
#include "gongbu/scan/commit_hook.hpp"
#include "gongbu/scan/measure.hpp"
#include "progress_line.hpp"

namespace gongbu::cli {
namespace {

constexpr std::int64_t kMostMeasured = 2000;  // takes a few seconds
constexpr int kScanLockTimeoutMs = 10'000;    // for `scan`; reports wait less

}  // namespace

void describe_output(Options& options, OutputArgs& output) {
  describe_json(options, output);
  options.flag("--md", output.markdown, Msg::opt_md);
  options.exclusive({"--json", "--md"});
}

void describe_json(Options& options, OutputArgs& output) {
  options.flag("--json", output.json, Msg::opt_json);
}

void describe_scan(Options& options, ScanArgs& scan) {
  options.flag("--no-scan", scan.no_scan, Msg::opt_no_scan);
}

const Translator& Context::tr() {
  if (!translator_) translator_.emplace(language());
  return *translator_;
}

Language Context::language() {
  if (typed_language_) return *typed_language_;
  try {
    if (const auto set = settings().language) return *set;
  } catch (const std::exception&) {
    // Fall back to the environment's language; whoever needs the settings reports the error.
  }
  return host::environment_language(env());
}

bool Context::is_unattended() {
  return !streams().in_is_terminal() && !streams().out_is_terminal() && !env().get("TERM");
}

const host::Paths& Context::paths() {
  if (!paths_) paths_ = host::find_paths(env());
  return *paths_;
}

const host::Settings& Context::settings() {
  if (!settings_) settings_ = host::load_settings(paths().config);
  return *settings_;
}

app::Workspace& Context::workspace() {
  if (workspace_) return *workspace_;
  workspace_.emplace(app::open_workspace(env(), paths(), settings()));
  if (workspace_->database.changed_by_others())
    warn(make_error(ErrorKind::data, Msg::warn_database_changed, paths().database.string())
             .hint(phrase(Msg::hint_database_changed)));
  try {
    scan::read_hook_spool(*workspace_);
  } catch (const Error&) {
    // Nothing is lost; the next write reports the error.
  }
  return *workspace_;
}

void Context::forget_settings() {
  workspace_.reset();
  settings_.reset();
  translator_.reset();
}

void Context::use_paths(std::optional<host::Paths> paths) {
  forget_settings();
  paths_ = std::move(paths);
}

scan::ScanSummary Context::scan_first(const ScanArgs& args, scan::Discovery discovery) {
  if (args.no_scan) return {};
  scan::ScanSummary summary = try_scan(discovery);
  for (const Error& warning : summary.warnings) warn(warning);
  return summary;
}

scan::ScanSummary Context::try_scan(scan::Discovery discovery) {
  workspace();  // required: throws on failure
  try {
    return scan({.discovery = discovery, .stop = stop()});
  } catch (const Error& error) {
    scan::ScanSummary failed;
    failed.warnings.push_back(error);  // known data can still be shown
    return failed;
  }
}

void Context::measure_first(const ScanArgs& args, core::Day from, core::Day until) {
  if (args.no_scan) return;
  std::optional<core::Verdicts> before;
  const std::int64_t left =
      measure(from, until, [&] { before = app::judge(workspace()).verdicts; });
  if (before) {
    // To standard error, because the report may be JSON or an image.
    const report::RejudgedView rejudged{.before = *std::move(before),
                                        .after = app::judge(workspace()).verdicts};
    streams().err(render::to_text(report::document_of(rejudged, tr()), {}));
  }
  if (left > 0)
    warn(make_error(ErrorKind::git, Msg::warn_unmeasured, left).hint(phrase(Msg::hint_unmeasured)));
}

void Context::measure_first(const ScanArgs& args) {
  measure_first(args, core::kFirstDay, workspace().today);
}

std::int64_t Context::measure(core::Day from, core::Day until, std::function<void()> on_begin) {
  ProgressLine progress(streams(), tr());
  scan::MeasureOptions options = progress.measure_options(stop());
  options.at_most = kMostMeasured;
  options.on_begin = std::move(on_begin);
  return scan::measure_days(workspace(), from, until, options);
}

bool Context::measure_all() {
  ProgressLine progress(streams(), tr());
  return scan::measure_all(workspace(), progress.measure_options(stop()));
}

scan::ScanSummary Context::scan(scan::ScanOptions options) {
  if (options.discovery == scan::Discovery::always) options.timeout_ms = kScanLockTimeoutMs;
  options.around = host::working_directory();
  ProgressLine progress(streams(), tr());
  if (streams().err_is_terminal()) {
    options.on_progress = [&](const scan::ScanState& state) { progress.show(state); };
    options.on_measuring = [&](std::int64_t done, std::int64_t all) { progress.show(done, all); };
  }
  return scan::scan(workspace(), options);
}

void Context::show(const render::Document& document, bool markdown) {
  if (markdown) {
    streams().out(render::to_markdown(document));
    return;
  }
  streams().out(render::to_text(document, {.color = colors(streams().out_is_terminal()),
                                           .width = streams().columns(),
                                           .palette = host::palette_of(env())}));
}

void Context::show(const render::Json& json) {
  streams().out(render::to_json(json, streams().out_is_terminal()));
}

void Context::say(std::string_view line) {
  if (line.empty()) return print(line);
  show(render::Document().add(render::Paragraph{{render::Line(std::string(line))}}));
}

void Context::print(std::string_view value) { streams().out(printable(value) + "\n"); }

std::string Context::fitted(const std::string& line) {
  const std::optional<int> columns = streams().columns();
  if (!streams().err_is_terminal() || !columns || *columns <= 0) return line;
  return fmt::format("{}", fmt::join(wrapped(line, static_cast<std::size_t>(*columns)), "\n"));
}

void Context::warn(const Error& error) {
  std::string line = error_line(error, tr());
  if (std::find(said_.begin(), said_.end(), line) != said_.end()) return;
  if (held_) {
    *held_ += tr()(error.phrase()) + "\n";
  } else {
    streams().err(fitted("gongbu: " + line) + "\n");
  }
  said_.push_back(std::move(line));
}

void Context::release_warnings() {
  if (!held_) return;
  const std::string held = *std::exchange(held_, std::nullopt);
  try {
    if (!automation::is_news(paths(), held, host::now(env()))) return;
  } catch (const Error&) {
    // Without a home directory nobody knows what was written before.
  }
  for (const std::string& line : said_) streams().err(fitted("gongbu: " + line) + "\n");
}

void Context::warn_of_claimed_addresses(bool all) {
  scan::ClaimedAddresses addresses(paths().cache);
  const std::vector<scan::Claim> claims = addresses.open_claims(workspace(), !all);
  for (const scan::Claim& claim : claims) {
    const std::string shown = host::abbreviated(claim.work_tree, paths());
    warn(make_error(ErrorKind::git, Msg::warn_claimed_address, printable(claim.email), shown)
             .hint(phrase(Msg::hint_claimed_address, shell_word(claim.email), shell_word(shown))));
  }
  addresses.mark_shown(claims);
}

std::optional<std::string> Context::answer(const std::string& question,
                                           const std::string& default_answer) {
  const std::string shown = default_answer.empty()
                                ? question
                                : fmt::format("{} [{}]", question, printable(default_answer));
  streams().err(fitted(shown) + " ");
  const std::optional<std::string> line = streams().read_line();
  const bool ended = !line && streams().in_is_terminal();
  if (ended || is_interrupted()) {
    streams().err("\n");  // the cursor is still behind the question
    return std::nullopt;
  }
  const std::string answer(trimmed(line.value_or("")));
  return answer.empty() ? default_answer : answer;
}

std::string Context::ask(const std::string& question, const std::string& default_answer) {
  if (std::optional<std::string> given = answer(question, default_answer)) return *std::move(given);
  throw is_interrupted() ? make_error(ErrorKind::system, Msg::err_interrupted)
                         : make_error(ErrorKind::system, Msg::err_no_answer);
}

bool Context::agrees(const std::string& question) {
  const std::optional<std::string> given = answer(question, "");
  if (!given && is_interrupted()) throw make_error(ErrorKind::system, Msg::err_interrupted);
  const std::string word = folded(given.value_or(""));
  return word == "y" || word == "yes" || word == "예" || word == "네" ||
         word == "ㅛ";  // "y" on a Korean keyboard
}

bool Context::colors(bool is_terminal) const {
  if (color_ != Color::automatic) return color_ == Color::always;
  return is_terminal && !env().get("NO_COLOR") && env().get("TERM") != "dumb";
}

std::string error_line(const Error& error, const Translator& tr) {
  std::string line = tr(error.phrase());
  if (error.hint()) line += " — " + tr(*error.hint());
  return printable(line);
}

}  // namespace gongbu::cli
