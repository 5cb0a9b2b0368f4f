#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "gongbu/core/day.hpp"

// Review scheduling with FSRS-6, the Free Spaced Repetition Scheduler, and its published default
// parameters.
//
// Formulas: github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm. Parameters, limits and
// same-day reviews follow fsrs-rs 6.6.1 (src/model.rs) and ts-fsrs (next_short_term_stability): a
// second review on one day lowers the stability only after "again". py-fsrs agrees from 6.3.2 on;
// earlier versions lowered it after "hard" too. The tests compare with the published vectors of
// py-fsrs. Intervals are whole days: no learning steps in minutes, no random spread.
namespace gongbu::core::fsrs {

/// Rating of a review; the numbers are those of FSRS.
enum class Rating { again = 1, hard = 2, good = 3, easy = 4 };

/// Parses a rating in English or Korean ("good", "알맞음"); returns nothing for other words.
std::optional<Rating> parse_rating(std::string_view text);

/// Returns the stable English key of a rating: "again", "hard", "good", "easy".
std::string_view rating_key(Rating rating);

/// State of the memory of an item.
struct Memory {
  double stability = 0;   ///< days after which the recall probability is 90 %
  double difficulty = 0;  ///< 1 to 10
};

/// Returns the memory after learning.
Memory learned(Rating rating);

/// Returns the memory after a review `days` days after the last one; 0: on the same day.
Memory reviewed(const Memory& memory, Rating rating, int days);

/// Returns the recall probability `days` days after the last review, from 0 to 1.
double recall(const Memory& memory, int days);

/// Returns the days until the recall probability falls to `retention` (between 0 and 1), from 1 to
/// 36,500.
int interval(const Memory& memory, double retention);

/// A review, or the learning.
struct Review {
  Day day;
  Rating rating = Rating::good;
};

/// Result of a history of reviews.
struct Schedule {
  Memory memory;
  Day last;  ///< day of the last review
  Day due;   ///< day of the next one
};

/// Replays a history, oldest first, whose first element is the learning; returns nothing for an
/// empty one.
std::optional<Schedule> schedule(std::span<const Review> history, double retention);

}  // namespace gongbu::core::fsrs
