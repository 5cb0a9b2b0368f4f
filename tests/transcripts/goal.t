Without any goal it is one activity of any kind a day.

  $ gongbu goal
  $ gongbu goal list --json
  $ gongbu add math "SVD" -t 20m --on -2 --json >added
  $ gongbu add math "QR" -t 20m --on -1 --json >added
  $ gongbu streak --no-scan

A new goal judges from today on: the days before stay as they were.

  $ gongbu goal set math 30m/day
  $ gongbu add math "LU" -t 20m --json >added
  $ gongbu today --no-scan
  $ gongbu streak --no-scan
  $ gongbu check --no-scan
  $ gongbu add math "Cholesky" -t 10m
  $ gongbu why yesterday --no-scan

The same goal again changes nothing; another amount takes its place, once and for all days to come.

  $ gongbu goal set math '30m / day'
  $ gongbu --lang ko goal set 수학 하루 30분
  $ gongbu goal set math 1h a day --from 2026-12-01
  $ gongbu goal
  $ gongbu --lang ko goal
  $ gongbu goal list --all
  $ gongbu goal set math 25m/day
  $ gongbu goal
  $ gongbu undo
  $ gongbu undo
  $ gongbu goal

Kinds combine, in whatever order they are named; goals for others stand beside.

  $ gongbu goal set paper,math,paper 45m/day --json
  $ gongbu --lang ko goal set 수학,논문 하루 1시간
  $ gongbu goal set commit once a day
  $ gongbu goal set any 1/day
  $ gongbu today --no-scan
  $ gongbu --lang ko check --no-scan
  [1]

Dropped from today on.

  $ gongbu goal drop math
  $ gongbu --lang ko goal drop 논문,수학 하루
  $ gongbu goal drop commit --json
  $ gongbu goal drop any --from tomorrow
  $ gongbu goal --all
  $ gongbu today --no-scan
  $ gongbu undo
  $ gongbu undo --json

Weekly goals have streaks of weeks; the days are judged without them.

  $ gongbu goal drop commit
  $ gongbu goal drop any
  $ gongbu goal set paper 2/week --from 2026-11-02
  $ gongbu add paper "Attention" --on 2026-11-03 --json >added
  $ gongbu add paper "BERT" --on 2026-11-08 --json >added
  $ gongbu add paper "GPT" --on 2026-11-10 --json >added
  $ gongbu add paper "ViT" --on 2026-11-11 --json >added
  $ gongbu add paper "ResNet" --json >added
  $ gongbu today --no-scan
  $ gongbu --lang ko today --no-scan
  $ gongbu week --no-scan
  $ gongbu week -7 --no-scan --md
  $ gongbu add paper "DDPM" --json >added
  $ gongbu today --no-scan --json
  $ gongbu goal drop paper day
  [2]
  $ gongbu --lang ko goal drop 논문 주

What makes no goal changes nothing.

  $ gongbu goal set
  [2]
  $ gongbu goal set math
  [2]
  $ gongbu goal set math 0/day
  [2]
  $ gongbu goal set math 0m/day
  [2]
  $ gongbu goal set math 24h/day
  $ gongbu goal set math 24h1m/day
  [2]
  $ gongbu --lang ko goal set 수학 하루 25시간
  [2]
  $ gongbu goal set math 169h/week
  [2]
  $ gongbu goal set math 1001/day
  [2]
  $ gongbu goal set math 30m
  [2]
  $ gongbu goal set math 30m/month
  [2]
  $ gongbu --lang ko goal set 수학 하루 많이
  [2]
  $ gongbu goal set mth 30m/day
  [2]
  $ gongbu goal set math, 30m/day
  [2]
  $ gongbu goal set any,math 1/day
  [2]
  $ gongbu goal set commit 30m/day
  [2]
  $ gongbu --lang ko goal set 커밋 하루 30분
  [2]
  $ gongbu goal set math 1/day --from someday
  [2]
  $ gongbu goal drop any
  [2]
  $ gongbu --lang ko goal drop any
  [2]
  $ gongbu goal drop math month
  [2]
  $ gongbu goal sett math 1/day
  [2]
  $ gongbu goal --md
