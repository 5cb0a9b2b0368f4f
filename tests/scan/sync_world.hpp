#pragma once

// Machines that sync, each a home of its own.
#include <date/date.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <memory>
#include <numeric>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "gongbu/app/record_lines.hpp"
#include "gongbu/app/workspace.hpp"
#include "gongbu/exchange/sync.hpp"
#include "gongbu/host/process.hpp"
#include "gongbu/scan/trailer_entries.hpp"
#include "gongbu/store/activities.hpp"
#include "gongbu/store/entries.hpp"
#include "gongbu/store/records.hpp"
#include "sandbox.hpp"

namespace gongbu {

inline constexpr core::Instant kStart{date::sys_days{date::year{2026} / 11 / 28} +
                                      std::chrono::hours{12}};

/// A machine with its own home.
struct Device {
  explicit Device(const std::filesystem::path& home, core::Instant at = kStart)
      : directory(home),
        env(git_environment().with("GONGBU_HOME", home.string()).with("TZ", "UTC")) {
    open(at);
  }

  void open(core::Instant at, date::weekday week_start = date::Monday) {
    work.reset();
    host::Settings settings;
    settings.week_start = week_start;
    settings.timezone = "Asia/Seoul";
    work = std::make_unique<app::Workspace>(app::open_workspace(
        env.with("GONGBU_NOW", core::rfc3339(at, {})), host::find_paths(env), settings));
    work->database.connection().exec("PRAGMA synchronous = OFF");
  }

  void tick(core::seconds by = core::seconds{60}) { work->now += by; }

  std::int64_t add(const std::string& subject, int minutes = 30) {
    tick();
    store::Entry entry;
    entry.kind = "math";
    entry.subject = subject;
    entry.spent = core::minutes{minutes};
    entry.at = work->now;
    entry.day = work->today;
    entry.source = "manual";
    return store::add_entry(work->database, entry, work->now);
  }

  void set_minutes(const std::string& subject, int minutes) {
    tick();
    store::Entry entry = find(subject);
    entry.spent = core::minutes{minutes};
    store::update_entry(work->database, entry, work->now);
  }

  store::Entry find(const std::string& subject) {
    for (const store::Entry& entry : entries())
      if (entry.subject == subject) return entry;
    return {};
  }

  std::vector<store::Entry> entries() {
    return store::entries_between(work->database, core::kFirstDay, work->today + date::days{400});
  }

  // "a 30, b 60"
  std::string shown() {
    std::vector<std::string> all;
    for (const store::Entry& entry : entries())
      all.push_back(fmt::format("{} {}", entry.subject, entry.spent ? entry.spent->count() : 0));
    std::sort(all.begin(), all.end());
    std::string text;
    for (const std::string& one : all) text += (text.empty() ? "" : ", ") + one;
    return text;
  }

  // Every record, by group, as text.
  std::map<std::string, std::string> state() {
    std::map<std::string, std::string> all;
    store::for_each_part(work->database, [&](const store::RecordPart& part) {
      for (const auto& [name, values] : part.groups)
        all[part.table + " " + part.uuid + " " + name] =
            app::line_of({"", "", {}, {{name, values}}});
    });
    return all;
  }

  exchange::SyncResult init(const std::string& url, exchange::SyncSetup setup = {}) {
    tick();
    setup.address = url;
    if (setup.name.empty()) setup.name = directory.filename().string();
    return exchange::set_up_sync(*work, env, setup, {});
  }
  exchange::SyncResult sync() {
    tick();
    return exchange::sync(*work, env, {});
  }

  std::filesystem::path directory;
  host::Environment env;
  std::unique_ptr<app::Workspace> work;
};

/// A place for machines and a bare remote.
struct World {
  World() { box.git(box.root(), {"init", "-q", "--bare", "remote.git"}); }

  std::unique_ptr<Device> device(const std::string& name) {
    return std::make_unique<Device>(box.root() / name);
  }
  std::filesystem::path remote() const { return box.root() / "remote.git"; }
  std::string path() const { return remote().string(); }
  std::string git(const std::vector<std::string>& words) const { return box.git(remote(), words); }

  Sandbox box;
};

/// A git program that runs a line of shell first; "$@" are its words, $real is the real one.
inline host::Environment with_git(const World& world, const host::Environment& env,
                                  const std::string& line) {
  const std::filesystem::path program = world.box.root() / "bin/git";
  const std::string real = host::find_program(env, "git").value().string();
  std::filesystem::create_directories(program.parent_path());
  write_file(program, "#!/bin/sh\nreal=" + real + "\n" + line + "\nexec $real \"$@\"\n");
  std::filesystem::permissions(program, std::filesystem::perms::owner_all);
  return env.with("PATH",
                  program.parent_path().string() + ":" + env.get("PATH").value_or("/usr/bin:/bin"));
}

/// Returns an environment whose git runs the hooks of the remote, like a server.
inline host::Environment with_server(const World& world, const host::Environment& env) {
  return with_git(world, env,
                  "for word; do shift\n"
                  "case $word in --receive-pack=*) ;; *) set -- \"$@\" \"$word\" ;; esac; done");
}

/// Runs a script with `gongbu` as $G on the data in `home`, with the real clock.
inline Outcome run_script(const World& world, const std::string& home, const std::string& script) {
  Variables variables = git_variables(world.box.root());
  variables["GONGBU_HOME"] = (world.box / home).string();
  variables["G"] = std::filesystem::canonical(GONGBU_PROGRAM).string();
  return run_program({"sh", "-c", script}, world.box.root(), variables);
}

// "2023-11-15 09:14 commit a, 2023-11-15 …". Sorted, because activities of one second have the
// order of their numbers, which belong to a machine.
/// Returns the log without the subjects of activities at the seconds `unnamed`.
inline std::string log_of(app::Workspace& work, const std::set<core::Instant>& unnamed = {}) {
  std::vector<std::string> lines;
  for (const store::Activity& one : store::activities(work.database, {}))
    lines.push_back(fmt::format("{} {} {} {} {}", core::iso(one.day),
                                core::rfc3339(one.at, one.utc_offset).substr(11, 5), one.kind,
                                unnamed.contains(one.at) ? "?" : one.subject,
                                one.spent ? one.spent->count() : 0));
  std::sort(lines.begin(), lines.end());
  return fmt::format("{}", fmt::join(lines, ", "));
}

inline std::string totals_of(app::Workspace& work) {
  std::string text;
  for (const core::Tally& tally : store::tallies(work.database))
    text += fmt::format("{} {} {} {}\n", core::iso(tally.day), tally.kind, tally.count,
                        tally.spent.count());
  return text;
}

/// A machine with real repositories below a directory of its own.
struct Machine {
  Machine(Sandbox& sandbox, const std::string& name_of)
      : box(sandbox),
        name(name_of),
        code(sandbox.root() / name_of),
        home(sandbox.root() / (name_of + ".home")),
        env(git_environment().with("GONGBU_HOME", home.string())) {
    std::filesystem::create_directories(code);
    gongbu = std::make_unique<Gongbu>(home, code);
    box.git(box.root(), {"init", "-q", "--bare", (box.root() / "remote.git").string()});
  }

  exchange::SyncResult init(exchange::SyncSetup setup = {}) {
    setup.address = (box.root() / "remote.git").string();
    setup.name = name;
    return exchange::set_up_sync(gongbu->work, env, setup, {});
  }
  // Every command scans first.
  exchange::SyncResult sync() {
    gongbu->scan();
    exchange::SyncResult result = exchange::sync(gongbu->work, env, {});
    scan::apply_trailers(gongbu->work);
    return result;
  }
  std::string log() { return log_of(gongbu->work); }
  std::filesystem::path repository(const std::string& path) const { return code / path; }

  Sandbox& box;
  std::string name;
  std::filesystem::path code;
  std::filesystem::path home;
  host::Environment env;
  std::unique_ptr<Gongbu> gongbu;
};

/// The random worlds to try: `usual` ones, or GONGBU_WORLDS from number GONGBU_WORLD on.
inline std::vector<unsigned> world_seeds(unsigned usual) {
  const auto number = [](const char* variable, unsigned other) {
    const char* const text = std::getenv(variable);
    return text == nullptr ? other : static_cast<unsigned>(std::atoi(text));
  };
  std::vector<unsigned> seeds(number("GONGBU_WORLDS", usual));
  std::iota(seeds.begin(), seeds.end(), number("GONGBU_WORLD", 1));
  return seeds;
}

}  // namespace gongbu
