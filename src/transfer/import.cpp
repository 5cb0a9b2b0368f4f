#include "gongbu/transfer/import.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>
#include <unordered_set>

#include "gongbu/app/judge.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/core/kind.hpp"
#include "gongbu/store/activities.hpp"
#include "gongbu/store/change_transaction.hpp"
#include "gongbu/store/imports.hpp"
#include "gongbu/store/plans.hpp"
#include "gongbu/store/tracking_start.hpp"
#include "import_source.hpp"
#include "import_summary.hpp"

namespace gongbu::transfer {
namespace {

constexpr std::array<std::string_view, 6> kColumns = {"date", "subject", "minutes",
                                                      "kind", "note",    "id"};

bool is_imported(const store::Entry& entry) {
  return entry.source.starts_with(store::kImportSource);
}

// Returns the number of met days in the current streak that have only imported entries.
std::int64_t imported_days_of_streak(app::Workspace& work, const app::Summary& summary) {
  const auto streak = core::current_streak(summary.verdicts);
  if (!streak) return 0;
  std::map<core::Day, std::int64_t> own;  // activities that are not imported
  for (const core::Tally& tally : summary.tallies) own[tally.day] += tally.count;
  for (const store::Entry& entry :
       store::entries_between(work.database, streak->begin, streak->end))
    if (is_imported(entry)) --own[entry.day];
  std::int64_t days = 0;
  for (core::Day day = streak->begin; day <= streak->end; day += date::days{1})
    if (summary.verdicts.at(day) == core::Verdict::met && own[day] <= 0) ++days;
  return days;
}

// Throws `usage` if the files have more rows or text than an import may keep in memory.
void check_size(const std::vector<ImportSource>& sources) {
  std::size_t rows = 0;
  std::size_t text = 0;
  for (const ImportSource& source : sources) {
    rows += source.entries.size();
    for (const store::Entry& entry : source.entries)
      text += entry.subject.size() + entry.note.size();
  }
  if (rows > kMostImportRows)
    throw make_error(ErrorKind::usage, Msg::err_import_rows, kMostImportRows);
  if (text > kMostRowText)
    throw make_error(ErrorKind::usage, Msg::err_import_size, sources.back().file,
                     kMostRowText >> 20U);
}

// Removes days that are already rests by date.
void forget_known_rests(store::Database& database, std::set<core::Day>& days) {
  for (const core::Rest& rest : store::rests(database))
    if (rest.from && rest.until && rest.weekdays == core::Rest::kEveryWeekday)
      days.erase(days.lower_bound(*rest.from), days.upper_bound(*rest.until));
}

}  // namespace

std::vector<std::pair<std::string_view, std::string_view>> import_formats() {
  std::vector<std::pair<std::string_view, std::string_view>> formats;
  for (const Importer& importer : importers()) formats.emplace_back(importer.name, importer.title);
  return formats;
}

bool is_import_column(std::string_view word) {
  return std::find(kColumns.begin(), kColumns.end(), word) != kColumns.end();
}

struct Import::Impl {
  report::ImportView run(bool keeps) {
    report::ImportView view = summary;
    view.before = app::judge(work).verdicts;
    view.overlaps = overlapping_days(work, sources);
    for (const ImportSource& source : sources) add_missing(source, view);
    forget_known_rests(work.database, view.skipped_days);
    store::ChangeTransaction change(work.database, "import", work.now, store::Origin::import);
    store::ImportWriter writer(work.database);
    for (const ImportSource& source : sources) write(source, change.id(), writer, view);
    if (options.rests) write_rests(writer, view);
    store::judge_imported_uploads(work.database);
    if (view.first) set_tracking_start(*view.first, view.before);
    const app::Summary after = app::judge(work);
    view.after = after.verdicts;
    view.before_tracking = days_before(view.after);
    view.imported_in_streak = imported_days_of_streak(work, after);
    view.applied = keeps;
    if (keeps) change.commit();
    return view;
  }

  static void write(const store::Entry& entry, store::ImportWriter& writer,
                    store::ImportBatch& batch, report::ImportView& view) {
    switch (writer.write(entry)) {
      case store::ImportResult::added:
        ++batch.added;
        break;
      case store::ImportResult::changed:
        ++batch.changed;
        break;
      case store::ImportResult::same:
        ++view.same;
        break;
      case store::ImportResult::kept:
        ++view.kept;
        break;
      case store::ImportResult::removed:
        ++view.removed;
        break;
    }
  }

  void write(const ImportSource& source, std::int64_t change, store::ImportWriter& writer,
             report::ImportView& view) const {
    store::ImportBatch batch{.format = source.format, .file = source.path, .digest = source.digest};
    for (const store::Entry& entry : source.entries) write(entry, writer, batch, view);
    view.added += batch.added;
    view.changed += batch.changed;
    if (batch.added + batch.changed == 0) return;
    for (const LeftOutRow& row : source.left_out)
      batch.left_out += static_cast<std::int64_t>(row.count);
    writer.add_batch(change, batch);
  }

  // Adds a remark for each earlier import of the file whose entries, on the days of the file, are
  // no longer in it.
  void add_missing(const ImportSource& source, report::ImportView& view) const {
    const auto known = store::imported_entries(work.database, source.format, source.path);
    if (source.entries.empty() || known.empty()) return;
    std::unordered_set<std::string_view> ids;
    core::Day first = core::kLastDay;
    core::Day last = core::kFirstDay;
    for (const store::Entry& entry : source.entries) {
      ids.insert(entry.uuid);
      first = std::min(first, entry.day);
      last = std::max(last, entry.day);
    }
    std::map<std::int64_t, std::int64_t> missing;  // entries by batch
    for (const store::ImportedEntry& entry : known)
      if (entry.day >= first && entry.day <= last && !ids.contains(entry.uuid))
        ++missing[entry.batch];
    for (const auto& [batch, count] : missing)
      view.remarks.push_back(phrase(Msg::import_missing, count, source.file, batch));
  }

  void write_rests(store::ImportWriter& writer, report::ImportView& view) const {
    for (const ImportSource& source : sources)
      for (const core::Day day : source.skipped_days)
        if (view.skipped_days.contains(day) &&
            writer.write_rest(day, source.title) == store::ImportResult::added)
          ++view.rests;
    view.skipped_days.clear();
  }

  // Keeps the start of tracking: without a recorded start, an earlier import would become the first
  // activity and move it.
  void set_tracking_start(core::Day first, const core::Verdicts& before) {
    const auto known = store::tracking_start(work.database);
    const auto set = [&](core::Day day, bool is_chosen) {
      store::add_tracking_start(work.database, {day, is_chosen}, "import", work.now);
    };
    if (options.count) {
      if (known && first < known->day) set(first, true);
    } else if (!known && before.first_active && first < before.first) {
      set(before.first, false);
    }
  }

  std::int64_t days_before(const core::Verdicts& verdicts) const {
    std::set<core::Day> days;
    for (const ImportSource& source : sources)
      for (const store::Entry& entry : source.entries)
        if (entry.day < verdicts.first) days.insert(entry.day);
    return static_cast<std::int64_t>(days.size());
  }

  app::Workspace& work;
  ImportOptions options;
  std::vector<ImportSource> sources = {};
  report::ImportView summary = {};  ///< the parts that do not depend on the database
};

Import::Import(app::Workspace& workspace, const std::vector<TypedFile>& files,
               ImportOptions options)
    : impl_(std::make_unique<Impl>(Impl{workspace, std::move(options)})) {
  std::optional<std::set<core::Day>> commit_days;
  std::optional<std::set<store::SolvedOnDay>> solved;
  const ImportContext context{
      .zone = workspace.zone,
      .day_start = workspace.settings.day_start,
      .today = workspace.today,
      .columns = impl_->options.columns,
      .fill = impl_->options.fill,
      .has_commit_on =
          [&](core::Day day) {
            if (!commit_days) {
              commit_days.emplace();
              for (const core::Tally& tally : store::tallies(workspace.database))
                if (core::is_of_kind(tally, core::kCommitKind) && core::active(tally))
                  commit_days->insert(tally.day);
            }
            return commit_days->count(day) > 0;
          },
      .has_solved =
          [&](const store::SolvedOnDay& problem) {
            if (!solved) solved = store::solved_problems(workspace.database);
            return std::any_of(store::kCommitDelays.begin(), store::kCommitDelays.end(),
                               [&](date::days delay) {
                                 const core::Day day = problem.day + delay;
                                 return solved->contains({day, problem.site, problem.title}) ||
                                        solved->contains({day, "", problem.title});
                               });
          }};
  EarlierEntries earlier;
  for (const TypedFile& file : files) {
    impl_->sources.push_back(read_source(workspace, file, impl_->options, context, earlier));
    check_size(impl_->sources);
  }
  impl_->summary = summary_of(impl_->sources);
}

Import::~Import() = default;

report::ImportView Import::try_out() { return impl_->run(false); }

report::ImportView Import::keep() { return impl_->run(true); }

}  // namespace gongbu::transfer
