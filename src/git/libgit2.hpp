#pragma once

#include <git2.h>
#include <git2/sys/odb_backend.h>
#include <git2/sys/repository.h>

#include <atomic>

// Loads libgit2 at the first call. Linking it would cost every command 3 ms for binding it and its
// TLS libraries, although most commands, and the hook, never open a repository.
//
// The names below hide libgit2's functions inside this room, so that calls look as in its
// documentation.
namespace gongbu::git {

/// Returns the address of a function of libgit2 or of a library it is linked to. Loads libgit2 if
/// necessary. Throws `system` if it is not installed.
void* libgit2_symbol(const char* name);

template <class Signature>
class Libgit2Function;

template <class Result, class... Args>
class Libgit2Function<Result(Args...)> {
 public:
  explicit constexpr Libgit2Function(const char* name) : name_(name) {}

  Result operator()(Args... args) const { return address()(args...); }

 private:
  using Address = Result (*)(Args...);

  Address address() const {
    Address found = address_.load(std::memory_order_relaxed);
    if (found == nullptr) {
      found = reinterpret_cast<Address>(libgit2_symbol(name_));
      address_.store(found, std::memory_order_relaxed);
    }
    return found;
  }

  const char* name_;
  mutable std::atomic<Address> address_{nullptr};
};

template <class Result, class First>
class Libgit2Function<Result(First, ...)> {
 public:
  explicit constexpr Libgit2Function(const char* name) : name_(name) {}

  template <class... More>
  Result operator()(First first, More... more) const {
    return reinterpret_cast<Result (*)(First, ...)>(libgit2_symbol(name_))(first, more...);
  }

 private:
  const char* name_;
};

// NOLINTNEXTLINE(bugprone-macro-parentheses): a name, not an expression
#define GONGBU_LIBGIT2(name) inline const Libgit2Function<decltype(::name)> name{#name};
GONGBU_LIBGIT2(git_attr_get_many_ext)
GONGBU_LIBGIT2(git_attr_value)
GONGBU_LIBGIT2(git_blob_create_from_buffer)
GONGBU_LIBGIT2(git_blob_free)
GONGBU_LIBGIT2(git_blob_lookup)
GONGBU_LIBGIT2(git_blob_rawcontent)
GONGBU_LIBGIT2(git_blob_rawsize)
GONGBU_LIBGIT2(git_buf_dispose)
GONGBU_LIBGIT2(git_commit_create)
GONGBU_LIBGIT2(git_commit_free)
GONGBU_LIBGIT2(git_commit_lookup)
GONGBU_LIBGIT2(git_commit_parent_id)
GONGBU_LIBGIT2(git_commit_parentcount)
GONGBU_LIBGIT2(git_commit_tree)
GONGBU_LIBGIT2(git_config_add_file_ondisk)
GONGBU_LIBGIT2(git_config_free)
GONGBU_LIBGIT2(git_config_get_path)
GONGBU_LIBGIT2(git_diff_buffers)
GONGBU_LIBGIT2(git_diff_find_similar)
GONGBU_LIBGIT2(git_diff_free)
GONGBU_LIBGIT2(git_diff_get_delta)
GONGBU_LIBGIT2(git_diff_num_deltas)
GONGBU_LIBGIT2(git_diff_tree_to_tree)
GONGBU_LIBGIT2(git_error_last)
GONGBU_LIBGIT2(git_index_free)
GONGBU_LIBGIT2(git_index_new)
GONGBU_LIBGIT2(git_libgit2_init)
GONGBU_LIBGIT2(git_libgit2_opts)
GONGBU_LIBGIT2(git_object_free)
GONGBU_LIBGIT2(git_object_lookup)
GONGBU_LIBGIT2(git_object_lookup_bypath)
GONGBU_LIBGIT2(git_object_lookup_prefix)
GONGBU_LIBGIT2(git_object_type)
GONGBU_LIBGIT2(git_odb_add_backend)
GONGBU_LIBGIT2(git_odb_backend_data_alloc)
GONGBU_LIBGIT2(git_odb_backend_pack)
GONGBU_LIBGIT2(git_odb_free)
GONGBU_LIBGIT2(git_odb_hash)
GONGBU_LIBGIT2(git_odb_new)
GONGBU_LIBGIT2(git_odb_object_data)
GONGBU_LIBGIT2(git_odb_object_free)
GONGBU_LIBGIT2(git_odb_object_size)
GONGBU_LIBGIT2(git_odb_object_type)
GONGBU_LIBGIT2(git_odb_read)
GONGBU_LIBGIT2(git_odb_read_header)
GONGBU_LIBGIT2(git_patch_free)
GONGBU_LIBGIT2(git_patch_from_blobs)
GONGBU_LIBGIT2(git_patch_from_buffers)
GONGBU_LIBGIT2(git_patch_from_diff)
GONGBU_LIBGIT2(git_patch_get_delta)
GONGBU_LIBGIT2(git_patch_line_stats)
GONGBU_LIBGIT2(git_reference_create)
GONGBU_LIBGIT2(git_reference_free)
GONGBU_LIBGIT2(git_reference_iterator_free)
GONGBU_LIBGIT2(git_reference_iterator_glob_new)
GONGBU_LIBGIT2(git_reference_name)
GONGBU_LIBGIT2(git_reference_name_to_id)
GONGBU_LIBGIT2(git_reference_next)
GONGBU_LIBGIT2(git_reference_remove)
GONGBU_LIBGIT2(git_reference_target)
GONGBU_LIBGIT2(git_repository_commondir)
GONGBU_LIBGIT2(git_repository_config)
GONGBU_LIBGIT2(git_repository_config_snapshot)
GONGBU_LIBGIT2(git_repository_free)
GONGBU_LIBGIT2(git_repository_init)
GONGBU_LIBGIT2(git_repository_is_bare)
GONGBU_LIBGIT2(git_repository_odb)
GONGBU_LIBGIT2(git_repository_open_ext)
GONGBU_LIBGIT2(git_repository_set_config)
GONGBU_LIBGIT2(git_repository_set_index)
GONGBU_LIBGIT2(git_repository_set_odb)
GONGBU_LIBGIT2(git_repository_set_workdir)
GONGBU_LIBGIT2(git_signature_free)
GONGBU_LIBGIT2(git_signature_new)
GONGBU_LIBGIT2(git_tree_create_updated)
GONGBU_LIBGIT2(git_tree_entry_byindex)
GONGBU_LIBGIT2(git_tree_entry_bypath)
GONGBU_LIBGIT2(git_tree_entry_free)
GONGBU_LIBGIT2(git_tree_entry_id)
GONGBU_LIBGIT2(git_tree_entry_name)
GONGBU_LIBGIT2(git_tree_entry_type)
GONGBU_LIBGIT2(git_tree_entrycount)
GONGBU_LIBGIT2(git_tree_free)
GONGBU_LIBGIT2(git_tree_lookup)
#undef GONGBU_LIBGIT2

}  // namespace gongbu::git
