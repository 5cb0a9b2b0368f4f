#include "targets.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

#include "gongbu/base/text.hpp"

namespace gongbu::fuzz {

std::span<const Target> targets() {
  static constexpr auto kTargets = std::to_array<Target>({
      {"bibtex", read_bibtex},
      {"cache", read_cache},
      {"commit", read_commit},
      {"crontab", read_crontab},
      {"dates", read_dates},
      {"durations", read_durations},
      {"facts", read_facts},
      {"goals", read_goals},
      {"history", read_history},
      {"hook_script", read_hook_script},
      {"identity", read_identity},
      {"import_csv", read_import_csv},
      {"import_toggl", read_import_toggl},
      {"import_forest", read_import_forest},
      {"import_notion", read_import_notion},
      {"import_loop", read_import_loop},
      {"import_anki", read_import_anki},
      {"import_solvedac", read_import_solvedac},
      {"import_github", read_import_github},
      {"import_watson", read_import_watson},
      {"import_wakatime", read_import_wakatime},
      {"import_git_stats", read_import_git_stats},
      {"import_timewarrior", read_import_timewarrior},
      {"import_klog", read_import_klog},
      {"import_harsh", read_import_harsh},
      {"import_habitctl", read_import_habitctl},
      {"import_jrnl", read_import_jrnl},
      {"import_org", read_import_org},
      {"latex", read_latex},
      {"mailmap", read_mailmap},
      {"outline", read_outline},
      {"paper_id", read_paper_id},
      {"pathspec", read_pathspec},
      {"segment", read_segment},
      {"settings", read_settings},
      {"spool", read_spool},
      {"trailers", read_trailers},
      {"tzif", read_tzif},
  });
  return kTargets;
}

const Target* find_target(std::string_view name) {
  const auto all = targets();
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const Target& target) { return target.name == name; });
  return found == all.end() ? nullptr : &*found;
}

void require(bool holds, std::string_view promise) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %.*s\n", static_cast<int>(promise.size()), promise.data());
  std::abort();
}

std::string_view take_line(std::string_view& rest) { return take_until(rest, '\n'); }

}  // namespace gongbu::fuzz
