#include "syncer.hpp"

#include <algorithm>
#include <set>
#include <utility>
#include <variant>

#include "gongbu/app/record_lines.hpp"
#include "segment_reader.hpp"

namespace gongbu::exchange {
namespace {

// A new segment begins when the text reaches this size, in bytes.
constexpr std::size_t kSegmentText = std::size_t{4} << 20U;

std::int64_t to_milliseconds(core::Instant instant) {
  constexpr std::int64_t kMilliseconds = 1000;
  return instant.time_since_epoch().count() * kMilliseconds;
}

}  // namespace

Syncer::Syncer(app::Workspace& workspace, git::BranchRepository& repository, Remote& remote,
               Sealer sealer)
    : work_(workspace),
      repository_(repository),
      remote_(remote),
      sealer_(std::move(sealer)),
      device_(store::device_id(workspace.database)),
      publishes_facts_(store::has_published_facts(workspace.database)) {}

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
    if (!publishes_facts_ && sealer_.is_sealed()) {
      share_secret(branches);
      write_segments();
    }
    push(branches);
    if (!publishes_facts_) {  // records do not wait for the branch main
      share_secret(branches);
      write_segments();
      push(branches);
    } else if (keep_secret_on_main(branches)) {
      push(branches);
    }
    if (pass_on_facts(branches)) push(branches);
  } catch (const Unreachable& unreachable) {
    result_.reached = false;
    result_.reason = unreachable.reason;
    return std::move(result_);
  }
  // If nothing was new, the result need not survive a power failure.
  if (result_.sent + result_.received + result_.sent_commits + result_.received_commits == 0)
    work_.database.skip_flushing();
  store::SyncRemote remote = store::sync_remote(work_.database).value();
  remote.succeeded_at = work_.now;
  store::Transaction transaction(work_.database);
  store::save_sync_remote(work_.database, remote);
  transaction.commit();
  return std::move(result_);
}

// Reads own segments that the database does not know because it is an older copy.
void Syncer::recover_own_segments() {
  const auto tip = repository_.tip(own_branch());
  if (!tip || known_device(work_.database, device_).tip == *tip) return;
  SegmentReader reader(work_, repository_, sealer_, result_);
  reader.read(device_, *tip);
  reader.write();
}

// Returns the last change in the segments of a branch of this device; nothing if none is known.
std::optional<std::int64_t> Syncer::sent_up_to(const std::optional<std::string>& tip) const {
  if (!tip) return std::nullopt;
  auto segments = store::sync_segments(work_.database);
  std::sort(segments.begin(), segments.end(),
            [](const auto& a, const auto& b) { return is_before(b.first, a.first); });
  for (const auto& [path, change] : segments)
    if (repository_.read(*tip, path, kMostFile)) return change;
  return std::nullopt;
}

std::string Syncer::device_text() const {
  DeviceFile file = own_device_file(work_);
  for (const auto& [device, ms] : passed_on_) file.passed_on[device] = ms;
  return to_text(file);
}

// Passes on what is known about the commits of devices that have no branch on the remote, such as
// one that was lost before the others moved to this remote, unless another device passed on as
// much. Returns whether there was something.
bool Syncer::pass_on_facts(const Remote::Branches& branches) {
  if (fact_level(work_.settings, sealer_.is_sealed()) == store::FactLevel::none) return false;
  std::map<std::string, std::int64_t> done;
  for (const store::SyncDevice& known : store::sync_devices(work_.database))
    if (const auto file = parse_device_file(known.about))
      for (const auto& [device, ms] : file->passed_on) done[device] = std::max(done[device], ms);
  for (const std::string& device : store::devices_with_facts(work_.database)) {
    if (device == device_ || branches.contains(std::string(kBranches) + device)) continue;
    const std::int64_t ms = store::latest_stamp_of_facts(work_.database, device);
    if (ms > done[device]) passed_on_[device] = ms;
  }
  if (passed_on_.empty()) return false;
  write_segments();
  passed_on_.clear();
  return true;
}

std::vector<std::string> Syncer::passed_on_lines() const {
  const store::FactLevel level = fact_level(work_.settings, sealer_.is_sealed());
  std::vector<std::string> lines;
  for (const auto& passed : passed_on_) {
    const std::string& device = passed.first;  // clang 14 captures no structured binding
    const std::string name = known_device(work_.database, device).name;
    const auto add = [&](const auto& facts) {
      for (const auto& fact : facts) lines.push_back(passed_on_line({device, name, fact}));
    };
    const store::DeviceFacts facts = store::facts_of(work_.database, device, level);
    add(facts.repositories);
    add(facts.commits);
  }
  return lines;
}

std::vector<store::RecordPart> Syncer::unsent_parts(std::int64_t sent) const {
  if (sent > 0) return store::unsent_parts(work_.database, sent);
  std::vector<store::RecordPart> parts;
  store::for_each_part(work_.database,
                       [&](store::RecordPart part) { parts.push_back(std::move(part)); });
  return parts;
}

// Returns the files other than segments that are missing or outdated.
std::vector<std::pair<std::string, std::string>> Syncer::changed_small_files(
    const std::optional<std::string>& tip) const {
  // Files sealed with an old key are outdated.
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

// Writes segments before fetching, so that the header has the state known when the changes were
// made.
void Syncer::write_segments() {
  const auto tip = repository_.tip(own_branch());
  const std::int64_t last = store::last_change(work_.database);
  const std::optional<std::int64_t> known = sent_up_to(tip);
  const std::int64_t sent = known.value_or(0);
  const std::vector<store::RecordPart> parts = unsent_parts(sent);
  const store::UnpublishedFacts facts = unpublished_facts(!known);
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
  for (std::string& line : passed_on_lines()) lines.push_back(std::move(line));
  std::vector<std::pair<std::string, std::string>> files = changed_small_files(tip);
  Segment header{.device = device_, .at = work_.now, .seen = {}, .lines = {}};
  std::string path = known_device(work_.database, device_).segment;
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
    written_.insert(path);
  }
  if (files.empty() && facts.groups.empty() && !facts.is_all) return;
  store::Transaction transaction(work_.database);
  if (!files.empty()) {
    const std::string commit = repository_.commit(own_branch(), files, work_.now);
    for (const auto& [segment, change] : segments)
      store::save_sync_segment(work_.database, segment, change);
    store::SyncDevice own = known_device(work_.database, device_);
    own.about = device_text();
    own.tip = commit;
    own.segment = path;
    own.heard_at = work_.now;
    if (const auto remote = store::sync_remote(work_.database)) own.name = remote->name;
    store::save_sync_device(work_.database, own);
  }
  if (publishes_facts_) store::mark_published(work_.database, facts, stamp.ms);
  transaction.commit();
  result_.sent += static_cast<std::int64_t>(records.size());
  result_.sent_commits += static_cast<std::int64_t>(facts.facts.commits.size());
}

// Returns whether another device wrote the branch of this device: then this database is a copy, or
// an older one.
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
  if (publishes_facts_) store::start_publishing(work_.database);
  result_.sent = result_.sent_commits = 0;  // all will be sent again
  written_.clear();
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
  SegmentReader reader(work_, repository_, sealer_, result_);
  std::set<std::string> waiting;
  for (const auto& [device, path] : store::unread_segments(work_.database)) waiting.insert(device);
  for (const auto& [reference, tip] : repository_.references(std::string(kFetched))) {
    const std::string device = reference.substr(kFetched.size());
    if (!is_device_id(device) || device == device_) continue;
    if (known_device(work_.database, device).tip != tip || waiting.count(device) > 0)
      reader.read(device, tip);
  }
  reader.write();
}

Contents contents_between(const git::BranchRepository& repository, const Sealer& sealer,
                          const std::string& branch, const std::string& tip,
                          const std::string& there, const std::set<std::string>& without) {
  Contents contents;
  for (const std::string& path : repository.files(tip, there)) {
    if (!is_segment(path) || without.contains(path)) continue;
    const auto bytes = repository.read(tip, path, kMostFile);
    const auto text = bytes ? sealer.open(*bytes, branch, path) : std::nullopt;
    const auto segment = text ? parse_segment(*text) : std::nullopt;
    if (!segment) continue;
    for (const Segment::Line& line : segment->lines) {
      if (line.record) contents.records.emplace(line.record->table, line.record->uuid);
      if (line.fact && std::holds_alternative<store::CommitFact>(*line.fact)) ++contents.commits;
    }
    contents.segments.push_back(path);
  }
  return contents;
}

// Counts what an earlier sync wrote and could not send, too.
void Syncer::count_sent(const std::string& tip, const std::string& there) {
  const Contents waiting =
      contents_between(repository_, sealer_, own_branch(), tip, there, written_);
  result_.sent += static_cast<std::int64_t>(waiting.records.size());
  result_.sent_commits += waiting.commits;
  written_.insert(waiting.segments.begin(), waiting.segments.end());
}

void Syncer::note_pushed(const std::string& tip) {
  if (repository_.tip(std::string(kPushed)) != tip) repository_.set(std::string(kPushed), tip);
}

void Syncer::push(const Remote::Branches& branches) {
  for (int attempt = 0; attempt < 2; ++attempt) {
    const auto tip = repository_.tip(own_branch());
    const auto there = branches.find(own_branch());
    if (!tip) return;
    if (there != branches.end() && there->second == *tip) return note_pushed(*tip);
    count_sent(*tip, there == branches.end() ? "" : there->second);
    if (remote_.push(own_branch())) return note_pushed(*tip);
    if (attempt > 0) break;
    begin_anew();
    write_segments();
  }
  throw Unreachable{phrase(Msg::sync_rejected)};
}

}  // namespace gongbu::exchange
