#include "core/count_words.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace gongbu::core {
namespace {

constexpr int kMostWords = 99;

constexpr std::array<std::string_view, 20> kEnglish{
    "",         "one",     "two",     "three",     "four",     "five",    "six",
    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<std::string_view, 10> kEnglishTens{
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};

// Forms used before a unit.
constexpr std::array<std::string_view, 10> kNative{"",     "한",   "두",   "세",   "네",
                                                   "다섯", "여섯", "일곱", "여덟", "아홉"};
constexpr std::array<std::string_view, 10> kNativeTens{"",   "열",   "스물", "서른", "마흔",
                                                       "쉰", "예순", "일흔", "여든", "아흔"};
constexpr std::array<std::string_view, 10> kSino{"",   "일", "이", "삼", "사",
                                                 "오", "육", "칠", "팔", "구"};

std::string english(std::size_t number) {
  if (number < kEnglish.size()) return std::string(kEnglish[number]);
  const std::string tens(kEnglishTens[number / 10]);
  return number % 10 == 0 ? tens : tens + "-" + std::string(kEnglish[number % 10]);
}

std::string native(std::size_t number) {
  if (number == 20) return "스무";
  return std::string(kNativeTens[number / 10]) + std::string(kNative[number % 10]);
}

std::string sino(std::size_t number) {
  std::string word;
  if (number >= 20) word = kSino[number / 10];
  if (number >= 10) word += "십";
  return word + std::string(kSino[number % 10]);
}

std::vector<std::string> words_of(int number) {
  const auto n = static_cast<std::size_t>(number);
  std::vector<std::string> words{english(n), native(n), sino(n)};
  if (number == 1) words.insert(words.end(), {"an", "a"});
  if (n > kEnglish.size() && n % 10 != 0)  // "forty five"
    words.push_back(std::string(kEnglishTens[n / 10]) + " " + std::string(kEnglish[n % 10]));
  return words;
}

}  // namespace

std::optional<int> eat_count(Scanner& in, std::span<const std::string_view> units) {
  if (in.at_digit()) {
    Scanner rest = in;
    const int count = rest.number(1, 7);
    if (!rest.eat_any(units)) return std::nullopt;
    in = rest;
    return count;
  }
  // Try large numbers first: "십일일 전" is eleven days ago, "십일 전" is ten.
  for (int count = kMostWords; count > 0; --count) {
    for (const std::string& word : words_of(count)) {
      Scanner rest = in;
      if (!rest.eat(word) || !rest.eat_any(units)) continue;
      in = rest;
      return count;
    }
  }
  return std::nullopt;
}

}  // namespace gongbu::core
