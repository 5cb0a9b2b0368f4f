#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gongbu/app/workspace.hpp"
#include "gongbu/base/message.hpp"
#include "gongbu/cli/run.hpp"
#include "gongbu/host/environment.hpp"
#include "gongbu/host/settings.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/render/json.hpp"
#include "gongbu/scan/scan_repositories.hpp"
#include "options.hpp"

namespace gongbu::cli {

/// Output format of a report.
struct OutputArgs {
  bool json = false;
  bool markdown = false;
};
void describe_output(Options& options, OutputArgs& output);
/// Adds only --json.
void describe_json(Options& options, OutputArgs& output);

/// Whether a report scans first.
struct ScanArgs {
  bool no_scan = false;
};
void describe_scan(Options& options, ScanArgs& scan);

/// Environment of a command. Opens the user's files on first use.
class Context {
 public:
  enum class Color { automatic, always, never };

  /// `language` is that of the command line, if given.
  Context(const Surroundings& surroundings, std::optional<Language> language)
      : surroundings_(surroundings), typed_language_(language) {}

  void set_color(Color color) { color_ = color; }

  /// Uses the language of the command line, else of the settings, else of the environment.
  const Translator& tr();
  const host::Environment& env() const { return surroundings_.env; }
  host::Streams& streams() { return surroundings_.streams; }
  const std::atomic<bool>* stop() const { return surroundings_.stop; }
  /// Whether cron, systemd or launchd started the command: without a terminal and without TERM.
  bool is_unattended();

  const host::Paths& paths();
  const host::Settings& settings();
  /// Settings, clock, zone and database. Opened by every command except `init` and `config`.
  app::Workspace& workspace();
  bool has_workspace() const { return workspace_.has_value(); }
  /// Drops cached settings and the workspace after a command changed the settings.
  void forget_settings();
  /// Uses the files at other paths from now on, or the user's own again.
  void use_paths(std::optional<host::Paths> paths);
  /// Goes on in the present language, also when the command changes the settings.
  void keep_language() { typed_language_ = language(); }

  /// Leaves the backup of the day to another command: this one only shows what it would do.
  void skip_daily_backup() { takes_daily_backup_ = false; }
  bool takes_daily_backup() const { return takes_daily_backup_; }

  /// Scans before a report unless --no-scan is given. Warnings go to standard error. Returns the
  /// result.
  scan::ScanSummary scan_first(const ScanArgs& args,
                               scan::Discovery discovery = scan::Discovery::when_due);
  /// Like scan_first(), but returns failures as warnings.
  scan::ScanSummary try_scan(scan::Discovery discovery = scan::Discovery::when_due);
  /// Measures the newest commits of these days before a report that depends on their sizes, unless
  /// --no-scan is given. Prints changes of earlier verdicts and the number of commits left.
  void measure_first(const ScanArgs& args, core::Day from, core::Day until);
  /// Like measure_first(), for the whole history, before a report that shows a longest streak.
  void measure_first(const ScanArgs& args);
  /// Measures the newest commits of these days with a progress line. Calls `on_begin` first if
  /// there are any. Returns the number of commits left.
  std::int64_t measure(core::Day from, core::Day until, std::function<void()> on_begin = {});
  /// Measures every commit with a progress line; returns false if stopped.
  bool measure_all();
  /// Scans with a progress line.
  scan::ScanSummary scan(scan::ScanOptions options);

  /// Writes a report. Room `report` has document_of() and json_of() for the view.
  template <class View>
  void show(const View& view, const OutputArgs& output) {
    if (output.json) {
      show(json_of(view));
    } else {
      show(document_of(view, tr()), output.markdown);
    }
  }
  void show(const render::Document& document, bool markdown = false);
  void show(const render::Json& json);
  /// Writes a line of words, which a narrow terminal breaks between words.
  void say(std::string_view line);
  /// Writes a value in one line: a path, a key.
  void print(std::string_view value);

  /// Warns of addresses that count only because a repository's own configuration or mailmap says
  /// so. Warns once per address and repository, unless `all`.
  void warn_of_claimed_addresses(bool all = false);
  /// Writes an error or warning to standard error; skips repetitions.
  void warn(const Error& error);
  /// From now on warn() keeps what it is given for release_warnings().
  void hold_warnings() { held_.emplace(); }
  /// Writes the held warnings, unless the same ones were written within the last day.
  void release_warnings();
  /// Asks a question on the terminal; an empty answer returns the default. Throws `system` if the
  /// user ends the input of the terminal or interrupts, saying that nothing was changed.
  std::string ask(const std::string& question, const std::string& default_answer);
  /// Like ask(), but returns nothing if the user ends the input or interrupts. For questions after
  /// something was changed.
  std::optional<std::string> answer(const std::string& question, const std::string& default_answer);
  /// Asks a yes-or-no question; everything except yes is no. Throws `system` if interrupted.
  bool agrees(const std::string& question);

 private:
  bool colors(bool is_terminal) const;
  /// Breaks a line of standard error between words if that is a narrow terminal.
  std::string fitted(const std::string& line);
  bool is_interrupted() const { return stop() != nullptr && stop()->load(); }

  Language language();

  Surroundings surroundings_;
  std::optional<Language> typed_language_;
  Color color_ = Color::automatic;
  std::optional<Translator> translator_;
  std::optional<host::Paths> paths_;
  std::optional<host::Settings> settings_;
  std::optional<app::Workspace> workspace_;
  bool takes_daily_backup_ = true;
  std::vector<std::string> said_;    ///< errors and warnings already written, or held
  std::optional<std::string> held_;  ///< the held warnings without their hints, one a line
};

/// Returns an error as one line, without the program's name.
std::string error_line(const Error& error, const Translator& tr);

}  // namespace gongbu::cli
