#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "gongbu/base/message_ids.hpp"

namespace gongbu {

/// The languages every visible string exists in.
enum class Language { english, korean };

/// A visible string; src/base/messages.def has its texts.
enum class Msg {
#define GONGBU_ID(id, arguments) id,
  GONGBU_MESSAGE_IDS(GONGBU_ID)
#undef GONGBU_ID
};

namespace message_detail {

// Number of arguments of each message.
inline constexpr unsigned char kArguments[] = {
#define GONGBU_ARGUMENTS(id, arguments) arguments,
    GONGBU_MESSAGE_IDS(GONGBU_ARGUMENTS)
#undef GONGBU_ARGUMENTS
};

}  // namespace message_detail

/// A message with exactly the arguments `A...`; a wrong number does not compile.
template <class... A>
struct MsgFor {
  consteval MsgFor(Msg m) : id(m) {  // NOLINT: implicit, like fmt::format_string
    if (message_detail::kArguments[static_cast<std::size_t>(m)] != sizeof...(A))
      throw "wrong number of arguments for this message";
  }
  Msg id;
};

/// A message with its arguments, independent of language.
struct Phrase {
  Msg id{};
  std::vector<std::string> args;
};

/// Makes a phrase; arguments are formatted with fmt's defaults.
template <class... A>
Phrase phrase(MsgFor<std::type_identity_t<A>...> id, const A&... args) {
  return {id.id, {fmt::format("{}", args)...}};
}

/// Translates messages into one language.
class Translator {
 public:
  explicit Translator(Language language) : language_(language) {}

  Language language() const { return language_; }

  /// Returns the text of `id` with its placeholders.
  std::string_view raw(Msg id) const;

  /// Returns the phrase as text. A message "a|b" has a singular and a plural form, selected by the
  /// first argument.
  std::string operator()(const Phrase& phrase) const;

  template <class... A>
  std::string operator()(MsgFor<std::type_identity_t<A>...> id, const A&... args) const {
    return (*this)(Phrase{id.id, {fmt::format("{}", args)...}});
  }

 private:
  Language language_;
};

/// Parses a language tag or POSIX locale ("ko", "ko_KR.UTF-8", "en"); returns nothing for other
/// languages.
std::optional<Language> parse_language(std::string_view tag);

}  // namespace gongbu
