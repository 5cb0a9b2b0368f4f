#include "syncer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <variant>

#include "gongbu/app/record_lines.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/store/change_transaction.hpp"

namespace gongbu::exchange {
namespace {

// A segment is closed when its text is larger.
constexpr std::size_t kSegmentText = std::size_t{4} << 20U;
constexpr core::seconds kFutureStamp = date::days{1};

std::int64_t to_milliseconds(core::Instant instant) {
  constexpr std::int64_t kMilliseconds = 1000;
  return instant.time_since_epoch().count() * kMilliseconds;
}

void add_fact(store::DeviceFacts& to, const FactLine& fact) {
  if (const auto* commit = std::get_if<store::CommitFact>(&fact)) to.commits.push_back(*commit);
  if (const auto* named = std::get_if<store::RepositoryFact>(&fact))
    to.repositories.push_back(*named);
}

std::int64_t ms_of_fact(const FactLine& fact) {
  return std::visit([](const auto& one) { return one.ms; }, fact);
}

std::string loser_key(const store::RecordPart& part, const std::string& group) {
  return part.table + " " + part.uuid + " " + group;
}

}  // namespace

Syncer::Syncer(app::Workspace& workspace, git::BranchRepository& repository, Remote& remote,
               Sealer sealer)
    : work_(workspace),
      repository_(repository),
      remote_(remote),
      sealer_(std::move(sealer)),
      device_(store::device_id(workspace.database)),
      tells_facts_(store::have_told_facts(workspace.database)) {}

SyncResult Syncer::run() {
  recover_own_segments();
  write_segments();
  try {
    Remote::Branches branches = remote_.list();
    if (was_copied(branches)) {
      begin_anew();
      write_segments();
    }
    fetch(branches);
    read_devices();
    if (!tells_facts_ && sealer_.is_sealed()) {
      share_secret(branches);
      write_segments();
    }
    push(branches);
    if (!tells_facts_) {  // records do not wait for the branch main
      share_secret(branches);
      write_segments();
      push(branches);
    }
  } catch (const Unreachable& unreachable) {
    result_.reached = false;
    result_.reason = unreachable.reason;
    return std::move(result_);
  }
  // That nothing was new need not survive a power cut.
  if (result_.sent + result_.received + result_.sent_commits + result_.received_commits == 0)
    work_.database.skip_flushing();
  store::SyncRemote remote = store::sync_remote(work_.database).value();
  remote.succeeded_at = work_.now;
  store::Transaction transaction(work_.database);
  store::save_sync_remote(work_.database, remote);
  transaction.commit();
  return std::move(result_);
}

store::SyncDevice Syncer::known_device(const std::string& device) const {
  for (store::SyncDevice& known : store::sync_devices(work_.database))
    if (known.device == device) return std::move(known);
  return {.device = device, .about = "", .tip = "", .segment = "", .heard_at = {}};
}

// Segments of this device that the database does not know: it is an older copy.
void Syncer::recover_own_segments() {
  const auto tip = repository_.tip(own_branch());
  if (!tip || known_device(device_).tip == *tip) return;
  News news;
  read_device(device_, *tip, news);
  write(news);
}

// The last change that a branch of this device holds; nothing when none of its segments is known.
std::optional<std::int64_t> Syncer::sent_up_to(const std::optional<std::string>& tip) const {
  if (!tip) return std::nullopt;
  auto segments = store::sync_segments(work_.database);
  std::sort(segments.begin(), segments.end(),
            [](const auto& a, const auto& b) { return is_before(b.first, a.first); });
  for (const auto& [path, change] : segments)
    if (repository_.read(*tip, path, kMostFile)) return change;
  return std::nullopt;
}

std::string Syncer::device_text() const { return to_text(own_device_file(work_)); }

std::vector<store::RecordPart> Syncer::unsent_parts(std::int64_t sent) const {
  if (sent > 0) return store::unsent_parts(work_.database, sent);
  std::vector<store::RecordPart> parts;
  store::for_each_part(work_.database,
                       [&](store::RecordPart part) { parts.push_back(std::move(part)); });
  return parts;
}

// The files of the branch but segments, those that are not what they should be.
std::vector<std::pair<std::string, std::string>> Syncer::changed_small_files(
    const std::optional<std::string>& tip) const {
  // Files under a former key are written anew.
  const Sealer current = sealer_.is_sealed() ? Sealer({sealer_.keys().at(0)}) : Sealer();
  std::vector<std::pair<std::string, std::string>> files;
  const auto add = [&](std::string_view path, const std::string& text) {
    const auto bytes =
        tip ? repository_.read(*tip, std::string(path), kMostSmallFile) : std::nullopt;
    if (!bytes || current.open(*bytes, own_branch(), path) != text)
      files.emplace_back(path, sealer_.close(text, own_branch(), path));
  };
  add(kCheckFile, std::string(kCheckText));
  add(kDeviceFile, device_text());
  return files;
}

// Segments are written before the remote is asked, so that their header says what was known when
// the changes were made.
void Syncer::write_segments() {
  const auto tip = repository_.tip(own_branch());
  const std::int64_t last = store::last_change(work_.database);
  const std::optional<std::int64_t> known = sent_up_to(tip);
  const std::int64_t sent = known.value_or(0);
  const std::vector<store::RecordPart> parts = unsent_parts(sent);
  const store::UntoldFacts facts = untold_facts(!known);
  const store::Stamp stamp{std::max(facts.ms, to_milliseconds(work_.now)), device_};
  std::vector<std::string> lines;
  std::set<std::pair<std::string, std::string>> records;
  for (const store::RecordPart& part : parts) {
    lines.push_back(app::line_of(part));
    records.emplace(part.table, part.uuid);
  }
  for (const store::RepositoryFact& fact : facts.facts.repositories)
    lines.push_back(line_of(fact, stamp));
  for (const store::CommitFact& fact : facts.facts.commits) lines.push_back(line_of(fact, stamp));
  std::vector<std::pair<std::string, std::string>> files = changed_small_files(tip);
  Segment header{.device = device_, .at = work_.now, .seen = {}, .lines = {}};
  std::string path = known_device(device_).segment;
  for (const store::SyncDevice& device : store::sync_devices(work_.database)) {
    if (device.device == device_ || device.segment.empty()) continue;
    header.seen.emplace(device.device, device.segment);
  }
  std::vector<std::pair<std::string, std::int64_t>> segments;
  for (std::size_t i = 0; i < lines.size();) {
    std::string text = header_line(header);
    for (; i < lines.size() && text.size() < kSegmentText; ++i) text += lines[i];
    path = next_segment(path, work_.now);
    files.emplace_back(path, sealer_.close(text, own_branch(), path));
    segments.emplace_back(path, i >= parts.size() ? last : sent);
  }
  if (files.empty() && facts.groups.empty() && !facts.is_all) return;
  store::Transaction transaction(work_.database);
  if (!files.empty()) {
    const std::string commit = repository_.commit(own_branch(), files, work_.now);
    for (const auto& [segment, change] : segments)
      store::save_sync_segment(work_.database, segment, change);
    store::SyncDevice own = known_device(device_);
    own.about = device_text();
    own.tip = commit;
    own.segment = path;
    own.heard_at = work_.now;
    if (const auto remote = store::sync_remote(work_.database)) own.name = remote->name;
    store::save_sync_device(work_.database, own);
  }
  if (tells_facts_) store::mark_told(work_.database, facts, stamp.ms);
  transaction.commit();
  result_.sent += static_cast<std::int64_t>(records.size());
  result_.sent_commits += static_cast<std::int64_t>(facts.facts.commits.size());
}

// Somebody else wrote the branch of this device: the database is a copy, or is older.
bool Syncer::was_copied(const Remote::Branches& branches) const {
  const auto found = branches.find(own_branch());
  if (found == branches.end()) return false;
  const auto tip = repository_.tip(own_branch());
  return !tip || !repository_.has_ancestor(*tip, found->second);
}

void Syncer::begin_anew() {
  const std::string before = device_;
  store::Transaction transaction(work_.database);
  device_ = store::renew_device_id(work_.database);
  store::forget_own_branch(work_.database, before);
  if (tells_facts_) store::watch_facts(work_.database);
  result_.sent = result_.sent_commits = 0;  // all is sent again
  transaction.commit();
  repository_.remove(std::string(kBranches) + before);
  result_.warnings.push_back(make_error(ErrorKind::data, Msg::warn_sync_copied, before, device_));
}

void Syncer::fetch(const Remote::Branches& branches) {
  bool is_new = false;
  for (const auto& [name, commit] : branches) {
    if (!name.starts_with(kBranches) || name == own_branch()) continue;
    const std::string fetched = std::string(kFetched) + name.substr(kBranches.size());
    is_new = is_new || repository_.tip(fetched) != commit;
  }
  if (is_new) remote_.fetch(device_);
}

void Syncer::read_devices() {
  News news;
  std::set<std::string> waiting;
  for (const auto& [device, path] : store::unread_segments(work_.database)) waiting.insert(device);
  for (const auto& [reference, tip] : repository_.references(std::string(kFetched))) {
    const std::string device = reference.substr(kFetched.size());
    if (!is_device_id(device) || device == device_) continue;
    if (known_device(device).tip != tip || waiting.count(device) > 0)
      read_device(device, tip, news);
  }
  if (!news.devices.empty()) write(news);
}

void Syncer::read_device(const std::string& device, const std::string& tip, News& news) {
  const std::string branch = std::string(kBranches) + device;
  const store::SyncDevice before = known_device(device);
  const auto open = [&](std::string_view path, std::size_t most) -> std::optional<std::string> {
    const auto bytes = repository_.read(tip, std::string(path), most);
    return bytes ? sealer_.open(*bytes, branch, path) : std::nullopt;
  };
  store::SyncDevice after = before;
  const auto about = open(kDeviceFile, kMostSmallFile);
  const auto file = about ? parse_device_file(*about) : std::nullopt;
  const auto known_file = parse_device_file(before.about);
  const std::string name = file ? file->name : known_file ? known_file->name : device;
  if (open(kCheckFile, kMostSmallFile) != kCheckText || !file || file->device != device) {
    result_.key_missing = result_.key_missing || sealer_.is_sealed();
    result_.warnings.push_back(make_error(ErrorKind::config, Msg::warn_sync_key, name)
                                   .hint(phrase(Msg::hint_sync_key_other)));
    return;
  }
  if (file->version > kFormat) {
    result_.warnings.push_back(
        make_error(ErrorKind::data, Msg::warn_sync_newer, name).hint(phrase(Msg::hint_sync_newer)));
    return;
  }
  after.about = *about;
  after.name = name;
  after.tip = tip;
  retired_.insert(file->retired.begin(), file->retired.end());
  std::vector<std::string> paths;
  for (std::string& path : repository_.files(tip, before.tip))
    if (is_segment(path)) paths.push_back(std::move(path));
  for (const auto& [of, path] : store::unread_segments(work_.database))
    if (of == device && std::find(paths.begin(), paths.end(), path) == paths.end())
      paths.push_back(path);
  std::sort(paths.begin(), paths.end(), is_before);
  for (const std::string& path : paths) {
    if (device == device_) news.own_segments.push_back(path);
    const auto text = open(path, kMostFile);
    read_segment(before, path, text.value_or(""), after, news);
  }
  news.devices.push_back(after);
  if (device != device_) result_.from.push_back(name);
}

void Syncer::read_segment(const store::SyncDevice& before, const std::string& path,
                          const std::string& text, store::SyncDevice& device, News& news) {
  const auto segment = parse_segment(text);
  if (!segment || segment->version > kFormat || (segment->device != device.device)) {
    const auto file = parse_device_file(device.about);
    const std::string name = file ? file->name : device.device;
    result_.warnings.push_back(
        segment && segment->version > kFormat
            ? make_error(ErrorKind::data, Msg::warn_sync_newer, name)
                  .hint(phrase(Msg::hint_sync_newer))
            : make_error(ErrorKind::data, Msg::warn_sync_segment, name, path));
    news.unread.emplace(device.device, path);
    return;
  }
  news.read.emplace(device.device, path);
  // A segment that was read before says nothing of conflicts.
  const bool is_new = device.device != device_ && is_before(before.segment, path);
  core::Instant newest{};
  for (const Segment::Line& line : segment->lines) {
    if (line.fact) {
      newest = std::max(newest, core::clamped(ms_of_fact(*line.fact) / 1000));
      add_fact(news.facts[device.device], *line.fact);
      continue;
    }
    if (!line.record) {
      news.unknown.emplace_back(line.text, device.device);
      continue;
    }
    if (is_new) note_conflicts(*segment, *line.record, news);
    newest = std::max(newest, core::clamped(line.record->stamp.ms / 1000));
    store::fold(news.state, *line.record);
    news.parts.push_back(*line.record);
  }
  if (newest > work_.now + kFutureStamp)
    result_.warnings.push_back(
        make_error(ErrorKind::data, Msg::warn_sync_clock, parse_device_file(device.about)->name));
  if (is_before(device.segment, path)) {
    device.segment = path;
    device.heard_at = segment->at;
  }
}

// A value set here that the sender had not seen, and one that it set: the smaller stamp loses.
// Between a deletion and an edit, the edit does.
void Syncer::note_conflicts(const Segment& segment, const store::RecordPart& part, News& news) {
  // The sender's own values only; creations by a person name no device.
  if (!part.stamp.device.empty() && part.stamp.device != segment.device) return;
  const auto present = store::present_groups(work_.database, part.table, part.uuid);
  if (present.empty()) return;
  const auto seen = segment.seen.find(device_);
  const std::int64_t seen_change =
      seen == segment.seen.end() ? 0 : store::last_change_in(work_.database, seen->second);
  const auto lose = [&](const std::string& group, const store::RecordGroup& value,
                        const std::string& winner) {
    store::RecordPart lost{part.table, part.uuid, value.stamp, {{group, value.values}}};
    news.losers[loser_key(part, group)] = {
        .id = 0,
        .line = app::line_of(lost),
        .about = store::record_label(work_.database, part.table, part.uuid),
        .device = winner,
        .merged_at = work_.now};
  };
  const auto deleted = present.find("deleted");
  const auto is_deleted = [](const std::vector<store::RecordValue>& values) {
    return values == std::vector<store::RecordValue>{std::int64_t{1}};
  };
  for (const auto& [name, values] : part.groups) {
    const auto here = present.find(name);
    if (here == present.end()) continue;
    const store::RecordGroup incoming{part.stamp, values};
    const bool unseen = here->second.own_change > seen_change;
    if (unseen && here->second.group.values != values) {
      if (here->second.group.stamp < part.stamp) {
        lose(name, here->second.group, segment.device);
      } else if (part.stamp.device == segment.device) {
        lose(name, incoming, device_);
      }
    }
    if (name != "deleted" && part.stamp.device == segment.device && deleted != present.end() &&
        deleted->second.own_change > seen_change && is_deleted(deleted->second.group.values))
      lose(name, incoming, device_);
    if (name == "deleted" && is_deleted(values))
      for (const auto& [other, group] : present)
        if (other != name && group.own_change > seen_change && group.group.stamp.device == device_)
          lose(other, group.group, segment.device);
  }
}

void Syncer::write(News& news) {
  store::Database& database = work_.database;
  // What did not fit before may fit now.
  for (const auto& [line, device] : store::kept_lines(database)) {
    const auto json = render::parse_json(line);
    if (json && is_fact(*json)) {
      if (const auto fact = read_fact(*json)) add_fact(news.facts[device], *fact);
      continue;
    }
    if (auto part = json ? app::record_part(*json) : std::nullopt) {
      store::fold(news.state, *part);
      news.parts.push_back(*std::move(part));
    } else {
      news.unknown.emplace_back(line, device);
    }
  }
  store::ChangeTransaction change(database, "sync", work_.now, store::Origin::merge);
  change.keep_if_empty();  // stamps may name it
  result_.received += store::merge_records(database, news.state, work_.now);
  for (const auto& [device, facts] : news.facts)
    result_.received_commits += store::merge_facts(database, device, facts);
  for (const store::RecordPart& part : store::misfits(database, news.parts))
    news.unknown.emplace_back(app::line_of(part), part.stamp.device);
  for (auto& [line, device] : news.unknown)
    if (line.ends_with('\n')) line.pop_back();
  store::save_kept_lines(database, news.unknown);
  for (const auto& [key, loser] : news.losers) store::add_sync_loser(database, loser);
  result_.conflicts += static_cast<std::int64_t>(news.losers.size());
  for (const auto& [device, path] : news.read) store::forget_unread_segment(database, device, path);
  for (const auto& [device, path] : news.unread) store::save_unread_segment(database, device, path);
  for (const store::SyncDevice& device : news.devices) store::save_sync_device(database, device);
  for (store::SyncDevice& device : store::sync_devices(database)) {
    if (retired_.count(device.device) == 0 || device.retired) continue;
    device.retired = true;
    store::save_sync_device(database, device);
  }
  // Nobody knows up to which change a recovered segment goes: what may be in it is sent again.
  std::int64_t sent = 0;
  for (const auto& [path, number] : store::sync_segments(database)) sent = std::max(sent, number);
  for (const std::string& path : news.own_segments) store::save_sync_segment(database, path, sent);
  change.commit();
}

void Syncer::push(const Remote::Branches& branches) {
  for (int attempt = 0; attempt < 2; ++attempt) {
    const auto tip = repository_.tip(own_branch());
    const auto there = branches.find(own_branch());
    if (!tip || (there != branches.end() && there->second == *tip)) return;
    if (remote_.push(own_branch())) return;
    if (attempt > 0) break;
    begin_anew();
    write_segments();
  }
  throw Unreachable{phrase(Msg::sync_rejected)};
}

}  // namespace gongbu::exchange
