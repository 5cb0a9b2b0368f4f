#include "library_view.hpp"

#include <array>
#include <filesystem>
#include <fstream>
#include <string>
#include <system_error>

#include "git_reader.hpp"
#include "git_session.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/base/scratch_directory.hpp"
#include "objects.hpp"
#include "replacements.hpp"
#include "repository_files.hpp"
#include "repository_format.hpp"
#include "session_backend.hpp"

namespace gongbu::git {
namespace {

namespace fs = std::filesystem;

Error not_opened(const RepositoryPath& location, const std::string& why) {
  return make_error(ErrorKind::git, Msg::err_repository_open, location.work_tree, why);
}

/// An empty repository that libgit2 opens in place of one that it cannot read. It has the
/// attributes and the configuration of the original.
class StandIn {
 public:
  explicit StandIn(const RepositoryPath& location) {
    const fs::path& directory = directory_.path();
    std::error_code error;
    for (const char* name : {"objects", "refs"}) fs::create_directory(directory / name, error);
    std::ofstream(directory / "HEAD") << "ref: refs/heads/main\n";
    fs::create_symlink(location.git_dir + "/info", directory / "info", error);
  }

  Handle<git_repository> open(const RepositoryPath& location) const {
    ensure_library();
    git_repository* raw = nullptr;
    if (git_repository_open_ext(&raw, directory_.path().c_str(), GIT_REPOSITORY_OPEN_NO_SEARCH,
                                nullptr) != 0)
      throw not_opened(location, last_error());
    Handle<git_repository> repository(raw);
    if (const Handle<git_config> config = config_of(raw))
      git_config_add_file_ondisk(config.get(), (location.git_dir + "/config").c_str(),
                                 GIT_CONFIG_LEVEL_LOCAL, raw, 1);
    fix_config(raw);
    if (location.work_tree != location.git_dir)
      git_repository_set_workdir(raw, location.work_tree.c_str(), 0);
    return repository;
  }

 private:
  ScratchDirectory directory_;
};

}  // namespace

struct LibraryView::Impl {
  Impl(const RepositoryPath& location, const RepositoryFormat& of) : format(of), session(location) {
    if (!format.is_foreign()) {
      repository = open_repository(location);
      odb = open_objects(location, read_replacements(location));
      return;
    }
    require_readable(location);
    require_plain_for_git(location);
    stand_in.emplace(location);
    repository = stand_in->open(location);
    odb = format.has_foreign_objects
              ? session_objects(location)
              : open_objects(location, GitReader(location, format).replacements());
  }

  Handle<git_odb> session_objects(const RepositoryPath& location) {
    git_odb* raw = nullptr;
    if (git_odb_new(&raw) != 0) throw not_opened(location, last_error());
    Handle<git_odb> objects(raw);
    git_odb_backend* backend = make_session_backend(session, ids);
    if (git_odb_add_backend(raw, backend, 1) == 0) return objects;
    backend->free(backend);
    throw not_opened(location, last_error());
  }

  RepositoryFormat format;
  GitSession session;
  FullIds ids;
  std::optional<StandIn> stand_in;
  Handle<git_repository> repository;
  Handle<git_odb> odb;
};

LibraryView::LibraryView(const RepositoryPath& location)
    : impl_(std::make_unique<Impl>(location, format_of(location))) {
  git_repository_set_odb(impl_->repository.get(), impl_->odb.get());
}

LibraryView::~LibraryView() = default;

git_repository* LibraryView::repository() const { return impl_->repository.get(); }

git_odb* LibraryView::odb() const { return impl_->odb.get(); }

git_oid LibraryView::short_id(const core::ObjectId& oid) {
  impl_->ids.add(oid);
  return to_git_oid(oid);
}

std::size_t LibraryView::id_size() const { return impl_->format.id_size; }

void LibraryView::require_alive() const {
  if (impl_->session.failure()) throw *impl_->session.failure();
}

}  // namespace gongbu::git
