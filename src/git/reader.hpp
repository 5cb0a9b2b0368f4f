#pragma once

#include <atomic>
#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "gongbu/core/object_id.hpp"
#include "gongbu/git/discovery.hpp"
#include "libgit2.hpp"
#include "replacements.hpp"

namespace gongbu::git {

/// An object of a repository.
struct Object {
  git_object_t kind = GIT_OBJECT_INVALID;
  std::string_view bytes;  ///< valid until the next call of the reader
};

/// Reads the references and commits of one repository, for one thread: through libgit2, or through
/// the git program if libgit2 cannot read the repository (SHA-256, reftable, newer formats).
class Reader {
 public:
  virtual ~Reader() = default;

  /// Returns the size in bytes of object ids.
  virtual std::size_t id_size() const = 0;

  /// Returns whether the repository has no work tree.
  virtual bool is_bare() const = 0;

  /// Returns the targets of HEAD, every branch, every remote-tracking branch and the HEAD of every
  /// linked worktree, sorted, without duplicates. Skips broken references, like `git log
  /// --branches`. Throws `git` if the references cannot be listed. Returns a partial list if
  /// `stop`, which may be null, becomes true.
  virtual std::vector<core::ObjectId> tips(const std::atomic<bool>* stop) = 0;

  /// Returns the replacements that read() applies.
  virtual const Replacements& replacements() = 0;

  /// Announces that read() will be called for these objects, in this order.
  virtual void expect(std::span<const core::ObjectId> oids) = 0;

  /// Returns an object; nothing if it is missing or damaged.
  virtual std::optional<Object> read(const core::ObjectId& oid) = 0;

  /// Returns the content of a blob by its name, such as "HEAD:.mailmap"; "" if there is none.
  virtual std::string blob(const std::string& name) = 0;
};

/// Opens a repository. Throws `git` naming it, with a hint if it belongs to another user, or
/// libgit2 or git is missing.
std::unique_ptr<Reader> open_reader(const RepositoryPath& location);

}  // namespace gongbu::git
