#include "gongbu/transfer/import.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <set>

#include "gongbu/app/judge.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/base/sha256.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/core/kind.hpp"
#include "gongbu/store/activities.hpp"
#include "gongbu/store/change_transaction.hpp"
#include "gongbu/store/imports.hpp"
#include "gongbu/store/tracking_start.hpp"
#include "import_entries.hpp"
#include "importer.hpp"

namespace gongbu::transfer {
namespace {

constexpr std::array<std::string_view, 6> kMeanings = {"date", "subject", "minutes",
                                                       "kind", "note",    "id"};

const Importer* find_importer(std::string_view name) {
  for (const Importer& importer : importers())
    if (importer.name == name) return &importer;
  return nullptr;
}

std::string format_names() {
  std::vector<std::string_view> names;
  for (const Importer& importer : importers()) names.push_back(importer.name);
  return fmt::format("{}", fmt::join(names, ", "));
}

const Importer& importer_of(const ImportFile& file, const std::optional<std::string>& format) {
  if (format) return *find_importer(*format);
  for (const Importer& importer : importers())
    if (importer.recognizes(file)) return importer;
  throw make_error(ErrorKind::usage, Msg::err_import_unknown, file.name())
      .hint(phrase(Msg::hint_import_formats, format_names()));
}

std::string digest_of(const ImportFile& file) {
  if (file.is_directory()) return "";
  constexpr std::size_t kPart = std::size_t{64} << 10U;
  std::ifstream in(file.path(), std::ios::binary);
  std::string part(kPart, '\0');
  Sha256 sha;
  while (in.read(part.data(), static_cast<std::streamsize>(part.size())) || in.gcount() > 0)
    sha.add(std::string_view(part).substr(0, static_cast<std::size_t>(in.gcount())));
  std::string digest;
  for (const unsigned char byte : sha.finish()) digest += fmt::format("{:02x}", byte);
  return digest;
}

/// A file and what was read from it.
struct Source {
  std::string format = {};
  std::string title = {};
  std::string file = {};
  std::string path = {};
  std::string digest = {};
  std::vector<store::Entry> entries = {};
  std::vector<LeftOutRow> left_out = {};
};

bool is_imported(const store::Entry& entry) {
  return entry.source.starts_with(store::kImportSource);
}

// Number of days of the current streak on which there is nothing but imported entries.
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

}  // namespace

std::vector<std::pair<std::string_view, std::string_view>> import_formats() {
  std::vector<std::pair<std::string_view, std::string_view>> formats;
  for (const Importer& importer : importers()) formats.emplace_back(importer.name, importer.title);
  return formats;
}

bool is_column_meaning(std::string_view word) {
  return std::find(kMeanings.begin(), kMeanings.end(), word) != kMeanings.end();
}

struct Import::Impl {
  Impl(app::Workspace& of, ImportOptions with) : work(of), options(std::move(with)) {}

  void read(const TypedFile& typed, const ImportContext& context) {
    const ImportFile file(typed.path, typed.name);
    const Importer& importer = importer_of(file, options.format);
    if (!options.columns.empty() && !importer.is_table)
      throw make_error(ErrorKind::usage, Msg::err_import_no_table, typed.name, importer.title);
    ImportRows rows;
    importer.read(file, context, rows);
    Source source{.format = std::string(importer.name),
                  .title = std::string(importer.title),
                  .file = typed.name,
                  .path = typed.path.string(),
                  .digest = digest_of(file)};
    EntryMaker maker(work, options, importer);
    for (ImportRow& row : rows.rows()) maker.make(std::move(row), source.entries, rows);
    source.left_out = rows.left_out();
    note(maker, rows);
    sources.push_back(std::move(source));
  }

  void note(const EntryMaker& maker, const ImportRows& rows) {
    for (const auto& [label, count] : maker.unknown_labels())
      if (count > 0) base.unknown_labels[label] += count;
    for (const core::Day day : rows.skipped_days())
      if (day >= options.from.value_or(core::kFirstDay) &&
          day <= std::min(options.until.value_or(core::kLastDay), work.today))
        base.skipped_days.insert(day);
    base.remarks.insert(base.remarks.end(), rows.remarks().begin(), rows.remarks().end());
  }

  void sum_up() {
    std::map<std::pair<std::string, std::string>, report::ImportView::LeftOut> reasons;
    const Translator english(Language::english);
    for (const Source& source : sources) {
      if (std::find(base.formats.begin(), base.formats.end(), source.title) == base.formats.end())
        base.formats.push_back(source.title);
      for (const store::Entry& entry : source.entries) add_up(entry);
      for (const LeftOutRow& row : source.left_out) {
        auto& reason = reasons[{source.file, english(row.why)}];
        if (reason.rows == 0) reason = {source.file, row.line, row.why, 0};
        reason.rows += static_cast<std::int64_t>(row.count);
      }
    }
    for (auto& [key, reason] : reasons) base.left_out.push_back(std::move(reason));
    std::stable_sort(base.left_out.begin(), base.left_out.end(),
                     [](const auto& a, const auto& b) { return a.line < b.line; });
  }

  void add_up(const store::Entry& entry) {
    const date::year_month_day date{entry.day};
    for (report::ImportView::Sum* sum :
         {&base.kinds[entry.kind], &base.months[date.year() / date.month()]}) {
      ++sum->entries;
      sum->spent += entry.spent.value_or(core::minutes{0});
    }
    base.first = std::min(base.first.value_or(entry.day), entry.day);
    base.last = std::max(base.last.value_or(entry.day), entry.day);
  }

  report::ImportView run(bool keeps) {
    report::ImportView view = base;
    view.before = app::judge(work).verdicts;
    if (base.first) find_overlaps(view);
    store::ChangeTransaction change(work.database, "import", work.now, store::Origin::import);
    for (const Source& source : sources) write(source, change.id(), view);
    if (base.first) set_tracking_start(*base.first, view.before);
    const app::Summary after = app::judge(work);
    view.after = after.verdicts;
    view.before_tracking = days_before(view.after);
    view.imported_in_streak = imported_days_of_streak(work, after);
    view.applied = keeps;
    if (keeps) change.commit();
    return view;
  }

  void write(const Source& source, std::int64_t change, report::ImportView& view) {
    store::ImportWriter writer(work.database);
    store::ImportBatch batch{.format = source.format, .file = source.path, .digest = source.digest};
    for (const store::Entry& entry : source.entries) {
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
    view.added += batch.added;
    view.changed += batch.changed;
    if (batch.added + batch.changed == 0) return;
    for (const LeftOutRow& row : source.left_out)
      batch.left_out += static_cast<std::int64_t>(row.count);
    store::add_import_batch(work.database, change, batch, writer.take_added());
  }

  // Other entries with at least half of the minutes of a day may be the same study.
  void find_overlaps(report::ImportView& view) {
    std::map<core::Day, core::minutes> there;
    for (const store::Entry& entry : store::entries_between(work.database, *base.first, *base.last))
      if (!is_imported(entry)) there[entry.day] += entry.spent.value_or(core::minutes{0});
    std::map<core::Day, core::minutes> imported;
    for (const Source& source : sources)
      for (const store::Entry& entry : source.entries)
        imported[entry.day] += entry.spent.value_or(core::minutes{0});
    for (const auto& [day, spent] : there) {
      const core::minutes minutes = imported[day];
      if (minutes.count() > 0 && 2 * spent >= minutes) view.overlaps.insert(day);
    }
  }

  // Without a recorded start, tracking begins with the first activity: it stays where that was.
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
    for (const Source& source : sources)
      for (const store::Entry& entry : source.entries)
        if (entry.day < verdicts.first) days.insert(entry.day);
    return static_cast<std::int64_t>(days.size());
  }

  app::Workspace& work;
  ImportOptions options;
  std::vector<Source> sources;
  report::ImportView base;  ///< what does not depend on the database
};

Import::Import(app::Workspace& workspace, const std::vector<TypedFile>& files,
               ImportOptions options)
    : impl_(std::make_unique<Impl>(workspace, std::move(options))) {
  std::optional<std::set<core::Day>> commit_days;
  const ImportContext context{
      .zone = workspace.zone,
      .day_start = workspace.settings.day_start,
      .today = workspace.today,
      .columns = impl_->options.columns,
      .fill = impl_->options.fill,
      .env = impl_->options.env,
      .has_commit_on = [&](core::Day day) {
        if (!commit_days) {
          commit_days.emplace();
          for (const core::Tally& tally : store::tallies(workspace.database))
            if (tally.kind == core::kCommitKind) commit_days->insert(tally.day);
        }
        return commit_days->count(day) > 0;
      }};
  for (const TypedFile& file : files) impl_->read(file, context);
  impl_->sum_up();
}

Import::~Import() = default;

report::ImportView Import::try_out() { return impl_->run(false); }

report::ImportView Import::keep() { return impl_->run(true); }

}  // namespace gongbu::transfer
