#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gongbu/app/workspace.hpp"
#include "gongbu/base/error.hpp"

// Study that is written down where it happened, in the trailers of a commit:
//
//   Study: prml:3.1.2, 45m
//   Study: course CS231n lecture 4, 1h30m
//   Paper: arxiv:1706.03762
//
// What follows the last comma is a time, if it reads as one. "Study:" may name a kind first; else
// topics of a syllabus are maths and anything else is "other".
namespace gongbu::scan {

/// A trailer that cannot be recorded.
struct BadTrailer {
  std::string repository;
  std::string oid;  ///< of the commit
  core::Day day{};
  std::string trailer;
  Error why;
};

/// Brings the entries that come from trailers in line with the commits, which may have been amended
/// or gone. No step of undo: the commits are there to be changed.
void apply_trailers(app::Workspace& workspace);

/// The trailers that made no entry, of one study day or of all.
std::vector<BadTrailer> bad_trailers(app::Workspace& workspace, std::optional<core::Day> day = {});

}  // namespace gongbu::scan
