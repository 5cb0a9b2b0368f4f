#include "gongbu/core/kind.hpp"

#include <algorithm>
#include <array>

#include "gongbu/base/text.hpp"

namespace gongbu::core {
namespace {

constexpr std::array<std::string_view, 7> kBuiltIn = {"paper", "math", "course", "problem",
                                                      "post",  "read", "other"};

struct Alias {
  std::string_view word;
  std::string_view kind;
};

// Korean names, and English synonyms of the keys.
constexpr std::array<Alias, 12> kAliases = {{{"reading", "read"},
                                             {"논문", "paper"},
                                             {"수학", "math"},
                                             {"강의", "course"},
                                             {"문제", "problem"},
                                             {"코테", "problem"},
                                             {"코딩테스트", "problem"},
                                             {"글", "post"},
                                             {"블로그", "post"},
                                             {"독서", "read"},
                                             {"책", "read"},
                                             {"기타", "other"}}};

}  // namespace

std::span<const std::string_view> built_in_kinds() { return kBuiltIn; }

std::optional<std::string> find_kind(std::string_view word, std::span<const std::string> own) {
  const std::string wanted = folded(trimmed(word));
  for (const std::string& kind : own)
    if (folded(kind) == wanted) return kind;
  for (const std::string_view kind : kBuiltIn)
    if (kind == wanted) return std::string(kind);
  for (const Alias& alias : kAliases)
    if (alias.word == wanted) return std::string(alias.kind);
  return std::nullopt;
}

bool is_any_word(std::string_view word) {
  const std::string wanted = folded(trimmed(word));
  return wanted == "any" || wanted == "무엇이든" || wanted == "아무거나" || wanted == "전체";
}

bool is_commit_word(std::string_view word) {
  const std::string wanted = folded(trimmed(word));
  return wanted == kCommitKind || wanted == "커밋";
}

}  // namespace gongbu::core
