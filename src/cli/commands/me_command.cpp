#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "changed_settings.hpp"
#include "command.hpp"
#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/git/library.hpp"
#include "gongbu/host/settings.hpp"
#include "gongbu/report/me_report.hpp"
#include "gongbu/store/commits.hpp"
#include "gongbu/store/counted_elsewhere.hpp"
#include "study_args.hpp"

namespace gongbu::cli::me_command {
namespace {

constexpr std::string_view kEmails = "git.emails";

bool same_address(std::string_view a, std::string_view b) {
  return ascii_lower(a) == ascii_lower(b);
}

bool is_among(const std::vector<std::string>& emails, std::string_view email) {
  return std::any_of(emails.begin(), emails.end(),
                     [&](const std::string& known) { return same_address(known, email); });
}

bool is_of_git(std::string_view email) {
  return same_address(git::global_user().email.value_or(""), email);
}

struct ListArgs {
  OutputArgs output;
  ScanArgs scan;
};

void describe_list(Options& options, ListArgs& args) {
  describe_output(options, args.output);
  describe_scan(options, args.scan);
}

int list(Context& context, const ListArgs& args) {
  context.scan_first(args.scan);
  app::Workspace& work = context.workspace();
  const std::map<std::string, std::int64_t> counts = store::commits_by_address(work.database);
  report::MeView view;
  const auto add = [&](const std::string& email, bool from_settings) {
    const auto count = counts.find(ascii_lower(email));
    view.addresses.push_back({.email = email,
                              .from_settings = from_settings,
                              .from_git = is_of_git(email),
                              .commits = count == counts.end() ? 0 : count->second});
  };
  for (const std::string& email : work.settings.git.emails) add(email, true);
  const std::optional<std::string> of_git = git::global_user().email;
  if (of_git && !is_among(work.settings.git.emails, *of_git)) add(*of_git, false);
  for (const auto& [email, count] : counts)
    if (!is_among(work.settings.git.emails, email) && !is_of_git(email)) add(email, false);
  view.unknown_identities = store::unknown_identities(work.database);
  context.show(view, args.output);
  context.warn_of_claimed_addresses(true);
  return 0;
}

struct ChangeArgs {
  std::vector<std::string> emails;
};

void describe_change(Options& options, ChangeArgs& args) {
  options.arguments("EMAIL", args.emails, Msg::opt_me_email);
}

int add(Context& context, const ChangeArgs& args) {
  host::check_setting(kEmails, args.emails);
  const std::int64_t before = count_commits(context);
  std::vector<std::string> mine = context.settings().git.emails;
  const std::size_t known = mine.size();
  for (const std::string& email : args.emails) {
    if (is_among(mine, email)) {
      context.say(context.tr()(Msg::me_known_already, email));
    } else {
      mine.push_back(email);
    }
  }
  if (mine.size() == known) return 0;
  change_setting(context, kEmails, mine, "me add " + joined(args.emails));
  for (std::size_t i = known; i < mine.size(); ++i) {
    // The following scan does not find remembered commits.
    store::mark_own(context.workspace().database, ascii_lower(mine[i]), true);
    context.say(context.tr()(Msg::me_added, mine[i]));
  }
  scan_and_compare(context, before);
  return 0;
}

Error unknown_address(const std::vector<std::string>& mine, const std::string& email) {
  Error error = make_error(ErrorKind::usage, Msg::err_me_unknown, email);
  if (is_of_git(email)) return std::move(error).hint(phrase(Msg::hint_me_git));
  const std::vector<std::string_view> known(mine.begin(), mine.end());
  if (const auto near = nearest(email, known))
    return std::move(error).hint(phrase(Msg::hint_did_you_mean, *near));
  return error;
}

int remove(Context& context, const ChangeArgs& args) {
  std::vector<std::string> mine = context.settings().git.emails;
  for (const std::string& email : args.emails)
    if (!is_among(mine, email)) throw unknown_address(mine, email);
  const std::int64_t before = count_commits(context);
  std::erase_if(mine, [&](const std::string& email) { return is_among(args.emails, email); });
  change_setting(context, kEmails, mine, "me rm " + joined(args.emails));
  for (const std::string& email : args.emails) {
    context.say(context.tr()(Msg::me_removed, email));
    if (is_of_git(email)) {
      context.say(context.tr()(Msg::me_still_git, email));
    } else {
      store::mark_own(context.workspace().database, ascii_lower(email), false);
    }
  }
  scan_and_compare(context, before);
  for (const std::string& email : args.emails)
    for (const store::CountedElsewhere& other :
         store::counted_elsewhere(context.workspace().database, ascii_lower(email)))
      context.say(context.tr()(Msg::me_still_counted, other.commits, other.device_name));
  return 0;
}

}  // namespace

std::vector<Command> commands() {
  return {
      make_command<ListArgs>("me", Msg::cmd_me, Msg::examples_me, describe_list, list),
      make_command<ListArgs>("me list", Msg::cmd_me_list, Msg::examples_me, describe_list, list),
      make_command<ChangeArgs>("me add", Msg::cmd_me_add, Msg::examples_me_add, describe_change,
                               add),
      make_command<ChangeArgs>("me rm", Msg::cmd_me_remove, Msg::examples_me_remove,
                               describe_change, remove),
  };
}

}  // namespace gongbu::cli::me_command
