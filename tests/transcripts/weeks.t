Weekly goals: past weeks keep their verdicts.

  $ export GONGBU_NOW=2026-10-05T20:00:00+09:00
  $ gongbu goal set paper 2/week --json >set
  $ for day in 10-05 10-06 10-12 10-13 10-20; do
  >   GONGBU_NOW=2026-${day}T20:00:00+09:00 gongbu add paper "Paper $day" -t 30m --json >added; done
  $ export GONGBU_NOW=2026-10-21T20:00:00+09:00
  $ gongbu add paper "Paper 10-21" -t 30m --json >added
  $ gongbu streak --no-scan
  Today         ✓ met
  Current       2 days  2026-10-20 – 2026-10-21
  Longest       2 days  2026-10-05 – 2026-10-06
  Days met      6 days  last on 2026-10-21 (Wed)
  Strength      21%  grows day by day; one missed day costs little
  Last 7 days   29% (2 of 7 due)
  Last 30 days  35% (6 of 17 due)
  Weekly goals  3 weeks running · longest 3 weeks
  $ gongbu streak --no-scan --json
  {"current":2,"longest":2,"current_start":"2026-10-20","longest_start":"2026-10-05","longest_end":"2026-10-06","today":"met","days_met":6,"last_met":"2026-10-21","without_freezes":{"current":2,"longest":2},"frozen":[],"strength":0.213,"consistency":[{"days":7,"met":2,"due":7},{"days":30,"met":6,"due":17},{"days":90,"met":6,"due":17},{"days":365,"met":6,"due":17}],"tracking_since":"2026-10-05","longest_before_tracking":0,"kinds":[{"kind":"paper","current":2,"longest":2,"without_freezes":{"current":2,"longest":2},"strength":0.293}],"weekly":{"goals":[{"goal":"paper 2/week","done":2,"target":2,"met":true}],"streak":{"current":3,"longest":3}}}

A goal raised in mid-week asks for more from the next week on.

  $ gongbu goal set paper 3/week
  Goal: paper 3/week, from 2026-10-21 (Wed)
    instead of paper 2/week
    each day still needs any 1/day; gongbu rest lists the exceptions
  $ gongbu today --no-scan
  2026-10-21 (Wed)  ✓ met
  Streak 2 days · longest 2 days · strength 21% · 6 days met
  Mon ✗  Tue ✓  Wed ✓  Thu    Fri    Sat    Sun
  
    ✓  any 1/day     1 / 1
    ✓  paper 2/week  2 / 2
  
  Weekly goals 3 weeks running · longest 3 weeks
  
    20:00  6  paper  30m  Paper 10-21
  
  Next  6 Paper 10-21 · reading
  
  Not set up yet: gongbu init finds your repositories.
  $ export GONGBU_NOW=2026-10-27T20:00:00+09:00
  $ gongbu week --no-scan
  Week 2026-10-26 – 2026-11-01
  
  2026-10-26 (Mon)  ✗ missed
  2026-10-27 (Tue)  ○ not yet
  2026-10-28 (Wed)
  2026-10-29 (Thu)
  2026-10-30 (Fri)
  2026-10-31 (Sat)
  2026-11-01 (Sun)
  
  Days met  0 of 1 due  (2 of 7 in the period before)
  
         This week  Last week
  paper          0          2  1h
  total          0          2  1h
  
    ○  paper 3/week  0 / 3
  
  No current streak · longest 2 days · strength 16% · 6 days met
  Weekly goals 3 weeks running · longest 3 weeks
  Gap 2026-10-26 (Mon): 1 day missed — nothing done
  This week is still open; last week is counted whole.
  
  Next  6 Paper 10-21 · reading

A goal dropped in mid-week can still be reached and makes no week missed.

  $ gongbu goal drop paper
  Removed: paper 3/week, from 2026-10-27 (Tue) on. gongbu undo brings it back.
  $ gongbu today --no-scan
  2026-10-27 (Tue)  ○ not yet  3h 59m left
  No current streak · longest 2 days · strength 16% · 6 days met
  Mon ✗  Tue ○  Wed    Thu    Fri    Sat    Sun
  
  Weekly goals 3 weeks running · longest 3 weeks
  
  Nothing yet today.
  
  Next  6 Paper 10-21 · reading
  
  Not set up yet: gongbu init finds your repositories.
  $ gongbu streak --no-scan --json
  {"current":0,"longest":2,"current_start":null,"longest_start":"2026-10-05","longest_end":"2026-10-06","today":"pending","days_met":6,"last_met":"2026-10-21","without_freezes":{"current":0,"longest":2},"frozen":[],"strength":0.163,"consistency":[{"days":7,"met":1,"due":6},{"days":30,"met":6,"due":22},{"days":90,"met":6,"due":22},{"days":365,"met":6,"due":22}],"tracking_since":"2026-10-05","longest_before_tracking":0,"kinds":[{"kind":"paper","current":0,"longest":2,"without_freezes":{"current":0,"longest":2},"strength":0.163}],"weekly":{"goals":[],"streak":{"current":3,"longest":3}}}
  $ gongbu undo
  Took back: gongbu goal rm paper  (2026-10-27 20:00)
  $ gongbu --lang ko streak --no-scan
  오늘       ○ 아직
  현재       0일
  최장       2일  2026-10-05 ~ 2026-10-06
  완료한 날  6일  마지막 2026-10-21 (수)
  습관 강도  16%  날마다 조금씩 쌓이고, 하루 놓쳐도 사라지지 않습니다
  최근 7일   17% (할 일이 있던 6일 중 1일)
  최근 30일  27% (할 일이 있던 22일 중 6일)
  주간 목표  3주 연속 · 최장 3주

Weeks that begin on Sunday: the current one is finished first, and earlier ones stay.

  $ gongbu config set week_start sunday
  week_start = "sunday"
  This week is 2026-10-26 – 2026-11-07, 13 days; past weeks do not change
  $ gongbu week --no-scan --json | cut -c 1-60
  {"unit":"week","from":"2026-10-26","to":"2026-11-07","open":
  $ gongbu week --no-scan 10-20 --json | cut -c 1-60
  {"unit":"week","from":"2026-10-19","to":"2026-10-25","open":
  $ gongbu --lang ko config set week_start monday
  week_start = "monday"
  이번 주는 2026-10-26 ~ 2026-11-01, 7일입니다. 지난 주의 판정은 바뀌지 않습니다
  $ gongbu week --no-scan --json | cut -c 1-60
  {"unit":"week","from":"2026-10-26","to":"2026-11-01","open":
  $ printf 'week_start = "sunday"\n' >.config/gongbu/config.toml
  $ gongbu today --no-scan
  2026-10-27 (Tue)  ○ not yet  3h 59m left
  No current streak · longest 2 days · strength 16% · 6 days met
  Mon ✗  Tue ○  Wed    Thu    Fri    Sat    Sun
  Mon    Tue    Wed    Thu    Fri    Sat
  
    ○  any 1/day     0 / 1
    ○  paper 3/week  0 / 3
  
  Weekly goals 3 weeks running · longest 3 weeks
  
  Nothing yet today.
  
  Next  6 Paper 10-21 · reading
  
  Not set up yet: gongbu init finds your repositories.
  $ export GONGBU_NOW=2026-11-09T20:00:00+09:00
  $ gongbu today --no-scan
  2026-11-09 (Mon)  ○ not yet  4h left
  No current streak · longest 2 days · strength 8% · 6 days met
  Sun ✗  Mon ○  Tue    Wed    Thu    Fri    Sat
  
    ○  any 1/day     0 / 1
    ○  paper 3/week  0 / 3
  
  Weekly goals 0 weeks running · longest 3 weeks
  
  Nothing yet today.
  
  Next  6 Paper 10-21 · reading
  
  Not set up yet: gongbu init finds your repositories.
  $ gongbu week --no-scan last --json | cut -c 1-60
  {"unit":"week","from":"2026-10-26","to":"2026-11-07","open":

With rest on every weekday there are only weekly goals; only dated rests excuse a week.

  $ gongbu rest weekdays mon,tue,wed,thu,fri,sat,sun
  Rest: every day, from 2026-11-09 (Mon)
  Today: not yet → rest day
  $ export GONGBU_NOW=2026-11-20T20:00:00+09:00
  $ gongbu check --no-scan
  $ export GONGBU_NOW=2026-11-21T20:00:00+09:00
  $ gongbu check --no-scan
  This week still lacks paper 3/week (0 / 3) · 4h left
  [1]
  $ for day in 1 2 3; do gongbu add paper "Paper $day" -t 30m --json >added; done
  $ gongbu rest add 11-22..11-28
  Rest: 2026-11-22 – 2026-11-28
  $ gongbu rest weekdays none
  No weekday of rest from 2026-11-21 (Sat) on.
  $ export GONGBU_NOW=2026-11-29T20:00:00+09:00
  $ gongbu today --no-scan
  2026-11-29 (Sun)  ○ not yet  4h left
  Streak 1 day · longest 2 days · strength 13% · 7 days met
  Sun ○  Mon    Tue    Wed    Thu    Fri    Sat
  
    ○  any 1/day     0 / 1
    ○  paper 3/week  0 / 3
  
  Weekly goals 1 week running · longest 3 weeks
  
  Nothing yet today.
  
  Next  9 Paper 3 · reading
  
  Not set up yet: gongbu init finds your repositories.

Overlapping rests are joined into one.

  $ gongbu rest add 2026-11-26..2026-12-02 --why "a trip"
  Rest: 2026-11-22 – 2026-12-02 (a trip), merged with overlapping rests; new: 2026-11-29 – 2026-12-02
  Today: not yet → rest day
  $ gongbu rest add 2026-11-27
  Rest: 2026-11-22 – 2026-12-02 (a trip), as before
  $ gongbu rest add 2026-12-08..2026-12-10 --why "a cold"
  Rest: 2026-12-08 – 2026-12-10 (a cold)
  $ gongbu --lang ko rest add 2026-12-01..2026-12-09 --why 감기 --json
  {"change":"joined","rest":{"id":2,"from":"2026-11-22","until":"2026-12-10","weekdays":["mon","tue","wed","thu","fri","sat","sun"],"why":"a trip, a cold, 감기"},"added":[{"from":"2026-12-03","until":"2026-12-07"}]}
  $ gongbu rest list --all
  No.  Rest                                Why
    1  every day, 2026-11-09 – 2026-11-20
    2  2026-11-22 – 2026-12-10             a trip, a cold, 감기
  $ gongbu undo
  Took back: gongbu rest add  (2026-11-29 20:00)
  $ gongbu rest list --all
  No.  Rest                                Why
    1  every day, 2026-11-09 – 2026-11-20
    2  2026-11-22 – 2026-12-02             a trip
    3  2026-12-08 – 2026-12-10             a cold
