#pragma once

#include <algorithm>
#include <string_view>

#include "libgit2.hpp"

// What object backends of our own have in common.
namespace gongbu::git {

template <auto function>
struct Guarded;

template <class... Args, int (*function)(Args...)>
struct Guarded<function> {
  static int call(Args... args) noexcept {
    try {
      return function(args...);
    } catch (...) {
      return GIT_ERROR;
    }
  }
};

/// A function that is called by libgit2, through which no exception may pass.
template <auto function>
inline constexpr auto guarded = Guarded<function>::call;

/// Hands the content of an object to libgit2, which reads some as texts that end with a zero byte.
/// Returns libgit2's status.
inline int give_content(git_odb_backend* backend, std::string_view content, void** data,
                        std::size_t* size) {
  auto* copy = static_cast<char*>(git_odb_backend_data_alloc(backend, content.size() + 1));
  if (copy == nullptr) return GIT_ERROR;
  *std::copy(content.begin(), content.end(), copy) = '\0';
  *data = copy;
  *size = content.size();
  return 0;
}

}  // namespace gongbu::git
