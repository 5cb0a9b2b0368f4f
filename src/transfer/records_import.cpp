#include "gongbu/transfer/records_import.hpp"

#include <string>
#include <utility>

#include "gongbu/app/record_lines.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/render/json.hpp"
#include "gongbu/store/records.hpp"

namespace gongbu::transfer {
namespace {

using render::Json;

constexpr std::string_view kRecordsKey = "records";

}  // namespace

bool is_records_export(std::string_view text) {
  return text.find("\"records\":[{\"k\":") != std::string_view::npos;
}

std::int64_t import_records(app::Workspace& workspace, std::string_view text,
                            const std::string& file) {
  const auto json = render::parse_json(text);
  const Json::Array* records =
      json ? render::value_in<Json::Array>(render::member(*json, kRecordsKey)) : nullptr;
  if (records == nullptr)
    throw make_error(ErrorKind::data, Msg::err_export_records, file)
        .hint(phrase(Msg::hint_export_records));
  store::RecordState state;
  for (const Json& record : *records)
    if (const auto part = app::record_part(record)) store::fold(state, *part);
  return store::merge_records(workspace.database, state, workspace.now, store::Origin::import);
}

}  // namespace gongbu::transfer
