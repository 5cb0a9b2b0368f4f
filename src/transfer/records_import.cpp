#include "gongbu/transfer/records_import.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

#include "gongbu/app/record_lines.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/render/json.hpp"

namespace gongbu::transfer {
namespace {

using render::Json;

constexpr std::string_view kRecordsKey = "records";
constexpr const char* kMembers = "k, id, s, f";  // members of a record

// Returns the number of the first record with the id of `gap`, from 1.
std::size_t number_of(const Json::Array& records, const store::RecordGap& gap) {
  const auto found = std::find_if(records.begin(), records.end(), [&](const Json& record) {
    const auto part = app::record_part(record);
    return part && part->table == gap.table && part->uuid == gap.uuid;
  });
  return static_cast<std::size_t>(found - records.begin()) + 1;
}

}  // namespace

bool is_records_export(std::string_view text) {
  return text.find("\"records\":[{\"k\":") != std::string_view::npos;
}

bool is_partial_export(std::string_view text) {
  std::string start(text.substr(0, 200));
  std::erase_if(start, [](char c) { return is_ascii_space(c); });  // a terminal gets indented JSON
  return start.starts_with("{\"from\":\"") &&
         start.find("\"days\":[{\"day\":\"") != std::string::npos &&
         start.find("\",\"verdict\":") != std::string::npos &&
         text.find("\"records\":[") == std::string_view::npos;
}

Error partial_export_error(const std::string& file) {
  return make_error(ErrorKind::usage, Msg::err_import_partial, file)
      .hint(phrase(Msg::hint_import_partial));
}

store::RecordState records_in_export(store::Database& database, std::string_view text,
                                     const std::string& file) {
  const auto json = render::parse_json(text);
  const Json::Array* records =
      json ? render::value_in<Json::Array>(render::member(*json, kRecordsKey)) : nullptr;
  if (records == nullptr && is_partial_export(text)) throw partial_export_error(file);
  if (records == nullptr)
    throw make_error(ErrorKind::data, Msg::err_export_records, file)
        .hint(phrase(Msg::hint_export_records));
  store::RecordState state;
  std::size_t number = 0;
  for (const Json& record : *records) {
    ++number;
    const auto part = app::record_part(record);
    const std::string misfit = part ? store::misfit_in(*part) : kMembers;
    if (!misfit.empty())
      throw make_error(ErrorKind::data, Msg::err_import_record, file, number, printable(misfit))
          .hint(phrase(Msg::hint_import_record));
    store::fold(state, *part);
  }
  if (const auto gap = store::find_gap(database, state))
    throw make_error(ErrorKind::data, Msg::err_import_record_lacks, file, number_of(*records, *gap),
                     gap->table + "." + gap->group)
        .hint(phrase(Msg::hint_import_record));
  return state;
}

}  // namespace gongbu::transfer
