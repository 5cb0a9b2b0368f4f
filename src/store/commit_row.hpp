#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include "gongbu/store/stored_commit.hpp"

namespace gongbu::store {

/// Selects stored commits (c) with their repositories (r) for read_commit(); a condition follows.
inline constexpr const char* kSelectStoredCommits = R"(
  SELECT c.id, coalesce(c.work, c.id), c.repository_id, c.oid, c.author_name, c.email,
         coalesce(c.redated_at, c.authored_at), c.author_offset, c.subject,
         coalesce(t.trailers, ''), c.merge, c.empty, c.own, c.authored_at, c.day, c.utc_offset,
         c.by_policy, c.stage, c.state, c.gone_at, c.dropped, r.ignored OR r.refused,
         r.missing_since, c.kind, c.kind_rule, c.minutes, c.in_trailer, c.upload,
         c.committed_at, c.recorded_at, c.rebuilt_at,
         f.device, f.key, f.hashed, f.day, f.utc_offset, f.replaced_by
  FROM commits c JOIN repository r ON r.id = c.repository_id
  LEFT JOIN commit_trailer t ON t.commit_id = c.id
  LEFT JOIN fact f ON f.commit_id = c.id)";

StoredCommit read_commit(SQLite::Statement& row);

}  // namespace gongbu::store
