`edit` changes only the given fields.

  $ gongbu add paper "Attention is all you ned" -t 45m
  ✓ 1 paper "Attention is all you ned" 45m — today met · streak 1 day
  $ gongbu edit 1 --subject "Attention is all you need"
  ✓ 1 paper "Attention is all you need" 45m — today met · streak 1 day
  $ gongbu edit '#1' -t 1h --on yesterday --note "two passes"
  ✓ 1 paper "Attention is all you need" 1h — 2026-11-20 (Fri) met · streak 1 day
  $ gongbu --lang ko edit 1 --kind 수학 --no-time
  ✓ 1 수학 "Attention is all you need" — 2026-11-20 (금) 완료 · 연속 1일
  $ gongbu edit 1 --on 2026-11-20 --note "" --json
  {"day":"2026-11-20","at":null,"kind":"math","subject":"Attention is all you need","minutes":null,"source":"manual","id":1,"uuid":"$UUID","note":"","topics":[],"part":false,"verdict":"met","streak":{"current":1,"longest":1,"without_freezes":{"current":1,"longest":1}}}
  $ gongbu log
  2026-11-20 (Fri)
    1  math  Attention is all you need

Moved back to today, an entry has the current time.

  $ gongbu edit 1 --on today
  ✓ 1 math "Attention is all you need" — today met · streak 1 day
  $ gongbu log
  2026-11-21 (Sat)
    21:00  1  math  Attention is all you need

An edit without a difference is no change: undo reverts the one before.

  $ gongbu edit 1 --kind math --on today --subject "Attention is all you need"
  ✓ 1 math "Attention is all you need" — today met · streak 1 day
  $ gongbu undo
  Took back: gongbu edit  (2026-11-21 21:00)
    restored  1 math "Attention is all you need"  2026-11-20 (Fri)
  $ gongbu edit 1 --on today
  ✓ 1 math "Attention is all you need" — today met · streak 1 day

Invalid input changes nothing.

  $ gongbu edit
  gongbu: ID is missing — for example: gongbu edit 12 -t 1h; more: gongbu edit --help
  [2]
  $ gongbu edit 1
  gongbu: nothing to change: give --kind, --subject, --time, --no-time, --on, --note, --part or --whole
  [2]
  $ gongbu --lang ko edit 1
  gongbu: 바꿀 내용이 없습니다. --kind, --subject, --time, --no-time, --on, --note, --part, --whole 중에서 쓰세요
  [2]
  $ gongbu edit 2 -t 5m
  gongbu: there is no entry 2 — gongbu log shows the numbers
  [2]
  $ gongbu --lang ko edit 2 -t 5m
  gongbu: 2번 기록이 없습니다 — 번호는 gongbu log에 나옵니다
  [2]
  $ gongbu edit one -t 5m
  gongbu: 'one' is not the number of an entry — gongbu log shows the numbers
  [2]
  $ gongbu edit 99999999999999999999 -t 5m
  gongbu: '99999999999999999999' is not the number of an entry — gongbu log shows the numbers
  [2]
  $ gongbu edit -1 -t 5m
  gongbu: '-1' is not the number of an entry — gongbu log shows the numbers
  [2]
  $ gongbu edit 1 -t 5m --no-time
  gongbu: --time and --no-time cannot be used together — see gongbu edit --help
  [2]
  $ gongbu edit 1 --kind commit
  gongbu: commits are not added by hand: gongbu scan finds them
  [2]
  $ gongbu edit 1 --subject ""
  gongbu: the subject is empty
  [2]
  $ gongbu edit 1 --subject "New" --on tomorrow
  gongbu: 2026-11-22 is in the future
  [2]
  $ gongbu edit one
  gongbu: 'one' is not the number of an entry — gongbu log shows the numbers
  [2]
  $ gongbu edit 1 2 -t 5m
  gongbu: unexpected argument '2' — see gongbu edit --help
  [2]
  $ gongbu log --json
  {"from":null,"to":"2026-11-21","activities":[{"day":"2026-11-21","at":"2026-11-21T21:00:10+09:00","kind":"math","subject":"Attention is all you need","minutes":null,"source":"manual","id":1,"uuid":"$UUID","note":"","topics":[],"part":false}]}
