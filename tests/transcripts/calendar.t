A calendar without any activity.

  $ gongbu calendar
  Study 2025-11-17 – 2026-11-21
        Dec Jan Feb Mar  Apr May  Jun Jul Aug  Sep Oct Nov
  Mon
  
  Wed
  
  Fri
                                                          ○
  
  less ░▒▓█ more  ○ not yet
  
  0 days met · 0 activities
  No current streak
  $ gongbu --lang ko calendar --months 2
  공부 2026-10-01 ~ 2026-11-21
     10월    11월
  월
  
  수
  
  금
                   ○
  
  적음 ░▒▓█ 많음  ○ 아직
  
  완료한 날 0일 · 활동 0개
  현재 연속 기록 없음

Study on many days: shades show the amount, in quarters of the user's own days; signs show other verdicts.

  $ mkdir -p .config/gongbu
  $ printf 'timezone = "Asia/Seoul"\nkinds = ["kaggle"]\n' >.config/gongbu/config.toml
  $ export GONGBU_NOW=2026-08-01T21:00:00+09:00
  $ gongbu goal set any 1/day --json >added
  $ gongbu rest weekdays sun --json >added
  $ export GONGBU_NOW=2026-10-01T21:00:00+09:00
  $ gongbu goal set math 30m/day --json >added
  $ export GONGBU_NOW=2026-11-21T21:00:00+09:00
  $ for ago in 100 99 98 96 95 80 79 78 60 59 50 49 48 45 44 43 42 30 29 28; do
  >   gongbu add math SVD -t 30m --on -$ago --json >added; done
  $ for ago in 99 98 79 50 49; do gongbu add paper "Attention" -t 2h --on -$ago --json >added; done
  $ for ago in 27 26 25; do gongbu add kaggle Titanic -t 3h --on -$ago --json >added; done
  $ gongbu add math LU -t 10m --json >added
  $ gongbu calendar
  Study 2025-11-17 – 2026-11-21
        Dec Jan Feb Mar  Apr May  Jun Jul Aug  Sep Oct Nov
  Mon                                        ▒✗✗✗✗✗✗✗✗✗4✗✗✗
                                             ▒✗✗✗✗▒✗✗✗✗4✗✗✗
  Wed                                        ✗✗▒✗✗▒✗▒✗✗✗✗✗✗
                                            ▒✗✗█✗✗✗✗▒✗▒✗✗✗✗
  Fri                                       █✗✗▒✗✗✗█▒✗▒✗✗✗✗
                                            █✗✗✗✗✗✗█▒✗▒✗✗✗2
                                            ~~~~~~~▒~~█~~~
  less ░▒▓█ more  1–4 met in part  ✗ missed  ~ rest day
  
  21 days met · 29 activities · 29h 10m
  No current streak · longest 5 days · strength 11%
  $ gongbu --lang ko calendar --months 4
  공부 2026-08-01 ~ 2026-11-21
     8월       9월     10월    11월
  월       ▒ ✗ ✗ ✗ ✗ ✗ ✗ ✗ ✗ ✗ 4 ✗ ✗ ✗
           ▒ ✗ ✗ ✗ ✗ ▒ ✗ ✗ ✗ ✗ 4 ✗ ✗ ✗
  수       ✗ ✗ ▒ ✗ ✗ ▒ ✗ ▒ ✗ ✗ ✗ ✗ ✗ ✗
         ▒ ✗ ✗ █ ✗ ✗ ✗ ✗ ▒ ✗ ▒ ✗ ✗ ✗ ✗
  금     █ ✗ ✗ ▒ ✗ ✗ ✗ █ ▒ ✗ ▒ ✗ ✗ ✗ ✗
         █ ✗ ✗ ✗ ✗ ✗ ✗ █ ▒ ✗ ▒ ✗ ✗ ✗ 2
         ~ ~ ~ ~ ~ ~ ~ ▒ ~ ~ █ ~ ~ ~
  적음 ░▒▓█ 많음  1–4 일부만 완료  ✗ 놓침  ~ 쉬는 날
  
  완료한 날 21일 · 활동 29개 · 29시간 10분
  현재 연속 기록 없음 · 최장 5일 · 습관 강도 11%
  $ gongbu calendar --year 2026 --md
  ### Study 2026-01-01 – 2026-12-31
  
  ```text
      Jan Feb Mar  Apr May  Jun Jul Aug  Sep Oct Nov  Dec
  Mon                                  ▒✗✗✗✗✗✗✗✗✗4✗✗✗
                                       ▒✗✗✗✗▒✗✗✗✗4✗✗✗
  Wed                                  ✗✗▒✗✗▒✗▒✗✗✗✗✗✗
                                      ▒✗✗█✗✗✗✗▒✗▒✗✗✗✗
  Fri                                 █✗✗▒✗✗✗█▒✗▒✗✗✗✗
                                      █✗✗✗✗✗✗█▒✗▒✗✗✗2
                                      ~~~~~~~▒~~█~~~
  less ░▒▓█ more  1–4 met in part  ✗ missed  ~ rest day
  ```
  
  **21 days met** · 29 activities · 29h 10m\
  No current streak · longest 5 days · strength 11%
  $ gongbu calendar --months 2 --kind paper
  paper 2026-10-01 – 2026-11-21
      Oct     Nov
  Mon   · · · · · · ·
        · · · · · · ·
  Wed   · · · · · · ·
      · · · · · · · ·
  Fri ▒ · · · · · · ·
      ▒ · · · · · · ·
      · ~ ~ · ~ ~ ~
  less ░▒▓█ more  · none  ~ rest day
  
  2 days met · 2 activities · 4h
  $ gongbu --lang ko calendar --months 2 -k 수학
  수학 2026-10-01 ~ 2026-11-21
     10월    11월
  월   · · · · · · ·
       · · · · · · ·
  수   ▒ · · · · · ·
     · ▒ · ▒ · · · ·
  금 ▒ ▒ · ▒ · · · ·
     ▒ ▒ · ▒ · · · ▒
     ▒ ~ ~ · ~ ~ ~
  적음 ░▒▓█ 많음  · 없음  ~ 쉬는 날
  
  완료한 날 11일 · 활동 11개 · 5시간 10분
  $ gongbu calendar --months 1 --json
  {"from":"2026-11-01","to":"2026-11-21","kind":null,"days":[{"day":"2026-11-01","verdict":"rest","count":0,"minutes":0,"level":0},{"day":"2026-11-02","verdict":"missed","count":0,"minutes":0,"level":0},{"day":"2026-11-03","verdict":"missed","count":0,"minutes":0,"level":0},{"day":"2026-11-04","verdict":"missed","count":0,"minutes":0,"level":0},{"day":"2026-11-05","verdict":"missed","count":0,"minutes":0,"level":0},{"day":"2026-11-06","verdict":"missed","count":0,"minutes":0,"level":0},{"day":"2026-11-07","verdict":"missed","count":0,"minutes":0,"level":0},{"day":"2026-11-08","verdict":"rest","count":0,"minutes":0,"level":0},{"day":"2026-11-09","verdict":"missed","count":0,"minutes":0,"level":0},{"day":"2026-11-10","verdict":"missed","count":0,"minutes":0,"level":0},{"day":"2026-11-11","verdict":"missed","count":0,"minutes":0,"level":0},{"day":"2026-11-12","verdict":"missed","count":0,"minutes":0,"level":0},{"day":"2026-11-13","verdict":"missed","count":0,"minutes":0,"level":0},{"day":"2026-11-14","verdict":"missed","count":0,"minutes":0,"level":0},{"day":"2026-11-15","verdict":"rest","count":0,"minutes":0,"level":0},{"day":"2026-11-16","verdict":"missed","count":0,"minutes":0,"level":0},{"day":"2026-11-17","verdict":"missed","count":0,"minutes":0,"level":0},{"day":"2026-11-18","verdict":"missed","count":0,"minutes":0,"level":0},{"day":"2026-11-19","verdict":"missed","count":0,"minutes":0,"level":0},{"day":"2026-11-20","verdict":"missed","count":0,"minutes":0,"level":0},{"day":"2026-11-21","verdict":"pending","count":1,"minutes":10,"level":2}],"total":{"days":1,"days_met":0,"count":1,"minutes":10},"streak":{"current":0,"longest":5,"without_freezes":{"current":0,"longest":5}}}
  $ gongbu calendar --months 1 --color always
  \x1b[1mStudy 2026-11-01 – 2026-11-21\x1b[0m (esc)
  \x1b[2m    Nov\x1b[0m (esc)
  \x1b[2mMon \x1b[0m  \x1b[31m✗ ✗ ✗\x1b[0m (esc)
  \x1b[2m    \x1b[0m  \x1b[31m✗ ✗ ✗\x1b[0m (esc)
  \x1b[2mWed \x1b[0m  \x1b[31m✗ ✗ ✗\x1b[0m (esc)
  \x1b[2m    \x1b[0m  \x1b[31m✗ ✗ ✗\x1b[0m (esc)
  \x1b[2mFri \x1b[0m  \x1b[31m✗ ✗ ✗\x1b[0m (esc)
  \x1b[2m    \x1b[0m  \x1b[31m✗ ✗ \x1b[0m\x1b[33m2\x1b[0m (esc)
  \x1b[2m    ~ ~ ~\x1b[0m (esc)
  \x1b[2mless \x1b[0m\x1b[32m░\x1b[0m\x1b[32m▒\x1b[0m\x1b[92m▓\x1b[0m\x1b[92m█\x1b[0m\x1b[2m more\x1b[0m  \x1b[31m1–4\x1b[0m\x1b[2m met in part\x1b[0m  \x1b[31m✗\x1b[0m\x1b[2m missed\x1b[0m  \x1b[2m~\x1b[0m\x1b[2m rest day\x1b[0m (esc)
  
  \x1b[1m0 days met\x1b[0m · 1 activity · 10m (esc)
  \x1b[2mNo current streak\x1b[0m · longest 5 days · strength 11% (esc)
  $ export COLORTERM=truecolor
  $ gongbu calendar --months 1 --color always | tail -n +3 | head -2
  \x1b[2mMon \x1b[0m  \x1b[31m✗ ✗ ✗\x1b[0m (esc)
  \x1b[2m    \x1b[0m  \x1b[31m✗ ✗ ✗\x1b[0m (esc)
  $ unset COLORTERM

A narrow page, and several years on it.

  $ COLUMNS=40 gongbu calendar --no-scan
  Study 2025-11-17 – 2026-11-21
        Dec Jan Feb Mar  Apr May  Jun Jul
  Mon
  
  Wed
  
  Fri
  
  
      Aug  Sep Oct Nov
  Mon    ▒✗✗✗✗✗✗✗✗✗4✗✗✗
         ▒✗✗✗✗▒✗✗✗✗4✗✗✗
  Wed    ✗✗▒✗✗▒✗▒✗✗✗✗✗✗
        ▒✗✗█✗✗✗✗▒✗▒✗✗✗✗
  Fri   █✗✗▒✗✗✗█▒✗▒✗✗✗✗
        █✗✗✗✗✗✗█▒✗▒✗✗✗2
        ~~~~~~~▒~~█~~~
  less ░▒▓█ more  1–4 met in part
  ✗ missed  ~ rest day
  
  21 days met · 29 activities · 29h 10m
  No current streak · longest 5 days ·
  strength 11%
  $ gongbu calendar --months 30 | grep Study
  Study 2024-06-01 – 2025-05-31
  Study 2025-06-01 – 2026-05-31
  Study 2026-06-01 – 2026-11-21

Weeks that begin on Sunday.

  $ sed -i '1i week_start = "sunday"' .config/gongbu/config.toml
  $ gongbu calendar --months 1
  Study 2026-11-01 – 2026-11-21
      Nov
      ~ ~ ~
  Mon ✗ ✗ ✗
      ✗ ✗ ✗
  Wed ✗ ✗ ✗
      ✗ ✗ ✗
  Fri ✗ ✗ ✗
      ✗ ✗ 2
  less ░▒▓█ more  1–4 met in part  ✗ missed  ~ rest day
  
  0 days met · 1 activity · 10m
  No current streak · longest 5 days · strength 11%

Invalid ranges and kinds.

  $ gongbu calendar --year 2027
  gongbu: 2027 is in the future
  [2]
  $ gongbu --lang ko calendar --year 2027
  gongbu: 2027년: 아직 오지 않았습니다
  [2]
  $ gongbu calendar --year 2026 --months 3
  gongbu: --year and --months cannot be used together — see gongbu calendar --help
  [2]
  $ gongbu calendar --year 2026 >shown
  $ gongbu calendar 2026 | diff - shown && rm shown
  $ gongbu calendar 2026 --months 3
  gongbu: YEAR and --months cannot be used together — see gongbu calendar --help
  [2]
  $ gongbu calendar 2026-11
  gongbu: '2026-11' is not a year — write it as 2025, last or -1
  [2]
  $ gongbu calendar --year soon
  gongbu: 'soon' is not a year — write it as 2025, last or -1
  [2]
  $ gongbu calendar --months 0
  gongbu: --months takes a whole number from 1 to 1200, not '0' — see gongbu calendar --help
  [2]
  $ gongbu calendar --kind papr
  gongbu: unknown kind 'papr' — did you mean paper? kinds: paper, math, course, problem, post, reading, other, kaggle
  [2]
