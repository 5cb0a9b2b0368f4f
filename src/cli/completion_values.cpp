#include "completion_values.hpp"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

#include "command.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/catalog/syllabus.hpp"
#include "gongbu/core/kind.hpp"
#include "gongbu/core/kind_rule.hpp"
#include "gongbu/host/files.hpp"
#include "gongbu/report/words.hpp"
#include "gongbu/store/activities.hpp"
#include "gongbu/store/commits.hpp"
#include "gongbu/store/later.hpp"
#include "gongbu/store/paper_records.hpp"
#include "gongbu/store/plans.hpp"
#include "gongbu/store/repositories.hpp"
#include "gongbu/store/syllabi.hpp"

namespace gongbu::cli {
namespace {

constexpr int kTimeoutMs = 50;  // a longer wait would disturb typing

/// Collects the values of one query.
class Collector {
 public:
  Collector(Context& context, const CompletionQuery& query) : context_(context), query_(query) {}

  void add(std::string word, std::string meaning = "") {
    values_.words.push_back({std::move(word), std::move(meaning)});
  }
  void add_all(std::initializer_list<std::string_view> words) {
    for (const std::string_view word : words) add(std::string(word));
  }
  void add_number(std::int64_t id, std::string meaning) {
    add(std::to_string(id), std::move(meaning));
  }
  void use_paths(CompletionPaths paths) { values_.paths = paths; }

  Context& context() { return context_; }
  const CompletionQuery& query() const { return query_; }
  bool is_of(std::string_view command) const { return query_.command == command; }
  bool is_below(std::string_view group) const { return query_.command.starts_with(group); }

  /// Returns the database; null if it is missing or has another schema version.
  store::Database* database();

  CompletionValues take() { return std::move(values_); }

 private:
  Context& context_;
  const CompletionQuery& query_;
  std::optional<store::Database> database_;
  CompletionValues values_;
};

// Reads the schema version from the file, because opening an older database would migrate it.
int version_of(const std::filesystem::path& file) {
  constexpr std::size_t kVersionAt = 60;  // "user version" in SQLite's file header, big-endian
  std::array<char, kVersionAt + 4> header{};
  std::ifstream in(file, std::ios::binary);
  if (!in.read(header.data(), std::ssize(header))) return -1;
  unsigned version = 0;
  for (std::size_t i = kVersionAt; i < header.size(); ++i)
    version = version << 8 | static_cast<unsigned char>(header[i]);
  return static_cast<int>(version);
}

store::Database* Collector::database() {
  if (database_) return &*database_;
  const std::filesystem::path& file = context_.paths().database;
  if (version_of(file) != store::schema_version()) return nullptr;
  return &database_.emplace(store::Database::open(file, kTimeoutMs));
}

// Adds each kind also by its name in the user's language: "수학" beside "math".
void add_kinds(Collector& all) {
  const Translator& tr = all.context().tr();
  const std::string_view current = all.query().current;
  const std::size_t comma = all.query().option.names == "KINDS" ? current.rfind(',') : current.npos;
  const std::string before(comma == current.npos ? "" : current.substr(0, comma + 1));
  const auto add = [&](std::string_view kind) {
    const std::string name = report::kind_name(kind, tr);
    all.add(before + std::string(kind), name == kind ? "" : name);
    if (name != kind) all.add(before + name, std::string(kind));
  };
  const bool takes_commits = !all.is_of("add") && !all.is_of("start") && !all.is_of("edit") &&
                             !all.is_of("import") && !all.is_of("kind add") &&
                             !all.is_below("later");
  if (takes_commits) add(core::kCommitKind);
  for (const std::string_view kind : core::built_in_kinds()) add(kind);
  for (const std::string& kind : all.context().settings().kinds) add(kind);
  if (all.is_below("goal") && before.empty()) all.add("any");
}

// Adds topics at most one level below the typed one.
void add_topics(Collector& all, const catalog::Syllabus& syllabus, const std::string& before) {
  const std::string& current = all.query().current;
  if (!current.starts_with(before)) return;
  const std::string_view number = std::string_view(current).substr(before.size());
  const auto dots = static_cast<std::size_t>(std::count(number.begin(), number.end(), '.'));
  for (const catalog::Topic& topic : syllabus.topics)
    if (topic.depth <= dots + (number.empty() ? 0 : 1)) all.add(before + topic.number, topic.title);
}

std::optional<catalog::Syllabus> syllabus_named(Collector& all, std::string_view id) {
  if (id == catalog::kPrml) return catalog::prml();
  if (store::Database* database = all.database())
    for (const store::Outline& outline : store::outlines(*database))
      if (outline.id == id) return catalog::read_outline(outline.id, outline.text, outline.id);
  return std::nullopt;
}

void add_syllabi(Collector& all, std::string_view after) {
  const auto add = [&](std::string_view id, const std::string& title) {
    all.add(fmt::format("{}{}", id, after), title);
  };
  add(catalog::kPrml, catalog::prml().title);
  if (store::Database* database = all.database())
    for (const store::Outline& outline : store::outlines(*database)) add(outline.id, "");
}

// Adds "prml:", then "prml:3", then "prml:3.1".
void add_topic_names(Collector& all) {
  const std::string& current = all.query().current;
  const std::size_t colon = current.find(':');
  if (colon == std::string::npos) {
    add_syllabi(all, ":");
  } else if (const auto syllabus = syllabus_named(all, current.substr(0, colon))) {
    add_topics(all, *syllabus, current.substr(0, colon + 1));
  }
}

void add_papers(Collector& all, const std::string& before) {
  if (store::Database* database = all.database())
    for (const store::Paper& paper : store::papers(*database))
      all.add(before + std::to_string(paper.id), paper.title);
}

void add_paper_names(Collector& all) {
  if (store::Database* database = all.database())
    for (const store::Paper& paper : store::papers(*database))
      all.add(paper.title, paper.arxiv.empty() ? paper.doi : "arxiv:" + paper.arxiv);
}

void add_entries(Collector& all) {
  store::Database* database = all.database();
  if (database == nullptr) return;
  constexpr date::days kRecent{60};
  // Avoids loading the zone, which takes longer; being off by one day does no harm.
  const core::Day today{date::floor<date::days>(host::now(all.context().env())).time_since_epoch()};
  const Translator& tr = all.context().tr();
  std::vector<store::Entry> entries =
      store::entries_between(*database, today - kRecent, today + date::days{1});
  std::reverse(entries.begin(), entries.end());
  for (const store::Entry& entry : entries)
    all.add_number(entry.id, report::kind_name(entry.kind, tr) + " " + entry.subject);
}

void add_later(Collector& all) {
  if (store::Database* database = all.database())
    for (const store::LaterItem& item : store::open_later(*database))
      all.add_number(item.id, item.subject);
}

void add_repositories(Collector& all, bool paths) {
  store::Database* database = all.database();
  if (database == nullptr) return;
  for (const store::Repository& repository : store::repositories(*database)) {
    if (repository.missing_since) continue;
    const std::string path = host::abbreviated(repository.work_tree, all.context().paths());
    all.add(repository.name, path);
    if (paths) all.add(repository.work_tree, "");
  }
}

void add_rests(Collector& all) {
  if (store::Database* database = all.database())
    for (const store::ListedRest& listed : store::listed_rests(*database))
      if (!listed.holiday)
        all.add_number(listed.id,
                       report::rest_name(listed.rest, all.context().tr()) + " " + listed.why);
}

void add_kind_rules(Collector& all) {
  const std::vector<core::KindRule>& own = all.context().settings().kind_rules.own;
  for (std::size_t i = 0; i < own.size(); ++i)
    all.add_number(static_cast<std::int64_t>(i) + 1,
                   own[i].kind + " " + core::conditions_of(own[i]));
}

void add_goal_kinds(Collector& all) {
  store::Database* database = all.database();
  if (database == nullptr) return;
  for (const core::Goal& goal : store::goals(*database))
    if (!goal.until)
      all.add(goal.kinds.empty() ? "any" : fmt::format("{}", fmt::join(goal.kinds, ",")),
              report::goal_name(goal, all.context().tr()));
}

void add_setting_values(Collector& all) {
  if (all.query().arguments.empty()) return;
  const std::string& key = all.query().arguments.front();
  for (const host::SettingText& setting : host::list_settings(host::Settings{}))
    if (setting.key == key && setting.shape == host::Shape::flag) all.add_all({"true", "false"});
  if (key == "language") all.add_all({"en", "ko"});
  if (key == "commit_day") all.add_all({"zone", "author"});
  if (key == "week_start") all.add_all({"monday", "sunday", "saturday"});
  if (key == "git.roots" || key == "git.ignore") all.use_paths(CompletionPaths::directories);
}

void add_setting_keys(Collector& all) {
  for (const host::SettingText& setting : host::list_settings(host::Settings{}))
    all.add(setting.key, all.context().tr()(Phrase{setting.help, {}}));
}

void add_emails(Collector& all) {
  if (!all.is_of("me add")) {
    for (const std::string& email : all.context().settings().git.emails) all.add(email);
  } else if (store::Database* database = all.database()) {
    for (const core::UnknownIdentity& identity : store::unknown_identities(*database))
      all.add(identity.email, identity.name);
  }
}

void add_days(Collector& all) {
  const bool korean = all.context().tr().language() == Language::korean;
  if (korean) all.add_all({"오늘", "어제", "그저께"});
  all.add_all({"today", "yesterday"});
}

void add_ids(Collector& all) {
  if (all.is_of("edit") || all.is_of("rm")) return add_entries(all);
  if (all.is_below("paper")) return add_papers(all, "");
  if (all.is_below("syllabus") && !all.is_of("syllabus add")) return add_syllabi(all, "");
  if (!all.is_of("review")) return;
  add_topic_names(all);
  add_papers(all, "paper:");
}

void add_subjects(Collector& all) {
  const std::vector<std::string>& before = all.query().arguments;
  const std::size_t first = all.is_below("later") && !all.is_of("later edit") ? 0 : 1;
  if (all.query().option.positional && before.size() != first) return;
  const auto& own = all.context().settings().kinds;
  const bool is_paper =
      !before.empty() && core::find_kind(before.front(), own).value_or("") == "paper";
  if (is_paper) {
    add_paper_names(all);
  } else {
    add_topic_names(all);
  }
}

void add_syllabus_topics(Collector& all) {
  const std::vector<std::string>& before = all.query().arguments;
  const std::string id = before.empty() ? std::string(catalog::kPrml) : before.front();
  if (const auto syllabus = syllabus_named(all, id)) add_topics(all, *syllabus, "");
}

void add_manual_pages(Collector& all) {
  for (const Command& command : commands())
    if (command.name.find(' ') == std::string::npos)
      all.add(command.name, all.context().tr()(Phrase{command.summary, {}}));
  all.add_all({"settings", "judging", "machines"});
}

struct Source {
  std::string_view placeholder;
  void (*add)(Collector&);
};

// Sources by the placeholder of the value, which means the same in every command.
constexpr auto kSources = std::to_array<Source>({
    {"KIND", add_kinds},
    {"KINDS", [](Collector& all) { all.is_of("goal set") ? add_kinds(all) : add_goal_kinds(all); }},
    {"AMOUNT",
     [](Collector& all) {
       all.add_all({"1/day", "30m/day", "2/week", "3h/week"});
     }},
    {"PERIOD",
     [](Collector& all) {
       all.add_all({"day", "week"});
     }},
    {"PLAN",
     [](Collector& all) {
       all.add_all({"2/month", "off"});
     }},
    {"SUBJECT", add_subjects},
    {"WHERE", add_topic_names},
    {"TOPIC", add_syllabus_topics},
    {"ID", add_ids},
    {"N",
     [](Collector& all) {
       if (all.is_below("later")) add_later(all);
     }},
    {"NUMBER", [](Collector& all) { all.is_below("kind") ? add_kind_rules(all) : add_rests(all); }},
    {"KEPT", [](Collector& all) { add_papers(all, ""); }},
    {"OTHER", [](Collector& all) { add_papers(all, ""); }},
    {"STATE",
     [](Collector& all) {
       all.add_all({"reading", "read", "to-read"});
     }},
    {"RATING",
     [](Collector& all) {
       all.add_all({"again", "hard", "good", "easy"});
     }},
    {"FILE", [](Collector& all) { all.use_paths(CompletionPaths::files); }},
    {"DIR", [](Collector& all) { all.use_paths(CompletionPaths::directories); }},
    {"DIRECTORY", [](Collector& all) { all.use_paths(CompletionPaths::directories); }},
    {"REPO", [](Collector& all) { add_repositories(all, true); }},
    {"NAME", [](Collector& all) { add_repositories(all, false); }},
    {"KEY", add_setting_keys},
    {"VALUE", add_setting_values},
    {"COUNTRY",
     [](Collector& all) {
       all.add_all({"kr", "off"});
     }},
    {"WEEKDAYS",
     [](Collector& all) {
       all.add_all({"mon", "tue", "wed", "thu", "fri", "sat", "sun", "sat,sun"});
     }},
    {"EMAIL", add_emails},
    {"DAY", add_days},
    {"DAYS", add_days},
    {"WEEK",
     [](Collector& all) {
       all.add_all({"last", "-1"});
     }},
    {"MONTH",
     [](Collector& all) {
       all.add_all({"last", "-1"});
     }},
    {"YEAR",
     [](Collector& all) {
       all.add_all({"last", "-1"});
     }},
    {"PAGE", add_manual_pages},
});

}  // namespace

CompletionValues completion_values(Context& context, const CompletionQuery& query) {
  Collector all(context, query);
  const Option& option = query.option;
  const std::string& placeholder = option.positional ? option.names : option.value;
  const auto source = std::find_if(kSources.begin(), kSources.end(), [&](const Source& one) {
    return one.placeholder == placeholder;
  });
  for (const std::string& choice : option.choices) all.add(choice);
  if (option.choices.empty() && source != kSources.end()) source->add(all);
  return all.take();
}

}  // namespace gongbu::cli
