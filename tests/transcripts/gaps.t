Without any activity nothing is missed; a record without gaps is praised.

  $ gongbu gaps
  No day is met yet, so none is missed.
  $ gongbu --lang ko gaps
  아직 완료한 날이 없어 놓친 날도 없습니다.
  $ gongbu add math "SVD" --json >added
  $ gongbu gaps
  No day missed. Keep going!
  $ gongbu --lang ko gaps
  놓친 날이 없습니다. 이대로 이어 가세요!
  $ gongbu gaps --json
  {"gaps":[],"frozen":[]}
  $ gongbu undo >undone

Every run of missed days is one gap, also one up to yesterday.

  $ for day in 2 3 5 9 10; do gongbu add math "SVD" --on -$day --json >added; done
  $ gongbu gaps
  From              To                Missed
  2026-11-13 (Fri)  2026-11-15 (Sun)  3 days
  2026-11-17 (Tue)  2026-11-17 (Tue)   1 day
  2026-11-20 (Fri)  2026-11-20 (Fri)   1 day
  $ gongbu --lang ko gaps
  시작             끝               놓친 날
  2026-11-13 (금)  2026-11-15 (일)      3일
  2026-11-17 (화)  2026-11-17 (화)      1일
  2026-11-20 (금)  2026-11-20 (금)      1일
  $ gongbu gaps --json
  {"gaps":[{"from":"2026-11-13","to":"2026-11-15","days":3},{"from":"2026-11-17","to":"2026-11-17","days":1},{"from":"2026-11-20","to":"2026-11-20","days":1}],"frozen":[]}
  $ gongbu gaps --md
  | From | To | Missed |
  | --- | --- | ---: |
  | 2026-11-13 (Fri) | 2026-11-15 (Sun) | 3 days |
  | 2026-11-17 (Tue) | 2026-11-17 (Tue) | 1 day |
  | 2026-11-20 (Fri) | 2026-11-20 (Fri) | 1 day |

A gap that overlaps the range is shown whole.

  $ gongbu gaps --from 11-15 --to 11-16
  From              To                Missed
  2026-11-13 (Fri)  2026-11-15 (Sun)  3 days
  $ gongbu gaps --from 11-01 --to 11-30
  From              To                Missed
  2026-11-13 (Fri)  2026-11-15 (Sun)  3 days
  2026-11-17 (Tue)  2026-11-17 (Tue)   1 day
  2026-11-20 (Fri)  2026-11-20 (Fri)   1 day
  $ gongbu gaps --from 11-16 --json
  {"gaps":[{"from":"2026-11-17","to":"2026-11-17","days":1},{"from":"2026-11-20","to":"2026-11-20","days":1}],"frozen":[]}
  $ gongbu gaps --to -8 --json
  {"gaps":[{"from":"2026-11-13","to":"2026-11-15","days":3}],"frozen":[]}
  $ gongbu gaps -n 1
  From              To                Missed
  2026-11-20 (Fri)  2026-11-20 (Fri)   1 day
  $ gongbu gaps --last 2 --json
  {"gaps":[{"from":"2026-11-17","to":"2026-11-17","days":1},{"from":"2026-11-20","to":"2026-11-20","days":1}],"frozen":[]}

Invalid ranges.

  $ gongbu gaps --from today --to yesterday
  gongbu: 2026-11-21 is later than 2026-11-20
  [2]
  $ gongbu --lang ko gaps --from 오늘 --to 어제
  gongbu: 2026-11-21: 2026-11-20보다 늦은 날짜입니다
  [2]
  $ gongbu gaps --from someday
  gongbu: 'someday' is not a day — write it as today, yesterday, -3, mon or 2026-11-21
  [2]
  $ gongbu --lang ko gaps --from 언젠가
  gongbu: '언젠가': 날짜가 아닙니다 — 오늘, 어제, -3, 월요일, 2026-11-21처럼 쓰세요
  [2]
  $ gongbu gaps -n 0
  gongbu: --number takes a whole number from 1 to 2147483647, not '0' — see gongbu gaps --help
  [2]
