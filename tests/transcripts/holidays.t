There are no holidays unless requested.

  $ gongbu rest holidays
  No public holidays are set: gongbu rest holidays kr
  $ gongbu --lang ko rest holidays --json
  {"holidays":[]}
  $ gongbu --lang ko rest holidays kr
  공휴일 183일을 쉽니다, 2026-12-25 ~ 2035-12-25. 다음: 2026-12-25 (금) 성탄절
  쉬지 않을 날은 gongbu rest holidays에 나오는 번호로 gongbu rest rm을 하세요.
  $ gongbu --lang ko rest holidays kr
  이미 공휴일을 쉬고 있습니다. 다음: 2026-12-25 (금) 성탄절
  $ gongbu --lang ko rest holidays
  번호  쉬는 날          이유
     1  2026-12-25 (금)  성탄절
     2  2027-01-01 (금)  1월 1일
     3  2027-02-06 (토)  설날 전날
     4  2027-02-07 (일)  설날
     5  2027-02-08 (월)  설날 다음 날
     6  2027-02-09 (화)  대체공휴일(설날)
     7  2027-03-01 (월)  3·1절
     8  2027-05-01 (토)  노동절
     9  2027-05-03 (월)  대체공휴일(노동절)
    10  2027-05-05 (수)  어린이날
    11  2027-05-13 (목)  부처님오신날
    12  2027-06-06 (일)  현충일
    13  2027-07-17 (토)  제헌절
    14  2027-07-19 (월)  대체공휴일(제헌절)
    15  2027-08-15 (일)  광복절
    16  2027-08-16 (월)  대체공휴일(광복절)
    17  2027-09-14 (화)  추석 전날
    18  2027-09-15 (수)  추석
    19  2027-09-16 (목)  추석 다음 날
    20  2027-10-03 (일)  개천절
    21  2027-10-04 (월)  대체공휴일(개천절)
    22  2027-10-09 (토)  한글날
    23  2027-10-11 (월)  대체공휴일(한글날)
  $ gongbu --lang ko rest
  앞으로 쉬는 공휴일 183일, 다음은 2026-12-25 (금) 성탄절
  목록은 gongbu rest holidays로 봅니다.
  $ gongbu rest --md
  Public holidays: 183 upcoming, next 2026-12-25 (Fri) Christmas Day\
  gongbu rest holidays lists them.
  $ gongbu rest holidays --all --json | tr '{' '\n' | grep -c '"id"'
  183

A holiday is a rest day.

  $ export GONGBU_NOW=2026-12-25T21:00:00+09:00
  $ gongbu --lang ko check --no-scan
  $ gongbu --lang ko today --no-scan
  2026-12-25 (금)  ~ 쉬는 날
  현재 연속 기록 없음
  월 -  화 -  수 -  목 -  금 ~  토    일
  
  오늘은 아직 기록이 없습니다.
  
  아직 설정 전입니다. gongbu init으로 저장소를 찾으세요.
  $ gongbu why --no-scan
  2026-12-25 (Fri)  ~ rest day
  Nothing was due and nothing was done: the streak continues.
  
  Rest
  
    2026-12-25 (Fri)  Christmas Day

Single holidays can be removed or added; adding all again does not restore removed ones.

  $ gongbu --lang ko rest holidays | head -4
  번호  쉬는 날          이유
     1  2026-12-25 (금)  성탄절
     2  2027-01-01 (금)  1월 1일
     3  2027-02-06 (토)  설날 전날
  $ gongbu --lang ko rest rm 2
  지움: 2027-01-01 (금) (1월 1일). gongbu undo로 되돌릴 수 있습니다.
  $ gongbu rest rm 3
  Removed: 2027-02-06 (Sat) (day before Seollal). gongbu undo brings it back.
  $ gongbu --lang ko rest holidays kr
  이미 공휴일을 쉬고 있습니다. 다음: 2026-12-25 (금) 성탄절
  $ gongbu --lang ko rest holidays | head -3
  번호  쉬는 날          이유
     1  2026-12-25 (금)  성탄절
     4  2027-02-07 (일)  설날
  $ gongbu --lang ko rest add 2027-02-05..2027-02-10 --why '설 휴가'
  쉬는 날: 2027-02-05 ~ 2027-02-10 (설 휴가)
  $ gongbu rest add 2028-04-12 --why election
  Rest: 2028-04-12 (Wed) (election)
  $ gongbu rest
  No.  Rest                     Why
  184  2027-02-05 – 2027-02-10  설 휴가
  185  2028-04-12 (Wed)         election
  
  Public holidays: 181 upcoming, next 2026-12-25 (Fri) Christmas Day
  gongbu rest holidays lists them.

Holidays can end on a day; earlier ones stay. They can be restored.

  $ gongbu rest holidays off --from 2027-01-01
  No rest on public holidays from 2027-01-01 (Fri) on. gongbu undo brings it back.
  $ gongbu rest holidays
  No.  Rest              Why
    1  2026-12-25 (Fri)  Christmas Day
  $ gongbu undo
  Took back: gongbu rest holidays off  (2026-12-25 21:00)
  $ gongbu rest holidays off
  No rest on public holidays from 2026-12-25 (Fri) on. gongbu undo brings it back.
  Today: rest day → not yet
  $ gongbu --lang ko rest holidays off
  쉬는 공휴일이 없습니다: gongbu rest holidays kr
  $ gongbu rest holidays kr --json | head -c 90; echo
  {"added":183,"holidays":[{"id":1,"from":"2026-12-25","until":"2026-12-25","weekdays":["mon
  $ gongbu rest holidays --md | head -5
  | No. | Rest | Why |
  | ---: | --- | --- |
  | **1** | 2026-12-25 (Fri) | Christmas Day |
  | **2** | 2027-01-01 (Fri) | New Year's Day |
  | **3** | 2027-02-06 (Sat) | day before Seollal |

If all are rests already, the next one from today on is shown, whatever day was given.

  $ gongbu rest holidays kr --from 2035-01-01
  Rest on public holidays, as before. Next: 2026-12-25 (Fri) Christmas Day
  $ gongbu --lang ko rest holidays kr --from 2026-12-01
  이미 공휴일을 쉬고 있습니다. 다음: 2026-12-25 (금) 성탄절
  $ gongbu --lang ko rest holidays 끔 --json
  {"removed":183,"from":"2026-12-25"}
  $ gongbu rest holidays kr --from 2035-01-01
  Rest on 19 public holidays, 2035-01-01 – 2035-12-25. Next: 2035-01-01 (Mon) New Year's Day
  To work on one of them: gongbu rest holidays shows the numbers, gongbu rest rm removes one.
  $ gongbu rest holidays
  No.  Rest              Why
  165  2035-01-01 (Mon)  New Year's Day
  166  2035-02-07 (Wed)  day before Seollal
  167  2035-02-08 (Thu)  Seollal
  168  2035-02-09 (Fri)  day after Seollal
  169  2035-03-01 (Thu)  Independence Movement Day
  170  2035-05-01 (Tue)  Labour Day
  171  2035-05-05 (Sat)  Children's Day
  172  2035-05-07 (Mon)  substitute for Children's Day
  173  2035-05-15 (Tue)  Buddha's Birthday
  174  2035-06-06 (Wed)  Memorial Day
  175  2035-07-17 (Tue)  Constitution Day
  176  2035-08-15 (Wed)  Liberation Day
  177  2035-09-15 (Sat)  day before Chuseok
  178  2035-09-16 (Sun)  Chuseok
  179  2035-09-17 (Mon)  day after Chuseok
  180  2035-09-18 (Tue)  substitute for Chuseok
  181  2035-10-03 (Wed)  National Foundation Day
  182  2035-10-09 (Tue)  Hangul Day
  183  2035-12-25 (Tue)  Christmas Day

An unknown country changes nothing.

  $ gongbu rest holidays jp
  gongbu: 'jp' has no known holidays — write kr for Korea, or off
  [2]
  $ gongbu --lang ko rest holidays 일본
  gongbu: '일본': 공휴일을 모르는 나라입니다 — 한국은 kr로 쓰세요. 끄려면 off
  [2]
  $ gongbu rest holidays --from today
  gongbu: --from needs kr or off
  [2]
  $ gongbu rest holidays kr --from 2036-01-01
  gongbu: the holidays are known up to 2035-12-25 only
  [2]
  $ gongbu rest holidays kr --from someday
  gongbu: 'someday' is not a day — write it as today, yesterday, -3, mon or 2026-11-21
  [2]
