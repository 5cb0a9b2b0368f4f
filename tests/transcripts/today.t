Nothing is set up: no settings, no repositories, no study.

  $ gongbu
  2026-11-21 (Sat)  ○ not yet  3h left
  No current streak
  Mon -  Tue -  Wed -  Thu -  Fri -  Sat ○  Sun
  
  Nothing yet today.
  
  Not set up yet: gongbu init finds your repositories.
  $ gongbu --lang ko
  2026-11-21 (토)  ○ 아직  2시간 59분 남음
  현재 연속 기록 없음
  월 -  화 -  수 -  목 -  금 -  토 ○  일
  
  오늘은 아직 기록이 없습니다.
  
  아직 설정 전입니다. gongbu init으로 저장소를 찾으세요.
  $ gongbu today --json
  {"day":"2026-11-21","verdict":"pending","rest":false,"goals":[{"goal":"any 1/day","done":0,"target":1,"met":false}],"streak":{"current":0,"longest":0,"without_freezes":{"current":0,"longest":0}},"strength":0.0,"frozen_yesterday":false,"freeze_covers_today":false,"minutes_left":179,"activities":[],"timer":null,"next":{"paper":null,"topics":[],"later":[],"reviews":[]},"weekly":{"goals":[],"streak":{"current":0,"longest":0}}}

A day that ends at four in the morning, after a streak of two days.

  $ mkdir -p .config/gongbu
  $ cat >.config/gongbu/config.toml <<TOML
  > timezone = "Asia/Seoul"
  > day_start = "04:00"
  > [git]
  > roots = ["~"]
  > TOML
  $ gongbu add math "SVD" --on -2 --json >added
  $ gongbu add math "SVD again" --on -1 --json >added
  $ export GONGBU_NOW=2026-11-22T01:30:00+09:00
  $ gongbu today
  2026-11-21 (Sat)  ○ not yet  2h 30m left
  Streak 2 days · longest 2 days · strength 10% · 2 days met
  Mon -  Tue -  Wed -  Thu ✓  Fri ✓  Sat ○  Sun
  
  Nothing yet today.
  $ gongbu --lang ko today
  2026-11-21 (토)  ○ 아직  2시간 29분 남음
  연속 2일 · 최장 2일 · 습관 강도 10% · 완료한 날 2일
  월 -  화 -  수 -  목 ✓  금 ✓  토 ○  일
  
  오늘은 아직 기록이 없습니다.

When the day is met, the streak grows and the time left is not shown.

  $ gongbu add paper "Attention is all you need" -t 45m --json >added
  $ gongbu today
  2026-11-21 (Sat)  ✓ met
  Streak 3 days · longest 3 days · strength 15% · 3 days met
  Mon -  Tue -  Wed -  Thu ✓  Fri ✓  Sat ✓  Sun
  
    01:30  3  paper  45m  Attention is all you need
  
  Next  1 Attention is all you need · reading
  $ gongbu today --lang ko
  2026-11-21 (토)  ✓ 완료
  연속 3일 · 최장 3일 · 습관 강도 15% · 완료한 날 3일
  월 -  화 -  수 -  목 ✓  금 ✓  토 ✓  일
  
    01:30  3  논문  45분  Attention is all you need
  
  다음  1 Attention is all you need · 읽는 중
  $ gongbu today --md
  **2026-11-21 (Sat)**  ✓ met\
  **Streak 3 days** · longest 3 days · strength 15% · 3 days met\
  Mon -  Tue -  Wed -  Thu ✓  Fri ✓  Sat ✓  Sun
  
  |  |  |  |  |  |
  | --- | ---: | --- | ---: | --- |
  | 01:30 | 3 | paper | 45m | Attention is all you need |
  
  - **Next**: **1** Attention is all you need · reading

On the next day without activity, today is pending and the streak continues.

  $ export GONGBU_NOW=2026-11-22T21:00:00+09:00
  $ gongbu today
  2026-11-22 (Sun)  ○ not yet  7h left
  Streak 3 days · longest 3 days · strength 15% · 3 days met
  Mon -  Tue -  Wed -  Thu ✓  Fri ✓  Sat ✓  Sun ○
  
  Nothing yet today.
  
  Next  1 Attention is all you need · reading

Two days later the streak is over.

  $ export GONGBU_NOW=2026-11-23T21:00:00+09:00
  $ gongbu today
  2026-11-23 (Mon)  ○ not yet  7h left
  No current streak · longest 3 days · strength 14% · 3 days met
  Mon ○  Tue    Wed    Thu    Fri    Sat    Sun
  
  Nothing yet today.
  
  Next  1 Attention is all you need · reading
  $ gongbu --lang ko today
  2026-11-23 (월)  ○ 아직  6시간 59분 남음
  현재 연속 기록 없음 · 최장 3일 · 습관 강도 14% · 완료한 날 3일
  월 ○  화    수    목    금    토    일
  
  오늘은 아직 기록이 없습니다.
  
  다음  1 Attention is all you need · 읽는 중
  $ gongbu today --json
  {"day":"2026-11-23","verdict":"pending","rest":false,"goals":[{"goal":"any 1/day","done":0,"target":1,"met":false}],"streak":{"current":0,"longest":3,"without_freezes":{"current":0,"longest":3}},"strength":0.14,"frozen_yesterday":false,"freeze_covers_today":false,"minutes_left":419,"activities":[],"timer":null,"next":{"paper":{"id":1,"title":"Attention is all you need","identifier":null,"url":null,"authors":[],"more_authors":false,"year":null,"key":null,"state":"reading","pass":null,"added_on":"2026-11-21","last_studied":"2026-11-21","minutes":45,"code":[]},"topics":[],"later":[],"reviews":[]},"weekly":{"goals":[],"streak":{"current":0,"longest":0}}}
