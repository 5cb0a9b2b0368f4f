#include "gongbu/transfer/doctor.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include "figures.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/core/activity.hpp"
#include "gongbu/host/file_system.hpp"
#include "gongbu/store/activities.hpp"
#include "gongbu/store/commits.hpp"
#include "gongbu/store/entries.hpp"
#include "gongbu/store/examination.hpp"
#include "gongbu/transfer/backup.hpp"
#include "gongbu/transfer/journal.hpp"
#include "gongbu/transfer/restore.hpp"

namespace gongbu::transfer {
namespace {

namespace fs = std::filesystem;

using report::Finding;
using Findings = std::vector<Finding>;

constexpr const char* kRestore = "gongbu restore";
constexpr const char* kBackUp = "gongbu backup";
constexpr int kOldBackup = 2;                        // days
constexpr std::uint64_t kLittleSpace = 100'000'000;  // bytes, plus three times the database
constexpr std::uint64_t kMega = 1'000'000;

void examine_database(const fs::path& file, const DoctorOptions& options, Findings& findings) {
  std::error_code error;
  if (!fs::exists(file, error)) return;  // opening the database reports this
  const store::Examination found =
      store::examine(file, options.deep ? store::Depth::thorough : store::Depth::quick);
  if (found.fault) {
    Finding finding = report::finding_of("database", *found.fault);
    if (found.fault->kind() == ErrorKind::data) finding.command = kRestore;
    findings.push_back(std::move(finding));
    return;
  }
  if (!found.foreign_schema.empty())
    findings.push_back(
        {"schema", phrase(Msg::doctor_schema, found.foreign_schema.front()), kRestore});
  if (found.broken_references > 0)
    findings.push_back(
        {"references", phrase(Msg::doctor_references, found.broken_references), kRestore});
  if (found.wrong_totals == 0) return;
  Finding finding{"totals", phrase(Msg::doctor_totals, found.wrong_totals), "gongbu doctor --fix"};
  if (options.fix) {
    store::rebuild_totals(file);
    finding.mended = true;
  }
  findings.push_back(std::move(finding));
}

void examine_backups(const host::Paths& paths, core::Day today, const DoctorOptions& options,
                     Findings& findings) {
  const std::vector<Backup> all = backups(paths);
  const Backup* last = newest(all);
  if (last == nullptr) {
    findings.push_back({"backup", phrase(Msg::doctor_backup_none), kBackUp});
    return;
  }
  if (last->day && (today - *last->day).count() > kOldBackup)
    findings.push_back(
        {"backup", phrase(Msg::doctor_backup_old, (today - *last->day).count()), kBackUp});
  if (const auto smaller = shrunk(paths))
    findings.push_back(
        {"smaller",
         phrase(Msg::warn_backup_smaller, smaller->name, smaller->loss.now, smaller->loss.before),
         "gongbu backup accept"});
  for (const Backup& backup : all) {
    if (!options.deep && &backup != last) continue;
    if (const auto fault = fault_in(backup)) {
      Finding finding = report::finding_of("backup", *fault);
      finding.command = kBackUp;
      findings.push_back(std::move(finding));
    }
  }
}

void examine_disk(const host::Paths& paths, Findings& findings) {
  const fs::path directory = paths.database.parent_path();
  const auto found = host::file_system_of(directory);
  if (!found) return;
  if (!found->name.empty())
    findings.push_back({"file_system",
                        phrase(Msg::doctor_file_system, directory.string(), found->name),
                        "export GONGBU_HOME=~/.gongbu"});
  std::error_code error;
  const std::uintmax_t size = fs::file_size(paths.database, error);
  if (found->free_bytes < std::max<std::uint64_t>(kLittleSpace, error ? 0 : 3 * size))
    findings.push_back({"disk",
                        phrase(Msg::doctor_disk, found->free_bytes / kMega, directory.string()),
                        "df -h " + shell_word(directory.string())});
}

void examine_permissions(const host::Paths& paths, const DoctorOptions& options,
                         Findings& findings) {
  const fs::path backups = store::snapshots_directory(paths.database);
  for (const fs::path& path : {paths.database, paths.config, backups}) {
    if (!host::is_open_to_others(path)) continue;
    Finding finding{"permissions", phrase(Msg::doctor_permissions, path.string()),
                    "chmod go= " + shell_word(path.string())};
    if (options.fix) {
      host::make_private(path);
      finding.mended = true;
    }
    findings.push_back(std::move(finding));
  }
}

void examine_journal(app::Workspace& workspace, Findings& findings) {
  try {
    const JournalCheck check = check_journal(workspace.database, workspace.paths, workspace.now);
    if (check.is_ahead)
      findings.push_back({"journal", phrase(Msg::warn_journal_ahead), kRestore});
    else if (check.differences > 0)
      findings.push_back(
          {"journal", phrase(Msg::journal_differs, check.differences), "gongbu backup"});
  } catch (const Error& error) {
    findings.push_back(report::finding_of("journal", error));
  }
}

int count_future_entries(app::Workspace& workspace) {
  const auto entries =
      store::entries_between(workspace.database, workspace.today + date::days{1}, core::kLastDay);
  return static_cast<int>(entries.size());
}

// Returns the latest time of an entry; entries without a time of day are ignored.
std::optional<core::Instant> last_recorded(app::Workspace& workspace) {
  std::optional<core::Instant> last;
  for (const store::Entry& entry :
       store::entries_between(workspace.database, core::kFirstDay, core::kLastDay))
    if (entry.timed && (!last || *last < entry.at)) last = entry.at;
  return last;
}

// Restores a backup without the journal into a temporary directory; returns whether streak, gaps
// and log have the recorded checksum.
bool restores_figures(app::Workspace& workspace, const Backup& backup) {
  const Restoration trial(workspace.paths, backup, workspace.now, Replay::no);
  const core::Day day = backup.day.value_or(workspace.today);
  app::Workspace restored{workspace.paths,
                          workspace.settings,
                          workspace.zone,
                          backup.taken,
                          day,
                          store::Database::open(trial.database()),
                          workspace.weeks};
  return backup.figures == 0 || figures_of(restored) == backup.figures;
}

// Returns the number of field groups whose values differ from the database after restoring a backup
// and the journal.
std::int64_t differences_after_restore(app::Workspace& workspace, const Backup& backup) {
  const Restoration trial(workspace.paths, backup, workspace.now);
  store::Database restored = store::Database::open(trial.database());
  Journal records;
  store::for_each_part(restored,
                       [&](const store::RecordPart& part) { store::fold(records.state, part); });
  return differences(workspace.database, records);
}

}  // namespace

std::vector<report::Finding> examine_files(const host::Paths& paths, core::Day today,
                                           const DoctorOptions& options) {
  Findings findings;
  examine_database(paths.database, options, findings);
  try {
    examine_backups(paths, today, options, findings);
  } catch (const Error& error) {
    findings.push_back(report::finding_of("backup", error));
  }
  examine_disk(paths, findings);
  examine_permissions(paths, options, findings);
  return findings;
}

std::vector<report::Finding> examine_records(app::Workspace& workspace) {
  Findings findings;
  examine_journal(workspace, findings);
  if (const auto commits = store::count_future_commits(workspace.database, workspace.today);
      commits > 0)
    findings.push_back({"future_commits", phrase(Msg::doctor_future_commits, commits),
                        "gongbu log --from tomorrow"});
  if (const int entries = count_future_entries(workspace); entries > 0)
    findings.push_back({"future_entries", phrase(Msg::doctor_future_entries, entries),
                        "gongbu log --from tomorrow"});
  constexpr std::chrono::hours kSkew{1};
  if (const auto last = last_recorded(workspace); last && *last > workspace.now + kSkew)
    findings.push_back(
        {"clock",
         phrase(Msg::doctor_clock,
                core::rfc3339(workspace.now, workspace.zone.offset_at(workspace.now)),
                core::rfc3339(*last, workspace.zone.offset_at(*last))),
         "date"});
  for (const core::UnknownIdentity& identity : store::unknown_identities(workspace.database))
    findings.push_back({"address", phrase(Msg::doctor_address, identity.commits, identity.email),
                        "gongbu me add " + shell_word(identity.email)});
  return findings;
}

void drill(app::Workspace& workspace, report::DoctorView& view) {
  try {
    const std::vector<Backup> all = backups(workspace.paths);
    const Backup* last = newest(all);
    if (last == nullptr) {
      view.findings.push_back({"drill", phrase(Msg::doctor_drill_none), kBackUp});
    } else if (!restores_figures(workspace, *last)) {
      view.findings.push_back({"drill", phrase(Msg::doctor_drill_differs, last->name), kBackUp});
    } else if (const auto count = differences_after_restore(workspace, *last); count > 0) {
      view.findings.push_back(
          {"drill", phrase(Msg::doctor_drill_journal, last->name, count), kBackUp});
    } else {
      view.drill = phrase(Msg::doctor_drill_good, last->name);
    }
  } catch (const Error& error) {
    Finding finding = report::finding_of("drill", error);
    finding.command = kBackUp;
    view.findings.push_back(std::move(finding));
  }
}

}  // namespace gongbu::transfer
