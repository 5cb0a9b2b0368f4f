#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "gongbu/app/workspace.hpp"
#include "gongbu/store/entries.hpp"
#include "gongbu/transfer/import.hpp"
#include "import_ids.hpp"
#include "importer.hpp"

namespace gongbu::transfer {

/// A file and its entries.
struct ImportSource {
  std::string format = {};
  std::string title = {};  ///< of the format
  std::string file = {};   ///< as typed
  std::string path = {};
  std::string digest = {};  ///< SHA-256, hexadecimal; empty for a directory
  std::vector<store::Entry> entries = {};
  std::vector<LeftOutRow> left_out = {};
  std::map<std::string, std::int64_t> unknown_labels = {};  ///< number of rows by label
  std::set<core::Day> skipped_days = {};  ///< without entries, in the requested period
  std::vector<Phrase> remarks = {};
};

/// Reads a file; `earlier` has the entries of the files before it. Throws `usage` if it is missing,
/// damaged or of an unknown format.
ImportSource read_source(app::Workspace& workspace, const TypedFile& typed,
                         const ImportOptions& options, const ImportContext& context,
                         EarlierEntries& earlier);

}  // namespace gongbu::transfer
