#include "gongbu/core/fsrs.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <string>

#include "gongbu/base/text.hpp"

namespace gongbu::core::fsrs {
namespace {

// Default weights w0 to w20 of FSRS-6, from py-fsrs and fsrs-rs.
constexpr std::array kWeights = {0.212,  1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194,
                                 0.001,  1.8722, 0.1666, 0.796,  1.4835, 0.0614, 0.2629,
                                 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542};
constexpr double kDecay = -kWeights[20];
constexpr double kLeastStability = 0.001;
constexpr double kMostStability = 36'500;
constexpr double kLeastDifficulty = 1;
constexpr double kMostDifficulty = 10;
constexpr double kLongestInterval = 36'500;

// Scales the forgetting curve so that recall is 0.9 after `stability` days.
double factor() { return std::pow(0.9, 1 / kDecay) - 1; }

int number(Rating rating) { return static_cast<int>(rating); }

double clamped_difficulty(double difficulty) {
  return std::clamp(difficulty, kLeastDifficulty, kMostDifficulty);
}

double first_difficulty(Rating rating) {
  return kWeights[4] - std::exp(kWeights[5] * (number(rating) - 1)) + 1;
}

double next_difficulty(double difficulty, Rating rating) {
  const double change = -kWeights[6] * (number(rating) - 3);
  const double damped = difficulty + (10 - difficulty) * change / 9;
  // Mean reversion towards the difficulty of an easy item; otherwise it would never fall again.
  return clamped_difficulty(kWeights[7] * first_difficulty(Rating::easy) +
                            (1 - kWeights[7]) * damped);
}

double stability_after_same_day(double stability, Rating rating) {
  const double growth = std::exp(kWeights[17] * (number(rating) - 3 + kWeights[18])) *
                        std::pow(stability, -kWeights[19]);
  // A successful review never lowers the stability.
  return stability * (rating >= Rating::hard ? std::max(growth, 1.0) : growth);
}

double stability_after_forgetting(const Memory& memory, double chance) {
  const double renewed = kWeights[11] * std::pow(memory.difficulty, -kWeights[12]) *
                         (std::pow(memory.stability + 1, kWeights[13]) - 1) *
                         std::exp((1 - chance) * kWeights[14]);
  return std::min(renewed, memory.stability / std::exp(kWeights[17] * kWeights[18]));
}

double stability_after_recall(const Memory& memory, double chance, Rating rating) {
  const double hard_penalty = rating == Rating::hard ? kWeights[15] : 1;
  const double easy_bonus = rating == Rating::easy ? kWeights[16] : 1;
  return memory.stability *
         (1 + std::exp(kWeights[8]) * (11 - memory.difficulty) *
                  std::pow(memory.stability, -kWeights[9]) *
                  (std::exp((1 - chance) * kWeights[10]) - 1) * hard_penalty * easy_bonus);
}

double next_stability(const Memory& memory, Rating rating, int days) {
  if (days < 1) return stability_after_same_day(memory.stability, rating);
  const double chance = recall(memory, days);
  return rating == Rating::again ? stability_after_forgetting(memory, chance)
                                 : stability_after_recall(memory, chance, rating);
}

struct RatingWord {
  std::string_view word;
  Rating rating;
};

// The first word of a rating is its key.
constexpr auto kRatingWords = std::to_array<RatingWord>({
    {"again", Rating::again},
    {"hard", Rating::hard},
    {"good", Rating::good},
    {"easy", Rating::easy},
    {"다시", Rating::again},
    {"어려움", Rating::hard},
    {"알맞음", Rating::good},
    {"좋음", Rating::good},
    {"쉬움", Rating::easy},
});

}  // namespace

std::optional<Rating> parse_rating(std::string_view text) {
  const std::string wanted = folded(trimmed(text));
  for (const auto& [word, rating] : kRatingWords)
    if (word == wanted) return rating;
  return std::nullopt;
}

std::string_view rating_key(Rating rating) {
  return kRatingWords[static_cast<std::size_t>(number(rating) - 1)].word;
}

Memory learned(Rating rating) {
  return {kWeights[static_cast<std::size_t>(number(rating) - 1)],
          clamped_difficulty(first_difficulty(rating))};
}

Memory reviewed(const Memory& memory, Rating rating, int days) {
  return {std::clamp(next_stability(memory, rating, days), kLeastStability, kMostStability),
          next_difficulty(memory.difficulty, rating)};
}

double recall(const Memory& memory, int days) {
  return std::pow(1 + factor() * std::max(days, 0) / memory.stability, kDecay);
}

int interval(const Memory& memory, double retention) {
  const double days = memory.stability / factor() * (std::pow(retention, 1 / kDecay) - 1);
  return static_cast<int>(std::clamp(std::round(days), 1.0, kLongestInterval));
}

std::optional<Schedule> schedule(std::span<const Review> history, double retention) {
  if (history.empty()) return std::nullopt;
  Memory memory = learned(history.front().rating);
  for (std::size_t i = 1; i < history.size(); ++i) {
    const date::days elapsed = history[i].day - history[i - 1].day;
    memory = reviewed(memory, history[i].rating, static_cast<int>(elapsed.count()));
  }
  const Day last = history.back().day;
  return Schedule{memory, last, last + date::days{interval(memory, retention)}};
}

}  // namespace gongbu::core::fsrs
