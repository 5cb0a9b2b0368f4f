#include "gongbu/store/undo.hpp"

#include <optional>
#include <utility>
#include <vector>

#include "command.hpp"
#include "gongbu/app/rebuild.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/report/entry_report.hpp"
#include "gongbu/store/activities.hpp"

namespace gongbu::cli::undo_command {
namespace {

struct Args {
  OutputArgs output;
};

void describe(Options& options, Args& args) { describe_json(options, args.output); }

std::vector<core::Activity> activities_of(std::vector<store::Entry> entries) {
  std::vector<core::Activity> activities;
  for (store::Entry& entry : entries) activities.push_back(store::activity_of(std::move(entry)));
  return activities;
}

std::vector<report::KeptRow> kept_rows(Context& context,
                                       const std::vector<store::KeptRecord>& kept) {
  std::vector<report::KeptRow> rows;
  for (const store::KeptRecord& one : kept)
    rows.push_back({.table = one.table,
                    .label = one.label,
                    .origin = store::origin_name(one.origin),
                    .command = one.command,
                    .device = one.device,
                    .changed_at = one.changed_at,
                    .utc_offset = context.workspace().zone.offset_at(one.changed_at)});
  return rows;
}

int say_nothing_to_undo(Context& context, const Args& args) {
  if (args.output.json) {
    context.show(render::Json());
  } else {
    context.say(context.tr()(Msg::undo_nothing));
  }
  return 1;
}

int run(Context& context, const Args& args) {
  app::Workspace& work = context.workspace();
  std::optional<store::Undone> undone = app::undo_last(work);
  if (!undone) return say_nothing_to_undo(context, args);
  if (undone->of_settings)
    throw make_error(ErrorKind::usage, Msg::err_undo_settings, undone->command)
        .hint(phrase(Msg::hint_undo_settings));
  context.show(report::UndoneView{.command = undone->command,
                                  .made_at = undone->made_at,
                                  .utc_offset = work.zone.offset_at(undone->made_at),
                                  .restored = activities_of(std::move(undone->now_present)),
                                  .removed = activities_of(std::move(undone->now_absent)),
                                  .kept = kept_rows(context, undone->kept),
                                  .took_back_nothing = undone->took_back_nothing},
               args.output);
  return undone->took_back_nothing ? 1 : 0;
}

}  // namespace

std::vector<Command> commands() {
  return {make_command<Args>("undo", Msg::cmd_undo, Msg::examples_undo, describe, run)};
}

}  // namespace gongbu::cli::undo_command
