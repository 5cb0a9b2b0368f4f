#include "seal.hpp"

#include <libdeflate.h>

#include <algorithm>
#include <iterator>
#include <memory>

#include "gongbu/base/error.hpp"
#include "gongbu/base/sha256.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/host/files.hpp"
#include "sodium.hpp"

namespace gongbu::exchange {
namespace {

constexpr std::string_view kMagic = "GSB1";
constexpr std::size_t kSizeBytes = 4;  // size of the text, little-endian, before the deflated text

// ---- Keys as text ----

constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";  // RFC 4648
constexpr std::size_t kChecksumSize = 3;
constexpr std::size_t kKeyBytes = sodium::kKeySize + kChecksumSize;  // 280 bits: 56 digits
constexpr std::size_t kDigits = kKeyBytes * 8 / 5;
constexpr std::size_t kGroup = 7;

std::array<std::uint8_t, kChecksumSize> checksum_of(const Key& key) {
  const std::string text =
      "gongbu sync key" +
      std::string(reinterpret_cast<const char*>(key.bytes.data()), key.bytes.size());
  const auto digest = sha256(text);
  std::array<std::uint8_t, kChecksumSize> checksum{};
  std::copy_n(digest.begin(), kChecksumSize, checksum.begin());
  return checksum;
}

// Returns the value of a base32 digit. Accepts digits that are easily confused with a letter.
std::optional<unsigned> digit_value(char digit) {
  switch (digit) {
    case '0':
      digit = 'O';
      break;
    case '1':
      digit = 'I';
      break;
    case '8':
      digit = 'B';
      break;
    default:
      break;
  }
  if (digit >= 'a' && digit <= 'z') digit = static_cast<char>(digit - 'a' + 'A');
  const std::size_t value = kAlphabet.find(digit);
  if (value == std::string_view::npos) return std::nullopt;
  return static_cast<unsigned>(value);
}

Error not_a_key(Phrase hint) {
  return make_error(ErrorKind::usage, Msg::err_sync_key_form).hint(std::move(hint));
}

// ---- Deflate ----

struct FreeDeflate {
  void operator()(libdeflate_compressor* raw) const { libdeflate_free_compressor(raw); }
  void operator()(libdeflate_decompressor* raw) const { libdeflate_free_decompressor(raw); }
};

std::string deflated(std::string_view text) {
  constexpr int kLevel = 9;
  const std::unique_ptr<libdeflate_compressor, FreeDeflate> compressor(
      libdeflate_alloc_compressor(kLevel));
  if (compressor == nullptr) throw std::bad_alloc();
  std::string out(libdeflate_deflate_compress_bound(compressor.get(), text.size()), '\0');
  out.resize(libdeflate_deflate_compress(compressor.get(), text.data(), text.size(), out.data(),
                                         out.size()));
  return out;
}

std::optional<std::string> inflated(std::string_view stream, std::size_t size) {
  const std::unique_ptr<libdeflate_decompressor, FreeDeflate> decompressor(
      libdeflate_alloc_decompressor());
  if (decompressor == nullptr) throw std::bad_alloc();
  std::string text(size, '\0');
  // Without the last argument, the text must have exactly this size.
  const libdeflate_result result = libdeflate_deflate_decompress(
      decompressor.get(), stream.data(), stream.size(), text.data(), text.size(), nullptr);
  if (result != LIBDEFLATE_SUCCESS) return std::nullopt;
  return text;
}

std::string additional_data(std::string_view branch, std::string_view path) {
  return std::string(branch) + '\n' + std::string(path);
}

std::optional<std::string> unpacked(std::string_view packed) {
  if (packed.size() < kSizeBytes) return std::nullopt;
  std::size_t size = 0;
  for (std::size_t i = 0; i < kSizeBytes; ++i)
    size |= std::size_t{static_cast<unsigned char>(packed[i])} << (8 * i);
  if (size > kMostText) return std::nullopt;
  return inflated(packed.substr(kSizeBytes), size);
}

}  // namespace

Key new_key() {
  Key key;
  sodium::random_bytes(key.bytes.data(), key.bytes.size());
  return key;
}

std::string key_text(const Key& key) {
  std::array<std::uint8_t, kKeyBytes> all{};
  const auto checksum = checksum_of(key);
  std::copy(checksum.begin(), checksum.end(),
            std::copy(key.bytes.begin(), key.bytes.end(), all.begin()));
  std::string text;
  unsigned held = 0;
  unsigned bits = 0;
  std::size_t digits = 0;
  for (const std::uint8_t byte : all) {
    held = (held << 8U) | byte;
    for (bits += 8; bits >= 5; bits -= 5) {
      if (digits > 0 && digits % kGroup == 0) text += '-';
      text += kAlphabet[(held >> (bits - 5U)) & 31U];
      ++digits;
    }
    held &= (1U << bits) - 1U;
  }
  return text;
}

Key parse_key(std::string_view text) {
  std::vector<std::uint8_t> bytes;
  unsigned held = 0;
  unsigned bits = 0;
  std::size_t digits = 0;
  for (const char c : text) {
    if (c == '-' || is_ascii_space(c)) continue;
    const auto value = digit_value(c);
    if (!value) throw not_a_key(phrase(Msg::hint_sync_key_copy));
    ++digits;
    held = (held << 5U) | *value;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push_back(static_cast<std::uint8_t>(held >> bits));
    held &= (1U << bits) - 1U;
  }
  if (digits != kDigits) throw not_a_key(phrase(Msg::hint_sync_key_length, digits, kDigits));
  Key key;
  std::copy_n(bytes.begin(), key.bytes.size(), key.bytes.begin());
  const auto checksum = checksum_of(key);
  if (!std::equal(checksum.begin(), checksum.end(),
                  std::next(bytes.begin(), static_cast<std::ptrdiff_t>(key.bytes.size()))))
    throw not_a_key(phrase(Msg::hint_sync_key_typo));
  return key;
}

std::vector<Key> read_keys(const std::filesystem::path& file) {
  std::vector<Key> keys;
  const auto text = host::read_file(file);
  if (!text) return keys;
  for (const std::string_view line : lines_of(*text)) {
    if (trimmed(line).empty()) continue;
    try {
      keys.push_back(parse_key(line));
    } catch (const Error&) {
      throw make_error(ErrorKind::config, Msg::err_sync_key_file, file.string())
          .hint(phrase(Msg::hint_sync_key_file));
    }
  }
  return keys;
}

void write_keys(const std::filesystem::path& file, const std::vector<Key>& keys) {
  std::string text;
  for (const Key& key : keys) text += key_text(key) + "\n";
  host::replace_file(file, text);
}

std::string Sealer::close(std::string_view text, std::string_view branch,
                          std::string_view path) const {
  if (!sealed_) return std::string(text);
  std::string packed;
  for (std::size_t i = 0; i < kSizeBytes; ++i)
    packed += static_cast<char>((text.size() >> (8 * i)) & 0xFFU);
  packed += deflated(text);
  std::array<std::uint8_t, sodium::kNonceSize> nonce{};
  sodium::random_bytes(nonce.data(), nonce.size());
  std::string bytes(kMagic);
  bytes.append(reinterpret_cast<const char*>(nonce.data()), nonce.size());
  return bytes + sodium::encrypt(packed, additional_data(branch, path), nonce.data(),
                                 keys_.at(0).bytes.data());
}

std::optional<std::string> Sealer::open(std::string_view bytes, std::string_view branch,
                                        std::string_view path) const {
  if (looks_sealed(bytes) != sealed_ || bytes.size() > kMostFile) return std::nullopt;
  if (!sealed_) return bytes.size() <= kMostText ? std::optional(std::string(bytes)) : std::nullopt;
  if (bytes.size() < kMagic.size() + sodium::kNonceSize) return std::nullopt;
  const auto* nonce = reinterpret_cast<const std::uint8_t*>(bytes.data() + kMagic.size());
  const std::string_view sealed = bytes.substr(kMagic.size() + sodium::kNonceSize);
  const std::string additional = additional_data(branch, path);
  std::string packed;
  for (const Key& key : keys_)
    if (sodium::decrypt(sealed, additional, nonce, key.bytes.data(), packed))
      return unpacked(packed);
  return std::nullopt;
}

bool looks_sealed(std::string_view bytes) { return bytes.starts_with(kMagic); }

}  // namespace gongbu::exchange
