#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gongbu/catalog/syllabus.hpp"

// How topics are written: "prml:3.1.2" for one, "prml:ex3.5" for an exercise.
namespace gongbu::catalog {

/// A subject that names topics.
struct Reference {
  std::vector<std::string> topics;  ///< "prml:3.1.2", "prml:ex3.5", …: at least one
  std::string subject;  ///< "prml:3.1.2 Geometry of least squares", then the user's own words
};

/// Reads what a subject begins with as topics of one of the syllabi; nothing when it names none.
///
///   prml:3.1.2   prml:3.1.2-3.1.4   prml:3.1.2,3.1.5   prml:A   prml:ex3.5   prml:ex3.5-3.8
///   PRML 3.1.2   PRML 3             the same with a space
///
/// With a space, a chapter or an appendix counts only at the end: "PRML 3 times" names none, nor
/// does "PRML 1.5 hours". Throws `usage` for a topic that the syllabus does not have, with the
/// nearest ones, and for an id that is a slip of the pen ("prlm:3.1.2").
std::optional<Reference> read_reference(std::string_view subject,
                                        std::span<const Syllabus> syllabi);

/// Returns the place of the topic that `word` names: "3.1.2" or "prml:3.1.2". Throws `usage`.
std::size_t read_topic(std::string_view word, const Syllabus& syllabus);

/// An exercise by its number in the book, "ex3.5".
struct Exercise {
  std::size_t chapter;  ///< place of its topic
  int number;           ///< from 1
};

/// Reads the part of a topic behind the colon as an exercise; nothing when it is none of the
/// syllabus.
std::optional<Exercise> find_exercise(std::string_view name, const Syllabus& syllabus);

/// Returns the syllabus with this id, whatever its case or composition; nothing when there is none.
const Syllabus* find_syllabus(std::string_view id, std::span<const Syllabus> syllabi);

}  // namespace gongbu::catalog
