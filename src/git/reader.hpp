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

/// An object as a reader has it.
struct Object {
  git_object_t kind = GIT_OBJECT_INVALID;
  std::string_view bytes;  ///< until the reader's next call
};

/// Reads the references and commits of one repository, for one thread: through libgit2, or through
/// the git program where libgit2 cannot (SHA-256, reftable, newer formats).
class Reader {
 public:
  virtual ~Reader() = default;

  /// Returns the bytes of object ids.
  virtual std::size_t id_size() const = 0;

  /// Whether the repository has no work tree.
  virtual bool is_bare() const = 0;

  /// Returns what HEAD, every branch, every remote-tracking branch and the HEAD of every linked
  /// worktree point to, sorted, each once. Broken references are passed over, as `git log
  /// --branches` does. Throws `git` when the references cannot be listed. Some when `stop`, which
  /// may be null, becomes true meanwhile.
  virtual std::vector<core::ObjectId> tips(const std::atomic<bool>* stop) = 0;

  /// The objects that are read in the place of others.
  virtual const Replacements& replacements() = 0;

  /// Says that read() will be called for these, in this order.
  virtual void expect(std::span<const core::ObjectId> oids) = 0;

  /// Returns an object; nothing when it is missing or damaged.
  virtual std::optional<Object> read(const core::ObjectId& oid) = 0;

  /// Returns the content of a blob by its name, such as "HEAD:.mailmap"; empty when there is none.
  virtual std::string blob(const std::string& name) = 0;
};

/// Opens a repository. Throws `git` naming it, with a hint when it is someone else's or what reads
/// it is missing.
std::unique_ptr<Reader> open_reader(const RepositoryPath& location);

}  // namespace gongbu::git
