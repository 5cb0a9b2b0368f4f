#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "gongbu/app/workspace.hpp"
#include "gongbu/core/fsrs.hpp"
#include "gongbu/report/review_report.hpp"
#include "gongbu/store/entries.hpp"
#include "gongbu/study/study_cache.hpp"

// Reviews of finished topics and papers. They are not stored but replayed from the entries, so that
// undo, edit and changed settings apply.
namespace gongbu::study {

/// A finished topic or paper.
struct ReviewItem {
  std::string topic;  ///< as in entries
  std::string kind;   ///< kind of the entry that finished it
  report::ReviewRow row;
};

/// Returns everything under review, sorted by due day: finished syllabus topics and studied papers
/// that were read. Learning, and studying again without a rating, is rated "good". All study of a
/// paper before its first review counts as one learning.
std::vector<ReviewItem> review_items(StudyCache& study_cache);

/// Maximum number of reviews per day. More may be due after a holiday or after adding papers read
/// long ago; the others are due the next day.
inline constexpr std::size_t kReviewsADay = 5;

/// Returns due reviews, longest overdue first, up to the daily maximum minus today's reviews; the
/// number of further ones; and the next one not yet due. Empty if reviews are disabled.
report::ReviewListView due_reviews(StudyCache& study_cache);

/// Returns the item named by a topic ("prml:3.1.2") or a paper. Throws `usage` if it does not exist
/// or is not under review.
ReviewItem review_item_named(StudyCache& study_cache, const std::string& word);

/// Returns an entry that reviews the item, without day and duration.
store::Entry review_entry(app::Workspace& workspace, const ReviewItem& item,
                          core::fsrs::Rating rating);

}  // namespace gongbu::study
