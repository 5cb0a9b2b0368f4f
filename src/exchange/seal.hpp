#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// How files look in the remote: sealed, so that its host reads nothing, or as plain text.
namespace gongbu::exchange {

/// The secret that the machines of one user share.
struct Key {
  std::array<std::uint8_t, 32> bytes{};

  friend bool operator==(const Key&, const Key&) = default;
};

/// Returns a random key. Throws `system` without libsodium.
Key new_key();

/// Returns a key as people copy it: base32 with a checksum, in groups.
std::string key_text(const Key& key);

/// Reads key_text(), whatever its case and grouping. Throws `usage` for other text and for typos.
Key parse_key(std::string_view text);

/// Reads the keys of a file, the current one first; none when it does not exist. Throws `config`
/// when it is damaged, `system` when it cannot be read.
std::vector<Key> read_keys(const std::filesystem::path& file);

/// Replaces the file (0600). Throws `system`.
void write_keys(const std::filesystem::path& file, const std::vector<Key>& keys);

/// The largest text of one file.
inline constexpr std::size_t kMostText = std::size_t{32} << 20U;
/// The largest file in the remote that is read.
inline constexpr std::size_t kMostFile = kMostText + 4096;

/// Seals and opens files. A sealed file is deflated, encrypted with XChaCha20-Poly1305 and bound to
/// its branch and path, so that it cannot stand for another.
class Sealer {
 public:
  /// Files stay plain.
  Sealer() = default;
  /// Files are sealed with the first key and opened with any. `keys` may be empty: none opens.
  explicit Sealer(std::vector<Key> keys) : sealed_(true), keys_(std::move(keys)) {}

  bool is_sealed() const { return sealed_; }
  const std::vector<Key>& keys() const { return keys_; }

  /// Returns the bytes of a file. Throws `system` without libsodium.
  std::string close(std::string_view text, std::string_view branch, std::string_view path) const;

  /// Returns the text of a file; nothing when no key opens it, it is damaged, or it is larger than
  /// kMostText. A plain file is not accepted among sealed ones, nor a sealed one among plain ones.
  std::optional<std::string> open(std::string_view bytes, std::string_view branch,
                                  std::string_view path) const;

 private:
  bool sealed_ = false;
  std::vector<Key> keys_;
};

/// Whether the bytes look like a sealed file.
bool looks_sealed(std::string_view bytes);

}  // namespace gongbu::exchange
