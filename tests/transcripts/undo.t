Nothing to undo.

  $ gongbu undo
  There is nothing to undo.
  [1]
  $ gongbu --lang ko undo
  되돌릴 것이 없습니다.
  [1]
  $ gongbu undo --json
  null
  [1]

Every change is a step; undo reverts them from the last to the first.

  $ gongbu add paper Attention -t 45m
  ✓ 1 paper "Attention" 45m — today met · streak 1 day
  $ gongbu add math SVD --on yesterday
  ✓ 2 math "SVD" — 2026-11-20 (Fri) met · streak 2 days
  $ gongbu add math QR
  ✓ 3 math "QR" — today met · streak 2 days
  $ gongbu edit 2 --subject "SVD, again" -t 30m
  ✓ 2 math "SVD, again" 30m — 2026-11-20 (Fri) met · streak 2 days
  $ gongbu rm 1 '#3' 3
  Removed 2 entries; gongbu undo brings them back:
    1 paper "Attention" 45m  2026-11-21 (Sat)
    3 math "QR"  2026-11-21 (Sat)
  $ gongbu log
  2026-11-20 (Fri)  30m
    2  math  30m  SVD, again
  $ gongbu undo
  Took back: gongbu rm  (2026-11-21 21:00)
    restored  1 paper "Attention" 45m  2026-11-21 (Sat)
    restored  3 math "QR"  2026-11-21 (Sat)
  $ gongbu log
  2026-11-20 (Fri)  30m
           2  math   30m  SVD, again
  
  2026-11-21 (Sat)  45m
    21:00  1  paper  45m  Attention
    21:00  3  math        QR
  $ gongbu --lang ko undo
  되돌림: gongbu edit  (2026-11-21 21:00)
    되살림  2 수학 "SVD"  2026-11-20 (금)
  $ gongbu undo --json
  {"command":"add","made_at":"2026-11-21T21:00:05+09:00","restored":[],"removed":[{"day":"2026-11-21","at":"2026-11-21T21:00:05+09:00","kind":"math","subject":"QR","minutes":null,"source":"manual","id":3,"uuid":"$UUID","note":"","topics":[],"part":false}],"kept":[]}
  $ gongbu log
  2026-11-20 (Fri)
           2  math        SVD
  
  2026-11-21 (Sat)  45m
    21:00  1  paper  45m  Attention

Numbers are never reused.

  $ gongbu add read "PRML 1.1"
  ✓ 4 reading "prml:1.1 Example: Polynomial Curve Fitting" — today met · streak 2 days
    prml 1/68 sections · 8/676 pages · next prml:1.2 Probability Theory (p. 12)
  $ gongbu --lang ko rm 4
  기록 1개를 지웠습니다. gongbu undo로 되돌릴 수 있습니다:
    4 독서 "prml:1.1 Example: Polynomial Curve Fitting"  2026-11-21 (토)
  $ gongbu --lang ko rm 1 2
  기록 2개를 지웠습니다. gongbu undo로 되돌릴 수 있습니다:
    1 논문 "Attention" 45분  2026-11-21 (토)
    2 수학 "SVD"  2026-11-20 (금)
  $ gongbu --lang ko undo
  되돌림: gongbu rm  (2026-11-21 21:00)
    되살림  1 논문 "Attention" 45분  2026-11-21 (토)
    되살림  2 수학 "SVD"  2026-11-20 (금)
  $ gongbu rm 2 --json
  {"removed":[{"day":"2026-11-20","at":null,"kind":"math","subject":"SVD","minutes":null,"source":"manual","id":2,"uuid":"$UUID","note":"","topics":[],"part":false}]}

Several numbers: all or none.

  $ gongbu rm
  gongbu: ID is missing — for example: gongbu rm 12; more: gongbu rm --help
  [2]
  $ gongbu rm 1 77
  gongbu: there is no entry 77 — gongbu log shows the numbers
  [2]
  $ gongbu rm 1 0
  gongbu: '0' is not the number of an entry — gongbu log shows the numbers
  [2]
  $ gongbu --lang ko rm 1 커밋
  gongbu: '커밋': 기록 번호가 아닙니다 — 번호는 gongbu log에 나옵니다
  [2]
  $ gongbu rm 2
  gongbu: there is no entry 2 — gongbu log shows the numbers
  [2]
  $ gongbu log
  2026-11-21 (Sat)  45m
    21:00  1  paper  45m  Attention

Undo stops at the first step.

  $ gongbu undo
  Took back: gongbu rm  (2026-11-21 21:00)
    restored  2 math "SVD"  2026-11-20 (Fri)
  $ gongbu undo
  Took back: gongbu rm  (2026-11-21 21:00)
    restored  4 reading "prml:1.1 Example: Polynomial Curve Fitting"  2026-11-21 (Sat)
  $ gongbu undo
  Took back: gongbu add  (2026-11-21 21:00)
    removed  4 reading "prml:1.1 Example: Polynomial Curve Fitting"  2026-11-21 (Sat)
  $ gongbu undo
  Took back: gongbu add  (2026-11-21 21:00)
    removed  2 math "SVD"  2026-11-20 (Fri)
  $ gongbu undo
  Took back: gongbu add  (2026-11-21 21:00)
    removed  1 paper "Attention" 45m  2026-11-21 (Sat)
  $ gongbu undo
  There is nothing to undo.
  [1]
  $ gongbu log --all
  Nothing is recorded yet. To record study: gongbu add math "SVD" -t 30m; to count commits: gongbu init

Settings are not undone: undo stops at a change of settings; repeated, it reverts the change before.

  $ gongbu add math "Three hours" -t 3h
  ✓ 5 math "Three hours" 3h — today met · streak 1 day
  $ gongbu me add wrong@typo.example
  Yours now: wrong@typo.example
  0 commits count, as before
  $ gongbu config set language en
  language = "en"
  $ gongbu undo
  gongbu: the last change was to the settings, which undo does not change: gongbu config set language — run gongbu undo again to undo the change before it
  [2]
  $ gongbu undo --lang ko
  gongbu: 마지막으로 바꾼 것은 설정이라 되돌리지 않습니다: gongbu me add wrong@typo.example — gongbu undo를 한 번 더 하면 그 전에 한 것을 되돌립니다
  [2]
  $ gongbu undo
  Took back: gongbu add  (2026-11-21 21:00)
    removed  5 math "Three hours" 3h  2026-11-21 (Sat)
