#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gongbu/app/workspace.hpp"
#include "gongbu/base/error.hpp"

// Entries from trailers of commits:
//
//   Study: prml:3.1.2, 45m
//   Study: course CS231n lecture 4, 1h30m
//   Paper: arxiv:1706.03762
//
// Text after the last comma is a duration if it can be parsed as one. "Study:" may begin with a
// kind; otherwise topics of a syllabus are maths and anything else is "other".
namespace gongbu::scan {

/// A trailer that cannot be recorded.
struct BadTrailer {
  std::string repository;
  std::string oid;  ///< of the commit
  core::Day day{};
  std::string trailer;
  Error why;
};

/// Updates the entries made from trailers after commits were added, amended or lost. Undo does not
/// revert it.
void apply_trailers(app::Workspace& workspace);

/// Returns the trailers that could not be recorded, of one study day or of all.
std::vector<BadTrailer> bad_trailers(app::Workspace& workspace, std::optional<core::Day> day = {});

}  // namespace gongbu::scan
