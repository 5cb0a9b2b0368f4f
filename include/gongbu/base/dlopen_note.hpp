#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

// Notes in the program that name the libraries it loads with dlopen(), which no linker sees, in the
// format of https://uapi-group.org/specifications/specs/elf_dlopen_metadata/ : tools that make
// packages or images read them.
namespace gongbu {

template <std::size_t Size>
struct alignas(std::uint32_t) DlopenNote {
  std::uint32_t owner_size = 0;
  std::uint32_t text_size = 0;
  std::uint32_t type = 0;
  std::array<char, 4> owner{};
  std::array<char, Size> text{};
};

/// Returns a note with this JSON, an array of objects with "soname", "feature", "description" and
/// "priority".
template <std::size_t Size>
// NOLINTNEXTLINE(modernize-avoid-c-arrays): a string literal
constexpr DlopenNote<Size> dlopen_note(const char (&json)[Size]) {
  constexpr std::uint32_t kDlopenType = 0x407c0c0a;
  DlopenNote<Size> note{4, Size, kDlopenType, {'F', 'D', 'O', '\0'}, {}};
  for (std::size_t i = 0; i < Size; ++i) note.text[i] = json[i];
  return note;
}

}  // namespace gongbu

/// Puts a constant into the section of these notes.
#ifdef __ELF__
#define GONGBU_DLOPEN_NOTE alignas(std::uint32_t) [[gnu::used, gnu::section(".note.dlopen")]]
#else
#define GONGBU_DLOPEN_NOTE [[maybe_unused]]
#endif
