#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "gongbu/app/workspace.hpp"
#include "gongbu/core/fsrs.hpp"
#include "gongbu/report/review_report.hpp"
#include "gongbu/store/entries.hpp"
#include "gongbu/study/studies.hpp"

// What was finished and comes back for review. Nothing of it is stored: it is replayed from the
// entries, so that undo, edit and a changed setting need no more than to be there.
namespace gongbu::study {

/// Something that was finished.
struct ReviewItem {
  std::string topic;  ///< as entries have it
  std::string kind;   ///< of the entry that finished it
  report::ReviewRow row;
};

/// Everything under review, by the day it is due: the topics of the syllabi that an entry finished,
/// the papers that were read to the end and studied. Learning is rated "good", and so is studying
/// it again without a rating. Whatever was studied of a paper before its first review is one
/// learning.
std::vector<ReviewItem> review_items(Studies& studies);

/// The most reviews that a day brings. Much may be due at once, after a holiday or when papers read
/// long ago are put in: what is not done today is due tomorrow.
inline constexpr std::size_t kReviewsADay = 5;

/// What is due today or was before, the longest overdue first, as far as the day has room beside
/// the reviews already done; how many more there are, and the first that is not due yet. Nothing
/// when reviews are turned off.
report::ReviewListView due_reviews(Studies& studies);

/// Returns what a topic ("prml:3.1.2") or the name of a paper stands for. Throws `usage` when that
/// is not under review, or not there at all.
ReviewItem review_item_named(Studies& studies, const std::string& word);

/// An entry that reviews it, still without day and duration.
store::Entry review_entry(app::Workspace& workspace, const ReviewItem& item,
                          core::fsrs::Rating rating);

}  // namespace gongbu::study
