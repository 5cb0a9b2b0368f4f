Before `init` no repositories are known.

  $ gongbu repo
  No repositories are known yet.
  
  Not set up yet: gongbu init finds your repositories.
  $ mkdir -p .config/gongbu
  $ printf 'timezone = "Asia/Seoul"\n[git]\nroots = ["~/code"]\n' >.config/gongbu/config.toml
  $ git init --quiet code/어텐션 && cd code/어텐션 && echo 'Attention' >file && git add file && git commit --quiet -m 'Attention'
  $ git init --quiet code/notes && cd code/notes && echo 'Notes' >file && git add file && git commit --quiet -m 'Notes'
  $ git init --quiet code/third_party/notes && cd code/third_party/notes && echo 'Notes of another kind' >file && git add file && git commit --quiet -m 'Notes of another kind'
  $ git init --quiet 'school/deep learning' && cd 'school/deep learning' && echo 'Homework' >file && git add file && git commit --quiet -m 'Homework'
  $ gongbu repo
  Repository  Commits  State  Path
  notes             1  ok     ~/code/notes
  notes             1  ok     ~/code/third_party/notes
  어텐션            1  ok     ~/code/어텐션
  $ gongbu --lang ko repo
  저장소  커밋  상태  경로
  notes      1  정상  ~/code/notes
  notes      1  정상  ~/code/third_party/notes
  어텐션     1  정상  ~/code/어텐션
  $ gongbu repo --json
  {"repositories":[{"name":"notes","device":null,"path":"$HOME/code/notes","git_dir":"$HOME/code/notes/.git","commits":1,"state":"ok","missing_since":null},{"name":"notes","device":null,"path":"$HOME/code/third_party/notes","git_dir":"$HOME/code/third_party/notes/.git","commits":1,"state":"ok","missing_since":null},{"name":"어텐션","device":null,"path":"$HOME/code/어텐션","git_dir":"$HOME/code/어텐션/.git","commits":1,"state":"ok","missing_since":null}],"embedded":[]}
  $ gongbu repo --md
  | Repository | Commits | State | Path |
  | --- | ---: | --- | --- |
  | **notes** | 1 | ok | \~/code/notes |
  | **notes** | 1 | ok | \~/code/third\_party/notes |
  | **어텐션** | 1 | ok | \~/code/어텐션 |

Adding roots.

  $ gongbu repo add school
  Searching for repositories in: ~/school
  1 more commit counts now, 4 in all
  $ cd 'school/deep learning'
  $ gongbu --lang ko repo add .
  이미 찾는 곳: ~/school/deep learning
  집계하는 커밋은 그대로 4개입니다
  $ gongbu repo add ~/nope
  gongbu: no such directory: '$HOME/nope'
  [2]
  $ cd

Ignoring repositories by name, path and pattern.

  $ gongbu repo ignore 어텐션
  Ignored: ~/code/어텐션
  1 fewer commit counts now, 3 in all
  $ gongbu repo ignore 어텐션
  Ignored already: ~/code/어텐션
  3 commits count, as before
  $ gongbu repo
  Repository     Commits  State    Path
  notes                1  ok       ~/code/notes
  notes                1  ok       ~/code/third_party/notes
  어텐션               0  ignored  ~/code/어텐션
  deep learning        1  ok       ~/school/deep learning
  $ gongbu --lang ko repo unignore 어텐션
  무시 해제: ~/code/어텐션
  커밋 1개를 더 집계합니다. 모두 4개
  $ gongbu --lang ko repo ignore code/third_party
  무시: ~/code/third_party
  커밋 1개를 이제 집계하지 않습니다. 모두 3개
  $ gongbu --lang ko repo
  저장소         커밋  상태  경로
  notes             1  정상  ~/code/notes
  notes             0  무시  ~/code/third_party/notes
  어텐션            1  정상  ~/code/어텐션
  deep learning     1  정상  ~/school/deep learning
  $ gongbu repo ignore '~/code/t*' 'deep learning'
  Ignored: ~/code/t*
  Ignored: ~/school/deep learning
  1 fewer commit counts now, 2 in all
  $ cat .config/gongbu/config.toml
  timezone = "Asia/Seoul"
  [git]
  roots = ["~/code", "~/school"]
  ignore = ["~/code/third_party", "~/code/t*", "~/school/deep learning"]
  $ gongbu repo unignore code/third_party 'deep learning'
  No longer ignored: ~/code/third_party
  No longer ignored: ~/school/deep learning
  1 more commit counts now, 3 in all
  $ gongbu repo unignore code/third_party/notes
  gongbu: code/third_party/notes is ignored through ~/code/t* — to include all of it: gongbu repo unignore '~/code/t*'
  [2]
  $ gongbu repo ignore code/third_party/notes
  Ignored already: ~/code/third_party/notes
  3 commits count, as before
  $ gongbu repo unignore '~/code/third_party/notes'
  gongbu: ~/code/third_party/notes is ignored through ~/code/t* — to include all of it: gongbu repo unignore '~/code/t*'
  [2]

A missing repository keeps its commits.

  $ mv code/notes moved
  $ gongbu repo
  Repository     Commits  State                           Path
  notes                1  missing since 2026-11-21 (Sat)  ~/code/notes
  notes                0  ignored                         ~/code/third_party/notes
  어텐션               1  ok                              ~/code/어텐션
  deep learning        1  ok                              ~/school/deep learning
  $ gongbu --lang ko repo
  저장소         커밋  상태                      경로
  notes             1  2026-11-21 (토)부터 없음  ~/code/notes
  notes             0  무시                      ~/code/third_party/notes
  어텐션            1  정상                      ~/code/어텐션
  deep learning     1  정상                      ~/school/deep learning
  $ gongbu repo --json --no-scan | tr '{' '\n' | grep missing
  "name":"notes","device":null,"path":"$HOME/code/notes","git_dir":"$HOME/code/notes/.git","commits":1,"state":"missing","missing_since":"2026-11-21"},
  "name":"notes","device":null,"path":"$HOME/code/third_party/notes","git_dir":"$HOME/code/third_party/notes/.git","commits":0,"state":"ignored","missing_since":null},
  "name":"어텐션","device":null,"path":"$HOME/code/어텐션","git_dir":"$HOME/code/어텐션/.git","commits":1,"state":"ok","missing_since":null},
  "name":"deep learning","device":null,"path":"$HOME/school/deep learning","git_dir":"$HOME/school/deep learning/.git","commits":1,"state":"ok","missing_since":null}],"embedded":[]}
  $ gongbu repo ignore ~/code/notes
  Ignored: ~/code/notes
  1 fewer commit counts now, 2 in all
  $ gongbu repo unignore ~/code/notes
  No longer ignored: ~/code/notes
  1 more commit counts now, 3 in all
  $ mv moved code/notes
  $ gongbu repo
  Repository     Commits  State    Path
  notes                1  ok       ~/code/notes
  notes                0  ignored  ~/code/third_party/notes
  어텐션               1  ok       ~/code/어텐션
  deep learning        1  ok       ~/school/deep learning

Invalid input.

  $ gongbu repo ignore
  gongbu: REPO is missing — for example: gongbu repo rm dotfiles; more: gongbu repo rm --help
  [2]
  $ gongbu repo ignore notes
  gongbu: several repositories are called notes: ~/code/notes, ~/code/third_party/notes — give the path of one
  [2]
  $ gongbu repo unignore notes
  gongbu: several repositories are called notes: ~/code/notes, ~/code/third_party/notes — give the path of one
  [2]
  $ gongbu --lang ko repo ignore 어텐숀
  gongbu: '어텐숀': 그런 이름의 저장소도, 디렉터리도 없습니다 — 혹시 어텐션인가요?
  [2]
  $ gongbu repo ignore nothing-like-it
  gongbu: unknown repository or directory 'nothing-like-it' — gongbu repo lists them
  [2]
  $ gongbu repo ignore ''
  gongbu: unknown repository or directory '' — gongbu repo lists them
  [2]
  $ gongbu repo unignore 어텐션
  gongbu: 어텐션 is not ignored
  [2]
  $ gongbu repo unignor 어텐션
  gongbu: unknown command 'repo unignor' — did you mean repo unignore?
  [2]
  $ gongbu repo lst
  gongbu: unknown command 'repo lst' — did you mean repo list?
  [2]
  $ cat .config/gongbu/config.toml
  timezone = "Asia/Seoul"
  [git]
  roots = ["~/code", "~/school"]
  ignore = ["~/code/t*"]

An unreadable repository is reported; a missing one without commits is not shown.

  $ git init -q code/broken
  $ git -C code/broken config core.repositoryformatversion 1
  $ git -C code/broken config extensions.ofTheFuture true
  $ git init -q code/empty
  $ gongbu repo
  gongbu: $HOME/code/broken: cannot read the repository: git says: fatal: unknown repository extension found: ofthefuture — try "git log" there; git 2.45 or later reads every format
  Repository     Commits  State           Path
  broken               0  cannot be read  ~/code/broken
  empty                0  ok              ~/code/empty
  notes                1  ok              ~/code/notes
  notes                0  ignored         ~/code/third_party/notes
  어텐션               1  ok              ~/code/어텐션
  deep learning        1  ok              ~/school/deep learning
  $ rm -r code/empty
  $ gongbu repo --json
  gongbu: $HOME/code/broken: cannot read the repository: git says: fatal: unknown repository extension found: ofthefuture — try "git log" there; git 2.45 or later reads every format
  {"repositories":[{"name":"broken","device":null,"path":"$HOME/code/broken","git_dir":"$HOME/code/broken/.git","commits":0,"state":"unreadable","missing_since":null},{"name":"notes","device":null,"path":"$HOME/code/notes","git_dir":"$HOME/code/notes/.git","commits":1,"state":"ok","missing_since":null},{"name":"notes","device":null,"path":"$HOME/code/third_party/notes","git_dir":"$HOME/code/third_party/notes/.git","commits":0,"state":"ignored","missing_since":null},{"name":"어텐션","device":null,"path":"$HOME/code/어텐션","git_dir":"$HOME/code/어텐션/.git","commits":1,"state":"ok","missing_since":null},{"name":"deep learning","device":null,"path":"$HOME/school/deep learning","git_dir":"$HOME/school/deep learning/.git","commits":1,"state":"ok","missing_since":null}],"embedded":[]}
  $ rm -r code/broken

In a home directory that is a link, ignored repositories are recognized.

  $ mkdir real && mv code .config .gitconfig real && ln -s real linked
  $ HOME=$HOME/linked gongbu repo ignore '~/code/third_party'
  gongbu: $HOME/linked/school: no such directory (git.roots) — set one that exists: gongbu config set git.roots ~/code
  Ignored already: $HOME/real/code/third_party
  2 more commits count now, 2 in all
  $ HOME=$HOME/linked gongbu repo ignore 어텐션
  gongbu: $HOME/linked/school: no such directory (git.roots) — set one that exists: gongbu config set git.roots ~/code
  Ignored: $HOME/real/code/어텐션
  1 fewer commit counts now, 1 in all
  $ HOME=$HOME/linked gongbu repo
  gongbu: $HOME/linked/school: no such directory (git.roots) — set one that exists: gongbu config set git.roots ~/code
  Repository  Commits  State    Path
  notes             1  ok       $HOME/real/code/notes
  어텐션            0  ignored  $HOME/real/code/어텐션
