A book of the user's own from an outline: number, first page, title, exercises.

  $ gongbu syllabus
                    Sections  Next
  prml  ░░░░░░░░░░      0/68  prml:1.1 Example: Polynomial Curve Fitting (p. 4)
  $ printf '# Dive into Deep Learning\n1\t1\tIntroduction\t4\n2\t29\tPreliminaries\n2.1\t30\tData Manipulation\n2.1.1\t31\tGetting Started\n2.1.2\t35\tOperations\n2.2\t40\tLinear Algebra\nA\t60\tTools\n' >d2l.tsv
  $ gongbu syllabus add d2l.tsv
  Added d2l: 2 chapters, 3 sections. gongbu undo removes it.
  To record study of it: gongbu add course d2l:1 -t 45m
  $ gongbu syllabus show d2l
  Dive into Deep Learning
  
                                Sections  Pages  Exercises
  1  Introduction   ░░░░░░░░░░       0/1   0/28        0/4
  2  Preliminaries  ░░░░░░░░░░       0/2   0/31
     total          ░░░░░░░░░░       0/3   0/59        0/4
  
  Next  d2l:1 Introduction (p. 1)
  Pace  nothing finished in the last 28 days
  $ gongbu add course d2l:2.1 -t 50m
  ✓ 1 course "d2l:2.1 Data Manipulation" 50m — today met · streak 1 day
    d2l 1/3 sections · 10/59 pages · next d2l:2.2 Linear Algebra (p. 40)
  $ gongbu --lang ko add 강의 "D2L 2.2" -t 30분
  ✓ 2 강의 "d2l:2.2 Linear Algebra" 30분 — 오늘 완료 · 연속 1일
    d2l 2/3절 · 31/59쪽 · 다음 d2l:1 Introduction (1쪽)
  $ gongbu add course d2l:ex1.4
  ✓ 3 course "d2l:ex1.4 Introduction" — today met · streak 1 day
    d2l 2/3 sections · 31/59 pages · next d2l:1 Introduction (p. 1)
  $ gongbu syllabus next d2l
  d2l:1 Introduction (p. 1)
  $ gongbu syllabus show d2l 2
  d2l:2 Preliminaries
  
  ██████████ 2/2 sections · 31/31 pages · 1h 20m
  
  ✓ 2.1    Data Manipulation  (p. 30)  50m  2026-11-21 (Sat)
  ✓ 2.1.1    Getting Started  (p. 31)       2026-11-21 (Sat)
  ✓ 2.1.2    Operations       (p. 35)       2026-11-21 (Sat)
  ✓ 2.2    Linear Algebra     (p. 40)  30m  2026-11-21 (Sat)
  $ gongbu --lang ko syllabus
                      절        시간  다음
  prml  ░░░░░░░░░░  0/68              prml:1.1 Example: Polynomial Curve Fitting…
  d2l   ███████░░░   2/3  1시간 20분  d2l:1 Introduction (1쪽)
  $ gongbu syllabus list --json
  {"syllabi":[{"id":"prml","title":"PRML: C. M. Bishop, Pattern Recognition and Machine Learning, Springer 2006, ISBN 0-387-31073-8.","done":0,"total":68,"next":"1.1","minutes":0,"forecast":null},{"id":"d2l","title":"Dive into Deep Learning","done":2,"total":3,"next":"1","minutes":80,"forecast":"2026-11-24"}]}

A newer outline replaces the older one. Entries are kept even if their numbers change.

  $ printf '# Dive into Deep Learning, 2nd edition\r\n1\t1\tIntroduction\t9\r\n2\t29\tThe Basics\r\n2.1\t30\tData Manipulation\r\n2.3\t40\tCalculus\r\n' >second.tsv
  $ gongbu --lang ko syllabus add second.tsv --id d2l
  교체: d2l (새 항목 1개, 없어진 항목 4개, 제목이 바뀐 항목 1개). 기록은 그대로 남습니다. gongbu undo로 되돌릴 수 있습니다.
  공부 기록: gongbu add 강의 d2l:2.3 -t 45분
  $ gongbu syllabus show d2l
  Dive into Deep Learning, 2nd edition
  
                               Sections  Pages  Exercises  Time
  1  Introduction  ░░░░░░░░░░       0/1   0/28        1/9
  2  The Basics    █████░░░░░       1/2  10/12              50m
     total         ███░░░░░░░       1/3  10/40        1/9   50m
  
  Next      d2l:2.3 Calculus (p. 40)
  Pace      1 part finished in the last 7 days
  Forecast  2026-12-05 (Sat)
  $ gongbu log
  2026-11-21 (Sat)  1h 20m
    21:00  1  course  50m  d2l:2.1 Data Manipulation
    21:00  2  course  30m  d2l:2.2 Linear Algebra
    21:00  3  course       d2l:ex1.4 Introduction
  $ gongbu undo
  Took back: gongbu syllabus add  (2026-11-21 21:00)
  $ gongbu syllabus show d2l --json | grep -o '"done".*'
  "done":2,"total":3,"next":"1","pages_done":31,"pages":59,"exercises_done":1,"exercises":4,"minutes":80,"pace":{"parts":3,"days":7},"forecast":"2026-11-24"}
  $ gongbu syllabus add d2l.tsv
  d2l is unchanged.
  To record study of it: gongbu add course d2l:1 -t 45m
  $ gongbu --lang ko syllabus rm d2l
  지움: d2l. 기록은 그대로 남습니다. gongbu undo로 되돌릴 수 있습니다.
  $ gongbu syllabus next d2l
  gongbu: unknown syllabus 'd2l' — gongbu syllabus lists them
  [2]
  $ gongbu today
  2026-11-21 (Sat)  ✓ met
  Streak 1 day · longest 1 day · strength 5% · 1 day met
  Mon -  Tue -  Wed -  Thu -  Fri -  Sat ✓  Sun
  
    21:00  1  course  50m  d2l:2.1 Data Manipulation
    21:00  2  course  30m  d2l:2.2 Linear Algebra
    21:00  3  course       d2l:ex1.4 Introduction
  
  Not set up yet: gongbu init finds your repositories.
  $ gongbu undo
  Took back: gongbu syllabus rm  (2026-11-21 21:00)
  $ gongbu syllabus next d2l
  d2l:1 Introduction (p. 1)

A course without pages; a Hangul name in any composition is the same name.

  $ printf '1\t-\t벡터\n2\t-\t행렬\n' >선형대수.tsv
  $ gongbu --lang ko syllabus add 선형대수.tsv
  추가: 선형대수 (2장 2절). gongbu undo로 되돌릴 수 있습니다.
  공부 기록: gongbu add 강의 선형대수:1 -t 45분
  $ gongbu --lang ko add 수학 선형대수:1 -t 40분
  ✓ 4 수학 "선형대수:1 벡터" 40분 — 오늘 완료 · 연속 1일
    선형대수 1/2절 · 다음 선형대수:2 행렬
  $ gongbu --lang ko add 수학 "$(printf '\341\204\211\341\205\245\341\206\253\341\204\222\341\205\247\341\206\274\341\204\203\341\205\242\341\204\211\341\205\256') 2"
  ✓ 5 수학 "선형대수:2 행렬" — 오늘 완료 · 연속 1일
    선형대수 2/2절 · 모두 끝냈습니다
  $ gongbu --lang ko syllabus show "$(printf '\341\204\211\341\205\245\341\206\253\341\204\222\341\205\247\341\206\274\341\204\203\341\205\242\341\204\211\341\205\256')"
  선형대수
  
                        절  시간
  1  벡터  ██████████  1/1  40분
  2  행렬  ██████████  1/1
     합계  ██████████  2/2  40분
  
  다음  모두 끝냈습니다
  속도  최근 7일 동안 2개 항목을 끝냄
  $ gongbu --lang ko syllabus next 선형대수
  모두 끝냈습니다

An error in an outline names its line, and nothing changes.

  $ printf '1 1 Spaces, no tabs\n' >bad.tsv; gongbu --lang en syllabus add bad.tsv
  gongbu: bad.tsv:1: a row has 3 or 4 columns with tabs between, not 1 — number, page, title, and for a chapter its exercises, as in: gongbu syllabus add --help
  [2]
  $ printf '1 1 Spaces, no tabs\n' >bad.tsv; gongbu --lang ko syllabus add bad.tsv
  gongbu: bad.tsv:1: 한 줄은 탭으로 나눈 3~4칸이어야 합니다 (1칸입니다) — 번호, 쪽, 제목, 그리고 장이면 연습문제 수 순서입니다. 예: gongbu syllabus add --help
  [2]
  $ printf '1\t1\n' >bad.tsv; gongbu --lang en syllabus add bad.tsv
  gongbu: bad.tsv:1: a row has 3 or 4 columns with tabs between, not 2 — number, page, title, and for a chapter its exercises, as in: gongbu syllabus add --help
  [2]
  $ printf '1\t1\n' >bad.tsv; gongbu --lang ko syllabus add bad.tsv
  gongbu: bad.tsv:1: 한 줄은 탭으로 나눈 3~4칸이어야 합니다 (2칸입니다) — 번호, 쪽, 제목, 그리고 장이면 연습문제 수 순서입니다. 예: gongbu syllabus add --help
  [2]
  $ printf '1\t1\tOne\t2\tmore\n' >bad.tsv; gongbu --lang en syllabus add bad.tsv
  gongbu: bad.tsv:1: a row has 3 or 4 columns with tabs between, not 5 — number, page, title, and for a chapter its exercises, as in: gongbu syllabus add --help
  [2]
  $ printf '1\t1\tOne\t2\tmore\n' >bad.tsv; gongbu --lang ko syllabus add bad.tsv
  gongbu: bad.tsv:1: 한 줄은 탭으로 나눈 3~4칸이어야 합니다 (5칸입니다) — 번호, 쪽, 제목, 그리고 장이면 연습문제 수 순서입니다. 예: gongbu syllabus add --help
  [2]
  $ printf 'one\t1\tOne\n' >bad.tsv; gongbu --lang en syllabus add bad.tsv
  gongbu: bad.tsv:1: 'one' is not the number of a topic — write 3, 3.1 or 3.1.2, and for an appendix A or A.1
  [2]
  $ printf 'one\t1\tOne\n' >bad.tsv; gongbu --lang ko syllabus add bad.tsv
  gongbu: bad.tsv:1: 'one': 항목 번호가 아닙니다 — 3, 3.1, 3.1.2처럼 쓰고, 부록은 A, A.1처럼 쓰세요
  [2]
  $ printf '1\t1\tOne\n1\t2\tTwo\n' >bad.tsv; gongbu --lang en syllabus add bad.tsv
  gongbu: bad.tsv:2: 1 is already on line 1
  [2]
  $ printf '1\t1\tOne\n1\t2\tTwo\n' >bad.tsv; gongbu --lang ko syllabus add bad.tsv
  gongbu: bad.tsv:2: 1번이 1번째 줄에 이미 있습니다
  [2]
  $ printf '1\t1\tOne\n2\t2\tTwo\n1.1\t3\tLate\n' >bad.tsv; gongbu --lang en syllabus add bad.tsv
  gongbu: bad.tsv:3: 1.1 does not follow 1 — a topic must follow its parent, before the parent's next sibling
  [2]
  $ printf '1\t1\tOne\n2\t2\tTwo\n1.1\t3\tLate\n' >bad.tsv; gongbu --lang ko syllabus add bad.tsv
  gongbu: bad.tsv:3: 1.1번이 1번 아래에 있지 않습니다 — 항목은 자기가 속한 항목 뒤, 그다음 항목 앞에 있어야 합니다
  [2]
  $ printf '1.1\t1\tEarly\n1\t2\tOne\n' >bad.tsv; gongbu --lang en syllabus add bad.tsv
  gongbu: bad.tsv:1: 1.1 does not follow 1 — a topic must follow its parent, before the parent's next sibling
  [2]
  $ printf '1.1\t1\tEarly\n1\t2\tOne\n' >bad.tsv; gongbu --lang ko syllabus add bad.tsv
  gongbu: bad.tsv:1: 1.1번이 1번 아래에 있지 않습니다 — 항목은 자기가 속한 항목 뒤, 그다음 항목 앞에 있어야 합니다
  [2]
  $ printf '1\tfive\tOne\n' >bad.tsv; gongbu --lang en syllabus add bad.tsv
  gongbu: bad.tsv:1: 'five' is not a page — every row has its first page, or every row has "-"
  [2]
  $ printf '1\tfive\tOne\n' >bad.tsv; gongbu --lang ko syllabus add bad.tsv
  gongbu: bad.tsv:1: 'five': 쪽 번호가 아닙니다 — 모든 줄에 시작 쪽을 쓰거나, 모든 줄에 "-"를 쓰세요
  [2]
  $ printf '1\t1\tOne\n2\t-\tTwo\n' >bad.tsv; gongbu --lang en syllabus add bad.tsv
  gongbu: bad.tsv:2: some rows have a page and some have none — every row has its first page, or every row has "-"
  [2]
  $ printf '1\t1\tOne\n2\t-\tTwo\n' >bad.tsv; gongbu --lang ko syllabus add bad.tsv
  gongbu: bad.tsv:2: 쪽 번호가 있는 줄과 없는 줄이 섞여 있습니다 — 모든 줄에 시작 쪽을 쓰거나, 모든 줄에 "-"를 쓰세요
  [2]
  $ printf '1\t5\tOne\n2\t4\tTwo\n' >bad.tsv; gongbu --lang en syllabus add bad.tsv
  gongbu: bad.tsv:2: page 4 comes before page 5 of the row above
  [2]
  $ printf '1\t5\tOne\n2\t4\tTwo\n' >bad.tsv; gongbu --lang ko syllabus add bad.tsv
  gongbu: bad.tsv:2: 4쪽이 윗줄의 5쪽보다 앞입니다
  [2]
  $ printf '1\t1\tOne\tmany\n' >bad.tsv; gongbu --lang en syllabus add bad.tsv
  gongbu: bad.tsv:1: 'many' is not a number of exercises
  [2]
  $ printf '1\t1\tOne\tmany\n' >bad.tsv; gongbu --lang ko syllabus add bad.tsv
  gongbu: bad.tsv:1: 'many': 연습문제 수가 아닙니다
  [2]
  $ printf '1\t1\tOne\n1.1\t1\tOne\t3\n' >bad.tsv; gongbu --lang en syllabus add bad.tsv
  gongbu: bad.tsv:2: only a chapter has a number of exercises
  [2]
  $ printf '1\t1\tOne\n1.1\t1\tOne\t3\n' >bad.tsv; gongbu --lang ko syllabus add bad.tsv
  gongbu: bad.tsv:2: 연습문제 수는 장에만 쓸 수 있습니다
  [2]
  $ printf '1\t1\t \t3\n' >bad.tsv; gongbu --lang en syllabus add bad.tsv
  gongbu: bad.tsv:1: the title is empty
  [2]
  $ printf '1\t1\t \t3\n' >bad.tsv; gongbu --lang ko syllabus add bad.tsv
  gongbu: bad.tsv:1: 제목이 비어 있습니다
  [2]
  $ printf '\260\241\t1\tOne\n' >bad.tsv; gongbu --lang en syllabus add bad.tsv
  gongbu: bad.tsv was read as CP949
  gongbu: bad.tsv:1: '가' is not the number of a topic — write 3, 3.1 or 3.1.2, and for an appendix A or A.1
  [2]
  $ printf '1\t1\t\317\360\350\342\n' >bad.tsv; gongbu --lang en syllabus add bad.tsv
  gongbu: bad.tsv is neither UTF-8 nor in another encoding that can be recognized — save it as UTF-8
  [2]
  $ printf '\260\241\t1\tOne\n' >bad.tsv; gongbu --lang ko syllabus add bad.tsv
  gongbu: bad.tsv: 인코딩을 추정해 읽었습니다: CP949
  gongbu: bad.tsv:1: '가': 항목 번호가 아닙니다 — 3, 3.1, 3.1.2처럼 쓰고, 부록은 A, A.1처럼 쓰세요
  [2]
  $ printf '# nothing\n' >bad.tsv; gongbu --lang en syllabus add bad.tsv
  gongbu: bad.tsv: it has no chapters — number, page, title, and for a chapter its exercises, as in: gongbu syllabus add --help
  [2]
  $ printf '# nothing\n' >bad.tsv; gongbu --lang ko syllabus add bad.tsv
  gongbu: bad.tsv: 장이 하나도 없습니다 — 번호, 쪽, 제목, 그리고 장이면 연습문제 수 순서입니다. 예: gongbu syllabus add --help
  [2]
  $ printf '1\t1\t\033[31mred\tx\n' >bad.tsv; gongbu --lang en syllabus add bad.tsv
  gongbu: bad.tsv:1: 'x' is not a number of exercises
  [2]
  $ printf '1\t1\t\033[31mred\tx\n' >bad.tsv; gongbu --lang ko syllabus add bad.tsv
  gongbu: bad.tsv:1: 'x': 연습문제 수가 아닙니다
  [2]
  $ { printf '1\t1\t'; head -c 10000000 /dev/zero | tr '\0' x; } >bad.tsv
  $ gongbu syllabus add bad.tsv
  gongbu: bad.tsv is larger than 1024 KiB: not an outline
  [2]
  $ gongbu --lang ko syllabus add bad.tsv
  gongbu: bad.tsv: 1024KiB보다 커서 목차로 볼 수 없습니다
  [2]
  $ { printf '1\t1\t'; head -c 5000 /dev/zero | tr '\0' x; } >bad.tsv
  $ gongbu syllabus add bad.tsv
  gongbu: bad.tsv:1: the title has 5000 bytes; the maximum is 300
  [2]
  $ gongbu --lang ko syllabus add bad.tsv
  gongbu: bad.tsv:1: 제목이 5000바이트입니다. 300바이트까지 쓸 수 있습니다
  [2]
  $ gongbu syllabus add missing.tsv
  gongbu: 'missing.tsv' does not exist or is not a file
  [2]
  $ gongbu --lang ko syllabus add . --id d2l
  gongbu: '.': 없거나 파일이 아닙니다
  [2]
  $ gongbu syllabus add /dev/zero
  gongbu: '/dev/zero' does not exist or is not a file
  [2]
  $ gongbu syllabus add d2l.tsv --id "my book"
  gongbu: 'my book' cannot be the id of a syllabus — give one with --id: letters, digits, "-" and "_", beginning with a letter
  [2]
  $ gongbu --lang ko syllabus add d2l.tsv --id 2nd
  gongbu: '2nd': 교재 이름으로 쓸 수 없습니다 — --id로 정하세요. 글자로 시작해 글자, 숫자, "-", "_"만 씁니다 (한글도 됩니다)
  [2]
  $ gongbu syllabus add d2l.tsv --id PRML
  gongbu: prml is built in
  [2]
  $ gongbu --lang ko syllabus rm prml
  gongbu: prml: 내장 교재라 바꿀 수 없습니다
  [2]
  $ gongbu syllabus show d21
  gongbu: unknown syllabus 'd21' — did you mean d2l?
  [2]
  $ gongbu --lang ko syllabus next 없는책
  gongbu: '없는책': 없는 교재입니다 — gongbu syllabus로 목록을 볼 수 있습니다
  [2]
  $ gongbu syllabus shwo d2l
  gongbu: unknown command 'syllabus shwo' — did you mean syllabus show?
  [2]
  $ gongbu add course d2l:9.9
  gongbu: d2l has no section '9.9' — its chapters are 1 to 2
  [2]
  $ gongbu syllabus
                        Sections    Time  Next
  prml      ░░░░░░░░░░      0/68          prml:1.1 Example: Polynomial Curve…
  d2l       ███████░░░       2/3  1h 20m  d2l:1 Introduction (p. 1)
  선형대수  ██████████       2/2     40m  all done
