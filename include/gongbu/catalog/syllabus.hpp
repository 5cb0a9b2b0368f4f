#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gongbu::catalog {

/// A row of an outline: a chapter, a section, a part of one, or an appendix.
struct Topic {
  std::string number;  ///< "3", "3.1", "3.1.2"; "A" for an appendix
  std::string title;
  int page = 0;           ///< its first page; 0 when the outline has no pages
  int pages = 0;          ///< pages up to the first page of the next topic
  int exercises = 0;      ///< number of exercises of a chapter
  std::size_t depth = 0;  ///< 0 for a chapter, 1 for a section, …
  std::size_t end = 0;    ///< index after its last part; its parts follow it
};

/// A book or course as a tree of topics, in reading order.
struct Syllabus {
  std::string id;     ///< the word before the colon in "prml:3.1.2"
  std::string title;  ///< may be empty
  std::vector<Topic> topics;

  /// Returns the index of the topic with this number, ignoring case.
  std::optional<std::size_t> find(std::string_view number) const;

  /// Returns whether the topic is an appendix or in one. Appendices can be studied but are not
  /// counted in totals.
  bool is_appendix(std::size_t index) const;

  /// Returns whether a topic has no parts.
  bool is_leaf(std::size_t index) const { return topics[index].end == index + 1; }
};

/// Parses an outline: one topic per line, with tabs between number, first page ("-" in all lines of
/// a work without pages) and title; a chapter may add its number of exercises. Empty lines and
/// lines that begin with "#" are comments; the first comment is the title.
///
/// A topic's parent has its number without the last ".n". Pages never decrease. Throws `usage` for
/// invalid outlines, with `file` and line.
Syllabus read_outline(std::string id, std::string_view outline, std::string_view file);

/// Id of the built-in book, Bishop's Pattern Recognition and Machine Learning.
inline constexpr std::string_view kPrml = "prml";

/// Returns the built-in book, parsed on first use.
const Syllabus& prml();

/// Returns `word` as an id (lower case, NFC), or nothing if it is not valid. An id begins with a
/// letter and has letters, digits, "-" and "_", at most 64 bytes.
std::optional<std::string> read_id(std::string_view word);

}  // namespace gongbu::catalog
