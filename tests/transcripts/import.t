Importing files of other programs: the changes are shown first.

  $ cat >study.csv <<'END'
  > 날짜,제목,분,종류
  > 2026-11-18,"PRML, 3장",45,수학
  > 2026년 11월 19일,Attention,1시간 30분,paper
  > 2026-11-20,모임,30,독서모임
  > 2026-13-01,?,1,수학
  > END
  $ gongbu import study.csv --dry-run
  Format  CSV
  Days    2026-11-18 – 2026-11-20
  New     3
  
  Kind   Entries    Time
  math         1     45m
  other        1     30m
  paper        1  1h 30m
  
  Month    Entries    Time
  2026-11        3  2h 45m
  
  Left out
  study.csv:5  1  not a date: 2026-13-01
  
  No kind is known for these, so they become other (--kind or --map 'NAME=KIND' says one): 독서모임 (1)
  
  Past days changed: 3 before tracking → met · streak 0 → 3
  
  Streak: 0 days → 3 days (3 days of it were imported)
  
  Nothing was changed.
  [1]
  $ gongbu import study.csv
  gongbu: cannot ask without a terminal — use --dry-run to see what changes, --yes to import
  [2]
  $ gongbu import studdy.csv
  gongbu: 'studdy.csv' does not exist or is not a file
  [2]
  $ gongbu import study.csv --yes --map '독서*=read'
  Format  CSV
  Days    2026-11-18 – 2026-11-20
  New     3
  
  Kind     Entries    Time
  math           1     45m
  paper          1  1h 30m
  reading        1     30m
  
  Month    Entries    Time
  2026-11        3  2h 45m
  
  Left out
  study.csv:5  1  not a date: 2026-13-01
  
  Past days changed: 3 before tracking → met · streak 0 → 3
  
  Streak: 0 days → 3 days (3 days of it were imported)
  
  Imported. To take it back: gongbu undo, or later gongbu import rm.
  [1]

Importing again adds nothing. Entries changed or removed by hand stay so.

  $ gongbu import study.csv --yes --map '독서*=read'
  Format         CSV
  Days           2026-11-18 – 2026-11-20
  New            0
  There already  3
  
  Kind     Entries    Time
  math           1     45m
  paper          1  1h 30m
  reading        1     30m
  
  Month    Entries    Time
  2026-11        3  2h 45m
  
  Left out
  study.csv:5  1  not a date: 2026-13-01
  
  Nothing new: every day and entry stays as it is.
  [1]
  $ gongbu rm 1
  Removed 1 entry; gongbu undo brings it back:
    1 math "PRML, 3장" 45m  2026-11-18 (Wed)
  $ gongbu import csv study.csv --yes --map '독서*=read'
  Format                    CSV
  Days                      2026-11-18 – 2026-11-20
  New                       0
  There already             2
  Removed by you, kept out  1
  
  Kind     Entries    Time
  math           1     45m
  paper          1  1h 30m
  reading        1     30m
  
  Month    Entries    Time
  2026-11        3  2h 45m
  
  Left out
  study.csv:5  1  not a date: 2026-13-01
  
  1 day is before tracking began and is not judged; --count begins with the first one
  
  Nothing new: every day and entry stays as it is.
  [1]
  $ gongbu import log
  #  Day         Format  Entries  Left out  File         SHA-256
  1  2026-11-21  csv         2/3         1  ~/study.csv  625d3415
  $ gongbu import rm 1
  2 entries taken out.
  Past days changed: 2 met → missed · streak 2 → 0 · to take it back: gongbu undo
  $ gongbu undo
  Took back: gongbu import rm  (2026-11-21 21:00)
    restored  2 paper "Attention" 1h 30m  2026-11-19 (Thu)
    restored  3 reading "모임" 30m  2026-11-20 (Fri)
  $ gongbu import log --json
  {"imports":[{"batch":1,"format":"csv","file":"~/study.csv","sha256":"625d3415d7904b0c815d00ed3beb5d868f44bb2f529ce6fac924bcbc1d0b6ed7","at":"2026-11-21T21:00:04+09:00","added":3,"changed":0,"left_out":1,"present":2}]}
  $ gongbu import rm 9
  gongbu: there is no import 9 — gongbu import log shows the numbers
  [2]

Names of columns for an unusual table.

  $ printf 'wann;was\n2026-11-17;x\n' >other.csv
  $ gongbu import other.csv --yes
  gongbu: other.csv: no column of dates is known — name it with --map date=COLUMN; its columns: wann, was
  [2]
  $ gongbu import other.csv --yes --map date=wann,subject=was
  Format  CSV
  Days    2026-11-17 (Tue)
  New     1
  
  Kind   Entries
  other        1
  
  Month    Entries
  2026-11        1
  
  1 day is before tracking began and is not judged; --count begins with the first one
  
  Streak: 2 days → 2 days (2 days of it were imported)
  
  Imported. To take it back: gongbu undo, or later gongbu import rm.
  $ gongbu import other.csv --yes --map date=Tag
  gongbu: other.csv: has no column "Tag" — its columns: wann, was
  [2]
  $ gongbu import csv nothing.csv --yes
  gongbu: 'nothing.csv' does not exist or is not a file
  [2]
  $ printf 'hello' >note.txt
  $ gongbu import note.txt --yes
  gongbu: note.txt: the format is not known — name it before the file, one of: timewarrior, baekjoonhub, anki, loop, notion, toggl, forest, solvedac, github, watson, wakatime, git-stats, org, harsh, habitctl, jrnl, klog, csv
  [2]
  $ gongbu import study.csv --yes --map x
  gongbu: not a pattern and its kind: "x" — write it as 'ML*=course', or columns as date=Day,subject=What,minutes=Min,kind=Type,note=Memo,id=Id
  [2]
  $ gongbu --lang ko import study.csv --dry-run
  형식                 CSV
  기간                 2026-11-18 ~ 2026-11-20
  새 기록              0
  바뀌는 기록          1
  이미 있음            1
  직접 지워 넣지 않음  1
  
  종류  기록        시간
  수학     1        45분
  기타     1        30분
  논문     1  1시간 30분
  
  월       기록        시간
  2026-11     3  2시간 45분
  
  제외
  study.csv:5  1  날짜가 아님: 2026-13-01
  
  종류를 알 수 없어 기타로 넣습니다. --kind나 --map '이름=종류'로 정하세요: 독서모임 (1)
  1일은 판정 시작일보다 앞이라 판정하지 않습니다. --count를 쓰면 가져온 첫날부터 판정합니다
  
  연속 기록: 2일 → 2일 (그중 2일은 가져온 기록)
  
  바꾸지 않았습니다.
  [1]
  $ gongbu import study.csv --dry-run --json
  {"applied":false,"formats":["CSV"],"first":"2026-11-18","last":"2026-11-20","added":0,"changed":1,"same":1,"kept":0,"removed":1,"rests":0,"kinds":[{"kind":"math","entries":1,"minutes":45},{"kind":"other","entries":1,"minutes":30},{"kind":"paper","entries":1,"minutes":90}],"months":[{"month":"2026-11","entries":3,"minutes":165}],"left_out":[{"file":"study.csv","line":5,"why":"not a date: 2026-13-01","rows":1}],"skipped_days":[],"overlaps":[],"before_tracking":1,"days":[],"streak":{"before":{"current":2,"longest":2,"without_freezes":{"current":2,"longest":2}},"after":{"current":2,"longest":2,"without_freezes":{"current":2,"longest":2}},"imported":2}}
  [1]

An export of gongbu itself comes back with its ids only as a whole, as JSON.

  $ gongbu export --csv -o own.csv
  Wrote ~/own.csv
  $ gongbu import own.csv --yes
  gongbu: own.csv is a CSV export of gongbu, which cannot be imported — import a file of gongbu export --json
  [2]
  $ gongbu --lang ko import own.csv --yes
  gongbu: own.csv: gongbu가 내보낸 CSV는 가져올 수 없습니다 — gongbu export --json으로 만든 파일을 쓰세요
  [2]
  $ gongbu export --json --from 2026-11-19 -o part.json
  Wrote ~/part.json
  $ gongbu import part.json --yes
  gongbu: part.json is a partial export of gongbu (--from, --to or --days), without records — export again with gongbu export --json alone
  [2]
  $ gongbu import gongbu part.json --yes
  gongbu: part.json is a partial export of gongbu (--from, --to or --days), without records — export again with gongbu export --json alone
  [2]
  $ gongbu --lang ko import part.json --yes
  gongbu: part.json: --from, --to, --days로 일부만 내보낸 파일이라 가져올 기록이 들어 있지 않습니다 — 이 옵션 없이 gongbu export --json으로 다시 내보내세요
  [2]
  $ gongbu export --json -o whole.json
  Wrote ~/whole.json
  $ gongbu import whole.json --yes
  Records of gongbu: 0 changes

Columns that are not read are named, also in a dry run.

  $ printf 'Date,Title,Zeit\n2026-11-16,x,1:30\n' >columns.csv
  $ gongbu import columns.csv --dry-run
  Format  CSV
  Days    2026-11-16 (Mon)
  New     1
  
  Kind   Entries
  other        1
  
  Month    Entries
  2026-11        1
  
  columns.csv: columns that are not read: Zeit (to use one: --map FIELD=COLUMN)
  1 day is before tracking began and is not judged; --count begins with the first one
  
  Streak: 2 days → 2 days (2 days of it were imported)
  
  Nothing was changed.
  $ gongbu --lang ko import columns.csv --dry-run | grep Zeit
  columns.csv: 읽지 않은 열: Zeit (쓰려면 --map 항목=열이름)
  $ gongbu import columns.csv --dry-run --map minutes=Zeit
  Format  CSV
  Days    2026-11-16 (Mon)
  New     1
  
  Kind   Entries    Time
  other        1  1h 30m
  
  Month    Entries    Time
  2026-11        1  1h 30m
  
  1 day is before tracking began and is not judged; --count begins with the first one
  
  Streak: 2 days → 2 days (2 days of it were imported)
  
  Nothing was changed.

Days that another program skipped on purpose become rest days on request.

  $ printf '2026-11-14 : 수학 : y\n2026-11-15 : 수학 : s\n2026-11-16 : 수학 : y\n2026-11-17 : 수학 : s\n' >log
  $ gongbu import harsh log --dry-run
  Format  harsh
  Days    2026-11-14 – 2026-11-16
  New     2
  
  Kind  Entries
  math        2
  
  Month    Entries
  2026-11        2
  
  Skipped on purpose there; --rests makes them rest days: 2026-11-15, 2026-11-17 (2 days)
  2 days are before tracking began and are not judged; --count begins with the first one
  
  Streak: 2 days → 2 days (2 days of it were imported)
  
  Nothing was changed.
  $ gongbu import harsh log --yes --rests
  Format     harsh
  Days       2026-11-14 – 2026-11-16
  New        2
  Rest days  2
  
  Kind  Entries
  math        2
  
  Month    Entries
  2026-11        2
  
  2 days are before tracking began and are not judged; --count begins with the first one
  
  Streak: 2 days → 2 days (2 days of it were imported)
  
  Imported. To take it back: gongbu undo, or later gongbu import rm.
  $ gongbu rest list --all
  No.  Rest              Why
    1  2026-11-15 (Sun)  harsh
    2  2026-11-17 (Tue)  harsh
  $ gongbu --lang ko import harsh log --yes --rests
  형식       harsh
  기간       2026-11-14 ~ 2026-11-16
  새 기록    0
  이미 있음  2
  
  종류  기록
  수학     2
  
  월       기록
  2026-11     2
  
  2일은 판정 시작일보다 앞이라 판정하지 않습니다. --count를 쓰면 가져온 첫날부터 판정합니다
  
  새로운 기록이 없습니다. 아무것도 바뀌지 않습니다.

A large import is undone as one change.

  $ { echo date,subject; for i in 1 2 3 4 5 6 7 8 9; do for j in 1 2 3; do echo 2026-11-0$i,$j; done; done; } >large.csv
  $ gongbu import large.csv --yes | tail -1
  Imported. To take it back: gongbu undo, or later gongbu import rm.
  $ gongbu undo
  Took back: gongbu import  (2026-11-21 21:00)
    removed  27 entries  2026-11-01 – 2026-11-09

A dry run takes no backup of the day, also where its scan finds commits.

  $ git init --quiet code/new
  $ cd code/new
  $ echo 1 >a.py
  $ git add .
  $ git commit --quiet -m new
  $ cd ../..
  $ mkdir fresh
  $ printf 'timezone = "Asia/Seoul"\n[git]\nroots = ["~/code"]\nemails = ["me@example.com"]\n' >fresh/config.toml
  $ export GONGBU_HOME=$HOME/fresh
  $ gongbu import study.csv --dry-run | tail -1
  Nothing was changed.
  $ gongbu rebuild --dry-run
  Every day already agrees with the settings.
  $ ls fresh
  cache
  config.toml
  gongbu.db
  gongbu.db.sum
  journal
  $ gongbu add math SVD >added
  $ ls fresh/backups
  2026-11-21
