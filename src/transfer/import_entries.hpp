#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "gongbu/app/workspace.hpp"
#include "gongbu/store/entries.hpp"
#include "gongbu/transfer/import.hpp"
#include "import_ids.hpp"
#include "importer.hpp"

namespace gongbu::transfer {

/// Converts rows to entries: sets study day, kind and id, checks lengths, and splits study longer
/// than a day.
class EntryMaker {
 public:
  EntryMaker(app::Workspace& workspace, const ImportOptions& options, const Importer& importer,
             EarlierEntries& earlier);

  /// Cleans the texts of a row and adds its entries to `entries`. Returns the reason if the row is
  /// left out.
  std::optional<Phrase> make(ImportRow row, std::vector<store::Entry>& entries);

  /// Sets the ids that depend on all rows, or on earlier imports. Call it after the last row.
  void finish(std::vector<store::Entry>& entries, const std::string& path) {
    ids_.choose(entries, path);
  }

  /// Returns the labels that determine no kind, with their numbers of rows.
  const std::map<std::string, std::int64_t>& unknown_labels() const { return unknown_labels_; }

 private:
  std::string kind_of(const std::string& label);
  std::optional<Phrase> fault_of(const ImportRow& row, bool is_long) const;
  std::string unique_id(const ImportRow& row);
  void add(ImportRow row, const std::string& id, std::vector<store::Entry>& entries);
  std::vector<IdChooser::Part> add_parts(const ImportRow& row, const std::string& id,
                                         std::vector<store::Entry>& entries);

  app::Workspace& workspace_;
  const ImportOptions& options_;
  const Importer& importer_;
  IdChooser ids_;
  std::map<std::string, std::string> kinds_;  ///< by label
  std::unordered_map<std::string, int> seen_ids_;
  std::map<std::string, std::int64_t> unknown_labels_;
};

}  // namespace gongbu::transfer
