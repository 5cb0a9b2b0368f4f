#include "past_verdicts.hpp"

#include <utility>
#include <vector>

#include "gongbu/app/judge.hpp"
#include "gongbu/report/rejudged_report.hpp"

namespace gongbu::cli {

PastVerdicts::PastVerdicts(Context& context, const OutputArgs& output) : context_(context) {
  if (!output.json) before_ = app::judge(context.workspace()).verdicts;
}

void PastVerdicts::tell() const {
  if (before_) tell(app::judge(context_.workspace()).verdicts);
}

void PastVerdicts::tell_if_tracking_began_earlier() const {
  if (!before_) return;
  core::Verdicts after = app::judge(context_.workspace()).verdicts;
  const std::vector<core::Gap> gaps = core::gaps(after);
  if (!gaps.empty() && gaps.front().begin < before_->first) tell(std::move(after));
}

void PastVerdicts::tell(core::Verdicts after) const {
  context_.show(report::document_of(
      report::RejudgedView{.before = *before_, .after = std::move(after), .can_be_undone = true},
      context_.tr()));
}

}  // namespace gongbu::cli
