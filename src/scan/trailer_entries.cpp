#include "gongbu/scan/trailer_entries.hpp"

#include <algorithm>
#include <string_view>

#include "gongbu/base/text.hpp"
#include "gongbu/core/activity.hpp"
#include "gongbu/core/kind.hpp"
#include "gongbu/core/parse.hpp"
#include "gongbu/store/change_transaction.hpp"
#include "gongbu/store/trailers.hpp"
#include "gongbu/study/papers.hpp"
#include "gongbu/study/study.hpp"

namespace gongbu::scan {
namespace {

// In facts of other machines only; a scan keeps no such trailer of a commit.
constexpr std::string_view kStudied = "Studied";

/// A parsed trailer.
struct Study {
  std::optional<std::string> kind;
  std::optional<core::minutes> spent;
  std::string subject;
};

// Removes and returns the duration at the end of "prml:3.1.2, 45m". Ignores a bare number, which
// may be a year.
std::optional<core::minutes> take_time(std::string_view& words) {
  const std::size_t comma = words.rfind(',');
  if (comma == std::string_view::npos) return std::nullopt;
  const std::string_view last = trimmed(words.substr(comma + 1));
  if (last.find_first_not_of("0123456789.") == std::string_view::npos) return std::nullopt;
  const auto spent = core::parse_minutes(last);
  if (!spent) return std::nullopt;
  study::check_spent(*spent, last);
  words = trimmed(words.substr(0, comma));
  return spent;
}

// Removes and returns the kind at the start of "course CS231n".
std::optional<std::string> take_kind(std::string_view& words, const std::vector<std::string>& own) {
  const std::size_t space = words.find(' ');
  if (space == std::string_view::npos) return std::nullopt;
  auto kind = core::find_kind(words.substr(0, space), own);
  if (kind) words = trimmed(words.substr(space));
  return kind;
}

// Parses a trailer. Throws `usage` if it cannot be recorded.
Study read_trailer(const app::Workspace& workspace, study::Subjects& subjects,
                   std::string_view trailer) {
  const std::size_t colon = trailer.find(':');
  std::string_view words = trimmed(trailer.substr(colon + 1));
  Study study;
  study.spent = take_time(words);
  if (trailer.substr(0, colon) == kStudied) {  // by a machine that tells no subjects
    study.kind = core::find_kind(words, workspace.settings.kinds);
    return study;
  }
  study.kind = trailer.substr(0, colon) == "Paper" ? study::kPaperKind
                                                   : take_kind(words, workspace.settings.kinds);
  study.subject = normalized(words);
  study::check_subject(study.subject);
  subjects.check(study.kind.value_or(""), study.subject);
  return study;
}

// Makes an entry; adds a new paper as part of the open change.
store::Entry entry_of(const store::WorkWithTrailers& work, const Study& study,
                      study::Subjects& subjects) {
  store::Entry entry;
  entry.kind = study.kind.value_or("other");
  entry.spent = study.spent;
  entry.source = core::kTrailerSource;
  entry.day = work.day;
  entry.at = work.at;
  entry.utc_offset = work.utc_offset;
  if (!study.subject.empty()) subjects.set(entry, study.subject);
  if (!study.kind && !entry.topics.empty()) entry.kind = core::kTopicKind;
  return entry;
}

/// Differences between the trailers of a work and their entries.
struct Comparison {
  std::vector<std::string> without_entry;
  std::vector<std::int64_t> without_trailer;  ///< ids of entries
};

Comparison compared(const store::WorkWithTrailers& work) {
  Comparison comparison;
  std::vector<store::TrailerEntry> entries = work.entries;
  for (const std::string& trailer : work.trailers) {
    const auto made = std::find_if(entries.begin(), entries.end(), [&](const auto& entry) {
      return entry.trailer == trailer && entry.day == work.day && entry.at == work.at &&
             entry.utc_offset == work.utc_offset;
    });
    if (made == entries.end()) {
      comparison.without_entry.push_back(trailer);
    } else {
      entries.erase(made);
    }
  }
  for (const store::TrailerEntry& entry : entries) comparison.without_trailer.push_back(entry.id);
  return comparison;
}

void apply(app::Workspace& workspace, study::Subjects& subjects,
           const store::WorkWithTrailers& work) {
  const Comparison comparison = compared(work);
  if (!comparison.without_trailer.empty())
    store::remove_entries(workspace.database, comparison.without_trailer, workspace.now);
  auto result = store::TrailerResult::all;
  for (const std::string& trailer : comparison.without_entry) {
    try {
      const Study study = read_trailer(workspace, subjects, trailer);
      store::add_trailer_entry(workspace.database, work, trailer, entry_of(work, study, subjects),
                               workspace.now);
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::usage) throw;
      result = store::TrailerResult::some;  // bad_trailers() reports it
    }
  }
  store::reconcile(workspace.database, work, result);
}

}  // namespace

void apply_trailers(app::Workspace& workspace) {
  if (!store::has_works_to_reconcile(workspace.database)) return;
  store::ChangeTransaction change(workspace.database, "", workspace.now, store::Origin::trailer);
  study::Subjects subjects(workspace);
  for (const store::WorkWithTrailers& work : store::works_to_reconcile(workspace.database))
    apply(workspace, subjects, work);
  change.commit();
}

std::vector<BadTrailer> bad_trailers(app::Workspace& workspace, std::optional<core::Day> day) {
  std::vector<BadTrailer> bad;
  study::Subjects subjects(workspace);
  for (const store::WorkWithTrailers& work : store::pending_works(workspace.database, day)) {
    for (const std::string& trailer : compared(work).without_entry) {
      try {
        read_trailer(workspace, subjects, trailer);
      } catch (const Error& error) {
        if (error.kind() != ErrorKind::usage) throw;
        bad.push_back({work.repository, work.oid, work.day, trailer, error});
      }
    }
  }
  return bad;
}

}  // namespace gongbu::scan
