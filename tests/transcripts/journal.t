The journal: restoring the records of a day, and erasing text.

  $ mkdir -p .config/gongbu
  $ printf 'timezone = "Asia/Seoul"\nlanguage = "en"\n' >.config/gongbu/config.toml
  $ gongbu add math first -t 30m >/dev/null
  $ gongbu add math "가려야 할 제목" --note confidential >/dev/null
  $ ls .local/share/gongbu/journal/2026/11
  21.jsonl
  $ grep -c '^{"k"' .local/share/gongbu/journal/2026/11/21.jsonl
  3
  $ export GONGBU_NOW=2026-11-22T10:00:00+09:00
  $ gongbu edit 1 -t 1h >/dev/null
  $ gongbu add math second >/dev/null
  $ gongbu restore --back
  gongbu: --back takes a day, not "" — for example: gongbu restore 2026-11-20 --back
  [2]
  $ gongbu restore soon --back
  gongbu: --back takes a day, not "soon" — for example: gongbu restore 2026-11-20 --back
  [2]
  $ gongbu restore 2026-11-01 --back --yes
  gongbu: the records of 2026-11-01 are not known: the oldest backup or journal is of 2026-11-21
  [2]
  $ gongbu --lang ko restore 2026-11-01 --back --yes
  gongbu: 2026-11-01의 기록은 알 수 없습니다. 가장 오래된 백업이나 저널은 2026-11-21의 것입니다
  [2]
  $ gongbu restore 2026-11-21 --back
  gongbu: cannot ask without a terminal — use --dry-run to see the changes, --yes to make them
  [2]
  $ gongbu restore 2026-11-21 --back --dry-run
  End of  2026-11-21
  Lost    1 day, 2 entries
  Gained  0 days, 1 entry
  
  Lost
  Day               Kind  Subject  Time
  2026-11-21 (Sat)  math  first      1h
  2026-11-22 (Sun)  math  second
  
  Gained
  Day               Kind  Subject  Time
  2026-11-21 (Sat)  math  first     30m
  
  Nothing was changed.
  $ gongbu restore 2026-11-21 --back --yes
  End of  2026-11-21
  Lost    1 day, 2 entries
  Gained  0 days, 1 entry
  
  Lost
  Day               Kind  Subject  Time
  2026-11-21 (Sat)  math  first      1h
  2026-11-22 (Sun)  math  second
  
  Gained
  Day               Kind  Subject  Time
  2026-11-21 (Sat)  math  first     30m
  
  The records are as they were at the end of 2026-11-21. To revert: gongbu undo
  $ gongbu log --no-scan
  2026-11-21 (Sat)  30m
    21:00  1  math  30m  first
    21:00  2  math       가려야 할 제목  confidential
  $ gongbu undo
  Took back: gongbu restore  (2026-11-22 10:00)
    restored  1 math "first" 1h  2026-11-21 (Sat)
    restored  3 math "second"  2026-11-22 (Sun)
  $ gongbu log --no-scan
  2026-11-21 (Sat)  1h
    21:00  1  math  1h  first
    21:00  2  math      가려야 할 제목  confidential
  
  2026-11-22 (Sun)
    10:00  3  math      second
  $ gongbu --lang ko restore 2026-11-21 --back --dry-run
  기준       2026-11-21
  잃는 것    1일, 기록 2개
  되찾는 것  0일, 기록 1개
  
  잃는 것
  날짜             종류  내용     시간
  2026-11-21 (토)  수학  first   1시간
  2026-11-22 (일)  수학  second
  
  되찾는 것
  날짜             종류  내용   시간
  2026-11-21 (토)  수학  first  30분
  
  바꾸지 않았습니다.

Text is erased for good.

  $ gongbu forget 2
  gongbu: cannot ask without a terminal — use --yes to forget without being asked
  [2]
  $ script --quiet --return --echo never --command "gongbu forget 1; echo status \$?" /dev/null </dev/null | tr -d '\r'
  Forget #1 first? Undo does not bring it back. [y/N] 
  status 1
  $ gongbu forget 99 --yes
  gongbu: there is no entry 99 — gongbu log shows the numbers
  [2]
  $ mkdir .local/share/gongbu/.restore .local/share/gongbu/backups/.new
  $ tee .local/share/gongbu/.restore/gongbu.db <.local/share/gongbu/gongbu.db >.local/share/gongbu/backups/.new/gongbu.db
  $ gongbu forget 2 --yes
  Forgotten: #2
  2 backups still have the text; copies elsewhere may, too.
  $ gongbu --lang ko forget 3 --yes
  지웠습니다: #3
  백업 2개에는 내용이 남아 있습니다. 다른 곳의 사본에도 남아 있을 수 있습니다.
  $ grep -rlE 'confidential|가려야|second' .local/share/gongbu --exclude-dir=backups
  [1]
  $ ls -d .local/share/gongbu/.restore .local/share/gongbu/backups/.new 2>/dev/null
  [2]
  $ gongbu log --no-scan
  2026-11-21 (Sat)  1h
    21:00  1  math  1h  first
  $ gongbu backup verify
  2026-11-21: sound
  2026-11-22.2: sound
  journal: sound, 4 records

An export in JSON copies all records to another installation; importing again changes nothing.

  $ gongbu export --json -o all.json --no-scan
  Wrote ~/all.json
  $ mkdir -p other && printf 'timezone = "Asia/Seoul"\nlanguage = "en"\n' >other/config.toml
  $ export GONGBU_HOME=$HOME/other
  $ gongbu log >/dev/null

A dry run takes no backup, not even the first one of a day.

  $ gongbu import all.json --dry-run | sed 's/[0-9] changes/N changes/'
  Records of gongbu: N changes
  Nothing was changed.
  $ printf 'date,subject,minutes\n2026-11-20,vectors,30\n' >study.csv
  $ gongbu import study.csv --dry-run | tail -1
  Nothing was changed.
  $ gongbu restore 2026-11-22 --back --dry-run | tail -1
  Nothing was changed.
  $ ls other/backups
  ls: cannot access 'other/backups': No such file or directory
  [2]
  $ gongbu import all.json --yes | sed 's/[0-9] changes/N changes/'
  Records of gongbu: N changes
  Imported. To take it back: gongbu undo, or later gongbu import rm.
  $ gongbu log --no-scan
  2026-11-21 (Sat)  1h
    21:00  1  math  1h  first
  $ gongbu --lang ko import gongbu all.json --yes
  gongbu 기록: 변경 0개
  $ gongbu import all.json --yes --json
  {"changes":0,"applied":false}
  $ gongbu undo
  Took back: gongbu import  (2026-11-22 10:00)
    removed  1 math "first" 1h  2026-11-21 (Sat)
    removed  2 math ""  2026-11-21 (Sat)
    removed  3 math ""  2026-11-22 (Sun)
  $ echo '{"records":5}' >bad.json
  $ gongbu import gongbu bad.json --yes
  gongbu: bad.json has no records of gongbu — gongbu export --json makes such a file
  [3]
  $ echo '{"records":[{"k":"entry","id":"0197","s":[1,""],"f":{"minutes":1441}}]}' >bad.json
  $ gongbu import bad.json --yes
  gongbu: bad.json: record 1 is not valid: entry.minutes — nothing was imported
  [3]
  $ gongbu --lang ko import bad.json --yes
  gongbu: bad.json: 1번째 기록이 올바르지 않습니다: entry.minutes — 아무것도 가져오지 않았습니다
  [3]
