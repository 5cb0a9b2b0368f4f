// After random git commands, an incremental scan has the same result as a scan with a new database,
// plus the unreachable commits that a naive model keeps too.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <random>

#include "sandbox.hpp"

namespace fs = std::filesystem;

namespace {

constexpr const char* kUnknownEmail = "laptop@local";

/// Related repositories with random commands.
class Life {
 public:
  explicit Life(unsigned seed) : random_(seed) {
    const fs::path first = box.init("code/r0");
    repositories.push_back(first);
    commit(first);
    commit(first);
    for (const char* name : {"code/r1", "code/r2"}) {
      box.git(box.root(), {"clone", "-q", repositories.back().string(), (box / name).string()});
      repositories.push_back(box / name);
    }
    add_worktree(repositories[1]);
  }

  unsigned pick(std::size_t n) { return static_cast<unsigned>(random_() % n); }

  void step() {
    const fs::path repo = repositories[pick(repositories.size())];
    if (pick(20) != 0) box.time += 60;  // sometimes two commands within a second
    what_happened += repo.filename().string() + ' ';
    switch (pick(23)) {
      case 0:
        return amend(repo);
      case 1:
        return reword(repo);
      case 2:
        return rebase(repo, "--apply");
      case 3:
        return rebase(repo, "--merge");
      case 4:
        return cherry_pick(repo);
      case 5:
        return merge(repo);
      case 6:
        return note("reset", repo, {"reset", "-q", "--hard", "HEAD~" + std::to_string(pick(3))});
      case 7:
        return note("branch -D", repo, {"branch", "-q", "-D", branch()});
      case 8:
        return fetch(repo);
      case 9:
        return collect_garbage(repo);
      case 10:
        return add_worktree(repo);
      case 11:
        return remove_worktree(repo);
      case 12:
        return stash(repo);
      case 13:
        return switch_branch(repo);
      case 14:
      case 22:
        return note("go back", repo,
                    {"branch", "-f", "back", "HEAD@{" + std::to_string(1 + pick(4)) + "}"});
      case 15:
        return note("detach", repo, {"switch", "-q", "--detach"});
      case 16:
        return note("empty", repo, {"commit", "-q", "--allow-empty", "-m", "nothing"});
      default:
        return commit(place_in(repo));
    }
  }

  Sandbox box;
  std::vector<fs::path> repositories;
  std::string what_happened;

 private:
  void note(const std::string& what, const fs::path& repo, const std::vector<std::string>& args) {
    what_happened += what + (box.try_git(repo, args) ? "\n" : " (failed)\n");
  }

  std::string branch() { return "b" + std::to_string(pick(3)); }

  // Returns the repository itself or its linked worktree.
  fs::path place_in(const fs::path& repo) {
    const fs::path linked = worktree_of(repo);
    return pick(2) == 0 && fs::exists(linked) ? linked : repo;
  }

  fs::path worktree_of(const fs::path& repo) const {
    return box / ("linked/" + repo.filename().string());
  }

  void commit(const fs::path& directory) {
    const unsigned who = pick(8);
    if (who == 0) box.variables = {{"GIT_AUTHOR_EMAIL", "other@x"}, {"GIT_AUTHOR_NAME", "Other"}};
    if (who == 1) box.variables = {{"GIT_AUTHOR_EMAIL", kUnknownEmail}};
    const std::string number = std::to_string(++files_);
    write_file(directory / ("file" + number), number);
    box.git(directory, {"add", "."});
    note("commit", directory, {"commit", "-q", "-m", "commit " + std::to_string(pick(50))});
    box.variables.clear();
  }

  void amend(const fs::path& repo) {
    write_file(repo / "amended", std::to_string(++files_));
    box.git(repo, {"add", "."});
    note("amend", repo, {"commit", "-q", "--amend", "--no-edit"});
  }

  void reword(const fs::path& repo) {
    note(
        "reword", repo,
        {"commit", "-q", "--amend", "--allow-empty", "-m", "reworded " + std::to_string(pick(50))});
  }

  void rebase(const fs::path& repo, const std::string& backend) {
    note("rebase " + backend, repo, {"rebase", "-q", backend, "--force-rebase", branch()});
    box.try_git(repo, {"rebase", "--abort"});
  }

  void cherry_pick(const fs::path& repo) {
    note("cherry-pick", repo, {"cherry-pick", branch() + "~" + std::to_string(pick(2))});
    box.try_git(repo, {"cherry-pick", "--abort"});
  }

  void merge(const fs::path& repo) {
    note("merge", repo, {"merge", "-q", "--no-ff", "-m", "merge", branch()});
    box.try_git(repo, {"merge", "--abort"});
  }

  void fetch(const fs::path& repo) {
    const fs::path other = repositories[pick(repositories.size())];
    const std::string name = other.filename().string();
    note("fetch " + name, repo,
         {"fetch", "-q", "--prune", other.string(), "+refs/heads/*:refs/remotes/" + name + "/*"});
  }

  void collect_garbage(const fs::path& repo) {
    box.git(repo, {"reflog", "expire", "--expire=now", "--all"});
    note("gc", repo, {"gc", "-q", "--prune=now"});
  }

  void add_worktree(const fs::path& repo) {
    note("worktree add", repo, {"worktree", "add", "-q", "--detach", worktree_of(repo).string()});
  }

  void remove_worktree(const fs::path& repo) {
    note("worktree remove", repo, {"worktree", "remove", "--force", worktree_of(repo).string()});
  }

  void stash(const fs::path& repo) {
    write_file(repo / "stashed", std::to_string(++files_));
    box.git(repo, {"add", "."});
    note("stash", repo, {"stash", "push", "-q"});
  }

  void switch_branch(const fs::path& repo) {
    const std::string name = branch();
    if (!box.try_git(repo, {"switch", "-q", name})) box.try_git(repo, {"switch", "-q", "-c", name});
    what_happened += "switch " + name + "\n";
  }

  std::mt19937 random_;
  int files_ = 0;
};

/// A model of the database, based only on `git log`.
class Model {
 public:
  void look(const Life& life) {
    ++scans_;
    for (const fs::path& repo : life.repositories) look_at(life, repo);
  }

  StoredWorks works() const {
    std::map<std::pair<std::string, std::int64_t>, std::map<std::string, Work>> groups;
    for (const auto& [name, object] : objects_) {
      Work& work = groups[{object.email, object.time}][object.subject];
      work.objects.emplace_back(name, object);
    }
    StoredWorks works;
    for (auto& [key, group] : groups)
      for (auto& [subject, work] : group)
        works[{key.first, key.second, subject}] = stored(work, judge(work, group));
    return works;
  }

 private:
  using ObjectName = std::pair<std::string, std::string>;  ///< repository, object
  struct Object {
    std::string email;
    std::int64_t time = 0;
    std::string subject;
    int dropped = 0;
    int gone = 0;  ///< number of the scan that lost it; 0: reachable
  };
  struct Work {
    std::vector<std::pair<ObjectName, Object>> objects;

    bool reachable() const {
      return std::any_of(objects.begin(), objects.end(),
                         [](const auto& object) { return object.second.gone == 0; });
    }
    int last_gone() const {
      int last = 0;
      for (const auto& object : objects) last = std::max(last, object.second.gone);
      return last;
    }
    // The verdict of the objects lost by one scan: 0 if one of them counts.
    int verdict(int gone) const {
      int reason = 0;
      for (const auto& object : objects) {
        if (object.second.gone != gone) continue;
        if (object.second.dropped == 0) return 0;
        reason = object.second.dropped;
      }
      return reason;
    }
  };

  static int judge(const Work& work, const std::map<std::string, Work>& group) {
    constexpr int kSuperseded = 3;
    constexpr int kUnknown = 4;
    if (work.objects.front().second.email == kUnknownEmail) return kUnknown;
    if (work.reachable()) return work.verdict(0);
    int last = 0;
    for (const auto& [subject, other] : group) {
      if (other.reachable()) return kSuperseded;
      last = std::max(last, other.last_gone());
    }
    return work.last_gone() == last ? work.verdict(last) : kSuperseded;
  }

  static StoredWork stored(const Work& work, int dropped) {
    StoredWork stored;
    stored.dropped = dropped;
    const date::sys_seconds in_seoul{
        std::chrono::seconds{work.objects.front().second.time + 9 * 3600}};
    stored.day = date::format("%F", date::floor<date::days>(in_seoul));
    for (const auto& [name, object] : work.objects)
      (object.gone == 0 ? stored.reachable : stored.gone).insert(name);
    return stored;
  }

  void look_at(const Life& life, const fs::path& repo) {
    const std::string name = repo.filename().string();
    std::map<std::string, Object> reachable;
    for (const std::string& line : log_of(life, repo)) {
      const auto [oid, object] = parse(line);
      if (object.email != "other@x") reachable.emplace(oid, object);
    }
    for (auto& [key, object] : objects_)
      if (key.first == name && object.gone == 0 && !reachable.contains(key.second))
        object.gone = scans_;
    for (const auto& [oid, object] : reachable) objects_[{name, oid}] = object;
  }

  std::vector<std::string> log_of(const Life& life, const fs::path& repo) {
    std::vector<std::string> command{"log", "--branches", "--remotes",
                                     "--format=%H%x09%ae%x09%at%x09%T%x09%P%x09%s"};
    for (const std::string& line :
         lines_of(life.box.git(repo, {"worktree", "list", "--porcelain"})))
      if (line.starts_with("HEAD ")) command.push_back(line.substr(5));
    std::vector<std::string> lines = lines_of(life.box.git(repo, command));
    trees_.clear();
    for (const std::string& line : lines) trees_[fields(line)[0]] = fields(line)[3];
    return lines;
  }

  static std::vector<std::string> fields(const std::string& line) {
    std::vector<std::string> fields(1);
    for (const char c : line) c == '\t' ? fields.emplace_back() : fields.back().append(1, c);
    return fields;
  }

  std::pair<std::string, Object> parse(const std::string& line) const {
    const std::vector<std::string> f = fields(line);
    const std::string& parents = f[4];
    constexpr int kMerge = 1;
    constexpr int kEmpty = 2;
    int dropped = 0;
    if (parents.find(' ') != std::string::npos) {
      dropped = kMerge;
    } else if (!parents.empty() && trees_.at(parents) == f[3]) {
      dropped = kEmpty;
    }
    return {f[0], {f[1], std::stoll(f[2]), f[5], dropped, 0}};
  }

  std::map<ObjectName, Object> objects_;
  std::map<std::string, std::string> trees_;
  int scans_ = 0;
};

StoredWorks only_reachable(StoredWorks works) {
  std::erase_if(works, [](const auto& work) { return work.second.reachable.empty(); });
  for (auto& [key, work] : works) work.gone.clear();
  return works;
}

void live(unsigned seed, int steps) {
  CAPTURE(seed);
  Life life(seed);
  Model model;
  Gongbu gongbu(life.box / "home", life.box / "code");
  for (int i = 0; i < steps; ++i) {
    life.step();
    if (life.pick(3) != 0) continue;
    CAPTURE(life.what_happened);
    if (life.pick(12) == 0) fs::remove_all(gongbu.work.paths.cache);
    const auto summary = gongbu.scan();
    model.look(life);
    REQUIRE(texts_of(summary.warnings) == std::vector<std::string>{});
    REQUIRE(gongbu.works() == model.works());

    const TemporaryDirectory home;
    Gongbu fresh(home.path(), life.box / "code");
    fresh.scan();
    REQUIRE(fresh.works() == only_reachable(gongbu.works()));
  }
}

}  // namespace

TEST_CASE("scan: whatever git does, incremental scans are exact") {
  // GONGBU_SOAK=1000 runs a thousand more histories.
  const char* soak = std::getenv("GONGBU_SOAK");
  const unsigned lives = soak == nullptr ? 8 : static_cast<unsigned>(std::atoi(soak));
  const unsigned begin = soak == nullptr ? 0 : 1000;
  for (unsigned seed = begin; seed < begin + lives; ++seed) live(seed, 40);
}
