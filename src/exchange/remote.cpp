#include "remote.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <chrono>
#include <system_error>
#include <utility>

#include "gongbu/base/error.hpp"
#include "gongbu/base/parallel.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/core/object_id.hpp"
#include "gongbu/host/git_program.hpp"

namespace gongbu::exchange {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostOutput = std::size_t{8} << 20U;

constexpr std::string_view kRemoteSays = "remote: ";
constexpr std::string_view kFile = "file://";

Unreachable git_says(std::string_view errors) {
  const std::string reason = reason_in(errors);
  if (reason.find("terminal prompts disabled") != std::string::npos)
    return {phrase(Msg::sync_needs_password)};
  return {phrase(Msg::sync_git_says, reason)};
}

// "[remote rejected] (pre-receive hook declined)", and why in the words of the remote.
Unreachable rejected(std::string_view status, std::string_view errors) {
  std::string lines;
  for (const std::string_view line : lines_of(errors))
    if (line.starts_with(kRemoteSays)) lines.append(line).append("\n");
  const std::string why = reason_in(lines);
  return {phrase(Msg::sync_git_says,
                 why.empty() ? printable(status) : fmt::format("{}: {}", printable(status), why))};
}

// Returns the directory of a local address, as git finds it.
fs::path directory_of(const Address& address) {
  std::string_view rest = address.url;
  if (!rest.starts_with(kFile)) return address.url;
  rest.remove_prefix(kFile.size());
  std::string path;
  while (!rest.empty()) {
    unsigned char byte = 0;
    constexpr int kHexadecimal = 16;
    const bool is_escape =
        rest.size() > 2 && rest.front() == '%' &&
        std::from_chars(rest.data() + 1, rest.data() + 3, byte, kHexadecimal).ptr ==
            rest.data() + 3;
    path += is_escape ? static_cast<char>(byte) : rest.front();
    rest.remove_prefix(is_escape ? 3 : 1);
  }
  return path.starts_with('/') ? path : "//" + path;
}

bool is_printable(const std::string& text) { return printable(text) == text; }

// "host:path" as scp writes it, but not "C:\".
bool looks_like_ssh(std::string_view text) {
  if (text.starts_with("ssh://") || text.starts_with("git+ssh://")) return true;
  const std::size_t colon = text.find(':');
  return colon != std::string_view::npos && text.find('/') > colon &&
         text.find("://") == std::string_view::npos;
}

}  // namespace

std::string reason_in(std::string_view errors) {
  std::string_view last;   // before git's own
  std::string_view named;  // that calls itself an error
  for (std::string_view line : lines_of(errors)) {
    constexpr std::string_view kFatal = "fatal: ";
    constexpr std::string_view kError = "error: ";
    if (line.starts_with(kRemoteSays)) line.remove_prefix(kRemoteSays.size());
    line = trimmed(line);
    const bool is_fatal = line.starts_with(kFatal);
    if (is_fatal) line.remove_prefix(kFatal.size());
    const bool is_gone = line.starts_with("Could not read from remote repository") ||
                         line.starts_with("the remote end hung up");
    if (is_fatal && (!is_gone || last.empty())) return printable(line);
    if (is_fatal) break;
    if (line.empty() || line.starts_with("Warning: ")) continue;  // the latter by ssh
    last = line;
    if (!named.empty() || ascii_lower(line).find("error: ") == std::string::npos) continue;
    named = line.starts_with(kError) ? line.substr(kError.size()) : line;
  }
  return printable(named.empty() ? last : named);
}

Address parse_address(const std::string& text, const host::Paths& paths, const fs::path& base) {
  const bool helper = text.find("::") != std::string::npos;
  if (text.empty() || text.front() == '-' || helper || !is_printable(text) || trimmed(text) != text)
    throw make_error(ErrorKind::usage, Msg::err_sync_address, printable(text))
        .hint(phrase(Msg::hint_sync_address));
  if (text.starts_with(kFile)) return {text, true, false};
  if (text.find("://") != std::string::npos) return {text, false, looks_like_ssh(text)};
  std::error_code error;
  const fs::path path = host::expand(text, paths, base);
  if (!looks_like_ssh(text) || fs::exists(path, error)) return {path.string(), true, false};
  return {text, false, true};
}

GitRemote::Outcome GitRemote::run(std::vector<std::string> words,
                                  std::chrono::seconds timeout) const {
  const auto end = std::chrono::steady_clock::now() + timeout;
  const std::string command = words.front();
  const auto program = host::GitProgram::start_transport(
      env_, git_dir_, std::move(words), {.timeout = timeout, .stop = stop_},
      {.interactive = interactive_, .ssh = address_.is_ssh, .local = address_.is_local});
  if (program == nullptr)
    throw make_error(ErrorKind::system, Msg::err_no_git).hint(phrase(Msg::hint_no_git));
  program->end_input();
  const auto silent = [&] {
    return Unreachable{asked_to_stop(stop_) ? phrase(Msg::sync_interrupted)
                                            : phrase(Msg::sync_git_silent, timeout.count())};
  };
  Outcome outcome;
  std::array<char, 16384> buffer{};
  for (;;) {
    const auto size = program->read(buffer.data(), buffer.size());
    if (!size || std::chrono::steady_clock::now() > end) throw silent();
    if (*size == 0) break;
    outcome.out.append(buffer.data(), *size);
    if (outcome.out.size() > kMostOutput)
      throw Unreachable{phrase(Msg::sync_git_too_much, kMostOutput >> 20U)};
  }
  const auto status = program->wait();
  if (!status) throw silent();
  outcome.status = *status;
  outcome.errors = program->error_text();
  // git can fail without a message.
  if (trimmed(outcome.errors).empty())
    outcome.errors = fmt::format("git {} ({})", command, *status);
  return outcome;
}

Remote::Branches GitRemote::list() {
  const Outcome outcome = run({"ls-remote", "--heads", "--", address_.url}, timeouts_.list);
  if (outcome.status != 0) throw git_says(outcome.errors);
  Branches branches;
  for (const std::string_view line : lines_of(outcome.out)) {
    std::string_view name = line;
    const std::string_view commit = take_until(name, '\t');
    if (core::from_hex(commit)) branches.emplace(name, commit);
  }
  return branches;
}

void GitRemote::fetch(const std::string& own) {
  const Outcome outcome =
      run({"fetch", "--quiet", "--no-tags", "--depth=1", "--prune", "--no-write-fetch-head",
           "--no-recurse-submodules", "--", address_.url,
           "+" + std::string(kBranches) + "*:" + std::string(kFetched) + "*",
           "^" + std::string(kBranches) + own},
          timeouts_.transfer);
  if (outcome.status != 0) throw git_says(outcome.errors);
}

void GitRemote::fetch_branch(const std::string& branch, const std::string& as) {
  const Outcome outcome = run({"fetch", "--quiet", "--no-tags", "--depth=1",
                               "--no-write-fetch-head", "--no-recurse-submodules", "--",
                               address_.url, "+" + branch + ":" + std::string(kFetched) + as},
                              timeouts_.transfer);
  if (outcome.status != 0) throw git_says(outcome.errors);
}

bool GitRemote::push(const std::string& branch) {
  if (address_.is_local && host::GitProgram(env_).configures_hooks(directory_of(address_)))
    throw Unreachable{phrase(Msg::sync_remote_hooks, printable(address_.url))};
  const Outcome outcome =
      run({"push", "--porcelain", "--no-verify", "--", address_.url, branch + ":" + branch},
          timeouts_.transfer);
  if (outcome.status == 0) return true;
  // Parses "!\trefs/heads/x:refs/heads/x\t[rejected] (fetch first)".
  for (const std::string_view line : lines_of(outcome.out)) {
    if (!line.starts_with("!\t")) continue;
    if (line.find("[rejected]") != std::string_view::npos) return false;
    throw rejected(line.substr(line.rfind('\t') + 1), outcome.errors);
  }
  throw git_says(outcome.errors);
}

// If two devices push at the same moment, git rejects the later push with another error than
// "[rejected]", so compare the branch.
bool push_main(Remote& remote, const Remote::Branches& before) {
  const std::string main(kMain);
  try {
    return remote.push(main);
  } catch (const Unreachable&) {
    const auto tip = [&](const Remote::Branches& branches) {
      const auto found = branches.find(main);
      return found == branches.end() ? std::string() : found->second;
    };
    if (tip(remote.list()) == tip(before)) throw;
    return false;
  }
}

}  // namespace gongbu::exchange
