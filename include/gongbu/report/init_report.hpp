#pragma once

#include <string>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/render/document.hpp"

namespace gongbu::report {

/// What the first set-up came to.
struct InitView {
  std::vector<std::string> emails;
  std::string zone;
  std::string day_start;           ///< "04:00"
  std::vector<std::string> roots;  ///< as the settings have them
  std::string file;                ///< of the settings
  std::string whole_home;          ///< the root that is the home directory; empty when none is
};

render::Document document_of(const InitView& view, const Translator& tr);

}  // namespace gongbu::report
