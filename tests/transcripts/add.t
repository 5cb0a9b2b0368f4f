An entry is added in one line; the output shows today's state.

  $ gongbu add paper Attention is all you need -t 45m
  ✓ 1 paper "Attention is all you need" 45m — today met · streak 1 day
  $ gongbu --lang ko add 수학 "SVD 3장" -t 1시간30분 --on 어제 --note "특이값은 왜 음이 아닌가"
  ✓ 2 수학 "SVD 3장" 1시간 30분 — 2026-11-20 (금) 완료 · 연속 2일
  $ gongbu add problem "BOJ 1753" --on -3
  ✓ 3 problem "BOJ 1753" — 2026-11-18 (Wed) met · streak 2 days
  Past days changed: 1 before tracking → met, 1 before tracking → missed · to take it back: gongbu undo
  $ gongbu --lang ko add 독서 "딥러닝의 수학" --on "11월 20일"
  ✓ 4 독서 "딥러닝의 수학" — 2026-11-20 (금) 완료 · 연속 2일

  $ gongbu add post "Why rebase" --note "draft" --json
  {"day":"2026-11-21","at":"2026-11-21T21:00:04+09:00","kind":"post","subject":"Why rebase","minutes":null,"source":"manual","id":5,"uuid":"$UUID","note":"draft","topics":[],"part":false,"verdict":"met","streak":{"current":2,"longest":2,"without_freezes":{"current":2,"longest":2}}}
  $ gongbu log --from 2026-11-18
  2026-11-18 (Wed)
           3  problem          BOJ 1753
  
  2026-11-20 (Fri)  1h 30m
           2  math     1h 30m  SVD 3장  특이값은 왜 음이 아닌가
           4  reading          딥러닝의 수학
  
  2026-11-21 (Sat)  45m
    21:00  1  paper       45m  Attention is all you need
    21:00  5  post             Why rebase  draft
  $ gongbu --lang ko log --from 2026-11-18
  2026-11-18 (수)
           3  문제              BOJ 1753
  
  2026-11-20 (금)  1시간 30분
           2  수학  1시간 30분  SVD 3장  특이값은 왜 음이 아닌가
           4  독서              딥러닝의 수학
  
  2026-11-21 (토)  45분
    21:00  1  논문        45분  Attention is all you need
    21:00  5  글                Why rebase  draft

Options may stand between the words; after -- nothing is an option. A list in brackets stays one word.

  $ gongbu add math -t 5m -- -1 to the power of 1/2
  ✓ 6 math "-1 to the power of 1/2" 5m — today met · streak 2 days
  $ gongbu add math "[1, 2]" "{}" %% "[x]" --note "[a, b]" --json
  {"day":"2026-11-21","at":"2026-11-21T21:00:08+09:00","kind":"math","subject":"[1, 2] {} %% [x]","minutes":null,"source":"manual","id":7,"uuid":"$UUID","note":"[a, b]","topics":[],"part":false,"verdict":"met","streak":{"current":2,"longest":2,"without_freezes":{"current":2,"longest":2}}}

A kind of the user's own.

  $ mkdir -p .config/gongbu
  $ echo 'kinds = ["kaggle"]' >.config/gongbu/config.toml
  $ gongbu add Kaggle Titanic
  ✓ 8 kaggle "Titanic" — today met · streak 2 days

Text in any form is stored harmlessly: decomposed Hangul, escapes, newlines, emoji.

  $ gongbu add 논문 "$(printf '\341\204\222\341\205\241\341\206\253\341\204\200\341\205\263\341\206\257')" --json | grep -c '한글'
  1
  $ gongbu add other "$(printf 'red \033[31malert\033[0m\nsecond line 🎉')"
  ✓ 10 other "red �[31malert�[0m second line 🎉" — today met · streak 2 days
  $ gongbu log --grep 한글
  2026-11-21 (Sat)
    21:00  9  paper  한글
  $ gongbu log --grep alert
  2026-11-21 (Sat)
    21:00  10  other  red �[31malert�[0m second line 🎉

Invalid input is an error and writes nothing.

  $ gongbu add
  gongbu: KIND is missing — for example: gongbu add paper Attention is all you need -t 45m; more: gongbu add --help
  [2]
  $ gongbu add paper
  gongbu: SUBJECT is missing — for example: gongbu add paper Attention is all you need -t 45m; more: gongbu add --help
  [2]
  $ gongbu add papr Attention
  gongbu: unknown kind 'papr' — did you mean paper? kinds: paper, math, course, problem, post, reading, other, kaggle
  [2]
  $ gongbu --lang ko add 논뭄 Attention
  gongbu: '논뭄': 없는 종류입니다 — 혹시 논문인가요? 종류: 논문, 수학, 강의, 문제, 글, 독서, 기타, kaggle
  [2]
  $ gongbu add walking "in the park"
  gongbu: unknown kind 'walking' — kinds: paper, math, course, problem, post, reading, other, kaggle
  [2]
  $ gongbu add prml 1.1
  gongbu: unknown kind 'prml' — the kind comes first: math prml:1.1
  [2]
  $ gongbu --lang ko add PRML:3.1.2-3.1.4 "선형 회귀"
  gongbu: 'PRML:3.1.2-3.1.4': 없는 종류입니다 — 종류를 먼저 쓰세요: 수학 PRML:3.1.2-3.1.4
  [2]
  $ gongbu add commit "by hand"
  gongbu: commits are not added by hand: gongbu scan finds them
  [2]
  $ gongbu --lang ko add 커밋 "손으로"
  gongbu: 커밋은 손으로 적지 않습니다. gongbu scan이 저장소에서 찾습니다
  [2]
  $ gongbu add paper ""
  gongbu: the subject is empty
  [2]
  $ gongbu add paper "  " "　"
  gongbu: the subject is empty
  [2]
  $ gongbu add paper x -t 0
  gongbu: '0' is less than a minute
  [2]
  $ gongbu add paper x -t -5
  gongbu: '-5' is less than a minute
  [2]
  $ gongbu add paper x -t 25h
  gongbu: '25h' is more than a day
  [2]
  $ gongbu add paper x -t soon
  gongbu: 'soon' is not a duration — write it as 45m, 1h30m or 1.5h
  [2]
  $ gongbu --lang ko add 논문 x -t 금방
  gongbu: '금방': 시간 길이가 아닙니다 — 45분, 1시간 30분, 1.5h처럼 쓰세요
  [2]
  $ gongbu add paper x -t
  gongbu: --time needs a value — see gongbu add --help
  [2]
  $ gongbu add paper x --on tomorrow
  gongbu: 2026-11-22 is in the future
  [2]
  $ gongbu --lang ko add 논문 x --on 내일
  gongbu: 2026-11-22: 아직 오지 않은 날입니다
  [2]
  $ gongbu add paper x --on 2026-02-30
  gongbu: '2026-02-30' is not a day — write it as today, yesterday, -3, mon or 2026-11-21
  [2]
  $ gongbu add paper x --on ""
  gongbu: '' is not a day — write it as today, yesterday, -3, mon or 2026-11-21
  [2]
  $ gongbu add paper x --tiem 45m
  gongbu: unknown option '--tiem' — did you mean --time?
  [2]
  $ gongbu add paper "$(printf '%1001s' x | tr ' ' x)"
  gongbu: the subject has 1001 characters; the maximum is 1000
  [2]
  $ gongbu --lang ko add 논문 "$(printf '%1001s' x | tr ' ' x)"
  gongbu: 제목이 1001자입니다. 1000자까지 쓸 수 있습니다
  [2]
  $ gongbu add paper x --note "$(printf '%100001s' x | tr ' ' x)"
  gongbu: the note has 100001 characters; the maximum is 100000
  [2]
  $ gongbu log --json | grep -c '"subject": *"x'
  0
  [1]

The maximum is a whole day and a thousand characters, independent of their bytes.

  $ gongbu add course "whole day" -t 24h
  gongbu: more than 24 hours are recorded on 2026-11-21 (Sat): 24h 50m in total — recorded anyway; to correct it: gongbu edit 11 -t TIME
  ✓ 11 course "whole day" 24h — today met · streak 2 days
  $ gongbu add paper "$(printf '%1000s' x | sed 's/[ x]/한/g')" --json | grep -c 한한한
  1

Several entries at once have numbers of their own.

  $ for i in 1 2 3 4 5 6; do gongbu add math "at once" --json >one.$i & done; wait
  $ cat one.* | grep -o '"id": *[0-9]*' | sort -u | grep -c id
  6
