#include "reader.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

#include "git_reader.hpp"
#include "gongbu/base/text.hpp"
#include "library.hpp"
#include "objects.hpp"
#include "references.hpp"
#include "repository_format.hpp"

namespace gongbu::git {
namespace {

class Libgit2Reader : public Reader {
 public:
  explicit Libgit2Reader(const RepositoryPath& location)
      : location_(location),
        repository_(open_repository(location)),
        replacements_(read_replacements(location)),
        odb_(open_objects(location, replacements_)) {
    git_repository_set_odb(repository_.get(), odb_.get());
  }

  std::size_t id_size() const override { return core::ObjectId::kSha1; }
  bool is_bare() const override { return git_repository_is_bare(repository_.get()) != 0; }
  std::vector<core::ObjectId> tips(const std::atomic<bool>* stop) override {
    return read_tips(location_, stop);
  }
  const Replacements& replacements() override { return replacements_; }
  void expect(std::span<const core::ObjectId> /*oids*/) override {}

  std::optional<Object> read(const core::ObjectId& oid) override {
    object_ = read_object(odb_.get(), oid);
    if (!object_) return std::nullopt;
    return Object{git_odb_object_type(object_.get()), bytes_of(object_)};
  }

  std::string blob(const std::string& name) override {
    const std::size_t colon = std::min(name.find(':'), name.size());
    Handle<git_object> object = find(name.substr(0, colon));
    if (object && colon < name.size()) {
      git_object* raw = nullptr;
      git_object_lookup_bypath(&raw, object.get(), name.c_str() + colon + 1, GIT_OBJECT_BLOB);
      object.reset(raw);
    }
    if (!object || git_object_type(object.get()) != GIT_OBJECT_BLOB) return {};
    const auto* blob = reinterpret_cast<const git_blob*>(object.get());
    return {static_cast<const char*>(git_blob_rawcontent(blob)),
            static_cast<std::size_t>(git_blob_rawsize(blob))};
  }

 private:
  // Returns the object of an id, which may be shortened, or of a reference; null if it is missing.
  Handle<git_object> find(const std::string& revision) const {
    constexpr std::size_t kFullLength = 2 * core::ObjectId::kSha1;
    git_object* raw = nullptr;
    if (const auto oid = References(location_, {}).find(revision)) {
      const git_oid id = to_git_oid(*oid);
      git_object_lookup(&raw, repository_.get(), &id, GIT_OBJECT_ANY);
    } else if (revision.size() >= GIT_OID_MINPREFIXLEN && revision.size() <= kFullLength) {
      const std::string padding(kFullLength - revision.size(), '0');
      if (const auto id = core::from_hex(ascii_lower(revision) + padding)) {
        const git_oid prefix = to_git_oid(*id);
        git_object_lookup_prefix(&raw, repository_.get(), &prefix, revision.size(), GIT_OBJECT_ANY);
      }
    }
    return Handle<git_object>(raw);
  }

  RepositoryPath location_;
  Handle<git_repository> repository_;
  Replacements replacements_;
  Handle<git_odb> odb_;
  Handle<git_odb_object> object_;  ///< the last object read
};

}  // namespace

std::unique_ptr<Reader> open_reader(const RepositoryPath& location) {
  const RepositoryFormat format = format_of(location);
  if (format.is_foreign()) return std::make_unique<GitReader>(location, format);
  return std::make_unique<Libgit2Reader>(location);
}

}  // namespace gongbu::git
