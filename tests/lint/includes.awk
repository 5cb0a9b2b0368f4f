# Checks the #includes of src/ and include/ against the order of the rooms:
#
#   main → cli → scan → study | automation | transfer | exchange → app → report → store | git | host | render → catalog → core → base
#
# A room includes itself and the rooms to its right; rooms on one level never include each other. Headers outside of
# include/gongbu/ are private to their room. Libraries and system headers are allowed only in the rooms listed below.
# Files of two rooms have different names. Arguments are paths relative to the top of the tree. Prints each violation;
# exits with 1 if there is one.

BEGIN {
  levels = split("base core catalog store,git,host,render report app study,automation,transfer,exchange scan cli main", order, " ")
  for (i = 1; i <= levels; ++i) {
    split(order[i], level, ",")
    for (j in level) rank[level[j]] = i
  }

  # Path patterns that may include a header: the first header pattern that matches decides.
  allow("^CLI/", "^src/cli/parser\\.cpp$")
  allow("^(SQLiteCpp/|sqlite3\\.h$)", "^src/store/")
  allow("^git2(\\.h$|/)", "^src/git/")
  # transfer: checksums of archives; exchange: segments
  allow("^libdeflate\\.h$", "^src/(git|transfer|exchange)/")
  allow("^zstd\\.h$", "^src/transfer/")  # collections of Anki
  allow("^sodium\\.h$", "^src/exchange/sodium\\.cpp$")
  allow("^zlib\\.h$", "^src/git/")
  allow("^(toml\\+\\+/|date/tz\\.h$)", "^src/host/")
  allow("^nlohmann/", "^src/render/")
  allow("^date/date\\.h$", "^(src|include/gongbu)/(core|catalog|store|git|host|render|report|app|study|automation|transfer|exchange|scan|cli|main)/")
  allow("^(fmt/|utf8proc\\.h$)", ".")
  # core uses no files, streams or system calls.
  allow("^(filesystem|fstream|iostream|cstdio|thread|mutex)$", "/(base|catalog|store|git|host|render|report|app|study|automation|transfer|exchange|scan|cli|main)/")
  allow("^sys/stat\\.h$", "^src/base/private_directory\\.cpp$|/(store|git|host|app|study|automation|transfer|exchange|scan|cli|main)/")
  allow("^stdlib\\.h$", "^src/base/scratch_directory\\.cpp$|/(store|git|host|app|study|automation|transfer|exchange|scan|cli|main)/")
  allow("^(sys/.*|dirent|dlfcn|fcntl|fnmatch|iconv|poll|signal|spawn|stdlib|termios|unistd)\\.h$", "/(store|git|host|app|study|automation|transfer|exchange|scan|cli|main)/")
  allow("^[a-z_]+$", ".")  # the C++ library
}

function allow(header, paths) { headers[++allowed] = header; places[allowed] = paths }

function breach(text) {
  printf "%s:%d: %s\n", FILENAME, FNR, text
  broken = 1
}

function room_of(path,    part) {
  split(path, part, "/")
  return part[1] == "src" ? part[2] : part[3]
}

function check_room(other) {
  if (!(other in rank)) breach("there is no room " other)
  else if (other != room && rank[other] >= rank[room]) breach("room " room " must not include room " other)
}

function exists(path,    line, there) {
  there = (getline line < path) >= 0
  close(path)
  return there
}

# A header beside the source ("name.hpp" or "room/name.hpp"), or one generated from a .in file.
function check_private(header,    path) {
  if (FILENAME ~ /^include\//) {
    breach("a public header must not include the private \"" header "\"")
    return
  }
  path = "src/" (header ~ ("^" room "/") ? "" : room "/") header
  if (!exists(path) && !exists(path ".in"))
    breach("\"" header "\" is not a header of room " room)
}

function check_foreign(header,    i) {
  for (i = 1; i <= allowed; ++i)
    if (header ~ headers[i]) {
      if (FILENAME !~ places[i]) breach("<" header "> does not belong here")
      if (header ~ /^nlohmann\// && json_file != "" && json_file != FILENAME)
        breach("<" header "> belongs in one file, " json_file)
      if (header ~ /^nlohmann\//) json_file = FILENAME
      return
    }
  breach("<" header "> is new: tests/lint/includes.awk says which rooms may use it")
}

FNR == 1 {
  room = room_of(FILENAME)
  if (!(room in rank)) breach("there is no room " room)
  name = FILENAME
  sub(/.*\//, "", name)
  sub(/\..*/, "", name)
  if (name in home && home[name] != room) breach("room " home[name] " has a file of this name, too")
  home[name] = room
}

/^[ \t]*#[ \t]*include/ {
  header = $0
  if (sub(/^[ \t]*#[ \t]*include[ \t]*"/, "", header)) {
    sub(/".*/, "", header)
    if (header ~ /^gongbu\//) check_room(room_of("include/" header))
    else check_private(header)
  } else if (sub(/^[ \t]*#[ \t]*include[ \t]*</, "", header)) {
    sub(/>.*/, "", header)
    check_foreign(header)
  } else {
    breach("an #include the lint cannot read")
  }
}

END { exit broken }
