#include "reader.hpp"

#include "git_reader.hpp"
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
        replacements_(read_replacements(repository_.get(), location)),
        odb_(open_objects(location, replacements_)) {
    git_repository_set_odb(repository_.get(), odb_.get());
  }

  std::size_t id_size() const override { return core::ObjectId::kSha1; }
  bool is_bare() const override { return git_repository_is_bare(repository_.get()) != 0; }
  std::vector<core::ObjectId> tips(const std::atomic<bool>* stop) override {
    return read_tips(repository_.get(), location_, stop);
  }
  const Replacements& replacements() override { return replacements_; }
  void expect(std::span<const core::ObjectId> /*oids*/) override {}

  std::optional<Object> read(const core::ObjectId& oid) override {
    object_ = read_object(odb_.get(), oid);
    if (!object_) return std::nullopt;
    return Object{git_odb_object_type(object_.get()), bytes_of(object_)};
  }

  std::string blob(const std::string& name) override {
    git_object* raw = nullptr;
    if (git_revparse_single(&raw, repository_.get(), name.c_str()) != 0) return {};
    const Handle<git_object> object(raw);
    if (git_object_type(raw) != GIT_OBJECT_BLOB) return {};
    const auto* blob = reinterpret_cast<const git_blob*>(raw);
    return {static_cast<const char*>(git_blob_rawcontent(blob)),
            static_cast<std::size_t>(git_blob_rawsize(blob))};
  }

 private:
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
