All settings without a file.

  $ gongbu config
  language = ""
      language of the output: "en", "ko", or "" for that of the environment
  timezone = ""
      time zone that decides the day of an activity; "" for that of the machine
  day_start = "00:00"
      time at which a study day begins
  week_start = "monday"
      weekday on which a week begins
  commit_day = "zone"
      what decides the day of a commit: "zone" (timezone), "author" (its own)
  kinds = []
      your own kinds of study, in addition to the built-in ones
  git.roots = []
      directories to search for repositories
  git.ignore = []
      directories to leave out of the search
  git.emails = []
      your e-mail addresses in commits
  git.count_merges = false
      whether merge commits count
  git.count_empty = false
      whether commits that change nothing, or only white space, count
  policy.min_lines = 0
      lines that a commit must change to count; 0 for any change
  policy.never_paths = []
      paths that never count, besides lock and generated files; ":!path" counts
  policy.bots = []
      automated authors besides [bot]; "*" matches any text, "?" one character
  kind_rules = "built-in"
      rules for commit kinds, applied after your own: "built-in" or "none"
  hook.quiet = false
      whether the hook prints nothing after a commit
  review.enabled = true
      whether finished topics and papers come back for review
  review.retention = 0.9
      chance to remember at which a review is due
  sync.commits = ""
      how much of commits sync sends: full, hashed or none (full when sealed, else hashed)
  
  Settings  ~/.config/gongbu/config.toml
  $ gongbu --lang ko config list
  language = ""
      출력 언어: "en", "ko". ""이면 환경 변수를 따릅니다
  timezone = ""
      활동의 날짜를 정하는 시간대. ""이면 시스템의 시간대를 따릅니다
  day_start = "00:00"
      공부하는 하루가 시작되는 시각
  week_start = "monday"
      한 주가 시작되는 요일
  commit_day = "zone"
      커밋 날짜의 기준: "zone"(설정한 시간대), "author"(커밋에 적힌 시간대)
  kinds = []
      기본 종류에 더해 직접 쓰는 공부 종류
  git.roots = []
      저장소를 찾을 디렉터리
  git.ignore = []
      저장소를 찾을 때 건너뛸 디렉터리
  git.emails = []
      커밋에 쓰는 내 이메일 주소
  git.count_merges = false
      병합 커밋도 집계할지 여부
  git.count_empty = false
      바뀐 내용이 없거나 공백만 바뀐 커밋도 집계할지 여부
  policy.min_lines = 0
      커밋을 집계하는 데 필요한 변경 줄 수. 0이면 조금만 바뀌어도 집계합니다
  policy.never_paths = []
      잠금 파일과 생성 파일 말고도 집계하지 않을 경로. ":!경로"는 예외로 집계합니다
  policy.bots = []
      [bot] 말고도 봇으로 볼 작성자의 이름이나 주소. "*"는 아무 글자, "?"는 한 글자
  kind_rules = "built-in"
      내 규칙 다음에 쓸 커밋 종류 규칙: "built-in"(기본 규칙) 또는 "none"
  hook.quiet = false
      커밋 뒤에 나오는 한 줄을 숨길지 여부
  review.enabled = true
      끝낸 절과 논문을 복습할지 여부
  review.retention = 0.9
      기억할 확률이 이만큼 떨어지면 복습합니다
  sync.commits = ""
      동기화할 때 커밋 정보를 얼마나 보낼지: full, hashed, none (암호화하면 full, 아니면 hashed)
  
  설정 파일  ~/.config/gongbu/config.toml
  $ gongbu config --json
  {"file":"$HOME/.config/gongbu/config.toml","settings":[{"key":"language","value":"","default":true},{"key":"timezone","value":"","default":true},{"key":"day_start","value":"00:00","default":true},{"key":"week_start","value":"monday","default":true},{"key":"commit_day","value":"zone","default":true},{"key":"kinds","value":[],"default":true},{"key":"git.roots","value":[],"default":true},{"key":"git.ignore","value":[],"default":true},{"key":"git.emails","value":[],"default":true},{"key":"git.count_merges","value":false,"default":true},{"key":"git.count_empty","value":false,"default":true},{"key":"policy.min_lines","value":0,"default":true},{"key":"policy.never_paths","value":[],"default":true},{"key":"policy.bots","value":[],"default":true},{"key":"kind_rules","value":"built-in","default":true},{"key":"hook.quiet","value":false,"default":true},{"key":"review.enabled","value":true,"default":true},{"key":"review.retention","value":0.9,"default":true},{"key":"sync.commits","value":"","default":true}],"repositories":[],"kinds":[]}
  $ gongbu config path
  $HOME/.config/gongbu/config.toml
  $ GONGBU_HOME=~/elsewhere gongbu config path
  $HOME/elsewhere/config.toml
  $ ls -A
  .gitconfig

Setting them one by one.

  $ gongbu config set timezone Asia/Seoul
  timezone = "Asia/Seoul"
  Applies from now on; for earlier days: gongbu rebuild
  $ gongbu config set day_start 4:00
  day_start = "04:00"
  Applies from now on; for earlier days: gongbu rebuild
  $ mkdir -p code 'my work' 한글
  $ gongbu config set git.roots code '~/my work' $HOME/한글
  git.roots = ["~/code", "~/my work", "~/한글"]
  $ gongbu config set git.count_merges true
  git.count_merges = true
  Applies from now on; for earlier days: gongbu rebuild
  $ gongbu config set git.emails me@example.com
  git.emails = ["me@example.com"]
  $ cat .config/gongbu/config.toml
  timezone = "Asia/Seoul"
  day_start = "04:00"
  
  [git]
  roots = ["~/code", "~/my work", "~/한글"]
  count_merges = true
  emails = ["me@example.com"]
  $ gongbu config get git.roots
  ~/code
  ~/my work
  ~/한글
  $ gongbu config get day_start
  04:00
  $ gongbu config get git.ignore
  $ gongbu config list --json
  {"file":"$HOME/.config/gongbu/config.toml","settings":[{"key":"language","value":"","default":true},{"key":"timezone","value":"Asia/Seoul","default":false},{"key":"day_start","value":"04:00","default":false},{"key":"week_start","value":"monday","default":true},{"key":"commit_day","value":"zone","default":true},{"key":"kinds","value":[],"default":true},{"key":"git.roots","value":["~/code","~/my work","~/한글"],"default":false},{"key":"git.ignore","value":[],"default":true},{"key":"git.emails","value":["me@example.com"],"default":false},{"key":"git.count_merges","value":true,"default":false},{"key":"git.count_empty","value":false,"default":true},{"key":"policy.min_lines","value":0,"default":true},{"key":"policy.never_paths","value":[],"default":true},{"key":"policy.bots","value":[],"default":true},{"key":"kind_rules","value":"built-in","default":true},{"key":"hook.quiet","value":false,"default":true},{"key":"review.enabled","value":true,"default":true},{"key":"review.retention","value":0.9,"default":true},{"key":"sync.commits","value":"","default":true}],"repositories":[],"kinds":[]}
  $ gongbu config set git.emails
  git.emails = []
  Before: me@example.com
  $ gongbu config get git.emails

A directory that does not exist (yet) is accepted with a warning.

  $ cd code
  $ gongbu config set git.roots . nope
  git.roots = ["~/code", "~/code/nope"]
  gongbu: $HOME/code/nope: no such directory (git.roots)
  $ gongbu config set git.ignore third_party '~/code/old*'
  git.ignore = ["~/code/third_party", "~/code/old*"]
  $ cd

The language of the output is a setting, too.

  $ gongbu config set language ko
  language = "ko"
  $ gongbu config get langauge
  gongbu: langauge: 없는 설정입니다 — 혹시 language인가요?
  [2]
  $ gongbu --lang en config set language ''
  language = ""

Bad input changes nothing.

  $ cp .config/gongbu/config.toml before.toml
  $ gongbu config set
  gongbu: KEY is missing — for example: gongbu config set timezone Asia/Seoul; more: gongbu config set --help
  [2]
  $ gongbu config get
  gongbu: KEY is missing — for example: gongbu config get timezone; more: gongbu config get --help
  [2]
  $ gongbu config sett timezone UTC
  gongbu: unknown command 'config sett' — did you mean config set?
  [2]
  $ gongbu config set timezne UTC
  gongbu: timezne: unknown setting — did you mean timezone?
  [2]
  $ gongbu config set timezone
  gongbu: timezone: takes one value, not 0
  [2]
  $ gongbu config set timezone UTC UTC
  gongbu: timezone: takes one value, not 2
  [2]
  $ gongbu config set timezone Asia/Seol
  gongbu: timezone: unknown time zone "Asia/Seol" — did you mean Asia/Seoul?
  [2]
  $ gongbu config set day_start noon
  gongbu: day_start: not a time of day: "noon" — write it as "04:00", from 00:00 to 23:59
  [2]
  $ gongbu config set git.emails me
  gongbu: git.emails: not an e-mail address: "me" — write only the address: me@example.com
  [2]
  $ gongbu config set git.roots ''
  gongbu: git.roots: not a path: ""
  [2]
  $ gongbu config set git.count_empty maybe
  gongbu: git.count_empty: unknown value "maybe" — one of: true, false
  [2]
  $ cmp before.toml .config/gongbu/config.toml

The result of the editor is checked.

  $ VISUAL='sed -i s/04:00/05:00/' EDITOR=false gongbu config edit
  $ gongbu config get day_start
  05:00
  $ EDITOR='sed -i s/05:00/25:00/' gongbu config edit
  gongbu: $HOME/.config/gongbu/config.toml:2:13: day_start: not a time of day: "25:00" — write it as "04:00", from 00:00 to 23:59
  [2]
  $ VISUAL=true gongbu --lang ko config edit
  gongbu: $HOME/.config/gongbu/config.toml:2:13: day_start: 시각이 아닙니다: "25:00" — "04:00"처럼 00:00부터 23:59 사이로 쓰세요
  [2]
  $ VISUAL=false gongbu config edit
  gongbu: the editor false failed — set VISUAL or EDITOR to the one you use
  [3]
  $ VISUAL=no-such-editor gongbu config edit
  no-such-editor: 1: no-such-editor: not found
  gongbu: the editor no-such-editor failed — set VISUAL or EDITOR to the one you use
  [3]
  $ gongbu config get day_start
  gongbu: $HOME/.config/gongbu/config.toml:2:13: day_start: not a time of day: "25:00" — write it as "04:00", from 00:00 to 23:59
  [2]
  $ gongbu config set day_start 04:00
  gongbu: $HOME/.config/gongbu/config.toml:2:13: day_start: not a time of day: "25:00" — write it as "04:00", from 00:00 to 23:59
  [2]
  $ gongbu config path
  $HOME/.config/gongbu/config.toml

Creating the file.

  $ GONGBU_HOME=~/new VISUAL='touch' gongbu config edit
  $ stat -c '%a %n' new
  700 new

A directory that is not writable.

  $ touch file
  $ GONGBU_HOME=~/file gongbu config set timezone UTC
  gongbu: cannot read $HOME/file/config.toml: Not a directory
  [3]
  $ env -u HOME gongbu config path
  gongbu: HOME is not set to an absolute path, so gongbu does not know where to keep its files — set HOME, or GONGBU_HOME to a directory for gongbu's files
  [2]
