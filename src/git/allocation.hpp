#pragma once

namespace gongbu::git {

/// Has libgit2 fail where it asks for more memory at once than any sane repository needs: a small
/// pack can claim, and inflate to, gigabytes.
void limit_allocations();

}  // namespace gongbu::git
