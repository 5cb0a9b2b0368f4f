#include "importer.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <fstream>
#include <system_error>

#include "gongbu/base/error.hpp"
#include "gongbu/base/sha256.hpp"
#include "gongbu/host/encoding.hpp"
#include "gongbu/host/files.hpp"

namespace gongbu::transfer {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostRows = 1'000'000;
constexpr std::size_t kHead = std::size_t{64} << 10U;

}  // namespace

void ImportRows::add(ImportRow row) {
  if (rows_.size() >= kMostRows)
    throw make_error(ErrorKind::usage, Msg::err_import_rows, kMostRows);
  rows_.push_back(std::move(row));
}

void ImportRows::leave_out(std::size_t line, Phrase why, std::size_t count) {
  if (left_out_.size() >= kMostRows)
    throw make_error(ErrorKind::usage, Msg::err_import_rows, kMostRows);
  if (count > 0) left_out_.push_back({line, std::move(why), count});
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
  return std::move(decoded->text);
}

std::string row_hash(std::span<const std::string> fields) {
  std::string all;
  for (const std::string& field : fields) all += field + '\x1f';
  std::string hash;
  constexpr std::size_t kBytes = 16;
  const auto digest = sha256(all);
  for (std::size_t i = 0; i < kBytes; ++i) hash += fmt::format("{:02x}", digest[i]);
  return hash;
}

}  // namespace gongbu::transfer
