#pragma once

#include "context.hpp"

// What commands do about backups beside their own work.
namespace gongbu::cli {

/// After a command: writes to the journal what the command recorded. Failures are warnings, and so
/// is a journal that is ahead of the database.
void keep_journal(Context& context);

/// After a command: takes the backup of the day when something was written and there is none yet;
/// from a terminal another process takes it. Failures are warnings.
void back_up_if_due(Context& context);

/// Takes a backup before a command that changes much. Throws when that fails.
void back_up_before(Context& context);

/// Says that the newest backup has fewer records than the one before it, if so.
void warn_of_smaller_backup(Context& context);

/// The study day of now, also where the database cannot be opened.
core::Day today_without_database(Context& context);

}  // namespace gongbu::cli
