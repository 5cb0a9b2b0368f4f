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

/// One visible string; its texts stand in src/base/messages.def.
enum class Msg {
#define GONGBU_ID(id, arguments) id,
  GONGBU_MESSAGE_IDS(GONGBU_ID)
#undef GONGBU_ID
};

namespace message_detail {

// By Msg: how many arguments the text takes.
inline constexpr unsigned char kArguments[] = {
#define GONGBU_ARGUMENTS(id, arguments) arguments,
    GONGBU_MESSAGE_IDS(GONGBU_ARGUMENTS)
#undef GONGBU_ARGUMENTS
};

}  // namespace message_detail

/// A message that takes exactly the arguments `A...`; another number of them does not compile.
template <class... A>
struct MsgFor {
  consteval MsgFor(Msg m) : id(m) {  // NOLINT: implicit, like fmt::format_string
    if (message_detail::kArguments[static_cast<std::size_t>(m)] != sizeof...(A))
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
  std::string_view raw(Msg id) const;

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
