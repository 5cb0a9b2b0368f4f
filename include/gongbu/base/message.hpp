#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <fmt/core.h>

namespace gongbu {

/// The languages every visible string exists in.
enum class Language { english, korean };

/// One visible string; its texts stand in messages.def.
enum class Msg {
#define GONGBU_MESSAGE(id, english, korean) id,
#include "gongbu/base/messages.def"
#undef GONGBU_MESSAGE
};

namespace message_detail {

// By Msg, then by Language. Plain pointers: every file includes this table, and making string views
// of it is a third of what the compiler does in a small one.
inline constexpr const char* kTexts[][2] = {
#define GONGBU_MESSAGE(id, english, korean) {english, korean},
#include "gongbu/base/messages.def"
#undef GONGBU_MESSAGE
};

/// The placeholders of a text as a bit set: bit n for "{n}". Anything else in braces does not
/// compile.
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

consteval std::size_t count(unsigned set) {
  std::size_t n = 0;
  while ((set & (1U << n)) != 0) ++n;
  if (set != (1U << n) - 1) throw "placeholders must be numbered 0, 1, 2 without a hole";
  return n;
}

}  // namespace message_detail

/// A message that takes exactly the arguments `A...`; another number of them does not compile.
template <class... A>
struct MsgFor {
  consteval MsgFor(Msg m) : id(m) {  // NOLINT: implicit, like fmt::format_string
    // That both languages have the same ones is checked for all messages in message.cpp.
    const std::string_view text = message_detail::kTexts[static_cast<std::size_t>(m)][0];
    if (message_detail::count(message_detail::placeholders(text)) != sizeof...(A))
      throw "wrong number of arguments for this message";
  }
  Msg id;
};

/// A message with its arguments, not yet in any language.
struct Phrase {
  Msg id{};
  std::vector<std::string> args;
};

/// Makes a phrase; arguments are formatted with fmt's defaults.
template <class... A>
Phrase phrase(MsgFor<std::type_identity_t<A>...> id, const A&... args) {
  return {id.id, {fmt::format("{}", args)...}};
}

/// Gives texts in one language.
class Translator {
 public:
  explicit Translator(Language language) : language_(language) {}

  Language language() const { return language_; }

  /// Returns the text of `id` as it stands, placeholders included.
  std::string_view raw(Msg id) const {
    return message_detail::kTexts[static_cast<std::size_t>(id)]
                                 [static_cast<std::size_t>(language_)];
  }

  /// Returns the phrase as text. "a|b" in a message is its singular and plural: the first argument
  /// chooses.
  std::string operator()(const Phrase& phrase) const;

  template <class... A>
  std::string operator()(MsgFor<std::type_identity_t<A>...> id, const A&... args) const {
    return (*this)(Phrase{id.id, {fmt::format("{}", args)...}});
  }

 private:
  Language language_;
};

/// Reads a language tag or POSIX locale ("ko", "ko_KR.UTF-8", "en"); nothing for another language.
std::optional<Language> parse_language(std::string_view tag);

}  // namespace gongbu
