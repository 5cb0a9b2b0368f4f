The complete command-line reference in both languages, so that any change of a command, an option or a
translation shows here. The commands are taken from the help itself, so no new one can be missing.

  $ gongbu --help
  gongbu (공부): one honest study streak from your git commits and your notes
  
  gongbu [COMMAND] [--lang en|ko] [--color auto|always|never]
  
  Every day
  
    today       today: done or not, the streak, what is next
    add         record study
    start       start a timer; it survives a reboot
    stop        stop the timer: it becomes an entry on the day it was started
    cancel      stop the timer and record nothing
    status      the running timer: exit status 0, or 1 if none is running
    log         the timeline: commits and entries, day by day
    edit        change an entry
    rm          remove entries
    undo        undo the last change; repeat to go further back
  
  Look back
  
    week        a week: days, kinds, streaks and gaps
    month       a month: days, kinds, repositories, topics, papers, streaks, gaps
    year        a year: days, kinds, repositories, topics, papers, streaks and
                gaps
    calendar    a year of study as a heatmap
    streak      the current and the longest streak
    gaps        runs of missed days
    why         the evidence for one day: what counted, what did not, and why
  
  Study plan
  
    prml        PRML (Bishop): progress, what is next, forecast
    syllabus    books and courses: PRML and your own
    paper       papers: to read, being read, read, implemented
    later       what to study later: note it down, or see the list
    review      topics and papers that are due for review: list them, record a
                review
  
  Rules
  
    goal        daily and weekly goals
    rest        days on which nothing is due
    kind        rules that give commits a kind: blog posts, solved problems, your
                own
    rebuild     judge all days by the current settings; shows the difference first
  
  Automate
  
    hook        git hooks: count commits as they are made
    cron        reminders, and a sync every hour, from cron
    check       for cron: prints one line and exits with 1 if today is not met
  
  Show and share
  
    report      everything on one page: here, or as one HTML file
    card        a streak card with a heatmap for a profile README, as SVG
    portfolio   papers read and implemented, topics and totals, as Markdown
    export      activities and verdicts as CSV, JSON, Markdown or a calendar
  
  Data
  
    import      import study from other programs' files; shows first what changes
    backup      back up database and settings
    restore     restore a backup; shows first what changes
    doctor      check data, settings and reminders, and say how to fix them
    sync        exchange records with your other machines
    forget      erase the text of entries permanently
  
  Set up
  
    init        first set-up: who you are, your time zone, your repositories
    config      show and change settings
    me          your e-mail addresses, and those that may be yours
    repo        repositories: which are scanned, how many commits count
    scan        find repositories and read new commits
    man         the manual: of gongbu, of a command, of settings or judging
    completion  completion of commands, options and values for bash, zsh or fish
  
  Examples
  
    gongbu init                      # once: who you are, where repositories are
    gongbu                           # today
    gongbu add paper "Attention is all you need" -t 45m
    gongbu week                      # this week, beside the one before
  
  gongbu COMMAND --help says more about each; gongbu --version prints the version.
  $ gongbu --help --lang ko
  gongbu(공부): git 커밋과 공부 기록으로 이어 가는 정직한 연속 기록
  
  gongbu [명령] [--lang en|ko] [--color auto|always|never]
  
  날마다
  
    today       오늘 한 것, 연속 기록, 다음에 할 것
    add         공부를 기록합니다
    start       타이머를 시작합니다. 재부팅해도 이어집니다
    stop        타이머를 멈추고, 시작한 날의 기록으로 남깁니다
    cancel      기록하지 않고 타이머를 멈춥니다
    status      실행 중인 타이머. 없으면 종료 상태 1
    log         커밋과 기록을 날짜별로 봅니다
    edit        기록을 고칩니다
    rm          기록을 지웁니다
    undo        마지막 변경을 되돌립니다. 반복하면 그 전 변경도 되돌립니다
  
  돌아보기
  
    week        한 주: 요일별, 종류별, 연속 기록과 놓친 날
    month       한 달: 날짜별, 종류별, 저장소, 주제, 논문, 연속 기록과 놓친 날
    year        한 해: 날짜별, 종류별, 저장소, 주제, 논문, 연속 기록과 놓친 날
    calendar    한 해의 잔디: 날마다 얼마나 공부했는지
    streak      현재 연속 기록과 최장 연속 기록
    gaps        놓친 날
    why         하루의 판정 근거: 집계한 것, 집계하지 않은 것과 그 이유
  
  공부 계획
  
    prml        PRML(비숍) 진도: 어디까지 했는지, 다음은 무엇인지, 언제 끝나는지
    syllabus    교재와 강의: PRML과 직접 추가한 것
    paper       논문: 읽을 것, 읽는 중, 읽음, 구현함
    later       나중에 공부할 것을 적거나 목록을 봅니다
    review      복습할 때가 된 절과 논문을 보고, 복습을 기록합니다
  
  규칙
  
    goal        하루와 한 주의 목표
    rest        쉬는 날
    kind        커밋의 종류(블로그 글, 푼 문제 등)를 정하는 규칙
    rebuild     지난 날을 지금 설정으로 다시 판정합니다. 차이를 먼저 보여 줍니다
  
  자동화
  
    hook        git 훅: 커밋하는 즉시 집계합니다
    cron        알림과 매시 동기화를 cron에 맡깁니다
    check       cron용: 오늘 목표가 남았으면 한 줄을 출력하고 종료 상태 1로
                끝납니다
  
  보여 주기
  
    report      모든 기록을 한 페이지로: 터미널이나 HTML 파일 하나
    card        프로필 README에 넣을 연속 기록 카드 (SVG)
    portfolio   읽고 구현한 논문, 공부한 주제, 총계를 Markdown 포트폴리오로
    export      활동과 날짜별 판정을 CSV, JSON, Markdown, 캘린더로 내보냅니다
  
  데이터
  
    import      다른 프로그램의 기록을 가져옵니다. 달라지는 내용을 먼저 보여
                줍니다
    backup      데이터베이스와 설정을 백업합니다
    restore     백업을 복원합니다. 달라지는 내용을 먼저 보여 줍니다
    doctor      데이터, 설정, 알림의 문제와 고치는 방법을 찾습니다
    sync        다른 기기와 기록을 주고받습니다
    forget      기록의 내용을 완전히 지웁니다
  
  설정
  
    init        처음 설정: 내 주소, 시간대, 저장소 위치
    config      설정을 보고 바꿉니다
    me          내 이메일 주소, 내 것일지 모르는 주소
    repo        저장소 목록과 집계하는 커밋 수
    scan        저장소를 찾아 새 커밋을 읽습니다
    man         매뉴얼: gongbu 전체, 각 명령, 설정(settings), 판정(judging)
    completion  bash, zsh, fish에서 쓰는 명령·옵션·값 자동 완성
  
  예
  
    gongbu init                      # 처음 한 번: 나와 저장소 설정
    gongbu                           # 오늘
    gongbu add 논문 "Attention is all you need" -t 45m
    gongbu week                      # 이번 주
  
  명령마다 자세한 설명: gongbu 명령 --help, 버전: gongbu --version

The short help has about a dozen commands.

  $ gongbu -h
  gongbu (공부): one honest study streak from your git commits and your notes
  
  gongbu [COMMAND] [--lang en|ko] [--color auto|always|never]
  
    today   today: done or not, the streak, what is next
    add     record study
    start   start a timer; it survives a reboot
    stop    stop the timer: it becomes an entry on the day it was started
    log     the timeline: commits and entries, day by day
    undo    undo the last change; repeat to go further back
    week    a week: days, kinds, streaks and gaps
    streak  the current and the longest streak
    why     the evidence for one day: what counted, what did not, and why
    paper   papers: to read, being read, read, implemented
    goal    daily and weekly goals
    report  everything on one page: here, or as one HTML file
    init    first set-up: who you are, your time zone, your repositories
  
  gongbu --help lists all commands; gongbu help COMMAND explains one.
  $ gongbu -h --lang ko
  gongbu(공부): git 커밋과 공부 기록으로 이어 가는 정직한 연속 기록
  
  gongbu [명령] [--lang en|ko] [--color auto|always|never]
  
    today   오늘 한 것, 연속 기록, 다음에 할 것
    add     공부를 기록합니다
    start   타이머를 시작합니다. 재부팅해도 이어집니다
    stop    타이머를 멈추고, 시작한 날의 기록으로 남깁니다
    log     커밋과 기록을 날짜별로 봅니다
    undo    마지막 변경을 되돌립니다. 반복하면 그 전 변경도 되돌립니다
    week    한 주: 요일별, 종류별, 연속 기록과 놓친 날
    streak  현재 연속 기록과 최장 연속 기록
    why     하루의 판정 근거: 집계한 것, 집계하지 않은 것과 그 이유
    paper   논문: 읽을 것, 읽는 중, 읽음, 구현함
    goal    하루와 한 주의 목표
    report  모든 기록을 한 페이지로: 터미널이나 HTML 파일 하나
    init    처음 설정: 내 주소, 시간대, 저장소 위치
  
  모든 명령: gongbu --help, 명령 하나: gongbu help 명령

Every command is in one group of the help.

  $ gongbu __complete '' | cut -f1 | grep -vx help | sort >top
  $ gongbu --help | sed '/^Examples$/,$d' | sed -n 's/^  \([a-z][a-z]*\)  .*/\1/p' | sort | diff - top

  $ cat >commands.awk <<'AWK'
  > /^(Options|Examples)$/ { on = 0 }
  > on && /^  [^ ]/ { sub(/^  /, ""); sub(/  .*/, ""); print }
  > /^Commands$/ { on = 1 }
  > AWK
  $ while read -r name; do
  >   echo "$name"
  >   gongbu $name --help </dev/null | awk -f commands.awk
  > done <top >commands

  $ while read -r name; do
  >   echo "---- $name"
  >   gongbu $name --help </dev/null
  > done <commands
  ---- add
  gongbu add KIND SUBJECT… [OPTION]…
  
  record study
  
  Options
  
    KIND             paper, math, course, problem, post, reading, other or your
                     own
    SUBJECT          what was studied; prml:3.1.2 finishes that section
    -t, --time TIME  how long it took: 45m, 1h30m, 1h 30m
    --on DAY         the day it was done (default: today)
    --note TEXT      a note on it
    --part           only a part of the topic was studied: it is not finished yet
    --pass N         reading pass of the paper: 1, 2 or 3
    --json           write JSON
    --no-scan        do not look for new commits
    --lang LANG      language of the output
    --color WHEN     when to use colour
    -h, --help       show this help
  
  Examples
  
    gongbu add paper Attention is all you need -t 45m
    gongbu add math "SVD, chapter 3" --on yesterday
    gongbu add problem "BOJ 1753" -t 1h30m --note "heap, not a plain queue"
    gongbu add math prml:3.1.2 -t 45m           # a section of PRML: gongbu prml
                                                # --help
    gongbu add math -- -1 to the power of 1/2   # after -- nothing is an option
  
  Other names: gongbu record, gongbu new
  ---- backup
  gongbu backup [OPTION]…
  
  back up database and settings
  
  Commands
  
    backup list    list the backups
    backup verify  check that backups can be restored
    backup accept  accept a backup with fewer records than before
  
  Options
  
    --to DIR      into this directory instead
    --if-due      only if today has none yet
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu backup                  # the first command of a day that writes does
                                   # it, too
    gongbu backup --to /media/usb  # a copy on another disk
  ---- backup list
  gongbu backup list [OPTION]…
  
  list the backups
  
  Options
  
    --json        write JSON
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu backup list
  
  Other names: gongbu backup ls, gongbu backup show
  ---- backup verify
  gongbu backup verify [BACKUP] [OPTION]…
  
  check that backups can be restored
  
  Options
  
    BACKUP        a backup: its name or day, a file or a directory
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu backup verify             # every backup
    gongbu backup verify /media/usb  # one
  ---- backup accept
  gongbu backup accept [OPTION]…
  
  accept a backup with fewer records than before
  
  Options
  
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu backup accept
  ---- calendar
  gongbu calendar [YEAR] [OPTION]…
  
  a year of study as a heatmap
  
  Options
  
    YEAR             a calendar year
    --year YEAR      a calendar year
    --months N       this month and the months before it, N in total
    -k, --kind KIND  one kind only
    --json           write JSON
    --md             write Markdown
    --no-scan        do not look for new commits
    --lang LANG      language of the output
    --color WHEN     when to use colour
    -h, --help       show this help
  
  Examples
  
    gongbu calendar               # the last twelve months
    gongbu calendar --year 2025
    gongbu calendar --months 3
    gongbu calendar --kind paper  # papers only
    gongbu calendar --md          # to paste
  
  Other names: gongbu heatmap, gongbu cal
  ---- cancel
  gongbu cancel [OPTION]…
  
  stop the timer and record nothing
  
  Options
  
    --json        write JSON
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu cancel  # gongbu undo lets it run on
  ---- card
  gongbu card [OPTION]…
  
  a streak card with a heatmap for a profile README, as SVG
  
  Options
  
    --svg FILE     the file to write (default: streak.svg); - is standard output
    --theme THEME  light (default), dark, or auto: follow the reader's screen
    --size SIZE    full (default), or compact: 495×195 without the year
    --title TEXT   a title instead of the default
    --repos        name the repositories with the most commits of the last 12
                   months; default: name none
    --no-scan      do not look for new commits
    --lang LANG    language of the output
    --color WHEN   when to use colour
    -h, --help     show this help
  
  Examples
  
    gongbu card                                # streak.svg: ![my
                                               # study](streak.svg)
    gongbu card --svg card.svg --theme auto    # light or dark, as the reader has
                                               # it
    gongbu card --svg card.svg --size compact  # beside other cards
    gongbu card --svg - --title "ML every day" >streak.svg
  ---- check
  gongbu check [OPTION]…
  
  for cron: prints one line and exits with 1 if today is not met
  
  Options
  
    -q, --quiet    print nothing, only set the exit status
    --notify       also show a desktop notification if something is due
    --format TEXT  print this instead, whether met or not; see the examples for
                   fields
    --json         write JSON
    --no-scan      do not look for new commits
    --lang LANG    language of the output
    --color WHEN   when to use colour
    -h, --help     show this help
  
  Examples
  
    gongbu check                  # says nothing when the day is met or a rest day
    gongbu check --quiet || echo  # only the exit status
    gongbu check --notify         # on the desktop too; gongbu cron install lets
                                  # cron do it
    gongbu check --format "{verdict} {streak} {left}"  # for a status bar: pending
                                                       # 12 2h 59m
    # the other fields
    gongbu check --format "{day} {longest} {minutes} {missing} {freeze} {line}"
  ---- completion
  gongbu completion SHELL [OPTION]…
  
  completion of commands, options and values for bash, zsh or fish
  
  Options
  
    SHELL         the shell: bash, zsh or fish
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    source <(gongbu completion bash)                       # in ~/.bashrc
    source <(gongbu completion zsh)                        # in ~/.zshrc, after
                                                           # compinit
    gongbu completion fish >~/.config/fish/completions/gongbu.fish
  
  Other names: gongbu completions
  ---- config
  gongbu config [OPTION]…
  
  show and change settings
  
  Commands
  
    config list  every setting with its value
    config get   the value of one setting, lists one item per line
    config set   change one setting
    config edit  open config.toml in $VISUAL or $EDITOR, then check it
    config path  where config.toml is
  
  Options
  
    --json        write JSON
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu config                          # every setting with its value
    gongbu config set day_start 04:00      # a day ends at four in the morning
    gongbu config set git.roots ~/code ~/school
    gongbu config edit                     # in your editor
  
  Other names: gongbu settings
  ---- config list
  gongbu config list [OPTION]…
  
  every setting with its value
  
  Options
  
    --json        write JSON
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu config list         # the same as gongbu config
    gongbu config list --json  # for scripts
  
  Other names: gongbu config ls, gongbu config show
  ---- config get
  gongbu config get KEY [OPTION]…
  
  the value of one setting, lists one item per line
  
  Options
  
    KEY           name of the setting, such as git.roots
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu config get timezone
    gongbu config get git.roots  # one a line
  ---- config set
  gongbu config set KEY [VALUE…] [OPTION]…
  
  change one setting
  
  Options
  
    KEY           name of the setting, such as git.roots
    VALUE         its value; a list takes any number
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu config set timezone Asia/Seoul
    gongbu config set git.roots ~/code ~/school  # a list takes any number
    gongbu config set git.ignore                 # or none
  ---- config edit
  gongbu config edit [OPTION]…
  
  open config.toml in $VISUAL or $EDITOR, then check it
  
  Options
  
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu config edit
    EDITOR=nano gongbu config edit
  
  Other names: gongbu kind edit
  ---- config path
  gongbu config path [OPTION]…
  
  where config.toml is
  
  Options
  
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu config path
    cp "$(gongbu config path)" backup.toml
  ---- cron
  gongbu cron [OPTION]…
  
  reminders, and a sync every hour, from cron
  
  Commands
  
    cron install  run check and week at these times, in place of earlier ones, and
                  sync every hour
    cron list     what is scheduled, and when it runs next
    cron rm       remove the schedule; the rest of the crontab is unchanged
  
  Options
  
    --json        write JSON
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu cron install --check 21:00,23:00 --week "sun 20:00"
    gongbu cron         # what is scheduled
    gongbu cron rm
  ---- cron install
  gongbu cron install [OPTION]…
  
  run check and week at these times, in place of earlier ones, and sync every hour
  
  Options
  
    --check TIME,…       times of day in your time zone: 21:00 or
                         21:00,22:30,23:30
    --week WEEKDAY TIME  when to summarize the week: "sun 20:00"
    --sync hourly|off    hourly: sync with your other machines once an hour; off:
                         no longer. Without --check and --week the reminders stay
    --systemd            systemd timers instead of a crontab
    --launchd            with --print: a property list for launchd, the scheduler
                         of macOS
    --print              print what --launchd would need, and change nothing
    --no-notify          only cron's mail, no desktop notification
    --json               write JSON
    --lang LANG          language of the output
    --color WHEN         when to use colour
    -h, --help           show this help
  
  Examples
  
    gongbu cron install                            # check at 21:00, week on
                                                   # Sundays at 20:00
    gongbu cron install --check 21:00,22:30,23:30  # silent once the day is met
    gongbu cron install --check 22:00 --week "sun 20:00"
    gongbu cron install --sync hourly              # keeps the reminders; without
                                                   # reminders only sync
    gongbu cron install --systemd                  # timers: a laptop asleep is
                                                   # told on waking
    gongbu cron install --launchd --print          # a property list for macOS
  
  Other names: gongbu cron add
  ---- cron list
  gongbu cron list [OPTION]…
  
  what is scheduled, and when it runs next
  
  Options
  
    --json        write JSON
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu cron list         # the same as gongbu cron
    gongbu cron list --json  # for scripts
  
  Other names: gongbu cron show, gongbu cron status, gongbu cron ls
  ---- cron rm
  gongbu cron rm [OPTION]…
  
  remove the schedule; the rest of the crontab is unchanged
  
  Options
  
    --json        write JSON
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu cron rm  # from the crontab and from systemd
  
  Other names: gongbu cron remove, gongbu cron uninstall, gongbu cron delete
  ---- doctor
  gongbu doctor [OPTION]…
  
  check data, settings and reminders, and say how to fix them
  
  Options
  
    --deep        read all of the database and every backup
    --drill       restore the newest backup for a trial and compare streak, gaps
                  and log
    --fix         fix totals and permissions
    --json        write JSON
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu doctor          # one line for each problem
    gongbu doctor --deep   # reads every page of the database and every backup
    gongbu doctor --drill  # restores the newest backup into a temporary directory
                           # and compares
    gongbu doctor --fix    # fixes totals and permissions
  ---- edit
  gongbu edit ID [OPTION]…
  
  change an entry
  
  Options
  
    ID                 number of the entry, as gongbu log shows it
    --kind KIND        the new kind
    --subject SUBJECT  the new subject
    -t, --time TIME    the new duration
    --no-time          remove the duration
    --on DAY           the new day
    --note TEXT        the new note; "" for none
    --part             only a part of the topic was studied: it is not finished
                       yet
    --whole            the whole topic was studied: it is finished
    --json             write JSON
    --no-scan          do not look for new commits
    --lang LANG        language of the output
    --color WHEN       when to use colour
    -h, --help         show this help
  
  Examples
  
    gongbu edit 12 -t 1h             # it took an hour
    gongbu edit 12 --on yesterday    # and was yesterday
    gongbu edit 12 --kind math --subject "SVD"
  ---- export
  gongbu export [OPTION]…
  
  activities and verdicts as CSV, JSON, Markdown or a calendar
  
  Options
  
    --csv              write CSV: one row per activity; text that looks like a
                       formula begins with '
    --json             write JSON
    --md               write Markdown
    --ics              write a calendar (iCalendar): one event per activity
    --from DAY         first day (default: the day tracking began)
    --to DAY           last day (default: today)
    --days             only the days with their verdicts, without the activities
    --bom              with --csv: begin with a byte order mark, so that Excel
                       shows Korean
    -o, --output FILE  write to this file; - is standard output, as without it
    --no-scan          do not look for new commits
    --lang LANG        language of the output
    --color WHEN       when to use colour
    -h, --help         show this help
  
  Examples
  
    gongbu export --csv -o study.csv              # everything, for a spreadsheet
    gongbu export --csv --days --from 2026-01-01  # one row a day, with its
                                                  # verdict
    gongbu export --ics -o study.ics              # for Google Calendar and others
    gongbu export --json --from 11-01 --to 11-30  # for scripts
  ---- forget
  gongbu forget ID… [OPTION]…
  
  erase the text of entries permanently
  
  Options
  
    ID            number of the entry, as gongbu log shows it
    -y, --yes     do not ask
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu forget 12        # asks first; undo does not bring it back
    gongbu forget 12 --yes
  ---- gaps
  gongbu gaps [OPTION]…
  
  runs of missed days
  
  Options
  
    --from DAY      only gaps that reach this day or later
    --to DAY        only gaps that begin on this day or earlier
    -n, --number N  only the last N gaps
    --json          write JSON
    --md            write Markdown
    --no-scan       do not look for new commits
    --lang LANG     language of the output
    --color WHEN    when to use colour
    -h, --help      show this help
  
  Examples
  
    gongbu gaps                            # every gap
    gongbu gaps --from 11-01 --to 11-30    # those that touch November
    gongbu gaps -n 3                       # the last three
  
  Other names: gongbu gap
  ---- goal
  gongbu goal [OPTION]…
  
  daily and weekly goals
  
  Commands
  
    goal list     the same as gongbu goal
    goal set      set a goal, from today on; for the same kinds and period it
                  replaces the old one
    goal rm       end a goal, from today on; earlier days keep it
    goal freezes  a number of missed days forgiven each month; off by default
  
  Options
  
    -a, --all     also those in the past
    --json        write JSON
    --md          write Markdown
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu goal                     # the goals
    gongbu goal set math 30m/day    # half an hour of maths each day
    gongbu goal set paper 2/week
    gongbu goal rm math
    gongbu goal freezes 2/month     # two missed days a month break no streak
    # A day is done when every daily goal is reached. Without one it is any 1/day.
  
  Other names: gongbu goals
  ---- goal list
  gongbu goal list [OPTION]…
  
  the same as gongbu goal
  
  Options
  
    -a, --all     also those in the past
    --json        write JSON
    --md          write Markdown
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu goal list          # in force or still to come
    gongbu goal list --all    # also those that are over
    gongbu goal list --json   # for scripts
  
  Other names: gongbu goal ls, gongbu goal show
  ---- goal set
  gongbu goal set KINDS AMOUNT… [OPTION]…
  
  set a goal, from today on; for the same kinds and period it replaces the old one
  
  Options
  
    KINDS         a kind, several as math,paper, or any
    AMOUNT        how much and how often: 1/day, 30m/day, 2/week
    --from DAY    the first day it applies (default: today)
    --json        write JSON
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu goal set commit 1/day
    gongbu goal set math 30m/day
    gongbu goal set math,paper 45m/day       # together
    gongbu goal set paper 2/week
    gongbu goal set any 1/day
    gongbu goal set math 1h/day --from 2026-12-01
  
  Other names: gongbu goal add, gongbu goal edit
  ---- goal rm
  gongbu goal rm KINDS [PERIOD] [OPTION]…
  
  end a goal, from today on; earlier days keep it
  
  Options
  
    KINDS         a kind, several as math,paper, or any
    PERIOD        only that for the day or the week
    --from DAY    the first day without it (default: today)
    --json        write JSON
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu goal rm math
    gongbu goal rm math,paper               # the goal for both together
    gongbu goal rm math week                # only the weekly one
    gongbu goal rm math --from 2026-12-01
  
  Other names: gongbu goal drop, gongbu goal remove, gongbu goal delete
  ---- goal freezes
  gongbu goal freezes [PLAN…] [OPTION]…
  
  a number of missed days forgiven each month; off by default
  
  Options
  
    PLAN          2/month, or off; default: show the current ones
    --from DAY    the first day, in this month or later (default: today)
    --json        write JSON
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu goal freezes           # what is set, and what was used this month
    gongbu goal freezes 2/month   # from today on, two missed days a month break
                                  # no streak
    gongbu goal freezes 2/month --from 2026-11-01   # the first of this month at
                                                    # the earliest
    gongbu goal freezes off
    # The earliest missed days of a month are frozen automatically, and marked
    # wherever they are shown.
    # A frozen day does not lengthen a streak; the streak without freezes stands
    # beside it.
  ---- hook
  gongbu hook [OPTION]…
  
  git hooks: count commits as they are made
  
  Commands
  
    hook install  install the hooks here; an existing hook keeps running
    hook rm       remove the hooks and restore the previous ones
    hook status   where hooks are installed, and whether they work
    hook run      what a git hook runs after a commit; never fails
  
  Options
  
    --json        write JSON
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu hook                # where hooks are installed, and whether they work
    gongbu hook install        # in this repository
    gongbu hook install --all  # in every repository that gongbu knows
    gongbu hook rm
  
  Other names: gongbu hooks
  ---- hook install
  gongbu hook install [OPTION]…
  
  install the hooks here; an existing hook keeps running
  
  Options
  
    --all          every repository that gongbu knows
    --template     new repositories (from git 2.54 on: all of them)
    -n, --dry-run  only show what would happen
    --json         write JSON
    --force        also where the hook would show up as a change of the project
    --lang LANG    language of the output
    --color WHEN   when to use colour
    -h, --help     show this help
  
  Examples
  
    gongbu hook install               # in this repository
    gongbu hook install --all         # in every repository that gongbu knows
    gongbu hook install --template    # for those that you will clone or make
    gongbu hook install -n            # only say what would happen
  
  Other names: gongbu hook add
  ---- hook rm
  gongbu hook rm [OPTION]…
  
  remove the hooks and restore the previous ones
  
  Options
  
    --all          every repository that gongbu knows
    --template     new repositories (from git 2.54 on: all of them)
    -n, --dry-run  only show what would happen
    --json         write JSON
    --lang LANG    language of the output
    --color WHEN   when to use colour
    -h, --help     show this help
  
  Examples
  
    gongbu hook rm             # from this repository
    gongbu hook rm --all --template
  
  Other names: gongbu hook uninstall, gongbu hook remove, gongbu hook delete
  ---- hook status
  gongbu hook status [OPTION]…
  
  where hooks are installed, and whether they work
  
  Options
  
    --json        write JSON
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu hook status           # exit status 1 when an installed hook does not
                                 # work
    gongbu hook status --json    # for scripts
  
  Other names: gongbu hook list, gongbu hook ls, gongbu hook show
  ---- hook run
  gongbu hook run [EVENT…] [OPTION]…
  
  what a git hook runs after a commit; never fails
  
  Options
  
    EVENT         post-commit or post-rewrite, then what git passes on
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu hook run post-commit           # in a work tree: record the commit just
                                          # made
    gongbu hook run post-rewrite rebase   # after a rebase: catch up in the
                                          # background
  ---- import
  gongbu import FILE… [OPTION]…
  
  import study from other programs' files; shows first what changes
  
  Commands
  
    import log  list the imports
    import rm   take an import out; entries that you edited stay
  
  Options
  
    FILE                files to read; the name of the format may come first
                        (default: it is detected)
    --kind KIND         kind of entries whose kind is not known otherwise
    --map PATTERN=KIND  kind of a project, tag or deck ('ML*=course'), or columns
                        of a table (date=Day,minutes=Min); can be repeated
    --from DAY          only from this day on
    --until DAY         only up to this day
    --fill              record days of which only a number of contributions is
                        known
    --count             tracking begins with the first imported day
    --rests             days that the other program skipped on purpose become rest
                        days
    -y, --yes           do not ask
    -n, --dry-run       only show what changes
    --json              write JSON
    --lang LANG         language of the output
    --color WHEN        when to use colour
    -h, --help          show this help
  
  Examples
  
    gongbu import toggl.csv --map 'ML*=course'        # asks first
    gongbu import csv notes.csv --map date=Day,subject=What,minutes=Min --dry-run
    gongbu import Notion-export.zip --kind read --yes  # again: only what is new
    gongbu import log                                  # every import; gongbu undo
                                                       # or import rm takes one
                                                       # back
  ---- import log
  gongbu import log [OPTION]…
  
  list the imports
  
  Options
  
    --json        write JSON
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu import log         # number, day, format, entries still there, file
    gongbu import log --json  # with the whole SHA-256 of each file
  
  Other names: gongbu import list, gongbu import ls, gongbu import show
  ---- import rm
  gongbu import rm BATCH [OPTION]…
  
  take an import out; entries that you edited stay
  
  Options
  
    BATCH         number of the import, as in gongbu import log
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu import rm 2   # the number that import log shows; gongbu undo brings it
                         # back
  
  Other names: gongbu import remove, gongbu import delete
  ---- init
  gongbu init [OPTION]…
  
  first set-up: who you are, your time zone, your repositories
  
  Options
  
    -y, --yes          do not ask: use what is found, keep existing settings
    --email EMAIL      an address of yours in commits; may be given several times
    --zone ZONE        time zone that decides the day, such as Asia/Seoul
    --root DIR         directory to look for repositories in; may be given several
                       times
    --day-start HH:MM  when your day begins: 04:00 counts the night to the day
                       before
    --track-from DAY   judge days from DAY on, never earlier ones; first: from the
                       first activity
    --lang LANG        language of the output
    --color WHEN       when to use colour
    -h, --help         show this help
  
  Examples
  
    gongbu init                         # asks; what it finds is the default
    gongbu init --yes                   # takes what it finds, keeps what is set
    gongbu init --yes --root ~/code --day-start 04:00
    gongbu init --yes --email me@example.com --zone Asia/Seoul
    gongbu init --track-from 2026-11-01  # judge days from another day on; shows
                                         # what changes
  
  Other names: gongbu setup
  ---- kind
  gongbu kind [OPTION]…
  
  rules that give commits a kind: blog posts, solved problems, your own
  
  Commands
  
    kind list  the same as gongbu kind
    kind add   add a rule of your own to config.toml
    kind rm    remove one of your rules from config.toml
    kind test  show the kinds that the current rules give the commits of a
               repository
  
  Options
  
    --json        write JSON
    --md          write Markdown
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu kind                 # every rule; the first match applies
    gongbu kind add post --path '_posts/**'   # a rule of your own
    gongbu kind test blog       # what they make of a repository
    gongbu config edit          # edit your rules, the [[kind]] tables
    gongbu config set kinds algorithm   # a kind of your own
    gongbu rebuild              # judges past commits by the current rules
  
  Other names: gongbu kinds
  ---- kind list
  gongbu kind list [OPTION]…
  
  the same as gongbu kind
  
  Options
  
    --json        write JSON
    --md          write Markdown
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu kind                 # every rule; the first match applies
    gongbu kind add post --path '_posts/**'   # a rule of your own
    gongbu kind test blog       # what they make of a repository
    gongbu config edit          # edit your rules, the [[kind]] tables
    gongbu config set kinds algorithm   # a kind of your own
    gongbu rebuild              # judges past commits by the current rules
  
  Other names: gongbu kind ls, gongbu kind show
  ---- kind add
  gongbu kind add KIND [OPTION]…
  
  add a rule of your own to config.toml
  
  Options
  
    KIND                    kind of the commits that match
    --message GLOB          the whole subject; * stands for any text, ? for one
                            character
    --path PATHSPEC         changed files, as a git pathspec; can be repeated
    --share SHARE           least share of the changed lines that is in these
                            files (default: 0.5)
    --repository DIRECTORY  directory of the repository, or a pattern such as
                            ~/code/paper-*
    --json                  write JSON
    --lang LANG             language of the output
    --color WHEN            when to use colour
    -h, --help              show this help
  
  Examples
  
    gongbu kind add post --path '_posts/**'               # by the changed files
    gongbu kind add problem --message '[SWEA] *'          # by the subject
    gongbu kind add paper --repository '~/code/paper-*'   # every commit there
  ---- kind rm
  gongbu kind rm NUMBER [OPTION]…
  
  remove one of your rules from config.toml
  
  Options
  
    NUMBER        number of your rule, as gongbu kind shows it
    --json        write JSON
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu kind rm 1  # gongbu kind shows the numbers
  
  Other names: gongbu kind remove, gongbu kind delete
  ---- kind test
  gongbu kind test REPO [OPTION]…
  
  show the kinds that the current rules give the commits of a repository
  
  Options
  
    REPO          its name or path
    --json        write JSON
    --md          write Markdown
    --no-scan     do not look for new commits
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu kind test blog
    gongbu kind test ~/code/algorithm --json
  ---- later
  gongbu later [SUBJECT…] [OPTION]…
  
  what to study later: note it down, or see the list
  
  Commands
  
    later list  the same as gongbu later
    later add   note down what to study later
    later edit  change what an item says
    later done  turn a studied item into an entry
    later rm    remove items without studying them
  
  Options
  
    SUBJECT       what to study later; default: show the list
    --from WHERE  where it came up: a topic, a paper or any words
    --json        write JSON
    --md          write Markdown
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu later "Jensen's inequality" --from prml:1.6.1
    gongbu later                  # what is open, oldest first
    gongbu later done 1 -t 30m    # studied: it becomes an entry
    gongbu later rm 1             # no longer wanted
  ---- later list
  gongbu later list [OPTION]…
  
  the same as gongbu later
  
  Options
  
    --json        write JSON
    --md          write Markdown
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu later list
    gongbu later list --json  # for scripts
  
  Other names: gongbu later ls, gongbu later show
  ---- later add
  gongbu later add SUBJECT… [OPTION]…
  
  note down what to study later
  
  Options
  
    SUBJECT       what to study later
    --from WHERE  where it came up: a topic, a paper or any words
    --json        write JSON
    --md          write Markdown
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu later add "Jensen's inequality"
    gongbu later add "KL divergence" --from prml:1.6.1
  ---- later edit
  gongbu later edit N [SUBJECT…] [OPTION]…
  
  change what an item says
  
  Options
  
    N             number of the item, as gongbu later shows it
    SUBJECT       the new text; default: it stays
    --from WHERE  where it came up: a topic, a paper or any words
    --json        write JSON
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu later edit 1 "Jensen's inequality, both proofs"
    gongbu later edit 1 --from prml:1.6.1
    gongbu later edit 1 --from ""   # from nowhere
  ---- later done
  gongbu later done N [OPTION]…
  
  turn a studied item into an entry
  
  Options
  
    N                number of the item, as gongbu later shows it
    -t, --time TIME  how long it took: 45m, 1h30m, 1h 30m
    --kind KIND      kind of the entry (default: math)
    --on DAY         the day it was done (default: today)
    --note TEXT      a note on it
    --part           only a part of the topic was studied: it is not finished yet
    --json           write JSON
    --no-scan        do not look for new commits
    --lang LANG      language of the output
    --color WHEN     when to use colour
    -h, --help       show this help
  
  Examples
  
    gongbu later done 1 -t 30m
    gongbu later done 1 --kind course --on yesterday
  ---- later rm
  gongbu later rm N… [OPTION]…
  
  remove items without studying them
  
  Options
  
    N             number of the item, as gongbu later shows it
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu later rm 1 2  # gongbu undo brings them back
  
  Other names: gongbu later remove, gongbu later delete
  ---- log
  gongbu log [DAYS…] [OPTION]…
  
  the timeline: commits and entries, day by day
  
  Options
  
    DAYS            a day or a range of days: yesterday, 10-28, 10-28..11-03
    --from DAY      first day
    --to DAY        last day (default: today)
    --all           every day, as with --json, -n or --to (default: the last 7)
    --kind KIND     only this kind; may be given several times
    --repo NAME     only commits of repositories with this in their name or path
    --grep TEXT     only with this text in subject or note
    -n, --number N  only the newest N
    --dropped       also commits that do not count, with the reason
    --json          write JSON
    --md            write Markdown
    --no-scan       do not look for new commits
    --lang LANG     language of the output
    --color WHEN    when to use colour
    -h, --help      show this help
  
  Examples
  
    gongbu log                                  # the last 7 days
    gongbu log --from 2026-11-01 --kind paper   # papers since then
    gongbu log --all --grep attention           # in every day's subjects and
                                                # notes
    gongbu log -n 20 --dropped                  # the newest 20, those not counted
                                                # too
    gongbu log --json                           # everything, for scripts
  
  Other names: gongbu list, gongbu ls, gongbu history, gongbu timeline
  ---- man
  gongbu man [PAGE…] [OPTION]…
  
  the manual: of gongbu, of a command, of settings or judging
  
  Options
  
    PAGE           a command, or settings, judging or machines; without it gongbu
                   itself
    --roff         write the source of the page, for man and mandoc
    --install DIR  write all pages in both languages below DIR, for packages
    --lang LANG    language of the output
    --color WHEN   when to use colour
    -h, --help     show this help
  
  Examples
  
    gongbu man             # the whole of it
    gongbu man goal        # one command
    gongbu man judging     # how a day is judged
    gongbu man settings    # all of config.toml
  
  Other names: gongbu manual
  ---- me
  gongbu me [OPTION]…
  
  your e-mail addresses, and those that may be yours
  
  Commands
  
    me list  the same as gongbu me
    me add   count commits by these addresses as yours
    me rm    no longer count commits by these addresses as yours
  
  Options
  
    --json        write JSON
    --md          write Markdown
    --no-scan     do not look for new commits
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu me                         # what counts as yours
    gongbu me add old@example.com     # and this too
    gongbu me rm old@example.com      # no longer
  ---- me list
  gongbu me list [OPTION]…
  
  the same as gongbu me
  
  Options
  
    --json        write JSON
    --md          write Markdown
    --no-scan     do not look for new commits
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu me                         # what counts as yours
    gongbu me add old@example.com     # and this too
    gongbu me rm old@example.com      # no longer
  
  Other names: gongbu me ls, gongbu me show
  ---- me add
  gongbu me add EMAIL… [OPTION]…
  
  count commits by these addresses as yours
  
  Options
  
    EMAIL         e-mail address, as it stands in commits
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu me add old@example.com
    gongbu me add me@work.example 1234+me@users.noreply.github.com
  ---- me rm
  gongbu me rm EMAIL… [OPTION]…
  
  no longer count commits by these addresses as yours
  
  Options
  
    EMAIL         e-mail address, as it stands in commits
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu me rm old@example.com
  
  Other names: gongbu me remove, gongbu me delete
  ---- month
  gongbu month [MONTH…] [OPTION]…
  
  a month: days, kinds, repositories, topics, papers, streaks, gaps
  
  Options
  
    MONTH         the month: 2026-10, last, -1 or a day in it; this month when
                  left out
    --retro       write a draft of the retrospective
    --template    with --retro: write the built-in text with its placeholders
    --json        write JSON
    --md          write Markdown
    --no-scan     do not look for new commits
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu month                     # this month
    gongbu month -1                  # last month
    gongbu month 2026-10
    gongbu month -1 --retro          # a draft of the retrospective, in Markdown
    gongbu month --retro --template  # the text it is made from, to edit as
                                     # retro.md beside config.toml
  ---- paper
  gongbu paper [OPTION]…
  
  papers: to read, being read, read, implemented
  
  Commands
  
    paper list    papers and their progress
    paper show    everything about one paper
    paper next    the paper to read next, in one line
    paper add     add a paper to the reading list
    paper mark    set the progress of a paper
    paper rm      remove papers from the list; entries about them stay
    paper join    merge two papers
    paper link    link a repository or a commit: the paper is implemented
    paper unlink  remove a link
    paper import  read papers from a BibTeX file
    paper export  write the papers as BibTeX
  
  Options
  
    --state STATE    to-read, reading, read or implemented
    --unimplemented  only those begun or read, with no code linked yet
    --json           write JSON
    --md             write Markdown
    --lang LANG      language of the output
    --color WHEN     when to use colour
    -h, --help       show this help
  
  Examples
  
    gongbu add paper arxiv:1706.03762 Attention is all you need -t 45m
    gongbu paper                       # all of them
    gongbu paper mark 1 read
    gongbu paper link 1 ~/code/transformer
    gongbu paper list --unimplemented  # read, but no code yet
    gongbu paper import refs.bib
  
  Other names: gongbu papers
  ---- paper list
  gongbu paper list [OPTION]…
  
  papers and their progress
  
  Options
  
    --state STATE    to-read, reading, read or implemented
    --unimplemented  only those begun or read, with no code linked yet
    --json           write JSON
    --md             write Markdown
    --lang LANG      language of the output
    --color WHEN     when to use colour
    -h, --help       show this help
  
  Examples
  
    gongbu paper list
    gongbu paper list --state reading
    gongbu paper list --unimplemented  # begun or read, but no code yet
  
  Other names: gongbu paper ls
  ---- paper show
  gongbu paper show ID [OPTION]…
  
  everything about one paper
  
  Options
  
    ID            its number, arXiv id, DOI, URL, citation key or title
    --json        write JSON
    --md          write Markdown
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu paper show 1
    gongbu paper show arxiv:1706.03762
  ---- paper next
  gongbu paper next [OPTION]…
  
  the paper to read next, in one line
  
  Options
  
    --json        write JSON
    --md          write Markdown
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu paper next  # the one in progress, else the oldest to read
  ---- paper add
  gongbu paper add PAPER… [OPTION]…
  
  add a paper to the reading list
  
  Options
  
    PAPER         arXiv id, DOI or URL, then the title; or the title alone
    --json        write JSON
    --md          write Markdown
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu paper add arxiv:1706.03762 Attention is all you need
    gongbu paper add https://arxiv.org/abs/2010.11929
    gongbu paper add doi:10.1145/3065386
    gongbu paper add "Deep Residual Learning"
  ---- paper mark
  gongbu paper mark ID STATE [OPTION]…
  
  set the progress of a paper
  
  Options
  
    ID            its number, arXiv id, DOI, URL, citation key or title
    STATE         to-read, 1, 2 or 3 (the pass being read), read
    --json        write JSON
    --md          write Markdown
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu paper mark 1 2        # in the second pass
    gongbu paper mark 1 read
    gongbu paper mark 1 to-read
  
  Other names: gongbu paper edit
  ---- paper rm
  gongbu paper rm ID… [OPTION]…
  
  remove papers from the list; entries about them stay
  
  Options
  
    ID            its number, arXiv id, DOI, URL, citation key or title
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu paper rm 3  # gongbu undo brings it back
  
  Other names: gongbu paper remove, gongbu paper delete
  ---- paper join
  gongbu paper join KEPT OTHER [OPTION]…
  
  merge two papers
  
  Options
  
    KEPT          the paper whose details win
    OTHER         the paper that is the same
    --json        write JSON
    --md          write Markdown
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu paper join 3 7  # both numbers name the one paper; where the two
                           # differ, 3 is right
  
  Other names: gongbu paper merge
  ---- paper link
  gongbu paper link ID REPO [OPTION]…
  
  link a repository or a commit: the paper is implemented
  
  Options
  
    ID            its number, arXiv id, DOI, URL, citation key or title
    REPO          a repository (name or path) or a commit
    --json        write JSON
    --md          write Markdown
    --no-scan     do not look for new commits
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu paper link 1 transformer        # a repository, by name or path
    gongbu paper link 1 3f2a9c1            # a commit
    gongbu paper link arxiv:1706.03762 .   # the repository you are in
  ---- paper unlink
  gongbu paper unlink ID REPO [OPTION]…
  
  remove a link
  
  Options
  
    ID            its number, arXiv id, DOI, URL, citation key or title
    REPO          a repository (name or path) or a commit
    --json        write JSON
    --md          write Markdown
    --no-scan     do not look for new commits
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu paper unlink 1 transformer
  ---- paper import
  gongbu paper import FILE [OPTION]…
  
  read papers from a BibTeX file
  
  Options
  
    FILE          the BibTeX file
    --json        write JSON
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu paper import refs.bib  # again later: only what is new is added
    # an entry that cannot be read is left out and named; then the exit status is
    # 1
  ---- paper export
  gongbu paper export [OPTION]…
  
  write the papers as BibTeX
  
  Options
  
    --bib         write BibTeX (the only format so far)
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu paper export --bib >refs.bib
  ---- portfolio
  gongbu portfolio [OPTION]…
  
  papers read and implemented, topics and totals, as Markdown
  
  Options
  
    --json        write JSON
    --md          write Markdown
    --no-scan     do not look for new commits
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu portfolio > portfolio.md  # for an application or a README
    gongbu --lang ko portfolio       # in Korean
    gongbu portfolio --json          # for scripts
  ---- prml
  gongbu prml [TOPIC] [OPTION]…
  
  PRML (Bishop): progress, what is next, forecast
  
  Commands
  
    prml next  the PRML section to study next, in one line
  
  Options
  
    TOPIC         a chapter or section: 3, 3.1; all of it when left out
    --json        write JSON
    --md          write Markdown
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu prml                             # chapters with bars, next section,
                                            # pace, forecast
    gongbu prml 3                           # one chapter, section by section
    gongbu prml next                        # what to study next, in one line
    gongbu add math prml:3.1.2 -t 45m       # an entry finishes its topic and all
                                            # its parts
    gongbu add math prml 3.1.2-3.1.4        # several at once
    gongbu add math prml:3.2 -t 30m --part  # not finished yet: only the time
                                            # counts
    gongbu add math prml:ex3.5              # exercise 3.5
    # a section is finished when its parts are; rm, edit and undo take it back
    # forecast: parts finished in the last 28 days (fewer at the start) go on at
    # that pace
  
  Other names: gongbu prml show, gongbu prml list
  ---- prml next
  gongbu prml next [OPTION]…
  
  the PRML section to study next, in one line
  
  Options
  
    --json        write JSON
    --md          write Markdown
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu prml next
    gongbu prml next --json  # for scripts
  ---- rebuild
  gongbu rebuild [OPTION]…
  
  judge all days by the current settings; shows the difference first
  
  Options
  
    -y, --yes      do not ask
    -n, --dry-run  only show the difference
    --json         write JSON
    --md           write Markdown
    --lang LANG    language of the output
    --color WHEN   when to use colour
    -h, --help     show this help
  
  Examples
  
    gongbu config set day_start 04:00
    gongbu rebuild            # shows which days and streaks change, and asks
    gongbu rebuild --dry-run  # only shows it; --json for scripts
    gongbu rebuild --yes      # does not ask
  ---- repo
  gongbu repo [OPTION]…
  
  repositories: which are scanned, how many commits count
  
  Commands
  
    repo list      the same as gongbu repo
    repo add       also search these directories for repositories
    repo rm        leave repositories out: their commits do not count
    repo unignore  include repositories again
  
  Options
  
    --json        write JSON
    --md          write Markdown
    --no-scan     do not look for new commits
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu repo                          # what is followed
    gongbu repo add ~/school             # look for repositories there too
    gongbu repo rm ~/code/third_party
    gongbu repo --json                   # for scripts
  
  Other names: gongbu repos
  ---- repo list
  gongbu repo list [OPTION]…
  
  the same as gongbu repo
  
  Options
  
    --json        write JSON
    --md          write Markdown
    --no-scan     do not look for new commits
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu repo                          # what is followed
    gongbu repo add ~/school             # look for repositories there too
    gongbu repo rm ~/code/third_party
    gongbu repo --json                   # for scripts
  
  Other names: gongbu repo ls, gongbu repo show
  ---- repo add
  gongbu repo add DIRECTORY… [OPTION]…
  
  also search these directories for repositories
  
  Options
  
    DIRECTORY     a repository, or a directory that contains some
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu repo add ~/school
    gongbu repo add .         # the repository you are in
  ---- repo rm
  gongbu repo rm REPO… [OPTION]…
  
  leave repositories out: their commits do not count
  
  Options
  
    REPO          its name or path; for several, a directory or a pattern
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu repo rm dotfiles
    gongbu repo rm ~/code/third_party  # and every repository below
  
  Other names: gongbu repo ignore, gongbu repo remove, gongbu repo delete
  ---- repo unignore
  gongbu repo unignore REPO… [OPTION]…
  
  include repositories again
  
  Options
  
    REPO          its name or path; for several, a directory or a pattern
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu repo unignore dotfiles
    gongbu repo unignore ~/code/third_party
  ---- report
  gongbu report [OPTION]…
  
  everything on one page: here, or as one HTML file
  
  Options
  
    --html FILE   write the page to this file; - is standard output
    --open        show the page in the browser
    --json        write JSON
    --md          write Markdown
    --no-scan     do not look for new commits
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu report --open             # in the browser
    gongbu report --html study.html  # one file: it needs no network, and no other
                                     # file
    gongbu report                    # in the terminal
  
  Other names: gongbu stats
  ---- rest
  gongbu rest [OPTION]…
  
  days on which nothing is due
  
  Commands
  
    rest list      the same as gongbu rest
    rest weekdays  the weekdays of rest, from today on; replaces earlier ones
    rest add       rest on a day or a range of days
    rest edit      change the days or the reason of a rest
    rest rm        remove rest from today on; a past rest is removed entirely
    rest holidays  rest on public holidays, from today on
  
  Options
  
    -a, --all     also those in the past
    --json        write JSON
    --md          write Markdown
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu rest                              # weekdays and days of rest
    gongbu rest weekdays sat,sun
    gongbu rest add 2026-12-24..2026-12-31 --why holidays
    gongbu rest holidays kr                  # Korean public holidays
    gongbu rest rm 2
    # Rest never breaks a streak; a day with study counts all the same.
  
  Other names: gongbu rests
  ---- rest list
  gongbu rest list [OPTION]…
  
  the same as gongbu rest
  
  Options
  
    -a, --all     also those in the past
    --json        write JSON
    --md          write Markdown
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu rest list          # of today and to come
    gongbu rest list --all    # also what is over
    gongbu rest list --json   # for scripts
  
  Other names: gongbu rest ls, gongbu rest show
  ---- rest weekdays
  gongbu rest weekdays WEEKDAYS… [OPTION]…
  
  the weekdays of rest, from today on; replaces earlier ones
  
  Options
  
    WEEKDAYS      sat,sun, weekend, every day, or none
    --from DAY    the first day it applies (default: today)
    --json        write JSON
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu rest weekdays sat,sun
    gongbu rest weekdays sun --from 2026-12-01
    gongbu rest weekdays none    # no weekday of rest any more
  ---- rest add
  gongbu rest add DAYS… [OPTION]…
  
  rest on a day or a range of days
  
  Options
  
    DAYS          a day, or a range: 2026-12-24..2026-12-31
    --why TEXT    what for
    --json        write JSON
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu rest add today --why "a cold"
    gongbu rest add 12-24..12-31 --why holidays   # a date without a year is the
                                                  # next one
    gongbu rest add yesterday
  ---- rest edit
  gongbu rest edit NUMBER [DAYS…] [OPTION]…
  
  change the days or the reason of a rest
  
  Options
  
    NUMBER        its number, as gongbu rest shows it
    DAYS          the new days; default: they stay
    --why TEXT    what for
    --json        write JSON
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu rest edit 2 12-24..12-28      # other days
    gongbu rest edit 2 --why "a trip"    # the days stay
    gongbu rest edit 2 --why ""          # without a reason
  ---- rest rm
  gongbu rest rm NUMBER [OPTION]…
  
  remove rest from today on; a past rest is removed entirely
  
  Options
  
    NUMBER        its number, as gongbu rest shows it
    --json        write JSON
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu rest rm 2    # gongbu undo brings it back
  
  Other names: gongbu rest remove, gongbu rest delete
  ---- rest holidays
  gongbu rest holidays [COUNTRY] [OPTION]…
  
  rest on public holidays, from today on
  
  Options
  
    COUNTRY       kr, or off; default: show the current ones
    --from DAY    the first day it applies (default: today)
    -a, --all     all of them, also past ones
    --json        write JSON
    --md          write Markdown
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu rest holidays kr    # Korea, with substitute holidays, up to 2035
    gongbu rest holidays       # those of the coming year, with their numbers
    gongbu rest rm 7           # not this one
    gongbu rest add 2028-04-12 --why election   # and this one too
    gongbu rest holidays off   # none from today on
    # Elections from 2028 on and days that the government adds are not among them:
    # add those.
    # Source: 공휴일에 관한 법률 and 관공서의 공휴일에 관한 규정 as of 2026; lunar
    # dates in Korean time.
  ---- restore
  gongbu restore [BACKUP] [OPTION]…
  
  restore a backup; shows first what changes
  
  Options
  
    BACKUP         a backup: latest, its name or day, a file or a directory
    -y, --yes      do not ask
    -n, --dry-run  only show what changes
    --back         take the records back to how they were at the end of this day,
                   as one change that undo takes back
    --json         write JSON
    --md           write Markdown
    --lang LANG    language of the output
    --color WHEN   when to use colour
    -h, --help     show this help
  
  Examples
  
    gongbu restore                # the newest backup; asks first
    gongbu restore --dry-run      # only shows which days and entries change
    gongbu restore 2026-11-20     # that of a day
    gongbu restore /media/usb     # on a new machine
  ---- review
  gongbu review [ID] [RATING] [OPTION]…
  
  topics and papers that are due for review: list them, record a review
  
  Options
  
    ID               a topic (prml:3.1.2) or a paper (paper:3, its title);
                     default: show what is due
    RATING           how well you remembered: again, hard, good or easy
    -t, --time TIME  how long it took: 45m, 1h30m, 1h 30m
    --on DAY         the day it was done (default: today)
    --note TEXT      a note on it
    -a, --all        everything under review, not only what is due
    --json           write JSON
    --md             write Markdown
    --no-scan        do not look for new commits
    --lang LANG      language of the output
    --color WHEN     when to use colour
    -h, --help       show this help
  
  Examples
  
    gongbu review                          # what is due, the longest overdue
                                           # first
    gongbu review prml:3.1.2 good -t 20m   # reviewed: it is study like any other
    gongbu review paper:3 hard             # a paper, by number or title
    gongbu review --all                    # everything under review, with the day
                                           # it comes
    gongbu config set review.enabled false
    # again: forgotten · hard: with effort · good: remembered · easy: at once
    # A topic comes under review when an entry finishes it, a paper when it is
    # read.
    # The days are those of FSRS-6 with its published parameters: the day on which
    # the chance to remember falls to review.retention (0.9).
  
  Other names: gongbu reviews, gongbu review list
  ---- rm
  gongbu rm ID… [OPTION]…
  
  remove entries
  
  Options
  
    ID            number of the entry, as gongbu log shows it
    --json        write JSON
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu rm 12        # gongbu undo brings it back
    gongbu rm 12 13 14  # all of them, or none when one is not there
  
  Other names: gongbu delete, gongbu remove
  ---- scan
  gongbu scan [OPTION]…
  
  find repositories and read new commits
  
  Options
  
    --full        read every history again from the beginning
    --since DAY   from repositories that are new, read only commits since this
                  day; --full reads the rest later
    --json        write JSON
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu scan         # new repositories and new commits
    gongbu scan --since 2024-01-01  # only from 2024 on
    gongbu scan --full  # every history from the beginning
  ---- start
  gongbu start KIND SUBJECT… [OPTION]…
  
  start a timer; it survives a reboot
  
  Options
  
    KIND          paper, math, course, problem, post, reading, other or your own
    SUBJECT       what was studied; prml:3.1.2 finishes that section
    --note TEXT   a note on it
    --json        write JSON
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu start math prml:3.2
    gongbu start paper arxiv:1706.03762
    gongbu stop                     # it becomes an entry
  ---- status
  gongbu status [OPTION]…
  
  the running timer: exit status 0, or 1 if none is running
  
  Options
  
    --json        write JSON
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu status
    gongbu status --json  # for a status bar
  ---- stop
  gongbu stop [OPTION]…
  
  stop the timer: it becomes an entry on the day it was started
  
  Options
  
    -t, --time TIME  how long it took, instead of the time it ran
    --note TEXT      a note on it
    --part           only a part of the topic was studied: it is not finished yet
    --json           write JSON
    --no-scan        do not look for new commits
    --lang LANG      language of the output
    --color WHEN     when to use colour
    -h, --help       show this help
  
  Examples
  
    gongbu stop
    gongbu stop -t 2h               # not the time it ran: two hours
    gongbu stop --part              # and the section is not finished
  ---- streak
  gongbu streak [OPTION]…
  
  the current and the longest streak
  
  Options
  
    -k, --kind KIND  of one kind, as if its goal were 1/day
    --json           write JSON
    --md             write Markdown
    --no-scan        do not look for new commits
    --lang LANG      language of the output
    --color WHEN     when to use colour
    -h, --help       show this help
  
  Examples
  
    gongbu streak               # all study, by your goals
    gongbu streak --kind paper  # as if the only goal were: paper 1/day
    gongbu streak --json        # for scripts
  
  Other names: gongbu streaks
  ---- syllabus
  gongbu syllabus [OPTION]…
  
  books and courses: PRML and your own
  
  Commands
  
    syllabus list  the same as gongbu syllabus
    syllabus show  one syllabus: chapters, what is next, pace
    syllabus next  what to study next
    syllabus add   add a book or course from an outline; again: replace it
    syllabus rm    remove one of your own; its entries stay
  
  Options
  
    --json        write JSON
    --md          write Markdown
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu syllabus               # every one, with what is next
    gongbu syllabus add d2l.tsv   # a book or course of your own, from an outline
    gongbu syllabus show d2l      # as gongbu prml shows PRML
    gongbu add course d2l:3.1 -t 45m
  
  Other names: gongbu syllabi
  ---- syllabus list
  gongbu syllabus list [OPTION]…
  
  the same as gongbu syllabus
  
  Options
  
    --json        write JSON
    --md          write Markdown
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu syllabus               # every one, with what is next
    gongbu syllabus add d2l.tsv   # a book or course of your own, from an outline
    gongbu syllabus show d2l      # as gongbu prml shows PRML
    gongbu add course d2l:3.1 -t 45m
  
  Other names: gongbu syllabus ls
  ---- syllabus show
  gongbu syllabus show ID [TOPIC] [OPTION]…
  
  one syllabus: chapters, what is next, pace
  
  Options
  
    ID            the syllabus: prml or one of your own
    TOPIC         a chapter or section: 3, 3.1; all of it when left out
    --json        write JSON
    --md          write Markdown
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu syllabus show d2l
    gongbu syllabus show d2l 3      # one chapter
    gongbu syllabus show d2l --json
  ---- syllabus next
  gongbu syllabus next [ID] [OPTION]…
  
  what to study next
  
  Options
  
    ID            one syllabus; without it everything that is next
    --json        write JSON
    --md          write Markdown
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu syllabus next        # papers, syllabi, reviews and what was put off
    gongbu syllabus next d2l    # one syllabus
  
  Other names: gongbu next
  ---- syllabus add
  gongbu syllabus add FILE [OPTION]…
  
  add a book or course from an outline; again: replace it
  
  Options
  
    FILE          the outline, a text file with tabs
    --id ID       what to call it (default: the name of the file)
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu syllabus add d2l.tsv             # its id is then d2l
    gongbu syllabus add toc.txt --id cs231n
    # Columns with tabs between: number, first page, title, exercises (chapters
    # only).
    # "-" in every row for a course without pages. Appendices are A, B, … d2l.tsv:
    #   # Dive into Deep Learning
    #   1<TAB>1<TAB>Introduction<TAB>4
    #   2<TAB>29<TAB>Preliminaries
    #   2.1<TAB>30<TAB>Data Manipulation
    #   2.1.1<TAB>31<TAB>Getting Started
    #   2.2<TAB>40<TAB>Linear Algebra
  
  Other names: gongbu syllabus edit
  ---- syllabus rm
  gongbu syllabus rm ID [OPTION]…
  
  remove one of your own; its entries stay
  
  Options
  
    ID            the syllabus: prml or one of your own
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu syllabus rm d2l  # gongbu undo brings it back
  
  Other names: gongbu syllabus remove, gongbu syllabus delete
  ---- sync
  gongbu sync [OPTION]…
  
  exchange records with your other machines
  
  Commands
  
    sync init    set up sync with a private git repository
    sync status  show the machines and what waits to be sent
    sync log     list values that another machine replaced, or put one back
    sync key     print the key for the next machine
    sync rekey   make a new key and seal with it from now on
    sync retire  mark a machine as out of service
    sync off     stop syncing on this machine
  
  Options
  
    -q, --quiet   for cron: say nothing unless something is wrong, and that once a
                  day
    --no-scan     do not look for new commits
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu sync init git@github.com:me/study.git  # once on each machine
    gongbu sync                                   # send and receive
    gongbu cron install --sync hourly             # let cron do it
  ---- sync init
  gongbu sync init URL [OPTION]…
  
  set up sync with a private git repository
  
  Options
  
    URL           address of an empty repository, or of one that your machines use
    --plain       leave what is sent readable
    --sealed      seal what is sent although the remote is a local path
    --key -       read the key from standard input
    --name NAME   name of this machine; without it the host name
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu sync init git@github.com:me/study.git
    ssh laptop gongbu sync key | gongbu sync init --key - git@github.com:me/study.git
    gongbu sync init --sealed /media/usb/study.git  # a bare repository on a stick
  ---- sync status
  gongbu sync status [OPTION]…
  
  show the machines and what waits to be sent
  
  Options
  
    --json        write JSON
    --md          write Markdown
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu sync status
  
  Other names: gongbu sync list, gongbu sync ls, gongbu sync show
  ---- sync log
  gongbu sync log [restore] [N] [OPTION]…
  
  list values that another machine replaced, or put one back
  
  Options
  
    restore       put back a value
    N             the number of the value
    --json        write JSON
    --md          write Markdown
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu sync log
    gongbu sync log restore 3  # put back value 3
  ---- sync key
  gongbu sync key [OPTION]…
  
  print the key for the next machine
  
  Options
  
    --set -       read a new key from standard input and seal with it
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu sync key
    ssh laptop gongbu sync key | gongbu sync key --set -
  ---- sync rekey
  gongbu sync rekey [OPTION]…
  
  make a new key and seal with it from now on
  
  Options
  
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu sync rekey
  ---- sync retire
  gongbu sync retire DEVICE [OPTION]…
  
  mark a machine as out of service
  
  Options
  
    DEVICE        number or name of the machine
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu sync retire old-laptop
  ---- sync off
  gongbu sync off [OPTION]…
  
  stop syncing on this machine
  
  Options
  
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu sync off
  ---- today
  gongbu today [DAY…] [OPTION]…
  
  today: done or not, the streak, what is next
  
  Options
  
    DAY           another day: the same as gongbu why DAY
    --json        write JSON
    --md          write Markdown
    --no-scan     do not look for new commits
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu                  # the same as gongbu today
    gongbu today 10-28      # another day: the same as gongbu why 10-28
    gongbu today --json     # for scripts
    gongbu today --no-scan  # without looking for new commits
  ---- undo
  gongbu undo [OPTION]…
  
  undo the last change; repeat to go further back
  
  Options
  
    --json        write JSON
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu undo  # takes the last change back
  ---- week
  gongbu week [WEEK…] [OPTION]…
  
  a week: days, kinds, streaks and gaps
  
  Options
  
    WEEK          last, or a day of the week to show; this week when left out
    --notify      also show a desktop notification with the summary
    --json        write JSON
    --md          write Markdown
    --no-scan     do not look for new commits
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu week             # this week
    gongbu week last        # the week before
    gongbu week 2026-11-21  # the week that holds a day
    gongbu week --md        # to paste
  
  Other names: gongbu summary
  ---- why
  gongbu why [DAY…] [OPTION]…
  
  the evidence for one day: what counted, what did not, and why
  
  Options
  
    DAY           the day; today when left out
    --json        write JSON
    --md          write Markdown
    --no-scan     do not look for new commits
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu why             # today
    gongbu why yesterday   # what yesterday came to, and why
    gongbu why 2026-11-21  # any day
  ---- year
  gongbu year [YEAR…] [OPTION]…
  
  a year: days, kinds, repositories, topics, papers, streaks and gaps
  
  Options
  
    YEAR          the year: 2025, last, -1 or a day in it; this year when left out
    --json        write JSON
    --md          write Markdown
    --no-scan     do not look for new commits
    --lang LANG   language of the output
    --color WHEN  when to use colour
    -h, --help    show this help
  
  Examples
  
    gongbu year         # this year
    gongbu year -1      # last year
    gongbu year 2025
    gongbu year --json  # for scripts

  $ while read -r name; do
  >   echo "---- $name"
  >   gongbu --lang ko $name --help </dev/null
  > done <commands
  ---- add
  gongbu add KIND SUBJECT… [OPTION]…
  
  공부를 기록합니다
  
  옵션
  
    KIND             논문, 수학, 강의, 문제, 글, 독서, 기타 또는 직접 만든 종류
    SUBJECT          공부한 내용. prml:3.1.2라고 쓰면 그 절을 끝낸 것으로
                     표시합니다
    -t, --time TIME  걸린 시간: 45분, 1시간30분, 1시간 30분
    --on DAY         공부한 날 (기본값: 오늘)
    --note TEXT      덧붙이는 메모
    --part           그 절의 일부만 했습니다. 아직 끝낸 것으로 보지 않습니다
    --pass N         논문이면 몇 번째 읽기인지: 1, 2, 3
    --json           JSON으로 출력합니다
    --no-scan        새 커밋을 찾지 않습니다
    --lang LANG      출력 언어
    --color WHEN     색상을 쓸지 여부
    -h, --help       이 도움말을 봅니다
  
  예
  
    gongbu add 논문 Attention is all you need -t 45분
    gongbu add 수학 "SVD 3장" --on 어제
    gongbu add 문제 "백준 1753" -t 1시간30분 --note "일반 큐 말고 힙으로"
    gongbu add 수학 prml:3.1.2 -t 45분          # PRML의 한 절: gongbu prml --help
    gongbu add 수학 -- -1의 제곱근              # -- 뒤는 옵션으로 읽지 않습니다
  
  다른 이름: gongbu record, gongbu new
  ---- backup
  gongbu backup [OPTION]…
  
  데이터베이스와 설정을 백업합니다
  
  명령
  
    backup list    백업을 보여 줍니다
    backup verify  백업을 복원할 수 있는지 확인합니다
    backup accept  기록이 줄어든 백업을 받아들입니다
  
  옵션
  
    --to DIR      이 디렉터리에 백업합니다
    --if-due      오늘 백업이 없을 때만 합니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu backup                  # 하루에 처음 기록할 때 자동으로도 합니다
    gongbu backup --to /media/usb  # 다른 디스크에 사본
  ---- backup list
  gongbu backup list [OPTION]…
  
  백업을 보여 줍니다
  
  옵션
  
    --json        JSON으로 출력합니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu backup list
  
  다른 이름: gongbu backup ls, gongbu backup show
  ---- backup verify
  gongbu backup verify [BACKUP] [OPTION]…
  
  백업을 복원할 수 있는지 확인합니다
  
  옵션
  
    BACKUP        백업의 이름이나 날짜, 파일 또는 디렉터리
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu backup verify             # 모든 백업
    gongbu backup verify /media/usb  # 하나만
  ---- backup accept
  gongbu backup accept [OPTION]…
  
  기록이 줄어든 백업을 받아들입니다
  
  옵션
  
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu backup accept
  ---- calendar
  gongbu calendar [YEAR] [OPTION]…
  
  한 해의 잔디: 날마다 얼마나 공부했는지
  
  옵션
  
    YEAR             볼 연도
    --year YEAR      볼 연도
    --months N       이번 달까지 몇 달을 볼지
    -k, --kind KIND  한 종류만
    --json           JSON으로 출력합니다
    --md             Markdown으로 출력합니다
    --no-scan        새 커밋을 찾지 않습니다
    --lang LANG      출력 언어
    --color WHEN     색상을 쓸지 여부
    -h, --help       이 도움말을 봅니다
  
  예
  
    gongbu calendar               # 최근 12개월
    gongbu calendar --year 2025
    gongbu calendar --months 3
    gongbu calendar --kind 논문   # 논문만
    gongbu calendar --md          # 붙여 넣기용
  
  다른 이름: gongbu heatmap, gongbu cal
  ---- cancel
  gongbu cancel [OPTION]…
  
  기록하지 않고 타이머를 멈춥니다
  
  옵션
  
    --json        JSON으로 출력합니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu cancel  # gongbu undo로 다시 이어집니다
  ---- card
  gongbu card [OPTION]…
  
  프로필 README에 넣을 연속 기록 카드 (SVG)
  
  옵션
  
    --svg FILE     카드를 저장할 파일 (기본값: streak.svg). -는 표준 출력
    --theme THEME  light(기본값), dark, 또는 보는 사람의 화면을 따르는 auto
    --size SIZE    full(기본값), 또는 1년치 달력을 뺀 495×195 크기의 compact
    --title TEXT   기본 제목 대신 쓸 제목
    --repos        최근 12개월 동안 커밋이 가장 많은 저장소의 이름도 적습니다. 이
                   옵션이 없으면 아무 이름도 적지 않습니다
    --no-scan      새 커밋을 찾지 않습니다
    --lang LANG    출력 언어
    --color WHEN   색상을 쓸지 여부
    -h, --help     이 도움말을 봅니다
  
  예
  
    gongbu card                                # streak.svg: ![공부
                                               # 기록](streak.svg)
    gongbu card --svg card.svg --theme auto    # 보는 사람의 밝은/어두운 화면에
                                               # 맞춤
    gongbu card --svg card.svg --size compact  # 다른 카드와 나란히 놓을 크기
    gongbu card --svg - --title "매일 ML" >streak.svg
  ---- check
  gongbu check [OPTION]…
  
  cron용: 오늘 목표가 남았으면 한 줄을 출력하고 종료 상태 1로 끝납니다
  
  옵션
  
    -q, --quiet    아무것도 출력하지 않고 종료 상태만 돌려줍니다
    --notify       할 일이 남았으면 데스크톱 알림도 띄웁니다
    --format TEXT  마쳤어도 이 형식으로 출력합니다. 필드는 아래 예에 있습니다
    --json         JSON으로 출력합니다
    --no-scan      새 커밋을 찾지 않습니다
    --lang LANG    출력 언어
    --color WHEN   색상을 쓸지 여부
    -h, --help     이 도움말을 봅니다
  
  예
  
    gongbu check                  # 오늘을 마쳤거나 쉬는 날이면 아무 말도 하지
                                  # 않습니다
    gongbu check --quiet || echo  # 종료 상태만
    gongbu check --notify         # 데스크톱 알림까지. cron에 맡기려면 gongbu cron
                                  # install
    gongbu check --format "{verdict} {streak} {left}"  # 상태 표시줄용: pending 12
                                                       # 2시간 59분
    # 나머지 필드
    gongbu check --format "{day} {longest} {minutes} {missing} {freeze} {line}"
  ---- completion
  gongbu completion SHELL [OPTION]…
  
  bash, zsh, fish에서 쓰는 명령·옵션·값 자동 완성
  
  옵션
  
    SHELL         셸: bash, zsh, fish
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    source <(gongbu completion bash)                       # ~/.bashrc에
    source <(gongbu completion zsh)                        # ~/.zshrc의 compinit
                                                           # 다음에
    gongbu completion fish >~/.config/fish/completions/gongbu.fish
  
  다른 이름: gongbu completions
  ---- config
  gongbu config [OPTION]…
  
  설정을 보고 바꿉니다
  
  명령
  
    config list  모든 설정과 값
    config get   설정 하나의 값. 목록은 한 줄에 하나씩
    config set   설정 하나를 바꿉니다
    config edit  config.toml을 $VISUAL, $EDITOR 편집기로 열고, 끝나면 검사합니다
    config path  config.toml의 위치
  
  옵션
  
    --json        JSON으로 출력합니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu config                          # 모든 설정과 값
    gongbu config set day_start 04:00      # 하루가 새벽 4시에 끝납니다
    gongbu config set git.roots ~/code ~/school
    gongbu config edit                     # 편집기로
  
  다른 이름: gongbu settings
  ---- config list
  gongbu config list [OPTION]…
  
  모든 설정과 값
  
  옵션
  
    --json        JSON으로 출력합니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu config list         # gongbu config와 같습니다
    gongbu config list --json  # 스크립트용
  
  다른 이름: gongbu config ls, gongbu config show
  ---- config get
  gongbu config get KEY [OPTION]…
  
  설정 하나의 값. 목록은 한 줄에 하나씩
  
  옵션
  
    KEY           설정 이름 (예: git.roots)
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu config get timezone
    gongbu config get git.roots  # 한 줄에 하나씩
  ---- config set
  gongbu config set KEY [VALUE…] [OPTION]…
  
  설정 하나를 바꿉니다
  
  옵션
  
    KEY           설정 이름 (예: git.roots)
    VALUE         값. 목록에는 여러 개를 쓸 수 있습니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu config set timezone Asia/Seoul
    gongbu config set git.roots ~/code ~/school  # 목록에는 여러 값을 씁니다
    gongbu config set git.ignore                 # 값이 없으면 목록을 비웁니다
  ---- config edit
  gongbu config edit [OPTION]…
  
  config.toml을 $VISUAL, $EDITOR 편집기로 열고, 끝나면 검사합니다
  
  옵션
  
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu config edit
    EDITOR=nano gongbu config edit
  
  다른 이름: gongbu kind edit
  ---- config path
  gongbu config path [OPTION]…
  
  config.toml의 위치
  
  옵션
  
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu config path
    cp "$(gongbu config path)" backup.toml
  ---- cron
  gongbu cron [OPTION]…
  
  알림과 매시 동기화를 cron에 맡깁니다
  
  명령
  
    cron install  정한 시각에 check와 week를, 매시 sync를 실행하게 합니다. 이전
                  예약은 새것으로 바뀝니다
    cron list     예약 내용과 다음 실행 시각
    cron rm       예약을 지웁니다. crontab의 나머지는 그대로 둡니다
  
  옵션
  
    --json        JSON으로 출력합니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu cron install --check 21:00,23:00 --week "일 20:00"
    gongbu cron         # 예약 확인
    gongbu cron rm
  ---- cron install
  gongbu cron install [OPTION]…
  
  정한 시각에 check와 week를, 매시 sync를 실행하게 합니다. 이전 예약은 새것으로 바뀝니다
  
  옵션
  
    --check TIME,…       내 시간대의 시각: 21:00 또는 21:00,22:30,23:30
    --week WEEKDAY TIME  한 주를 정리할 때: "일 20:00"
    --sync hourly|off    hourly: 매시 한 번 다른 기기와 동기화. off: 그만둡니다.
                         --check와 --week가 없으면 알림 예약은 그대로입니다
    --systemd            crontab 대신 systemd 타이머를 씁니다
    --launchd            --print와 함께: macOS의 스케줄러 launchd용 속성 목록
    --print              --launchd에 필요한 내용을 출력만 합니다
    --no-notify          데스크톱 알림 없이 cron 메일만 씁니다
    --json               JSON으로 출력합니다
    --lang LANG          출력 언어
    --color WHEN         색상을 쓸지 여부
    -h, --help           이 도움말을 봅니다
  
  예
  
    gongbu cron install                            # 매일 21:00 check, 일요일
                                                   # 20:00 week
    gongbu cron install --check 21:00,22:30,23:30  # 오늘을 마치면 조용합니다
    gongbu cron install --check 22:00 --week "일 20:00"
    gongbu cron install --sync hourly              # 알림 예약은 그대로 두고
                                                   # 동기화만 더합니다
    gongbu cron install --systemd                  # 타이머: 잠든 노트북은 깨어날
                                                   # 때 알립니다
    gongbu cron install --launchd --print          # macOS용 속성 목록
  
  다른 이름: gongbu cron add
  ---- cron list
  gongbu cron list [OPTION]…
  
  예약 내용과 다음 실행 시각
  
  옵션
  
    --json        JSON으로 출력합니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu cron list         # gongbu cron과 같습니다
    gongbu cron list --json  # 스크립트용
  
  다른 이름: gongbu cron show, gongbu cron status, gongbu cron ls
  ---- cron rm
  gongbu cron rm [OPTION]…
  
  예약을 지웁니다. crontab의 나머지는 그대로 둡니다
  
  옵션
  
    --json        JSON으로 출력합니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu cron rm  # crontab과 systemd 모두에서
  
  다른 이름: gongbu cron remove, gongbu cron uninstall, gongbu cron delete
  ---- doctor
  gongbu doctor [OPTION]…
  
  데이터, 설정, 알림의 문제와 고치는 방법을 찾습니다
  
  옵션
  
    --deep        데이터베이스와 백업을 모두 읽습니다
    --drill       최신 백업을 시험 삼아 복원해 연속 기록, 놓친 날, 로그를
                  비교합니다
    --fix         합계와 권한을 고칩니다
    --json        JSON으로 출력합니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu doctor          # 문제마다 한 줄
    gongbu doctor --deep   # 데이터베이스와 백업을 모두 읽어 봅니다
    gongbu doctor --drill  # 최신 백업을 임시 디렉터리에 복원해 비교합니다
    gongbu doctor --fix    # 합계와 권한을 고칩니다
  ---- edit
  gongbu edit ID [OPTION]…
  
  기록을 고칩니다
  
  옵션
  
    ID                 gongbu log에 나오는 기록 번호
    --kind KIND        새 종류
    --subject SUBJECT  새 제목
    -t, --time TIME    새 시간
    --no-time          시간을 지웁니다
    --on DAY           새 날짜
    --note TEXT        새 메모. ""이면 지웁니다
    --part             그 절의 일부만 했습니다. 아직 끝낸 것으로 보지 않습니다
    --whole            그 절을 끝까지 한 것으로 고칩니다
    --json             JSON으로 출력합니다
    --no-scan          새 커밋을 찾지 않습니다
    --lang LANG        출력 언어
    --color WHEN       색상을 쓸지 여부
    -h, --help         이 도움말을 봅니다
  
  예
  
    gongbu edit 12 -t 1시간           # 한 시간 걸린 것으로
    gongbu edit 12 --on 어제          # 어제 한 것으로
    gongbu edit 12 --kind 수학 --subject "SVD"
  ---- export
  gongbu export [OPTION]…
  
  활동과 날짜별 판정을 CSV, JSON, Markdown, 캘린더로 내보냅니다
  
  옵션
  
    --csv              CSV로 출력합니다. 활동마다 한 줄이고, 수식으로 읽힐 칸
                       앞에는 '를 붙입니다
    --json             JSON으로 출력합니다
    --md               Markdown으로 출력합니다
    --ics              캘린더(iCalendar)로 출력합니다. 활동마다 일정 하나
    --from DAY         첫날 (기본값: 판정 시작일)
    --to DAY           마지막 날 (기본값: 오늘)
    --days             활동은 빼고 날짜별 판정만
    --bom              --csv와 함께: 엑셀에서 한글이 깨지지 않도록 BOM을 붙입니다
    -o, --output FILE  이 파일에 씁니다. -이거나 없으면 표준 출력
    --no-scan          새 커밋을 찾지 않습니다
    --lang LANG        출력 언어
    --color WHEN       색상을 쓸지 여부
    -h, --help         이 도움말을 봅니다
  
  예
  
    gongbu export --csv --bom -o study.csv        # 전부, 엑셀에서 열 수 있게
    gongbu export --csv --days --from 2026-01-01  # 날짜마다 한 줄, 판정과 함께
    gongbu export --ics -o study.ics              # 구글 캘린더 등에 넣을 파일
    gongbu export --json --from 11-01 --to 11-30  # 스크립트용
  ---- forget
  gongbu forget ID… [OPTION]…
  
  기록의 내용을 완전히 지웁니다
  
  옵션
  
    ID            gongbu log에 나오는 기록 번호
    -y, --yes     묻지 않습니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu forget 12        # 먼저 물어봅니다. undo로 되돌릴 수 없습니다
    gongbu forget 12 --yes
  ---- gaps
  gongbu gaps [OPTION]…
  
  놓친 날
  
  옵션
  
    --from DAY      이날이나 그 뒤까지 이어진 것만
    --to DAY        이날이나 그 전에 시작한 것만
    -n, --number N  마지막 N개만
    --json          JSON으로 출력합니다
    --md            Markdown으로 출력합니다
    --no-scan       새 커밋을 찾지 않습니다
    --lang LANG     출력 언어
    --color WHEN    색상을 쓸지 여부
    -h, --help      이 도움말을 봅니다
  
  예
  
    gongbu gaps                            # 놓친 날 전부
    gongbu gaps --from 11-01 --to 11-30    # 11월에 걸친 것만
    gongbu gaps -n 3                       # 마지막 세 번
  
  다른 이름: gongbu gap
  ---- goal
  gongbu goal [OPTION]…
  
  하루와 한 주의 목표
  
  명령
  
    goal list     gongbu goal과 같습니다
    goal set      오늘부터 적용할 목표를 정합니다. 종류와 기간이 같은 목표는
                  바뀝니다
    goal rm       오늘부터 목표를 그만둡니다. 지난 날에는 그대로 적용됩니다
    goal freezes  한 달에 몇 번까지 놓친 날을 봐줄지 정합니다. 기본은 꺼짐
  
  옵션
  
    -a, --all     끝난 것까지
    --json        JSON으로 출력합니다
    --md          Markdown으로 출력합니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu goal                       # 목표 보기
    gongbu goal set 수학 하루 30분    # 날마다 수학 30분
    gongbu goal set 논문 주 2회
    gongbu goal rm 수학
    gongbu goal freezes 월 2회        # 한 달에 이틀은 놓쳐도 이어집니다
    # 하루 목표를 모두 채우면 그날은 완료입니다. 하루 목표가 없으면 무엇이든 하루
    # 1회입니다.
  
  다른 이름: gongbu goals
  ---- goal list
  gongbu goal list [OPTION]…
  
  gongbu goal과 같습니다
  
  옵션
  
    -a, --all     끝난 것까지
    --json        JSON으로 출력합니다
    --md          Markdown으로 출력합니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu goal list          # 적용 중이거나 앞으로 적용될 목표
    gongbu goal list --all    # 끝난 목표까지
    gongbu goal list --json   # 스크립트용
  
  다른 이름: gongbu goal ls, gongbu goal show
  ---- goal set
  gongbu goal set KINDS AMOUNT… [OPTION]…
  
  오늘부터 적용할 목표를 정합니다. 종류와 기간이 같은 목표는 바뀝니다
  
  옵션
  
    KINDS         종류. 여럿이면 수학,논문처럼 씁니다. 무엇이든(any)은 모든 종류
    AMOUNT        얼마나: 하루 1회, 하루 30분, 주 2회, 30m/day
    --from DAY    적용할 첫날 (기본값: 오늘)
    --json        JSON으로 출력합니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu goal set 커밋 하루 1회
    gongbu goal set 수학 하루 30분
    gongbu goal set 수학,논문 하루 45분      # 합쳐서
    gongbu goal set 논문 주 2회
    gongbu goal set 무엇이든 하루 1회        # any 1/day와 같습니다
    gongbu goal set 수학 하루 1시간 --from 2026-12-01
  
  다른 이름: gongbu goal add, gongbu goal edit
  ---- goal rm
  gongbu goal rm KINDS [PERIOD] [OPTION]…
  
  오늘부터 목표를 그만둡니다. 지난 날에는 그대로 적용됩니다
  
  옵션
  
    KINDS         종류. 여럿이면 수학,논문처럼 씁니다. 무엇이든(any)은 모든 종류
    PERIOD        day(하루)나 week(주) 목표만
    --from DAY    그만둘 첫날 (기본값: 오늘)
    --json        JSON으로 출력합니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu goal rm 수학
    gongbu goal rm 수학,논문                # 둘을 합친 목표
    gongbu goal rm 수학 주                  # 주간 목표만
    gongbu goal rm 수학 --from 2026-12-01
  
  다른 이름: gongbu goal drop, gongbu goal remove, gongbu goal delete
  ---- goal freezes
  gongbu goal freezes [PLAN…] [OPTION]…
  
  한 달에 몇 번까지 놓친 날을 봐줄지 정합니다. 기본은 꺼짐
  
  옵션
  
    PLAN          월 2회, 2/month, 또는 off. 없으면 지금 설정을 봅니다
    --from DAY    적용할 첫날. 이번 달 1일부터 쓸 수 있습니다 (기본값: 오늘)
    --json        JSON으로 출력합니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu goal freezes          # 설정과 이번 달에 쓴 날
    gongbu goal freezes 월 2회   # 오늘부터, 한 달에 이틀은 놓쳐도 연속 기록이
                                 # 이어집니다
    gongbu goal freezes 월 2회 --from 2026-11-01   # 빨라도 이번 달 1일부터
    gongbu goal freezes off
    # 한 달에 먼저 놓친 날부터 저절로 쓰이고, 그날은 어디서나 표시됩니다.
    # 프리즈를 쓴 날은 연속 일수를 늘리지 않고, 프리즈 없는 연속 기록도 함께 보여
    # 줍니다.
  ---- hook
  gongbu hook [OPTION]…
  
  git 훅: 커밋하는 즉시 집계합니다
  
  명령
  
    hook install  이 저장소에 훅을 설치합니다. 이미 있던 훅도 계속 실행됩니다
    hook rm       훅을 지우고 설치 전 상태로 되돌립니다
    hook status   훅이 설치된 곳과 작동 여부
    hook run      git 훅이 커밋 뒤에 실행하는 명령. 실패하지 않습니다
  
  옵션
  
    --json        JSON으로 출력합니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu hook                # 설치된 곳과 작동 여부
    gongbu hook install        # 이 저장소에
    gongbu hook install --all  # gongbu가 찾은 모든 저장소에
    gongbu hook rm
  
  다른 이름: gongbu hooks
  ---- hook install
  gongbu hook install [OPTION]…
  
  이 저장소에 훅을 설치합니다. 이미 있던 훅도 계속 실행됩니다
  
  옵션
  
    --all          gongbu가 찾은 모든 저장소
    --template     새 저장소(git 2.54부터는 모든 저장소)
    -n, --dry-run  무엇을 할지 보여 주기만 합니다
    --json         JSON으로 출력합니다
    --force        훅이 프로젝트의 변경 사항으로 나타나더라도 설치합니다
    --lang LANG    출력 언어
    --color WHEN   색상을 쓸지 여부
    -h, --help     이 도움말을 봅니다
  
  예
  
    gongbu hook install               # 이 저장소에
    gongbu hook install --all         # gongbu가 찾은 모든 저장소에
    gongbu hook install --template    # 앞으로 만들거나 clone할 저장소에
    gongbu hook install -n            # 무엇을 할지 보여 주기만 합니다
  
  다른 이름: gongbu hook add
  ---- hook rm
  gongbu hook rm [OPTION]…
  
  훅을 지우고 설치 전 상태로 되돌립니다
  
  옵션
  
    --all          gongbu가 찾은 모든 저장소
    --template     새 저장소(git 2.54부터는 모든 저장소)
    -n, --dry-run  무엇을 할지 보여 주기만 합니다
    --json         JSON으로 출력합니다
    --lang LANG    출력 언어
    --color WHEN   색상을 쓸지 여부
    -h, --help     이 도움말을 봅니다
  
  예
  
    gongbu hook rm             # 이 저장소에서
    gongbu hook rm --all --template
  
  다른 이름: gongbu hook uninstall, gongbu hook remove, gongbu hook delete
  ---- hook status
  gongbu hook status [OPTION]…
  
  훅이 설치된 곳과 작동 여부
  
  옵션
  
    --json        JSON으로 출력합니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu hook status           # 설치된 훅이 작동하지 않으면 종료 상태 1
    gongbu hook status --json    # 스크립트용
  
  다른 이름: gongbu hook list, gongbu hook ls, gongbu hook show
  ---- hook run
  gongbu hook run [EVENT…] [OPTION]…
  
  git 훅이 커밋 뒤에 실행하는 명령. 실패하지 않습니다
  
  옵션
  
    EVENT         post-commit 또는 post-rewrite, 그다음 git이 넘기는 값
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu hook run post-commit           # 작업 트리에서: 방금 만든 커밋을
                                          # 기록합니다
    gongbu hook run post-rewrite rebase   # rebase 뒤: 백그라운드에서 따라잡습니다
  ---- import
  gongbu import FILE… [OPTION]…
  
  다른 프로그램의 기록을 가져옵니다. 달라지는 내용을 먼저 보여 줍니다
  
  명령
  
    import log  가져온 파일을 보여 줍니다
    import rm   가져온 것을 빼냅니다. 직접 고친 기록은 남습니다
  
  옵션
  
    FILE                읽을 파일. 앞에 형식 이름을 쓸 수 있습니다 (없으면
                        알아냅니다)
    --kind KIND         달리 알 수 없을 때 쓸 종류
    --map PATTERN=KIND  프로젝트, 태그, 덱의 종류('ML*=course')나 표의
                        열(date=날짜,minutes=분). 여러 번 쓸 수 있습니다
    --from DAY          이날부터만
    --until DAY         이날까지만
    --fill              횟수만 알려진 날도 기록합니다
    --count             가져온 첫날부터 판정합니다
    --rests             일부러 건너뛴 날을 쉬는 날로 넣습니다
    -y, --yes           묻지 않고 가져옵니다
    -n, --dry-run       달라지는 내용만 보여 줍니다
    --json              JSON으로 출력합니다
    --lang LANG         출력 언어
    --color WHEN        색상을 쓸지 여부
    -h, --help          이 도움말을 봅니다
  
  예
  
    gongbu import toggl.csv --map 'ML*=course'        # 먼저 물어봅니다
    gongbu import csv 공부.csv --map date=날짜,subject=제목,minutes=분 --dry-run
    gongbu import Notion-export.zip --kind read --yes  # 다시 하면 새 기록만
    gongbu import log                                  # 지금까지 가져온 것.
                                                       # gongbu undo나 import
                                                       # rm으로 되돌립니다
  ---- import log
  gongbu import log [OPTION]…
  
  가져온 파일을 보여 줍니다
  
  옵션
  
    --json        JSON으로 출력합니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu import log         # 번호, 날짜, 형식, 남은 기록, 파일
    gongbu import log --json  # 파일의 SHA-256까지
  
  다른 이름: gongbu import list, gongbu import ls, gongbu import show
  ---- import rm
  gongbu import rm BATCH [OPTION]…
  
  가져온 것을 빼냅니다. 직접 고친 기록은 남습니다
  
  옵션
  
    BATCH         가져온 번호 (gongbu import log)
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu import rm 2   # import log에 나온 번호. gongbu undo로 다시 넣습니다
  
  다른 이름: gongbu import remove, gongbu import delete
  ---- init
  gongbu init [OPTION]…
  
  처음 설정: 내 주소, 시간대, 저장소 위치
  
  옵션
  
    -y, --yes          묻지 않고 찾은 값을 씁니다. 이미 설정한 값은 그대로 둡니다
    --email EMAIL      커밋에 쓰는 내 이메일 주소 (여러 번 쓸 수 있습니다)
    --zone ZONE        날짜를 정하는 시간대 (예: Asia/Seoul)
    --root DIR         저장소를 찾을 디렉터리 (여러 번 쓸 수 있습니다)
    --day-start HH:MM  하루가 시작되는 시각. 04:00이면 새벽 공부는 전날 기록이
                       됩니다
    --track-from DAY   DAY부터 판정하고 그 전의 날은 판정하지 않습니다. first는 첫
                       활동일부터
    --lang LANG        출력 언어
    --color WHEN       색상을 쓸지 여부
    -h, --help         이 도움말을 봅니다
  
  예
  
    gongbu init                         # 찾은 값을 기본값으로 하나씩 묻습니다
    gongbu init --yes                   # 묻지 않고 찾은 값으로. 이미 설정한 값은
                                        # 그대로
    gongbu init --yes --root ~/code --day-start 04:00
    gongbu init --yes --email me@example.com --zone Asia/Seoul
    gongbu init --track-from 2026-11-01  # 판정 시작일을 바꿉니다. 달라지는 내용을
                                         # 먼저 보여 줍니다
  
  다른 이름: gongbu setup
  ---- kind
  gongbu kind [OPTION]…
  
  커밋의 종류(블로그 글, 푼 문제 등)를 정하는 규칙
  
  명령
  
    kind list  gongbu kind와 같습니다
    kind add   config.toml에 내 규칙을 추가합니다
    kind rm    config.toml에서 내 규칙을 지웁니다
    kind test  지금 규칙으로 저장소의 커밋이 어떤 종류가 되는지 보여 줍니다
  
  옵션
  
    --json        JSON으로 출력합니다
    --md          Markdown으로 출력합니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu kind                 # 모든 규칙. 먼저 맞는 규칙을 씁니다
    gongbu kind add 글 --path '_posts/**'   # 내 규칙을 추가합니다
    gongbu kind test blog       # 저장소 하나에 적용해 봅니다
    gongbu config edit          # 내 규칙([[kind]] 테이블)을 고칩니다
    gongbu config set kinds 알고리즘    # 직접 쓰는 종류
    gongbu rebuild              # 지난 커밋도 지금 규칙으로 다시 판정합니다
  
  다른 이름: gongbu kinds
  ---- kind list
  gongbu kind list [OPTION]…
  
  gongbu kind와 같습니다
  
  옵션
  
    --json        JSON으로 출력합니다
    --md          Markdown으로 출력합니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu kind                 # 모든 규칙. 먼저 맞는 규칙을 씁니다
    gongbu kind add 글 --path '_posts/**'   # 내 규칙을 추가합니다
    gongbu kind test blog       # 저장소 하나에 적용해 봅니다
    gongbu config edit          # 내 규칙([[kind]] 테이블)을 고칩니다
    gongbu config set kinds 알고리즘    # 직접 쓰는 종류
    gongbu rebuild              # 지난 커밋도 지금 규칙으로 다시 판정합니다
  
  다른 이름: gongbu kind ls, gongbu kind show
  ---- kind add
  gongbu kind add KIND [OPTION]…
  
  config.toml에 내 규칙을 추가합니다
  
  옵션
  
    KIND                    맞는 커밋의 종류
    --message GLOB          커밋 제목 전체. *는 아무 글자, ?는 한 글자
    --path PATHSPEC         바뀐 파일 (git pathspec, 여러 번 쓸 수 있습니다)
    --share SHARE           바뀐 줄 가운데 이 파일들이 차지하는 최소 비율 (기본값:
                            0.5)
    --repository DIRECTORY  저장소 디렉터리. ~/code/paper-* 같은 패턴도 됩니다
    --json                  JSON으로 출력합니다
    --lang LANG             출력 언어
    --color WHEN            색상을 쓸지 여부
    -h, --help              이 도움말을 봅니다
  
  예
  
    gongbu kind add 글 --path '_posts/**'               # 바뀐 파일로
    gongbu kind add 문제 --message '[SWEA] *'           # 커밋 제목으로
    gongbu kind add 논문 --repository '~/code/paper-*'  # 그 저장소의 모든 커밋
  ---- kind rm
  gongbu kind rm NUMBER [OPTION]…
  
  config.toml에서 내 규칙을 지웁니다
  
  옵션
  
    NUMBER        gongbu kind에 나오는 내 규칙의 번호
    --json        JSON으로 출력합니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu kind rm 1  # 번호는 gongbu kind에 나옵니다
  
  다른 이름: gongbu kind remove, gongbu kind delete
  ---- kind test
  gongbu kind test REPO [OPTION]…
  
  지금 규칙으로 저장소의 커밋이 어떤 종류가 되는지 보여 줍니다
  
  옵션
  
    REPO          저장소 이름이나 경로
    --json        JSON으로 출력합니다
    --md          Markdown으로 출력합니다
    --no-scan     새 커밋을 찾지 않습니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu kind test blog
    gongbu kind test ~/code/algorithm --json
  ---- later
  gongbu later [SUBJECT…] [OPTION]…
  
  나중에 공부할 것을 적거나 목록을 봅니다
  
  명령
  
    later list  gongbu later와 같습니다
    later add   나중에 공부할 것을 적습니다
    later edit  항목의 내용을 바꿉니다
    later done  공부한 항목을 기록으로 바꿉니다
    later rm    공부하지 않고 목록에서 지웁니다
  
  옵션
  
    SUBJECT       나중에 공부할 것. 없으면 목록을 봅니다
    --from WHERE  어디서 나왔는지: 절, 논문 또는 아무 말
    --json        JSON으로 출력합니다
    --md          Markdown으로 출력합니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu later "젠센 부등식" --from prml:1.6.1
    gongbu later                  # 아직 남은 것, 오래된 것부터
    gongbu later done 1 -t 30분   # 공부했으면 기록이 됩니다
    gongbu later rm 1             # 필요 없어졌으면
  ---- later list
  gongbu later list [OPTION]…
  
  gongbu later와 같습니다
  
  옵션
  
    --json        JSON으로 출력합니다
    --md          Markdown으로 출력합니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu later list
    gongbu later list --json  # 스크립트용
  
  다른 이름: gongbu later ls, gongbu later show
  ---- later add
  gongbu later add SUBJECT… [OPTION]…
  
  나중에 공부할 것을 적습니다
  
  옵션
  
    SUBJECT       나중에 공부할 것
    --from WHERE  어디서 나왔는지: 절, 논문 또는 아무 말
    --json        JSON으로 출력합니다
    --md          Markdown으로 출력합니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu later add "젠센 부등식"
    gongbu later add "KL 발산" --from prml:1.6.1
  ---- later edit
  gongbu later edit N [SUBJECT…] [OPTION]…
  
  항목의 내용을 바꿉니다
  
  옵션
  
    N             gongbu later에 나오는 번호
    SUBJECT       새 내용. 없으면 그대로 둡니다
    --from WHERE  어디서 나왔는지: 절, 논문 또는 아무 말
    --json        JSON으로 출력합니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu later edit 1 "젠센 부등식의 두 가지 증명"
    gongbu later edit 1 --from prml:1.6.1
    gongbu later edit 1 --from ""   # 출처를 지웁니다
  ---- later done
  gongbu later done N [OPTION]…
  
  공부한 항목을 기록으로 바꿉니다
  
  옵션
  
    N                gongbu later에 나오는 번호
    -t, --time TIME  걸린 시간: 45분, 1시간30분, 1시간 30분
    --kind KIND      기록의 종류 (기본값: 수학)
    --on DAY         공부한 날 (기본값: 오늘)
    --note TEXT      덧붙이는 메모
    --part           그 절의 일부만 했습니다. 아직 끝낸 것으로 보지 않습니다
    --json           JSON으로 출력합니다
    --no-scan        새 커밋을 찾지 않습니다
    --lang LANG      출력 언어
    --color WHEN     색상을 쓸지 여부
    -h, --help       이 도움말을 봅니다
  
  예
  
    gongbu later done 1 -t 30분
    gongbu later done 1 --kind 강의 --on 어제
  ---- later rm
  gongbu later rm N… [OPTION]…
  
  공부하지 않고 목록에서 지웁니다
  
  옵션
  
    N             gongbu later에 나오는 번호
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu later rm 1 2  # gongbu undo로 되돌릴 수 있습니다
  
  다른 이름: gongbu later remove, gongbu later delete
  ---- log
  gongbu log [DAYS…] [OPTION]…
  
  커밋과 기록을 날짜별로 봅니다
  
  옵션
  
    DAYS            날짜나 기간: 어제, 10-28, 10-28..11-03
    --from DAY      첫날
    --to DAY        마지막 날 (기본값: 오늘)
    --all           모든 날. --json, -n, --to도 같습니다 (기본값: 최근 7일)
    --kind KIND     이 종류만 (여러 번 쓸 수 있습니다)
    --repo NAME     이름이나 경로에 이 말이 들어간 저장소의 커밋만
    --grep TEXT     제목이나 메모에 이 말이 들어간 것만
    -n, --number N  가장 최근 N개만
    --dropped       집계하지 않는 커밋도 이유와 함께
    --json          JSON으로 출력합니다
    --md            Markdown으로 출력합니다
    --no-scan       새 커밋을 찾지 않습니다
    --lang LANG     출력 언어
    --color WHEN    색상을 쓸지 여부
    -h, --help      이 도움말을 봅니다
  
  예
  
    gongbu log                                  # 최근 7일
    gongbu log --from 2026-11-01 --kind 논문    # 그날부터 읽은 논문
    gongbu log --all --grep attention           # 모든 날의 제목과 메모에서 찾기
    gongbu log -n 20 --dropped                  # 집계하지 않은 것까지 최근 20개
    gongbu log --json                           # 스크립트용으로 전부
  
  다른 이름: gongbu list, gongbu ls, gongbu history, gongbu timeline
  ---- man
  gongbu man [PAGE…] [OPTION]…
  
  매뉴얼: gongbu 전체, 각 명령, 설정(settings), 판정(judging)
  
  옵션
  
    PAGE           명령 이름, 또는 settings, judging, machines. 없으면 gongbu 전체
    --roff         페이지의 원본(roff)을 출력합니다. man, mandoc용
    --install DIR  모든 페이지를 두 언어로 DIR 아래에 씁니다. 패키지용
    --lang LANG    출력 언어
    --color WHEN   색상을 쓸지 여부
    -h, --help     이 도움말을 봅니다
  
  예
  
    gongbu man             # 전체
    gongbu man goal        # 명령 하나
    gongbu man judging     # 하루를 판정하는 방법
    gongbu man settings    # config.toml의 모든 설정
  
  다른 이름: gongbu manual
  ---- me
  gongbu me [OPTION]…
  
  내 이메일 주소, 내 것일지 모르는 주소
  
  명령
  
    me list  gongbu me와 같습니다
    me add   이 주소의 커밋을 내 것으로 집계합니다
    me rm    이 주소의 커밋을 더는 내 것으로 집계하지 않습니다
  
  옵션
  
    --json        JSON으로 출력합니다
    --md          Markdown으로 출력합니다
    --no-scan     새 커밋을 찾지 않습니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu me                         # 내 주소
    gongbu me add old@example.com     # 이 주소도 내 것
    gongbu me rm old@example.com      # 이제 아님
  ---- me list
  gongbu me list [OPTION]…
  
  gongbu me와 같습니다
  
  옵션
  
    --json        JSON으로 출력합니다
    --md          Markdown으로 출력합니다
    --no-scan     새 커밋을 찾지 않습니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu me                         # 내 주소
    gongbu me add old@example.com     # 이 주소도 내 것
    gongbu me rm old@example.com      # 이제 아님
  
  다른 이름: gongbu me ls, gongbu me show
  ---- me add
  gongbu me add EMAIL… [OPTION]…
  
  이 주소의 커밋을 내 것으로 집계합니다
  
  옵션
  
    EMAIL         커밋에 적힌 이메일 주소
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu me add old@example.com
    gongbu me add me@work.example 1234+me@users.noreply.github.com
  ---- me rm
  gongbu me rm EMAIL… [OPTION]…
  
  이 주소의 커밋을 더는 내 것으로 집계하지 않습니다
  
  옵션
  
    EMAIL         커밋에 적힌 이메일 주소
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu me rm old@example.com
  
  다른 이름: gongbu me remove, gongbu me delete
  ---- month
  gongbu month [MONTH…] [OPTION]…
  
  한 달: 날짜별, 종류별, 저장소, 주제, 논문, 연속 기록과 놓친 날
  
  옵션
  
    MONTH         볼 달: 2026-10, 10월, 지난달, -1, 또는 그달의 하루. 없으면 이번
                  달
    --retro       회고 초안을 씁니다
    --template    --retro와 함께: 기본 틀을 그대로 출력합니다
    --json        JSON으로 출력합니다
    --md          Markdown으로 출력합니다
    --no-scan     새 커밋을 찾지 않습니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu month                     # 이번 달
    gongbu month -1                  # 지난달
    gongbu month 2026-10
    gongbu month -1 --retro          # 회고 초안을 Markdown으로
    gongbu month --retro --template  # 초안의 틀. 고쳐서 config.toml 옆에
                                     # retro.md로 저장하세요
  ---- paper
  gongbu paper [OPTION]…
  
  논문: 읽을 것, 읽는 중, 읽음, 구현함
  
  명령
  
    paper list    논문과 진행 상태
    paper show    논문 하나의 모든 정보
    paper next    다음에 읽을 논문 한 줄
    paper add     읽을 논문을 목록에 넣습니다
    paper mark    논문을 어디까지 읽었는지 적습니다
    paper rm      목록에서 논문을 지웁니다. 기록은 남습니다
    paper join    목록의 두 논문을 하나로 합칩니다
    paper link    저장소나 커밋을 연결합니다. 구현한 논문이 됩니다
    paper unlink  연결을 지웁니다
    paper import  BibTeX 파일에서 논문을 가져옵니다
    paper export  논문을 BibTeX으로 씁니다
  
  옵션
  
    --state STATE    to-read, reading, read, implemented 중 하나
    --unimplemented  읽기 시작했지만 아직 코드를 연결하지 않은 것만
    --json           JSON으로 출력합니다
    --md             Markdown으로 출력합니다
    --lang LANG      출력 언어
    --color WHEN     색상을 쓸지 여부
    -h, --help       이 도움말을 봅니다
  
  예
  
    gongbu add 논문 arxiv:1706.03762 Attention is all you need -t 45분
    gongbu paper                       # 모든 논문
    gongbu paper mark 1 읽음
    gongbu paper link 1 ~/code/transformer
    gongbu paper list --unimplemented  # 읽었지만 아직 구현하지 않은 것
    gongbu paper import refs.bib
  
  다른 이름: gongbu papers
  ---- paper list
  gongbu paper list [OPTION]…
  
  논문과 진행 상태
  
  옵션
  
    --state STATE    to-read, reading, read, implemented 중 하나
    --unimplemented  읽기 시작했지만 아직 코드를 연결하지 않은 것만
    --json           JSON으로 출력합니다
    --md             Markdown으로 출력합니다
    --lang LANG      출력 언어
    --color WHEN     색상을 쓸지 여부
    -h, --help       이 도움말을 봅니다
  
  예
  
    gongbu paper list
    gongbu paper list --state reading
    gongbu paper list --unimplemented  # 읽기 시작했지만 아직 구현하지 않은 것
  
  다른 이름: gongbu paper ls
  ---- paper show
  gongbu paper show ID [OPTION]…
  
  논문 하나의 모든 정보
  
  옵션
  
    ID            번호, arXiv 번호, DOI, URL, 인용 키 또는 제목
    --json        JSON으로 출력합니다
    --md          Markdown으로 출력합니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu paper show 1
    gongbu paper show arxiv:1706.03762
  ---- paper next
  gongbu paper next [OPTION]…
  
  다음에 읽을 논문 한 줄
  
  옵션
  
    --json        JSON으로 출력합니다
    --md          Markdown으로 출력합니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu paper next  # 읽던 논문, 없으면 가장 오래된 읽을 논문
  ---- paper add
  gongbu paper add PAPER… [OPTION]…
  
  읽을 논문을 목록에 넣습니다
  
  옵션
  
    PAPER         arXiv 번호, DOI, URL 뒤에 제목. 또는 제목만
    --json        JSON으로 출력합니다
    --md          Markdown으로 출력합니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu paper add arxiv:1706.03762 Attention is all you need
    gongbu paper add https://arxiv.org/abs/2010.11929
    gongbu paper add doi:10.1145/3065386
    gongbu paper add "Deep Residual Learning"
  ---- paper mark
  gongbu paper mark ID STATE [OPTION]…
  
  논문을 어디까지 읽었는지 적습니다
  
  옵션
  
    ID            번호, arXiv 번호, DOI, URL, 인용 키 또는 제목
    STATE         읽을것, 1, 2, 3(몇 번째 읽는 중), 읽음
    --json        JSON으로 출력합니다
    --md          Markdown으로 출력합니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu paper mark 1 2        # 두 번째 읽는 중
    gongbu paper mark 1 읽음
    gongbu paper mark 1 읽을것
  
  다른 이름: gongbu paper edit
  ---- paper rm
  gongbu paper rm ID… [OPTION]…
  
  목록에서 논문을 지웁니다. 기록은 남습니다
  
  옵션
  
    ID            번호, arXiv 번호, DOI, URL, 인용 키 또는 제목
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu paper rm 3  # gongbu undo로 되돌릴 수 있습니다
  
  다른 이름: gongbu paper remove, gongbu paper delete
  ---- paper join
  gongbu paper join KEPT OTHER [OPTION]…
  
  목록의 두 논문을 하나로 합칩니다
  
  옵션
  
    KEPT          내용을 남길 논문
    OTHER         그와 같은 논문
    --json        JSON으로 출력합니다
    --md          Markdown으로 출력합니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu paper join 3 7  # 두 번호가 같은 논문을 가리킵니다. 서로 다른 내용은
                           # 3번을 따릅니다
  
  다른 이름: gongbu paper merge
  ---- paper link
  gongbu paper link ID REPO [OPTION]…
  
  저장소나 커밋을 연결합니다. 구현한 논문이 됩니다
  
  옵션
  
    ID            번호, arXiv 번호, DOI, URL, 인용 키 또는 제목
    REPO          저장소(이름, 경로) 또는 커밋
    --json        JSON으로 출력합니다
    --md          Markdown으로 출력합니다
    --no-scan     새 커밋을 찾지 않습니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu paper link 1 transformer        # 저장소 이름이나 경로
    gongbu paper link 1 3f2a9c1            # 커밋
    gongbu paper link arxiv:1706.03762 .   # 지금 있는 저장소
  ---- paper unlink
  gongbu paper unlink ID REPO [OPTION]…
  
  연결을 지웁니다
  
  옵션
  
    ID            번호, arXiv 번호, DOI, URL, 인용 키 또는 제목
    REPO          저장소(이름, 경로) 또는 커밋
    --json        JSON으로 출력합니다
    --md          Markdown으로 출력합니다
    --no-scan     새 커밋을 찾지 않습니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu paper unlink 1 transformer
  ---- paper import
  gongbu paper import FILE [OPTION]…
  
  BibTeX 파일에서 논문을 가져옵니다
  
  옵션
  
    FILE          BibTeX 파일
    --json        JSON으로 출력합니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu paper import refs.bib  # 다시 해도 새것만 더합니다
    # 읽을 수 없는 항목은 빼고 알려 줍니다. 그때 종료 상태는 1입니다
  ---- paper export
  gongbu paper export [OPTION]…
  
  논문을 BibTeX으로 씁니다
  
  옵션
  
    --bib         BibTeX으로 씁니다 (지금은 이 형식뿐입니다)
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu paper export --bib >refs.bib
  ---- portfolio
  gongbu portfolio [OPTION]…
  
  읽고 구현한 논문, 공부한 주제, 총계를 Markdown 포트폴리오로
  
  옵션
  
    --json        JSON으로 출력합니다
    --md          Markdown으로 출력합니다
    --no-scan     새 커밋을 찾지 않습니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu portfolio > portfolio.md  # 지원서나 README에
    gongbu --lang en portfolio       # 영어로
    gongbu portfolio --json          # 스크립트용
  ---- prml
  gongbu prml [TOPIC] [OPTION]…
  
  PRML(비숍) 진도: 어디까지 했는지, 다음은 무엇인지, 언제 끝나는지
  
  명령
  
    prml next  다음에 볼 PRML 절 한 줄
  
  옵션
  
    TOPIC         장이나 절: 3, 3.1. 없으면 전체
    --json        JSON으로 출력합니다
    --md          Markdown으로 출력합니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu prml                              # 장별 진도, 다음 절, 속도, 예상
                                             # 완료일
    gongbu prml 3                            # 한 장을 절 단위로
    gongbu prml next                         # 다음에 볼 절 한 줄
    gongbu add 수학 prml:3.1.2 -t 45분       # 기록하면 그 절과 하위 절을 끝낸
                                             # 것으로 표시합니다
    gongbu add 수학 prml 3.1.2-3.1.4         # 여러 절을 한 번에
    gongbu add 수학 prml:3.2 -t 30분 --part  # 아직 다 못 했을 때: 시간만
                                             # 집계합니다
    gongbu add 수학 prml:ex3.5               # 연습문제 3.5
    # 하위 절을 모두 끝내면 절도 끝납니다. rm, edit, undo로 되돌릴 수 있습니다
    # 예상 완료일: 최근 28일(처음에는 더 짧게)의 속도로 남은 항목을 마치는 날
  
  다른 이름: gongbu prml show, gongbu prml list
  ---- prml next
  gongbu prml next [OPTION]…
  
  다음에 볼 PRML 절 한 줄
  
  옵션
  
    --json        JSON으로 출력합니다
    --md          Markdown으로 출력합니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu prml next
    gongbu prml next --json  # 스크립트용
  ---- rebuild
  gongbu rebuild [OPTION]…
  
  지난 날을 지금 설정으로 다시 판정합니다. 차이를 먼저 보여 줍니다
  
  옵션
  
    -y, --yes      묻지 않고 바꿉니다
    -n, --dry-run  차이만 보여 줍니다
    --json         JSON으로 출력합니다
    --md           Markdown으로 출력합니다
    --lang LANG    출력 언어
    --color WHEN   색상을 쓸지 여부
    -h, --help     이 도움말을 봅니다
  
  예
  
    gongbu config set day_start 04:00
    gongbu rebuild            # 달라지는 날과 연속 기록을 보여 주고 물어봅니다
    gongbu rebuild --dry-run  # 보여 주기만 합니다. --json은 스크립트용
    gongbu rebuild --yes      # 묻지 않습니다
  ---- repo
  gongbu repo [OPTION]…
  
  저장소 목록과 집계하는 커밋 수
  
  명령
  
    repo list      gongbu repo와 같습니다
    repo add       이 디렉터리에서도 저장소를 찾습니다
    repo rm        저장소를 뺍니다. 그 커밋은 집계하지 않습니다
    repo unignore  뺐던 저장소를 다시 집계합니다
  
  옵션
  
    --json        JSON으로 출력합니다
    --md          Markdown으로 출력합니다
    --no-scan     새 커밋을 찾지 않습니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu repo                          # 스캔하는 저장소
    gongbu repo add ~/school             # 여기서도 저장소를 찾습니다
    gongbu repo rm ~/code/third_party
    gongbu repo --json                   # 스크립트용
  
  다른 이름: gongbu repos
  ---- repo list
  gongbu repo list [OPTION]…
  
  gongbu repo와 같습니다
  
  옵션
  
    --json        JSON으로 출력합니다
    --md          Markdown으로 출력합니다
    --no-scan     새 커밋을 찾지 않습니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu repo                          # 스캔하는 저장소
    gongbu repo add ~/school             # 여기서도 저장소를 찾습니다
    gongbu repo rm ~/code/third_party
    gongbu repo --json                   # 스크립트용
  
  다른 이름: gongbu repo ls, gongbu repo show
  ---- repo add
  gongbu repo add DIRECTORY… [OPTION]…
  
  이 디렉터리에서도 저장소를 찾습니다
  
  옵션
  
    DIRECTORY     저장소, 또는 저장소가 든 디렉터리
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu repo add ~/school
    gongbu repo add .         # 지금 있는 저장소
  ---- repo rm
  gongbu repo rm REPO… [OPTION]…
  
  저장소를 뺍니다. 그 커밋은 집계하지 않습니다
  
  옵션
  
    REPO          저장소 이름이나 경로. 여러 개면 디렉터리나 패턴
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu repo rm dotfiles
    gongbu repo rm ~/code/third_party  # 그 아래 저장소도 모두
  
  다른 이름: gongbu repo ignore, gongbu repo remove, gongbu repo delete
  ---- repo unignore
  gongbu repo unignore REPO… [OPTION]…
  
  뺐던 저장소를 다시 집계합니다
  
  옵션
  
    REPO          저장소 이름이나 경로. 여러 개면 디렉터리나 패턴
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu repo unignore dotfiles
    gongbu repo unignore ~/code/third_party
  ---- report
  gongbu report [OPTION]…
  
  모든 기록을 한 페이지로: 터미널이나 HTML 파일 하나
  
  옵션
  
    --html FILE   이 파일에 페이지를 씁니다. -는 표준 출력
    --open        페이지를 브라우저로 엽니다
    --json        JSON으로 출력합니다
    --md          Markdown으로 출력합니다
    --no-scan     새 커밋을 찾지 않습니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu report --open             # 브라우저로 보기
    gongbu report --html study.html  # 네트워크도 다른 파일도 필요 없는 파일 하나
    gongbu report                    # 터미널에서 보기
  
  다른 이름: gongbu stats
  ---- rest
  gongbu rest [OPTION]…
  
  쉬는 날
  
  명령
  
    rest list      gongbu rest와 같습니다
    rest weekdays  오늘부터 쉬는 요일을 정합니다. 전에 정한 요일은 바뀝니다
    rest add       하루나 기간을 쉽니다
    rest edit      쉬는 날의 날짜나 이유를 바꿉니다
    rest rm        오늘부터 쉬는 날을 없앱니다. 이미 지난 것은 통째로 지웁니다
    rest holidays  오늘부터 공휴일에 쉽니다
  
  옵션
  
    -a, --all     끝난 것까지
    --json        JSON으로 출력합니다
    --md          Markdown으로 출력합니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu rest                              # 쉬는 요일과 쉬는 날
    gongbu rest weekdays 토,일
    gongbu rest add 2026-12-24..2026-12-31 --why 휴가
    gongbu rest holidays kr                  # 한국 공휴일
    gongbu rest rm 2
    # 쉬는 날에는 연속 기록이 끊기지 않고, 공부하면 완료한 날이 됩니다.
  
  다른 이름: gongbu rests
  ---- rest list
  gongbu rest list [OPTION]…
  
  gongbu rest와 같습니다
  
  옵션
  
    -a, --all     끝난 것까지
    --json        JSON으로 출력합니다
    --md          Markdown으로 출력합니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu rest list          # 지금과 앞으로 쉬는 날
    gongbu rest list --all    # 지난 것까지
    gongbu rest list --json   # 스크립트용
  
  다른 이름: gongbu rest ls, gongbu rest show
  ---- rest weekdays
  gongbu rest weekdays WEEKDAYS… [OPTION]…
  
  오늘부터 쉬는 요일을 정합니다. 전에 정한 요일은 바뀝니다
  
  옵션
  
    WEEKDAYS      토,일 / 주말 / 매일 / 없음
    --from DAY    적용할 첫날 (기본값: 오늘)
    --json        JSON으로 출력합니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu rest weekdays 주말
    gongbu rest weekdays 일 --from 2026-12-01
    gongbu rest weekdays 없음    # 쉬는 요일을 없앱니다
  ---- rest add
  gongbu rest add DAYS… [OPTION]…
  
  하루나 기간을 쉽니다
  
  옵션
  
    DAYS          날짜 또는 기간: 2026-12-24..2026-12-31
    --why TEXT    이유
    --json        JSON으로 출력합니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu rest add 오늘 --why 감기
    gongbu rest add 12-24..12-31 --why 휴가   # 연도가 없으면 다음에 올 날짜
    gongbu rest add 어제
  ---- rest edit
  gongbu rest edit NUMBER [DAYS…] [OPTION]…
  
  쉬는 날의 날짜나 이유를 바꿉니다
  
  옵션
  
    NUMBER        gongbu rest에 나오는 번호
    DAYS          새 날짜 또는 기간. 없으면 그대로 둡니다
    --why TEXT    이유
    --json        JSON으로 출력합니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu rest edit 2 12-24..12-28      # 날짜를 바꿉니다
    gongbu rest edit 2 --why 여행        # 이유만 바꿉니다
    gongbu rest edit 2 --why ""          # 이유를 지웁니다
  ---- rest rm
  gongbu rest rm NUMBER [OPTION]…
  
  오늘부터 쉬는 날을 없앱니다. 이미 지난 것은 통째로 지웁니다
  
  옵션
  
    NUMBER        gongbu rest에 나오는 번호
    --json        JSON으로 출력합니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu rest rm 2    # gongbu undo로 되돌릴 수 있습니다
  
  다른 이름: gongbu rest remove, gongbu rest delete
  ---- rest holidays
  gongbu rest holidays [COUNTRY] [OPTION]…
  
  오늘부터 공휴일에 쉽니다
  
  옵션
  
    COUNTRY       kr 또는 off. 없으면 지금 쉬는 공휴일을 봅니다
    --from DAY    적용할 첫날 (기본값: 오늘)
    -a, --all     지난 것까지 전부
    --json        JSON으로 출력합니다
    --md          Markdown으로 출력합니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu rest holidays kr    # 대체공휴일까지, 2035년까지
    gongbu rest holidays       # 앞으로 1년 동안의 공휴일과 번호
    gongbu rest rm 7           # 이날은 쉬지 않기
    gongbu rest add 2028-04-12 --why 선거일   # 이날도 쉬기
    gongbu rest holidays off   # 오늘부터 공휴일에 쉬지 않기
    # 2028년 이후의 선거일과 임시공휴일은 들어 있지 않으니 직접 더하세요.
    # 출처: 공휴일에 관한 법률, 관공서의 공휴일에 관한 규정(2026년 기준). 음력은
    # 한국 시각 기준입니다.
  ---- restore
  gongbu restore [BACKUP] [OPTION]…
  
  백업을 복원합니다. 달라지는 내용을 먼저 보여 줍니다
  
  옵션
  
    BACKUP         백업: latest, 이름이나 날짜, 파일 또는 디렉터리
    -y, --yes      묻지 않고 복원합니다
    -n, --dry-run  달라지는 내용만 보여 줍니다
    --back         기록을 이날이 끝날 때의 상태로 되돌립니다. undo로 취소할 수
                   있습니다
    --json         JSON으로 출력합니다
    --md           Markdown으로 출력합니다
    --lang LANG    출력 언어
    --color WHEN   색상을 쓸지 여부
    -h, --help     이 도움말을 봅니다
  
  예
  
    gongbu restore                # 최신 백업. 먼저 물어봅니다
    gongbu restore --dry-run      # 달라지는 날과 기록만 보여 줍니다
    gongbu restore 2026-11-20     # 그날의 백업
    gongbu restore /media/usb     # 새 컴퓨터에서
  ---- review
  gongbu review [ID] [RATING] [OPTION]…
  
  복습할 때가 된 절과 논문을 보고, 복습을 기록합니다
  
  옵션
  
    ID               절(prml:3.1.2)이나 논문(paper:3, 제목). 없으면 복습할 것을
                     봅니다
    RATING           얼마나 기억했는지: again, hard, good, easy (다시, 어려움,
                     알맞음, 쉬움)
    -t, --time TIME  걸린 시간: 45분, 1시간30분, 1시간 30분
    --on DAY         공부한 날 (기본값: 오늘)
    --note TEXT      덧붙이는 메모
    -a, --all        복습할 때가 안 된 것까지 전부
    --json           JSON으로 출력합니다
    --md             Markdown으로 출력합니다
    --no-scan        새 커밋을 찾지 않습니다
    --lang LANG      출력 언어
    --color WHEN     색상을 쓸지 여부
    -h, --help       이 도움말을 봅니다
  
  예
  
    gongbu review                          # 복습할 것, 가장 오래 밀린 것부터
    gongbu review prml:3.1.2 good -t 20분  # 복습도 공부로 기록됩니다
    gongbu review paper:3 어려움           # 논문은 번호나 제목으로
    gongbu review --all                    # 복습 대상 전부와 복습할 날
    gongbu config set review.enabled false
    # again(다시): 잊음 · hard(어려움): 겨우 기억 · good(알맞음): 기억함 ·
    # easy(쉬움): 바로 기억
    # 기록으로 절을 끝내거나 논문을 다 읽으면 복습 대상이 됩니다.
    # 복습할 날은 FSRS-6과 공개된 기본 매개변수로 정합니다. 기억할 확률이
    # review.retention(0.9)까지 떨어지는 날입니다.
  
  다른 이름: gongbu reviews, gongbu review list
  ---- rm
  gongbu rm ID… [OPTION]…
  
  기록을 지웁니다
  
  옵션
  
    ID            gongbu log에 나오는 기록 번호
    --json        JSON으로 출력합니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu rm 12        # gongbu undo로 되돌릴 수 있습니다
    gongbu rm 12 13 14  # 하나라도 없으면 아무것도 지우지 않습니다
  
  다른 이름: gongbu delete, gongbu remove
  ---- scan
  gongbu scan [OPTION]…
  
  저장소를 찾아 새 커밋을 읽습니다
  
  옵션
  
    --full        모든 커밋 이력을 처음부터 다시 읽습니다
    --since DAY   새로 찾은 저장소에서는 이날부터의 커밋만 읽습니다. 나머지는
                  나중에 --full로 읽습니다
    --json        JSON으로 출력합니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu scan         # 새 저장소와 새 커밋
    gongbu scan --since 2024-01-01  # 2024년부터만
    gongbu scan --full  # 모든 이력을 처음부터
  ---- start
  gongbu start KIND SUBJECT… [OPTION]…
  
  타이머를 시작합니다. 재부팅해도 이어집니다
  
  옵션
  
    KIND          논문, 수학, 강의, 문제, 글, 독서, 기타 또는 직접 만든 종류
    SUBJECT       공부한 내용. prml:3.1.2라고 쓰면 그 절을 끝낸 것으로 표시합니다
    --note TEXT   덧붙이는 메모
    --json        JSON으로 출력합니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu start 수학 prml:3.2
    gongbu start 논문 arxiv:1706.03762
    gongbu stop                     # 기록이 됩니다
  ---- status
  gongbu status [OPTION]…
  
  실행 중인 타이머. 없으면 종료 상태 1
  
  옵션
  
    --json        JSON으로 출력합니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu status
    gongbu status --json  # 상태 표시줄용
  ---- stop
  gongbu stop [OPTION]…
  
  타이머를 멈추고, 시작한 날의 기록으로 남깁니다
  
  옵션
  
    -t, --time TIME  걸린 시간 (타이머가 잰 시간 대신)
    --note TEXT      덧붙이는 메모
    --part           그 절의 일부만 했습니다. 아직 끝낸 것으로 보지 않습니다
    --json           JSON으로 출력합니다
    --no-scan        새 커밋을 찾지 않습니다
    --lang LANG      출력 언어
    --color WHEN     색상을 쓸지 여부
    -h, --help       이 도움말을 봅니다
  
  예
  
    gongbu stop
    gongbu stop -t 2시간            # 잰 시간 대신 두 시간으로
    gongbu stop --part              # 그 절을 아직 끝내지 못했으면
  ---- streak
  gongbu streak [OPTION]…
  
  현재 연속 기록과 최장 연속 기록
  
  옵션
  
    -k, --kind KIND  한 종류만, 하루 한 번이 유일한 목표인 것처럼 봅니다
    --json           JSON으로 출력합니다
    --md             Markdown으로 출력합니다
    --no-scan        새 커밋을 찾지 않습니다
    --lang LANG      출력 언어
    --color WHEN     색상을 쓸지 여부
    -h, --help       이 도움말을 봅니다
  
  예
  
    gongbu streak               # 목표대로 본 전체 연속 기록
    gongbu streak --kind 논문   # 목표가 '논문 하루 1회'뿐인 것처럼
    gongbu streak --json        # 스크립트용
  
  다른 이름: gongbu streaks
  ---- syllabus
  gongbu syllabus [OPTION]…
  
  교재와 강의: PRML과 직접 추가한 것
  
  명령
  
    syllabus list  gongbu syllabus와 같습니다
    syllabus show  교재 하나의 진도: 장별 진도, 다음 절, 속도
    syllabus next  다음에 공부할 것
    syllabus add   목차 파일로 교재나 강의를 추가합니다. 다시 하면 새 목차로
                   바꿉니다
    syllabus rm    직접 추가한 교재를 지웁니다. 기록은 남습니다
  
  옵션
  
    --json        JSON으로 출력합니다
    --md          Markdown으로 출력합니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu syllabus               # 모든 교재와 다음에 볼 절
    gongbu syllabus add d2l.tsv   # 목차 파일로 내 교재나 강의 추가
    gongbu syllabus show d2l      # gongbu prml처럼 보기
    gongbu add 강의 d2l:3.1 -t 45분
  
  다른 이름: gongbu syllabi
  ---- syllabus list
  gongbu syllabus list [OPTION]…
  
  gongbu syllabus와 같습니다
  
  옵션
  
    --json        JSON으로 출력합니다
    --md          Markdown으로 출력합니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu syllabus               # 모든 교재와 다음에 볼 절
    gongbu syllabus add d2l.tsv   # 목차 파일로 내 교재나 강의 추가
    gongbu syllabus show d2l      # gongbu prml처럼 보기
    gongbu add 강의 d2l:3.1 -t 45분
  
  다른 이름: gongbu syllabus ls
  ---- syllabus show
  gongbu syllabus show ID [TOPIC] [OPTION]…
  
  교재 하나의 진도: 장별 진도, 다음 절, 속도
  
  옵션
  
    ID            교재: prml이나 직접 추가한 것
    TOPIC         장이나 절: 3, 3.1. 없으면 전체
    --json        JSON으로 출력합니다
    --md          Markdown으로 출력합니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu syllabus show d2l
    gongbu syllabus show d2l 3      # 한 장
    gongbu syllabus show d2l --json
  ---- syllabus next
  gongbu syllabus next [ID] [OPTION]…
  
  다음에 공부할 것
  
  옵션
  
    ID            교재 하나. 없으면 다음에 공부할 것 전부
    --json        JSON으로 출력합니다
    --md          Markdown으로 출력합니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu syllabus next        # 논문, 교재, 복습, 미뤄 둔 것까지
    gongbu syllabus next d2l    # 교재 하나
  
  다른 이름: gongbu next
  ---- syllabus add
  gongbu syllabus add FILE [OPTION]…
  
  목차 파일로 교재나 강의를 추가합니다. 다시 하면 새 목차로 바꿉니다
  
  옵션
  
    FILE          목차 파일 (탭으로 나눈 텍스트)
    --id ID       교재 이름 (기본값: 파일 이름)
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu syllabus add d2l.tsv             # 이름은 d2l이 됩니다
    gongbu syllabus add toc.txt --id cs231n
    # 탭으로 나눈 칸: 번호, 시작 쪽, 제목, 연습문제 수(장에만).
    # 쪽이 없는 강의는 모든 줄에 "-". 부록은 A, B, … d2l.tsv 예:
    #   # Dive into Deep Learning
    #   1<TAB>1<TAB>Introduction<TAB>4
    #   2<TAB>29<TAB>Preliminaries
    #   2.1<TAB>30<TAB>Data Manipulation
    #   2.1.1<TAB>31<TAB>Getting Started
    #   2.2<TAB>40<TAB>Linear Algebra
  
  다른 이름: gongbu syllabus edit
  ---- syllabus rm
  gongbu syllabus rm ID [OPTION]…
  
  직접 추가한 교재를 지웁니다. 기록은 남습니다
  
  옵션
  
    ID            교재: prml이나 직접 추가한 것
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu syllabus rm d2l  # gongbu undo로 되돌릴 수 있습니다
  
  다른 이름: gongbu syllabus remove, gongbu syllabus delete
  ---- sync
  gongbu sync [OPTION]…
  
  다른 기기와 기록을 주고받습니다
  
  명령
  
    sync init    비공개 git 저장소로 동기화를 설정합니다
    sync status  기기 목록과 보낼 기록을 보여 줍니다
    sync log     다른 기기의 값에 밀려난 값을 보여 주거나 되돌립니다
    sync key     다음 기기에 입력할 키를 출력합니다
    sync rekey   새 키를 만들어 이제부터 그 키로 암호화합니다
    sync retire  더 쓰지 않는 기기로 표시합니다
    sync off     이 기기의 동기화를 끕니다
  
  옵션
  
    -q, --quiet   cron용: 문제가 있을 때만, 하루 한 번 알립니다
    --no-scan     새 커밋을 찾지 않습니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu sync init git@github.com:me/study.git  # 기기마다 한 번
    gongbu sync                                   # 보내고 받습니다
    gongbu cron install --sync hourly             # cron에 맡깁니다
  ---- sync init
  gongbu sync init URL [OPTION]…
  
  비공개 git 저장소로 동기화를 설정합니다
  
  옵션
  
    URL           빈 저장소, 또는 다른 기기가 이미 쓰는 저장소의 주소
    --plain       보내는 내용을 암호화하지 않습니다
    --sealed      로컬 경로라도 보내는 내용을 암호화합니다
    --key -       표준 입력에서 키를 읽습니다
    --name NAME   이 기기의 이름. 없으면 호스트 이름
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu sync init git@github.com:me/study.git
    ssh laptop gongbu sync key | gongbu sync init --key - git@github.com:me/study.git
    gongbu sync init --sealed /media/usb/study.git  # USB에 둔 bare 저장소
  ---- sync status
  gongbu sync status [OPTION]…
  
  기기 목록과 보낼 기록을 보여 줍니다
  
  옵션
  
    --json        JSON으로 출력합니다
    --md          Markdown으로 출력합니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu sync status
  
  다른 이름: gongbu sync list, gongbu sync ls, gongbu sync show
  ---- sync log
  gongbu sync log [restore] [N] [OPTION]…
  
  다른 기기의 값에 밀려난 값을 보여 주거나 되돌립니다
  
  옵션
  
    restore       값을 되돌립니다
    N             값의 번호
    --json        JSON으로 출력합니다
    --md          Markdown으로 출력합니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu sync log
    gongbu sync log restore 3  # 3번 값을 되돌립니다
  ---- sync key
  gongbu sync key [OPTION]…
  
  다음 기기에 입력할 키를 출력합니다
  
  옵션
  
    --set -       표준 입력에서 새 키를 읽어 그 키로 암호화합니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu sync key
    ssh laptop gongbu sync key | gongbu sync key --set -
  ---- sync rekey
  gongbu sync rekey [OPTION]…
  
  새 키를 만들어 이제부터 그 키로 암호화합니다
  
  옵션
  
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu sync rekey
  ---- sync retire
  gongbu sync retire DEVICE [OPTION]…
  
  더 쓰지 않는 기기로 표시합니다
  
  옵션
  
    DEVICE        기기의 번호나 이름
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu sync retire old-laptop
  ---- sync off
  gongbu sync off [OPTION]…
  
  이 기기의 동기화를 끕니다
  
  옵션
  
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu sync off
  ---- today
  gongbu today [DAY…] [OPTION]…
  
  오늘 한 것, 연속 기록, 다음에 할 것
  
  옵션
  
    DAY           다른 날. gongbu why DAY와 같습니다
    --json        JSON으로 출력합니다
    --md          Markdown으로 출력합니다
    --no-scan     새 커밋을 찾지 않습니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu                  # gongbu today와 같습니다
    gongbu today 10-28      # 다른 날: gongbu why 10-28과 같습니다
    gongbu today --json     # 스크립트용
    gongbu today --no-scan  # 새 커밋을 찾지 않고
  ---- undo
  gongbu undo [OPTION]…
  
  마지막 변경을 되돌립니다. 반복하면 그 전 변경도 되돌립니다
  
  옵션
  
    --json        JSON으로 출력합니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu undo  # 마지막 변경을 되돌립니다
  ---- week
  gongbu week [WEEK…] [OPTION]…
  
  한 주: 요일별, 종류별, 연속 기록과 놓친 날
  
  옵션
  
    WEEK          지난주, 또는 볼 주에 든 날. 없으면 이번 주
    --notify      요약을 데스크톱 알림으로도 띄웁니다
    --json        JSON으로 출력합니다
    --md          Markdown으로 출력합니다
    --no-scan     새 커밋을 찾지 않습니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu week             # 이번 주
    gongbu week 지난주      # 바로 앞 주
    gongbu week 2026-11-21  # 그날이 든 주
    gongbu week --md        # 붙여 넣기용
  
  다른 이름: gongbu summary
  ---- why
  gongbu why [DAY…] [OPTION]…
  
  하루의 판정 근거: 집계한 것, 집계하지 않은 것과 그 이유
  
  옵션
  
    DAY           날짜. 없으면 오늘
    --json        JSON으로 출력합니다
    --md          Markdown으로 출력합니다
    --no-scan     새 커밋을 찾지 않습니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu why             # 오늘
    gongbu why 어제        # 어제의 판정과 이유
    gongbu why 2026-11-21  # 아무 날이나
  ---- year
  gongbu year [YEAR…] [OPTION]…
  
  한 해: 날짜별, 종류별, 저장소, 주제, 논문, 연속 기록과 놓친 날
  
  옵션
  
    YEAR          볼 해: 2025, 작년, -1, 또는 그해의 하루. 없으면 올해
    --json        JSON으로 출력합니다
    --md          Markdown으로 출력합니다
    --no-scan     새 커밋을 찾지 않습니다
    --lang LANG   출력 언어
    --color WHEN  색상을 쓸지 여부
    -h, --help    이 도움말을 봅니다
  
  예
  
    gongbu year         # 올해
    gongbu year -1      # 작년
    gongbu year 2025
    gongbu year --json  # 스크립트용

Other ways to get help.

  $ test "$(gongbu help)" = "$(gongbu --help)"
  $ test "$(gongbu help goal set)" = "$(gongbu goal set -h)"
  $ test "$(gongbu help goal drop)" = "$(gongbu goal rm -h)"
  $ test "$(gongbu goal help)" = "$(gongbu goal -h)"
  $ gongbu help goal st
  gongbu: unknown command 'goal st' — see gongbu goal --help
  [2]
  $ gongbu help scan goal
  gongbu: unknown command 'scan goal' — see gongbu scan --help
  [2]
  $ gongbu --color always -h | head -n 3
  gongbu (공부): one honest study streak from your git commits and your notes
  
  \x1b[1mgongbu [COMMAND] [--lang en|ko] [--color auto|always|never]\x1b[0m (esc)
  $ gongbu --color never --help | head -n 3 | grep -c "$(printf '\033')"
  0
  [1]
  $ test "$(gongbu help scan)" = "$(gongbu scan -h)"
  $ test "$(gongbu man gongbu)" = "$(gongbu man)"
  $ test "$(gongbu man gongbu-goal)" = "$(gongbu man goal)"
  $ test "$(gongbu man gongbu goal)" = "$(gongbu man goal)"
  $ gongbu man gongbus
  gongbu: there is no manual page gongbus — gongbu man, or gongbu help for the commands
  [2]
  $ LANG=ko_KR.UTF-8 gongbu help | head -n 1
  gongbu(공부): git 커밋과 공부 기록으로 이어 가는 정직한 연속 기록
  $ gongbu help scna
  gongbu: unknown command 'scna' — did you mean scan?
  [2]
  $ gongbu --lang ko help scna
  gongbu: 'scna': 없는 명령입니다 — 혹시 scan인가요?
  [2]
  $ gongbu scna
  gongbu: unknown command 'scna' — did you mean scan?
  [2]
  $ gongbu --lang fr
  gongbu: --lang takes one of en, ko, not 'fr' — see gongbu --help
  [2]
