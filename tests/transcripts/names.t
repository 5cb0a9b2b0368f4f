The verbs are the same in all groups, and former names still work.

  $ printf '#!/bin/sh\necho "no crontab for me" >&2; exit 1\n' >crontab
  $ chmod +x crontab
  $ export PATH=$HOME:$PATH
  $ gongbu add math SVD --json >added
  $ gongbu later "Jensen's inequality" --json >added
  $ gongbu rest add 2026-12-24 --json >added
  $ for group in goal rest kind paper syllabus me repo config cron hook later; do
  >   gongbu $group >bare 2>&1
  >   for verb in list ls show; do
  >     test "$group $verb" = 'paper show' -o "$group $verb" = 'syllabus show' && continue
  >     gongbu $group $verb 2>&1 | diff bare - || echo "$group $verb differs"
  >   done
  > done
  $ for name in 'goal drop' 'goal remove' 'goal delete' 'me remove' 'cron remove' 'cron show' 'hook uninstall' \
  >     'repo ignore' 'rest delete' 'paper remove' 'later delete' 'syllabus remove' 'import list' 'goal add' \
  >     'goal edit' 'hook add' 'cron add' 'ls' 'list' 'delete' 'remove' 'stats' 'next' 'goals' 'papers list'; do
  >   printf '%s: ' "$name"
  >   gongbu help $name | head -n 1
  > done
  goal drop: gongbu goal rm KINDS [PERIOD] [OPTION]…
  goal remove: gongbu goal rm KINDS [PERIOD] [OPTION]…
  goal delete: gongbu goal rm KINDS [PERIOD] [OPTION]…
  me remove: gongbu me rm EMAIL… [OPTION]…
  cron remove: gongbu cron rm [OPTION]…
  cron show: gongbu cron list [OPTION]…
  hook uninstall: gongbu hook rm [OPTION]…
  repo ignore: gongbu repo rm REPO… [OPTION]…
  rest delete: gongbu rest rm NUMBER [OPTION]…
  paper remove: gongbu paper rm ID… [OPTION]…
  later delete: gongbu later rm N… [OPTION]…
  syllabus remove: gongbu syllabus rm ID [OPTION]…
  import list: gongbu import log [OPTION]…
  goal add: gongbu goal set KINDS AMOUNT… [OPTION]…
  goal edit: gongbu goal set KINDS AMOUNT… [OPTION]…
  hook add: gongbu hook install [OPTION]…
  cron add: gongbu cron install [OPTION]…
  ls: gongbu log [DAYS…] [OPTION]…
  list: gongbu log [DAYS…] [OPTION]…
  delete: gongbu rm ID… [OPTION]…
  remove: gongbu rm ID… [OPTION]…
  stats: gongbu report [OPTION]…
  next: gongbu syllabus next [ID] [OPTION]…
  goals: gongbu goal [OPTION]…
  papers list: gongbu paper list [OPTION]…

Help can be requested in the middle of a command.

  $ for words in 'goal help set' 'goals help remove' 'goal help' 'help goal set'; do gongbu $words | head -n 1; done
  gongbu goal set KINDS AMOUNT… [OPTION]…
  gongbu goal rm KINDS [PERIOD] [OPTION]…
  gongbu goal [OPTION]…
  gongbu goal set KINDS AMOUNT… [OPTION]…
  $ gongbu help >all
  $ gongbu help help | diff all -
  $ gongbu goal help foo
  gongbu: unknown command 'goal foo' — see gongbu goal --help
  [2]
  $ gongbu config unset language
  gongbu: unknown command 'config unset' — see gongbu config --help
  [2]

Verbs of other programs work, too.

  $ gongbu goal add math 30m/day
  Goal: math 30m/day, from 2026-11-21 (Sat)
    any 1/day no longer applies from then on. To keep it as well: gongbu goal set any 1/day
  Today: met → not yet · streak 1 → 0
  $ gongbu goal drop math
  Removed: math 30m/day, from 2026-11-21 (Sat) on. gongbu undo brings it back.
    No daily goal is left, so any 1/day applies again.
  Today: not yet → met · streak 0 → 1
  $ gongbu ls
  2026-11-21 (Sat)
    21:00  1  math  SVD
  $ gongbu later remove 1
  Off the list: 1 "Jensen's inequality"; gongbu undo brings it back.
  $ gongbu rest delete 1
  Removed: 2026-12-24 (Thu). gongbu undo brings it back.
  $ gongbu next
  Next  prml:1.1 Example: Polynomial Curve Fitting (p. 4)
  $ gongbu next --json
  {"paper":null,"topics":[{"topic":"prml:1.1","title":"Example: Polynomial Curve Fitting","page":4}],"later":[],"reviews":[]}
  $ gongbu stats | head -n 1
  Study record
  $ gongbu remove 1
  Removed 1 entry; gongbu undo brings it back:
    1 math "SVD"  2026-11-21 (Sat)

A day or a range of days after log and today.

  $ gongbu add math Yesterday --on yesterday --json >added
  $ gongbu add math October --on 10-28 --json >added
  $ gongbu log today
  Nothing found from 2026-11-21 to 2026-11-21; gongbu log --all looks at every day.
  $ gongbu log yesterday
  2026-11-20 (Fri)
    2  math  Yesterday
  $ gongbu log 10-28
  2026-10-28 (Wed)
    3  math  October
  $ gongbu log 10-28..11-20
  2026-10-28 (Wed)
    3  math  October
  
  2026-11-20 (Fri)
    2  math  Yesterday
  $ gongbu log 10-28..
  2026-10-28 (Wed)
    3  math  October
  
  2026-11-20 (Fri)
    2  math  Yesterday
  $ gongbu --lang ko log 어제
  2026-11-20 (금)
    2  수학  Yesterday
  $ gongbu log yesterday --from today
  gongbu: DAYS and --from cannot be used together — see gongbu log --help
  [2]
  $ gongbu log yesterday --all
  gongbu: DAYS and --all cannot be used together — see gongbu log --help
  [2]
  $ gongbu today 10-28
  2026-10-28 (Wed)  ✓ met
  Every goal of the day was reached.
  
  Goals
  
    ✓  any 1/day  1 / 1
  
  Counted
  
    3  math  October
  $ gongbu today 10-28 --json >day
  $ gongbu why 10-28 --json | diff day -
  $ gongbu today today | head -n 1
  2026-11-21 (Sat)  ○ not yet  2h 59m left
  $ gongbu gaps --last 1
  From              To                 Missed
  2026-10-29 (Thu)  2026-11-19 (Thu)  22 days
  $ gongbu gaps --number 1 | tail -n 1
  2026-10-29 (Thu)  2026-11-19 (Thu)  22 days

Suggestions are commands of the same group; an unknown word leads to the help of the group.

  $ gongbu hook remov
  gongbu: unknown command 'hook remov' — did you mean hook rm?
  [2]
  $ gongbu hook instal
  gongbu: unknown command 'hook instal' — did you mean hook install?
  [2]
  $ gongbu goal dro math
  gongbu: unknown command 'goal dro' — did you mean goal rm?
  [2]
  $ gongbu goal math
  gongbu: unknown command 'goal math' — see gongbu goal --help
  [2]
  $ gongbu papers lst
  gongbu: unknown command 'paper lst' — did you mean paper list?
  [2]
  $ gongbu stat
  gongbu: unknown command 'stat' — did you mean status?
  [2]
  $ gongbu nxt
  gongbu: unknown command 'nxt' — see gongbu --help
  [2]
  $ gongbu --lang ko cron foo
  gongbu: 'cron foo': 없는 명령입니다 — gongbu cron --help를 보세요
  [2]
  $ for word in re s st rest. goal\ s goal\ st ㄹ STR; do gongbu $word; done
  gongbu: unknown command 're' — commands that begin like this: rest, rebuild, review, report, repo, restore
  gongbu: unknown command 's' — commands that begin like this: scan, start, stop, status, streak, syllabus, …
  gongbu: unknown command 'st' — commands that begin like this: start, stop, status, streak
  gongbu: unknown command 'rest.' — did you mean rest?
  gongbu: unknown command 'goal s' — did you mean goal set?
  gongbu: unknown command 'goal st' — see gongbu goal --help
  gongbu: unknown command 'ㄹ' — see gongbu --help
  gongbu: unknown command 'STR' — did you mean streak?
  [2]
  $ gongbu --lang ko re
  gongbu: 're': 없는 명령입니다 — 이렇게 시작하는 명령: rest, rebuild, review, report, repo, restore
  [2]

On a narrow terminal, errors and questions are broken between words.

  $ narrow() { script --quiet --return --echo never --command "stty cols 40; gongbu --color never $*" /dev/null | tr -d '\r'; }
  > narrow re </dev/null
  > narrow --lang ko year 3000년 </dev/null
  > echo n | narrow forget 1
  > echo 2 | narrow add math "'Singular value decomposition'" -t 2 | head -n 2
  gongbu: unknown command 're' — commands
  that begin like this: rest, rebuild,
  review, report, repo, restore
  gongbu: 3000년: 아직 오지 않았습니다
  Forget #1 SVD? Undo does not bring it
  back. [y/N] '2': 1) 2m or 2) 2h? ✓ 4 math "Singular value decomposition"
  2h — today met · streak 2 days

No command has its own name as another one.

  $ gongbu paper show -h | tail -n 2
    gongbu paper show 1
    gongbu paper show arxiv:1706.03762
  $ gongbu syllabus show -h | tail -n 2
    gongbu syllabus show d2l 3      # one chapter
    gongbu syllabus show d2l --json
  $ gongbu paper list -h | tail -n 1
  Other names: gongbu paper ls

Completion knows other names and offers them if nothing else matches.

  $ gongbu __complete goal dr | cut -f1
  drop
  $ gongbu __complete goal r | cut -f1
  rm
  $ gongbu __complete goal drop --fr | cut -f1
  --from
  $ gongbu __complete help goal s | cut -f1
  set
  $ gongbu __complete gaps --la
  --lang\x09language of the output (esc)
  $ gongbu man goals | head -n 3
  NAME
  
      gongbu-goal - daily and weekly goals
  $ gongbu man goal | grep 'Other names'
      Other names: gongbu goals
      Other names: gongbu goal ls, gongbu goal show
      Other names: gongbu goal add, gongbu goal edit
      Other names: gongbu goal drop, gongbu goal remove, gongbu goal delete
