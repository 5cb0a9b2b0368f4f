#pragma once

#include <doctest/doctest.h>

#include <chrono>
#include <map>
#include <string>

#include "gongbu/git/hook_site.hpp"
#include "gongbu/scan/commit_hook.hpp"
#include "gongbu/scan/measure.hpp"
#include "gongbu/store/activities.hpp"
#include "sandbox.hpp"

// For tests of policies: a repository, and the verdicts of its commits.

inline constexpr std::int64_t kToday = 1'795'257'000;  // 2026-11-21, 19:30 in Seoul
inline constexpr std::int64_t kDay = 86'400;

/// Verdicts by subject.
using Reasons = std::map<std::string, gongbu::core::Dropped>;

struct Policies {
  // Commits these files, a minute later than the last commit.
  void commit(const std::string& subject, const std::map<std::string, std::string>& files) {
    box.time += 60;
    for (const auto& [path, text] : files) write_file(repo / path, text);
    box.git(repo, {"add", "-A"});
    box.git(repo, {"commit", "-q", "-m", subject});
  }

  Reasons reasons() {
    // The stored totals must agree.
    CHECK(scans.number("SELECT total(count) FROM day_total WHERE kind = 'commit'") ==
          scans.number("SELECT count(*) FROM commits WHERE dropped = 0"));
    gongbu::store::ActivityFilter all;
    all.dropped = true;
    Reasons reasons;
    for (const gongbu::core::Activity& activity :
         gongbu::store::activities(scans.work.database, all))
      reasons[activity.subject] = activity.commit->dropped;
    return reasons;
  }

  std::int64_t sizes() { return scans.number("SELECT count(*) FROM commit_size"); }

  void measure(gongbu::core::Day from, gongbu::core::Day until) {
    CHECK(gongbu::scan::measure_days(scans.work, from, until, {}) == 0);
  }

  void pass_days(int days) {
    box.time += days * kDay;
    scans.work.now += date::days{days};
    scans.work.today += date::days{days};
  }

  // Runs the hook for the last commit; returns why that does not count.
  gongbu::core::Dropped run_hook() {
    const auto site = gongbu::git::find_hook_site(repo, std::nullopt).value();
    const auto fresh = gongbu::git::read_fresh_commit(site).value();
    const auto dropped = gongbu::scan::record_new_commit(scans.work, site, fresh);
    REQUIRE(dropped);
    return *dropped;
  }

  Sandbox box;
  std::filesystem::path repo = box.init("code/r");
  Gongbu scans{box / "home", box / "code"};
};

struct Today : Policies {
  Today() { box.time = kToday; }
};
