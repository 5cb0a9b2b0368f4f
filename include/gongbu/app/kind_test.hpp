#pragma once

#include <atomic>

#include "gongbu/app/workspace.hpp"
#include "gongbu/report/kind_report.hpp"
#include "gongbu/store/repositories.hpp"

namespace gongbu::app {

/// Tries the rules of the settings on the commits of a repository that count; writes nothing. Of
/// commits that were not measured yet it compares the files of some thousand, the newest, until
/// `stop` (which may be null) becomes true.
report::KindTestView test_kinds(Workspace& workspace, const store::Repository& repository,
                                const std::atomic<bool>* stop);

}  // namespace gongbu::app
