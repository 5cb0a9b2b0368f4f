#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace gongbu::transfer {

/// Reads the lines of a text one by one, without their newlines.
class LineReader {
 public:
  /// `text` must outlive the reader; `name` is the file's name in errors.
  LineReader(std::string_view text, std::string name) : rest_(text), name_(std::move(name)) {}

  /// Advances to the next line; returns false at the end. Throws `usage` for a line longer than 1
  /// MiB.
  bool next();
  std::string_view line() const { return line_; }
  /// Returns the number of the line, from 1.
  std::size_t number() const { return number_; }

 private:
  std::string_view rest_;
  std::string name_;
  std::string_view line_;
  std::size_t number_ = 0;
};

}  // namespace gongbu::transfer
