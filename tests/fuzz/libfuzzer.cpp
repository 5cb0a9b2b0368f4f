// Entry point of libFuzzer. GONGBU_FUZZ_TARGET selects the target, so that one program serves all.
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "targets.hpp"

namespace {

const gongbu::fuzz::Target& target() {
  static const gongbu::fuzz::Target* const chosen = [] {
    const char* const name = std::getenv("GONGBU_FUZZ_TARGET");
    return gongbu::fuzz::find_target(name == nullptr ? "" : name);
  }();
  if (chosen == nullptr) {
    std::fputs("GONGBU_FUZZ_TARGET names no target\n", stderr);
    std::exit(2);
  }
  return *chosen;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  target().read({reinterpret_cast<const char*>(data), size});
  return 0;
}
