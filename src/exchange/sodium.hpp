#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

// Loads libsodium at the first call. Linking it would cost every command half a millisecond, and
// only sync needs it.
namespace gongbu::exchange::sodium {

inline constexpr std::size_t kKeySize = 32;
inline constexpr std::size_t kNonceSize = 24;
inline constexpr std::size_t kTagSize = 16;

/// Fills a buffer with random bytes. Throws `system` if libsodium is not installed.
void random_bytes(std::uint8_t* to, std::size_t size);

/// Encrypts with XChaCha20-Poly1305 (IETF). `nonce` has kNonceSize bytes, `key` kKeySize.
std::string encrypt(std::string_view text, std::string_view additional, const std::uint8_t* nonce,
                    const std::uint8_t* key);

/// Decrypts into `to`, replacing its content; returns false if the tag does not match.
bool decrypt(std::string_view sealed, std::string_view additional, const std::uint8_t* nonce,
             const std::uint8_t* key, std::string& to);

}  // namespace gongbu::exchange::sodium
