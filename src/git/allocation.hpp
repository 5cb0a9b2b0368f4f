#pragma once

namespace gongbu::git {

/// Makes single allocations of libgit2 above 128 MiB fail. No sane repository needs more, but a
/// small pack can claim, and inflate to, gigabytes.
void limit_allocations();

}  // namespace gongbu::git
