Every command with --json writes an object. The commands are taken from the completions, so no new one can be
missing.

  $ git init --quiet code/app
  $ cd code/app
  $ echo one >file && git add file && git commit --quiet -m 'First'
  $ cd
  $ gongbu init --yes >made
  $ gongbu add math prml:3.1.2 -t 45m >made
  $ gongbu add math Eigenvalues >made
  $ gongbu add paper arxiv:1706.03762 Attention is all you need >made
  $ gongbu paper add Adam >made
  $ gongbu later Jensen >made
  $ gongbu rest add 2026-12-24 >made
  $ printf 'date,kind,subject\n2026-11-20,math,QR\n' >study.csv
  $ printf '@article{a, title = {A}, author = {B, C}}\n' >refs.bib
  $ gongbu import study.csv --yes >made
  $ git init --quiet --bare remote.git && gongbu sync init --plain remote.git >made
  $ cat >crontab <<'STUB'
  > #!/bin/sh
  > [ "$1" = -l ] || { cat >"$HOME/table"; exit; }
  > cat "$HOME/table" 2>/dev/null || { echo "no crontab for me" >&2; exit 1; }
  > STUB
  > chmod +x crontab
  $ export PATH=$HOME:$PATH
  $ cat >arguments <<'LIST'
  > add math QR
  > start math QR
  > edit 1 --note x
  > rm 2
  > goal set paper 1/week
  > goal rm paper
  > rest weekdays sun
  > rest add 2026-12-25
  > rest edit 1 --why x
  > rest rm 1
  > paper show 1
  > paper add BERT
  > paper mark 1 read
  > paper join 1 2
  > paper link 1 app
  > paper unlink 1 app
  > paper import refs.bib
  > later add KL
  > later edit 1 Holder
  > later done 1
  > syllabus show prml
  > kind add post --path x
  > kind rm 1
  > kind test app
  > import study.csv --dry-run
  > restore --dry-run
  > rebuild --dry-run
  > hook install --dry-run --all
  > hook rm --dry-run --all
  > LIST
  $ commands() {
  >   gongbu __complete '' | cut -f1 | grep -vx help | while read -r name; do
  >     echo "$name"
  >     gongbu $name --help </dev/null | sed -n '/^Commands$/,/^Options$/s/^  \([a-z][a-z ]*[a-z]\)  .*/\1/p'
  >   done
  > }
  > commands >commands
  > while read -r name; do
  >   gongbu $name --help </dev/null | grep -q '^  --json' || continue
  >   line=$(grep "^$name " arguments | head -n 1)
  >   test "$name" = hook && line=hook; test "$name" = import && line='import study.csv --dry-run'
  >   case $name in paper | later | goal | rest | kind | syllabus | rest\ holidays) line=$name ;; esac
  >   printf '%s\t%s\n' "$name" "${line:-$name}"
  > done <commands >with_json
  > test $(wc -l <with_json) -gt 70
  $ while IFS="$(printf '\t')" read -r name line; do
  >   test "$name" = cancel && gongbu start math QR >made
  >   gongbu $line --json </dev/null >out 2>err
  >   grep -q '^{.*}$' out || { echo "$name: not an object"; head -c 200 out err; }
  >   grep -o '"count":[1-9][0-9]*,"minutes":0' out | sed "s/^/$name: /"
  > done <with_json

Lists are members with names.

  $ gongbu log --json | grep -o '^{"from":null,"to":"2026-11-21","activities":\[{"day"'
  {"from":null,"to":"2026-11-21","activities":[{"day"
  $ gongbu import log --json | grep -o '^{"imports":\[{'
  {"imports":[{
  $ gongbu status --json
  {"timer":null}
  [1]
  $ gongbu cancel --json >cancelled; gongbu status --json
  gongbu: no timer is running — gongbu start KIND SUBJECT starts one
  {"timer":null}
  [1]
  $ gongbu paper next --json | grep -o '^{"paper":[^,]*'
  {"paper":{"id":3
  $ gongbu syllabus next prml --json
  {"next":{"topic":"prml:3.1.3","title":"Sequential learning","page":143},"topic":"prml:3.1.3","title":"Sequential learning","page":143}

--json and --md exclude each other in every command.

  $ while read -r name; do
  >   gongbu $name --help </dev/null | grep -q '^  --md' || continue
  >   line=$(grep "^$name	" with_json | cut -f2)
  >   gongbu $line --json --md </dev/null >out 2>&1
  >   grep -q 'json and --md cannot be used together' out || { echo "$name:"; head -n 3 out; }
  > done <commands
