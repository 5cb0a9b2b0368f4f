#include "git_reader.hpp"

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <utility>

#include "bounded_file.hpp"
#include "gongbu/base/text.hpp"
#include "objects.hpp"
#include "repository_files.hpp"

namespace gongbu::git {
namespace {

namespace fs = std::filesystem;

}  // namespace

GitReader::GitReader(const RepositoryPath& location, const RepositoryFormat& format)
    : location_(location), format_(format), session_(location) {
  require_readable(location);
  require_plain_for_git(location);
  if (!format_.has_foreign_objects) {
    ensure_library();
    odb_ = open_objects(location_, replacements());
  }
}

const std::vector<Reference>& GitReader::references() {
  if (references_) return *references_;
  references_.emplace();
  const std::string list = session_.output({"for-each-ref", "--format=%(objectname) %(refname)",
                                            "refs/heads", "refs/remotes", "refs/replace"});
  for (std::string_view line : lines_of(list))
    if (const auto oid = core::from_hex(take_until(line, ' ')))
      references_->push_back({std::string(line), *oid});
  return *references_;
}

// Asks git for each HEAD by name, because a reftable has all references in one file.
std::vector<core::ObjectId> GitReader::tips(const std::atomic<bool>* /*stop*/) {
  std::vector<core::ObjectId> tips;
  for (const Reference& reference : references())
    if (!reference.name.starts_with(kReplaceRefs)) tips.push_back(reference.target);
  const auto add = [&](const std::string& name) {
    if (const auto answer = session_.contents(name)) tips.push_back(answer->oid);
  };
  add("HEAD");
  std::error_code error;
  for (fs::directory_iterator it(location_.git_dir + "/worktrees", error), end; !error && it != end;
       it.increment(error)) {
    require_plain(location_, it->path() / "HEAD", kLargestSmallFile);
    add("worktrees/" + it->path().filename().string() + "/HEAD");
  }
  std::sort(tips.begin(), tips.end());
  tips.erase(std::unique(tips.begin(), tips.end()), tips.end());
  return tips;
}

const Replacements& GitReader::replacements() {
  if (!replacements_) replacements_ = replacements_among(references(), location_);
  return *replacements_;
}

void GitReader::expect(std::span<const core::ObjectId> oids) {
  if (odb_ == nullptr) session_.ask(oids);
}

std::optional<Object> GitReader::read(const core::ObjectId& oid) {
  if (odb_ != nullptr) {
    object_ = read_object(odb_.get(), oid);
    if (!object_) return std::nullopt;
    return Object{git_odb_object_type(object_.get()), bytes_of(object_)};
  }
  const auto answer = session_.contents(oid);
  if (!answer) return std::nullopt;
  return Object{answer->kind, answer->bytes};
}

std::string GitReader::blob(const std::string& name) {
  const auto answer = session_.contents(name);
  return answer && answer->kind == GIT_OBJECT_BLOB ? std::string(answer->bytes) : std::string();
}

}  // namespace gongbu::git
