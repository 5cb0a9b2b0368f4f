#include "gongbu/catalog/syllabus.hpp"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "command.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/catalog/reference.hpp"
#include "gongbu/report/syllabus_report.hpp"
#include "gongbu/store/change_transaction.hpp"
#include "gongbu/store/syllabi.hpp"
#include "gongbu/study/study.hpp"
#include "pages.hpp"
#include "study_args.hpp"

namespace gongbu::cli::syllabus_command {
namespace {

namespace fs = std::filesystem;

struct ListArgs {
  OutputArgs output;
};

void describe_list(Options& options, ListArgs& args) { describe_output(options, args.output); }

int list(Context& context, const ListArgs& args) {
  study::StudyCache study_cache(context.workspace());
  context.show(report::SyllabusListView{study::syllabus_views(study_cache)}, args.output);
  return 0;
}

struct ShowArgs {
  std::string id;
  std::optional<std::string> topic;
  OutputArgs output;
};

void describe_show(Options& options, ShowArgs& args) {
  options.argument("ID", args.id, Msg::opt_syllabus_id);
  options.argument("TOPIC", args.topic, Msg::opt_syllabus_topic);
  describe_output(options, args.output);
}

int show(Context& context, const ShowArgs& args) {
  show_syllabus(context, args.id, args.topic, args.output);
  return 0;
}

struct NextArgs {
  std::optional<std::string> id;
  OutputArgs output;
};

void describe_next(Options& options, NextArgs& args) {
  options.argument("ID", args.id, Msg::opt_syllabus_next_id);
  describe_output(options, args.output);
}

int next(Context& context, const NextArgs& args) {
  if (args.id) {
    show_next(context, *args.id, args.output);
    return 0;
  }
  study::StudyCache study_cache(context.workspace());
  report::NextView view = study::next_view(study_cache);
  view.names_later = true;
  // If nothing was begun, suggest PRML, which everybody has.
  if (view.topics.empty() && !view.paper)
    if (auto first = study::syllabus_view(study_cache, catalog::prml()).next)
      view.topics.push_back(*std::move(first));
  context.show(view, args.output);
  return 0;
}

struct AddArgs {
  std::string file;
  std::optional<std::string> id;
};

void describe_add(Options& options, AddArgs& args) {
  options.argument("FILE", args.file, Msg::opt_syllabus_file);
  options.value("--id", "ID", args.id, Msg::opt_syllabus_new_id);
}

// Returns the given id, else the name of the file.
std::string new_id(const AddArgs& args) {
  const std::string word = args.id.value_or(fs::path(args.file).stem().string());
  const auto id = catalog::read_id(word);
  if (!id)
    throw make_error(ErrorKind::usage, Msg::err_syllabus_id, word)
        .hint(phrase(Msg::hint_syllabus_id));
  if (*id == catalog::kPrml) throw make_error(ErrorKind::usage, Msg::err_syllabus_built_in, *id);
  return *id;
}

// Returns the number of topics of `one` that are missing in `other`.
std::size_t count_missing(const catalog::Syllabus& one, const catalog::Syllabus& other) {
  return static_cast<std::size_t>(std::count_if(
      one.topics.begin(), one.topics.end(),
      [&](const catalog::Topic& topic) { return !other.find(topic.number).has_value(); }));
}

// Returns the number of common topics with different titles.
std::size_t count_renamed(const catalog::Syllabus& one, const catalog::Syllabus& other) {
  return static_cast<std::size_t>(
      std::count_if(one.topics.begin(), one.topics.end(), [&](const catalog::Topic& topic) {
        const auto index = other.find(topic.number);
        return index && other.topics[*index].title != topic.title;
      }));
}

// Returns a line about the added syllabus; `before` are the syllabi before it was added.
std::string added_line(const Translator& tr, const report::SyllabusView& view,
                       const catalog::Syllabus& added,
                       const std::vector<catalog::Syllabus>& before) {
  const catalog::Syllabus* replaced = catalog::find_syllabus(added.id, before);
  if (replaced == nullptr)
    return tr(Msg::syllabus_added, added.id, view.chapters.size(), view.total.sections.total);
  return tr(Msg::syllabus_replaced, added.id, count_missing(added, *replaced),
            count_missing(*replaced, added), count_renamed(added, *replaced));
}

int add(Context& context, const AddArgs& args) {
  const std::string text = decoded_file(context, args.file, read_typed_file(context, args.file));
  const catalog::Syllabus added = catalog::read_outline(new_id(args), text, args.file);
  const store::Outline outline{added.id, normalized(text)};
  app::Workspace& work = context.workspace();
  store::ChangeTransaction step(work.database, "syllabus add", work.now);
  const std::vector<store::Outline> known = store::outlines(work.database);
  const std::vector<catalog::Syllabus> before = study::syllabi(work);
  store::save_outline(work.database, outline, work.now);
  step.commit();

  const Translator& tr = context.tr();
  study::StudyCache study_cache(work);
  const report::SyllabusView view = study::syllabus_view(study_cache, added);
  const bool same = std::find(known.begin(), known.end(), outline) != known.end();
  context.say(same ? tr(Msg::syllabus_same, added.id) : added_line(tr, view, added, before));
  if (view.next) context.say(tr(Msg::syllabus_how, view.next->topic));
  return 0;
}

struct RemoveArgs {
  std::string id;
};

void describe_remove(Options& options, RemoveArgs& args) {
  options.argument("ID", args.id, Msg::opt_syllabus_id);
}

int remove(Context& context, const RemoveArgs& args) {
  app::Workspace& work = context.workspace();
  const std::string id = study::syllabus_named(work, args.id).id;
  if (!store::remove_outline(work.database, id, work.now))
    throw make_error(ErrorKind::usage, Msg::err_syllabus_built_in, id);
  context.say(context.tr()(Msg::syllabus_removed, id));
  return 0;
}

}  // namespace

std::vector<Command> commands() {
  return {
      make_command<ListArgs>("syllabus", Msg::cmd_syllabus, Msg::examples_syllabus, describe_list,
                             list),
      make_command<ListArgs>("syllabus list", Msg::cmd_syllabus_list, Msg::examples_syllabus,
                             describe_list, list),
      make_command<ShowArgs>("syllabus show", Msg::cmd_syllabus_show, Msg::examples_syllabus_show,
                             describe_show, show),
      make_command<NextArgs>("syllabus next", Msg::cmd_syllabus_next, Msg::examples_syllabus_next,
                             describe_next, next),
      make_command<AddArgs>("syllabus add", Msg::cmd_syllabus_add, Msg::examples_syllabus_add,
                            describe_add, add),
      make_command<RemoveArgs>("syllabus rm", Msg::cmd_syllabus_rm, Msg::examples_syllabus_rm,
                               describe_remove, remove),
  };
}

}  // namespace gongbu::cli::syllabus_command
