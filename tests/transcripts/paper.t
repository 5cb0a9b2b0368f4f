Study of a paper puts it on the list; the same paper is one paper, however it is written.

  $ gongbu paper
  $ gongbu paper next
  $ gongbu add paper arxiv:1706.03762v5 Attention is all you need -t 45m
  $ gongbu add paper https://arxiv.org/pdf/1706.03762.pdf -t 30m --pass 2
  $ gongbu add paper "Attention Is All You Need!" --note "section 3"
  $ gongbu --lang ko add 논문 10.48550/arXiv.1706.03762 다시 -t 20분
  $ gongbu paper
  $ gongbu --lang ko paper
  $ gongbu paper show 1
  $ gongbu paper add https://doi.org/10.1145/3065386
  $ gongbu add paper doi:10.1145/3065386 ImageNet Classification with Deep CNNs
  $ gongbu paper add hep-th/9901001v2
  $ gongbu paper add https://openreview.net/forum?id=YicbFdNTTy An Image is Worth 16x16 Words
  $ gongbu paper add "Deep Residual Learning"
  $ gongbu paper add deep residual learning.
  $ gongbu paper list --json
  $ gongbu log --json

States, and what is next.

  $ gongbu paper next
  $ gongbu today
  $ gongbu --lang ko week | tail -2
  $ gongbu paper mark 1 read
  $ gongbu paper mark residual 3
  $ gongbu --lang ko paper mark paper:2 읽음
  $ gongbu --lang ko paper mark 2 "읽는 중"
  $ gongbu paper next
  $ gongbu paper list --state to-read
  $ gongbu paper list --unimplemented
  $ gongbu undo
  $ gongbu --lang ko paper list --state read

A repository or a commit makes it implemented.

  $ git init -q transformer && git -C transformer commit -q --allow-empty -m start && echo x >transformer/x && git -C transformer add x && git -C transformer commit -q -m "Multi-head attention"
  $ gongbu repo add transformer
  $ gongbu paper link 1 transformer
  $ gongbu paper link "Attention is all you need" ~/transformer
  $ gongbu paper link 2 $(git -C transformer rev-parse --short=9 HEAD)
  $ gongbu paper list --state implemented
  $ gongbu paper list --unimplemented
  $ gongbu --lang ko paper show 2
  $ gongbu paper unlink 1 transformer
  $ gongbu undo
  $ gongbu paper rm 3
  $ gongbu undo
  $ gongbu paper show hep-th/9901001 --json

An entry that is taken back was no study of it.

  $ gongbu add paper "Adam: A Method for Stochastic Optimization"
  $ gongbu undo
  $ gongbu paper show Adam

Slips change nothing.

  $ gongbu add paper arxiv:1706.0376x
  $ gongbu --lang ko paper add doi:10.1145
  $ gongbu add math SVD --pass 2
  $ gongbu add paper Adam --pass 4
  $ gongbu paper show 99
  $ gongbu paper show e
  $ gongbu paper mark 1 finished
  $ gongbu paper mark 1 implemented
  $ gongbu paper link 1 nowhere
  $ gongbu paper link 1 beef
  $ gongbu paper unlink 3 transformer
  $ gongbu paper list --state done
  $ gongbu paper lst
  $ gongbu paper add "$(head -c 1001 /dev/zero | tr '\0' x)"
