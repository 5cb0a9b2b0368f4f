Exporting activities and verdicts to other programs.

  $ mkdir -p code .config/gongbu
  $ cat >.config/gongbu/config.toml <<TOML
  > timezone = "Asia/Seoul"
  > [git]
  > roots = ["~/code"]
  > emails = ["me@example.com"]
  > TOML

Without any record.

  $ gongbu export --csv --no-scan
  day,at,kind,subject,minutes,topics,note,repo,oid,id,verdict\x0d (esc)
  $ gongbu export --json --no-scan | sed 's/,"records".*/…/'
  {"from":"2026-11-21","to":"2026-11-21","days":[{"day":"2026-11-21","verdict":"pending","count":0,"minutes":0}],"activities":[]…
  $ gongbu export --md --no-scan
  ## Days
  
  | Day | Verdict | Activities |
  | --- | --- | ---: |
  | 2026-11-21 (Sat) | ○ not yet | 0 |
  $ gongbu export --ics --no-scan
  BEGIN:VCALENDAR\x0d (esc)
  VERSION:2.0\x0d (esc)
  PRODID:-//gongbu//gongbu//EN\x0d (esc)
  CALSCALE:GREGORIAN\x0d (esc)
  X-WR-CALNAME:Study (gongbu)\x0d (esc)
  END:VCALENDAR\x0d (esc)

Three days.

  $ git init --quiet code/attention
  $ cd code/attention
  $ echo 'q, k, v' >model.py
  $ git add model.py
  $ git commit --quiet -m '어텐션 구현; q, k'
  $ cd
  $ gongbu add math "=HYPERLINK(\"http://example.com\")" -t 45m --on 2026-11-19 --no-scan
  ✓ 1 math "=HYPERLINK("http://example.com")" 45m — 2026-11-19 (Thu) met · streak 0 days
  Past days changed: 1 before tracking → met, 1 before tracking → missed · to take it back: gongbu undo
  $ gongbu add math prml:3.1.2 -t 1h --note "two lines: a, \"b\"" --on 2026-11-19 --no-scan
  ✓ 2 math "prml:3.1.2 Geometry of least squares" 1h — 2026-11-19 (Thu) met · streak 0 days
    prml 0/68 sections · 0/676 pages · next prml:3.1.3 Sequential learning (p. 143)
  $ gongbu export --csv
  day,at,kind,subject,minutes,topics,note,repo,oid,id,verdict\x0d (esc)
  2026-11-19,,math,"'=HYPERLINK(""http://example.com"")",45,,,,,1,met\x0d (esc)
  2026-11-19,,math,prml:3.1.2 Geometry of least squares,60,prml:3.1.2,"two lines: a, ""b""",,,2,met\x0d (esc)
  2026-11-21,2026-11-21T21:00:09+09:00,commit,"어텐션 구현; q, k",,,,attention,a034e07a158fac156bcd6738d1fff8c53af40cc4,,met\x0d (esc)
  $ gongbu export --csv --days
  day,verdict,count,minutes\x0d (esc)
  2026-11-19,met,2,105\x0d (esc)
  2026-11-20,missed,0,0\x0d (esc)
  2026-11-21,met,1,0\x0d (esc)
  $ gongbu export --csv --from yesterday --to yesterday
  day,at,kind,subject,minutes,topics,note,repo,oid,id,verdict\x0d (esc)
  $ gongbu export --csv --days --from yesterday
  day,verdict,count,minutes\x0d (esc)
  2026-11-20,missed,0,0\x0d (esc)
  2026-11-21,met,1,0\x0d (esc)
  $ gongbu export --md
  ## Days
  
  | Day | Verdict | Activities | Time |
  | --- | --- | ---: | ---: |
  | 2026-11-19 (Thu) | ✓ met | 2 | 1h 45m |
  | 2026-11-20 (Fri) | ✗ missed | 0 |  |
  | 2026-11-21 (Sat) | ✓ met | 1 |  |
  
  ## Activities
  
  | Day | Kind | Repository | Time | Subject |
  | --- | --- | --- | ---: | --- |
  | 2026-11-19 (Thu) | math |  | 45m | =HYPERLINK("http\://example.com") |
  | 2026-11-19 (Thu) | math |  | 1h | prml:3.1.2 Geometry of least squares |
  | 2026-11-21 (Sat) | commit | attention |  | 어텐션 구현; q, k |
  $ gongbu --lang ko export --md --days
  ## 날짜별 판정
  
  | 날짜 | 판정 | 활동 | 시간 |
  | --- | --- | ---: | ---: |
  | 2026-11-19 (목) | ✓ 완료 | 2 | 1시간 45분 |
  | 2026-11-20 (금) | ✗ 놓침 | 0 |  |
  | 2026-11-21 (토) | ✓ 완료 | 1 |  |
  $ gongbu export --json --from 2026-11-19 --to 2026-11-20
  {"from":"2026-11-19","to":"2026-11-20","days":[{"day":"2026-11-19","verdict":"met","count":2,"minutes":105},{"day":"2026-11-20","verdict":"missed","count":0,"minutes":0}],"activities":[{"day":"2026-11-19","at":null,"kind":"math","subject":"=HYPERLINK(\"http://example.com\")","minutes":45,"source":"manual","id":1,"uuid":"$UUID","note":"","topics":[],"part":false},{"day":"2026-11-19","at":null,"kind":"math","subject":"prml:3.1.2 Geometry of least squares","minutes":60,"source":"manual","id":2,"uuid":"$UUID","note":"two lines: a, \"b\"","topics":["prml:3.1.2"],"part":false}]}
  $ gongbu export --json --days --to tomorrow
  {"from":"2026-11-19","to":"2026-11-21","days":[{"day":"2026-11-19","verdict":"met","count":2,"minutes":105},{"day":"2026-11-20","verdict":"missed","count":0,"minutes":0},{"day":"2026-11-21","verdict":"met","count":1,"minutes":null}]}
  $ gongbu --lang ko export --ics | tr -d '\r'
  BEGIN:VCALENDAR
  VERSION:2.0
  PRODID:-//gongbu//gongbu//EN
  CALSCALE:GREGORIAN
  X-WR-CALNAME:공부 (gongbu)
  BEGIN:VEVENT
  UID:$UUID@gongbu
  DTSTAMP:20261121T120020Z
  TRANSP:TRANSPARENT
  DTSTART;VALUE=DATE:20261119
  SUMMARY:수학: =HYPERLINK("http://example.com")
  CATEGORIES:math
  DESCRIPTION:45분
  END:VEVENT
  BEGIN:VEVENT
  UID:$UUID@gongbu
  DTSTAMP:20261121T120020Z
  TRANSP:TRANSPARENT
  DTSTART;VALUE=DATE:20261119
  SUMMARY:수학: prml:3.1.2 Geometry of least squares
  CATEGORIES:math
  DESCRIPTION:1시간\nprml:3.1.2\ntwo lines: a\, "b"
  END:VEVENT
  BEGIN:VEVENT
  UID:1795262409-43ef6f2ca9b3f328@gongbu
  DTSTAMP:20261121T120020Z
  TRANSP:TRANSPARENT
  DTSTART:20261121T120009Z
  SUMMARY:커밋 · attention: 어텐션 구현\; q\, k
  CATEGORIES:commit
  END:VEVENT
  END:VCALENDAR
  $ gongbu export --ics --days
  BEGIN:VCALENDAR\x0d (esc)
  VERSION:2.0\x0d (esc)
  PRODID:-//gongbu//gongbu//EN\x0d (esc)
  CALSCALE:GREGORIAN\x0d (esc)
  X-WR-CALNAME:Study (gongbu)\x0d (esc)
  BEGIN:VEVENT\x0d (esc)
  UID:day-2026-11-19@gongbu\x0d (esc)
  DTSTAMP:20261121T120021Z\x0d (esc)
  TRANSP:TRANSPARENT\x0d (esc)
  DTSTART;VALUE=DATE:20261119\x0d (esc)
  SUMMARY:✓ met · 2 activities · 1h 45m\x0d (esc)
  END:VEVENT\x0d (esc)
  BEGIN:VEVENT\x0d (esc)
  UID:day-2026-11-20@gongbu\x0d (esc)
  DTSTAMP:20261121T120021Z\x0d (esc)
  TRANSP:TRANSPARENT\x0d (esc)
  DTSTART;VALUE=DATE:20261120\x0d (esc)
  SUMMARY:✗ missed\x0d (esc)
  END:VEVENT\x0d (esc)
  BEGIN:VEVENT\x0d (esc)
  UID:day-2026-11-21@gongbu\x0d (esc)
  DTSTAMP:20261121T120021Z\x0d (esc)
  TRANSP:TRANSPARENT\x0d (esc)
  DTSTART;VALUE=DATE:20261121\x0d (esc)
  SUMMARY:✓ met · 1 activity\x0d (esc)
  END:VEVENT\x0d (esc)
  END:VCALENDAR\x0d (esc)

A commit is an event with a time, an entry for another day is an event of the whole day.

  $ gongbu start math SVD >/dev/null
  $ gongbu stop -t 30m --no-scan >/dev/null
  $ gongbu export --ics --from today | grep -E '^(DT|DUR|SUM)' | tr -d '\r'
  DTSTAMP:20261121T120024Z
  DTSTART:20261121T120009Z
  SUMMARY:commit · attention: 어텐션 구현\; q\, k
  DTSTAMP:20261121T120024Z
  DTSTART:20261121T120022Z
  DURATION:PT30M
  SUMMARY:math: SVD

A file is replaced as a whole; JSON in a file is one line, even from a terminal.

  $ script --quiet --return --echo never --command "gongbu export --json --days --no-scan --output study.json" /dev/null | tr -d '\r'
  Wrote ~/study.json
  $ wc -l <study.json
  1

  $ gongbu export --csv --bom -o study.csv
  Wrote ~/study.csv
  $ head -c 6 study.csv
  ﻿day (no-eol)
  $ gongbu --lang ko export --ics -o ~/study.ics
  저장했습니다: ~/study.ics
  $ tail -n 1 study.ics
  END:VCALENDAR\x0d (esc)
  $ stat -c %a study.ics
  644
  $ gongbu export --csv -o code
  gongbu: code is a directory — name a file in it
  [2]
  $ gongbu export --csv -o code/
  gongbu: code/ is a directory — name a file in it
  [2]
  $ gongbu export --csv -o missing/study.csv
  gongbu: cannot write $HOME/missing/study.csv: No such file or directory
  [3]
  $ gongbu --lang ko export --csv -o /dev/null
  gongbu: /dev/null: 일반 파일이 아닙니다 — 표준 출력은 -로 쓰세요
  [2]
  $ gongbu export --csv >/dev/full
  gongbu: cannot write the output: No space left on device
  [3]

Invalid input.

  $ gongbu export
  gongbu: choose a format: --csv (spreadsheet), --json (scripts), --md (text) or --ics (calendar) — for example: gongbu export --csv -o study.csv
  [2]
  $ gongbu --lang ko export
  gongbu: 형식을 하나 고르세요: --csv(표 계산), --json(스크립트), --md(글), --ics(캘린더) — 예: gongbu export --csv -o study.csv
  [2]
  $ gongbu export --csv --ics
  gongbu: --csv and --ics cannot be used together — see gongbu export --help
  [2]
  $ gongbu export --md --bom
  gongbu: --bom can only be used with --csv
  [2]
  $ gongbu export --csv --from 2026-11-21 --to 2026-11-20
  gongbu: 2026-11-21 is later than 2026-11-20
  [2]
  $ gongbu export --csv --from tomorrow
  gongbu: 2026-11-22 is later than 2026-11-21
  [2]
  $ gongbu export --csv --from someday
  gongbu: 'someday' is not a day — write it as today, yesterday, -3, mon or 2026-11-21
  [2]
  $ gongbu export --cvs
  gongbu: unknown option '--cvs' — did you mean --csv?
  [2]
