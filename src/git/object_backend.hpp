#pragma once

#include <algorithm>
#include <string_view>

#include "libgit2.hpp"

// Helpers for our own object backends.
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

/// Wraps a callback of libgit2, through which no exception may pass: returns GIT_ERROR instead.
template <auto function>
inline constexpr auto guarded = Guarded<function>::call;

/// Copies the content of an object into memory of libgit2, with a zero byte at the end because
/// libgit2 parses some objects as C strings. Returns libgit2's status.
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
