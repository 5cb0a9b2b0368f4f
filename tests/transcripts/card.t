A card for a profile: numbers from every repository, and no name.

  $ mkdir -p code .config/gongbu
  $ cat >.config/gongbu/config.toml <<TOML
  > timezone = "Asia/Seoul"
  > [git]
  > roots = ["~/code"]
  > emails = ["me@example.com"]
  > TOML
  $ git init --quiet code/secret-project
  $ cd code/secret-project
  $ echo 'q, k, v' >model.py
  $ git add model.py
  $ git commit --quiet -m 'Add attention'
  $ cd
  $ gongbu add math SVD -t 45m --on yesterday --no-scan >/dev/null
  $ gongbu card --svg card.svg
  $ grep -v -e '<rect' -e '<style' card.svg
  $ grep -c -e secret -e example card.svg

Only when asked for.

  $ gongbu --lang ko card --svg - --repos --title '매일 <ML>' | grep -e '<text' -e '<title'
  $ gongbu card --svg - --theme auto | grep -c prefers-color-scheme

What does not go.

  $ gongbu card
  $ gongbu --lang ko card
  $ gongbu card --svg - --theme lihgt
  $ gongbu card --svg code
