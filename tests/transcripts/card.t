A card for a profile: numbers from all repositories, without their names.

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
  Wrote ~/card.svg
  $ grep -v -e '<rect' -e '<style' card.svg
  <svg xmlns="http://www.w3.org/2000/svg" width="820" height="592" viewBox="0 0 820 592" role="img" aria-label="Study record. Current streak 2 days, longest 2 days, strength 10%, days met 2." font-family="'Segoe UI','Helvetica Neue','Apple SD Gothic Neo','Malgun Gothic','Noto Sans KR','Noto Sans CJK KR',sans-serif">
  <title>Study record. Current streak 2 days, longest 2 days, strength 10%, days met 2.</title>
  <text x="32" y="54" font-size="26" class="text" text-anchor="start" font-weight="bold">Study record</text>
  <text x="788" y="54" font-size="21" class="dim" text-anchor="end">2026-11-21</text>
  <circle cx="116" cy="160" r="58" fill="none" stroke-width="13" class="track"/>
  <circle cx="116" cy="160" r="58" fill="none" stroke-width="13" class="arc" stroke-dasharray="36.42 406" transform="rotate(-90 116 160)"/>
  <text x="116" y="170" font-size="32" class="text" text-anchor="middle" font-weight="bold">10%</text>
  <text x="116" y="254" font-size="21" class="dim" text-anchor="middle">Strength</text>
  <text x="310" y="152" font-size="46" class="accent" text-anchor="middle" font-weight="bold">2<tspan dx="6" font-size="24">days</tspan></text>
  <text x="310" y="190" font-size="21" class="text" text-anchor="middle">Current streak</text>
  <text x="512" y="152" font-size="46" class="text" text-anchor="middle" font-weight="bold">2<tspan dx="6" font-size="24">days</tspan></text>
  <text x="512" y="190" font-size="21" class="text" text-anchor="middle">Longest streak</text>
  <text x="706" y="152" font-size="46" class="text" text-anchor="middle" font-weight="bold">2<tspan dx="6" font-size="24">days</tspan></text>
  <text x="706" y="190" font-size="21" class="text" text-anchor="middle">Days met</text>
  <text x="32" y="336" font-size="21" class="dim" text-anchor="start">Mon</text>
  <text x="32" y="388" font-size="21" class="dim" text-anchor="start">Wed</text>
  <text x="32" y="440" font-size="21" class="dim" text-anchor="start">Fri</text>
  <text x="32" y="534" font-size="21" class="dim" text-anchor="start">less</text>
  <text x="168" y="534" font-size="21" class="dim" text-anchor="start">more</text>
  <text x="256" y="534" font-size="21" class="dim" text-anchor="start">before tracking</text>
  <text x="32" y="568" font-size="21" class="dim" text-anchor="start">2 activities · 45m</text>
  </svg>
  $ grep -c -e secret -e example card.svg
  0
  [1]

The default file is replaced only if it is a card.

  $ gongbu card
  Wrote ~/streak.svg
  $ gongbu card --theme auto --size compact
  Wrote ~/streak.svg
  $ gongbu card
  Wrote ~/streak.svg
  $ echo '<svg>mine</svg>' >streak.svg
  $ gongbu card
  gongbu: streak.svg is there already, and it is not a card — to replace it: gongbu card --svg streak.svg
  [2]
  $ cat streak.svg
  <svg>mine</svg>
  $ gongbu card --svg streak.svg
  Wrote ~/streak.svg
  $ mv streak.svg card.svg
  $ truncate -s 1G streak.svg
  $ gongbu card
  gongbu: streak.svg is there already, and it is not a card — to replace it: gongbu card --svg streak.svg
  [2]
  $ rm streak.svg
  $ mkfifo streak.svg
  $ gongbu card
  gongbu: streak.svg is not an ordinary file — for standard output write -
  [2]
  $ rm streak.svg

A link that a repository brings may lead anywhere, so only a name that is typed follows one.

  $ ln -s code/away streak.svg
  $ gongbu card
  gongbu: streak.svg is a symbolic link to code/away — to replace it: gongbu card --svg streak.svg
  [2]
  $ gongbu --lang ko card
  gongbu: streak.svg: code/away 파일을 가리키는 심볼릭 링크입니다 — 바꾸려면: gongbu card --svg streak.svg
  [2]
  $ ls code/away
  ls: cannot access 'code/away': No such file or directory
  [2]
  $ gongbu card --svg streak.svg
  Wrote ~/streak.svg
  $ rm streak.svg code/away
  $ mv card.svg streak.svg

Names of repositories only on request.

  $ gongbu --lang ko card --svg - --repos --title '매일 <ML>' | grep -e '<text' -e '<title'
  <title>매일 &lt;ML&gt;. 현재 연속 2일, 최장 2일, 습관 강도 10%, 완료한 날 2일.</title>
  <text x="32" y="54" font-size="26" class="text" text-anchor="start" font-weight="bold">매일 &lt;ML&gt;</text>
  <text x="788" y="54" font-size="21" class="dim" text-anchor="end">2026-11-21</text>
  <text x="116" y="170" font-size="32" class="text" text-anchor="middle" font-weight="bold">10%</text>
  <text x="116" y="254" font-size="21" class="dim" text-anchor="middle">습관 강도</text>
  <text x="310" y="152" font-size="46" class="accent" text-anchor="middle" font-weight="bold">2<tspan font-size="24">일</tspan></text>
  <text x="310" y="190" font-size="21" class="text" text-anchor="middle">현재 연속</text>
  <text x="512" y="152" font-size="46" class="text" text-anchor="middle" font-weight="bold">2<tspan font-size="24">일</tspan></text>
  <text x="512" y="190" font-size="21" class="text" text-anchor="middle">최장 연속</text>
  <text x="706" y="152" font-size="46" class="text" text-anchor="middle" font-weight="bold">2<tspan font-size="24">일</tspan></text>
  <text x="706" y="190" font-size="21" class="text" text-anchor="middle">완료한 날</text>
  <text x="32" y="336" font-size="21" class="dim" text-anchor="start">월</text>
  <text x="32" y="388" font-size="21" class="dim" text-anchor="start">수</text>
  <text x="32" y="440" font-size="21" class="dim" text-anchor="start">금</text>
  <text x="32" y="534" font-size="21" class="dim" text-anchor="start">적음</text>
  <text x="168" y="534" font-size="21" class="dim" text-anchor="start">많음</text>
  <text x="256" y="534" font-size="21" class="dim" text-anchor="start">판정 시작 전</text>
  <text x="32" y="568" font-size="21" class="dim" text-anchor="start">활동 2개 · 45분 · secret-project</text>
  $ gongbu card --svg - --theme auto | grep -c prefers-color-scheme
  1

The compact size, which fits beside other cards.

  $ gongbu card --svg - --size compact | grep -e '<svg' -e '<text'
  <svg xmlns="http://www.w3.org/2000/svg" width="495" height="195" viewBox="0 0 495 195" role="img" aria-label="Study record. Current streak 2 days, longest 2 days, strength 10%, days met 2." font-family="'Segoe UI','Helvetica Neue','Apple SD Gothic Neo','Malgun Gothic','Noto Sans KR','Noto Sans CJK KR',sans-serif">
  <text x="20" y="32" font-size="15" class="text" text-anchor="start" font-weight="bold">Study record</text>
  <text x="66" y="104" font-size="19" class="text" text-anchor="middle" font-weight="bold">10%</text>
  <text x="66" y="157" font-size="13" class="dim" text-anchor="middle">Strength</text>
  <text x="186" y="86" font-size="28" class="accent" text-anchor="middle" font-weight="bold">2<tspan dx="3" font-size="15">days</tspan></text>
  <text x="186" y="108" font-size="13" class="text" text-anchor="middle">Current streak</text>
  <text x="308" y="86" font-size="28" class="text" text-anchor="middle" font-weight="bold">2<tspan dx="3" font-size="15">days</tspan></text>
  <text x="308" y="108" font-size="13" class="text" text-anchor="middle">Longest streak</text>
  <text x="424" y="86" font-size="28" class="text" text-anchor="middle" font-weight="bold">2<tspan dx="3" font-size="15">days</tspan></text>
  <text x="424" y="108" font-size="13" class="text" text-anchor="middle">Days met</text>
  <text x="473" y="173" font-size="13" class="dim" text-anchor="end">2026-10-25 – 2026-11-21</text>
  $ gongbu --lang ko card --svg - --size compact >one.svg
  $ gongbu --lang ko card --svg - --size compact | cmp - one.svg
  $ gongbu card --svg - --size small
  gongbu: --size takes one of full, compact, not 'small' — see gongbu card --help
  [2]

Invalid input.

  $ gongbu card
  Wrote ~/streak.svg
  $ gongbu --lang ko card
  저장했습니다: ~/streak.svg
  $ gongbu card --svg - --theme lihgt
  gongbu: --theme takes one of light, dark, auto, not 'lihgt' — see gongbu card --help
  [2]
  $ gongbu card --svg code
  gongbu: code is a directory — name a file in it
  [2]
