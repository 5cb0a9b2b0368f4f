#include "gongbu/transfer/records_import.hpp"

#include <cstddef>
#include <string>

#include "gongbu/app/record_lines.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/render/json.hpp"
#include "gongbu/store/records.hpp"

namespace gongbu::transfer {
namespace {

using render::Json;

constexpr std::string_view kRecordsKey = "records";
constexpr const char* kMembers = "k, id, s, f";  // of a record

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
  return store::merge_records(workspace.database, state, workspace.now, store::Origin::import);
}

}  // namespace gongbu::transfer
