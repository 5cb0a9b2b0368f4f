#include "past_verdicts.hpp"

#include <vector>

#include "gongbu/app/judge.hpp"
#include "gongbu/report/rejudged_report.hpp"

namespace gongbu::cli {

PastVerdicts::PastVerdicts(Context& context)
    : context_(context), before_(app::judge(context.workspace()).verdicts) {}

bool PastVerdicts::has_missed_earlier() const {
  const std::vector<core::Gap> gaps = core::gaps(app::judge(context_.workspace()).verdicts);
  return !gaps.empty() && gaps.front().begin < before_.first;
}

void PastVerdicts::tell(bool json) const {
  if (json) return;
  const report::RejudgedView view{before_, app::judge(context_.workspace()).verdicts};
  context_.show(report::document_of(view, context_.tr()));
}

}  // namespace gongbu::cli
