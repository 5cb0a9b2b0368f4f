#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "gongbu/base/error.hpp"
#include "gongbu/base/message.hpp"
#include "gongbu/core/activity.hpp"
#include "gongbu/render/document.hpp"
#include "gongbu/render/json.hpp"

namespace gongbu::report {

/// What restoring a backup would change, or changed.
struct RestoreView {
  /// What one database has and the other lacks.
  struct Part {
    std::vector<core::Activity> entries;  ///< by day
    int days = 0;                         ///< number of days with activity
  };

  std::string backup;             ///< name or file of the backup
  bool goes_back = false;         ///< `backup` is a day, whose records are restored as a change
  std::string taken;              ///< time of the backup for display; empty: unknown
  std::int64_t from_journal = 0;  ///< changes that the journal adds to the backup
  std::size_t unreadable_in_journal = 0;  ///< records whose lines are damaged
  bool has_present = true;                ///< a database exists now
  std::optional<Error> present_fault;     ///< why it cannot be read
  Part lost;                              ///< what only the present database has
  Part gained;                            ///< what only the backup has; an edited entry is in both
  bool applied = false;

  bool is_same() const {
    return has_present && !present_fault && lost.entries.empty() && lost.days == 0 &&
           gained.entries.empty() && gained.days == 0;
  }
};

render::Document document_of(const RestoreView& view, const Translator& tr);

/// {"backup","taken","journal":N,"journal_unreadable":N,"readable":bool,"applied":bool,"lost":{"days":N,"entries":[…]},
/// "gained":{…}}: entries as in activity_json(); "readable" is about the present database
render::Json json_of(const RestoreView& view);

}  // namespace gongbu::report
