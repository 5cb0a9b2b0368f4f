#pragma once

#include <string>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/render/document.hpp"

namespace gongbu::report {

/// Result of `init`.
struct InitView {
  std::vector<std::string> emails;
  std::string zone;
  std::string day_start;           ///< "04:00"
  std::vector<std::string> roots;  ///< as in the settings
  std::string file;                ///< config.toml
  std::string whole_home;          ///< the root that equals the home directory, if any
};

render::Document document_of(const InitView& view, const Translator& tr);

}  // namespace gongbu::report
