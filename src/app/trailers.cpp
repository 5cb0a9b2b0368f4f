#include "gongbu/app/trailers.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "gongbu/app/papers.hpp"
#include "gongbu/app/study.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/core/activity.hpp"
#include "gongbu/core/kind.hpp"
#include "gongbu/core/parse.hpp"
#include "gongbu/store/trailers.hpp"
#include "gongbu/store/undo.hpp"

namespace gongbu::app {
namespace {

constexpr std::string_view kPaperTrailer = "Paper: ";
constexpr std::size_t kLongest = 2'000;  // bytes; a longer one is no note of what was studied
constexpr core::minutes kLongestTime{24 * 60};

// Takes the time off the end of "prml:3.1.2, 45m". A bare number may be anything, such as a year.
std::optional<core::minutes> take_time(std::string_view& words) {
  const std::size_t comma = words.rfind(',');
  if (comma == std::string_view::npos) return std::nullopt;
  const std::string_view last = trimmed(words.substr(comma + 1));
  if (last.find_first_not_of("0123456789.") == std::string_view::npos) return std::nullopt;
  const auto spent = core::parse_minutes(last);
  if (!spent) return std::nullopt;
  if (*spent < core::minutes{1} || *spent > kLongestTime)
    throw make_error(ErrorKind::usage, Msg::err_long_duration, last);
  words = trimmed(words.substr(0, comma));
  return spent;
}

// Takes the kind off the front of "course CS231n".
std::optional<std::string> take_kind(std::string_view& words, const std::vector<std::string>& own) {
  const std::size_t space = words.find(' ');
  if (space == std::string_view::npos) return std::nullopt;
  auto kind = core::find_kind(words.substr(0, space), own);
  if (kind) words = trimmed(words.substr(space));
  return kind;
}

// Throws `usage` for one that cannot be recorded. A paper that is new is added to the caller's
// step.
store::Entry entry_of(Workspace& workspace, const store::TrailedWork& work,
                      const std::string& trailer) {
  std::string_view words = trailer;
  words.remove_prefix(std::min(words.size(), kPaperTrailer.size()));  // "Study: " is as long
  words = trimmed(words);
  if (words.size() > kLongest)
    throw make_error(ErrorKind::usage, Msg::err_long_subject, words.size(), kLongest);
  store::Entry entry;
  entry.source = core::kTrailerSource;
  entry.day = work.day;
  entry.at = work.at;
  entry.utc_offset = work.utc_offset;
  entry.spent = take_time(words);
  std::optional<std::string> kind;
  if (trailer.starts_with(kPaperTrailer)) {
    kind = kPaperKind;
  } else {
    kind = take_kind(words, workspace.settings.kinds);
  }
  if (words.empty()) throw make_error(ErrorKind::usage, Msg::err_empty_subject);
  entry.kind = kind.value_or("other");
  set_subject(workspace, entry, std::string(words));
  if (!kind && !entry.topics.empty()) entry.kind = "math";
  return entry;
}

bool is_of(const store::TrailerEntry& made, const std::string& trailer,
           const store::TrailedWork& work) {
  return made.trailer == trailer && made.entry.day == work.day;
}

// Whether the entries are those of the trailers, each of which made one.
bool is_complete(const store::TrailedWork& work) {
  return std::equal(
      work.entries.begin(), work.entries.end(), work.trailers.begin(), work.trailers.end(),
      [&](const auto& made, const auto& trailer) { return is_of(made, trailer, work); });
}

// The same where some were tried and made none.
bool is_settled(const store::TrailedWork& work) {
  if (!work.tried) return is_complete(work);
  auto made = work.entries.begin();
  for (const std::string& trailer : work.trailers)
    if (made != work.entries.end() && is_of(*made, trailer, work)) ++made;
  return made == work.entries.end();
}

bool is_same(const std::vector<store::TrailerEntry>& before,
             const std::vector<store::TrailerEntry>& after) {
  return std::equal(before.begin(), before.end(), after.begin(), after.end(),
                    [](const store::TrailerEntry& a, const store::TrailerEntry& b) {
                      return a.trailer == b.trailer && a.entry.day == b.entry.day;
                    });
}

void apply(Workspace& workspace, const store::TrailedWork& work) {
  std::vector<store::TrailerEntry> entries;
  for (const std::string& trailer : work.trailers) {
    try {
      entries.push_back({entry_of(workspace, work, trailer), trailer});
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::usage) throw;
      // bad_trailers() tells of it.
    }
  }
  if (!is_same(work.entries, entries))
    store::replace_trailer_entries(workspace.database, work, entries, workspace.now);
  store::mark_tried(workspace.database, work, workspace.now);
}

std::vector<store::TrailedWork> unsettled_works(Workspace& workspace) {
  std::vector<store::TrailedWork> works = store::trailed_works(workspace.database);
  std::erase_if(works, is_settled);
  return works;
}

}  // namespace

void apply_trailers(Workspace& workspace) {
  if (unsettled_works(workspace).empty()) return;
  store::Step step(workspace.database, "scan", workspace.now);
  // Read again: another process may have done it before this one could write.
  for (const store::TrailedWork& work : unsettled_works(workspace)) apply(workspace, work);
  step.commit_for_good();
}

std::vector<BadTrailer> bad_trailers(Workspace& workspace, std::optional<core::Day> day) {
  std::vector<BadTrailer> bad;
  for (const store::TrailedWork& work : store::trailed_works(workspace.database, day)) {
    if (is_complete(work)) continue;
    const store::Step trial(workspace.database, "scan", workspace.now);  // never committed
    for (const std::string& trailer : work.trailers) {
      try {
        entry_of(workspace, work, trailer);
      } catch (const Error& error) {
        if (error.kind() != ErrorKind::usage) throw;
        bad.push_back({work.repository, work.oid, work.day, trailer, error});
      }
    }
  }
  return bad;
}

}  // namespace gongbu::app
