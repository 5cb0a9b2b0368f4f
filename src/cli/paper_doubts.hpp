#pragma once

#include "context.hpp"
#include "gongbu/study/papers.hpp"

namespace gongbu::cli {

/// Warns of possible duplicates of the paper and of identifiers that were not stored.
void warn_of_doubt(Context& context, const study::RecordedPaper& result);

}  // namespace gongbu::cli
