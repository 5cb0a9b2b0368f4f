#include "setting_table.hpp"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <iterator>
#include <system_error>
#include <utility>

#include "gongbu/base/text.hpp"
#include "gongbu/core/kind.hpp"
#include "gongbu/core/parse.hpp"
#include "gongbu/core/pathspec.hpp"
#include "gongbu/host/zone.hpp"

namespace gongbu::host {
namespace {

using Items = std::vector<std::string>;

// Indexed by date::weekday's C encoding.
constexpr std::array<std::string_view, 7> kWeekdays = {"sunday",   "monday", "tuesday", "wednesday",
                                                       "thursday", "friday", "saturday"};

Error bad_value(const ValueOrigin& origin, MsgFor<std::string, std::string> what,
                const std::string& item, Phrase hint) {
  return make_error(origin.kind, what, origin.name, printable(item)).hint(std::move(hint));
}

Error bad_choice(const ValueOrigin& origin, const std::string& item,
                 std::span<const std::string_view> known) {
  const auto meant = nearest(item, known);
  return bad_value(origin, Msg::err_setting_choice, item,
                   meant ? phrase(Msg::hint_did_you_mean, *meant)
                         : phrase(Msg::hint_one_of, fmt::format("{}", fmt::join(known, ", "))));
}

Items language_items(const Settings& settings) {
  if (!settings.language) return {""};
  return {settings.language == Language::korean ? "ko" : "en"};
}

void accept_language(Settings& settings, const std::string& item, const ValueOrigin& origin) {
  constexpr std::array<std::string_view, 2> kKnown = {"en", "ko"};
  settings.language = parse_language(item);
  if (!settings.language && !item.empty()) throw bad_choice(origin, item, kKnown);
}

void accept_timezone(Settings& settings, const std::string& item, const ValueOrigin& origin) {
  try {
    if (!item.empty()) load_zone(item);
  } catch (const Error& e) {
    if (e.kind() != ErrorKind::config) throw;
    throw bad_value(origin, Msg::err_setting_zone, item, e.hint().value());
  }
  settings.timezone = item;
}

Items day_start_items(const Settings& settings) {
  const std::chrono::hh_mm_ss time(settings.day_start);
  return {fmt::format("{:02}:{:02}", time.hours().count(), time.minutes().count())};
}

void accept_day_start(Settings& settings, const std::string& item, const ValueOrigin& origin) {
  const auto time = core::parse_time_of_day(item);
  if (!time)
    throw bad_value(origin, Msg::err_setting_day_start, item, phrase(Msg::hint_setting_day_start));
  settings.day_start = *time;
}

void accept_week_start(Settings& settings, const std::string& item, const ValueOrigin& origin) {
  const auto weekday = core::parse_weekday(item);
  if (!weekday) throw bad_choice(origin, item, kWeekdays);
  settings.week_start = *weekday;
}

void accept_commit_day(Settings& settings, const std::string& item, const ValueOrigin& origin) {
  constexpr std::array<std::string_view, 2> kKnown = {"zone", "author"};
  if (item != "zone" && item != "author") throw bad_choice(origin, item, kKnown);
  settings.commit_day = item == "zone" ? CommitDay::zone : CommitDay::author;
}

bool is_kind(std::string_view word) {
  const auto is_letter = [](char c) { return is_ascii_letter(c) || is_beyond_ascii(c); };
  const auto may_follow = [&](char c) {
    return is_letter(c) || is_ascii_digit(c) || c == '-' || c == '_';
  };
  return !word.empty() && is_letter(word.front()) &&
         std::all_of(word.begin(), word.end(), may_follow) && folded(word) == word &&
         printable(word) == word;
}

std::string checked_kind(const std::string& item, const ValueOrigin& origin) {
  std::string word = normalized(item);  // Hangul typed on macOS may be decomposed
  if (!is_kind(word))
    throw bad_value(origin, Msg::err_setting_kind, item, phrase(Msg::hint_setting_kind));
  if (core::is_any_word(word) || core::is_commit_word(word))
    throw bad_value(origin, Msg::err_setting_kind, item, phrase(Msg::hint_setting_kind_taken));
  return word;
}

std::string checked_path(const std::string& item, const ValueOrigin& origin) {
  if (trimmed(item).empty() || item.find('\0') != std::string::npos)
    throw make_error(origin.kind, Msg::err_setting_path, origin.name, printable(item));
  return item;
}

std::string checked_email(const std::string& item, const ValueOrigin& origin) {
  if (!is_email_address(item))
    throw bad_value(origin, Msg::err_setting_email, item, phrase(Msg::hint_setting_email));
  return item;
}

bool checked_flag(const std::string& item, const ValueOrigin& origin) {
  constexpr std::array<std::string_view, 2> kKnown = {"true", "false"};
  if (item != "true" && item != "false") throw bad_choice(origin, item, kKnown);
  return item == "true";
}

void accept_retention(Settings& settings, const std::string& item, const ValueOrigin& origin) {
  // Lower: most is forgotten. Higher: reviews never end.
  constexpr double kLeast = 0.7;
  constexpr double kMost = 0.99;
  const auto share = core::parse_decimal(item);
  if (!share || *share < kLeast || *share > kMost)
    throw make_error(origin.kind, Msg::err_setting_share, origin.name, kLeast, kMost,
                     printable(item))
        .hint(phrase(Msg::hint_setting_share));
  settings.review.retention = *share;
}

int checked_lines(const std::string& item, const ValueOrigin& origin) {
  constexpr int kMost = 1'000'000;
  int lines = -1;
  const char* end = item.data() + item.size();
  const auto [stop, error] = std::from_chars(item.data(), end, lines);
  if (error != std::errc() || stop != end || lines < 0 || lines > kMost)
    throw make_error(origin.kind, Msg::err_setting_number, origin.name, 0, kMost, printable(item));
  return lines;
}

std::string checked_author(const std::string& item, const ValueOrigin& origin) {
  if (!is_one_line(item))
    throw bad_value(origin, Msg::err_setting_author, item, phrase(Msg::hint_setting_author));
  return item;
}

// Follows a path of members: &Settings::git, &Settings::Git::roots.
template <auto... kPath>
constexpr auto& field(auto& settings) {
  return (settings.*....*kPath);
}

template <auto... kPath>
constexpr Setting flag_setting(std::string_view key, Msg help, bool judges_days = false) {
  return {key,
          Shape::flag,
          help,
          [](const Settings& s) { return Items{field<kPath...>(s) ? "true" : "false"}; },
          [](Settings& s, const std::string& item, const ValueOrigin& origin) {
            field<kPath...>(s) = checked_flag(item, origin);
          },
          judges_days};
}

// `kChecked` returns the item in its stored form or throws.
template <auto kChecked, auto... kPath>
constexpr Setting list_setting(std::string_view key, Msg help, bool judges_days = false) {
  return {key,
          Shape::list,
          help,
          [](const Settings& s) { return field<kPath...>(s); },
          [](Settings& s, const std::string& item, const ValueOrigin& origin) {
            field<kPath...>(s).push_back(kChecked(item, origin));
          },
          judges_days};
}

using core::CommitPolicy;
using Git = Settings::Git;
constexpr bool kJudgesDays = true;

constexpr Setting kTable[] = {
    {"language", Shape::text, Msg::setting_language, language_items, accept_language},
    {"timezone", Shape::text, Msg::setting_timezone,
     [](const Settings& s) { return Items{s.timezone}; }, accept_timezone, kJudgesDays},
    {"day_start", Shape::text, Msg::setting_day_start, day_start_items, accept_day_start,
     kJudgesDays},
    {"week_start", Shape::text, Msg::setting_week_start,
     [](const Settings& s) { return Items{std::string(kWeekdays[s.week_start.c_encoding()])}; },
     accept_week_start},
    {"commit_day", Shape::text, Msg::setting_commit_day,
     [](const Settings& s) { return Items{s.commit_day == CommitDay::zone ? "zone" : "author"}; },
     accept_commit_day, kJudgesDays},
    list_setting<checked_kind, &Settings::kinds>("kinds", Msg::setting_kinds),
    list_setting<checked_path, &Settings::git, &Git::roots>("git.roots", Msg::setting_git_roots),
    list_setting<checked_path, &Settings::git, &Git::ignore>("git.ignore", Msg::setting_git_ignore),
    list_setting<checked_email, &Settings::git, &Git::emails>("git.emails",
                                                              Msg::setting_git_emails),
    flag_setting<&Settings::policy, &CommitPolicy::count_merges>(
        "git.count_merges", Msg::setting_git_count_merges, kJudgesDays),
    flag_setting<&Settings::policy, &CommitPolicy::count_empty>(
        "git.count_empty", Msg::setting_git_count_empty, kJudgesDays),
    {"policy.min_lines", Shape::integer, Msg::setting_policy_min_lines,
     [](const Settings& s) { return Items{std::to_string(s.policy.min_lines)}; },
     [](Settings& s, const std::string& item, const ValueOrigin& origin) {
       s.policy.min_lines = checked_lines(item, origin);
     },
     kJudgesDays},
    list_setting<checked_pathspec, &Settings::policy, &CommitPolicy::never_paths>(
        "policy.never_paths", Msg::setting_policy_never_paths, kJudgesDays),
    list_setting<checked_author, &Settings::policy, &CommitPolicy::bots>(
        "policy.bots", Msg::setting_policy_bots, kJudgesDays),
    {"kind_rules", Shape::text, Msg::setting_kind_rules,
     [](const Settings& s) { return Items{s.kind_rules.built_in ? "built-in" : "none"}; },
     [](Settings& s, const std::string& item, const ValueOrigin& origin) {
       constexpr std::array<std::string_view, 2> kKnown = {"built-in", "none"};
       if (item != "built-in" && item != "none") throw bad_choice(origin, item, kKnown);
       s.kind_rules.built_in = item == "built-in";
     },
     kJudgesDays},
    flag_setting<&Settings::hook, &Settings::Hook::quiet>("hook.quiet", Msg::setting_hook_quiet),
    flag_setting<&Settings::review, &Settings::Review::enabled>("review.enabled",
                                                                Msg::setting_review_enabled),
    {"review.retention", Shape::share, Msg::setting_review_retention,
     [](const Settings& s) { return Items{fmt::format("{}", s.review.retention)}; },
     accept_retention},
    {"sync.commits", Shape::text, Msg::setting_sync_commits,
     [](const Settings& s) { return Items{s.sync.commits}; },
     [](Settings& s, const std::string& item, const ValueOrigin& origin) {
       constexpr std::array<std::string_view, 3> kKnown = {"full", "hashed", "none"};
       if (!item.empty() && std::find(kKnown.begin(), kKnown.end(), item) == kKnown.end())
         throw bad_choice(origin, item, kKnown);
       s.sync.commits = item;
     }},
};

using core::RepositoryPolicy;

std::optional<Items> one_item(std::string text) { return Items{std::move(text)}; }

template <std::optional<bool> RepositoryPolicy::*kFlag>
constexpr RepositorySetting repository_flag(std::string_view key) {
  return {key, Shape::flag,
          [](RepositoryPolicy& p, const std::string& item, const ValueOrigin& origin) {
            p.*kFlag = checked_flag(item, origin);
          },
          nullptr,
          [](const RepositoryPolicy& p) {
            return p.*kFlag ? one_item(*(p.*kFlag) ? "true" : "false") : std::nullopt;
          }};
}

template <auto kChecked, std::optional<Items> RepositoryPolicy::*kList>
constexpr RepositorySetting repository_list(std::string_view key) {
  return {key, Shape::list,
          [](RepositoryPolicy& p, const std::string& item, const ValueOrigin& origin) {
            (p.*kList)->push_back(kChecked(item, origin));
          },
          [](RepositoryPolicy& p) { (p.*kList).emplace(); },
          [](const RepositoryPolicy& p) { return p.*kList; }};
}

constexpr RepositorySetting kRepositoryTable[] = {
    {"path", Shape::text,
     [](RepositoryPolicy& p, const std::string& item, const ValueOrigin& origin) {
       if (!is_one_line(item))
         throw make_error(origin.kind, Msg::err_setting_path, origin.name, printable(item));
       p.path = item;
     },
     nullptr, [](const RepositoryPolicy& p) { return one_item(p.path); }},
    repository_flag<&RepositoryPolicy::count_merges>("count_merges"),
    repository_flag<&RepositoryPolicy::count_empty>("count_empty"),
    {"min_lines", Shape::integer,
     [](RepositoryPolicy& p, const std::string& item, const ValueOrigin& origin) {
       p.min_lines = checked_lines(item, origin);
     },
     nullptr,
     [](const RepositoryPolicy& p) {
       return p.min_lines ? one_item(std::to_string(*p.min_lines)) : std::nullopt;
     }},
    repository_list<checked_pathspec, &RepositoryPolicy::never_paths>("never_paths"),
    repository_list<checked_author, &RepositoryPolicy::bots>("bots"),
};

// Returns "roots" for "git.roots".
std::string_view last_part(std::string_view key) { return key.substr(key.rfind('.') + 1); }

std::optional<std::string> nearest_key(std::string_view key) {
  std::vector<std::string_view> whole;
  std::vector<std::string_view> last;
  for (const Setting& setting : kTable) {
    whole.push_back(setting.key);
    last.push_back(last_part(setting.key));
  }
  if (auto found = nearest(key, whole)) return found;
  const auto part = nearest(last_part(key), last);
  if (!part) return std::nullopt;
  const auto at = std::find(last.begin(), last.end(), *part) - last.begin();
  return std::string(whole[static_cast<std::size_t>(at)]);
}

}  // namespace

bool is_one_line(const std::string& item) {
  return !trimmed(item).empty() &&
         item.find_first_of(std::string_view("\n\0", 2)) == std::string::npos;
}

std::string checked_pathspec(const std::string& item, const ValueOrigin& origin) {
  if (!is_one_line(item) || !core::Pathspec::parse(item))
    throw bad_value(origin, Msg::err_setting_pathspec, item, phrase(Msg::hint_setting_pathspec));
  return item;
}

std::span<const Setting> setting_table() { return kTable; }

std::span<const RepositorySetting> repository_setting_table() { return kRepositoryTable; }

const Setting* find_setting(std::string_view key) {
  const auto* found = std::find_if(std::begin(kTable), std::end(kTable),
                                   [&](const Setting& setting) { return setting.key == key; });
  return found == std::end(kTable) ? nullptr : found;
}

Error unknown_setting(std::string_view key, const ValueOrigin& origin) {
  if (const auto meant = nearest_key(key))
    return make_error(origin.kind, Msg::err_setting_unknown, origin.name)
        .hint(phrase(Msg::hint_did_you_mean, *meant));
  std::vector<std::string_view> keys;
  for (const Setting& setting : kTable) keys.push_back(setting.key);
  return make_error(origin.kind, Msg::err_setting_unknown, origin.name)
      .hint(phrase(Msg::hint_one_of, fmt::format("{}", fmt::join(keys, ", "))));
}

}  // namespace gongbu::host
