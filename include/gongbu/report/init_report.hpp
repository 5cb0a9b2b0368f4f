#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/render/document.hpp"

// Reports of `init`.
namespace gongbu::report {

/// The settings that say who the user is and where to look.
struct InitView {
  std::vector<std::string> emails;
  std::string zone;
  std::string day_start;           ///< "04:00"
  std::string language;            ///< "ko"; empty: that of the environment
  std::vector<std::string> roots;  ///< as in the settings
  std::string file;                ///< config.toml
  std::string whole_home;          ///< the root that equals the home directory, if any
};

render::Document document_of(const InitView& view, const Translator& tr);

/// The repositories with the most commits, and the kind of study in them.
struct FoundRepositoriesView {
  struct Row {
    std::string name;
    std::string kind;  ///< kind of most of its study: "post", "problem"; empty: plain commits
    std::int64_t commits = 0;
  };
  std::vector<Row> rows;
  std::size_t more = 0;  ///< number of repositories that are not shown
};

/// A table; empty without repositories.
render::Document document_of(const FoundRepositoriesView& view, const Translator& tr);

/// Commands to try next, with what they do.
struct NextStepsView {
  struct Step {
    std::string command;
    std::string meaning;
  };
  std::vector<Step> steps;
};

render::Document document_of(const NextStepsView& view, const Translator& tr);

}  // namespace gongbu::report
