The format of these files, which tests/support/transcript.cpp describes.

Output and an exit status.

  $ printf 'no newline'
  no newline (no-eol)
  $ printf '\033[31mred\033[0m\n'
  \x1b[31mred\x1b[0m (esc)
  $ echo out; echo err >&2; exit 3
  out
  err
  [3]
  $ kill -9 $$
  [137]

Variables and the directory apply to the rest of the file; $HOME is the temporary home directory.

  $ export A="b c" LANG=ko_KR.UTF-8
  $ echo "$A $LANG"
  b c ko_KR.UTF-8
  $ gongbu add
  gongbu: KIND 인자가 빠졌습니다 — 예: gongbu add 논문 Attention is all you need -t 45분 (자세히: gongbu add --help)
  [2]
  $ gongbu --help | head -n 1
  gongbu(공부): git 커밋과 공부 기록으로 이어 가는 정직한 연속 기록
  $ mkdir sub
  $ cd sub
  $ pwd
  $HOME/sub
  $ cd
  $ unset A
  $ echo "[$A]"
  []

The clock advances one second per command; git's dates follow unless they are exported.

  $ export GONGBU_NOW=2027-01-01T00:00:00Z
  $ echo $GONGBU_NOW $GIT_AUTHOR_DATE
  2027-01-01T00:00:00+00:00 2027-01-01T00:00:00+00:00
  $ echo $GONGBU_NOW $GIT_AUTHOR_DATE
  2027-01-01T00:00:01+00:00 2027-01-01T00:00:01+00:00
  $ export GIT_AUTHOR_DATE=2020-01-01T00:00:00Z
  $ echo $GONGBU_NOW $GIT_AUTHOR_DATE
  2027-01-01T00:00:02+00:00 2020-01-01T00:00:00Z
  $ unset GIT_AUTHOR_DATE
  $ echo $GONGBU_NOW $GIT_AUTHOR_DATE
  2027-01-01T00:00:03+00:00 2027-01-01T00:00:03+00:00

The environment, and patterns in the output.

  $ env | cut -d= -f1 | sort
  GIT_AUTHOR_DATE
  GIT_COMMITTER_DATE
  GIT_CONFIG_NOSYSTEM
  GONGBU_NOW
  HOME
  LANG
  PATH
  PWD
  TZ
  $ echo 123
  [0-9]+ (re)
  $ echo abc
  a* (glob)
