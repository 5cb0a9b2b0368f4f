// Anki: packages (.apkg, .colpkg) and collections (.anki2).
#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <fstream>
#include <map>
#include <string>
#include <system_error>
#include <utility>

#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/store/foreign_database.hpp"
#include "import_formats.hpp"
#include "import_time.hpp"
#include "json_values.hpp"
#include "temporary_file.hpp"
#include "zip_archive.hpp"
#include "zstd_stream.hpp"

namespace gongbu::transfer {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kMostCollection = std::uint64_t{4} << 30U;
constexpr std::string_view kCompressed = "collection.anki21b";

const ZipArchive::Member* collection_in(const ZipArchive& archive) {
  // An older member beside a newer one may contain only a note about the version.
  for (const std::string_view name :
       {kCompressed, std::string_view("collection.anki21"), std::string_view("collection.anki2")})
    if (const auto* member = archive.find(name)) return member;
  return nullptr;
}

void unpack(const ZipArchive& archive, const ZipArchive::Member& member, const fs::path& to,
            const std::string& name) {
  std::ofstream out(to, std::ios::binary);
  std::uint64_t size = 0;
  const auto write = [&](std::string_view part) {
    size += part.size();
    if (size > kMostCollection)
      throw make_error(ErrorKind::usage, Msg::err_import_size, name, kMostCollection >> 20U);
    out.write(part.data(), static_cast<std::streamsize>(part.size()));
  };
  ZstdStream zstd;
  const bool is_compressed = member.name == kCompressed;
  UnpackLimit limit{kMostCollection};
  archive.extract(member, limit, [&](std::string_view part) {
    if (!is_compressed) return write(part);
    if (!zstd.add(part, write)) throw make_error(ErrorKind::usage, Msg::err_zip_damaged, name);
  });
  if (is_compressed && !zstd.ended())
    throw make_error(ErrorKind::usage, Msg::err_zip_damaged, name);
  out.close();
  if (!out)
    throw make_error(ErrorKind::system, Msg::err_write_file, to.string(),
                     std::generic_category().message(ENOSPC));
}

// Newer collections separate levels by U+001F instead of "::", as in "수학::선형대수".
std::string deck_name(std::string name) {
  for (std::size_t at = 0; (at = name.find('\x1f', at)) != std::string::npos; at += 2)
    name.replace(at, 1, "::");
  return name;
}

// Ignores names that are too long.
void add_deck(std::map<std::int64_t, std::string>& decks, std::int64_t id, std::string name) {
  constexpr std::size_t kMostDecks = 20'000;
  if (decks.size() < kMostDecks && name.size() <= kLongestImportText)
    decks[id] = deck_name(std::move(name));
}

std::map<std::int64_t, std::string> decks_of(const store::ForeignDatabase& database) {
  std::map<std::int64_t, std::string> decks;
  if (database.has_table("decks", "id name"))
    database.select("SELECT id, name FROM decks", [&](const store::ForeignRow& row) {
      add_deck(decks, row.whole(0), row.text(1));
    });
  if (!decks.empty() || !database.has_table("col", "decks")) return decks;
  database.select("SELECT decks FROM col", [&](const store::ForeignRow& row) {
    const auto json = render::parse_json(row.text(0));
    if (!json) return;
    for (const auto& [id, deck] : object_of(*json))
      if (const auto number = parse_whole(id))
        add_deck(decks, *number, text_of(render::member(deck, "name")));
  });
  return decks;
}

/// The reviews of a deck on one study day.
struct Reviews {
  std::int64_t count = 0;
  std::int64_t milliseconds = 0;
};

void read_collection(const store::ForeignDatabase& database, const std::string& name,
                     const ImportContext& context, ImportRows& rows) {
  constexpr std::int64_t kLongestAnswer = 60'000;  // milliseconds
  constexpr std::int64_t kManual = 4;              // types from this one on are no reviews
  if (!database.has_table("revlog", "id cid ease time type") ||
      !database.has_table("cards", "id did odid"))
    throw make_error(ErrorKind::usage, Msg::err_import_empty, name);
  const auto decks = decks_of(database);
  std::map<std::pair<core::Day, std::int64_t>, Reviews> days;
  std::size_t manual = 0;
  database.select(
      "SELECT r.id, r.time, r.type, CASE WHEN c.odid <> 0 THEN c.odid ELSE coalesce(c.did, 0) END, "
      "r.ease "
      "FROM revlog r LEFT JOIN cards c ON c.id = r.cid",
      [&](const store::ForeignRow& row) {
        if (row.whole(2) >= kManual || row.whole(4) == 0) {  // 0: no answer
          ++manual;
          return;
        }
        const core::Instant at = core::clamped(row.whole(0) / 1000);
        Reviews& reviews =
            days[{core::study_day(at, context.zone, context.day_start), row.whole(3)}];
        if (days.size() > kMostImportRows)
          throw make_error(ErrorKind::usage, Msg::err_import_rows, kMostImportRows);
        ++reviews.count;
        reviews.milliseconds += std::clamp<std::int64_t>(row.whole(1), 0, kLongestAnswer);
      });
  rows.leave_out(0, phrase(Msg::import_anki_manual), manual);
  for (const auto& [key, reviews] : days) {
    const auto deck = decks.find(key.second);
    const std::string label = deck == decks.end() ? "" : deck->second;
    const std::int64_t seconds = reviews.milliseconds / 1000;  // 0: Anki did not measure the time
    rows.add({.native_id = fmt::format("{} {}", core::iso(key.first), key.second),
              .day = key.first,
              .label = label,
              .subject = label.empty() ? fmt::format("Anki ({})", reviews.count)
                                       : fmt::format("Anki: {} ({})", label, reviews.count),
              .spent = seconds > 0 ? std::optional(core::seconds{seconds}) : std::nullopt});
  }
}

}  // namespace

bool is_anki(const ImportFile& file) {
  if (file.is_directory()) return false;
  if (is_zip(file.head()))
    return collection_in(ZipArchive::open(file.path(), file.name())) != nullptr;
  return store::is_sqlite(file.head()) &&
         store::ForeignDatabase(file.path(), file.name()).has_table("revlog");
}

void read_anki(const ImportFile& file, const ImportContext& context, ImportRows& rows) {
  if (!is_zip(file.head()))
    return read_collection(store::ForeignDatabase(file.path(), file.name()), file.name(), context,
                           rows);
  const ZipArchive archive = ZipArchive::open(file.path(), file.name());
  const auto* member = collection_in(archive);
  if (member == nullptr) throw make_error(ErrorKind::usage, Msg::err_import_empty, file.name());
  const TemporaryFile unpacked;
  unpack(archive, *member, unpacked.path(), file.name());
  read_collection(store::ForeignDatabase(unpacked.path(), file.name()), file.name(), context, rows);
}

}  // namespace gongbu::transfer
