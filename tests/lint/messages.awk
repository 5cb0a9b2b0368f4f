# Checks messages.def, the first argument, against the other arguments, the sources: every message is used; a message
# with arguments has at most one "|" in English (singular|plural) and none in Korean, and no Korean particle depends on
# an argument or has both forms, as in 을(를). Prints each violation; exits with 1 if there is one.

function breach(text) {
  print text
  broken = 1
}

# Returns the first string literal in `text`; the remainder is left in `rest`.
function literal(text) {
  match(text, /"([^"\\]|\\.)*"/)
  rest = substr(text, RSTART + RLENGTH)
  return substr(text, RSTART + 1, RLENGTH - 2)
}

function check_bars(id, english, korean) {
  if (english !~ /\{0\}/) return  # without a count there is nothing to choose by
  if (gsub(/\|/, "|", english) > 1) breach(id ": more than one \"|\" in English")
  if (korean ~ /\|/) breach(id ": Korean has one form, so no \"|\"")
}

# The arguments of these messages always end in 회, 분 or 시간.
function ends_alike(id) { return id ~ /^(warn_long_day|goal_ends_default|goal_restores_default)$/ }

function check_particles(id, korean) {
  if (!ends_alike(id) && korean ~ /\}['"\\]*(은|는|이|가|을|를|와|과|로|으로)([ .,:;)]|$)/)
    breach(id ": the form of the Korean particle depends on the argument")
  if (korean ~ /을\(를\)|를\(을\)|이\(가\)|가\(이\)|은\(는\)|는\(은\)|와\(과\)|과\(와\)|\(으\)로|\(이\)/)
    breach(id ": a Korean particle has both forms; put the argument before a colon or a noun")
}

FNR == NR && /^GONGBU_MESSAGE\(/ {
  id = $0
  gsub(/^GONGBU_MESSAGE\(|,.*/, "", id)
  english = literal($0)
  korean = literal(rest)
  check_bars(id, english, korean)
  check_particles(id, korean)
  defined[id] = 1
}

FNR != NR {
  line = $0
  while (match(line, /Msg::[a-z0-9_]+/)) {
    used[substr(line, RSTART + 5, RLENGTH - 5)] = 1
    line = substr(line, RSTART + RLENGTH)
  }
}

END {
  for (id in defined) {
    ++messages
    if (!(id in used)) breach(id ": no source uses this message")
  }
  if (messages == 0) breach("there are no messages")
  exit broken
}
