#include "gongbu/report/kind_report.hpp"

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <system_error>
#include <vector>

#include "changed_settings.hpp"
#include "command.hpp"
#include "gongbu/app/kind_test.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/core/kind.hpp"
#include "gongbu/core/parse.hpp"
#include "gongbu/host/kind_settings.hpp"
#include "gongbu/store/repositories.hpp"
#include "repository_args.hpp"
#include "study_args.hpp"

namespace gongbu::cli::kind_command {
namespace {

namespace fs = std::filesystem;

struct ListArgs {
  OutputArgs output;
};

void describe_list(Options& options, ListArgs& args) { describe_output(options, args.output); }

int list(Context& context, const ListArgs& args) {
  context.show(report::KindView{context.settings().kind_rules}, args.output);
  return 0;
}

struct TestArgs {
  std::string repository;
  OutputArgs output;
  ScanArgs scan;
};

void describe_test(Options& options, TestArgs& args) {
  options.argument("REPO", args.repository, Msg::opt_kind_repository);
  describe_output(options, args.output);
  describe_scan(options, args.scan);
}

// Finds a known repository by name or path. Throws `usage`.
store::Repository repository_named(Context& context, const std::string& word) {
  const auto all = store::repositories(context.workspace().database);
  std::error_code error;
  const fs::path path =
      fs::weakly_canonical(host::expand(word, context.paths(), host::working_directory()), error);
  for (const store::Repository& repository : all)
    if (repository.work_tree == path) return repository;
  const auto meant = repositories_named(all, word);
  if (meant.empty()) throw unknown_repository(word, all);
  if (meant.size() > 1) throw ambiguous_repository(context, word, meant);
  return *meant.front();
}

int test(Context& context, const TestArgs& args) {
  context.scan_first(args.scan);
  const store::Repository repository = repository_named(context, args.repository);
  context.show(app::test_kinds(context.workspace(), repository, context.stop()), args.output);
  return 0;
}

void show_change(Context& context, const report::KindChangedView& view, const OutputArgs& output) {
  context.show(view, output);
  if (view.change == report::KindChangedView::Change::known) return;
  context.forget_settings();
  if (!output.json) context.say(context.tr()(Msg::config_from_now));
}

struct AddArgs {
  std::string kind;
  std::string message;
  std::vector<std::string> paths;
  std::optional<std::string> share;
  std::string repository;
  OutputArgs output;
};

void describe_add(Options& options, AddArgs& args) {
  options.argument("KIND", args.kind, Msg::opt_kind_kind);
  options.value("--message", "GLOB", args.message, Msg::opt_kind_message);
  options.values("--path", "PATHSPEC", args.paths, Msg::opt_kind_path);
  options.value("--share", "SHARE", args.share, Msg::opt_kind_share);
  options.value("--repository", "DIRECTORY", args.repository, Msg::opt_kind_in);
  describe_json(options, args.output);
}

double read_share(const std::string& text) {
  const auto share = core::parse_decimal(text);
  if (share && *share > 0 && *share <= 1) return *share;
  throw make_error(ErrorKind::usage, Msg::err_setting_share, "--share", 0, 1, printable(text))
      .hint(phrase(Msg::hint_setting_share));
}

core::KindRule read_rule(Context& context, const AddArgs& args) {
  if (core::is_commit_word(args.kind))
    throw make_error(ErrorKind::usage, Msg::err_setting_kind, "KIND", args.kind)
        .hint(phrase(Msg::hint_setting_kind_taken));
  core::KindRule rule{
      .kind = read_kind(context, args.kind), .message = args.message, .paths = args.paths};
  if (args.message.empty() && args.paths.empty() && args.repository.empty())
    throw make_error(ErrorKind::usage, Msg::err_kind_add_conditions)
        .hint(phrase(Msg::hint_kind_add_conditions));
  if (args.share) {
    if (args.paths.empty()) throw make_error(ErrorKind::usage, Msg::err_kind_share_alone);
    rule.share = read_share(*args.share);
  }
  if (!args.repository.empty()) rule.repository = setting_path(context, args.repository);
  return host::checked_kind_rule(rule);
}

int add(Context& context, const AddArgs& args) {
  using Change = report::KindChangedView::Change;
  const core::KindRule rule = read_rule(context, args);
  const std::vector<core::KindRule>& own = context.settings().kind_rules.own;
  const auto known = std::find(own.begin(), own.end(), rule);
  const report::KindChangedView view{.change = known == own.end() ? Change::added : Change::known,
                                     .number = static_cast<std::size_t>(known - own.begin()) + 1,
                                     .rule = rule};
  if (known == own.end())
    SettingsChange(context, "kind add").apply([&](const std::function<void()>& before) {
      host::add_kind_rule(context.paths().config, rule, before);
    });
  show_change(context, view, args.output);
  return 0;
}

struct RemoveArgs {
  std::string number;
  OutputArgs output;
};

void describe_remove(Options& options, RemoveArgs& args) {
  options.argument("NUMBER", args.number, Msg::opt_kind_number);
  describe_json(options, args.output);
}

int remove(Context& context, const RemoveArgs& args) {
  const auto number = find_number(args.number);
  if (!number)
    throw make_error(ErrorKind::usage, Msg::err_kind_number, args.number)
        .hint(phrase(Msg::hint_kind_numbers));
  const std::vector<core::KindRule>& own = context.settings().kind_rules.own;
  const auto index = static_cast<std::size_t>(*number - 1);
  if (index >= own.size())
    throw make_error(ErrorKind::usage, Msg::err_kind_rule, *number)
        .hint(phrase(Msg::hint_kind_numbers));
  const report::KindChangedView view{
      .change = report::KindChangedView::Change::removed, .number = index + 1, .rule = own[index]};
  SettingsChange(context, "kind rm").apply([&](const std::function<void()>& before) {
    host::remove_kind_rule(context.paths().config, index, before);
  });
  show_change(context, view, args.output);
  return 0;
}

}  // namespace

std::vector<Command> commands() {
  return {
      make_command<ListArgs>("kind", Msg::cmd_kind, Msg::examples_kind, describe_list, list),
      make_command<ListArgs>("kind list", Msg::cmd_kind_list, Msg::examples_kind, describe_list,
                             list),
      make_command<AddArgs>("kind add", Msg::cmd_kind_add, Msg::examples_kind_add, describe_add,
                            add),
      make_command<RemoveArgs>("kind rm", Msg::cmd_kind_rm, Msg::examples_kind_rm, describe_remove,
                               remove),
      make_command<TestArgs>("kind test", Msg::cmd_kind_test, Msg::examples_kind_test,
                             describe_test, test),
  };
}

}  // namespace gongbu::cli::kind_command
