#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "command.hpp"
#include "gongbu/report/entry_report.hpp"
#include "gongbu/store/activities.hpp"
#include "gongbu/store/change_transaction.hpp"
#include "gongbu/store/entries.hpp"
#include "study_args.hpp"

namespace gongbu::cli::rm_command {
namespace {

struct Args {
  std::vector<std::string> ids;
  OutputArgs output;
};

void describe(Options& options, Args& args) {
  options.arguments("ID", args.ids, Msg::opt_entry_number);
  describe_json(options, args.output);
}

// Returns the numbers without duplicates.
std::vector<std::int64_t> ids_of(const Args& args) {
  std::vector<std::int64_t> ids;
  for (const std::string& text : args.ids) ids.push_back(read_entry_id(text));
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

int run(Context& context, const Args& args) {
  const std::vector<std::int64_t> ids = ids_of(args);
  app::Workspace& work = context.workspace();
  store::ChangeTransaction step(work.database, "rm", work.now);
  report::RemovedView view;
  for (const std::int64_t id : ids)
    view.entries.push_back(store::activity_of(changeable_entry(work.database, id)));
  store::remove_entries(work.database, ids, work.now);
  step.commit();
  context.show(view, args.output);
  return 0;
}

}  // namespace

std::vector<Command> commands() {
  return {make_command<Args>("rm", Msg::cmd_rm, Msg::examples_rm, describe, run)};
}

}  // namespace gongbu::cli::rm_command
