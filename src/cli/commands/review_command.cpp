#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "command.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/report/reviewed_report.hpp"
#include "gongbu/store/change_transaction.hpp"
#include "gongbu/store/entries.hpp"
#include "gongbu/study/reviews.hpp"
#include "gongbu/study/study.hpp"
#include "study_args.hpp"

namespace gongbu::cli::review_command {
namespace {

struct Args {
  std::optional<std::string> id;
  std::optional<std::string> rating;
  std::optional<std::string> time;
  std::optional<std::string> on;
  std::optional<std::string> note;
  bool all = false;
  OutputArgs output;
  ScanArgs scan;
};

void describe(Options& options, Args& args) {
  options.argument("ID", args.id, Msg::opt_review_id);
  options.argument("RATING", args.rating, Msg::opt_review_rating);
  describe_time(options, args.time, Msg::opt_time);
  describe_day(options, "--on", args.on, Msg::opt_on);
  options.value("--note", "TEXT", args.note, Msg::opt_note);
  options.flag("-a,--all", args.all, Msg::opt_review_all);
  describe_output(options, args.output);
  describe_scan(options, args.scan);
}

void check_list(const Args& args) {
  const auto refuse = [](const std::optional<std::string>& value, std::string_view option) {
    if (value) throw make_error(ErrorKind::usage, Msg::err_review_needs_id, option);
  };
  refuse(args.time, "--time");
  refuse(args.on, "--on");
  refuse(args.note, "--note");
}

void list(Context& context, const Args& args) {
  check_list(args);
  study::StudyCache study_cache(context.workspace());
  report::ReviewListView view = study::due_reviews(study_cache);
  if (args.all) {
    view.rows.clear();
    view.waiting = 0;
    for (study::ReviewItem& item : study::review_items(study_cache))
      view.rows.push_back(std::move(item.row));
  }
  context.show(view, args.output);
}

core::fsrs::Rating read_rating(const Args& args) {
  if (!args.rating)
    throw make_error(ErrorKind::usage, Msg::err_review_no_rating, *args.id)
        .hint(phrase(Msg::hint_review_rating));
  if (const auto rating = core::fsrs::parse_rating(*args.rating)) return *rating;
  throw make_error(ErrorKind::usage, Msg::err_review_rating, *args.rating)
      .hint(phrase(Msg::hint_review_rating));
}

void record(Context& context, const Args& args) {
  const core::fsrs::Rating rating = read_rating(args);
  app::Workspace& work = context.workspace();
  store::ChangeTransaction step(work.database, "review", work.now);
  study::StudyCache before(work);
  const study::ReviewItem item = study::review_item_named(before, *args.id);
  store::Entry entry = study::review_entry(work, item, rating);
  if (args.time) entry.spent = read_spent(context, *args.time, args.output);
  if (args.note) entry.note = read_note(*args.note);
  study::put_on_day(entry, args.on ? read_past_day(*args.on, work) : work.today, work);
  entry.id = store::add_entry(work.database, entry, work.now);
  step.commit();
  context.scan_first(args.scan);
  warn_of_long_day(context, entry);
  study::StudyCache after(work);
  context.show(report::ReviewedView{.recorded = recorded_view(work, entry.id),
                                    .rating = rating,
                                    .row = study::review_item_named(after, item.row.id).row},
               args.output);
}

int run(Context& context, const Args& args) {
  if (!context.settings().review.enabled)
    throw make_error(ErrorKind::usage, Msg::err_review_off).hint(phrase(Msg::hint_review_off));
  if (args.id) {
    record(context, args);
  } else {
    list(context, args);
  }
  return 0;
}

}  // namespace

std::vector<Command> commands() {
  return {make_command<Args>("review", Msg::cmd_review, Msg::examples_review, describe, run)};
}

}  // namespace gongbu::cli::review_command
