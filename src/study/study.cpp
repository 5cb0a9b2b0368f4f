#include "gongbu/study/study.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <string_view>
#include <utility>

#include "gongbu/app/rebuild.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/catalog/progress.hpp"
#include "gongbu/catalog/reference.hpp"
#include "gongbu/store/activities.hpp"
#include "gongbu/store/later.hpp"
#include "gongbu/store/syllabi.hpp"
#include "gongbu/study/papers.hpp"
#include "gongbu/study/reviews.hpp"

namespace gongbu::study {
namespace {

std::vector<catalog::Study> as_syllabi_count(const std::vector<store::Entry>& entries) {
  std::vector<catalog::Study> study_cache;
  study_cache.reserve(entries.size());
  for (const store::Entry& entry : entries)
    study_cache.push_back({entry.day, entry.topics, !entry.part,
                           entry.spent.value_or(core::minutes{0}),
                           entry.source.starts_with(core::kReviewSource)});
  return study_cache;
}

catalog::Progress progress_of(StudyCache& study_cache, const catalog::Syllabus& syllabus) {
  return catalog::progress(syllabus, as_syllabi_count(study_cache.entries()));
}

report::NextTopic next_topic(const catalog::Syllabus& syllabus, std::size_t index) {
  const catalog::Topic& topic = syllabus.topics[index];
  return {fmt::format("{}:{}", syllabus.id, topic.number), topic.title, topic.page};
}

std::optional<report::NextTopic> next_topic(const catalog::Syllabus& syllabus,
                                            const catalog::Progress& progress) {
  if (!progress.next) return std::nullopt;
  return next_topic(syllabus, *progress.next);
}

report::Share share(const catalog::Count& count) { return {count.done, count.total}; }

report::ChapterTotals totals_view(std::string number, std::string title,
                                  const catalog::Totals& totals) {
  return {std::move(number),   std::move(title),    share(totals.sections),
          share(totals.parts), share(totals.pages), share(totals.exercises),
          totals.spent};
}

report::ChapterTotals totals_view(const catalog::Syllabus& syllabus,
                                  const catalog::Progress& progress, std::size_t index) {
  const catalog::Topic& topic = syllabus.topics[index];
  return totals_view(topic.number, topic.title, catalog::totals_of(syllabus, progress, index));
}

report::TopicRow topic_row(const catalog::Syllabus& syllabus, const catalog::Progress& progress,
                           std::size_t index) {
  const catalog::Topic& topic = syllabus.topics[index];
  const catalog::TopicProgress& done = progress.topics[index];
  return {topic.number, topic.title,  topic.depth, topic.page,
          done.started, done.done_on, done.spent};
}

Error unknown_syllabus(const std::string& id, const std::vector<catalog::Syllabus>& all) {
  std::vector<std::string_view> ids;
  for (const catalog::Syllabus& syllabus : all) ids.push_back(syllabus.id);
  const auto near = nearest(id, ids);
  return make_error(ErrorKind::usage, Msg::err_unknown_syllabus, id)
      .hint(near ? phrase(Msg::hint_did_you_mean, *near) : phrase(Msg::hint_syllabus_list));
}

// Returns the next topics of begun, unfinished syllabi, most recently studied first.
std::vector<report::NextTopic> next_topics(StudyCache& study_cache) {
  constexpr std::size_t kMost = 3;  // keeps the page short
  struct Begun {
    core::Day last_studied;
    report::NextTopic next;
  };
  std::vector<Begun> begun;
  if (study_cache.entries().empty()) return {};  // avoids parsing the built-in book
  const std::vector<catalog::Study> all = as_syllabi_count(study_cache.entries());
  for (const catalog::Syllabus& syllabus : study_cache.syllabi()) {
    const catalog::Progress progress = catalog::progress(syllabus, all);
    if (progress.last_studied && progress.next)
      begun.push_back({*progress.last_studied, next_topic(syllabus, *progress.next)});
  }
  std::stable_sort(begun.begin(), begun.end(),
                   [](const Begun& a, const Begun& b) { return a.last_studied > b.last_studied; });
  std::vector<report::NextTopic> topics;
  for (Begun& one : begun)
    if (topics.size() < kMost) topics.push_back(std::move(one.next));
  return topics;
}

}  // namespace

std::vector<catalog::Syllabus> syllabi(app::Workspace& workspace) {
  std::vector<catalog::Syllabus> all{catalog::prml()};
  for (store::Outline& outline : store::outlines(workspace.database))
    all.push_back(catalog::read_outline(outline.id, outline.text, outline.id));
  return all;
}

catalog::Syllabus syllabus_named(app::Workspace& workspace, const std::string& id) {
  const std::vector<catalog::Syllabus> all = syllabi(workspace);
  if (const catalog::Syllabus* found = catalog::find_syllabus(id, all)) return *found;
  throw unknown_syllabus(id, all);
}

void check_subject(std::string_view subject) {
  if (trimmed(simplified(subject)).empty())
    throw make_error(ErrorKind::usage, Msg::err_empty_subject);
  const std::size_t length = count_characters(subject);
  if (length > kLongestSubject)
    throw make_error(ErrorKind::usage, Msg::err_long_subject, length, kLongestSubject);
}

void check_spent(core::minutes spent, std::string_view typed) {
  if (spent < core::minutes{1}) throw make_error(ErrorKind::usage, Msg::err_short_duration, typed);
  if (spent > kLongestTime) throw make_error(ErrorKind::usage, Msg::err_long_duration, typed);
}

Subjects::Subjects(app::Workspace& workspace) : workspace_(workspace) {}

std::optional<catalog::Reference> Subjects::reference_in(const std::string& subject) {
  if (ids_.empty()) {
    ids_.emplace_back(catalog::kPrml);
    for (store::Outline& outline : store::outlines(workspace_.database))
      ids_.push_back(std::move(outline.id));
  }
  if (!catalog::may_be_reference(subject, ids_)) return std::nullopt;
  if (!syllabi_) syllabi_ = syllabi(workspace_);
  return catalog::read_reference(subject, *syllabi_);
}

void Subjects::set(store::Entry& entry, std::string subject) {
  if (auto reference = reference_in(subject)) {
    entry.subject = std::move(reference->subject);
    entry.topics = std::move(reference->topics);
    return;
  }
  entry.part = false;
  if (entry.kind == kPaperKind) {
    if (!shelf_) shelf_.emplace(workspace_);
    set_paper(workspace_, *shelf_, entry, subject);
    return;
  }
  entry.subject = std::move(subject);
  entry.topics.clear();
}

void Subjects::check(const std::string& kind, const std::string& subject) {
  if (!reference_in(subject) && kind == kPaperKind) read_paper(workspace_, subject);
}

void set_subject(app::Workspace& workspace, store::Entry& entry, std::string subject) {
  Subjects(workspace).set(entry, std::move(subject));
}

void put_on_day(store::Entry& entry, core::Day day, const app::Workspace& workspace) {
  entry.day = day;
  entry.timed = day == workspace.today;
  entry.at = entry.timed ? workspace.now : app::noon_of(day, workspace);
  entry.utc_offset = workspace.zone.offset_at(entry.at);
}

std::string subject_of(app::Workspace& workspace, std::string words) {
  store::Entry entry;
  set_subject(workspace, entry, std::move(words));
  return entry.subject;
}

report::SyllabusView syllabus_view(StudyCache& study_cache, const catalog::Syllabus& syllabus) {
  const catalog::Progress progress = progress_of(study_cache, syllabus);
  const catalog::Pace pace = catalog::pace(syllabus, progress, study_cache.workspace().today);
  report::SyllabusView view{.id = syllabus.id,
                            .title = syllabus.title,
                            .chapters = {},
                            .appendices = {},
                            .total = totals_view("", "", catalog::totals_of(syllabus, progress)),
                            .next = next_topic(syllabus, progress),
                            .pace_parts = pace.parts,
                            .pace_days = pace.days,
                            .forecast = pace.forecast};
  for (std::size_t i = 0; i < syllabus.topics.size(); i = syllabus.topics[i].end) {
    if (syllabus.is_appendix(i)) {
      view.appendices.push_back(topic_row(syllabus, progress, i));
    } else {
      view.chapters.push_back(totals_view(syllabus, progress, i));
    }
  }
  return view;
}

std::vector<report::SyllabusView> syllabus_views(StudyCache& study_cache) {
  std::vector<report::SyllabusView> views;
  for (const catalog::Syllabus& syllabus : study_cache.syllabi())
    views.push_back(syllabus_view(study_cache, syllabus));
  return views;
}

std::vector<report::SyllabusView> begun_syllabi(StudyCache& study_cache) {
  if (study_cache.entries().empty()) return {};  // avoids parsing the built-in book
  std::vector<report::SyllabusView> views = syllabus_views(study_cache);
  std::erase_if(views, [](const report::SyllabusView& view) { return !view.begun(); });
  return views;
}

report::ChapterView chapter_view(StudyCache& study_cache, const catalog::Syllabus& syllabus,
                                 std::size_t index) {
  const catalog::Progress progress = progress_of(study_cache, syllabus);
  const auto& exercises = progress.topics[index].exercises_done;
  report::ChapterView view{.id = syllabus.id,
                           .totals = totals_view(syllabus, progress, index),
                           .topics = {},
                           .exercises_done = {exercises.begin(), exercises.end()}};
  // The heading already names the topic.
  const std::size_t first = syllabus.is_leaf(index) ? index : index + 1;
  for (std::size_t i = first; i < syllabus.topics[index].end; ++i)
    view.topics.push_back(topic_row(syllabus, progress, i));
  return view;
}

report::NextView next_view(StudyCache& study_cache) {
  app::Workspace& workspace = study_cache.workspace();
  const date::weekday weekday{workspace.today};
  report::NextView view{.paper = paper_in_progress(study_cache),
                        .topics = next_topics(study_cache),
                        .reviews = due_reviews(study_cache).rows,
                        .names_later = weekday == date::Saturday || weekday == date::Sunday};
  for (store::LaterItem& item : store::open_later(workspace.database))
    view.later.push_back({item.id, std::move(item.subject), std::move(item.origin), item.added_on});
  return view;
}

core::minutes elapsed(const app::Workspace& workspace, const store::Timer& timer) {
  const core::seconds ran = workspace.now - timer.entry.at;
  return std::max(date::round<core::minutes>(ran), core::minutes{1});
}

report::TimerView timer_view(const app::Workspace& workspace, const store::Timer& timer) {
  const core::seconds ran = std::max(workspace.now - timer.entry.at, core::seconds{0});
  const auto spent = date::round<core::minutes>(ran);
  return {store::activity_of(timer.entry), spent, spent > store::kTimerCap};
}

}  // namespace gongbu::study
