#pragma once

#include "context.hpp"
#include "gongbu/app/papers.hpp"

namespace gongbu::cli {

/// Warns of papers that may be the one recorded, and of identifiers that it does not keep.
void warn_of_doubt(Context& context, const app::RecordedPaper& result);

}  // namespace gongbu::cli
