#include "gongbu/host/encoding.hpp"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "gongbu/base/text.hpp"

namespace gongbu::host {
namespace {

std::optional<std::string> converted(std::string_view bytes, const char* encoding) {
  const iconv_t handle = iconv_open("UTF-8", encoding);
  if (handle == reinterpret_cast<iconv_t>(-1)) return std::nullopt;  // NOLINT(performance-*)
  std::string in(bytes);
  std::string out(4 * in.size() + 16, '\0');
  char* from = in.data();
  char* to = out.data();
  std::size_t from_left = in.size();
  std::size_t to_left = out.size();
  const bool failed =
      iconv(handle, &from, &from_left, &to, &to_left) == static_cast<std::size_t>(-1);
  iconv_close(handle);
  if (failed) return std::nullopt;
  out.resize(out.size() - to_left);
  return out;
}

std::optional<Decoded> decoded(std::string_view bytes, const char* encoding, const char* name) {
  auto text = converted(bytes, encoding);
  return text ? std::optional(Decoded{*std::move(text), name}) : std::nullopt;
}

// Detects UTF-16 without a byte order mark: in mostly ASCII text every second byte is zero.
const char* utf16_without_mark(std::string_view bytes) {
  std::array<std::size_t, 2> zeros{};
  for (std::size_t i = 0; i < bytes.size(); ++i)
    if (bytes[i] == '\0') ++zeros[i % 2];
  if (bytes.empty() || bytes.size() % 2 != 0 || 4 * std::max(zeros[0], zeros[1]) < bytes.size())
    return nullptr;
  if (zeros[0] == 0) return "UTF-16LE";
  return zeros[1] == 0 ? "UTF-16BE" : nullptr;
}

// Returns the encoding declared in the first line.
std::optional<std::string> declared(std::string_view bytes) {
  constexpr std::string_view kMark = "encoding:";
  const std::string line =
      ascii_lower(bytes.substr(0, std::min<std::size_t>(bytes.find('\n'), 200)));
  const std::size_t at = line.find(kMark);
  if (at == std::string::npos || !trimmed(line).starts_with('%')) return std::nullopt;
  std::string name(trimmed(std::string_view(line).substr(at + kMark.size())));
  std::replace(name.begin(), name.end(), '_', '-');
  if (name.starts_with("iso8859")) name.replace(0, 7, "iso-8859");  // names used by Java
  if (name.starts_with("ms949") || name == "x-windows-949") name = "cp949";
  return name;
}

// Detects CP949: high bytes come in pairs, most pairs are syllables of KS X 1001, and at least half
// of the runs begin a word. "Za\xbf\xf3" is Polish.
bool is_korean(std::string_view bytes) {
  std::size_t pairs = 0;
  std::size_t syllables = 0;
  std::size_t runs = 0;
  std::size_t beginning = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (!is_beyond_ascii(bytes[i])) continue;
    if (i + 1 == bytes.size()) return false;
    if (i == 0 || !is_beyond_ascii(bytes[i - 1])) {
      ++runs;
      if (i == 0 || !is_ascii_letter(bytes[i - 1])) ++beginning;
    }
    const auto lead = static_cast<unsigned char>(bytes[i]);
    const auto trail = static_cast<unsigned char>(bytes[++i]);
    ++pairs;
    if (lead >= 0xB0 && lead <= 0xC8 && trail >= 0xA1 && trail <= 0xFE) ++syllables;
  }
  return pairs > 0 && 4 * syllables >= 3 * pairs && 2 * beginning >= runs;
}

// Detects Windows-1252: single accented letters among plain ones, and its quotes and dashes.
bool is_western(std::string_view bytes) {
  constexpr std::string_view kMarks =
      "\x85\x91\x92\x93\x94\x96\x97\xA0\xA1\xA7\xA9\xAB\xB0\xBB\xBF";
  constexpr std::size_t kLongestRun = 2;  // "Grüße"
  std::size_t letters = 0;
  std::size_t high = 0;
  std::size_t run = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const char c = bytes[i];
    if (is_ascii_letter(c)) ++letters;
    if (!is_beyond_ascii(c)) continue;
    ++high;
    const auto byte = static_cast<unsigned char>(c);
    const bool is_letter = byte >= 0xC0 && byte != 0xD7 && byte != 0xF7;
    run = i > 0 && is_beyond_ascii(bytes[i - 1]) ? run + 1 : 1;
    if (run > kLongestRun || (!is_letter && kMarks.find(c) == std::string_view::npos)) return false;
  }
  return high > 0 && 6 * high <= letters;
}

}  // namespace

bool is_utf8(std::string_view bytes) {
  return std::none_of(bytes.begin(), bytes.end(), is_beyond_ascii) ||
         converted(bytes, "UTF-8").has_value();
}

std::optional<Decoded> decode_text(std::string_view bytes) {
  constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
  constexpr std::string_view kUtf32Mark("\xFF\xFE\0\0", 4);
  if (bytes.starts_with(kUtf8Mark)) bytes.remove_prefix(kUtf8Mark.size());
  if (bytes.starts_with(kUtf32Mark)) return decoded(bytes.substr(4), "UTF-32LE", "UTF-32");
  if (bytes.starts_with("\xFF\xFE")) return decoded(bytes.substr(2), "UTF-16LE", "UTF-16");
  if (bytes.starts_with("\xFE\xFF")) return decoded(bytes.substr(2), "UTF-16BE", "UTF-16");
  if (const char* utf16 = utf16_without_mark(bytes)) return decoded(bytes, utf16, "UTF-16");
  if (is_utf8(bytes)) return Decoded{std::string(bytes), {}};
  if (const auto name = declared(bytes); name && *name != "utf-8" && *name != "utf8")
    return decoded(bytes, name->c_str(), name->c_str());
  if (is_korean(bytes)) return decoded(bytes, "CP949", "CP949");
  if (is_western(bytes)) return decoded(bytes, "CP1252", "Windows-1252");
  return std::nullopt;
}

}  // namespace gongbu::host
