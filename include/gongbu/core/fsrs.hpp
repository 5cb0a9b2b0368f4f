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

/// How well something was remembered; the numbers are those of FSRS.
enum class Rating { again = 1, hard = 2, good = 3, easy = 4 };

/// Reads a rating in English or Korean ("good", "알맞음"); nothing for another word.
std::optional<Rating> parse_rating(std::string_view text);

/// The stable English key of a rating: "again", "hard", "good", "easy".
std::string_view rating_key(Rating rating);

/// How firmly something is remembered.
struct Memory {
  double stability = 0;   ///< days after which the chance to remember is 90 %
  double difficulty = 0;  ///< 1 to 10
};

/// The memory after it was learned.
Memory learned(Rating rating);

/// The memory after a review, so many days after the last one; 0 days: on the same day.
Memory reviewed(const Memory& memory, Rating rating, int days);

/// The chance to remember so many days after the last review, 0 to 1.
double recall(const Memory& memory, int days);

/// The days until the chance to remember falls to `retention`, between 0 and 1: at least 1, at most
/// 36,500.
int interval(const Memory& memory, double retention);

/// One time something was learned or reviewed.
struct Review {
  Day day;
  Rating rating = Rating::good;
};

/// Where a history of reviews leads.
struct Schedule {
  Memory memory;
  Day last;  ///< day of the last review
  Day due;   ///< day of the next one
};

/// Replays a history, oldest first, of which the first is the learning; nothing for an empty one.
std::optional<Schedule> schedule(std::span<const Review> history, double retention);

}  // namespace gongbu::core::fsrs
