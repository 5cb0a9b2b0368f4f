#include "allocation.hpp"

#include <git2/sys/alloc.h>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <cstring>

#include "libgit2.hpp"

// malloc() and free() are required: libgit2 also frees memory that it allocated before
// limit_allocations() with these functions.
// NOLINTBEGIN(cppcoreguidelines-no-malloc)
namespace gongbu::git {
namespace {

// Maximum bytes of one allocation: enough for the largest objects that are read, for comparing the
// largest files, and for packed-refs.
constexpr std::size_t kLargestAllocation = 128U << 20U;

bool is_too_large(std::size_t count, std::size_t size) {
  return size != 0 && count > kLargestAllocation / size;
}

void* allocate(std::size_t size, const char* /*file*/, int /*line*/) {
  return is_too_large(size, 1) ? nullptr : std::malloc(std::max<std::size_t>(size, 1));
}

void* reallocate(void* old, std::size_t size, const char* /*file*/, int /*line*/) {
  return is_too_large(size, 1) ? nullptr : std::realloc(old, std::max<std::size_t>(size, 1));
}

// Only libgit2 before 1.6 calls the following functions.

[[maybe_unused]] void* allocate_zeros(std::size_t count, std::size_t size, const char* /*file*/,
                                      int /*line*/) {
  return is_too_large(count, size)
             ? nullptr
             : std::calloc(std::max<std::size_t>(count, 1), std::max<std::size_t>(size, 1));
}

[[maybe_unused]] void* allocate_array(std::size_t count, std::size_t size, const char* file,
                                      int line) {
  return is_too_large(count, size) ? nullptr : allocate(count * size, file, line);
}

[[maybe_unused]] void* reallocate_array(void* old, std::size_t count, std::size_t size,
                                        const char* file, int line) {
  return is_too_large(count, size) ? nullptr : reallocate(old, count * size, file, line);
}

[[maybe_unused]] char* copy_bytes(const char* text, std::size_t size, const char* file, int line) {
  auto* copy = static_cast<char*>(allocate(size + 1, file, line));
  if (copy == nullptr) return nullptr;
  std::memcpy(copy, text, size);
  copy[size] = '\0';
  return copy;
}

[[maybe_unused]] char* copy_text(const char* text, const char* file, int line) {
  return copy_bytes(text, std::strlen(text), file, line);
}

[[maybe_unused]] char* copy_start(const char* text, std::size_t most, const char* file, int line) {
  return copy_bytes(text, ::strnlen(text, most), file, line);
}

template <class Allocator>
void use(Allocator& allocator) {
  allocator.gmalloc = allocate;
  allocator.grealloc = reallocate;
  allocator.gfree = std::free;
  if constexpr (requires { allocator.gcalloc; }) {
    allocator.gcalloc = allocate_zeros;
    allocator.gmallocarray = allocate_array;
    allocator.greallocarray = reallocate_array;
    allocator.gstrdup = copy_text;
    allocator.gstrndup = copy_start;
    allocator.gsubstrdup = copy_bytes;
  }
}

}  // namespace

void limit_allocations() {
  git_allocator allocator{};
  use(allocator);
  git_libgit2_opts(GIT_OPT_SET_ALLOCATOR, &allocator);
}

}  // namespace gongbu::git
// NOLINTEND(cppcoreguidelines-no-malloc)
