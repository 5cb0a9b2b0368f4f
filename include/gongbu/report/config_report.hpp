#pragma once

#include <string>
#include <vector>

#include "gongbu/base/message.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/render/json.hpp"

namespace gongbu::report {

/// The settings shown by `config list`.
struct ConfigView {
  struct Setting {
    std::string key;
    std::string text;  ///< the value as TOML
    render::Json value;
    bool is_default = false;
    std::string help;
  };
  std::vector<Setting> settings;
  std::vector<std::vector<Setting>> repositories;  ///< keys set in each table, without help
  std::vector<std::vector<Setting>> kinds;         ///< the same of the rules for kinds of commits
  std::string file;
};

render::Document document_of(const ConfigView& view, const Translator& tr);

/// {"file","settings":[{"key","value","default"}],"repositories":[{"path","min_lines",…}],
/// "kinds":[{"kind","message",…}]}; a value
/// is a string, a boolean, a number or an array of strings; "default" is true for the default
/// value.
render::Json json_of(const ConfigView& view);

}  // namespace gongbu::report
