#pragma once

#include <atomic>

#include "gongbu/app/workspace.hpp"
#include "gongbu/report/kind_report.hpp"
#include "gongbu/store/repositories.hpp"

namespace gongbu::app {

/// Applies the kind rules of the settings to the counted commits of a repository; writes nothing.
/// Reads the files of at most some thousand unmeasured commits, newest first, until `stop` (which
/// may be null) becomes true.
report::KindTestView test_kinds(Workspace& workspace, const store::Repository& repository,
                                const std::atomic<bool>* stop);

}  // namespace gongbu::app
