#include "gongbu/report/kind_report.hpp"

#include <algorithm>
#include <filesystem>
#include <string>
#include <system_error>
#include <vector>

#include "command.hpp"
#include "gongbu/app/kind_test.hpp"
#include "gongbu/store/repositories.hpp"
#include "repository_args.hpp"

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

}  // namespace

std::vector<Command> commands() {
  return {
      make_command<ListArgs>("kind", Msg::cmd_kind, Msg::examples_kind, describe_list, list),
      make_command<ListArgs>("kind list", Msg::cmd_kind_list, Msg::examples_kind, describe_list,
                             list),
      make_command<TestArgs>("kind test", Msg::cmd_kind_test, Msg::examples_kind_test,
                             describe_test, test),
  };
}

}  // namespace gongbu::cli::kind_command
