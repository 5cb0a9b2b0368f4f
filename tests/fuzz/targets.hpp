#pragma once

#include <span>
#include <string_view>

// Parsers as functions of bytes, for libFuzzer and for the replay of its findings.
namespace gongbu::fuzz {

/// A parser of untrusted input, and the properties of its results.
struct Target {
  std::string_view name;
  /// Aborts the process if a property does not hold.
  void (*read)(std::string_view bytes);
};

std::span<const Target> targets();

/// Returns the target with this name, or null.
const Target* find_target(std::string_view name);

/// Aborts the process with `promise` unless `holds`.
void require(bool holds, std::string_view promise);

/// Removes and returns the first line of `rest` without its newline, for targets with two inputs.
std::string_view take_line(std::string_view& rest);

// Room core.
void read_dates(std::string_view bytes);
void read_durations(std::string_view bytes);
void read_goals(std::string_view bytes);
void read_crontab(std::string_view bytes);
void read_pathspec(std::string_view bytes);
void read_hook_script(std::string_view bytes);

// Room catalog.
void read_bibtex(std::string_view bytes);
void read_latex(std::string_view bytes);
void read_mailmap(std::string_view bytes);
void read_outline(std::string_view bytes);
void read_paper_id(std::string_view bytes);

// Rooms git, host and app.
void read_commit(std::string_view bytes);
void read_trailers(std::string_view bytes);
void read_identity(std::string_view bytes);
void read_history(std::string_view bytes);
void read_cache(std::string_view bytes);
void read_spool(std::string_view bytes);
void read_facts(std::string_view bytes);
void read_segment(std::string_view bytes);
void read_settings(std::string_view bytes);
void read_tzif(std::string_view bytes);

// Room transfer.
void read_import_csv(std::string_view bytes);
void read_import_toggl(std::string_view bytes);
void read_import_forest(std::string_view bytes);
void read_import_notion(std::string_view bytes);
void read_import_loop(std::string_view bytes);
void read_import_anki(std::string_view bytes);
void read_import_solvedac(std::string_view bytes);
void read_import_github(std::string_view bytes);
void read_import_watson(std::string_view bytes);
void read_import_wakatime(std::string_view bytes);
void read_import_git_stats(std::string_view bytes);
void read_import_timewarrior(std::string_view bytes);
void read_import_klog(std::string_view bytes);
void read_import_harsh(std::string_view bytes);
void read_import_habitctl(std::string_view bytes);
void read_import_jrnl(std::string_view bytes);
void read_import_org(std::string_view bytes);

}  // namespace gongbu::fuzz
