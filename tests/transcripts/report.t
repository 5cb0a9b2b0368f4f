Everything on one page.

  $ mkdir -p code .config/gongbu
  $ cat >.config/gongbu/config.toml <<TOML
  > timezone = "Asia/Seoul"
  > [git]
  > roots = ["~/code"]
  > TOML
  $ gongbu report --no-scan

A record with a streak, a gap, a book and papers.

  $ gongbu add math prml:1.1 -t 1h --on 2026-10-30 --no-scan >/dev/null
  $ gongbu add math prml:1.2 -t 1h --on 2026-11-01 --no-scan >/dev/null
  $ gongbu add paper "arxiv:1706.03762 Attention Is All You Need" -t 2h --on 2026-11-20 --no-scan >/dev/null
  $ gongbu add paper "긴 논문 제목 <script>alert(1)</script>" --no-scan >/dev/null
  $ gongbu report --no-scan
  $ gongbu --lang ko report --no-scan
  $ gongbu report --md --no-scan
  $ gongbu report --json --no-scan

The page in HTML is one file that names no other.

  $ gongbu report --html study.html --no-scan
  $ head -n 8 study.html
  $ grep -c 'type="radio"' study.html
  $ grep -c '<script' study.html
  $ gongbu --lang ko report --html - --no-scan | grep '<h[12]>'

With --open a browser shows it: the file that is named, else one of gongbu's own.

  $ mkdir bin
  $ printf '#!/bin/sh\necho "$@" >~/opened.new\nmv ~/opened.new ~/opened\n' >bin/opener
  $ chmod +x bin/opener
  $ export PATH=$HOME/bin
  $ gongbu report --open --no-scan
  $ export PATH=$HOME/bin:/usr/bin:/bin
  $ mv bin/opener bin/xdg-open
  $ gongbu report --open --no-scan
  $ for i in 1 2 3 4 5 6 7 8 9; do [ -e opened ] || sleep 0.2; done; cat opened; rm opened
  $ gongbu --lang ko report --html study.html --open --no-scan
  $ for i in 1 2 3 4 5 6 7 8 9; do [ -e opened ] || sleep 0.2; done; cat opened

What does not go.

  $ gongbu report --html - --open
  $ gongbu report --html study.html --json
  $ gongbu --lang ko report --open --md
  $ gongbu report --html code
