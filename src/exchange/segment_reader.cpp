#include "segment_reader.hpp"

#include <algorithm>
#include <optional>
#include <variant>

#include "gongbu/app/record_lines.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/store/change_transaction.hpp"

namespace gongbu::exchange {
namespace {

constexpr core::seconds kFutureStamp = date::days{1};

void add_fact(store::DeviceFacts& to, const FactLine& fact) {
  if (const auto* commit = std::get_if<store::CommitFact>(&fact)) to.commits.push_back(*commit);
  if (const auto* named = std::get_if<store::RepositoryFact>(&fact))
    to.repositories.push_back(*named);
}

std::int64_t ms_of_fact(const FactLine& fact) {
  return std::visit([](const auto& one) { return one.ms; }, fact);
}

bool is_deleted(const std::vector<store::RecordValue>& values) {
  return values == std::vector<store::RecordValue>{std::int64_t{1}};
}

// Returns whether the user erased the text of an entry (store::forget_entry). `values_of` returns
// the values of a group, or null.
template <class ValuesOf>
bool is_erased(const std::string& table, const ValuesOf& values_of) {
  if (table != "entry") return false;
  const std::vector<store::RecordValue>* deleted = values_of("deleted");
  const std::vector<store::RecordValue>* what = values_of("what");
  return deleted != nullptr && is_deleted(*deleted) && what != nullptr && what->size() > 1 &&
         what->at(1) == store::RecordValue("");  // the subject
}

bool is_erased(const store::RecordPart& part) {
  return is_erased(part.table, [&](std::string_view group) {
    const auto found = std::find_if(part.groups.begin(), part.groups.end(),
                                    [&](const auto& one) { return one.first == group; });
    return found == part.groups.end() ? nullptr : &found->second;
  });
}

bool is_erased(const std::string& table,
               const std::map<std::string, store::PresentGroup>& present) {
  return is_erased(table, [&](const std::string& group) {
    const auto found = present.find(group);
    return found == present.end() ? nullptr : &found->second.group.values;
  });
}

// Returns whether the values are a start of tracking that nobody chose: of two such the earlier one
// holds, which is no conflict.
bool is_proposed_start(const std::string& table, const std::vector<store::RecordValue>& values) {
  return table == "tracking_start" && values.size() == 2 &&
         values.back() == store::RecordValue(std::int64_t{0});
}

std::string loser_key(const store::RecordPart& part, const std::string& group) {
  return part.table + " " + part.uuid + " " + group;
}

}  // namespace

SegmentReader::SegmentReader(app::Workspace& workspace, git::BranchRepository& repository,
                             const Sealer& sealer, SyncResult& result)
    : work_(workspace),
      repository_(repository),
      sealer_(sealer),
      result_(result),
      device_(store::device_id(workspace.database)) {}

store::SyncDevice known_device(store::Database& database, const std::string& device) {
  for (store::SyncDevice& known : store::sync_devices(database))
    if (known.device == device) return std::move(known);
  return {.device = device, .about = "", .tip = "", .segment = "", .heard_at = {}};
}

std::set<std::string> retired_devices(store::Database& database) {
  std::set<std::string> retired;
  for (const store::SyncDevice& device : store::sync_devices(database)) {
    if (device.retired) retired.insert(device.device);
    if (const auto file = parse_device_file(device.about))
      retired.insert(file->retired.begin(), file->retired.end());
  }
  return retired;
}

void SegmentReader::read(const std::string& device, const std::string& tip) {
  const std::string branch = std::string(kBranches) + device;
  const store::SyncDevice before = known_device(work_.database, device);
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
  std::vector<std::string> paths;
  for (std::string& path : repository_.files(tip, before.tip))
    if (is_segment(path)) paths.push_back(std::move(path));
  for (const auto& [of, path] : store::unread_segments(work_.database))
    if (of == device && std::find(paths.begin(), paths.end(), path) == paths.end())
      paths.push_back(path);
  std::sort(paths.begin(), paths.end(), is_before);
  for (const std::string& path : paths) {
    if (device == device_) own_segments_.push_back(path);
    const auto text = open(path, kMostFile);
    read_segment(before, path, text.value_or(""), after);
  }
  const auto is_of_device = [&](const auto& segment) { return segment.first == device; };
  if (before.tip.empty() && device != device_ &&
      std::none_of(unread_.begin(), unread_.end(), is_of_device))
    facts_[device].are_all = true;
  devices_.push_back(after);
  if (device != device_) result_.from.push_back(name);
}

void SegmentReader::read_segment(const store::SyncDevice& before, const std::string& path,
                                 const std::string& text, store::SyncDevice& device) {
  const auto segment = parse_segment(text);
  if (!segment || segment->version > kFormat || (segment->device != device.device)) {
    const auto file = parse_device_file(device.about);
    const std::string name = file ? file->name : device.device;
    result_.warnings.push_back(
        segment && segment->version > kFormat
            ? make_error(ErrorKind::data, Msg::warn_sync_newer, name)
                  .hint(phrase(Msg::hint_sync_newer))
            : make_error(ErrorKind::data, Msg::warn_sync_segment, name, path));
    unread_.emplace(device.device, path);
    return;
  }
  read_.emplace(device.device, path);
  // A segment that was read before cannot cause new conflicts.
  const bool is_new = device.device != device_ && is_before(before.segment, path);
  core::Instant newest{};
  for (const Segment::Line& line : segment->lines) {
    if (line.fact) {
      newest = std::max(newest, core::clamped(ms_of_fact(*line.fact) / 1000));
      add_fact(facts_[device.device], *line.fact);
      continue;
    }
    if (line.passed_on) {
      take(*line.passed_on);
      continue;
    }
    if (!line.record) {
      unknown_.emplace_back(line.text, device.device);
      continue;
    }
    if (is_new) note_conflicts(*segment, *line.record);
    newest = std::max(newest, core::clamped(line.record->stamp.ms / 1000));
    store::fold(state_, *line.record);
    parts_.push_back(*line.record);
  }
  if (newest > work_.now + kFutureStamp)
    result_.warnings.push_back(
        make_error(ErrorKind::data, Msg::warn_sync_clock, parse_device_file(device.about)->name));
  if (is_before(device.segment, path)) {
    device.segment = path;
    device.heard_at = segment->at;
  }
}

void SegmentReader::take(const PassedOnFact& fact) {
  add_fact(passed_on_[fact.device], fact.fact);
  names_[fact.device] = fact.name;
}

// Stores the facts that are passed on, of devices that have no branch on the remote. What a device
// says itself replaces them (DeviceFacts::are_all).
void SegmentReader::write_passed_on() {
  for (const auto& [device, facts] : passed_on_) {
    if (device == device_ || repository_.tip(std::string(kFetched) + device)) continue;
    result_.received_commits += store::merge_facts(work_.database, device, facts);
    store::SyncDevice known = known_device(work_.database, device);
    if (known.name.empty()) known.name = names_[device];
    store::save_sync_device(work_.database, known);
  }
}

// Notes the values that lose: of an own value that the sender had not seen and the sender's value
// for the same group, the one with the smaller stamp; of a deletion and an edit, the edit.
void SegmentReader::note_conflicts(const Segment& segment, const store::RecordPart& part) {
  if (is_erased(part)) return;  // its text must not stay in a loser
  // Only for values set by the sender. (Creations by a person name no device.)
  if (!part.stamp.device.empty() && part.stamp.device != segment.device) return;
  const auto present = store::present_groups(work_.database, part.table, part.uuid);
  if (present.empty() || is_erased(part.table, present)) return;
  const auto seen = segment.seen.find(device_);
  const std::int64_t seen_change =
      seen == segment.seen.end() ? 0 : store::last_change_in(work_.database, seen->second);
  const auto lose = [&](const std::string& group, const store::RecordGroup& value,
                        const std::string& winner) {
    store::RecordPart lost{part.table, part.uuid, value.stamp, {{group, value.values}}};
    losers_[loser_key(part, group)] = {
        .id = 0,
        .line = app::line_of(lost),
        .about = store::record_label(work_.database, part.table, part.uuid),
        .device = winner,
        .merged_at = work_.now};
  };
  const auto deleted = present.find("deleted");
  for (const auto& [name, values] : part.groups) {
    const auto here = present.find(name);
    if (here == present.end()) continue;
    if (is_proposed_start(part.table, values)) continue;
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

void SegmentReader::write() {
  if (devices_.empty()) return;
  store::Database& database = work_.database;
  // Lines that were kept because they did not fit may fit now.
  for (const auto& [line, device] : store::kept_lines(database)) {
    const auto json = render::parse_json(line);
    if (json && is_fact(*json)) {
      if (const auto fact = read_fact(*json)) add_fact(facts_[device], *fact);
      continue;
    }
    if (json && is_passed_on(*json)) {
      if (const auto fact = read_passed_on(*json)) take(*fact);
      continue;
    }
    if (auto part = json ? app::record_part(*json) : std::nullopt) {
      store::fold(state_, *part);
      parts_.push_back(*std::move(part));
    } else {
      unknown_.emplace_back(line, device);
    }
  }
  store::ChangeTransaction change(database, "sync", work_.now, store::Origin::merge);
  change.keep_if_empty();  // stamps may refer to it
  result_.received += store::merge_records(database, state_, work_.now);
  for (const auto& [device, facts] : facts_)
    result_.received_commits += store::merge_facts(database, device, facts);
  for (const store::RecordPart& part : store::misfits(database, parts_))
    unknown_.emplace_back(app::line_of(part), part.stamp.device);
  for (auto& [line, device] : unknown_)
    if (line.ends_with('\n')) line.pop_back();
  store::save_kept_lines(database, unknown_);
  for (const auto& [key, loser] : losers_) store::add_sync_loser(database, loser);
  for (const store::RecordPart& part : parts_)
    if (is_erased(part)) store::forget_kept_text(database, part.uuid);
  result_.conflicts += static_cast<std::int64_t>(losers_.size());
  for (const auto& [device, path] : read_) store::forget_unread_segment(database, device, path);
  for (const auto& [device, path] : unread_) store::save_unread_segment(database, device, path);
  for (const store::SyncDevice& device : devices_) store::save_sync_device(database, device);
  write_passed_on();
  const bool has_week_start = std::any_of(parts_.begin(), parts_.end(), [&](const auto& part) {
    return part.table == "week_start" && part.stamp.device != device_;
  });
  if (has_week_start) app::note_week_start_of_other(work_.paths, work_.settings.week_start);
  // The device that retired another one may have been read in an earlier sync.
  const std::set<std::string> retired = retired_devices(database);
  for (store::SyncDevice& device : store::sync_devices(database)) {
    if (device.retired || !retired.contains(device.device)) continue;
    device.retired = true;
    store::save_sync_device(database, device);
  }
  // The last change in recovered segments is unknown, so changes that they may contain are sent
  // again.
  std::int64_t sent = 0;
  for (const auto& [path, number] : store::sync_segments(database)) sent = std::max(sent, number);
  for (const std::string& path : own_segments_) store::save_sync_segment(database, path, sent);
  change.commit();
}

}  // namespace gongbu::exchange
