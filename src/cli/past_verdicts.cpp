#include "past_verdicts.hpp"

#include "gongbu/app/judge.hpp"
#include "gongbu/report/rejudged_report.hpp"

namespace gongbu::cli {

PastVerdicts::PastVerdicts(Context& context)
    : context_(context), before_(app::judge(context.workspace()).verdicts) {}

void PastVerdicts::tell(bool json) const {
  if (json) return;
  const report::RejudgedView view{before_, app::judge(context_.workspace()).verdicts};
  context_.show(report::document_of(view, context_.tr()));
}

}  // namespace gongbu::cli
