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
  Wrote ~/card.svg
  $ grep -v -e '<rect' -e '<style' card.svg
  <svg xmlns="http://www.w3.org/2000/svg" width="820" height="362" viewBox="0 0 820 362" role="img" aria-label="Study record. Current streak 2 days, longest 2 days, studied on 2 days." font-family="'Segoe UI','Helvetica Neue','Apple SD Gothic Neo','Malgun Gothic','Noto Sans KR','Noto Sans CJK KR',sans-serif">
  <title>Study record. Current streak 2 days, longest 2 days, studied on 2 days.</title>
  <text x="24" y="42" font-size="18" class="text" text-anchor="start" font-weight="bold">Study record</text>
  <text x="796" y="42" font-size="12" class="dim" text-anchor="end">2026-11-21</text>
  <text x="152" y="116" font-size="28" class="text" text-anchor="middle" font-weight="bold">2</text>
  <text x="152" y="165" font-size="13" class="text" text-anchor="middle" font-weight="bold">Days studied</text>
  <text x="152" y="184" font-size="12" class="dim" text-anchor="middle">since 2026-11-20</text>
  <text x="668" y="116" font-size="28" class="text" text-anchor="middle" font-weight="bold">2</text>
  <text x="668" y="165" font-size="13" class="text" text-anchor="middle" font-weight="bold">Longest streak</text>
  <text x="668" y="184" font-size="12" class="dim" text-anchor="middle">2026-11-20 – 2026-11-21</text>
  <circle cx="410" cy="106" r="36" fill="none" stroke-width="5" class="track"/>
  <circle cx="410" cy="106" r="36" fill="none" stroke-width="5" class="arc" stroke-dasharray="226.19 300" transform="rotate(-90 410 106)"/>
  <text x="410" y="116" font-size="28" class="accent" text-anchor="middle" font-weight="bold">2</text>
  <text x="410" y="165" font-size="13" class="accent" text-anchor="middle" font-weight="bold">Current streak</text>
  <text x="410" y="184" font-size="12" class="dim" text-anchor="middle">2026-11-20 – 2026-11-21</text>
  <line x1="281" y1="76" x2="281" y2="178" class="line"/>
  <line x1="539" y1="76" x2="539" y2="178" class="line"/>
  <text x="24" y="231" font-size="10" class="dim" text-anchor="start">Mon</text>
  <text x="24" y="259" font-size="10" class="dim" text-anchor="start">Wed</text>
  <text x="24" y="287" font-size="10" class="dim" text-anchor="start">Fri</text>
  <text x="54" y="214" font-size="10" class="dim" text-anchor="start">Nov</text>
  <text x="82" y="214" font-size="10" class="dim" text-anchor="start">Dec</text>
  <text x="138" y="214" font-size="10" class="dim" text-anchor="start">Jan</text>
  <text x="194" y="214" font-size="10" class="dim" text-anchor="start">Feb</text>
  <text x="250" y="214" font-size="10" class="dim" text-anchor="start">Mar</text>
  <text x="320" y="214" font-size="10" class="dim" text-anchor="start">Apr</text>
  <text x="376" y="214" font-size="10" class="dim" text-anchor="start">May</text>
  <text x="446" y="214" font-size="10" class="dim" text-anchor="start">Jun</text>
  <text x="502" y="214" font-size="10" class="dim" text-anchor="start">Jul</text>
  <text x="558" y="214" font-size="10" class="dim" text-anchor="start">Aug</text>
  <text x="628" y="214" font-size="10" class="dim" text-anchor="start">Sep</text>
  <text x="684" y="214" font-size="10" class="dim" text-anchor="start">Oct</text>
  <text x="740" y="214" font-size="10" class="dim" text-anchor="start">Nov</text>
  <text x="24" y="342" font-size="12" class="dim" text-anchor="start">2 activities · 45m</text>
  <text x="680" y="342" font-size="11" class="dim" text-anchor="end">less</text>
  <text x="760" y="342" font-size="11" class="dim" text-anchor="start">more</text>
  </svg>
  $ grep -c -e secret -e example card.svg
  0
  [1]

Only when asked for.

  $ gongbu --lang ko card --svg - --repos --title '매일 <ML>' | grep -e '<text' -e '<title'
  <title>매일 &lt;ML&gt;. 현재 연속 2일, 최장 2일, 공부한 날 2일.</title>
  <text x="24" y="42" font-size="18" class="text" text-anchor="start" font-weight="bold">매일 &lt;ML&gt;</text>
  <text x="796" y="42" font-size="12" class="dim" text-anchor="end">2026-11-21</text>
  <text x="152" y="116" font-size="28" class="text" text-anchor="middle" font-weight="bold">2</text>
  <text x="152" y="165" font-size="13" class="text" text-anchor="middle" font-weight="bold">공부한 날</text>
  <text x="152" y="184" font-size="12" class="dim" text-anchor="middle">2026-11-20부터</text>
  <text x="668" y="116" font-size="28" class="text" text-anchor="middle" font-weight="bold">2</text>
  <text x="668" y="165" font-size="13" class="text" text-anchor="middle" font-weight="bold">최장 연속</text>
  <text x="668" y="184" font-size="12" class="dim" text-anchor="middle">2026-11-20 ~ 2026-11-21</text>
  <text x="410" y="116" font-size="28" class="accent" text-anchor="middle" font-weight="bold">2</text>
  <text x="410" y="165" font-size="13" class="accent" text-anchor="middle" font-weight="bold">현재 연속</text>
  <text x="410" y="184" font-size="12" class="dim" text-anchor="middle">2026-11-20 ~ 2026-11-21</text>
  <text x="24" y="231" font-size="10" class="dim" text-anchor="start">월</text>
  <text x="24" y="259" font-size="10" class="dim" text-anchor="start">수</text>
  <text x="24" y="287" font-size="10" class="dim" text-anchor="start">금</text>
  <text x="54" y="214" font-size="10" class="dim" text-anchor="start">11월</text>
  <text x="82" y="214" font-size="10" class="dim" text-anchor="start">12월</text>
  <text x="138" y="214" font-size="10" class="dim" text-anchor="start">1월</text>
  <text x="194" y="214" font-size="10" class="dim" text-anchor="start">2월</text>
  <text x="250" y="214" font-size="10" class="dim" text-anchor="start">3월</text>
  <text x="320" y="214" font-size="10" class="dim" text-anchor="start">4월</text>
  <text x="376" y="214" font-size="10" class="dim" text-anchor="start">5월</text>
  <text x="446" y="214" font-size="10" class="dim" text-anchor="start">6월</text>
  <text x="502" y="214" font-size="10" class="dim" text-anchor="start">7월</text>
  <text x="558" y="214" font-size="10" class="dim" text-anchor="start">8월</text>
  <text x="628" y="214" font-size="10" class="dim" text-anchor="start">9월</text>
  <text x="684" y="214" font-size="10" class="dim" text-anchor="start">10월</text>
  <text x="740" y="214" font-size="10" class="dim" text-anchor="start">11월</text>
  <text x="24" y="342" font-size="12" class="dim" text-anchor="start">활동 2개 · 45분 · secret-project</text>
  <text x="680" y="342" font-size="11" class="dim" text-anchor="end">적음</text>
  <text x="760" y="342" font-size="11" class="dim" text-anchor="start">많음</text>
  $ gongbu card --svg - --theme auto | grep -c prefers-color-scheme
  1

What does not go.

  $ gongbu card
  gongbu: --svg is missing — see gongbu card --help
  [2]
  $ gongbu --lang ko card
  gongbu: --svg 인자가 빠졌습니다 — gongbu card --help를 보세요
  [2]
  $ gongbu card --svg - --theme lihgt
  gongbu: --theme takes one of light, dark, auto, not 'lihgt' — see gongbu card --help
  [2]
  $ gongbu card --svg code
  gongbu: code is a directory — name a file in it
  [2]
