#include "commit_parser.hpp"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <utility>

#include "gongbu/base/text.hpp"

namespace gongbu::git {
namespace {

// Parses an object id of `size` bytes; accepts both cases of digits, like git. Returns false if it
// is invalid.
bool read_id(std::string_view hex, std::size_t size, core::ObjectId& id) {
  if (hex.size() != 2 * size) return false;
  std::optional<core::ObjectId> read = core::from_hex(hex);
  if (!read) read = core::from_hex(ascii_lower(hex));
  if (read) id = *read;
  return read.has_value();
}

bool take_prefix(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

template <class Number>
Number number_or_zero(std::string_view digits) {
  Number value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

// Parses "+0930" as 9 hours and 30 minutes. Invalid offsets are UTC.
int parse_offset(std::string_view text) {
  if (text.size() < 2 || (text[0] != '+' && text[0] != '-')) return 0;
  const int digits = number_or_zero<int>(text.substr(1));
  const int minutes = digits / 100 * 60 + digits % 100;
  constexpr int kDay = 24 * 60;
  if (minutes < 0 || minutes > kDay) return 0;
  return text[0] == '-' ? -minutes : minutes;
}

/// Time and offset at the end of an author or committer line.
struct Date {
  std::int64_t time = 0;
  int offset_minutes = 0;
};

// Parses the text after the last '>' in "Name <address> 1700000000 +0900", like git.
Date date_of(std::string_view line) {
  const std::string_view date = trimmed(line.substr(line.rfind('>') + 1));
  const std::size_t space = date.find(' ');
  return {number_or_zero<std::int64_t>(date.substr(0, space)),
          space == std::string_view::npos ? 0 : parse_offset(trimmed(date.substr(space)))};
}

// Like git: the address ends at the first '>', and a line with a zero byte is invalid.
bool parse_signature(std::string_view line, Signature& signature) {
  if (line.find('\0') != std::string_view::npos) return false;
  const std::size_t open = line.find('<');
  if (open == std::string_view::npos) return false;
  const std::size_t close = line.find('>', open);
  if (close == std::string_view::npos) return false;
  signature.who = line.substr(0, close);
  signature.name = trimmed(line.substr(0, open));
  signature.email = trimmed(line.substr(open + 1, close - open - 1));
  const Date date = date_of(line);
  signature.time = date.time;
  signature.offset_minutes = date.offset_minutes;
  return true;
}

class Converter {
 public:
  explicit Converter(const std::string& encoding)
      : handle_(iconv_open("UTF-8", encoding.c_str())) {}
  Converter(const Converter&) = delete;
  Converter& operator=(const Converter&) = delete;
  ~Converter() {
    if (known()) iconv_close(handle_);
  }

  // iconv_open() returns -1 for an unknown encoding.
  bool known() const {
    return handle_ != reinterpret_cast<iconv_t>(-1);  // NOLINT(performance-no-int-to-ptr)
  }

  // Returns nothing if a byte is invalid in the encoding.
  std::optional<std::string> convert(std::string_view text) {
    std::string in(text);
    std::string out(4 * in.size() + 16, '\0');
    char* from = in.data();
    char* to = out.data();
    std::size_t from_left = in.size();
    std::size_t to_left = out.size();
    if (iconv(handle_, &from, &from_left, &to, &to_left) == static_cast<std::size_t>(-1))
      return std::nullopt;
    out.resize(out.size() - to_left);
    return out;
  }

 private:
  iconv_t handle_;
};

bool is_blank(std::string_view line) { return trimmed(line).empty(); }

// Removes white space at the end only: git's %s keeps it at the beginning.
std::string_view right_trimmed(std::string_view line) {
  return line.substr(0, line.find_last_not_of(" \t\r") + 1);
}

// Returns the text after the last blank line; "" if there is only a subject. Searches backwards for
// speed, because it is called for the commits of all authors.
std::string_view last_paragraph(std::string_view message) {
  message = message.substr(0, message.find_last_not_of(" \t\r\n") + 1);
  std::size_t end = message.rfind('\n');
  while (end != std::string_view::npos && end > 0) {
    const std::size_t before = message.rfind('\n', end - 1);
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    if (is_blank(message.substr(begin, end - begin))) return message.substr(end + 1);
    end = before;
  }
  return {};
}

/// Keeps a trailer on one line even if its decoded text contains newlines.
std::string one_line(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; }, ' ');
  return text;
}

/// "Token: value".
struct Trailer {
  std::string token;  ///< in lower case
  std::string_view value;
};

// A token has letters, digits and hyphens; white space may precede the colon.
std::optional<Trailer> parse_trailer(std::string_view line) {
  const auto is_of_token = [](unsigned char c) { return c == '-' || std::isalnum(c) != 0; };
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const std::string_view token = right_trimmed(line.substr(0, colon));
  if (token.empty() || !std::all_of(token.begin(), token.end(), is_of_token)) return std::nullopt;
  return Trailer{ascii_lower(token), trimmed(line.substr(colon + 1))};
}

bool is_made_by_git(std::string_view line) {
  return line.starts_with("Signed-off-by: ") || line.starts_with("(cherry picked from commit ");
}

// Returns whether the paragraph has only trailers, or has a trailer written by git and at most
// three other lines per trailer.
bool is_trailer_block(std::string_view paragraph) {
  int trailers = 0;
  int others = 0;
  bool by_git = false;
  bool is_one = false;
  while (!paragraph.empty()) {
    const std::string_view line = take_until(paragraph, '\n');
    if (line.starts_with(' ') || line.starts_with('\t')) {  // continues the previous line
      if (!is_one) ++others;
      continue;
    }
    by_git = by_git || is_made_by_git(line);
    is_one = is_made_by_git(line) || parse_trailer(line);
    ++(is_one ? trailers : others);
  }
  return trailers > 0 && (others == 0 || (by_git && 3 * trailers >= others));
}

// Removes the tree and parent lines; returns whether all are valid. Like git, parents end at the
// first other line, and a truncated line is no parent.
bool parse_tree_and_parents(std::string_view& raw, std::size_t id_size, CommitView& commit) {
  const std::size_t parent_line = std::string_view("parent \n").size() + 2 * id_size;
  commit.has_tree = false;
  if (raw.starts_with("tree ")) {
    std::string_view line = take_until(raw, '\n');
    commit.has_tree = take_prefix(line, "tree ") && read_id(line, id_size, commit.tree);
  }
  bool are_sound = commit.has_tree;
  while (raw.size() >= parent_line && raw.starts_with("parent ")) {
    std::string_view line = take_until(raw, '\n');
    core::ObjectId parent;
    if (take_prefix(line, "parent ") && read_id(line, id_size, parent)) {
      commit.parents.push_back(parent);
    } else {
      are_sound = false;
    }
  }
  return are_sound;
}

// Removes the other headers; returns whether there is exactly one author line, and it precedes the
// committer line.
bool parse_headers(std::string_view& raw, CommitView& commit) {
  int authors = 0;
  bool is_committed = false;
  bool is_authored = false;
  while (!raw.empty()) {
    std::string_view line = take_until(raw, '\n');
    if (line.empty()) break;  // the headers end at the first empty line
    if (take_prefix(line, "author ")) {
      is_authored = ++authors == 1 && !is_committed && parse_signature(line, commit.author);
    } else if (take_prefix(line, "committer ")) {
      if (!std::exchange(is_committed, true)) commit.committer = line;
    } else if (take_prefix(line, "encoding ")) {
      commit.encoding = line;
    }
  }
  return is_authored;
}

bool starts_with_ignoring_case(std::string_view text, std::string_view lower) {
  return text.size() >= lower.size() && ascii_lower(text.substr(0, lower.size())) == lower;
}

}  // namespace

const core::ObjectId& empty_tree(std::size_t id_size) {
  static const core::ObjectId sha1 = *core::from_hex("4b825dc642cb6eb9a060e54bf8d69288fbee4904");
  static const core::ObjectId sha256 =
      *core::from_hex("6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321");
  return id_size == core::ObjectId::kSha256 ? sha256 : sha1;
}

bool parse_commit(std::string_view raw, CommitView& commit, std::size_t id_size) {
  commit.parents.clear();
  commit.encoding = {};
  commit.committer = {};
  const bool are_sound = parse_tree_and_parents(raw, id_size, commit);
  const bool is_authored = parse_headers(raw, commit);
  commit.message = raw;
  return are_sound && is_authored;
}

std::optional<std::int64_t> committed_at(std::string_view raw) {
  while (!raw.empty()) {
    std::string_view line = take_until(raw, '\n');
    if (line.empty()) break;  // the message follows
    if (take_prefix(line, "committer ")) return date_of(line).time;
  }
  return std::nullopt;
}

bool parse_tag_target(std::string_view raw, core::ObjectId& target, std::size_t id_size) {
  std::string_view line = take_until(raw, '\n');
  return take_prefix(line, "object ") && read_id(line, id_size, target);
}

std::string to_utf8(std::string_view text, std::string_view encoding) {
  if (!encoding.empty() && ascii_lower(encoding) != "utf-8") {
    Converter converter{std::string(encoding)};
    if (converter.known())
      if (const std::optional<std::string> utf8 = converter.convert(text)) return normalized(*utf8);
  }
  return normalized(text);
}

std::string subject_of(std::string_view message, std::string_view encoding) {
  std::string subject;
  std::string_view line;
  do line = take_until(message, '\n');
  while (is_blank(line) && !message.empty());
  for (; !is_blank(line); line = take_until(message, '\n')) {
    if (!subject.empty()) subject += ' ';
    subject += right_trimmed(line);
  }
  return to_utf8(subject, encoding);
}

core::Commit make_commit(const core::ObjectId& oid, const CommitView& commit) {
  return {.oid = oid,
          .author_name = to_utf8(commit.author.name, commit.encoding),
          .author_email = ascii_lower(to_utf8(commit.author.email, commit.encoding)),
          .authored_at = core::clamped(commit.author.time),
          .author_offset = core::minutes{commit.author.offset_minutes},
          .committed_at = core::clamped(date_of(commit.committer).time),
          .subject = subject_of(commit.message, commit.encoding),
          .trailers = study_trailers(commit.message, commit.encoding),
          .merge = commit.parents.size() > 1};
}

std::string study_trailers(std::string_view message, std::string_view encoding) {
  std::string_view paragraph = last_paragraph(message);
  if (!is_trailer_block(paragraph)) return {};
  std::vector<std::pair<std::string_view, std::string>> found;  // token in our spelling, value
  bool wanted = false;
  while (!paragraph.empty()) {
    const std::string_view line = take_until(paragraph, '\n');
    if (line.starts_with(' ') || line.starts_with('\t')) {
      if (wanted) found.back().second.append(" ").append(trimmed(line));
      continue;
    }
    const std::optional<Trailer> trailer = parse_trailer(line);
    wanted = trailer && (trailer->token == "study" || trailer->token == "paper");
    if (wanted)
      found.emplace_back(trailer->token == "study" ? "Study: " : "Paper: ", trailer->value);
  }
  std::string lines;
  for (const auto& [token, value] : found) {
    if (!lines.empty()) lines += '\n';
    lines.append(token).append(trimmed(one_line(to_utf8(value, encoding))));
  }
  return lines;
}

std::vector<std::string_view> co_author_addresses(std::string_view message) {
  constexpr std::string_view kToken = "co-authored-by:";
  std::vector<std::string_view> addresses;
  std::string_view paragraph = last_paragraph(message);
  while (!paragraph.empty()) {
    const std::string_view line = take_until(paragraph, '\n');
    if (!starts_with_ignoring_case(line, kToken)) continue;
    const std::size_t open = line.find('<');
    const std::size_t close = line.find('>', open);
    if (open != std::string_view::npos && close != std::string_view::npos)
      addresses.push_back(trimmed(line.substr(open + 1, close - open - 1)));
  }
  return addresses;
}

}  // namespace gongbu::git
