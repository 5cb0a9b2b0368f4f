#include "store/commit_row.hpp"

#include <memory>

#include "store/values.hpp"

namespace gongbu::store {
namespace {

std::shared_ptr<const FactOrigin> read_fact(SQLite::Statement& row, int column) {
  auto fact = std::make_shared<FactOrigin>();
  fact->device = row.getColumn(column).getString();
  fact->key = to_object_id(row.getColumn(column + 1));
  fact->hashed = row.getColumn(column + 2).getInt() != 0;
  fact->day = to_day(row.getColumn(column + 3));
  fact->utc_offset = to_seconds(row.getColumn(column + 4));
  if (!row.getColumn(column + 5).isNull())
    fact->replaced_by = to_object_id(row.getColumn(column + 5));
  return fact;
}

}  // namespace

StoredCommit read_commit(SQLite::Statement& row) {
  StoredCommit stored;
  stored.id = row.getColumn(0).getInt64();
  stored.work = row.getColumn(1).getInt64();
  stored.repository = row.getColumn(2).getInt64();
  stored.commit.oid = to_object_id(row.getColumn(3));
  stored.commit.author_name = row.getColumn(4).getString();
  stored.commit.author_email = row.getColumn(5).getString();
  stored.commit.authored_at = to_instant(row.getColumn(6));
  stored.commit.author_offset = to_seconds(row.getColumn(7));
  stored.commit.subject = row.getColumn(8).getString();
  stored.commit.trailers = row.getColumn(9).getString();
  stored.commit.merge = row.getColumn(10).getInt() != 0;
  stored.commit.empty = row.getColumn(11).getInt() != 0;
  stored.commit.own = row.getColumn(12).getInt() != 0;
  stored.group = to_instant(row.getColumn(13));
  stored.assessment.day = to_day(row.getColumn(14));
  stored.assessment.utc_offset = to_seconds(row.getColumn(15));
  stored.assessment.by_policy = static_cast<core::Dropped>(row.getColumn(16).getInt());
  stored.assessment.stage = static_cast<Stage>(row.getColumn(17).getInt());
  stored.state = static_cast<core::CommitState>(row.getColumn(18).getInt());
  stored.gone_at = to_optional_instant(row.getColumn(19));
  stored.dropped = to_dropped(row.getColumn(20));
  stored.ignored = row.getColumn(21).getInt() != 0;
  stored.missing_since = to_optional_instant(row.getColumn(22));
  if (!row.getColumn(23).isNull())
    stored.assessment.kind = {row.getColumn(23).getString(), row.getColumn(24).getString(),
                              to_optional_minutes(row.getColumn(25))};
  stored.is_in_trailer = row.getColumn(26).getInt() != 0;
  if (!row.getColumn(27).isNull()) stored.upload = row.getColumn(27).getInt64();
  if (!row.getColumn(28).isNull()) stored.commit.committed_at = to_instant(row.getColumn(28));
  stored.recorded_at = to_optional_instant(row.getColumn(29));
  stored.rebuilt_at = to_optional_instant(row.getColumn(30));
  if (!row.getColumn(31).isNull()) stored.fact = read_fact(row, 31);
  return stored;
}

}  // namespace gongbu::store
