#include "fact_lines.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <string_view>
#include <utility>

#include "gongbu/base/text.hpp"
#include "gongbu/core/kind.hpp"
#include "segment.hpp"

namespace gongbu::exchange {
namespace {

using core::Dropped;
using render::Json;
using render::member;
using render::value_in;

constexpr std::size_t kMostFactText = 64 * 1024;
constexpr std::size_t kMostFactName = 255;
constexpr std::size_t kMostTrailers = 256;  // of one commit
constexpr std::int64_t kMostOffset = core::seconds{date::days{1}}.count();
constexpr Dropped kLastVerdict = Dropped::imported;

Json stamp_json(const store::Stamp& stamp) { return Json::Array{stamp.ms, stamp.device}; }

std::int64_t seconds_of(core::Instant instant) { return instant.time_since_epoch().count(); }

// Returns the first bytes of UTF-8 text, at most so many, without half a character at the end.
std::string_view first_bytes(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) --most;
  return text.substr(0, most);
}

Json trailers_json(std::string_view text) {
  Json::Array lines;
  for (const std::string_view line : lines_of(text))
    if (lines.size() < kMostTrailers) lines.emplace_back(first_bytes(line, kMostFactText));
  return lines;
}

void add_text(const store::FactText& text, Json::Object& to) {
  to.emplace_back("o", Json::Array{core::to_hex(text.oid)});
  to.emplace_back("e", first_bytes(text.email, kMostFactText));
  to.emplace_back("j", first_bytes(text.subject, kMostFactText));
  if (!text.trailers.empty()) to.emplace_back("tr", trailers_json(text.trailers));
}

Json fields_of(const store::CommitFact& fact) {
  Json::Object fields;
  if (fact.verdict == Dropped::ignored)  // withdrawn
    return Json::Object{{"a", seconds_of(fact.authored_at)}, {"v", static_cast<int>(fact.verdict)}};
  fields.emplace_back("r", fact.repository);
  if (fact.text) add_text(*fact.text, fields);
  if (!fact.studied.empty()) fields.emplace_back("tr", trailers_json(fact.studied));
  fields.emplace_back("a", seconds_of(fact.authored_at));
  if (fact.group != fact.authored_at) fields.emplace_back("of", seconds_of(fact.group));
  fields.emplace_back("t", seconds_of(fact.committed_at));
  fields.emplace_back("rec", seconds_of(fact.recorded_at));
  if (fact.rebuilt_at) fields.emplace_back("reb", seconds_of(*fact.rebuilt_at));
  fields.emplace_back("d", fact.day.time_since_epoch().count());
  fields.emplace_back("z", fact.utc_offset.count());
  if (fact.verdict != Dropped::none) fields.emplace_back("v", static_cast<int>(fact.verdict));
  if (fact.is_gone) fields.emplace_back("state", fact.replaced_by ? "replaced" : "gone");
  if (fact.replaced_by) fields.emplace_back("by", core::to_hex(*fact.replaced_by));
  if (fact.kind) {
    fields.emplace_back("kind", fact.kind->kind);
    if (fact.kind->spent) fields.emplace_back("m", fact.kind->spent->count());
  }
  if (fact.size)
    fields.emplace_back("n", Json::Array{fact.size->files, fact.size->added, fact.size->removed});
  return fields;
}

/// The fields of a line. A missing or invalid field makes the whole line invalid.
class Fields {
 public:
  explicit Fields(const Json& fields) : fields_(fields) {}

  bool are_sound() const { return sound_; }
  bool has(std::string_view key) const { return member(fields_, key) != nullptr; }
  void require(bool sound) { sound_ = sound_ && sound; }

  std::int64_t number(std::string_view key, std::int64_t least, std::int64_t most) {
    const auto* number = value_in<std::int64_t>(member(fields_, key));
    require(number != nullptr && *number >= least && *number <= most);
    return sound_ ? *number : least;
  }
  std::int64_t number_or(std::string_view key, std::int64_t usual, std::int64_t most) {
    return has(key) ? number(key, 0, most) : usual;
  }
  core::Instant instant(std::string_view key) {
    constexpr std::int64_t kFar = core::seconds{date::days{4'000'000}}.count();
    return core::clamped(number(key, -kFar, kFar));
  }
  std::string text(std::string_view key, std::size_t most) {
    const auto* text = value_in<std::string>(member(fields_, key));
    require(text != nullptr && text->size() <= most && text->find('\0') == std::string::npos);
    return sound_ ? *text : "";
  }
  core::ObjectId object(const Json* json) {
    const auto* hex = value_in<std::string>(json);
    const auto oid = hex == nullptr ? std::nullopt : core::from_hex(*hex);
    require(oid.has_value());
    return oid.value_or(core::ObjectId{});
  }
  const Json::Array& array(std::string_view key, std::size_t least, std::size_t most) {
    static const Json::Array kEmpty;
    const auto* array = value_in<Json::Array>(member(fields_, key));
    require(array != nullptr && array->size() >= least && array->size() <= most);
    return array == nullptr ? kEmpty : *array;
  }
  const Json* at(std::string_view key) const { return member(fields_, key); }

 private:
  const Json& fields_;
  bool sound_ = true;
};

std::string read_trailers(Fields& fields) {
  std::string trailers;
  if (!fields.has("tr")) return trailers;
  for (const Json& line : fields.array("tr", 1, kMostTrailers)) {
    const auto* trailer = value_in<std::string>(&line);
    fields.require(trailer != nullptr && trailer->size() <= kMostFactText &&
                   trailer->find_first_of(std::string_view("\0\n", 2)) == std::string::npos);
    if (!fields.are_sound()) break;
    trailers.append(trailers.empty() ? "" : "\n").append(*trailer);
  }
  return trailers;
}

store::FactText read_text(Fields& fields) {
  store::FactText text;
  const Json::Array& objects = fields.array("o", 1, 64);
  if (fields.are_sound()) text.oid = fields.object(&objects.front());
  text.email = fields.text("e", kMostFactText);
  text.subject = fields.text("j", kMostFactText);
  text.trailers = read_trailers(fields);
  return text;
}

core::CommitKind read_kind(Fields& fields) {
  core::CommitKind kind{fields.text("kind", kMostFactName), "", {}};
  fields.require(!kind.kind.empty() && kind.kind != core::kCommitKind &&
                 printable(kind.kind) == kind.kind);
  constexpr std::int64_t kDay = core::minutes{date::days{1}}.count();
  if (fields.has("m")) kind.spent = core::minutes{fields.number("m", 1, kDay)};
  return kind;
}

core::ChangeSize read_size(Fields& fields) {
  constexpr std::int64_t kMost = std::int64_t{1} << 40U;
  std::array<std::int64_t, 3> numbers{};
  const Json::Array& given = fields.array("n", numbers.size(), numbers.size());
  if (!fields.are_sound()) return {};
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const auto* number = value_in<std::int64_t>(&given[i]);
    fields.require(number != nullptr && *number >= 0 && *number <= kMost);
    if (number != nullptr) numbers[i] = *number;
  }
  return {numbers[0], numbers[1], numbers[2]};
}

void read_commit(Fields& fields, store::CommitFact& fact) {
  constexpr std::int64_t kMostNumber = std::int64_t{1} << 40U;
  fact.authored_at = fact.group = fields.instant("a");
  const auto verdict = fields.number_or("v", 0, static_cast<std::int64_t>(kLastVerdict));
  fact.verdict = static_cast<Dropped>(verdict);
  if (fact.verdict == Dropped::ignored) return;
  if (fields.has("of")) fact.group = fields.instant("of");
  fact.repository = fields.number("r", 0, kMostNumber);
  fact.committed_at = fields.instant("t");
  fact.recorded_at = fields.instant("rec");
  if (fields.has("reb")) fact.rebuilt_at = fields.instant("reb");
  fact.day = core::Day{
      date::days{static_cast<int>(fields.number("d", core::kFirstDay.time_since_epoch().count(),
                                                core::kLastDay.time_since_epoch().count()))}};
  fact.utc_offset = core::seconds{fields.number("z", -kMostOffset, kMostOffset)};
  fact.is_gone = fields.has("state") && fields.text("state", kMostFactName) != "reachable";
  if (fields.has("by")) fact.replaced_by = fields.object(fields.at("by"));
  if (fields.has("kind")) fact.kind = read_kind(fields);
  if (fields.has("n")) fact.size = read_size(fields);
  if (fields.has("o")) {
    fact.text = read_text(fields);
  } else {
    fact.studied = read_trailers(fields);
  }
  fields.require(!fact.replaced_by || fact.replaced_by->size() == fact.key.size());
}

Json json_of(const store::CommitFact& fact, const store::Stamp& stamp) {
  return Json::Object{{"k", "commit"},
                      {"id", core::to_hex(fact.key)},
                      {"s", stamp_json(stamp)},
                      {"f", fields_of(fact)}};
}

Json json_of(const store::RepositoryFact& fact, const store::Stamp& stamp) {
  return Json::Object{{"k", "repo"},
                      {"id", std::to_string(fact.number)},
                      {"s", stamp_json(stamp)},
                      {"f", Json::Object{{"name", first_bytes(fact.name, kMostFactName)}}}};
}

bool is_of_kind(const Json& line, std::string_view kind) {
  const auto* text = value_in<std::string>(member(line, "k"));
  return text != nullptr && *text == kind;
}

std::optional<std::int64_t> ms_of(const Json& line) {
  const auto* stamp = value_in<Json::Array>(member(line, "s"));
  const auto* ms =
      stamp == nullptr || stamp->size() != 2 ? nullptr : value_in<std::int64_t>(&stamp->front());
  if (ms == nullptr || *ms <= 0) return std::nullopt;
  return *ms;
}

}  // namespace

std::string line_of(const store::CommitFact& fact, const store::Stamp& stamp) {
  return render::to_json(json_of(fact, stamp), false);
}

std::string line_of(const store::RepositoryFact& fact, const store::Stamp& stamp) {
  return render::to_json(json_of(fact, stamp), false);
}

bool is_fact(const Json& line) { return is_of_kind(line, "commit") || is_of_kind(line, "repo"); }

std::optional<FactLine> read_fact(const Json& line) {
  const auto* id = value_in<std::string>(member(line, "id"));
  const Json* given = member(line, "f");
  const auto ms = ms_of(line);
  if (!is_fact(line) || id == nullptr || given == nullptr || !ms) return std::nullopt;
  Fields fields(*given);
  if (is_of_kind(line, "repo")) {
    store::RepositoryFact fact{0, fields.text("name", kMostFactName), *ms};
    const char* end = id->data() + id->size();
    fields.require(std::from_chars(id->data(), end, fact.number).ptr == end && fact.number >= 0);
    return fields.are_sound() ? std::optional<FactLine>(std::move(fact)) : std::nullopt;
  }
  store::CommitFact fact;
  const auto key = core::from_hex(*id);
  if (!key || key->size() != core::ObjectId::kSha1) return std::nullopt;
  fact.key = *key;
  fact.ms = *ms;
  read_commit(fields, fact);
  return fields.are_sound() ? std::optional<FactLine>(std::move(fact)) : std::nullopt;
}

std::string passed_on_line(const PassedOnFact& fact) {
  return render::to_json(Json::Object{{"k", "passed_on"},
                                      {"id", fact.device},
                                      {"name", fact.name},
                                      {"fact", std::visit(
                                                   [&](const auto& one) {
                                                     return json_of(one, {one.ms, fact.device});
                                                   },
                                                   fact.fact)}},
                         false);
}

bool is_passed_on(const Json& line) { return is_of_kind(line, "passed_on"); }

std::optional<PassedOnFact> read_passed_on(const Json& line) {
  const auto* device = value_in<std::string>(member(line, "id"));
  const auto* name = value_in<std::string>(member(line, "name"));
  const Json* given = member(line, "fact");
  if (!is_passed_on(line) || device == nullptr || !is_device_id(*device) || name == nullptr ||
      given == nullptr)
    return std::nullopt;
  auto fact = read_fact(*given);
  if (!fact) return std::nullopt;
  return PassedOnFact{*device, is_device_name(*name) ? *name : *device, *std::move(fact)};
}

}  // namespace gongbu::exchange
