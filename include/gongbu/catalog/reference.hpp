#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gongbu/catalog/syllabus.hpp"

// Notation of topics: "prml:3.1.2", exercises "prml:ex3.5".
namespace gongbu::catalog {

/// A subject that names topics.
struct Reference {
  std::vector<std::string> topics;  ///< "prml:3.1.2", "prml:ex3.5", …; not empty
  std::string subject;  ///< "prml:3.1.2 Geometry of least squares", then the user's own words
};

/// Returns whether read_reference() may find topics of, or refuse a slip in the id of, a syllabus
/// with one of these ids. Cheap, because it needs no outline.
bool may_be_reference(std::string_view subject, std::span<const std::string> ids);

/// Parses the topics at the start of a subject; returns nothing if there are none.
///
///   prml:3.1.2   prml:3.1.2-3.1.4   prml:3.1.2,3.1.5   prml:A   prml:ex3.5   prml:ex3.5-3.8
///   PRML 3.1.2   PRML 3             the same with a space
///
/// After a space, a chapter or appendix is accepted only at the end: "PRML 3 times" and "PRML 1.5
/// hours" have no topics. Throws `usage` for an unknown topic, with the nearest ones, and for a
/// misspelt id ("prlm:3.1.2").
std::optional<Reference> read_reference(std::string_view subject,
                                        std::span<const Syllabus> syllabi);

/// Returns the index of the topic named by `word`: "3.1.2" or "prml:3.1.2". Throws `usage`.
std::size_t read_topic(std::string_view word, const Syllabus& syllabus);

/// An exercise, "ex3.5".
struct Exercise {
  std::size_t chapter;  ///< index of its chapter
  int number;           ///< from 1
};

/// Parses the part of a topic after the colon as an exercise; returns nothing if the syllabus has
/// no such exercise.
std::optional<Exercise> find_exercise(std::string_view name, const Syllabus& syllabus);

/// Returns the syllabus with this id, ignoring case and composition; null if there is none.
const Syllabus* find_syllabus(std::string_view id, std::span<const Syllabus> syllabi);

}  // namespace gongbu::catalog
