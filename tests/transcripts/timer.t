A timer becomes an entry.

  $ gongbu status
  $ gongbu stop
  $ gongbu --lang ko cancel
  $ gongbu start math prml:3.2
  $ export GONGBU_NOW=2026-11-21T21:47:00+09:00
  $ gongbu status
  $ gongbu --lang ko status
  $ gongbu status --json
  $ gongbu
  $ gongbu stop
  $ gongbu log --json

One at a time, from any terminal; a slip in a subject starts none.

  $ gongbu start math prml:99.9
  $ gongbu start 논문 어텐션
  $ gongbu start math SVD
  $ gongbu --lang ko start 수학 SVD
  $ gongbu cancel
  $ gongbu status
  $ gongbu undo
  $ gongbu status
  $ gongbu stop --note "first pass"
  $ gongbu undo
  $ gongbu stop --part
  $ gongbu stop -t 1h

It belongs to the study day on which it began, though that ends meanwhile.

  $ export GONGBU_NOW=2026-11-22T23:40:00+09:00
  $ gongbu start math SVD
  $ export GONGBU_NOW=2026-11-23T01:10:00+09:00
  $ gongbu stop
  $ gongbu log --from 2026-11-22

A forgotten one is kept at eight hours where nobody can be asked, and the entry says that its time is a guess until it is put right.

  $ gongbu start math QR
  $ export GONGBU_NOW=2026-11-23T09:10:00+09:00
  $ gongbu status
  $ export GONGBU_NOW=2026-11-24T08:00:00+09:00
  $ gongbu status --json
  $ gongbu --lang ko
  $ gongbu --lang ko stop
  $ gongbu log --from 2026-11-23
  $ gongbu edit 5 -t 2h
  $ gongbu log --from 2026-11-23 --json

When the clock was set back, the time has to be said.

  $ gongbu start math LU
  $ export GONGBU_NOW=2026-11-24T07:00:00+09:00
  $ gongbu stop
  $ gongbu stop -t 20m
