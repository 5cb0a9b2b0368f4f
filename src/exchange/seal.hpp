#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Format of files in the remote: sealed, so that its host cannot read them, or plain text.
namespace gongbu::exchange {

/// The secret shared by the devices of one user.
struct Key {
  std::array<std::uint8_t, 32> bytes{};

  friend bool operator==(const Key&, const Key&) = default;
};

/// Returns a random key. Throws `system` without libsodium.
Key new_key();

/// Returns a key as text for people: base32 with a checksum, in groups.
std::string key_text(const Key& key);

/// Parses the text of key_text() in any case and grouping. Throws `usage` if it is not a key or its
/// checksum is wrong.
Key parse_key(std::string_view text);

/// Reads the keys from a file, the current one first; none if the file does not exist. Throws
/// `config` if the file is damaged, `system` if it cannot be read.
std::vector<Key> read_keys(const std::filesystem::path& file);

/// Replaces the file (0600). Throws `system`.
void write_keys(const std::filesystem::path& file, const std::vector<Key>& keys);

/// Size limit of the text of one file, in bytes.
inline constexpr std::size_t kMostText = std::size_t{32} << 20U;
/// Size limit of a file in the remote, in bytes.
inline constexpr std::size_t kMostFile = kMostText + 4096;

/// Seals and opens files. A sealed file is deflated, encrypted with XChaCha20-Poly1305, and bound
/// to its branch and path, so that it cannot replace another file.
class Sealer {
 public:
  /// Leaves files plain.
  Sealer() = default;
  /// Seals files with the first key and opens them with any. Without keys it opens no file.
  explicit Sealer(std::vector<Key> keys) : sealed_(true), keys_(std::move(keys)) {}

  bool is_sealed() const { return sealed_; }
  const std::vector<Key>& keys() const { return keys_; }

  /// Seals the text of a file. Throws `system` without libsodium.
  std::string close(std::string_view text, std::string_view branch, std::string_view path) const;

  /// Returns the text of a file; nothing if no key opens it, it is damaged, or it is larger than
  /// kMostText. A sealing sealer rejects plain files, a plain one sealed files.
  std::optional<std::string> open(std::string_view bytes, std::string_view branch,
                                  std::string_view path) const;

 private:
  bool sealed_ = false;
  std::vector<Key> keys_;
};

/// Returns whether the bytes look like a sealed file.
bool looks_sealed(std::string_view bytes);

}  // namespace gongbu::exchange
