#include "gongbu/base/message.hpp"

#include <fmt/args.h>

#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"

namespace gongbu {
namespace message_detail {

#define GONGBU_MESSAGE(id, english, korean)                                                \
  static_assert(                                                                           \
      count(placeholders(english)) <= 10 && placeholders(english) == placeholders(korean), \
      "placeholders differ between the languages: " #id);
#include "gongbu/base/messages.def"
#undef GONGBU_MESSAGE

}  // namespace message_detail

namespace {

// "{0} day|{0} days": the form that the count in the first argument asks for.
std::string_view plural_form(std::string_view text, const std::vector<std::string>& args) {
  const std::size_t bar = text.find('|');
  if (bar == std::string_view::npos || args.empty()) return text;
  return args.front() == "1" ? text.substr(0, bar) : text.substr(bar + 1);
}

}  // namespace

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
