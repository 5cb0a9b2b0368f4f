#pragma once

#include "context.hpp"
#include "gongbu/study/papers.hpp"

namespace gongbu::cli {

/// Warns of papers that may be the one recorded, and of identifiers that it does not keep.
void warn_of_doubt(Context& context, const study::RecordedPaper& result);

}  // namespace gongbu::cli
