#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace gongbu::catalog {

/// One row of an outline: a chapter, a section, a part of one, or an appendix.
struct Topic {
  std::string number;  ///< "3", "3.1", "3.1.2"; "A" for an appendix
  std::string title;
  int page = 0;           ///< its first page; 0 when the outline has no pages
  int pages = 0;          ///< its own: from its first page up to that of the next topic
  int exercises = 0;      ///< of a chapter
  std::size_t depth = 0;  ///< 0 for a chapter, 1 for a section, …
  std::size_t end = 0;    ///< place behind its last part: its parts follow it up to there
};

/// A book or course as a tree of topics, in reading order.
struct Syllabus {
  std::string id;     ///< the word before the colon in "prml:3.1.2"
  std::string title;  ///< may be empty
  std::vector<Topic> topics;

  /// Returns the place of the topic with this number, in either case.
  std::optional<std::size_t> find(std::string_view number) const;

  /// Says whether the topic at `place` is no chapter but an appendix, or stands in one: it can be
  /// studied, but no total counts it.
  bool is_appendix(std::size_t place) const;

  /// Says whether a topic has no parts of its own: what progress is made of.
  bool is_leaf(std::size_t place) const { return topics[place].end == place + 1; }
};

/// Reads an outline: one topic a line, with tabs between number, first page ("-" in all of them for
/// a work without pages) and title; a chapter may have its number of exercises behind that. Empty
/// lines and lines that begin with "#" are remarks; the first one is the title of the whole.
///
/// A topic stands below the one whose number is its own without the last ".n", pages never go back.
/// Throws `usage` for anything else, naming `file` and the line.
Syllabus read_outline(std::string id, std::string_view outline, std::string_view file);

/// The id of the built-in book, Bishop's Pattern Recognition and Machine Learning.
inline constexpr std::string_view kPrml = "prml";

/// Returns the built-in book, which is read once.
const Syllabus& prml();

/// Returns the id that `word` stands for (lower case, normal form C); nothing when it cannot be
/// one. An id begins with a letter and has letters, digits, "-" and "_", at most 64
/// bytes.
std::optional<std::string> read_id(std::string_view word);

}  // namespace gongbu::catalog
