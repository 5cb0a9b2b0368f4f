#include <array>

#include "import_formats.hpp"
#include "importer.hpp"

namespace gongbu::transfer {

std::span<const Importer> importers() {
  // General CSV is last, because every table matches it. ("gongbu", its own export, is read
  // elsewhere.)
  static constexpr auto kImporters = std::to_array<Importer>({
      {"timewarrior", "Timewarrior", "other", is_timewarrior, read_timewarrior},
      {"baekjoonhub", "BaekjoonHub", "problem", is_baekjoonhub, read_baekjoonhub},
      {"anki", "Anki", "other", is_anki, read_anki},
      {"loop", "Loop", "other", is_loop, read_loop},
      {"notion", "Notion", "other", is_notion, read_notion, true},
      {"toggl", "Toggl", "other", is_toggl, read_toggl, true},
      {"forest", "Forest", "other", is_forest, read_forest, true},
      {"solvedac", "solved.ac", "problem", is_solvedac, read_solvedac},
      {"github", "GitHub", "other", is_github, read_github},
      {"watson", "Watson", "other", is_watson, read_watson},
      {"wakatime", "WakaTime", "other", is_wakatime, read_wakatime},
      {"git-stats", "git-stats", "other", is_git_stats, read_git_stats},
      {"org", "Org", "other", is_org, read_org},
      {"harsh", "harsh", "other", is_harsh, read_harsh},
      {"habitctl", "habitctl", "other", is_habitctl, read_habitctl},
      {"jrnl", "jrnl", "other", is_jrnl, read_jrnl},
      {"klog", "klog", "other", is_klog, read_klog},
      {"csv", "CSV", "other", is_csv, read_csv, true},
  });
  return kImporters;
}

}  // namespace gongbu::transfer
