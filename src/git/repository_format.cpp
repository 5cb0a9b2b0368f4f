#include "repository_format.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "bounded_file.hpp"
#include "config_parser.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/git/library.hpp"
#include "replacements.hpp"

namespace gongbu::git {
namespace {

// Extensions that do not change how commits and references are read.
constexpr std::array<std::string_view, 8> kCompatible{
    "noop",           "noop-v1",           "partialclone",       "preciousobjects",
    "worktreeconfig", "relativeworktrees", "compatobjectformat", "submodulepathconfig"};

void apply_extension(std::string_view name, const std::string& value, RepositoryFormat& format) {
  if (name == "objectformat") {
    if (value == "sha1") return;
    format.has_foreign_objects = true;
    if (value == "sha256") format.id_size = core::ObjectId::kSha256;
  } else if (name == "refstorage") {
    format.has_foreign_references |= value != "files";
  } else if (std::find(kCompatible.begin(), kCompatible.end(), name) == kCompatible.end()) {
    format.has_foreign_objects = true;
  }
}

}  // namespace

RepositoryFormat format_of(const RepositoryPath& location) {
  constexpr std::string_view kExtension = "extensions.";
  RepositoryFormat format;
  const auto take = [&](const std::string& key, const std::optional<std::string>& value) {
    if (key.starts_with(kExtension))
      apply_extension(std::string_view(key).substr(kExtension.size()), value.value_or(""), format);
  };
  parse_config(content_of(location.git_dir + "/config", kLargestConfig), take);
  using ThroughGit = ConfigPaths::ThroughGit;
  const ThroughGit through_git = config_paths().through_git;
  format.has_foreign_objects |= through_git == ThroughGit::everything;
  format.has_foreign_references |= format.has_foreign_objects ||
                                   through_git == ThroughGit::references ||
                                   has_unusual_grafts(location.git_dir);
  return format;
}

}  // namespace gongbu::git
