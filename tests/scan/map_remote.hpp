#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "exchange/remote.hpp"
#include "gongbu/git/branch_repository.hpp"

/// A remote that is a map of branches; all devices share one object database.
class MapRemote : public gongbu::exchange::Remote {
 public:
  using Shared = std::map<std::string, std::string, std::less<>>;

  MapRemote(Shared& branches, gongbu::git::BranchRepository& repository)
      : branches_(branches), repository_(repository) {}

  /// Creates the local copy of the remote below `home`, with the objects of `shared`.
  static void make_copy(const std::filesystem::path& shared, const std::filesystem::path& home) {
    namespace fs = std::filesystem;
    gongbu::git::BranchRepository(home / "sync/repository");
    fs::remove_all(home / "sync/repository/objects");
    fs::create_directory_symlink(shared / "objects", home / "sync/repository/objects");
  }

  Branches list() override { return {branches_.begin(), branches_.end()}; }
  void fetch(const std::string& own) override {
    using namespace gongbu::exchange;
    for (const auto& [name, commit] : branches_)
      if (name.starts_with(kBranches) && name != std::string(kBranches) + own)
        repository_.set(std::string(kFetched) + name.substr(kBranches.size()), commit);
  }
  void fetch_branch(const std::string& branch, const std::string& as) override {
    repository_.set(std::string(gongbu::exchange::kFetched) + as, branches_.at(branch));
  }
  bool push(const std::string& branch) override {
    const std::string tip = repository_.tip(branch).value();
    const auto found = branches_.find(branch);
    if (found != branches_.end() && !repository_.has_ancestor(tip, found->second)) return false;
    branches_[branch] = tip;
    return true;
  }

 private:
  Shared& branches_;
  gongbu::git::BranchRepository& repository_;
};
