#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gongbu::transfer {

/// Reads records of comma-, semicolon- or tab-separated text (RFC 4180) one by one. The separator
/// is the most frequent one of the first line, or named by a first line "sep=;".
class CsvReader {
 public:
  /// `text` must outlive the reader; `name` is the file's name in errors.
  CsvReader(std::string_view text, std::string name);

  /// Reads the next record, skipping blank ones; returns false at the end. Throws `usage` for an
  /// unterminated quote, too many columns or a field that is too long.
  bool next(std::vector<std::string>& fields);
  /// Returns the line on which the last record began.
  std::size_t line() const { return line_; }

 private:
  void take_field(std::string& field);
  void take_quoted(std::string& field);

  std::string_view rest_;
  std::string name_;
  char separator_;
  std::size_t line_ = 0;
  std::size_t next_line_ = 1;
};

}  // namespace gongbu::transfer
