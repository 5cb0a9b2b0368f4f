#pragma once

#include "context.hpp"

// Backups and journal of commands.
namespace gongbu::cli {

/// Writes the changes of a command to the journal. Warns if that fails or the journal is ahead of
/// the database.
void keep_journal(Context& context);

/// After a command that wrote something, takes the backup of the day if there is none yet, from a
/// terminal in the background. A first scan alone needs none. Warns if that fails.
void back_up_if_due(Context& context);

/// Takes a backup before a command with many changes. Throws if that fails.
void back_up_before(Context& context);

/// Warns if the newest backup has fewer records than the one before it.
void warn_of_smaller_backup(Context& context);

/// Returns today's study day without opening the database.
core::Day today_without_database(Context& context);

}  // namespace gongbu::cli
