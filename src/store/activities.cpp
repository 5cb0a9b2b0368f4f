#include "gongbu/store/activities.hpp"

#include <SQLiteCpp/SQLiteCpp.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <limits>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "gongbu/base/text.hpp"
#include "gongbu/core/kind.hpp"
#include "gongbu/core/kind_rule.hpp"
#include "store/entry_row.hpp"
#include "store/merged_papers.hpp"
#include "store/values.hpp"

namespace gongbu::store {
namespace {

// One row per work: s is the commit that represents it, c its best commit in the requested
// repositories, else the same. (The first commit of an upload has no upload id if its day was
// already over.)
constexpr std::string_view kSelectCommits = R"({with}
  SELECT s.day, s.authored_at, s.utc_offset, s.subject, r.name, c.oid, c.email, c.author_name,
         s.dropped, c.gone_at IS NULL AND r.missing_since IS NULL, z.files, z.added, z.removed,
         s.kind, s.kind_rule, s.minutes, s.in_trailer,
         iif(s.kind_rule IS NULL OR s.dropped <> 0, 0,
             (SELECT nullif(count(*), 0) + 1 FROM commits u
              WHERE u.upload = coalesce(s.upload, s.id) AND u.dropped = {uploaded})),
         coalesce(nullif(d.name, ''), r.device, ''),
         iif(r.device IS NULL, r.work_tree, '')
  FROM {works} JOIN repository r ON r.id = c.repository_id
  LEFT JOIN sync_device d ON d.device = r.device
  LEFT JOIN commit_size z ON z.oid = c.oid
  WHERE s.day BETWEEN ?1 AND ?2 AND s.authored_at BETWEEN ?4 AND ?5 AND s.dropped {wanted} {kinds}
  ORDER BY s.day, s.authored_at, s.subject, s.email, coalesce(s.work, s.id))";

constexpr std::string_view kStanding = "commits s JOIN commits c ON c.id = s.id";

// ?3 is a JSON array of the repositories. Smaller ranks are better: reachable, then counted in its
// repository, then the repository known longest. (SQLite takes the other columns from the row with
// min(rank).)
constexpr std::string_view kWithAsked = R"(
  WITH asked AS MATERIALIZED (
    SELECT a.id, a.authored_at, a.subject, a.email, a.own,
           (a.gone_at IS NOT NULL OR ar.missing_since IS NOT NULL) << 41 |
           (a.by_policy <> 0 OR ar.ignored) << 40 | a.repository_id AS rank
    FROM commits a JOIN repository ar ON ar.id = a.repository_id
    WHERE a.authored_at BETWEEN ?4 AND ?5
      AND a.repository_id IN (SELECT value FROM json_each(?3))),
  best AS MATERIALIZED (
    SELECT s.id AS standing, a.id AS shown, min(a.rank)
    FROM commits s
    CROSS JOIN asked a ON a.authored_at = s.authored_at AND a.subject = s.subject
    WHERE s.authored_at BETWEEN ?4 AND ?5 AND s.dropped IS NOT NULL
      AND (a.email = s.email OR a.own AND s.own)
    GROUP BY s.id))";
constexpr std::string_view kAsked =
    "best JOIN commits s ON s.id = best.standing JOIN commits c ON c.id = best.shown";

void bind_instants(SQLite::Statement& statement, const ActivityFilter& filter) {
  using Limits = std::numeric_limits<std::int64_t>;
  statement.bind(4, filter.from ? instants_of(*filter.from, *filter.from).first : Limits::min());
  statement.bind(5, filter.until ? instants_of(*filter.until, *filter.until).last : Limits::max());
}

void bind_days(SQLite::Statement& statement, const ActivityFilter& filter) {
  using Limits = std::numeric_limits<std::int64_t>;
  statement.bind(1, filter.from ? to_column(*filter.from) : Limits::min());
  statement.bind(2, filter.until ? to_column(*filter.until) : Limits::max());
}

void bind_period(SQLite::Statement& statement, core::Day from, core::Day until) {
  ActivityFilter filter;
  filter.from = from;
  filter.until = until;
  bind_days(statement, filter);
  bind_instants(statement, filter);
}

Activity commit_activity(SQLite::Statement& row) {
  Activity activity;
  activity.day = to_day(row.getColumn(0));
  activity.at = to_instant(row.getColumn(1));
  activity.utc_offset = to_seconds(row.getColumn(2));
  activity.kind = core::kCommitKind;
  activity.source = "git";
  Activity::Commit commit;
  commit.repository = row.getColumn(4).getString();
  commit.oid = to_object_id(row.getColumn(5));
  commit.email = row.getColumn(6).getString();
  commit.author_name = row.getColumn(7).getString();
  commit.dropped = static_cast<core::Dropped>(row.getColumn(8).getInt());
  commit.reachable = row.getColumn(9).getInt() != 0;
  if (!row.getColumn(10).isNull())
    commit.size = {.files = row.getColumn(10).getInt64(),
                   .added = row.getColumn(11).getInt64(),
                   .removed = row.getColumn(12).getInt64()};
  commit.subject = row.getColumn(3).getString();
  activity.subject = commit.subject;
  if (!row.getColumn(13).isNull()) {
    activity.subject = core::display_subject(commit.subject);
    commit.kind_rule = row.getColumn(14).getString();
    if (row.getColumn(16).getInt() == 0) {
      activity.kind = row.getColumn(13).getString();
      activity.spent = to_optional_minutes(row.getColumn(15));
    }
  }
  commit.uploaded = row.getColumn(17).getInt64();
  if (commit.uploaded > 0 || core::is_upload_of_all(commit.subject))
    commit.upload_path = row.getColumn(19).getString();
  commit.device = row.getColumn(18).getString();
  activity.commit = std::move(commit);
  return activity;
}

// Returns the instant of a commit for a condition in SQL. The "+" keeps SQLite from the index: to
// read all of history, a scan of the table is faster.
std::string_view instant_from(core::Day from) {
  return from == core::kFirstDay ? "+authored_at" : "authored_at";
}

// In the order of activities(); ?3 is a JSON array of the kinds.
constexpr std::string_view kSelectSubjects = R"(
  WITH named (day, at, of_commit, of_trailer, number, kind, subject) AS (
    SELECT day, authored_at, 1, 0, 0, kind, subject FROM commits
    WHERE kind IN (SELECT value FROM json_each(?3))
      AND day BETWEEN ?1 AND ?2 AND {} BETWEEN ?4 AND ?5 AND dropped = 0 AND in_trailer = 0
    UNION ALL
    SELECT day, at, 0, source = 'trailer', iif(source = 'trailer', 0, id), kind, subject FROM entry
    WHERE day BETWEEN ?1 AND ?2 AND deleted = 0 AND kind IN (SELECT value FROM json_each(?3)))
  SELECT kind, subject, of_commit FROM named WHERE subject <> ''
  ORDER BY day, at, of_commit, of_trailer, number, subject)";

// Local times before 1970 are negative.
constexpr std::string_view kSelectHours = R"(
  WITH moment (wall) AS (
    SELECT ((authored_at + utc_offset) % 86400 + 86400) % 86400 FROM commits
    WHERE day BETWEEN ?1 AND ?2 AND authored_at BETWEEN ?4 AND ?5 AND dropped = 0
    UNION ALL
    SELECT ((at + utc_offset) % 86400 + 86400) % 86400 FROM entry
    WHERE day BETWEEN ?1 AND ?2 AND deleted = 0 AND timed = 1)
  SELECT wall / 3600, count(*) FROM moment GROUP BY 1)";

bool contains_folded(std::string_view text, const std::string& folded_part) {
  return folded(text).find(folded_part) != std::string::npos;
}

// Returns a JSON array of the ids of the repositories whose name or path contains `part`.
std::string matching_repositories(SQLite::Database& connection, const std::string& part) {
  const std::string wanted = folded(part);
  std::vector<std::int64_t> ids;
  SQLite::Statement select(connection, "SELECT id, name, work_tree FROM repository");
  while (select.executeStep()) {
    if (contains_folded(select.getColumn(1).getString(), wanted) ||
        contains_folded(select.getColumn(2).getString(), wanted))
      ids.push_back(select.getColumn(0).getInt64());
  }
  return fmt::format("[{}]", fmt::join(ids, ","));
}

std::vector<Activity> commits(SQLite::Database& connection, const ActivityFilter& filter) {
  const std::vector<std::string>& kinds = filter.kinds;
  const bool any_kind =
      kinds.empty() || std::find(kinds.begin(), kinds.end(), core::kCommitKind) != kinds.end();
  SQLite::Statement select(
      connection,
      fmt::format(kSelectCommits, fmt::arg("kinds", any_kind ? "" : "AND s.kind IS NOT NULL"),
                  fmt::arg("uploaded", fmt::underlying(core::Dropped::bulk_upload)),
                  fmt::arg("wanted", filter.dropped ? "IS NOT NULL" : "= 0"),
                  fmt::arg("with", filter.repository ? kWithAsked : ""),
                  fmt::arg("works", filter.repository ? kAsked : kStanding)));
  bind_days(select, filter);
  bind_instants(select, filter);
  if (filter.repository) select.bind(3, matching_repositories(connection, *filter.repository));
  std::vector<Activity> found;
  while (select.executeStep()) found.push_back(commit_activity(select));
  return found;
}

// Entry numbers differ between machines. Entries from trailers, which each machine creates itself,
// get the same order on all.
constexpr std::string_view kSelectEntries = R"(
  SELECT {} FROM entry WHERE deleted = 0 AND day BETWEEN ?1 AND ?2
  ORDER BY day, at, source = 'trailer', iif(source = 'trailer', kind || ' ' || subject, ''),
           iif(source = 'trailer', minutes, 0), id)";

std::vector<Activity> entries(SQLite::Database& connection, const ActivityFilter& filter) {
  SQLite::Statement select(connection, fmt::format(kSelectEntries, kEntryColumns));
  bind_days(select, filter);
  std::vector<Activity> found;
  const MergedPapers merged(connection);
  while (select.executeStep()) {
    Entry entry = read_entry(select);
    merged.resolve(entry);
    found.push_back(activity_of(std::move(entry)));
  }
  return found;
}

std::vector<Activity> merged(std::vector<Activity> one, std::vector<Activity> other) {
  std::vector<Activity> all;
  all.reserve(one.size() + other.size());
  std::merge(std::make_move_iterator(one.begin()), std::make_move_iterator(one.end()),
             std::make_move_iterator(other.begin()), std::make_move_iterator(other.end()),
             std::back_inserter(all), [](const Activity& a, const Activity& b) {
               return std::tie(a.day, a.at) < std::tie(b.day, b.at);
             });
  return all;
}

// Every commit is also of kind "commit".
void keep_kinds(std::vector<Activity>& activities, const std::vector<std::string>& kinds) {
  std::erase_if(activities, [&](const Activity& activity) {
    return std::none_of(kinds.begin(), kinds.end(), [&](const std::string& kind) {
      return activity.kind == kind || (activity.commit && kind == core::kCommitKind);
    });
  });
}

void keep_text(std::vector<Activity>& activities, const std::string& text) {
  const std::string wanted = folded(text);
  std::erase_if(activities, [&](const Activity& activity) {
    return !contains_folded(activity.subject, wanted) && !contains_folded(activity.note, wanted) &&
           !(activity.commit && contains_folded(activity.commit->subject, wanted));
  });
}

}  // namespace

Activity activity_of(Entry entry) {
  Activity activity;
  activity.day = entry.day;
  activity.at = entry.at;
  activity.timed = entry.timed;
  activity.utc_offset = entry.utc_offset;
  activity.kind = std::move(entry.kind);
  activity.subject = std::move(entry.subject);
  activity.spent = entry.spent;
  activity.source = std::move(entry.source);
  activity.note = std::move(entry.note);
  activity.entry_id = entry.id;
  activity.uuid = std::move(entry.uuid);
  activity.topics = std::move(entry.topics);
  activity.part = entry.part;
  return activity;
}

std::vector<Activity> activities(Database& database, const ActivityFilter& filter) {
  auto found = guarded(database, [&] {
    SQLite::Database& connection = database.connection();
    std::vector<Activity> recorded;
    if (!filter.repository) recorded = entries(connection, filter);
    return merged(std::move(recorded), commits(connection, filter));
  });
  if (!filter.kinds.empty()) keep_kinds(found, filter.kinds);
  if (filter.text) keep_text(found, *filter.text);
  return found;
}

std::vector<core::Tally> tallies(Database& database) {
  return guarded(database, [&] {
    SQLite::Statement select(database.connection(),
                             "SELECT day, kind, count, minutes, commits FROM day_total "
                             "ORDER BY day, kind, commits");
    std::vector<core::Tally> tallies;
    if (!select.executeStep()) return tallies;
    // Columns are made once, because every report reads all rows.
    const SQLite::Column day = select.getColumn(0);
    const SQLite::Column kind = select.getColumn(1);
    const SQLite::Column count = select.getColumn(2);
    const SQLite::Column minutes = select.getColumn(3);
    const SQLite::Column commits = select.getColumn(4);
    do {
      tallies.push_back({to_day(day), kind.getString(), count.getInt(), to_minutes(minutes),
                         commits.getInt() != 0});
    } while (select.executeStep());
    return tallies;
  });
}

bool has_activities(Database& database) {
  return guarded(database, [&] {
    return database.connection().execAndGet("SELECT EXISTS (SELECT 1 FROM day_total)").getInt() !=
           0;
  });
}

// Counts here, because SQLite would sort the commits to group them.
std::vector<RepositoryCommits> commits_by_repository(Database& database, core::Day from,
                                                     core::Day until) {
  return guarded(database, [&] {
    SQLite::Database& connection = database.connection();
    SQLite::Statement select(connection, fmt::format(R"(
        SELECT repository_id FROM commits
        WHERE day BETWEEN ?1 AND ?2 AND {} BETWEEN ?4 AND ?5 AND dropped = 0)",
                                                     instant_from(from)));
    bind_period(select, from, until);
    std::unordered_map<std::int64_t, int> counts;
    while (select.executeStep()) ++counts[select.getColumn(0).getInt64()];
    SQLite::Statement names(connection, "SELECT id, name FROM repository ORDER BY name, id");
    std::vector<RepositoryCommits> all;
    while (names.executeStep())
      if (const auto found = counts.find(names.getColumn(0).getInt64()); found != counts.end())
        all.push_back({found->first, names.getColumn(1).getString(), found->second});
    std::stable_sort(all.begin(), all.end(),
                     [](const auto& a, const auto& b) { return a.commits > b.commits; });
    return all;
  });
}

std::vector<std::pair<std::string, std::string>> subjects(Database& database,
                                                          const std::vector<std::string>& kinds,
                                                          core::Day from, core::Day until) {
  return guarded(database, [&] {
    SQLite::Statement select(database.connection(),
                             fmt::format(kSelectSubjects, instant_from(from)));
    bind_period(select, from, until);
    select.bind(3, fmt::format("[\"{}\"]", fmt::join(kinds, "\",\"")));
    std::vector<std::pair<std::string, std::string>> found;
    while (select.executeStep()) {
      std::string subject = select.getColumn(1).getString();
      if (select.getColumn(2).getInt() != 0) subject = core::display_subject(subject);
      found.emplace_back(select.getColumn(0).getString(), std::move(subject));
    }
    return found;
  });
}

std::array<int, 24> activities_by_hour(Database& database, core::Day from, core::Day until) {
  return guarded(database, [&] {
    SQLite::Statement select(database.connection(), std::string(kSelectHours));
    bind_period(select, from, until);
    std::array<int, 24> hours{};
    while (select.executeStep())
      hours.at(static_cast<std::size_t>(select.getColumn(0).getInt())) =
          select.getColumn(1).getInt();
    return hours;
  });
}

}  // namespace gongbu::store
