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
#include "gongbu/scan/ingest.hpp"
#include "options.hpp"

namespace gongbu::cli {

/// How a report is to be written.
struct OutputArgs {
  bool json = false;
  bool markdown = false;
};
void describe_output(Options& options, OutputArgs& output);
/// Only whether it is to be JSON: for what nobody pastes.
void describe_json(Options& options, OutputArgs& output);

/// Whether a report scans before it answers.
struct ScanArgs {
  bool no_scan = false;
};
void describe_scan(Options& options, ScanArgs& scan);

/// What a command runs in: the surroundings, and the user's files, opened when first asked for.
class Context {
 public:
  enum class Color { automatic, always, never };

  /// `language` is the one typed on the command line.
  Context(const Surroundings& surroundings, std::optional<Language> language)
      : surroundings_(surroundings), typed_language_(language) {}

  void set_color(Color color) { color_ = color; }

  /// Speaks the language that was typed, else that of the settings, else that of the environment.
  const Translator& tr();
  const host::Environment& env() const { return surroundings_.env; }
  host::Streams& streams() { return surroundings_.streams; }
  const std::atomic<bool>* stop() const { return surroundings_.stop; }

  const host::Paths& paths();
  const host::Settings& settings();
  /// Settings, clock, zone and database; everything but `init` and `config` needs it.
  app::Workspace& workspace();
  /// Reads the settings again after a command changed them; the workspace is opened anew.
  void forget_settings();

  /// Scans before a report unless asked not to: warnings go to standard error, never the report's
  /// way. Returns what the scan came to.
  scan::ScanSummary scan_first(const ScanArgs& args,
                               scan::Discovery discovery = scan::Discovery::when_due);
  /// Scans as before a report: a failure is one of the summary's warnings.
  scan::ScanSummary try_scan(scan::Discovery discovery = scan::Discovery::when_due);
  /// Measures the newest commits of these days before a report that depends on their sizes, unless
  /// it is asked not to scan; says what that made of earlier days, and how many were left out.
  void measure_first(const ScanArgs& args, core::Day from, core::Day until);
  /// The same before a report that shows a longest streak, of the whole history.
  void measure_first(const ScanArgs& args);
  /// Measures the newest commits of these days, with a progress line on a terminal; returns how
  /// many were left out. Calls `on_begin` first if there are any.
  std::int64_t measure(core::Day from, core::Day until, std::function<void()> on_begin = {});
  /// Measures every commit, with a progress line on a terminal; returns false when it was stopped.
  bool measure_all();
  /// Scans with a progress line on a terminal.
  scan::ScanSummary scan(scan::ScanOptions options);

  /// Writes a report: a view that room `report` has document_of() and json_of() for.
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
  /// Writes one line of ready text.
  void say(std::string_view line);

  /// Warns of addresses that only a repository's own configuration names and whose commits count:
  /// of each once, or of `all`.
  void warn_of_own_addresses(bool all = false);
  /// Writes an error or a warning to standard error, unless it was written already.
  void warn(const Error& error);
  /// Asks on the terminal; returns the default when the answer is empty.
  std::string ask(const std::string& question, const std::string& default_answer);
  /// Asks a question that is answered with yes or no; everything but yes is no.
  bool agrees(const std::string& question);

 private:
  bool colors(bool is_terminal) const;

  Language language();

  Surroundings surroundings_;
  std::optional<Language> typed_language_;
  Color color_ = Color::automatic;
  std::optional<Translator> translator_;
  std::optional<host::Paths> paths_;
  std::optional<host::Settings> settings_;
  std::optional<app::Workspace> workspace_;
  std::vector<std::string> said_;  ///< errors and warnings: each is said once
};

/// Returns an error as the one line the user sees, without the program's name.
std::string error_line(const Error& error, const Translator& tr);

}  // namespace gongbu::cli
