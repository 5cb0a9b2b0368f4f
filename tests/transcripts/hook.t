Git hooks: installed, looked at, taken away again.

  $ gongbu hook
  $ gongbu hook install
  $ gongbu hook install --lang ko
  $ gongbu hook instal

Two repositories.

  $ mkdir code && git init -q code/어텐션 && git init -q code/notes
  $ cd code/notes
  $ echo notes >notes.md && git add . && git commit -qm 'Notes on chapter 1'
  $ printf '#!/bin/sh\necho mine\n' >.git/hooks/post-commit && chmod 755 .git/hooks/post-commit

In a repository that gongbu does not look at, the hook would do nothing.

  $ gongbu hook install --dry-run
  $ gongbu init --yes --root ~/code >~/out
  $ gongbu hook
  $ gongbu hook --lang ko

What would happen, and what does.

  $ gongbu hook install --dry-run --lang ko
  $ ls .git/hooks | grep -v sample
  $ gongbu hook install
  $ gongbu hook install --lang ko
  $ ls .git/hooks | grep -v sample
  $ gongbu hook install --all
  $ gongbu hook install --all --lang ko
  $ gongbu hook
  $ gongbu hook status --lang ko
  $ gongbu hook status --json
  $ gongbu hook install --json

A commit runs both.

  $ echo more >>notes.md && git commit -qam 'More notes'
  $ gongbu today --no-scan

For new repositories.

  $ gongbu hook install --template
  $ git init -q ~/code/fresh && ls ~/code/fresh/.git/hooks | grep -v sample
  $ gongbu hook install --template --json --dry-run
  $ gongbu hook --lang ko

Damaged ones are told, and mended.

  $ chmod -x .git/hooks/post-rewrite
  $ printf '#!/bin/sh\ntrue\n' >../어텐션/.git/hooks/post-commit
  $ gongbu hook
  $ gongbu hook --lang ko
  $ sed -i "s,^gongbu=.*,gongbu='/opt/gone/gongbu'," ../어텐션/.git/hooks/post-*
  $ gongbu hook
  $ gongbu hook --lang ko
  $ gongbu hook install --all
  $ gongbu hook

The hook's log.

  $ printf '2026-11-21T21:00:00+09:00 %s\n' one two three four five six >>~/.local/share/gongbu/hook.log
  $ gongbu hook
  $ gongbu hook --lang ko
  $ rm ~/.local/share/gongbu/hook.log

A repository in which the hooks are files of the project, and one that is ignored.

  $ git init -q ~/code/team && cd ~/code/team
  $ mkdir githooks && git config core.hooksPath githooks
  $ gongbu hook install
  $ gongbu hook install --lang ko
  $ gongbu hook install --force
  $ rm -r githooks
  $ gongbu hook install
  $ gongbu hook install --lang ko
  $ git config --unset core.hooksPath
  $ gongbu repo ignore ~/code/team >~/out
  $ gongbu hook install
  $ gongbu hook install --lang ko
  $ gongbu hook uninstall --json
  $ git init -q ~/other && cd ~/other
  $ gongbu hook install
  $ gongbu hook install --lang ko
  $ gongbu hook uninstall

All away.

  $ gongbu hook uninstall --all --template --dry-run
  $ gongbu hook uninstall --all --template --lang ko
  $ gongbu hook uninstall --all --template
  $ gongbu hook
  $ ls ~/code/notes/.git/hooks | grep -v sample
  $ git config --global init.templateDir

Without git.

  $ PATH=/nowhere $(command -v gongbu) hook
  $ PATH=/nowhere $(command -v gongbu) hook --lang ko
