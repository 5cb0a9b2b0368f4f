Activities and verdicts for other programs.

  $ mkdir -p code .config/gongbu
  $ cat >.config/gongbu/config.toml <<TOML
  > timezone = "Asia/Seoul"
  > [git]
  > roots = ["~/code"]
  > emails = ["me@example.com"]
  > TOML

Nothing is recorded yet.

  $ gongbu export --csv
  $ gongbu export --json
  $ gongbu export --md
  $ gongbu export --ics

A record of three days.

  $ git init --quiet code/attention
  $ cd code/attention
  $ echo 'q, k, v' >model.py
  $ git add model.py
  $ git commit --quiet -m '어텐션 구현; q, k'
  $ cd
  $ gongbu add math "=HYPERLINK(\"http://example.com\")" -t 45m --on 2026-11-19 --no-scan
  $ gongbu add math prml:3.1.2 -t 1h --note "two lines: a, \"b\"" --on 2026-11-19 --no-scan
  $ gongbu export --csv
  $ gongbu export --csv --days
  $ gongbu export --csv --from yesterday --to yesterday
  $ gongbu export --csv --days --from yesterday
  $ gongbu export --md
  $ gongbu --lang ko export --md --days
  $ gongbu export --json --from 2026-11-19 --to 2026-11-20
  $ gongbu export --json --days --to tomorrow
  $ gongbu --lang ko export --ics
  $ gongbu export --ics --days

Into a file: in place of what it was, as a whole.

  $ gongbu export --csv --bom -o study.csv
  $ head -c 6 study.csv
  $ gongbu --lang ko export --ics -o ~/study.ics
  $ tail -n 1 study.ics
  $ stat -c %a study.ics
  $ gongbu export --csv -o code
  $ gongbu export --csv -o code/
  $ gongbu export --csv -o missing/study.csv
  $ gongbu --lang ko export --csv -o /dev/null
  $ gongbu export --csv >/dev/full

What does not go.

  $ gongbu export
  $ gongbu --lang ko export
  $ gongbu export --csv --ics
  $ gongbu export --md --bom
  $ gongbu export --csv --from 2026-11-21 --to 2026-11-20
  $ gongbu export --csv --from tomorrow
  $ gongbu export --csv --from someday
  $ gongbu export --cvs
