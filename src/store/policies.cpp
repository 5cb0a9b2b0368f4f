#include "gongbu/store/policies.hpp"

#include <SQLiteCpp/SQLiteCpp.h>

#include "store/values.hpp"

namespace gongbu::store {

std::vector<core::DatedRules> policies(Database& database) {
  return guarded(database, [&] {
    SQLite::Statement select(database.connection(),
                             "SELECT from_day, rules FROM policy ORDER BY from_day");
    std::vector<core::DatedRules> history;
    while (select.executeStep())
      history.push_back(
          {to_day(select.getColumn(0)), core::rules_from_text(select.getColumn(1).getString())});
    return history;
  });
}

}  // namespace gongbu::store
