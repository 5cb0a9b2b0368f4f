#include "generated_files.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <filesystem>
#include <string_view>
#include <system_error>

#include "bounded_file.hpp"
#include "repository_files.hpp"

// Clang misses fields in libgit2's own initializers.
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"

namespace gongbu::git {
namespace {

namespace fs = std::filesystem;

// Number of cached attribute values.
constexpr std::size_t kMostAnswers = 4096;
// Maximum directory depth for attributes: each file needs a lookup in every directory above it.
constexpr std::ptrdiff_t kDeepestAttributes = 100;

// Returns whether attribute files outside of commits exist: the repository's own, or the user's.
bool has_other_attributes(git_repository* repository, const RepositoryPath& location) {
  const std::string configured = config_path(config_of(repository).get(), "core.attributesFile");
  if (!configured.empty()) {
    require_plain(location, configured, kLargestAttributes);
    return true;
  }
  git_buf directory = GIT_BUF_INIT;
  git_libgit2_opts(GIT_OPT_GET_SEARCH_PATH, GIT_CONFIG_LEVEL_XDG, &directory);
  const fs::path of_user = fs::path(directory.ptr == nullptr ? "" : directory.ptr) / "attributes";
  git_buf_dispose(&directory);
  std::error_code unreadable;
  return fs::exists(of_user, unreadable) ||
         fs::exists(fs::path(git_repository_commondir(repository)) / "info/attributes", unreadable);
}

}  // namespace

GeneratedFiles::GeneratedFiles(git_repository* repository, const RepositoryPath& location)
    : repository_(repository), attributed_(has_other_attributes(repository, location)) {}

// Cached, because consecutive commits share most attributes and files.
std::optional<bool> GeneratedFiles::find(const core::ObjectId& commit, const std::string& path,
                                         const std::string& attributes) {
  if (!has_attributes(attributes)) return std::nullopt;
  if (std::count(path.begin(), path.end(), '/') > kDeepestAttributes) return std::nullopt;
  if (known_.size() >= kMostAnswers) known_.clear();
  const auto [it, is_new] = known_.try_emplace({attributes, path});
  if (is_new) it->second = look_up(commit, path);
  return it->second;
}

std::optional<bool> GeneratedFiles::look_up(const core::ObjectId& commit,
                                            const std::string& path) const {
  constexpr std::size_t kNames = 2;
  std::array<const char*, kNames> names{"linguist-generated", "linguist-vendored"};
  std::array<const char*, kNames> values{};
  git_attr_options options = GIT_ATTR_OPTIONS_INIT;
  options.flags =
      GIT_ATTR_CHECK_INDEX_ONLY | GIT_ATTR_CHECK_NO_SYSTEM | GIT_ATTR_CHECK_INCLUDE_COMMIT;
  options.attr_commit_id = to_git_oid(commit);
  if (git_attr_get_many_ext(values.data(), repository_, &options, path.c_str(), kNames,
                            names.data()) != 0)
    return std::nullopt;
  std::optional<bool> answer;
  for (const char* value : values) {
    const git_attr_value_t kind = git_attr_value(value);
    const std::string_view text = kind == GIT_ATTR_VALUE_STRING ? value : "";
    if (kind == GIT_ATTR_VALUE_TRUE || text == "true") return true;
    if (kind == GIT_ATTR_VALUE_FALSE || text == "false") answer = false;
  }
  return answer;
}

}  // namespace gongbu::git
