// Sync with remotes as people have them: over ssh, behind a password, hanging, refusing, full. Each
// failure is one line, and the next sync goes on as if nothing had been.
#include <doctest/doctest.h>

#include <arpa/inet.h>
#include <fmt/format.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>
#include <csignal>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <future>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "exchange/syncer.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/host/running_program.hpp"
#include "sync_world.hpp"

namespace gongbu {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

std::string line_of(const exchange::SyncResult& result) {
  CHECK_FALSE(result.reached);
  return Translator(Language::english)(result.reason);
}

void write_program(const fs::path& file, const std::string& script) {
  fs::create_directories(file.parent_path());
  write_file(file, "#!/bin/sh\n" + script + "\n");
  fs::permissions(file, fs::perms::owner_all);
}

/// A TCP socket on the loopback interface; its port is 20000 or more.
class LoopbackSocket {
 public:
  LoopbackSocket() {
    do {
      if (descriptor_ >= 0) ::close(descriptor_);
      descriptor_ = ::socket(AF_INET, SOCK_STREAM, 0);
      sockaddr_in address = at(0);
      ::bind(descriptor_, reinterpret_cast<sockaddr*>(&address), sizeof address);
      socklen_t size = sizeof address;
      ::getsockname(descriptor_, reinterpret_cast<sockaddr*>(&address), &size);
      port_ = ntohs(address.sin_port);
    } while (port_ < 20000);
  }
  ~LoopbackSocket() { ::close(descriptor_); }
  LoopbackSocket(const LoopbackSocket&) = delete;
  LoopbackSocket& operator=(const LoopbackSocket&) = delete;

  int descriptor() const { return descriptor_; }
  int port() const { return port_; }

  static bool answers(int port) {
    const int client = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address = at(port);
    const bool connected =
        ::connect(client, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
    ::close(client);
    return connected;
  }

 private:
  static sockaddr_in at(int port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
  }

  int descriptor_ = -1;
  int port_ = 0;
};

/// An sshd on the loopback interface with keys and a configuration of its own, and an `ssh` for the
/// machines that knows only these.
class LoopbackSshd {
 public:
  explicit LoopbackSshd(const World& world) : directory_(world.box / "ssh") {
    fs::create_directories(directory_);
    for (const char* key : {"host", "user", "other"})
      run(fmt::format("ssh-keygen -q -t ed25519 -N '' -f {}", path(key)));
    fs::copy(directory_ / "user.pub", directory_ / "authorized");
    port_ = LoopbackSocket().port();
    run(fmt::format("echo \"[127.0.0.1]:{} $(cut -d' ' -f1,2 host.pub)\" >known", port_));
    write_file(directory_ / "server",
               fmt::format("Port {0}\nListenAddress 127.0.0.1\nHostKey {1}\nPidFile none\n"
                           "AuthorizedKeysFile {2}\nStrictModes no\nUsePAM no\n"
                           "PasswordAuthentication no\nKbdInteractiveAuthentication no\n"
                           "ForceCommand cd / && exec env -i PATH='/usr/bin:/bin' HOME='{3}' "
                           "GIT_CONFIG_NOSYSTEM=1 sh -c \"$SSH_ORIGINAL_COMMAND\"\n",
                           port_, path("host"), path("authorized"), directory_.string()));
    use_key("user");
    write_program(directory_ / "bin/ssh", "exec /usr/bin/ssh -F " + path("client") + " \"$@\"");
  }
  ~LoopbackSshd() { stop(); }
  LoopbackSshd(const LoopbackSshd&) = delete;
  LoopbackSshd& operator=(const LoopbackSshd&) = delete;

  /// The key with which the machines log in, and what they know of hosts.
  void use_key(const char* key, const char* known = "known") const {
    write_file(directory_ / "client",
               fmt::format("Host *\nIdentityFile {}\nIdentitiesOnly yes\nIdentityAgent none\n"
                           "UserKnownHostsFile {}\nGlobalKnownHostsFile none\n",
                           path(key), path(known)));
  }

  /// Starts it. Returns why that is not possible here, or "".
  std::string start() {
    if (!fs::exists("/usr/sbin/sshd")) return "there is no sshd";
    // As root, sshd wants a directory of the machine: it gets a private one.
    const std::string server = "exec /usr/sbin/sshd -D -e -f " + path("server");
    std::vector<std::string> words{"-c", server};
    std::string program = "/bin/sh";
    if (::geteuid() == 0) {
      program = "/usr/bin/unshare";
      words = {"-m", "sh", "-c", "mount -t tmpfs none /run && mkdir -m 755 /run/sshd && " + server};
    }
    server_.emplace(git_environment(), program, words,
                    host::RunningProgram::Limits{.timeout = 10s, .own_session = true});
    for (int i = 0; i < 100; ++i) {
      if (LoopbackSocket::answers(port_)) return "";
      std::this_thread::sleep_for(50ms);
    }
    return "sshd does not start: " + server_->error_line();
  }
  void stop() { server_.reset(); }

  std::string url(const fs::path& repository) const {
    return fmt::format("ssh://127.0.0.1:{}{}", port_, repository.string());
  }
  host::Environment machine(const host::Environment& env) const {
    return env.with("PATH", (directory_ / "bin").string() + ":" + env.get("PATH").value_or(""));
  }

 private:
  std::string path(const char* name) const { return (directory_ / name).string(); }
  void run(const std::string& script) const {
    const Outcome outcome =
        run_program({"sh", "-ec", script}, directory_, git_variables(directory_));
    REQUIRE_MESSAGE(outcome.status == 0, outcome.err);
  }

  fs::path directory_;
  int port_ = 0;
  std::optional<host::RunningProgram> server_;
};

TEST_CASE("remote: two machines meet over ssh, sealed, and what ssh says is one line") {
  World world;
  if (!fs::exists("/usr/bin/ssh")) {
    MESSAGE("skipped: there is no ssh");
    return;
  }
  LoopbackSshd sshd(world);
  if (const std::string reason = sshd.start(); !reason.empty()) {
    MESSAGE("skipped: " << reason);
    return;
  }
  const std::string url = sshd.url(world.remote());
  const auto a = world.device("a");
  const auto b = world.device("b");
  for (Device* device : {a.get(), b.get()}) device->env = sshd.machine(device->env);
  a->add("one");
  const exchange::SyncResult first = a->init(url);
  REQUIRE_MESSAGE(first.reached, Translator(Language::english)(first.reason));
  CHECK(exchange::sync_status(*a->work).sealed);
  CHECK(b->init(url, {.address = {}, .key = exchange::sync_key(*a->work)}).received > 0);
  b->add("two");
  CHECK(b->sync().sent == 1);
  CHECK(a->sync().received == 1);
  CHECK(a->shown() == "one 30, two 30");
  CHECK(a->state() == b->state());

  a->add("three");
  sshd.use_key("other");
  CHECK(line_of(a->sync()).find("Permission denied (publickey)") != std::string::npos);
  sshd.use_key("user", "nobody");
  CHECK(line_of(a->sync()) == "cannot sync: Host key verification failed.");
  sshd.use_key("user");
  world.box.git(world.box.root(), {"init", "-q", "--bare", "empty.git"});
  fs::rename(world.remote(), world.box / "away");
  CHECK(line_of(a->sync()) ==
        fmt::format("cannot sync: '{}' does not appear to be a git repository", world.path()));
  fs::rename(world.box / "away", world.remote());
  sshd.stop();
  CHECK(line_of(a->sync()).find("Connection refused") != std::string::npos);
  REQUIRE(sshd.start() == "");
  CHECK(a->sync().reached);
  CHECK(b->sync().received == 1);
  CHECK(b->shown() == "one 30, three 30, two 30");
}

/// A web server that asks everybody for a password.
class AskingServer {
 public:
  AskingServer() {
    ::listen(socket_.descriptor(), 8);
    answering_ = std::async(std::launch::async, [this] { answer(); });
  }
  ~AskingServer() {
    ended_ = true;
    LoopbackSocket::answers(socket_.port());  // wakes it
    answering_.wait();
  }
  AskingServer(const AskingServer&) = delete;
  AskingServer& operator=(const AskingServer&) = delete;

  std::string url() const { return fmt::format("http://127.0.0.1:{}/study.git", socket_.port()); }

 private:
  void answer() {
    constexpr std::string_view kAnswer =
        "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"study\"\r\n"
        "Content-Length: 0\r\nConnection: close\r\n\r\n";
    while (!ended_) {
      const int client = ::accept(socket_.descriptor(), nullptr, nullptr);
      std::string request;
      std::array<char, 1024> buffer{};
      while (!ended_ && request.find("\r\n\r\n") == std::string::npos) {
        const ssize_t n = ::read(client, buffer.data(), buffer.size());
        if (n <= 0) break;
        request.append(buffer.data(), static_cast<std::size_t>(n));
      }
      ::send(client, kAnswer.data(), kAnswer.size(), MSG_NOSIGNAL);
      ::close(client);
    }
  }

  LoopbackSocket socket_;
  std::atomic<bool> ended_ = false;
  std::future<void> answering_;
};

TEST_CASE("remote: one that asks for a password without a terminal is told how it gets one") {
  World world;
  const auto a = world.device("a");
  a->add("one");
  {
    const AskingServer server;
    for (const char* language : {"C.UTF-8", "ko_KR.UTF-8"}) {
      a->env = a->env.with("LC_ALL", language).with("LANGUAGE", "ko");
      CHECK(line_of(a->init(server.url(), {.address = {}, .plain = true}))
                .starts_with("cannot sync: the remote asks for a password"));
    }
  }
  CHECK_FALSE(fs::exists(a->directory / "sync"));
  CHECK_THROWS_AS(a->sync(), Error);
  CHECK(a->init(world.path()).reached);
}

TEST_CASE("remote: of what git, ssh and the other side say, one line tells the reason") {
  const auto reason = [](const std::string& errors) { return exchange::reason_in(errors); };
  CHECK(reason("") == "");
  CHECK(reason("git push (1)") == "git push (1)");
  CHECK(reason("error: unable to read askpass response from 'false'\n"
               "fatal: could not read Username for 'http://x': terminal prompts disabled\n") ==
        "could not read Username for 'http://x': terminal prompts disabled");
  CHECK(reason("Warning: Permanently added 'x' (ED25519) to the list of known hosts.\r\n"
               "me@x: Permission denied (publickey).\r\n"
               "fatal: Could not read from remote repository.\n\nPlease make sure you have the "
               "correct access rights\nand the repository exists.\n") ==
        "me@x: Permission denied (publickey).");
  CHECK(reason("remote: \nremote: ====\nremote: ERROR: The project was not found.\nremote: ====\n"
               "fatal: Could not read from remote repository.\n") ==
        "ERROR: The project was not found.");
  CHECK(reason("error: RPC failed; HTTP 413\nsend-pack: unexpected disconnect\n"
               "fatal: the remote end hung up unexpectedly\n") == "RPC failed; HTTP 413");
  CHECK(reason("fatal: Could not read from remote repository.\n") ==
        "Could not read from remote repository.");
  CHECK(reason("\x1b[31mred\x1b[0m\n").find('\x1b') == std::string::npos);
}

TEST_CASE("remote: one that refuses is quoted, keeps nothing half, and is tried again") {
  World world;
  const fs::path hook = world.remote() / "hooks/pre-receive";
  const auto a = world.device("a");
  const auto b = world.device("b");
  a->env = with_server(world, a->env);
  a->add("one");
  write_program(hook, "echo; echo 'error: quota exceeded' >&2; exit 1");
  const std::string refused =
      "cannot sync: [remote rejected] (pre-receive hook declined): quota exceeded";
  CHECK(line_of(a->init(world.path())) == refused);
  CHECK(world.git({"for-each-ref"}).empty());
  CHECK_FALSE(fs::exists(a->directory / "sync"));
  fs::remove(hook);
  REQUIRE(a->init(world.path()).reached);
  REQUIRE(b->init(world.path()).reached);
  write_program(hook, "echo 'No space left on device' >&2; exit 1");
  a->add("two");
  for (int i = 0; i < 2; ++i)
    CHECK(line_of(a->sync()) ==
          "cannot sync: [remote rejected] (pre-receive hook declined): No space left on device");
  CHECK(b->sync().received == 0);
  fs::remove(hook);
  CHECK(a->sync().warnings.empty());
  b->sync();
  CHECK(b->shown() == "one 30, two 30");
  CHECK(a->sync().sent == 0);
}

// A sync with a git that hangs, for a second.
exchange::SyncResult impatient(Device& device, const World& world) {
  device.tick();
  git::BranchRepository repository(device.directory / "sync/repository");
  repository.remove_stale_locks();
  exchange::GitRemote remote(device.env, device.directory / "sync/repository",
                             {world.path(), true, false}, false, nullptr);
  remote.set_timeouts({1s, 1s});
  return exchange::Syncer(*device.work, repository, remote, exchange::Sealer()).run();
}

bool ends_soon(pid_t process) {
  for (int i = 0; i < 100; ++i) {
    if (::kill(process, 0) != 0) return true;
    const std::string state = content_of(fmt::format("/proc/{}/stat", process));
    if (state.find(") Z") != std::string::npos) return true;  // nobody waits for it here
    std::this_thread::sleep_for(20ms);
  }
  return false;
}

TEST_CASE("remote: one that hangs is given up with all that git started, and tried again") {
  World world;
  const auto a = world.device("a");
  const auto b = world.device("b");
  a->init(world.path());
  b->init(world.path());
  b->add("from b");
  b->sync();
  const host::Environment env = a->env;
  const std::string pid = (world.box / "pid").string();
  int made = 0;
  for (const std::string command : {"ls-remote", "fetch", "push"}) {
    CAPTURE(command);
    a->add(fmt::format("s{}", ++made));
    a->env = with_git(
        world, env,
        fmt::format("case \"$*\" in *' {} '*) sleep 60 & echo $! >{}; wait;; esac", command, pid));
    CHECK(line_of(impatient(*a, world)) == "cannot sync: git did not answer within 1 seconds");
    CHECK(ends_soon(static_cast<pid_t>(std::stol(content_of(pid)))));
    b->add(fmt::format("of b {}", command));
    b->sync();
  }
  a->env = env;
  // The other side hangs when everything is sent.
  a->env = with_server(world, env);
  write_program(world.remote() / "hooks/pre-receive", "exec sleep 60");
  CHECK(line_of(impatient(*a, world)) == "cannot sync: git did not answer within 1 seconds");
  fs::remove(world.remote() / "hooks/pre-receive");
  CHECK(a->sync().reached);
  b->sync();
  CHECK(b->entries().size() == 7);
  CHECK(a->state() == b->state());
  CHECK(a->sync().warnings.empty());
}

TEST_CASE("remote: one whose disk is full takes all once there is room") {
  World world;
  const Outcome allowed =
      run_program({"unshare", "-m", "mount", "-t", "tmpfs", "none", world.path()}, world.box.root(),
                  git_variables(world.box.root()));
  if (allowed.status != 0) {
    MESSAGE("skipped: mounting is not allowed here");
    return;
  }
  const Outcome outcome = run_script(world, "a", R"(
    exec unshare -m sh -ec '
      mount -t tmpfs -o size=1m none remote.git
      git init -q --bare remote.git
      $G sync init remote.git --name a >/dev/null
      head -c 2000000 /dev/zero >remote.git/filler 2>/dev/null || :
      for i in $(seq 40); do $G add math "entry $i" >/dev/null; done
      $G sync || echo "status $?"
      $G sync || echo "status $?"
      rm remote.git/filler
      $G sync
      $G sync
      GONGBU_HOME=b $G sync init remote.git --name b >/dev/null
      GONGBU_HOME=b $G log --json | grep -o "entry [0-9]*" | sort -u | wc -l')");
  CAPTURE(outcome.out);
  CAPTURE(outcome.err);
  const std::vector<std::string> errors = ::lines_of(outcome.err);
  REQUIRE(errors.size() == 2);
  for (const std::string& line : errors) {
    CHECK(line.starts_with("gongbu: cannot sync: "));
    CHECK(line.find("No space left on device") != std::string::npos);
  }
  CHECK(::lines_of(outcome.out) ==
        std::vector<std::string>{"status 1", "status 1", "Sent 40 records.", "Nothing new.", "40"});
}

TEST_CASE("remote: a read-only directory takes all once it can be written") {
  World world;
  // Root may write to every directory that is not mounted read-only.
  write_program(world.box / "ro",
                ::geteuid() == 0
                    ? "exec unshare -m sh -ec 'mount --bind remote.git remote.git; "
                      "mount -o remount,bind,ro remote.git; exec \"$@\"' sh \"$@\""
                    : "chmod -R a-w remote.git; \"$@\"; s=$?; chmod -R u+w remote.git; exit $s");
  if (run_script(world, "a", "./ro true").status != 0) {
    MESSAGE("skipped: mounting is not allowed here");
    return;
  }
  const Outcome outcome = run_script(world, "a", R"(
    ro() { ./ro "$@" || echo "status $?"; }
    ro $G sync init remote.git --name a
    git -C remote.git for-each-ref
    $G sync || echo "status $?"
    $G sync init remote.git --name a >/dev/null
    $G add math one >/dev/null
    ro $G sync
    ro $G sync
    $G sync
    $G sync
    GONGBU_HOME=b $G sync init remote.git --name b >/dev/null
    GONGBU_HOME=b $G log --json | grep -o '"subject":"[^"]*"')");
  CAPTURE(outcome.out);
  CAPTURE(outcome.err);
  const std::vector<std::string> errors = ::lines_of(outcome.err);
  REQUIRE(errors.size() == 4);
  for (const std::size_t i : {0U, 2U, 3U}) CHECK(errors[i].starts_with("gongbu: cannot sync: "));
  CHECK(errors[1].starts_with("gongbu: sync is not set up"));
  CHECK(::lines_of(outcome.out) == std::vector<std::string>{"status 1", "status 2", "status 1",
                                                            "status 1", "Sent 1 record.",
                                                            "Nothing new.", R"("subject":"one")"});
}

TEST_CASE("remote: a set-up that fails is one line and a status, and leaves nothing half done") {
  World world;
  const fs::path other = world.box.init("other");
  world.box.commit(other, "something else");
  const AskingServer server;
  REQUIRE(run_script(world, "a", "$G sync init remote.git --sealed --name a").status == 0);
  std::string key = run_script(world, "a", "$G sync key").out;
  key.pop_back();
  const std::string wrong = exchange::key_text(exchange::new_key());
  std::string typo = key;
  typo[9] = typo[9] == 'A' ? 'B' : 'A';
  std::string swapped = key;
  for (std::size_t i = 1; i < swapped.size(); ++i)
    if (swapped[i] != swapped[i - 1] && swapped[i] != '-' && swapped[i - 1] != '-') {
      std::swap(swapped[i], swapped[i - 1]);
      break;
    }
  const std::string before = world.git({"for-each-ref"});
  const auto fails = [&](const std::string& words, int status, const std::string& says) {
    CAPTURE(words);
    const Outcome outcome = run_script(world, "b", "$G sync init " + words);
    CHECK(outcome.status == status);
    CHECK(outcome.out == "");
    CAPTURE(outcome.err);
    CHECK(::lines_of(outcome.err).size() == 1);
    CHECK(outcome.err.starts_with("gongbu: " + says));
    CHECK_FALSE(fs::exists(world.box / "b/sync"));
    CHECK_FALSE(fs::exists(world.box / "b/sync.key"));
    CHECK(run_script(world, "b", "$G sync").status == 2);
    CHECK(world.git({"for-each-ref"}) == before);
  };
  fails("nowhere.git", 1, "cannot sync: ");
  fails("other", 2, other.string() + " holds something else");
  fails(server.url(), 1, "cannot sync: the remote asks for a password");
  fails("remote.git", 2, "the remote is sealed: enter its key");
  fails("remote.git --key - <<'K'\n" + wrong + "\nK", 2, "the key is not that of this remote");
  fails("remote.git --key - <<'K'\n" + typo + "\nK", 2, "this is not a sync key");
  fails("remote.git --key - <<'K'\n" + swapped + "\nK", 2, "this is not a sync key");
  fails("remote.git --name 'a\tb' --key - <<'K'\n" + key + "\nK", 2, "not a name for a device");
  CHECK(world.box.git(other, {"for-each-ref", "--format=%(refname)"}) == "refs/heads/main");
  CHECK(run_script(world, "b", "$G sync init remote.git --key - <<'K'\n" + key + "\nK").status ==
        0);
  CHECK(run_script(world, "b", "$G sync").out == "Nothing new.\n");
}

TEST_CASE("remote: of two devices that set up a sealed one at once, one needs the other's key") {
  World world;
  // "a" is faster: it sets up the remote while main of "b" arrives.
  with_server(world, git_environment());
  write_program(world.box / "remote.git/hooks/pre-receive",
                "if mkdir ../once 2>/dev/null; then\n"
                "  unset $(git rev-parse --local-env-vars) GIT_QUARANTINE_PATH\n"
                "  cd .. && GONGBU_HOME=$PWD/a $G sync init remote.git --sealed --name a >&2\n"
                "fi");
  const Outcome outcome = run_script(world, "b", R"(
    export G PATH=$PWD/bin:$PATH
    mkdir -p a; cp b/config.toml a/ 2>/dev/null
    $G add math mine >/dev/null
    $G sync init remote.git --sealed --name b || echo "status $?"
    ls b/sync.key 2>/dev/null
    GONGBU_HOME=a $G sync key >key
    $G sync init remote.git --sealed --key - --name b <key >/dev/null
    GONGBU_HOME=a $G sync >/dev/null
    GONGBU_HOME=a $G log --json | grep -o '"subject":"[^"]*"')");
  CAPTURE(outcome.out);
  CAPTURE(outcome.err);
  CHECK(::lines_of(outcome.out) == std::vector<std::string>{"status 2", R"("subject":"mine")"});
  CHECK(outcome.err.starts_with("gongbu: the remote is sealed: enter its key"));
}

TEST_CASE("remote: of two devices that set up one at once, both use the form of the faster one") {
  for (const bool first_is_sealed : {false, true}) {
    CAPTURE(first_is_sealed);
    const std::string first = first_is_sealed ? "--sealed" : "--plain";
    const std::string second = first_is_sealed ? "--plain" : "--sealed";
    World world;
    with_server(world, git_environment());
    write_program(world.box / "remote.git/hooks/pre-receive",
                  "if mkdir ../once 2>/dev/null; then\n"
                  "  unset $(git rev-parse --local-env-vars) GIT_QUARANTINE_PATH\n"
                  "  cd .. && GONGBU_HOME=$PWD/a $G sync init remote.git " +
                      first + " --name a >&2\nfi");
    const Outcome outcome = run_script(world, "b",
                                       "export G PATH=$PWD/bin:$PATH\n$G sync init remote.git " +
                                           second + " --name b || echo \"status $?\"");
    CAPTURE(outcome.err);
    CHECK(outcome.out == "status 2\n");
    CHECK(outcome.err.find(first_is_sealed ? "leave out --plain" : "the remote is not sealed") !=
          std::string::npos);
  }
}

TEST_CASE("remote: a sealed set-up that ended after its first push goes on with the same key") {
  World world;
  with_server(world, git_environment());
  write_program(world.box / "remote.git/hooks/pre-receive",
                "mkdir ../once 2>/dev/null || [ -e ../open ]");
  const Outcome outcome = run_script(world, "a", R"(
    PATH=$PWD/bin:$PATH
    $G sync init remote.git --sealed --name a 2>/dev/null || echo "status $?"
    git -C remote.git for-each-ref --format='%(refname)'
    touch open
    GONGBU_HOME=b $G sync init remote.git --sealed --name b 2>&1 || echo "status $?"
    $G sync init remote.git --sealed --name a >/dev/null
    $G sync key >key
    GONGBU_HOME=b $G sync init remote.git --key - --name b <key >/dev/null
    GONGBU_HOME=b $G sync)");
  CAPTURE(outcome.err);
  const std::vector<std::string> lines = ::lines_of(outcome.out);
  REQUIRE(lines.size() == 5);
  CHECK(lines[0] == "status 1");
  CHECK(lines[1] == "refs/heads/main");
  CHECK(lines[2].starts_with("gongbu: the remote is sealed: enter its key"));
  CHECK(lines[3] == "status 2");
  CHECK(lines[4] == "Nothing new.");
}

// Makes the remote name a program wherever git may start one. Each program leaves a file in
// `started`.
void plant_programs(World& world, const fs::path& started) {
  const auto leave = [&](const std::string& name) {
    return fmt::format("touch {}", (started / name).string());
  };
  fs::create_directories(started);
  for (const std::string hook :
       {"pre-receive", "update", "post-receive", "post-update", "reference-transaction",
        "proc-receive", "push-to-checkout", "pre-auto-gc", "fsmonitor-watchman"})
    write_program(world.remote() / "hooks" / hook, leave(hook));
  write_program(world.box / "program", leave("program") + "; exit 1");
  const std::string program = (world.box / "program").string();
  for (const std::string setting :
       {"core.alternateRefsCommand", "core.fsmonitor", "core.sshCommand", "core.gitProxy",
        "core.pager", "gpg.program", "gc.recentObjectsHook", "uploadpack.packObjectsHook",
        "filter.x.smudge", "filter.x.clean", "credential.helper", "remote.far.uploadpack"})
    world.git({"config", setting, program});
  for (const std::string word : {"receive.autogc=true", "gc.auto=1", "gc.autoDetach=false",
                                 "receive.fsckObjects=true", "core.hooksPath="})
    world.git({"config", word.substr(0, word.find('=')), word.substr(word.find('=') + 1)});
  world.git({"config", "core.hooksPath", (world.remote() / "hooks").string()});
  // Objects of others, and a repository from which missing objects are fetched.
  world.box.git(world.box.root(), {"init", "-q", "alternate"});
  world.box.commit(world.box / "alternate", "one");
  write_file(world.remote() / "objects/info/alternates",
             (world.box / "alternate/.git/objects").string() + "\n");
  world.git({"config", "remote.far.url", (world.box / "alternate").string()});
  world.git({"config", "remote.far.promisor", "true"});
}

std::vector<std::string> names_in(const fs::path& directory) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(directory))
    names.push_back(entry.path().filename().string());
  return names;
}

TEST_CASE("remote: a directory runs none of its hooks and programs") {
  World world;
  const fs::path started = world.box / "started";
  plant_programs(world, started);
  const auto a = world.device("a");
  const auto b = world.device("b");
  a->add("one");
  REQUIRE(a->init("file://" + world.path()).reached);
  REQUIRE(b->init(world.path()).reached);
  for (int i = 0; i < 3; ++i) {
    a->add(fmt::format("from a {}", i));
    b->add(fmt::format("from b {}", i));
    CHECK(a->sync().reached);
    CHECK(b->sync().reached);
  }
  CHECK(a->sync().received == 1);
  CHECK(a->state() == b->state());
  CHECK(names_in(started) == std::vector<std::string>());

  // A server runs them.
  a->env = with_server(world, a->env);
  a->add("two");
  a->sync();
  CHECK(names_in(started) != std::vector<std::string>());
}

TEST_CASE("remote: a directory that lacks an object does not fetch it by a program") {
  World world;
  const fs::path started = world.box / "started";
  const auto a = world.device("a");
  a->init(world.path());
  plant_programs(world, started);
  write_file(world.remote() / "refs/heads/lost", std::string(40, 'a') + "\n");
  a->add("one");
  a->sync();
  CHECK(names_in(started) == std::vector<std::string>());

  fs::remove_all(world.remote() / "hooks");
  a->env = with_server(world, a->env);  // a server would
  a->sync();
  CHECK(names_in(started) == std::vector<std::string>{"program"});
}

TEST_CASE("remote: into a directory with a work tree nothing is checked out through a filter") {
  World world;
  const fs::path tree = world.box / "tree";
  const fs::path started = world.box / "started";
  world.box.git(world.box.root(), {"init", "-q", "-b", "main", "tree"});
  world.box.git(tree, {"config", "receive.denyCurrentBranch", "updateInstead"});
  world.box.git(tree, {"config", "filter.x.smudge", "tee " + started.string()});
  write_file(tree / ".git/info/attributes", "* filter=x\n");
  const auto a = world.device("a");
  CHECK(line_of(a->init(tree.string())) ==
        "cannot sync: [remote rejected] (branch is currently checked out): refusing to update "
        "checked out branch: refs/heads/main");
  CHECK_FALSE(fs::exists(started));
}

TEST_CASE("remote: hooks in the configuration of a directory are an error from git 2.54 on") {
  World world;
  const auto a = world.device("a");
  a->init(world.path());
  a->env = with_git(world, a->env,
                    "for word; do [ \"$word\" != --version ] || "
                    "{ echo git version 2.54.0; exit; }\ndone");
  world.git({"config", "hook.jobs", "2"});
  a->add("one");
  CHECK(a->sync().reached);
  write_file(world.box / "more", "[hook \"x\"]\n event = post-receive\n command = id\n");
  world.git({"config", "include.path", (world.box / "more").string()});
  fs::rename(world.remote(), world.box / "of me.git");
  fs::create_symlink(world.box / "of me.git", world.remote());
  a->add("two");
  for (const std::string& url :
       {world.path(), "file://" + world.path(), (world.box / "remote").string(),
        "file://" + (world.box / "of%20me.git").string()}) {
    CAPTURE(url);
    store::Transaction transaction(a->work->database);
    store::SyncRemote remote = store::sync_remote(a->work->database).value();
    remote.address = url;
    store::save_sync_remote(a->work->database, remote);
    transaction.commit();
    CHECK(line_of(a->sync()) == fmt::format("cannot sync: the configuration of {} has hooks, and "
                                            "gongbu runs no programs of a remote",
                                            url));
  }
}

}  // namespace
}  // namespace gongbu
