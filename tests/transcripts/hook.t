Git hooks: installing, showing, removing.

  $ env gongbu hook
  No repositories are known yet: gongbu init
  $ env gongbu hook install
  gongbu: $HOME: not a git repository — change into one, or use --all for every known repository
  [3]
  $ env gongbu hook install --lang ko
  gongbu: $HOME: git 저장소가 아닙니다 — 저장소 안에서 실행하거나, 찾은 저장소 모두에 하려면 --all을 쓰세요
  [3]
  $ env gongbu hook instal
  gongbu: unknown command 'hook instal' — did you mean hook install?
  [2]

Two repositories.

  $ mkdir code && git init -q code/어텐션 && git init -q code/notes
  $ cd code/notes
  $ echo notes >notes.md && git add . && git commit -qm 'Notes on chapter 1'
  $ printf '#!/bin/sh\necho mine\n' >.git/hooks/post-commit && chmod 755 .git/hooks/post-commit

In a repository that is not scanned the hook would have no effect.

  $ env gongbu hook install --dry-run
  gongbu: ~/code/notes is not in any directory of git.roots: its commits are not counted — to count them: gongbu repo add '~/code/notes'
  This would happen; nothing was changed (--dry-run):
  
  Repository  Hook                         Where
  notes       installed; yours runs first  ~/code/notes/.git/hooks
  $ gongbu init --yes --root ~/code >~/out
  $ env gongbu hook
  Repository  Hook
  notes       none
  어텐션      none
  
  To count commits as they are made: gongbu hook install; --all for all
  $ env gongbu hook --lang ko
  저장소  훅
  notes   없음
  어텐션  없음
  
  커밋하는 즉시 집계하려면: gongbu hook install. 모든 저장소는 --all

A dry run, then the installation.

  $ env gongbu hook install --dry-run --lang ko
  이렇게 됩니다. 아직 바뀐 것은 없습니다(--dry-run):
  
  저장소  훅                       위치
  notes   설치, 기존 훅 먼저 실행  ~/code/notes/.git/hooks
  $ ls .git/hooks | grep -v sample
  post-commit
  $ env gongbu hook install
  Repository  Hook                         Where
  notes       installed; yours runs first  ~/code/notes/.git/hooks
  $ env gongbu hook install --lang ko
  저장소  훅           위치
  notes   이미 설치됨  ~/code/notes/.git/hooks
  $ ls .git/hooks | grep -v sample
  post-commit
  post-commit.before-gongbu
  post-rewrite
  $ env gongbu hook install --all
  Repository  Hook               Where
  notes       already installed  ~/code/notes/.git/hooks
  어텐션      installed          ~/code/어텐션/.git/hooks
  $ env gongbu hook install --all --lang ko
  저장소  훅           위치
  notes   이미 설치됨  ~/code/notes/.git/hooks
  어텐션  이미 설치됨  ~/code/어텐션/.git/hooks
  $ env gongbu hook
  Repository  Hook               Where
  notes       works after yours  ~/code/notes/.git/hooks
  어텐션      works              ~/code/어텐션/.git/hooks
  $ env gongbu hook status --lang ko
  저장소  훅                      위치
  notes   기존 훅 다음에 작동 중  ~/code/notes/.git/hooks
  어텐션  작동 중                 ~/code/어텐션/.git/hooks
  $ env gongbu hook status --json | sed 's,"program":"[^"]*/gongbu","program":"…/gongbu",g'
  {"hooks":[{"repository":"notes","path":"$HOME/code/notes","template":false,"directories":["$HOME/code/notes/.git/hooks"],"shared":false,"state":"chained","program":"…/gongbu"},{"repository":"어텐션","path":"$HOME/code/어텐션","template":false,"directories":["$HOME/code/어텐션/.git/hooks"],"shared":false,"state":"in_place","program":"…/gongbu"}],"log":[]}
  $ env gongbu hook install --json
  {"dry_run":false,"hooks":[{"repository":"notes","path":"$HOME/code/notes","template":false,"directories":["$HOME/code/notes/.git/hooks"],"shared":false,"result":"unchanged"}]}

A commit runs both hooks and is recorded without a scan.

  $ echo more >>notes.md && git commit -qam 'More notes'
  mine
  $ gongbu today --no-scan
  2026-11-21 (Sat)  ✓ met
  Streak 1 day · longest 1 day · strength 5% · 1 day met
  Mon -  Tue -  Wed -  Thu -  Fri -  Sat ✓  Sun
  
    21:00  ee10111  commit  notes  Notes on chapter 1
    21:00  a787dab  commit  notes  More notes

Hooks for new repositories.

  $ env gongbu hook install --template
  Repository          Hook       Where
  (new repositories)  installed  ~/.local/share/gongbu/git-template/hooks
  $ git init -q ~/code/fresh && ls ~/code/fresh/.git/hooks | grep -v sample
  post-commit
  post-rewrite
  $ env gongbu hook install --template --json --dry-run
  {"dry_run":true,"hooks":[{"repository":null,"path":"","template":true,"directories":["$HOME/.local/share/gongbu/git-template/hooks"],"shared":false,"result":"unchanged"}]}
  $ env gongbu hook --lang ko
  저장소       훅                      위치
  notes        기존 훅 다음에 작동 중  ~/code/notes/.git/hooks
  어텐션       작동 중                 ~/code/어텐션/.git/hooks
  (새 저장소)  작동 중                 ~/.local/share/gongbu/git-template/hooks

Damaged hooks are reported and repaired.

  $ chmod -x .git/hooks/post-rewrite
  $ printf '#!/bin/sh\ntrue\n' >../어텐션/.git/hooks/post-commit
  $ env gongbu hook
  Repository          Hook                    Where
  notes               damaged or out of date  ~/code/notes/.git/hooks
  어텐션              damaged or out of date  ~/code/어텐션/.git/hooks
  (new repositories)  works                   ~/.local/share/gongbu/git-template/hooks
  
  To fix it: gongbu hook install in that repository, or gongbu hook install --all
  [1]
  $ env gongbu hook --lang ko
  저장소       훅                   위치
  notes        손상되었거나 오래됨  ~/code/notes/.git/hooks
  어텐션       손상되었거나 오래됨  ~/code/어텐션/.git/hooks
  (새 저장소)  작동 중              ~/.local/share/gongbu/git-template/hooks
  
  고치려면: 그 저장소에서 gongbu hook install, 또는 gongbu hook install --all
  [1]
  $ sed -i "s,^gongbu=.*,gongbu='/opt/gone/gongbu'," ../어텐션/.git/hooks/post-*
  $ env gongbu hook
  Repository          Hook                               Where
  notes               damaged or out of date             ~/code/notes/.git/hooks
  어텐션              gongbu is not at /opt/gone/gongbu  ~/code/어텐션/.git/hooks
  (new repositories)  works                              ~/.local/share/gongbu/git-template/hooks
  
  To fix it: gongbu hook install in that repository, or gongbu hook install --all
  [1]
  $ env gongbu hook --lang ko
  저장소       훅                                위치
  notes        손상되었거나 오래됨               ~/code/notes/.git/hooks
  어텐션       /opt/gone/gongbu에 gongbu가 없음  ~/code/어텐션/.git/hooks
  (새 저장소)  작동 중                           ~/.local/share/gongbu/git-template/hooks
  
  고치려면: 그 저장소에서 gongbu hook install, 또는 gongbu hook install --all
  [1]
  $ env gongbu hook install --all
  Repository  Hook                         Where
  fresh       already installed            ~/code/fresh/.git/hooks
  notes       updated                      ~/code/notes/.git/hooks
  어텐션      installed; yours runs first  ~/code/어텐션/.git/hooks
  $ env gongbu hook
  Repository          Hook               Where
  fresh               works              ~/code/fresh/.git/hooks
  notes               works after yours  ~/code/notes/.git/hooks
  어텐션              works after yours  ~/code/어텐션/.git/hooks
  (new repositories)  works              ~/.local/share/gongbu/git-template/hooks

The log of the hook.

  $ printf '2026-11-21T21:00:00+09:00 %s\n' one two three four five six >>~/.local/share/gongbu/hook.log
  $ env gongbu hook
  Repository          Hook               Where
  fresh               works              ~/code/fresh/.git/hooks
  notes               works after yours  ~/code/notes/.git/hooks
  어텐션              works after yours  ~/code/어텐션/.git/hooks
  (new repositories)  works              ~/.local/share/gongbu/git-template/hooks
  
  Last lines of the hook log
  
  2026-11-21T21:00:00+09:00 two
  2026-11-21T21:00:00+09:00 three
  2026-11-21T21:00:00+09:00 four
  2026-11-21T21:00:00+09:00 five
  2026-11-21T21:00:00+09:00 six
  $ env gongbu hook --lang ko
  저장소       훅                      위치
  fresh        작동 중                 ~/code/fresh/.git/hooks
  notes        기존 훅 다음에 작동 중  ~/code/notes/.git/hooks
  어텐션       기존 훅 다음에 작동 중  ~/code/어텐션/.git/hooks
  (새 저장소)  작동 중                 ~/.local/share/gongbu/git-template/hooks
  
  훅 로그의 마지막 줄
  
  2026-11-21T21:00:00+09:00 two
  2026-11-21T21:00:00+09:00 three
  2026-11-21T21:00:00+09:00 four
  2026-11-21T21:00:00+09:00 five
  2026-11-21T21:00:00+09:00 six
  $ rm ~/.local/share/gongbu/hook.log

A repository whose hooks are files of the project, and an ignored one.

  $ git init -q ~/code/team
  $ cd ~/code/team
  $ mkdir githooks && git config core.hooksPath githooks
  $ env gongbu hook install
  gongbu: $HOME/code/team/githooks is inside a project: a hook there would show up as a change — nothing was changed; the next scan finds the commits without a hook too. To install it anyway: --force
  Repository  Hook
  team        failed
  [3]
  $ env gongbu hook install --lang ko
  gongbu: $HOME/code/team/githooks: 프로젝트 파일 사이에 있는 디렉터리라, 훅을 두면 변경 사항으로 나타납니다 — 바뀐 것은 없습니다. 훅이 없어도 다음에 gongbu를 실행하면 커밋을 찾습니다. 그래도 두려면 --force를 쓰세요
  저장소  훅
  team    실패
  [3]
  $ env gongbu hook install --force
  Repository  Hook       Where
  team        installed  ~/code/team/githooks
  $ rm -r githooks
  $ env gongbu hook install
  gongbu: core.hooksPath is $HOME/code/team/githooks, which is not a directory — let the tool that sets it create it (husky: npm install), or: git config --unset core.hooksPath
  Repository  Hook
  team        failed
  [3]
  $ env gongbu hook install --lang ko
  gongbu: core.hooksPath가 디렉터리를 가리키지 않습니다: $HOME/code/team/githooks — 그 설정을 쓰는 도구로 만들거나(husky: npm install) git config --unset core.hooksPath로 설정을 지우세요
  저장소  훅
  team    실패
  [3]
  $ git config --unset core.hooksPath
  $ gongbu repo ignore ~/code/team >~/out
  $ env gongbu hook install
  gongbu: ~/code/team is ignored: its commits are not counted — to count them: gongbu repo unignore '~/code/team'
  Repository  Hook               Where
  team        already installed  ~/code/team/.git/hooks
  $ env gongbu hook install --lang ko
  gongbu: ~/code/team: 무시하는 저장소라 커밋을 집계하지 않습니다 — 집계하려면: gongbu repo unignore '~/code/team'
  저장소  훅           위치
  team    이미 설치됨  ~/code/team/.git/hooks
  $ env gongbu hook uninstall --json
  {"dry_run":false,"hooks":[{"repository":"team","path":"$HOME/code/team","template":false,"directories":["$HOME/code/team/.git/hooks"],"shared":false,"result":"removed"}]}
  $ git init -q ~/other
  $ cd ~/other
  $ env gongbu hook install
  gongbu: ~/other is not in any directory of git.roots: its commits are not counted — to count them: gongbu repo add '~/other'
  Repository  Hook               Where
  other       already installed  ~/other/.git/hooks
  $ env gongbu hook install --lang ko
  gongbu: ~/other: git.roots에 있는 디렉터리 밖이라 커밋을 집계하지 않습니다 — 집계하려면: gongbu repo add '~/other'
  저장소  훅           위치
  other   이미 설치됨  ~/other/.git/hooks
  $ env gongbu hook uninstall
  Repository  Hook     Where
  other       removed  ~/other/.git/hooks

Removing all.

  $ env gongbu hook uninstall --all --template --dry-run
  This would happen; nothing was changed (--dry-run):
  
  Repository          Hook                    Where
  fresh               removed                 ~/code/fresh/.git/hooks
  notes               removed; yours is back  ~/code/notes/.git/hooks
  어텐션              removed; yours is back  ~/code/어텐션/.git/hooks
  (new repositories)  removed                 ~/.local/share/gongbu/git-template/hooks
  $ env gongbu hook uninstall --all --template --lang ko
  저장소       훅                  위치
  fresh        제거                ~/code/fresh/.git/hooks
  notes        제거, 기존 훅 복원  ~/code/notes/.git/hooks
  어텐션       제거, 기존 훅 복원  ~/code/어텐션/.git/hooks
  (새 저장소)  제거                ~/.local/share/gongbu/git-template/hooks
  $ env gongbu hook uninstall --all --template
  Repository          Hook           Where
  fresh               not installed  ~/code/fresh/.git/hooks
  notes               not installed  ~/code/notes/.git/hooks
  어텐션              not installed  ~/code/어텐션/.git/hooks
  (new repositories)  not installed
  $ env gongbu hook
  Repository  Hook
  fresh       none
  notes       none
  어텐션      none
  other       none
  
  To count commits as they are made: gongbu hook install; --all for all
  $ ls ~/code/notes/.git/hooks | grep -v sample
  post-commit
  $ git config --global init.templateDir
  [1]

Without git.

  $ PATH=/nowhere $(command -v gongbu) hook
  gongbu: there is no git on PATH — install git (Debian: sudo apt install git)
  [3]
  $ PATH=/nowhere $(command -v gongbu) hook --lang ko
  gongbu: PATH에서 git을 찾을 수 없습니다 — git을 설치하세요(Debian: sudo apt install git)
  [3]
