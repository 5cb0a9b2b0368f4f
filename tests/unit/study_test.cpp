#include <doctest/doctest.h>

#include <chrono>
#include <string>

#include "gongbu/study/papers.hpp"
#include "gongbu/study/study.hpp"
#include "gongbu/study/study_cache.hpp"
#include "temporary_directory.hpp"

namespace gongbu::app {
namespace {

using namespace date::literals;
using namespace std::chrono_literals;

constexpr core::Day kToday{2026_y / 11 / 21};

struct Desk {
  TemporaryDirectory directory;
  Workspace work{.paths = {},
                 .settings = {},
                 .zone = core::Zone::fixed("Asia/Seoul", 9h),
                 .now = date::sys_days{2026_y / 11 / 21} + 12h,
                 .today = kToday,
                 .database = store::Database::open(directory.path() / "gongbu.db")};

  store::Entry put(core::Day day) {
    store::Entry entry;
    entry.kind = "math";
    entry.subject = "SVD";
    study::put_on_day(entry, day, work);
    return entry;
  }
};

TEST_CASE_FIXTURE(Desk, "study: an entry for today has the current time") {
  const store::Entry entry = put(kToday);
  CHECK(entry.day == kToday);
  CHECK(entry.at == work.now);
  CHECK(entry.timed);
  CHECK(entry.utc_offset == 9h);
}

TEST_CASE_FIXTURE(Desk, "study: an entry for another day has no time") {
  const core::Day day = kToday - date::days{1};
  store::Entry entry = put(day);
  CHECK(entry.day == day);
  CHECK_FALSE(entry.timed);
  CHECK(work.zone.wall_time(entry.at) == core::WallTime{day} + 12h);

  work.settings.day_start = 13h;  // noon belongs to the previous day
  entry = put(day);
  CHECK_FALSE(entry.timed);
  CHECK(core::study_day(entry.at, work.zone, work.settings.day_start) == day);
}

TEST_CASE_FIXTURE(Desk, "study_cache: the parts of a page share the same data") {
  store::Paper details;
  details.title = "Attention Is All You Need";
  const store::Paper paper = store::add_paper(work.database, details, work.now);
  store::Entry entry = put(kToday);
  entry.spent = 45min;
  entry.topics = {store::topic_of(paper)};
  store::add_entry(work.database, entry, work.now);

  study::StudyCache study_cache(work);
  CHECK(paper_rows(study_cache).at(0).spent == 45min);
  store::add_entry(work.database, entry, work.now);
  CHECK(paper_row(study_cache, paper).spent == 45min);
  study::StudyCache later(work);
  CHECK(paper_row(later, paper).spent == 90min);
  CHECK(paper_in_progress(later)->id == paper.id);
}

}  // namespace
}  // namespace gongbu::app
