#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "command.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/report/paper_report.hpp"
#include "gongbu/store/change_transaction.hpp"
#include "gongbu/study/papers.hpp"
#include "paper_doubts.hpp"
#include "study_args.hpp"

namespace gongbu::cli::paper_command {
namespace {

using Change = report::PaperChangeView::Change;
using core::PaperState;

constexpr std::array kStates = {
    std::pair{"to-read", PaperState::to_read}, std::pair{"reading", PaperState::reading},
    std::pair{"read", PaperState::read}, std::pair{"implemented", PaperState::implemented}};

struct ListArgs {
  std::optional<std::string> state;
  bool unimplemented = false;
  OutputArgs output;
};

void describe_list(Options& options, ListArgs& args) {
  Option& state = options.value("--state", "STATE", args.state, Msg::opt_paper_state);
  for (const auto& [name, value] : kStates) state.choices.emplace_back(name);
  options.flag("--unimplemented", args.unimplemented, Msg::opt_paper_unimplemented);
  describe_output(options, args.output);
}

report::PaperRow row_of(app::Workspace& work, const store::Paper& paper) {
  study::StudyCache study_cache(work);
  return study::paper_row(study_cache, paper);
}

bool is_listed(const report::PaperRow& paper, const ListArgs& args) {
  if (args.unimplemented && paper.state != PaperState::reading && paper.state != PaperState::read)
    return false;
  return !args.state || std::any_of(kStates.begin(), kStates.end(), [&](const auto& state) {
    return state.first == *args.state && state.second == paper.state;
  });
}

int list(Context& context, const ListArgs& args) {
  study::StudyCache study_cache(context.workspace());
  report::PaperListView view{study::paper_rows(study_cache)};
  view.is_first_run = view.papers.empty();
  std::erase_if(view.papers,
                [&](const report::PaperRow& paper) { return !is_listed(paper, args); });
  context.show(view, args.output);
  return 0;
}

struct ShowArgs {
  std::string id;
  OutputArgs output;
};

void describe_show(Options& options, ShowArgs& args) {
  options.argument("ID", args.id, Msg::opt_paper_id);
  describe_output(options, args.output);
}

int show(Context& context, const ShowArgs& args) {
  app::Workspace& work = context.workspace();
  const store::Paper paper = study::paper_named(work, normalized(args.id));
  context.show(report::PaperView{row_of(work, paper), study::study_of(work, paper),
                                 study::PaperShelf(work).similar_to(paper)},
               args.output);
  return 0;
}

void describe_next(Options& options, OutputArgs& output) { describe_output(options, output); }

// Shows the paper in progress, else the one that has waited longest.
int next(Context& context, const OutputArgs& output) {
  study::StudyCache study_cache(context.workspace());
  report::PaperNextView view{study::paper_in_progress(study_cache)};
  if (!view.paper) {
    for (report::PaperRow& paper : study::paper_rows(study_cache)) {
      if (paper.state != PaperState::to_read) continue;
      view.paper = std::move(paper);
      break;
    }
  }
  context.show(view, output);
  return 0;
}

struct AddArgs {
  std::vector<std::string> paper;
  OutputArgs output;
};

void describe_add(Options& options, AddArgs& args) {
  options.arguments("PAPER", args.paper, Msg::opt_paper_new);
  describe_output(options, args.output);
}

Change change_of(study::Recorded recorded) {
  switch (recorded) {
    case study::Recorded::added:
      return Change::added;
    case study::Recorded::completed:
      return Change::completed;
    case study::Recorded::joined:
      return Change::joined;
    case study::Recorded::known:
    case study::Recorded::other_work:
      break;
  }
  return Change::known;
}

int add(Context& context, const AddArgs& args) {
  app::Workspace& work = context.workspace();
  store::ChangeTransaction step(work.database, "paper add", work.now);
  study::NamedPaper named = study::read_paper(work, read_subject(args.paper));
  if (named.details.title.empty()) named.details.title = named.words;
  const study::RecordedPaper result = study::PaperShelf(work).record(named.details);
  step.commit();
  context.show(report::PaperChangeView{row_of(work, result.paper), change_of(result.recorded)},
               args.output);
  warn_of_doubt(context, result);
  return 0;
}

struct MarkArgs {
  std::string id;
  std::string state;
  OutputArgs output;
};

void describe_mark(Options& options, MarkArgs& args) {
  options.argument("ID", args.id, Msg::opt_paper_id);
  options.argument("STATE", args.state, Msg::opt_paper_mark);
  describe_output(options, args.output);
}

// Removes spaces and dashes, as in "to-read" and "읽는 중".
std::string mark_word(const std::string& typed) {
  std::string word = simplified(typed);
  std::erase_if(word, [](char c) { return c == ' ' || c == '-' || c == '_'; });
  return word;
}

void apply_mark(store::Paper& paper, const std::string& typed) {
  const std::string word = mark_word(typed);
  const auto is = [&](std::string_view english, std::string_view korean) {
    return word == english || word == simplified(korean);
  };
  if (is("implemented", "구현함"))
    throw make_error(ErrorKind::usage, Msg::err_paper_mark_implemented)
        .hint(phrase(Msg::hint_paper_link, paper.id));
  paper.read = is("read", "읽음");
  if (is("toread", "읽을것")) {
    paper.pass = 0;
  } else if (is("reading", "읽는중")) {
    paper.pass = std::max(paper.pass, 1);
  } else if (word.size() == 1 && word[0] >= '1' && word[0] <= '0' + core::kPasses) {
    paper.pass = word[0] - '0';
  } else if (!paper.read) {
    throw make_error(ErrorKind::usage, Msg::err_paper_mark, typed)
        .hint(phrase(Msg::hint_one_of, "to-read, reading, 1, 2, 3, read"));
  }
}

int mark(Context& context, const MarkArgs& args) {
  app::Workspace& work = context.workspace();
  store::ChangeTransaction step(work.database, "paper mark", work.now);
  const store::Paper before = study::paper_named(work, normalized(args.id));
  store::Paper paper = before;
  apply_mark(paper, args.state);
  // Do not record an undo step without a change.
  if (paper != before) store::update_paper(work.database, paper, work.now);
  step.commit();
  context.show(report::PaperChangeView{row_of(work, paper), Change::changed}, args.output);
  return 0;
}

struct JoinArgs {
  std::string kept;
  std::string other;
  OutputArgs output;
};

void describe_join(Options& options, JoinArgs& args) {
  options.argument("KEPT", args.kept, Msg::opt_paper_kept);
  options.argument("OTHER", args.other, Msg::opt_paper_other);
  describe_output(options, args.output);
}

int join(Context& context, const JoinArgs& args) {
  app::Workspace& work = context.workspace();
  store::ChangeTransaction step(work.database, "paper join", work.now);
  const store::Paper kept = study::paper_named(work, normalized(args.kept));
  const store::Paper other = study::paper_named(work, normalized(args.other));
  if (kept.id == other.id)
    throw make_error(ErrorKind::usage, Msg::err_paper_itself, args.kept, args.other);
  study::RecordedPaper result{.paper = study::PaperShelf(work).join(kept, other),
                              .recorded = study::Recorded::joined};
  step.commit();
  for (const auto member : {&store::Paper::arxiv, &store::Paper::doi, &store::Paper::url})
    if (!(other.*member).empty() && other.*member != result.paper.*member)
      result.not_kept.push_back(other.*member);
  context.show(report::PaperChangeView{row_of(work, result.paper), Change::joined}, args.output);
  warn_of_doubt(context, result);
  return 0;
}

struct RemoveArgs {
  std::vector<std::string> ids;
};

void describe_remove(Options& options, RemoveArgs& args) {
  options.arguments("ID", args.ids, Msg::opt_paper_id);
}

int remove(Context& context, const RemoveArgs& args) {
  app::Workspace& work = context.workspace();
  store::ChangeTransaction step(work.database, "paper rm", work.now);
  std::vector<report::PaperRow> removed;
  for (const std::string& id : args.ids) {
    const store::Paper paper = study::paper_named(work, normalized(id));
    removed.push_back(row_of(work, paper));
    store::remove_paper(work.database, paper.id, work.now);
  }
  step.commit();
  for (report::PaperRow& paper : removed)
    context.show(report::PaperChangeView{std::move(paper), Change::removed}, {});
  return 0;
}

struct LinkArgs {
  std::string id;
  std::string target;
  ScanArgs scan;
  OutputArgs output;
};

void describe_link(Options& options, LinkArgs& args) {
  options.argument("ID", args.id, Msg::opt_paper_id);
  options.argument("REPO", args.target, Msg::opt_paper_target);
  describe_output(options, args.output);
  describe_scan(options, args.scan);
}

// Adds or removes a link with the given function.
int change_link(Context& context, const LinkArgs& args, const char* command,
                void (*apply)(app::Workspace&, const store::Paper&, const std::string&)) {
  context.scan_first(args.scan);
  app::Workspace& work = context.workspace();
  store::ChangeTransaction step(work.database, command, work.now);
  const store::Paper paper = study::paper_named(work, normalized(args.id));
  apply(work, paper, args.target);
  step.commit();
  context.show(report::PaperChangeView{row_of(work, paper), Change::changed}, args.output);
  return 0;
}

int link(Context& context, const LinkArgs& args) {
  return change_link(context, args, "paper link", study::link_paper);
}

int unlink(Context& context, const LinkArgs& args) {
  return change_link(context, args, "paper unlink", study::unlink_paper);
}

}  // namespace

std::vector<Command> commands() {
  return {
      make_command<ListArgs>("paper", Msg::cmd_paper, Msg::examples_paper, describe_list, list),
      make_command<ListArgs>("paper list", Msg::cmd_paper_list, Msg::examples_paper_list,
                             describe_list, list),
      make_command<ShowArgs>("paper show", Msg::cmd_paper_show, Msg::examples_paper_show,
                             describe_show, show),
      make_command<OutputArgs>("paper next", Msg::cmd_paper_next, Msg::examples_paper_next,
                               describe_next, next),
      make_command<AddArgs>("paper add", Msg::cmd_paper_add, Msg::examples_paper_add, describe_add,
                            add),
      make_command<MarkArgs>("paper mark", Msg::cmd_paper_mark, Msg::examples_paper_mark,
                             describe_mark, mark),
      make_command<RemoveArgs>("paper rm", Msg::cmd_paper_rm, Msg::examples_paper_rm,
                               describe_remove, remove),
      make_command<JoinArgs>("paper join", Msg::cmd_paper_join, Msg::examples_paper_join,
                             describe_join, join),
      make_command<LinkArgs>("paper link", Msg::cmd_paper_link, Msg::examples_paper_link,
                             describe_link, link),
      make_command<LinkArgs>("paper unlink", Msg::cmd_paper_unlink, Msg::examples_paper_unlink,
                             describe_link, unlink),
  };
}

}  // namespace gongbu::cli::paper_command
