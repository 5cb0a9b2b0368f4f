#include "gongbu/automation/hook_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>

#include "gongbu/base/error.hpp"
#include "gongbu/base/text.hpp"
#include "gongbu/host/files.hpp"

namespace gongbu::automation {
namespace {

namespace fs = std::filesystem;

using core::HookResult;
using core::HookState;
using Kind = HookFile::Kind;

Error unusable(MsgFor<std::string, std::string> what, const fs::path& path, int error) {
  return make_error(ErrorKind::system, what, printable(path.string()),
                    std::generic_category().message(error));
}

bool runs(const fs::path& file) {
  std::error_code error;
  return fs::is_regular_file(file, error) && ::access(file.c_str(), X_OK) == 0;
}

// Returns whether the name exists, even as a dangling link.
bool is_there(const fs::path& file) {
  std::error_code error;
  const fs::file_status status = fs::symlink_status(file, error);
  // A hooks directory may not be a directory: some set core.hooksPath to /dev/null.
  if (status.type() != fs::file_type::not_found && error)
    throw unusable(Msg::err_read_file, file, error.value());
  return fs::exists(status);
}

// Returns whether it is a regular file; reading a pipe or device could block.
bool is_file(const fs::path& file) {
  std::error_code error;
  const fs::file_status status = fs::status(file, error);
  if (status.type() != fs::file_type::not_found && error)
    throw unusable(Msg::err_read_file, file, error.value());
  return fs::is_regular_file(status);
}

// Returns the first kHookHeadSize bytes; "" for anything but a regular file.
std::string head_of(const fs::path& file) {
  if (!is_file(file)) return {};
  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> in(std::fopen(file.c_str(), "rbe"),
                                                           &std::fclose);
  std::string head(kHookHeadSize, '\0');
  if (in) head.resize(std::fread(head.data(), 1, head.size(), in.get()));
  if (!in || std::ferror(in.get()) != 0) throw unusable(Msg::err_read_file, file, errno);
  return head;
}

Kind kind_of(const std::string& head) { return own_hook_program(head) ? Kind::own : Kind::foreign; }

void move_hook(const fs::path& from, const fs::path& to) {
  std::error_code error;
  fs::rename(from, to, error);
  if (error) throw unusable(Msg::err_write_file, to, error.value());
}

void delete_hook(const fs::path& file) {
  std::error_code error;
  fs::remove(file, error);
  if (error) throw unusable(Msg::err_write_file, file, error.value());
}

bool have_same_bytes(const fs::path& a, const fs::path& b) {
  return is_file(a) && is_file(b) && host::read_file(a) == host::read_file(b);
}

// Returns an unused name for the kept hook if another program has taken its name.
fs::path free_name(const fs::path& kept) {
  for (int i = 1;; ++i)
    if (fs::path name = kept.string() + "." + std::to_string(i); !is_there(name)) return name;
}

// Links a hook to a second name; copies it with its permissions if the file system does not allow
// links.
void link_hook(const fs::path& hook, const fs::path& name) {
  std::error_code error;
  if (::linkat(AT_FDCWD, hook.c_str(), AT_FDCWD, name.c_str(), 0) == 0) return;
  fs::copy(hook, name, fs::copy_options::copy_symlinks, error);
  if (error) throw unusable(Msg::err_write_file, name, error.value());
}

// Keeps the existing hook under another name. It stays active if this process is killed.
void keep_hook(const fs::path& hook, const fs::path& kept) {
  const fs::path part = kept.string() + ".part";
  std::error_code error;
  fs::remove(part, error);  // left by a killed process
  link_hook(hook, part);
  try {
    move_hook(part, kept);
  } catch (const Error&) {
    fs::remove(part, error);
    throw;
  }
  fs::remove(part, error);  // rename() of two links to one file keeps both
}

// Keeps the existing hook and installs ours. A hook that exists twice is kept once; no other file
// is overwritten.
void chain(const fs::path& hook, const fs::path& kept, const std::string& script) {
  if (is_there(kept) && !have_same_bytes(hook, kept)) move_hook(kept, free_name(kept));
  keep_hook(hook, kept);
  try {
    host::place_program(hook, script);
  } catch (const Error&) {
    std::error_code ignored;
    fs::remove(kept, ignored);
    throw;
  }
}

}  // namespace

HookFile look_at_hook(const fs::path& directory, HookEvent event) {
  const fs::path hook = directory / hook_name(event);
  const fs::path kept = directory / kept_hook_name(event);
  HookFile file;
  if (is_there(kept)) file.kept = kind_of(head_of(kept));
  file.kept_runs = runs(kept);
  if (!is_there(hook)) return file;
  std::error_code error;
  if (fs::is_directory(hook, error)) throw unusable(Msg::err_read_file, hook, EISDIR);
  file.executable = runs(hook);
  file.head = head_of(hook);
  file.kind = kind_of(file.head);
  return file;
}

core::HookState state_of(const HookFile& file, HookEvent event) {
  if (file.kind == Kind::own) {
    const bool as_written =
        file.head == hook_script(event, own_hook_program(file.head).value_or(""));
    if (!file.executable || !as_written || file.kept == Kind::own) return core::HookState::damaged;
    return file.kept_runs ? core::HookState::chained : core::HookState::in_place;
  }
  if (file.kept == Kind::none) return core::HookState::missing;
  return file.kind == Kind::foreign ? core::HookState::overwritten : core::HookState::damaged;
}

core::HookResult planned_install(const HookFile& file, const std::string& script) {
  if (file.kind == Kind::own)
    return file.executable && file.head == script && file.kept != Kind::own
               ? core::HookResult::unchanged
               : core::HookResult::updated;
  return file.kind == Kind::foreign || file.kept == Kind::foreign ? core::HookResult::chained
                                                                  : core::HookResult::installed;
}

core::HookResult install_hook(const fs::path& directory, HookEvent event,
                              const std::string& script) {
  const HookFile file = look_at_hook(directory, event);
  const core::HookResult plan = planned_install(file, script);
  if (plan == core::HookResult::unchanged) return plan;
  std::error_code error;
  fs::create_directories(directory, error);
  if (error) throw unusable(Msg::err_make_directory, directory, error.value());
  const fs::path hook = directory / hook_name(event);
  const fs::path kept = directory / kept_hook_name(event);
  if (file.kept == Kind::own) delete_hook(kept);
  if (file.kind == Kind::foreign) {
    chain(hook, kept, script);
  } else {
    host::place_program(hook, script);
  }
  return plan;
}

core::HookResult planned_removal(const HookFile& file) {
  if (file.kept == Kind::foreign && file.kind != Kind::foreign) return core::HookResult::restored;
  return file.kept != Kind::none || file.kind == Kind::own ? core::HookResult::removed
                                                           : core::HookResult::unchanged;
}

core::HookResult remove_hook(const fs::path& directory, HookEvent event) {
  const fs::path hook = directory / hook_name(event);
  const fs::path kept = directory / kept_hook_name(event);
  const HookFile file = look_at_hook(directory, event);
  const core::HookResult plan = planned_removal(file);
  if (file.kept == Kind::own) delete_hook(kept);
  if (plan == core::HookResult::restored) {
    move_hook(kept, hook);
  } else if (file.kind == Kind::own) {
    delete_hook(hook);
  } else if (file.kept == Kind::foreign) {
    if (!have_same_bytes(hook, kept))
      throw make_error(ErrorKind::system, Msg::err_hook_not_restored, printable(hook.string()),
                       printable(kept.string()))
          .hint(phrase(Msg::hint_hook_not_restored));
    delete_hook(kept);
  }
  return plan;
}

}  // namespace gongbu::automation
