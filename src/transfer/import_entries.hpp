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
#include "importer.hpp"

namespace gongbu::transfer {

/// Turns rows into entries: study day, kind, id; checks lengths; splits what is longer than a day.
class EntryMaker {
 public:
  EntryMaker(app::Workspace& workspace, const ImportOptions& options, const Importer& importer);

  /// Adds the entries of a row to `entries`, and cleans its texts. Returns why it is left out, if
  /// it is.
  std::optional<Phrase> make(ImportRow& row, std::vector<store::Entry>& entries);

  /// Labels for which nothing says a kind, with the number of their rows.
  const std::map<std::string, std::int64_t>& unknown_labels() const { return unknown_labels_; }

 private:
  std::string kind_of(const std::string& label);
  std::optional<Phrase> fault_of(const ImportRow& row, bool is_long) const;
  std::string unique_id(const ImportRow& row);
  void add(const ImportRow& row, const std::string& id, std::vector<store::Entry>& entries);
  void add_parts(const ImportRow& row, const std::string& id, std::vector<store::Entry>& entries);

  app::Workspace& workspace_;
  const ImportOptions& options_;
  const Importer& importer_;
  std::map<std::string, std::string> kinds_;  ///< by label
  std::unordered_map<std::string, int> seen_ids_;
  std::map<std::string, std::int64_t> unknown_labels_;
};

}  // namespace gongbu::transfer
