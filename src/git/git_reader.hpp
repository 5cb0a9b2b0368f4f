#pragma once

#include <optional>
#include <string>
#include <vector>

#include "git_session.hpp"
#include "library.hpp"
#include "reader.hpp"
#include "references.hpp"
#include "repository_format.hpp"

namespace gongbu::git {

/// Reads a repository through the git program. If only the references need git, libgit2 reads the
/// objects, which is faster and needs no process per thread.
class GitReader : public Reader {
 public:
  /// Throws `git` if the repository belongs to another user or its files cannot be read safely.
  GitReader(const RepositoryPath& location, const RepositoryFormat& format);

  std::size_t id_size() const override { return format_.id_size; }
  bool is_bare() const override { return location_.work_tree == location_.git_dir; }
  std::vector<core::ObjectId> tips(const std::atomic<bool>* stop) override;
  const Replacements& replacements() override;
  void expect(std::span<const core::ObjectId> oids) override;
  std::optional<Object> read(const core::ObjectId& oid) override;
  std::string blob(const std::string& name) override;

 private:
  const std::vector<Reference>& references();

  RepositoryPath location_;
  RepositoryFormat format_;
  GitSession session_;
  std::optional<std::vector<Reference>> references_;
  std::optional<Replacements> replacements_;
  Handle<git_odb> odb_;            ///< null: the session reads the objects, too
  Handle<git_odb_object> object_;  ///< the last object read from odb_
};

}  // namespace gongbu::git
