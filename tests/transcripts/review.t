What is finished comes under review; a part of it does not.

  $ gongbu review
  $ gongbu --lang ko review
  $ gongbu add math prml:3.1.2 -t 45m --on 2026-11-10 --json >added
  $ gongbu add math prml:3.1.1 -t 30m --on 2026-11-20 --json >added
  $ gongbu add math prml:ex3.5 --on 2026-11-01 --json >added
  $ gongbu add math prml:3.2 -t 30m --part --on 2026-11-01 --json >added
  $ gongbu add paper "Attention is all you need" -t 1h --on 2026-11-02 --json >added
  $ gongbu add paper "Attention is all you need" -t 1h --on 2026-11-16 --json >added
  $ gongbu review
  $ gongbu paper mark 1 read >marked
  $ gongbu review
  $ gongbu --lang ko review
  $ gongbu review --all
  $ gongbu review --all --md
  $ gongbu review --json
  $ gongbu today --no-scan
  $ gongbu --lang ko week --no-scan

A review is study, and puts the next one off.

  $ gongbu review prml:3.1.2 good -t 20m --no-scan
  $ gongbu --lang ko review paper:1 어려움 --no-scan
  $ gongbu review PRML:EX3.5 again --note "sign error" --no-scan --json
  $ gongbu review
  $ gongbu --lang ko review
  $ gongbu review --all
  $ gongbu log --no-scan
  $ gongbu undo
  $ gongbu review
  $ gongbu review prml:ex3.5 easy --on 2026-11-15 --no-scan
  $ gongbu review "attention" easy --on yesterday --no-scan
  $ gongbu rm 7 >removed
  $ gongbu review --all

The chance to remember that is wanted is a setting, and so is the whole.

  $ gongbu config set review.retention 0.8
  $ gongbu review --all
  $ gongbu config set review.retention 1.5
  $ gongbu --lang ko config set review.retention 높게
  $ gongbu config set review.enabled false
  $ gongbu review
  $ gongbu --lang ko review prml:3.1.2 good
  $ gongbu today --no-scan

What is not under review changes nothing.

  $ gongbu config set review.enabled true
  $ gongbu review prml:3.2 good
  $ gongbu review prml:3.1.7 good
  $ gongbu review prml:3.1.2
  $ gongbu --lang ko review prml:3.1.2
  $ gongbu review prml:3.1.2 fine
  $ gongbu --lang ko review prml:3.1.2 그냥
  $ gongbu review paper:9 good
  $ gongbu --lang ko review paper:9 good
  $ gongbu review nothing good
  $ gongbu review -t 20m
  $ gongbu review prml:3.1.2 good --on tomorrow
  $ gongbu review prml:3.1.2 good -t soon
