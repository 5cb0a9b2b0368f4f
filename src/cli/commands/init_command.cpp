#include <fmt/core.h>
#include <fmt/ranges.h>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include "begin_tracking.hpp"
#include "changed_settings.hpp"
#include "command.hpp"
#include "first_steps.hpp"
#include "gongbu/app/judge.hpp"
#include "gongbu/app/rebuild.hpp"
#include "gongbu/app/setup.hpp"
#include "gongbu/app/workspace.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/base/parallel.hpp"
#include "gongbu/base/scratch_directory.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/core/parse.hpp"
#include "gongbu/host/settings.hpp"
#include "gongbu/host/zone.hpp"
#include "gongbu/report/init_report.hpp"
#include "gongbu/store/snapshot.hpp"
#include "gongbu/store/tracking_start.hpp"
#include "pages.hpp"

namespace gongbu::cli::init_command {
namespace {

constexpr int kDeclined = 1;  // exit status

using Values = std::vector<std::string>;

struct Args {
  bool yes = false;
  Values emails;
  std::optional<std::string> zone;
  Values roots;
  std::optional<std::string> day_start;
  std::optional<std::string> track_from;
};

void describe(Options& options, Args& args) {
  options.flag("-y,--yes", args.yes, Msg::opt_init_yes);
  options.values("--email", "EMAIL", args.emails, Msg::opt_init_email);
  options.value("--zone", "ZONE", args.zone, Msg::opt_init_zone);
  options.values("--root", "DIR", args.roots, Msg::opt_init_root);
  options.value("--day-start", "HH:MM", args.day_start, Msg::opt_init_day_start);
  options.value("--track-from", "DAY", args.track_from, Msg::opt_init_track_from);
}

/// A setting written by `init`.
struct Item {
  std::string_view key;
  Msg question{};
  std::string_view separators;  ///< separators of values in an answer; empty: one value
  Values given;                 ///< from the command line; not asked
  Values set;                   ///< already in the settings
  std::function<Values(const Values& roots)> find;
};

Values optional_value(const std::optional<std::string>& value) {
  return value ? Values{*value} : Values{};
}

// Roots come first because their repositories give better proposals.
std::vector<Item> items(Context& context, const Args& args) {
  const host::Settings& set = context.settings();
  const auto find_emails = [&context](const Values& roots) {
    const host::Paths& paths = context.paths();
    std::vector<std::filesystem::path> directories;
    for (const std::string& root : roots)
      directories.push_back(host::expand(root, paths, host::working_directory()));
    return app::propose_emails(directories, app::ignored_paths(context.settings(), paths));
  };
  const auto find_roots = [&context](const Values&) {
    const host::Paths& paths = context.paths();
    if (context.streams().err_is_terminal() && !paths.home.empty())
      context.streams().err(context.tr()(Msg::init_looking, host::abbreviated(paths.home, paths)) +
                            " …\n");
    return app::propose_roots(paths, host::working_directory());
  };
  return {
      {"git.roots", Msg::init_ask_roots, ",", args.roots, set.git.roots, find_roots},
      {"git.emails", Msg::init_ask_emails, ", \t", args.emails, set.git.emails, find_emails},
      {"timezone", Msg::init_ask_zone, "", optional_value(args.zone),
       set.timezone.empty() ? Values{} : Values{set.timezone},
       [&context](const Values&) { return Values{host::system_zone_name(context.env())}; }},
  };
}

Values values_in(std::string_view answer, std::string_view separators) {
  Values values;
  for (const std::string_view part : split(answer, separators))
    if (!trimmed(part).empty()) values.emplace_back(trimmed(part));
  return values;
}

// Converts typed values to the form used in settings. Throws `usage` for invalid ones.
Values checked(Context& context, const Item& item, Values values) {
  if (item.key == "git.roots")
    for (std::string& root : values) root = setting_directory(context, root);
  host::check_setting(item.key, values);
  return values;
}

// Asks until the answer is valid; an empty answer takes the proposal.
Values asked(Context& context, const Item& item, Values proposed) {
  const std::string shown = fmt::format("{}", fmt::join(proposed, ", "));
  for (;;) {
    const std::string answer = context.ask(context.tr()(Phrase{item.question, {}}), shown);
    if (answer == shown) return proposed;
    try {
      return checked(context, item, values_in(answer, item.separators));
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::usage) throw;
      context.warn(error);
    }
  }
}

// `file` is the path of the settings.
report::InitView view_of(Context& context, const std::filesystem::path& file) {
  const host::Settings& settings = context.settings();
  report::InitView view{.emails = settings.git.emails,
                        .zone = settings.timezone,
                        .day_start = host::setting_value(settings, "day_start"),
                        .language = host::setting_value(settings, "language"),
                        .roots = settings.git.roots,
                        .file = host::abbreviated(file, context.paths()),
                        .whole_home = ""};
  for (const std::string& root : settings.git.roots)
    if (host::expand(root, context.paths(), "/") == context.paths().home) view.whole_home = root;
  return view;
}

// Reads --track-from. `today` depends on settings that may be about to change.
std::optional<TypedStart> typed_start(Context& context, const Args& args) {
  if (!args.track_from) return std::nullopt;
  const host::Settings& set = context.settings();
  const core::Zone zone =
      host::load_zone(args.zone ? *args.zone : app::zone_name(set, context.env()));
  const auto day_start = args.day_start ? core::parse_time_of_day(*args.day_start) : set.day_start;
  const core::Day today =
      core::study_day(host::now(context.env()), zone, day_start.value_or(set.day_start));
  return read_tracking_start(*args.track_from, today);
}

// The state before this command.
struct Past {
  bool was_judged = false;  ///< there was activity
  bool has_start = false;   ///< the start of tracking was recorded
};

Past past_of(Context& context) {
  std::error_code error;
  if (!std::filesystem::exists(context.paths().database, error)) return {};
  app::Workspace& work = context.workspace();
  return {app::judge(work).verdicts.first_active.has_value(),
          store::tracking_start(work.database).has_value()};
}

constexpr const char* kDayStart = "day_start";
constexpr const char* kNightDayStart = "04:00";

// If the history shows work after midnight, asks when the day begins, or decides it if it may not
// ask. Returns the start; nothing to keep midnight.
std::optional<std::string> day_start_for_nights(Context& context, bool asks) {
  const app::NightWork work = app::night_work(context.workspace());
  if (!work.is_usual()) return std::nullopt;
  const Translator& tr = context.tr();
  context.say(tr(Msg::init_night, work.nights, kNightDayStart));
  if (!asks) {
    context.say(tr(Msg::init_night_decided, kNightDayStart));
    return kNightDayStart;
  }
  const Item item{kDayStart, Msg::init_ask_day_start, "", {}, {}, {}};
  const Values chosen = asked(context, item, {kNightDayStart});
  return chosen.front() == host::setting_value(host::Settings{}, kDayStart)
             ? std::nullopt
             : std::optional(chosen.front());
}

/// Settings to write, by key.
using Answers = std::vector<std::pair<std::string, Values>>;

void write_settings(Context& context, SettingsChange& change, const Answers& answers) {
  for (const auto& [key, values] : answers) change.set(key, values);
  context.forget_settings();
}

// Sets the start of the day on first use, when the history is known, and moves the activities found
// so far to their new days.
void settle_day_start(Context& context, const Args& args, SettingsChange& change, Answers& answers,
                      bool asks) {
  if (args.day_start || context.settings().day_start != core::DayStart{0}) return;
  const auto day_start = day_start_for_nights(context, asks);
  if (!day_start) return;
  answers.push_back({kDayStart, {*day_start}});
  write_settings(context, change, {answers.back()});
  app::rebuild(context.workspace(), app::Rebuild::keep);
}

/// While it exists, a command works on copies of the user's files. `init` looks at the history this
/// way until all questions are answered.
class Trial {
 public:
  explicit Trial(Context& context) : context_(context), own_(context.paths().database) {
    const host::Paths own = context.paths();
    host::Paths copies = own;
    copies.config = directory_.path() / "config.toml";
    copies.database = directory_.path() / "gongbu.db";
    copies.cache = directory_.path() / "cache";
    std::error_code error;
    if (std::filesystem::exists(own.config, error))
      std::filesystem::copy_file(own.config, copies.config);
    has_own_ = std::filesystem::exists(own_, error);
    if (has_own_) store::copy_database(context.workspace().database, copies.database);
    context.use_paths(std::move(copies));
  }
  Trial(const Trial&) = delete;
  Trial& operator=(const Trial&) = delete;
  ~Trial() {
    context_.keep_language();  // an error after the question for the language uses the answer
    context_.use_paths(std::nullopt);
  }

  /// Gives a user without a database the one of the trial, so that the history is read only once.
  /// Returns whether it did.
  bool keep_database() {
    if (has_own_) return false;
    const std::string copy = own_.string() + ".init";
    try {
      store::copy_database(context_.workspace().database, copy);
      store::replace_database(own_, copy, own_.string() + ".before-init");
    } catch (...) {
      std::error_code ignored;
      std::filesystem::remove(copy, ignored);
      throw;
    }
    return true;
  }

 private:
  Context& context_;
  std::filesystem::path own_;  ///< the user's database
  bool has_own_ = false;
  ScratchDirectory directory_;
};

// Returns given values, otherwise those set or found, and asks for the latter.
std::vector<Values> chosen_values(Context& context, const Args& args, const std::vector<Item>& all,
                                  bool asks) {
  // Validate everything before asking or writing anything.
  std::vector<Values> chosen;
  for (const Item& item : all)
    chosen.push_back(item.given.empty() ? Values{} : checked(context, item, item.given));
  if (args.day_start) host::check_setting(kDayStart, {*args.day_start});
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!chosen[i].empty()) continue;
    chosen[i] = all[i].set.empty() ? all[i].find(chosen.front()) : all[i].set;
    if (asks) chosen[i] = asked(context, all[i], std::move(chosen[i]));
  }
  return chosen;
}

// Asks for the language if neither the settings nor the command line have one.
void ask_language(Context& context, Answers& answers) {
  if (context.settings().language) return;
  const bool is_korean = context.tr().language() == Language::korean;
  const Item item{"language", Msg::init_ask_language, "", {}, {}, {}};
  answers.emplace_back("language", asked(context, item, {is_korean ? "ko" : "en"}));
}

// Scans everything and measures the commits.
report::ScanView scan_history(Context& context) {
  report::ScanView scanned = scan_everything(context);
  context.measure(core::kFirstDay, context.workspace().today);
  return scanned;
}

void show_found(Context& context, report::ScanView scanned, const std::filesystem::path& config) {
  context.show(report::document_of(view_of(context, config), context.tr()));
  context.say("");
  scanned.has_emails = true;  // already warned above
  context.show(report::document_of(scanned, context.tr()));
  if (scanned.repositories == 0) context.say(context.tr()(Msg::init_no_repositories));
  show_found_repositories(context);
}

// Ends the trial and writes what came of it.
void keep_answers(Context& context, std::optional<Trial>& trial, const Answers& answers) {
  const bool has_history = trial->keep_database();
  trial.reset();
  if (has_history) {  // with the note of the change
    for (const auto& [key, values] : answers)
      host::set_setting(context.paths().config, key, values, [] {});
    context.forget_settings();
    return;
  }
  SettingsChange change(context, "init");
  write_settings(context, change, answers);
  app::move_to_today(context.workspace());
  scan_history(context);
}

int run(Context& context, const Args& args) {
  const bool has_terminal = context.streams().in_is_terminal();
  const bool asks_tracking = !args.yes && has_terminal;
  TrackingOptions tracking{.typed = typed_start(context, args), .asks = asks_tracking};
  const Past past = past_of(context);
  // Changing verdicts of past days needs consent.
  if (args.track_from && past.has_start && !args.yes && !has_terminal)
    throw make_error(ErrorKind::usage, Msg::err_no_terminal).hint(phrase(Msg::hint_init_yes));
  tracking.was_judged = past.was_judged;
  const bool asks = asks_tracking && !(args.track_from && past.has_start);
  const std::vector<Item> all = items(context, args);
  const std::vector<Values> chosen = chosen_values(context, args, all, asks);
  Answers answers;
  for (std::size_t i = 0; i < all.size(); ++i) answers.emplace_back(all[i].key, chosen[i]);
  if (args.day_start) answers.push_back({kDayStart, {*args.day_start}});
  if (asks) ask_language(context, answers);

  // Nothing is written before the last question, which depends on the history.
  const std::filesystem::path config = context.paths().config;
  std::optional<Trial> trial;
  if (asks_tracking) trial.emplace(context);
  SettingsChange change(context, "init");
  write_settings(context, change, answers);
  if (!args.yes && !has_terminal) context.say(context.tr()(Msg::init_no_terminal));
  redate_today(context);
  const report::ScanView scanned = scan_history(context);
  if (trial && asked_to_stop(context.stop()))
    throw make_error(ErrorKind::system, Msg::err_interrupted);
  if (!past.was_judged) settle_day_start(context, args, change, answers, asks);
  show_found(context, scanned, config);
  const std::optional<core::TrackingStart> start = choose_tracking_start(context, tracking);
  if (trial) keep_answers(context, trial, answers);
  if (start) begin_tracking(context, *start);
  show_found_days(context);
  show_next_steps(context);
  return start ? 0 : kDeclined;
}

}  // namespace

std::vector<Command> commands() {
  return {make_command<Args>("init", Msg::cmd_init, Msg::examples_init, describe, run)};
}

}  // namespace gongbu::cli::init_command
