#include "gongbu/base/message.hpp"

#include <fmt/args.h>

#include <iterator>

#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"

namespace gongbu {
namespace {

// Indexed by Msg, then by Language.
constexpr const char* kTexts[][2] = {
#define GONGBU_MESSAGE(id, english, korean) {english, korean},
#include "base/messages.def"
#undef GONGBU_MESSAGE
};

static_assert(std::size(kTexts) == std::size(message_detail::kArguments),
              "src/CMakeLists.txt reads one message a line");

// Returns the placeholders of a text as a bit set, bit n for "{n}". Other text in braces does not
// compile.
consteval unsigned placeholders(std::string_view text) {
  unsigned set = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '}') throw "a lone closing brace: write {{ and }} for braces";
    if (text[i] != '{') continue;
    if (i + 1 < text.size() && text[i + 1] == '{') {
      const std::size_t close = text.find("}}", i);
      if (close == std::string_view::npos) throw "an escaped brace is not closed";
      i = close + 1;
      continue;
    }
    if (i + 2 >= text.size() || text[i + 1] < '0' || text[i + 1] > '9' || text[i + 2] != '}')
      throw "a placeholder is {0} to {9}";
    set |= 1U << (text[i + 1] - '0');
    i += 2;
  }
  return set;
}

// Returns the bit set of {0} to {n - 1}.
consteval unsigned first_placeholders(std::size_t n) { return (1U << n) - 1; }

#define GONGBU_MESSAGE(id, english, korean)                                                  \
  static_assert(                                                                             \
      placeholders(english) ==                                                               \
          first_placeholders(message_detail::kArguments[static_cast<std::size_t>(Msg::id)]), \
      "placeholders must be numbered 0, 1, 2 without a hole: " #id);                         \
  static_assert(placeholders(english) == placeholders(korean),                               \
                "placeholders differ between the languages: " #id);
#include "base/messages.def"
#undef GONGBU_MESSAGE

// Returns the form of "{0} day|{0} days" for the count in the first argument.
std::string_view plural_form(std::string_view text, const std::vector<std::string>& args) {
  const std::size_t bar = text.find('|');
  if (bar == std::string_view::npos || args.empty()) return text;
  return args.front() == "1" ? text.substr(0, bar) : text.substr(bar + 1);
}

}  // namespace

std::string_view Translator::raw(Msg id) const {
  return kTexts[static_cast<std::size_t>(id)][static_cast<std::size_t>(language_)];
}

std::string Translator::operator()(const Phrase& phrase) const {
  fmt::dynamic_format_arg_store<fmt::format_context> store;
  for (const std::string& arg : phrase.args) store.push_back(std::string_view(arg));
  return fmt::vformat(plural_form(raw(phrase.id), phrase.args), store);
}

std::optional<Language> parse_language(std::string_view tag) {
  const std::string language = ascii_lower(tag.substr(0, tag.find_first_of("_-.@")));
  if (language == "ko" || language == "korean" || tag == "한국어") return Language::korean;
  if (language == "en" || language == "english" || language == "c" || language == "posix")
    return Language::english;
  return std::nullopt;
}

const char* Error::what() const noexcept {
  try {
    if (what_.empty()) what_ = Translator(Language::english)(phrase_);
    return what_.c_str();
  } catch (...) {
    return "gongbu::Error";
  }
}

}  // namespace gongbu
