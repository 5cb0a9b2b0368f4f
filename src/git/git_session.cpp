#include "git_session.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "gongbu/base/text.hpp"
#include "gongbu/git/library.hpp"
#include "loose_objects.hpp"

namespace gongbu::git {
namespace {

constexpr std::size_t kChunk = 64U << 10U;

git_object_t kind_of(std::string_view type) {
  if (type == "commit") return GIT_OBJECT_COMMIT;
  if (type == "tree") return GIT_OBJECT_TREE;
  if (type == "blob") return GIT_OBJECT_BLOB;
  return type == "tag" ? GIT_OBJECT_TAG : GIT_OBJECT_INVALID;
}

// Parses "<object id> <type> <size>"; returns nothing for "<name> missing".
std::optional<GitSession::Header> parse_header(std::string_view line) {
  GitSession::Header header;
  const auto oid = core::from_hex(take_until(line, ' '));
  header.kind = kind_of(take_until(line, ' '));
  const char* const end = line.data() + line.size();
  const auto [stop, error] = std::from_chars(line.data(), end, header.size);
  if (!oid || header.kind == GIT_OBJECT_INVALID || error != std::errc() || stop != end)
    return std::nullopt;
  header.oid = *oid;
  return header;
}

}  // namespace

GitSession::GitSession(const RepositoryPath& location) : location_(location) {}

void GitSession::fail(Error error) {
  process_.reset();
  failure_ = error;
  throw error;
}

// An older git may not support the command or the repository format, so give a hint.
void GitSession::fail_ended(GitProcess& process) {
  const std::string complaint = process.error_line();
  Error error = complaint.empty()
                    ? make_error(ErrorKind::git, Msg::err_repository_git_ended, location_.work_tree)
                    : make_error(ErrorKind::git, Msg::err_repository_git_says, location_.work_tree,
                                 complaint);
  fail(std::move(error).hint(phrase(Msg::hint_newer_git)));
}

std::unique_ptr<GitProcess> GitSession::start(const std::vector<std::string>& words) {
  if (failure_) throw *failure_;
  const StartGit& start = config_paths().start_git;
  auto process = start ? start(location_.git_dir, words) : nullptr;
  if (process == nullptr)
    fail(make_error(ErrorKind::git, Msg::err_repository_needs_git, location_.work_tree)
             .hint(phrase(Msg::hint_no_git)));
  return process;
}

std::string GitSession::output(const std::vector<std::string>& words) {
  const std::unique_ptr<GitProcess> process = start(words);
  std::string text;
  for (;;) {
    const std::size_t before = text.size();
    text.resize(before + kChunk);
    const auto count = process->read(text.data() + before, kChunk);
    if (!count)
      fail(make_error(ErrorKind::git, Msg::err_repository_git_hangs, location_.work_tree));
    text.resize(before + *count);
    if (*count == 0) break;
  }
  if (!process->succeeded()) fail_ended(*process);
  return text;
}

void GitSession::send(const std::string& commands) {
  if (process_ == nullptr) process_ = start({"cat-file", "--batch-command", "--buffer"});
  if (!process_->write(commands + "flush\n")) fail_ended(*process_);
}

void GitSession::ask(std::span<const core::ObjectId> oids) {
  skip_asked();
  std::string commands;
  for (const core::ObjectId& oid : oids) {
    commands += "contents ";
    commands += core::to_hex(oid);
    commands += '\n';
    asked_.push_back(oid);
  }
  send(commands);
}

// Reads until the buffer has `size` unread bytes.
void GitSession::fill(std::size_t size) {
  while (buffer_.size() - taken_ < size) {
    buffer_.erase(0, std::exchange(taken_, 0));
    const std::size_t before = buffer_.size();
    const std::size_t room = std::max(kChunk, size - before);
    buffer_.resize(before + room);
    const auto count = process_->read(buffer_.data() + before, room);
    buffer_.resize(before + count.value_or(0));
    if (!count)
      fail(make_error(ErrorKind::git, Msg::err_repository_git_hangs, location_.work_tree));
    if (*count == 0) fail_ended(*process_);
  }
}

std::optional<GitSession::Header> GitSession::take_header() {
  std::size_t end = 0;
  for (std::size_t known = 0; (end = buffer_.find('\n', taken_ + known)) == std::string::npos;) {
    known = buffer_.size() - taken_;
    fill(known + 1);
  }
  const auto header = parse_header(std::string_view(buffer_).substr(taken_, end - taken_));
  taken_ = end + 1;
  return header;
}

std::optional<GitSession::Answer> GitSession::take_contents() {
  const std::optional<Header> header = take_header();
  if (!header) return std::nullopt;
  const bool is_too_large = header->size > kLargestObject;
  for (std::size_t left = is_too_large ? header->size : 0; left > 0;) {
    const std::size_t part = std::min(left, kChunk);
    fill(part);
    taken_ += part;
    left -= part;
  }
  const std::size_t size = is_too_large ? 0 : header->size;
  fill(size + 1);  // a newline follows
  Answer answer;
  static_cast<Header&>(answer) = *header;
  answer.bytes = std::string_view(buffer_).substr(taken_, size);
  taken_ += size + 1;
  return is_too_large ? std::nullopt : std::optional(answer);
}

void GitSession::skip_asked() {
  for (; !asked_.empty(); asked_.pop_front()) take_contents();
}

std::optional<GitSession::Answer> GitSession::contents(const std::string& name) {
  if (name.find('\n') != std::string::npos) return std::nullopt;
  skip_asked();
  send("contents " + name + '\n');
  return take_contents();
}

std::optional<GitSession::Answer> GitSession::contents(const core::ObjectId& oid) {
  if (failure_) throw *failure_;
  if (asked_.empty() || asked_.front() != oid) return contents(core::to_hex(oid));
  asked_.pop_front();
  return take_contents();
}

std::optional<GitSession::Header> GitSession::info(const core::ObjectId& oid) {
  skip_asked();
  send("info " + core::to_hex(oid) + '\n');
  return take_header();
}

}  // namespace gongbu::git
