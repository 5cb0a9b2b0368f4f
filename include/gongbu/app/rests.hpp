#pragma once

#include "gongbu/base/message.hpp"
#include "gongbu/report/rest_report.hpp"
#include "gongbu/store/entries.hpp"

namespace gongbu::app {

/// A rest as it is shown: a public holiday has its name in `language`, whichever it was set in.
report::RestRow rest_row(store::ListedRest listed, Language language);

}  // namespace gongbu::app
