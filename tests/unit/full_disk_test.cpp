// Backup, restore and journal on a full or read-only disk: records are unchanged, and everything
// works again once there is room.
#include <doctest/doctest.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

#include "child_process.hpp"
#include "gongbu/store/snapshot.hpp"
#include "recording_user.hpp"

namespace {

constexpr int kNotAllowed = 77;  // exit status
constexpr int kDiskKib = 4096;

bool write_text(const char* file, const std::string& text) {
  std::ofstream out(file);
  out << text;
  return out.flush().good();
}

// Gives this process a private mount namespace; returns whether it may mount.
bool has_own_mounts() {
  const auto user = geteuid();
  const auto group = getegid();
  if (unshare(CLONE_NEWNS | (user == 0 ? 0 : CLONE_NEWUSER)) != 0) return false;
  if (user != 0 && !(write_text("/proc/self/uid_map", fmt::format("0 {} 1", user)) &&
                     write_text("/proc/self/setgroups", "deny") &&
                     write_text("/proc/self/gid_map", fmt::format("0 {} 1", group))))
    return false;
  return mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

/// A user with a home on a small disk: a backup, then more records that are not in the journal yet.
struct SmallDisk {
  SmallDisk() {
    const User made;
    {
      app::Workspace work = made.open();
      for (int i = 0; i < 30; ++i) User::add(work, "entry " + std::to_string(i));
      User::write(work);
      transfer::back_up(work, {});
      for (int i = 0; i < 40; ++i) User::add(work, std::to_string(i) + std::string(1000, 'x'));
    }
    subjects = made.subjects();
    fs::copy(made.paths().database.parent_path(), base.path() / "home",
             fs::copy_options::recursive);
  }

  fs::path home() const { return user.paths().database.parent_path(); }
  fs::path filler() const { return home() / "filler"; }

  /// Mounts the disk, with room for some files (0: any number); returns false if that is not
  /// allowed.
  bool mount_it(int files = 0) const {
    const std::string options = fmt::format("size={}k,mode=700,nr_inodes={}", kDiskKib, files);
    if (!has_own_mounts() ||
        mount("tmpfs", home().c_str(), "tmpfs", MS_NOSUID, options.c_str()) != 0)
      return false;
    fs::copy(base.path() / "home", home(), fs::copy_options::recursive);
    return true;
  }

  /// Fills the disk except for some bytes.
  bool fill(std::uintmax_t room) const {
    struct statvfs status {};
    if (statvfs(home().c_str(), &status) != 0) return false;
    const std::uintmax_t free = std::uintmax_t{status.f_bavail} * status.f_bsize;
    if (free <= room) return true;
    const int file = open(filler().c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    const bool done = posix_fallocate(file, 0, static_cast<off_t>(free - room)) == 0;
    close(file);
    return done;
  }

  /// Returns whether no record is missing and all backups are intact.
  bool is_whole() const {
    bool whole = user.subjects() == subjects;
    if (!whole) std::fprintf(stderr, "%zu records\n", user.subjects().size());
    for (const transfer::Backup& backup :
         transfer::backups_in(store::snapshots_directory(user.paths().database)))
      if (const auto fault = transfer::fault_in(backup)) {
        std::fprintf(stderr, "%s is not whole\n", backup.name.c_str());
        whole = false;
      }
    return whole;
  }

  bool has_whole_journal() const {
    app::Workspace work = user.open();
    const auto check = transfer::check_journal(work.database, work.paths, work.now);
    if (check.is_ahead || check.differences > 0) std::fprintf(stderr, "the journal differs\n");
    return !check.is_ahead && check.differences == 0;
  }

  User user;
  TemporaryDirectory base;
  std::vector<std::string> subjects;
};

struct Step {
  const char* name;
  std::function<void(const User&)> run;
};

const std::array<Step, 3> kSteps = {
    Step{"backup",
         [](const User& user) {
           app::Workspace work = user.open();
           transfer::back_up(work, {});
         }},
    Step{"restore", [](const User& user) { user.restore("latest"); }},
    Step{"journal",
         [](const User& user) {
           app::Workspace work = user.open();
           if (User::write(work) != JournalState::complete) throw std::logic_error("not complete");
         }},
};

enum class Came { done, refused, wrong };

// Runs a step. Only errors of the system are expected.
Came try_step(const Step& step, const User& user) {
  try {
    step.run(user);
    return Came::done;
  } catch (const Error& error) {
    if (error.kind() == ErrorKind::system) return Came::refused;
    std::fprintf(stderr, "%s: error %d\n", step.name, static_cast<int>(error.phrase().id));
  } catch (const std::exception& exception) {
    std::fprintf(stderr, "%s: %s\n", step.name, exception.what());
  }
  return Came::wrong;
}

}  // namespace

TEST_CASE("full disk: each step of backup, restore and journal loses nothing and works later") {
  const SmallDisk disk;
  constexpr int kDone = 0;
  constexpr int kRefused = 1;
  constexpr int kWrong = 2;
  for (const Step& step : kSteps) {
    CAPTURE(step.name);
    int refused = 0;
    int done = 0;
    // From no room to enough.
    for (std::uintmax_t room = 0; done < 3 && room < 2'000'000; room += 16'384) {
      CAPTURE(room);
      const int status = wait_for(start_child([&] {
        if (!disk.mount_it() || !disk.fill(room)) return kNotAllowed;
        const Came came = try_step(step, disk.user);
        fs::remove(disk.filler());
        if (came == Came::wrong || !disk.is_whole()) return kWrong;
        if (try_step(step, disk.user) != Came::done) return kWrong;
        if (!disk.is_whole() || !disk.has_whole_journal()) return kWrong;
        return came == Came::done ? kDone : kRefused;
      }));
      if (status == kNotAllowed) {
        MESSAGE("skipped: no file system can be mounted here");
        return;
      }
      CHECK((status == kDone || status == kRefused));
      if (status == kRefused) ++refused;
      if (status == kDone) ++done;
    }
    CHECK(done == 3);
    CHECK(refused > 0);
  }
}

TEST_CASE("full disk: without room for another file, the error says that the disk is full") {
  const SmallDisk disk;
  const int status = wait_for(start_child([&] {
    constexpr int kFiles = 100;
    if (!disk.mount_it(kFiles)) return kNotAllowed;
    const auto make_file = [&](int n) {
      const int file = open((disk.home() / std::to_string(n)).c_str(), O_WRONLY | O_CREAT, 0600);
      if (file >= 0) close(file);
      return file >= 0;
    };
    for (int n = 0; make_file(n);) ++n;
    try {
      store::Database::open(disk.user.paths().database);
      return 1;
    } catch (const Error& error) {
      return error.phrase().id == Msg::err_database_full ? 0 : 2;
    }
  }));
  if (status == kNotAllowed)
    MESSAGE("skipped: no file system can be mounted here");
  else
    CHECK(status == 0);
}

TEST_CASE("read-only disk: each step of backup, restore and journal fails and changes nothing") {
  const SmallDisk disk;
  for (const Step& step : kSteps) {
    CAPTURE(step.name);
    const int status = wait_for(start_child([&] {
      if (!disk.mount_it()) return kNotAllowed;
      if (mount(nullptr, disk.home().c_str(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr) != 0)
        return kNotAllowed;
      if (try_step(step, disk.user) != Came::refused) return 1;
      if (!disk.is_whole()) return 2;
      if (mount(nullptr, disk.home().c_str(), nullptr, MS_REMOUNT, nullptr) != 0)
        return kNotAllowed;
      if (try_step(step, disk.user) != Came::done) return 3;
      return disk.is_whole() && disk.has_whole_journal() ? 0 : 4;
    }));
    if (status == kNotAllowed) {
      MESSAGE("skipped: no file system can be mounted here");
      return;
    }
    CHECK(status == 0);
  }
}
