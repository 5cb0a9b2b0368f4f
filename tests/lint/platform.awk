# Finds Linux-only headers, calls, flags and paths in /proc and /sys outside of src/host/platform.cpp. Ignores
# comments. Prints each violation; exits with 1 if there is one.

BEGIN {
  headers = "<(linux/.*|sys/(epoll|eventfd|inotify|prctl|sendfile|signalfd|statfs|syscall|timerfd|vfs|xattr)|malloc|sched)\\.h>"
  # Words, or prefixes that end in "_".
  words = "O_PATH O_TMPFILE O_NOATIME O_DIRECT SOCK_CLOEXEC SOCK_NONBLOCK MSG_NOSIGNAL MAP_POPULATE MADV_ MREMAP_ MFD_ " \
          "RENAME_ FALLOC_ STATX_ AT_EMPTY_PATH renameat2 openat2 statx statfs fstatfs memfd_create sendfile " \
          "copy_file_range splice fallocate pipe2 dup3 accept4 epoll_ eventfd signalfd timerfd_ inotify_ prctl " \
          "getrandom syscall pidfd_ close_range getauxval secure_getenv program_invocation_name " \
          "program_invocation_short_name malloc_trim mremap ppoll strchrnul memrchr qsort_r sched_ " \
          "pthread_setname_np RTLD_DEEPBIND dlinfo dl_iterate_phdr"
  count = split(words, list, " ")
}

function found(line, word,    at, before, after) {
  while ((at = index(line, word)) > 0) {
    before = at == 1 ? "" : substr(line, at - 1, 1)
    after = substr(line, at + length(word), 1)
    if (before !~ /[A-Za-z0-9_]/ && (word ~ /_$/ ? after ~ /[A-Za-z0-9]/ : after !~ /[A-Za-z0-9_]/)) return 1
    line = substr(line, at + length(word))
  }
  return 0
}

function breach(what) {
  printf "%s:%d: %s is Linux only: it belongs in src/host/platform.cpp\n", FILENAME, FNR, what
  broken = 1
}

FILENAME == "src/host/platform.cpp" { next }
{
  line = $0
  sub(/(^|[^:])\/\/.*/, "", line)
  if (line ~ /^[ \t]*#/ && match(line, headers)) breach(substr(line, RSTART, RLENGTH))
  if (match(line, /"\/(proc|sys)(\/|")/)) breach(substr(line, RSTART + 1, RLENGTH - 1))
  for (i = 1; i <= count; ++i)
    if (found(line, list[i])) breach(list[i])
}

END { exit broken }
