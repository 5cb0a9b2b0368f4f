#include "gongbu/catalog/progress.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "gongbu/catalog/reference.hpp"
#include "gongbu/core/shares.hpp"

namespace gongbu::catalog {
namespace {

/// Accumulates the entries in order.
class ProgressReader {
 public:
  explicit ProgressReader(const Syllabus& syllabus)
      : syllabus_(syllabus), prefix_(syllabus.id + ":") {
    progress_.topics.resize(syllabus.topics.size());
  }

  void add(const Study& study) {
    core::Shares shares(study.spent, static_cast<int>(study.topics.size()));
    std::optional<std::size_t> begin;
    for (const std::string& topic : study.topics) {
      const core::minutes share = shares.next();
      if (!topic.starts_with(prefix_)) continue;
      const std::string_view name = std::string_view(topic).substr(prefix_.size());
      if (const auto exercise = find_exercise(name, syllabus_)) {
        add_exercise(*exercise, study, share);
      } else if (const auto index = syllabus_.find(name)) {
        add_topic(*index, study, share);
        if (!begin && !syllabus_.is_appendix(*index)) begin = index;
      }
    }
    if (!study.review) last_index_ = begin.value_or(last_index_);
  }

  Progress finish() && {
    roll_up();
    progress_.next = find_next();
    return std::move(progress_);
  }

 private:
  void add_exercise(const Exercise& exercise, const Study& study, core::minutes share) {
    TopicProgress& chapter = progress_.topics[exercise.chapter];
    if (study.finished) chapter.exercises_done.insert(exercise.number);
    chapter.spent += share;
    progress_.last_studied = study.day;
  }

  void add_topic(std::size_t index, const Study& study, core::minutes share) {
    TopicProgress& topic = progress_.topics[index];
    topic.started = true;
    topic.spent += share;
    if (study.finished) finish_leaves(index, study.day);
    progress_.last_studied = study.day;
  }

  void finish_leaves(std::size_t index, core::Day day) {
    for (std::size_t i = index; i < syllabus_.topics[index].end; ++i) {
      if (!syllabus_.is_leaf(i)) continue;
      TopicProgress& leaf = progress_.topics[i];
      leaf.started = true;
      leaf.done_on = leaf.done_on ? std::min(*leaf.done_on, day) : day;
    }
  }

  // Parts follow their parents, so going backwards each is complete when added to its parent.
  void roll_up() {
    for (std::size_t i = syllabus_.topics.size(); i-- > 0;) {
      TopicProgress& topic = progress_.topics[i];
      if (syllabus_.is_leaf(i)) continue;
      std::optional<core::Day> last;
      bool all_done = true;
      for (std::size_t part = i + 1; part < syllabus_.topics[i].end;
           part = syllabus_.topics[part].end) {
        const TopicProgress& below = progress_.topics[part];
        topic.started |= below.started;
        topic.spent += below.spent;
        all_done &= below.done_on.has_value();
        last = std::max(last, below.done_on);
      }
      if (all_done) topic.done_on = last;
    }
  }

  bool can_be_next(std::size_t index) const {
    const TopicProgress& topic = progress_.topics[index];
    if (topic.done_on || syllabus_.is_appendix(index)) return false;
    const bool leaf = syllabus_.is_leaf(index);
    return leaf || (syllabus_.topics[index].depth > 0 && !topic.started);
  }

  std::optional<std::size_t> find_next() const {
    const std::size_t size = syllabus_.topics.size();
    for (std::size_t i = 0; i < size; ++i) {
      const std::size_t index = (last_index_ + i) % size;
      if (can_be_next(index)) return index;
    }
    return std::nullopt;
  }

  const Syllabus& syllabus_;
  std::string prefix_;
  Progress progress_;
  std::size_t last_index_ = 0;  // first topic of the last entry
};

}  // namespace

Progress progress(const Syllabus& syllabus, std::span<const Study> studies) {
  ProgressReader reader(syllabus);
  for (const Study& study : studies) reader.add(study);
  return std::move(reader).finish();
}

Totals totals_of(const Syllabus& syllabus, const Progress& progress, std::size_t chapter) {
  Totals totals;
  const Topic& top = syllabus.topics[chapter];
  for (std::size_t i = chapter; i < top.end; ++i) {
    const Topic& topic = syllabus.topics[i];
    const int done = progress.topics[i].done_on ? 1 : 0;
    const bool leaf = syllabus.is_leaf(i);
    if (topic.depth == 1 || (topic.depth == 0 && leaf)) totals.sections += {done, 1};
    if (leaf) totals.parts += {done, 1};
    totals.pages += {done * topic.pages, topic.pages};
  }
  totals.exercises = {static_cast<int>(progress.topics[chapter].exercises_done.size()),
                      top.exercises};
  totals.spent = progress.topics[chapter].spent;
  return totals;
}

Totals totals_of(const Syllabus& syllabus, const Progress& progress) {
  Totals all;
  for (std::size_t i = 0; i < syllabus.topics.size(); i = syllabus.topics[i].end) {
    all.spent += progress.topics[i].spent;
    if (syllabus.is_appendix(i)) continue;
    const Totals chapter = totals_of(syllabus, progress, i);
    all.sections += chapter.sections;
    all.parts += chapter.parts;
    all.pages += chapter.pages;
    all.exercises += chapter.exercises;
  }
  return all;
}

Pace pace(const Syllabus& syllabus, const Progress& progress, core::Day today) {
  constexpr int kMostDays = 28;
  constexpr int kFewestDays = 7;  // a single day is not a pace

  std::vector<core::Day> done;
  std::int64_t left = 0;
  for (std::size_t i = 0; i < syllabus.topics.size(); ++i) {
    if (!syllabus.is_leaf(i) || syllabus.is_appendix(i)) continue;
    const auto& day = progress.topics[i].done_on;
    if (day) done.push_back(*day);
    if (!day) ++left;
  }
  Pace pace{0, kMostDays, std::nullopt};
  if (done.empty()) return pace;
  const core::Day first = *std::min_element(done.begin(), done.end());
  pace.days = std::clamp((today - first).count() + 1, kFewestDays, kMostDays);
  const core::Day from = today - date::days{pace.days - 1};
  pace.parts = static_cast<int>(
      std::count_if(done.begin(), done.end(), [&](core::Day day) { return day >= from; }));
  if (pace.parts == 0 || left == 0) return pace;
  const std::int64_t days_left = (left * pace.days + pace.parts - 1) / pace.parts;
  if (days_left <= (core::kLastDay - today).count())
    pace.forecast = today + date::days{static_cast<int>(days_left)};
  return pace;
}

}  // namespace gongbu::catalog
