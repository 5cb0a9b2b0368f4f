#include "gongbu/study/reviews.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/catalog/reference.hpp"
#include "gongbu/core/activity.hpp"
#include "gongbu/core/kind.hpp"
#include "gongbu/study/papers.hpp"
#include "gongbu/study/study.hpp"

namespace gongbu::study {
namespace {

/// History of one topic.
struct History {
  std::string kind;
  std::vector<core::fsrs::Review> reviews;
  bool is_rated = false;
};

std::optional<core::fsrs::Rating> rating_of(const store::Entry& entry) {
  const std::string_view source = entry.source;
  if (!source.starts_with(core::kReviewSource)) return std::nullopt;
  return core::fsrs::parse_rating(source.substr(core::kReviewSource.size()));
}

void add_study(History& history, const store::Entry& entry, bool is_paper) {
  const auto rating = rating_of(entry);
  // The session that finished a paper is unknown, so the last one is used.
  if (is_paper && !history.is_rated) history.reviews.clear();
  history.reviews.push_back({entry.day, rating.value_or(core::fsrs::Rating::good)});
  if (rating) {
    history.is_rated = true;
  } else {
    history.kind = entry.kind;
  }
}

std::map<std::string, History> histories(const std::vector<store::Entry>& entries) {
  std::map<std::string, History> histories;
  for (const store::Entry& entry : entries) {
    if (entry.part) continue;
    for (const std::string& topic : entry.topics)
      add_study(histories[topic], entry, topic.starts_with(core::kPaperTopic));
  }
  return histories;
}

// Returns nothing if no syllabus contains the topic any more.
std::optional<report::ReviewRow> syllabus_row(const std::string& topic,
                                              const std::vector<catalog::Syllabus>& syllabi) {
  const std::size_t colon = std::min(topic.find(':'), topic.size());
  const catalog::Syllabus* syllabus = catalog::find_syllabus(topic.substr(0, colon), syllabi);
  if (syllabus == nullptr || colon == topic.size()) return std::nullopt;
  const std::string name = topic.substr(colon + 1);
  report::ReviewRow row;
  row.id = topic;
  if (const auto index = syllabus->find(name)) {
    row.title = syllabus->topics[*index].title;
  } else if (!catalog::find_exercise(name, *syllabus)) {
    return std::nullopt;
  }
  return row;
}

// Returns the papers that were read, by topic.
std::map<std::string, report::ReviewRow> paper_reviews(const std::vector<store::Paper>& papers) {
  std::map<std::string, report::ReviewRow> rows;
  for (const store::Paper& paper : papers) {
    if (!paper.read) continue;
    report::ReviewRow& row = rows[store::topic_of(paper)];
    row.id = fmt::format("paper:{}", paper.id);
    row.title = paper.title;
  }
  return rows;
}

void set_schedule(report::ReviewRow& row, const History& history, const app::Workspace& workspace) {
  const auto schedule =
      core::fsrs::schedule(history.reviews, workspace.settings.review.retention).value();
  row.last = schedule.last;
  row.due = schedule.due;
  row.recall =
      core::fsrs::recall(schedule.memory, static_cast<int>((workspace.today - row.last).count()));
}

// Returns how many more reviews fit into today.
std::size_t load_left(app::Workspace& workspace) {
  const std::vector<store::Entry> entries =
      store::entries_between(workspace.database, workspace.today, workspace.today);
  const auto done = static_cast<std::size_t>(
      std::count_if(entries.begin(), entries.end(),
                    [](const store::Entry& entry) { return rating_of(entry).has_value(); }));
  return kReviewsADay - std::min(done, kReviewsADay);
}

bool is_named(const ReviewItem& item, const std::string& word) {
  return folded(item.row.id) == folded(trimmed(word));
}

Error not_under_review(const std::string& word) {
  return make_error(ErrorKind::usage, Msg::err_review_unknown, word)
      .hint(phrase(Msg::hint_review_unknown));
}

}  // namespace

std::vector<ReviewItem> review_items(StudyCache& study_cache) {
  const std::map<std::string, report::ReviewRow> papers = paper_reviews(study_cache.papers());
  std::vector<ReviewItem> items;
  for (auto& [topic, history] : histories(study_cache.entries())) {
    std::optional<report::ReviewRow> row;
    if (const auto paper = papers.find(topic); paper != papers.end()) {
      row = paper->second;
    } else {
      row = syllabus_row(topic, study_cache.syllabi());
    }
    if (!row) continue;
    set_schedule(*row, history, study_cache.workspace());
    items.push_back({topic, std::move(history.kind), *std::move(row)});
  }
  std::stable_sort(items.begin(), items.end(),
                   [](const ReviewItem& a, const ReviewItem& b) { return a.row.due < b.row.due; });
  return items;
}

report::ReviewListView due_reviews(StudyCache& study_cache) {
  app::Workspace& workspace = study_cache.workspace();
  report::ReviewListView view;
  view.today = workspace.today;
  if (!workspace.settings.review.enabled) return view;
  for (ReviewItem& item : review_items(study_cache)) {
    if (item.row.due <= workspace.today) {
      view.rows.push_back(std::move(item.row));
    } else if (!view.next) {
      view.next = std::move(item.row);
    }
  }
  const std::size_t load = std::min(load_left(workspace), view.rows.size());
  view.waiting = static_cast<int>(view.rows.size() - load);
  view.rows.resize(load);
  return view;
}

ReviewItem review_item_named(StudyCache& study_cache, const std::string& word) {
  std::vector<ReviewItem> items = review_items(study_cache);
  const auto find = [&](const auto& matches) {
    return std::find_if(items.begin(), items.end(), matches);
  };
  if (const auto item = find([&](const ReviewItem& i) { return is_named(i, word); });
      item != items.end())
    return std::move(*item);
  // Syllabus topics have a unique notation; papers have many names.
  const auto reference = catalog::read_reference(word, study_cache.syllabi());
  if (reference || word.starts_with(core::kPaperTopic)) throw not_under_review(word);
  const std::string topic = store::topic_of(paper_named(study_cache.workspace(), word));
  const auto item = find([&](const ReviewItem& i) { return i.topic == topic; });
  if (item == items.end()) throw not_under_review(word);
  return std::move(*item);
}

store::Entry review_entry(app::Workspace& workspace, const ReviewItem& item,
                          core::fsrs::Rating rating) {
  store::Entry entry;
  entry.kind = item.kind.empty() ? core::kTopicKind : item.kind;
  entry.subject = item.row.id + (item.row.title.empty() ? "" : " " + item.row.title);
  if (auto subject = paper_subject(workspace, item.row.id)) entry.subject = *std::move(subject);
  entry.source = fmt::format("{}{}", core::kReviewSource, core::fsrs::rating_key(rating));
  entry.topics = {item.topic};
  return entry;
}

}  // namespace gongbu::study
