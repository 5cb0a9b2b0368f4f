#include "gongbu/git/branch_repository.hpp"

#include <algorithm>
#include <chrono>
#include <fstream>
#include <system_error>

#include "gongbu/base/error.hpp"
#include "gongbu/base/private_directory.hpp"
#include "gongbu/core/object_id.hpp"
#include "library.hpp"

namespace gongbu::git {
namespace {

namespace fs = std::filesystem;

constexpr const char* kAuthor = "gongbu";
constexpr const char* kAddress = "gongbu@localhost";
constexpr const char* kSubject = "gongbu";
constexpr int kMostLevels = 4;
constexpr std::size_t kMostFilesOfBranch = 1'000'000;
constexpr int kMostAncestors = 100'000;
constexpr std::chrono::minutes kStaleAfter{10};

std::optional<git_oid> to_oid(const std::string& hex) {
  const auto id = core::from_hex(hex);
  if (!id || id->size() != core::ObjectId::kSha1) return std::nullopt;
  return to_git_oid(*id);
}

std::string hex_of(const git_oid& oid) { return core::to_hex(to_object_id(oid)); }

}  // namespace

struct BranchRepository::Impl {
  fs::path directory;
  Handle<git_repository> repository;

  void require(int status) const {
    if (status != 0)
      throw make_error(ErrorKind::git, Msg::err_repository_open, directory.string(), last_error());
  }

  // Returns null if the commit does not exist.
  Handle<git_commit> find_commit(const std::string& hex) const {
    const auto oid = to_oid(hex);
    git_commit* raw = nullptr;
    const int status = oid ? git_commit_lookup(&raw, repository.get(), &*oid) : int{GIT_ENOTFOUND};
    if (status != GIT_ENOTFOUND) require(status);
    return Handle<git_commit>(raw);
  }

  Handle<git_commit> commit(const std::string& hex) const {
    Handle<git_commit> found = find_commit(hex);
    require(found == nullptr ? GIT_ENOTFOUND : 0);
    return found;
  }

  Handle<git_tree> tree_of(const git_commit* commit) const {
    git_tree* raw = nullptr;
    require(git_commit_tree(&raw, commit));
    return Handle<git_tree>(raw);
  }

  Handle<git_tree> tree(const git_oid* oid) const {
    git_tree* raw = nullptr;
    require(git_tree_lookup(&raw, repository.get(), oid));
    return Handle<git_tree>(raw);
  }

  // Returns whether the parents of a commit were not fetched.
  bool is_shallow(const std::string& hex) const {
    std::ifstream file(directory / "shallow");
    for (std::string line; std::getline(file, line);)
      if (line == hex) return true;
    return false;
  }

  // Adds the files of a tree that differ from the tree `before`.
  void add_files(const git_tree* from, const git_tree* before, const std::string& prefix, int level,
                 std::vector<std::string>& to) const {
    for (std::size_t i = 0; i < git_tree_entrycount(from); ++i) {
      const git_tree_entry* entry = git_tree_entry_byindex(from, i);
      const std::string path = prefix + git_tree_entry_name(entry);
      const git_oid* id = git_tree_entry_id(entry);
      Handle<git_tree_entry> old;
      if (git_tree_entry* raw = nullptr;
          before != nullptr && git_tree_entry_bypath(&raw, before, git_tree_entry_name(entry)) == 0)
        old.reset(raw);
      if (old != nullptr && to_object_id(*git_tree_entry_id(old.get())) == to_object_id(*id))
        continue;
      if (git_tree_entry_type(entry) == GIT_OBJECT_BLOB) {
        if (to.size() < kMostFilesOfBranch) to.push_back(path);
      } else if (git_tree_entry_type(entry) == GIT_OBJECT_TREE && level < kMostLevels) {
        const Handle<git_tree> below = tree(id);
        const bool was_tree = old != nullptr && git_tree_entry_type(old.get()) == GIT_OBJECT_TREE;
        const Handle<git_tree> below_before =
            was_tree ? tree(git_tree_entry_id(old.get())) : nullptr;
        add_files(below.get(), below_before.get(), path + "/", level + 1, to);
      }
    }
  }
};

BranchRepository::BranchRepository(const fs::path& directory)
    : directory_(directory), impl_(std::make_unique<Impl>()) {
  ensure_library();
  impl_->directory = directory;
  git_repository* raw = nullptr;
  std::error_code error;
  if (fs::exists(directory / "HEAD", error)) {
    impl_->require(git_repository_open_ext(&raw, directory.c_str(),
                                           GIT_REPOSITORY_OPEN_NO_SEARCH | GIT_REPOSITORY_OPEN_BARE,
                                           nullptr));
  } else {
    make_private_directory(directory);
    impl_->require(git_repository_init(&raw, directory.c_str(), 1));
  }
  impl_->repository.reset(raw);
}

BranchRepository::BranchRepository(BranchRepository&&) noexcept = default;
BranchRepository& BranchRepository::operator=(BranchRepository&&) noexcept = default;
BranchRepository::~BranchRepository() = default;

std::optional<std::string> BranchRepository::tip(const std::string& reference) const {
  git_oid oid;
  const int status = git_reference_name_to_id(&oid, impl_->repository.get(), reference.c_str());
  if (status == GIT_ENOTFOUND || status == GIT_EINVALIDSPEC) return std::nullopt;
  impl_->require(status);
  return hex_of(oid);
}

std::vector<std::pair<std::string, std::string>> BranchRepository::references(
    const std::string& prefix) const {
  git_reference_iterator* raw = nullptr;
  impl_->require(
      git_reference_iterator_glob_new(&raw, impl_->repository.get(), (prefix + "*").c_str()));
  const Handle<git_reference_iterator> iterator(raw);
  std::vector<std::pair<std::string, std::string>> all;
  git_reference* next = nullptr;
  for (;;) {
    const int status = git_reference_next(&next, iterator.get());
    if (status == GIT_ITEROVER) break;
    impl_->require(status);
    const Handle<git_reference> reference(next);
    if (const git_oid* target = git_reference_target(reference.get()))
      all.emplace_back(git_reference_name(reference.get()), hex_of(*target));
  }
  std::sort(all.begin(), all.end());
  return all;
}

void BranchRepository::set(const std::string& reference, const std::string& commit) {
  const auto oid = to_oid(commit);
  git_reference* raw = nullptr;
  impl_->require(oid ? git_reference_create(&raw, impl_->repository.get(), reference.c_str(), &*oid,
                                            1, nullptr)
                     : GIT_EINVALIDSPEC);
  git_reference_free(raw);
}

void BranchRepository::remove(const std::string& reference) {
  if (tip(reference))
    impl_->require(git_reference_remove(impl_->repository.get(), reference.c_str()));
}

void BranchRepository::remove_stale_locks() const {
  const fs::path branches = directory_ / "refs/heads";
  std::vector<fs::path> locks;
  std::error_code error;
  const auto add = [&](const fs::path& file) {
    if (file.extension() != ".lock") return;
    // A git process may still be fetching although its parent has exited.
    const bool is_of_branch = file.lexically_relative(branches).native().front() != '.';
    if (is_of_branch ||
        fs::last_write_time(file, error) + kStaleAfter < fs::file_time_type::clock::now())
      locks.push_back(file);
  };
  const auto add_all = [&](auto iterator) {
    for (; !error && iterator != decltype(iterator)(); iterator.increment(error))
      add(iterator->path());
  };
  add_all(fs::directory_iterator(directory_, error));
  add_all(fs::recursive_directory_iterator(directory_ / "refs", error));
  for (const fs::path& lock : locks) fs::remove(lock, error);
}

bool BranchRepository::has_ancestor(const std::string& tip, const std::string& commit) const {
  std::string at = tip;
  Handle<git_commit> found = impl_->commit(at);
  for (int i = 0; i < kMostAncestors; ++i) {
    if (at == commit) return true;
    if (git_commit_parentcount(found.get()) == 0) return false;
    const std::string parent = hex_of(*git_commit_parent_id(found.get(), 0));
    found = impl_->find_commit(parent);
    if (found == nullptr && impl_->is_shallow(at)) return parent == commit;
    impl_->require(found == nullptr ? GIT_ENOTFOUND : 0);
    at = parent;
  }
  return false;
}

std::string BranchRepository::commit(const std::string& reference,
                                     const std::vector<std::pair<std::string, std::string>>& files,
                                     core::Instant at) {
  git_repository* repository = impl_->repository.get();
  std::vector<git_tree_update> updates;
  for (const auto& [path, content] : files) {
    git_tree_update update{GIT_TREE_UPDATE_UPSERT, {}, GIT_FILEMODE_BLOB, path.c_str()};
    impl_->require(
        git_blob_create_from_buffer(&update.id, repository, content.data(), content.size()));
    updates.push_back(update);
  }
  const auto parent_id = tip(reference);
  const Handle<git_commit> parent = parent_id ? impl_->commit(*parent_id) : nullptr;
  const Handle<git_tree> before = parent ? impl_->tree_of(parent.get()) : nullptr;
  git_oid tree_id;
  impl_->require(
      git_tree_create_updated(&tree_id, repository, before.get(), updates.size(), updates.data()));
  const Handle<git_tree> tree = impl_->tree(&tree_id);
  git_signature* raw = nullptr;
  impl_->require(git_signature_new(&raw, kAuthor, kAddress, at.time_since_epoch().count(), 0));
  const Handle<git_signature> author(raw);
  const git_commit* parents = parent.get();
  git_oid id;
  impl_->require(git_commit_create(&id, repository, reference.c_str(), author.get(), author.get(),
                                   nullptr, kSubject, tree.get(), parent == nullptr ? 0 : 1,
                                   &parents));
  return hex_of(id);
}

std::vector<std::string> BranchRepository::files(const std::string& commit,
                                                 const std::string& before) const {
  std::vector<std::string> all;
  const Handle<git_tree> tree = impl_->tree_of(impl_->commit(commit).get());
  const Handle<git_commit> old_commit = impl_->find_commit(before);
  const Handle<git_tree> old = old_commit ? impl_->tree_of(old_commit.get()) : nullptr;
  impl_->add_files(tree.get(), old.get(), "", 0, all);
  return all;
}

std::optional<std::string> BranchRepository::read(const std::string& commit,
                                                  const std::string& path, std::size_t most) const {
  const Handle<git_tree> tree = impl_->tree_of(impl_->commit(commit).get());
  git_tree_entry* raw = nullptr;
  const int status = git_tree_entry_bypath(&raw, tree.get(), path.c_str());
  if (status == GIT_ENOTFOUND) return std::nullopt;
  impl_->require(status);
  const Handle<git_tree_entry> entry(raw);
  if (git_tree_entry_type(entry.get()) != GIT_OBJECT_BLOB) return std::nullopt;
  git_odb* objects_raw = nullptr;
  impl_->require(git_repository_odb(&objects_raw, impl_->repository.get()));
  const Handle<git_odb> objects(objects_raw);
  std::size_t size = 0;
  git_object_t type = GIT_OBJECT_INVALID;
  impl_->require(git_odb_read_header(&size, &type, objects.get(), git_tree_entry_id(entry.get())));
  if (size > most) return std::nullopt;
  git_odb_object* object_raw = nullptr;
  impl_->require(git_odb_read(&object_raw, objects.get(), git_tree_entry_id(entry.get())));
  const Handle<git_odb_object> object(object_raw);
  return std::string(static_cast<const char*>(git_odb_object_data(object.get())),
                     git_odb_object_size(object.get()));
}

}  // namespace gongbu::git
