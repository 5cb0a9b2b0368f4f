#include "importer.hpp"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <system_error>

#include "gongbu/base/error.hpp"
#include "gongbu/base/sha256.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/host/encoding.hpp"
#include "gongbu/host/files.hpp"

namespace gongbu::transfer {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostKept = 1'000;  // of reasons and remarks
constexpr std::size_t kHead = std::size_t{64} << 10U;

// Replaces "\r\n", and the "\r" of texts that have no "\n", by "\n".
void unify_newlines(std::string& text) {
  if (text.find('\n') == std::string::npos) std::replace(text.begin(), text.end(), '\r', '\n');
  std::size_t size = 0;
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] != '\r' || i + 1 == text.size() || text[i + 1] != '\n') text[size++] = text[i];
  text.resize(size);
}

std::string beginning_of(std::string_view head) {
  const bool is_utf16 = head.find('\0') != std::string_view::npos;
  if (head.size() == kHead && !is_utf16) {  // the last line, or character, may be incomplete
    const std::size_t newline = head.rfind('\n');
    if (newline != std::string_view::npos) head = head.substr(0, newline);
    while (newline == std::string_view::npos && !head.empty() && is_beyond_ascii(head.back()))
      head.remove_suffix(1);
  }
  auto decoded = host::decode_text(head);
  std::string text = decoded ? std::move(decoded->text) : std::string(head);
  unify_newlines(text);
  return text;
}

}  // namespace

void ImportRows::add(ImportRow row) {
  if (++rows_ > limits_.rows)
    throw make_error(ErrorKind::usage, Msg::err_import_rows, limits_.rows);
  text_ += row.native_id.size() + row.label.size() + row.subject.size() + row.note.size();
  if (text_ > limits_.text)
    throw make_error(ErrorKind::usage, Msg::err_import_size, name_, limits_.text >> 20U);
  take_(std::move(row));
}

void ImportRows::leave_out(std::size_t line, const Phrase& why, std::size_t count) {
  static const Translator english(Language::english);
  if (count == 0) return;
  const bool is_full = left_out_.size() >= kMostKept;
  std::string reason = english(why);
  if (is_full && !reasons_.contains(reason)) reason.clear();
  const auto [found, is_new] = reasons_.emplace(std::move(reason), left_out_.size());
  if (is_new) {
    left_out_.push_back({line, is_full ? phrase(Msg::import_other_reasons) : why, count});
  } else {
    left_out_[found->second].count += count;
  }
}

void ImportRows::skip_day(core::Day day) {
  if (skipped_days_.size() >= limits_.rows)
    throw make_error(ErrorKind::usage, Msg::err_import_rows, limits_.rows);
  skipped_days_.insert(day);
}

void ImportRows::remark(Phrase phrase) {
  if (remarks_.size() < kMostKept) remarks_.push_back(std::move(phrase));
}

ImportFile::ImportFile(fs::path path, std::string name)
    : path_(std::move(path)), name_(std::move(name)) {
  std::error_code error;
  const fs::file_status status = fs::status(path_, error);
  is_directory_ = fs::is_directory(status);
  if (is_directory_) return;
  if (!fs::is_regular_file(status))
    throw make_error(ErrorKind::usage, Msg::err_file_missing, name_);
  std::ifstream in(path_, std::ios::binary);
  if (!in)
    throw make_error(ErrorKind::system, Msg::err_read_file, name_,
                     std::generic_category().message(errno));
  head_.resize(kHead);
  in.read(head_.data(), static_cast<std::streamsize>(head_.size()));
  head_.resize(static_cast<std::size_t>(in.gcount()));
  beginning_ = beginning_of(head_);
}

bool ImportFile::begins_with(char c) const {
  return !is_directory_ && trimmed(beginning_).starts_with(c);
}

std::string ImportFile::text(ImportRows& rows) const {
  std::error_code error;
  if (is_directory_) throw make_error(ErrorKind::usage, Msg::err_import_directory, name_);
  if (fs::file_size(path_, error) > kMostImportText && !error)
    throw make_error(ErrorKind::usage, Msg::err_import_size, name_, kMostImportText >> 20U);
  return decoded_import(host::read_file(path_).value_or(""), name_, rows);
}

std::string decoded_import(const std::string& bytes, const std::string& name, ImportRows& rows) {
  auto decoded = host::decode_text(bytes);
  if (!decoded)
    throw make_error(ErrorKind::usage, Msg::err_file_encoding, name)
        .hint(phrase(Msg::hint_file_encoding));
  if (decoded->text.find('\0') != std::string::npos)
    throw make_error(ErrorKind::usage, Msg::err_import_nul, name);
  if (!decoded->encoding.empty())
    rows.remark(phrase(Msg::warn_file_encoding, name, decoded->encoding));
  unify_newlines(decoded->text);
  return std::move(decoded->text);
}

std::string row_hash(std::span<const std::string> fields) {
  Sha256 sha;
  for (const std::string& field : fields) sha.add(field).add("\x1f");
  constexpr std::size_t kBytes = 16;
  const Sha256Digest digest = sha.finish();
  return hex(std::span(digest).first(kBytes));
}

void append_line(std::string& text, std::string_view separator, std::string_view line) {
  constexpr std::size_t kMost = std::size_t{1} << 20U;
  if (text.size() > kMost) return;
  text += separator;
  text += line;
}

std::string marked_words(std::string_view text, char mark) {
  constexpr std::string_view kSpace = " \t\n";
  std::string words;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find_first_of(kSpace));
    text.remove_prefix(std::min(word.size() + 1, text.size()));
    if (word.size() < 2 || word.front() != mark) continue;
    if (!words.empty()) words += ", ";
    words += word.substr(1, word.find_first_of("=.,;:!?)", 1) - 1);
  }
  return words;
}

}  // namespace gongbu::transfer
