What is not understood during the week is noted down, with where it came up.

  $ gongbu later
  $ gongbu later "Jensen's inequality" --from prml:1.6.1
  $ gongbu later prml:2.3.6
  $ gongbu --lang ko later 젠센 부등식 --from "수업 3주차"
  $ gongbu later
  $ gongbu --lang ko later
  $ gongbu later --json
  $ gongbu later --md

What is on the list already, whatever its case or composition, is not added again.

  $ gongbu later JENSEN\'S inequality
  $ gongbu later "$(printf '\341\204\214\341\205\246\341\206\253\341\204\211\341\205\246\341\206\253 \341\204\207\341\205\256\341\204\203\341\205\263\341\206\274\341\204\211\341\205\265\341\206\250')"

On a working day today and week say how many there are, at the weekend which.

  $ export GONGBU_NOW=2026-11-20T21:00:00+09:00
  $ gongbu today
  $ export GONGBU_NOW=2026-11-21T21:00:00+09:00
  $ gongbu today
  $ gongbu --lang ko week
  $ for i in 1 2 3 4; do gongbu later "question $i"; done
  $ gongbu week | tail -6
  $ gongbu today --json

A studied item becomes an entry. Undo takes both back.

  $ gongbu later done 1 -t 30m
  $ gongbu later done 2 -t 45m --kind course --on yesterday --note "second try"
  $ gongbu log
  $ gongbu undo
  $ gongbu later done 1
  $ gongbu later rm 3 4
  $ gongbu later
  $ gongbu undo
  $ gongbu later

Slips change nothing.

  $ gongbu later done x
  $ gongbu --lang ko later done 99
  $ gongbu later rm 3 99
  $ gongbu later --from prml:3
  $ gongbu later prml:9.9.9
  $ gongbu later done 3 -t 99h
  $ gongbu later | wc -l
