Studying a paper adds it to the list; every notation of a paper is the same paper.

  $ gongbu paper
  No papers yet. To add one: gongbu paper add arxiv:1706.03762; from BibTeX: gongbu paper import refs.bib
  $ gongbu paper next
  No paper is waiting to be read.
  $ gongbu add paper arxiv:1706.03762v5 Attention is all you need -t 45m
  ✓ 1 paper "arxiv:1706.03762 Attention is all you need" 45m — today met · streak 1 day
  $ gongbu add paper https://arxiv.org/pdf/1706.03762.pdf -t 30m --pass 2
  ✓ 2 paper "arxiv:1706.03762 Attention is all you need" 30m — today met · streak 1 day
  $ gongbu add paper "Attention Is All You Need!" --note "section 3"
  ✓ 3 paper "arxiv:1706.03762 Attention is all you need" — today met · streak 1 day
  $ gongbu --lang ko add 논문 10.48550/arXiv.1706.03762 다시 -t 20분
  ✓ 4 논문 "arxiv:1706.03762 Attention is all you need — 다시" 20분 — 오늘 완료 · 연속 1일
  $ gongbu paper
     State        Paper                      Identifier          Time
  1  reading 2/3  Attention is all you need  arxiv:1706.03762  1h 35m
  $ gongbu --lang ko paper
     상태         논문                       식별자                  시간
  1  읽는 중 2/3  Attention is all you need  arxiv:1706.03762  1시간 35분
  $ gongbu paper show 1
  1 Attention is all you need
  
  State       reading 2/3
  Identifier  arxiv:1706.03762
              https://arxiv.org/abs/1706.03762
  Studied     1h 35m
  Code        no code linked yet: gongbu paper link 1 REPO
  
  2026-11-21 (Sat)  1  45m  arxiv:1706.03762 Attention is all you need
  2026-11-21 (Sat)  2  30m  arxiv:1706.03762 Attention is all you need
  2026-11-21 (Sat)  3       section 3
  2026-11-21 (Sat)  4  20m  arxiv:1706.03762 Attention is all you need — 다시
  $ gongbu paper add https://doi.org/10.1145/3065386
  To read: 2 doi:10.1145/3065386
  $ gongbu add paper doi:10.1145/3065386 ImageNet Classification with Deep CNNs
  ✓ 5 paper "doi:10.1145/3065386 ImageNet Classification with Deep CNNs" — today met · streak 1 day
  $ gongbu paper add hep-th/9901001v2
  To read: 3 arxiv:hep-th/9901001
  $ gongbu paper add https://openreview.net/forum?id=YicbFdNTTy An Image is Worth 16x16 Words
  To read: 4 An Image is Worth 16x16 Words (https://openreview.net/forum?id=YicbFdNTTy)
  $ gongbu paper add "Deep Residual Learning"
  To read: 5 Deep Residual Learning
  $ gongbu paper add deep residual learning.
  Already on the list: 5 Deep Residual Learning
  $ gongbu paper list --json
  {"papers":[{"id":1,"title":"Attention is all you need","identifier":"arxiv:1706.03762","url":"https://arxiv.org/abs/1706.03762","authors":[],"more_authors":false,"year":null,"key":null,"state":"reading","pass":2,"added_on":"2026-11-21","last_studied":"2026-11-21","minutes":95,"code":[]},{"id":2,"title":"ImageNet Classification with Deep CNNs","identifier":"doi:10.1145/3065386","url":"https://doi.org/10.1145/3065386","authors":[],"more_authors":false,"year":null,"key":null,"state":"reading","pass":null,"added_on":"2026-11-21","last_studied":"2026-11-21","minutes":null,"code":[]},{"id":3,"title":"","identifier":"arxiv:hep-th/9901001","url":"https://arxiv.org/abs/hep-th/9901001","authors":[],"more_authors":false,"year":null,"key":null,"state":"to_read","pass":null,"added_on":"2026-11-21","last_studied":null,"minutes":0,"code":[]},{"id":4,"title":"An Image is Worth 16x16 Words","identifier":"https://openreview.net/forum?id=YicbFdNTTy","url":"https://openreview.net/forum?id=YicbFdNTTy","authors":[],"more_authors":false,"year":null,"key":null,"state":"to_read","pass":null,"added_on":"2026-11-21","last_studied":null,"minutes":0,"code":[]},{"id":5,"title":"Deep Residual Learning","identifier":null,"url":null,"authors":[],"more_authors":false,"year":null,"key":null,"state":"to_read","pass":null,"added_on":"2026-11-21","last_studied":null,"minutes":0,"code":[]}]}
  $ gongbu log --json
  {"from":null,"to":"2026-11-21","activities":[{"day":"2026-11-21","at":"2026-11-21T21:00:02+09:00","kind":"paper","subject":"arxiv:1706.03762 Attention is all you need","minutes":45,"source":"manual","id":1,"uuid":"$UUID","note":"","topics":[],"part":false},{"day":"2026-11-21","at":"2026-11-21T21:00:03+09:00","kind":"paper","subject":"arxiv:1706.03762 Attention is all you need","minutes":30,"source":"manual","id":2,"uuid":"$UUID","note":"","topics":[],"part":false},{"day":"2026-11-21","at":"2026-11-21T21:00:04+09:00","kind":"paper","subject":"arxiv:1706.03762 Attention is all you need","minutes":null,"source":"manual","id":3,"uuid":"$UUID","note":"section 3","topics":[],"part":false},{"day":"2026-11-21","at":"2026-11-21T21:00:05+09:00","kind":"paper","subject":"arxiv:1706.03762 Attention is all you need — 다시","minutes":20,"source":"manual","id":4,"uuid":"$UUID","note":"","topics":[],"part":false},{"day":"2026-11-21","at":"2026-11-21T21:00:10+09:00","kind":"paper","subject":"doi:10.1145/3065386 ImageNet Classification with Deep CNNs","minutes":null,"source":"manual","id":5,"uuid":"$UUID","note":"","topics":[],"part":false}]}

States, and the next paper.

  $ gongbu paper next
  2 ImageNet Classification with Deep CNNs (doi:10.1145/3065386) · reading
  $ gongbu today
  2026-11-21 (Sat)  ✓ met
  Streak 1 day · longest 1 day · strength 5% · 1 day met
  Mon -  Tue -  Wed -  Thu -  Fri -  Sat ✓  Sun
  
    21:00  1  paper  45m  arxiv:1706.03762 Attention is all you need
    21:00  2  paper  30m  arxiv:1706.03762 Attention is all you need
    21:00  3  paper       arxiv:1706.03762 Attention is all you need  section 3
    21:00  4  paper  20m  arxiv:1706.03762 Attention is all you need — 다시
    21:00  5  paper       doi:10.1145/3065386 ImageNet Classification with Deep…
  
  Next  2 ImageNet Classification with Deep CNNs (doi:10.1145/3065386) · reading
  
  Not set up yet: gongbu init finds your repositories.
  $ gongbu --lang ko week | tail -2
  
  다음  2 ImageNet Classification with Deep CNNs (doi:10.1145/3065386) · 읽는 중
  $ gongbu paper mark 1 read
  1 Attention is all you need (arxiv:1706.03762) · read
  $ gongbu paper mark residual 3
  5 Deep Residual Learning · reading 3/3
  $ gongbu --lang ko paper mark paper:2 읽음
  2 ImageNet Classification with Deep CNNs (doi:10.1145/3065386) · 읽음
  $ gongbu --lang ko paper mark 2 "읽는 중"
  2 ImageNet Classification with Deep CNNs (doi:10.1145/3065386) · 읽는 중 1/3
  $ gongbu paper next
  2 ImageNet Classification with Deep CNNs (doi:10.1145/3065386) · reading 1/3
  $ gongbu paper list --state to-read
     State    Paper                          Identifier
  3  to read  arxiv:hep-th/9901001           arxiv:hep-th/9901001
  4  to read  An Image is Worth 16x16 Words  https://openreview.net/forum?id=Yicb…
  $ gongbu paper list --unimplemented
     State        Paper                                Identifier             Time
  1  read         Attention is all you need            arxiv:1706.03762     1h 35m
  2  reading 1/3  ImageNet Classification with Deep…   doi:10.1145/3065386
  5  reading 3/3  Deep Residual Learning
  $ gongbu undo
  Took back: gongbu paper mark  (2026-11-21 21:00)
  $ gongbu --lang ko paper list --state read
     상태  논문                                    식별자                     시간
  1  읽음  Attention is all you need               arxiv:1706.03762     1시간 35분
  2  읽음  ImageNet Classification with Deep CNNs  doi:10.1145/3065386

A linked repository or commit marks a paper as implemented.

  $ git init -q transformer && git -C transformer commit -q --allow-empty -m start && echo x >transformer/x && git -C transformer add x && git -C transformer commit -q -m "Multi-head attention"
  $ gongbu repo add transformer
  Searching for repositories in: ~/transformer
  1 more commit counts now, 1 in all
  $ gongbu paper link 1 transformer
  1 Attention is all you need (arxiv:1706.03762) · implemented · transformer
  $ gongbu paper link "Attention is all you need" ~/transformer
  1 Attention is all you need (arxiv:1706.03762) · implemented · transformer
  $ gongbu paper link 2 $(git -C transformer rev-parse --short=9 HEAD)
  2 ImageNet Classification with Deep CNNs (doi:10.1145/3065386) · implemented · transformer b306399 Multi-head attention
  $ gongbu paper list --state implemented
     State        Paper                                Identifier             Time
  1  implemented  Attention is all you need            arxiv:1706.03762     1h 35m
  2  implemented  ImageNet Classification with Deep…   doi:10.1145/3065386
  $ gongbu paper list --unimplemented
     State        Paper
  5  reading 3/3  Deep Residual Learning
  $ gongbu --lang ko paper show 2
  2 ImageNet Classification with Deep CNNs
  
  상태    구현함
  식별자  doi:10.1145/3065386
          https://doi.org/10.1145/3065386
  코드    transformer b306399 Multi-head attention
  
  2026-11-21 (토)  5  doi:10.1145/3065386 ImageNet Classification with Deep CNNs
  $ gongbu paper unlink 1 transformer
  1 Attention is all you need (arxiv:1706.03762) · read
  $ gongbu undo
  Took back: gongbu paper unlink  (2026-11-21 21:00)
  $ gongbu paper rm 3
  Removed: 3 arxiv:hep-th/9901001; gongbu undo brings it back.
  $ gongbu undo
  Took back: gongbu paper rm  (2026-11-21 21:00)
  $ gongbu paper show hep-th/9901001 --json
  {"id":3,"title":"","identifier":"arxiv:hep-th/9901001","url":"https://arxiv.org/abs/hep-th/9901001","authors":[],"more_authors":false,"year":null,"key":null,"state":"to_read","pass":null,"added_on":"2026-11-21","last_studied":null,"minutes":0,"code":[],"entries":[],"similar":[]}

Titles may come later: an entry whose kind becomes paper is about a paper, too.

  $ gongbu add read "Distill: attention"
  ✓ 6 reading "Distill: attention" — today met · streak 1 day
  $ gongbu edit 6 --kind paper
  ✓ 6 paper "Distill: attention" — today met · streak 1 day
  $ gongbu paper show distill
  6 Distill: attention
  
  State  reading
  Code   no code linked yet: gongbu paper link 6 REPO
  
  2026-11-21 (Sat)  6  Distill: attention
  $ gongbu edit 6 --subject "Distill: momentum"
  ✓ 6 paper "Distill: momentum" — today met · streak 1 day
  $ gongbu paper show distill
  6 Distill: momentum
  
  State  reading
  Code   no code linked yet: gongbu paper link 6 REPO
  
  2026-11-21 (Sat)  6  Distill: momentum
  $ gongbu edit 6 --kind read
  ✓ 6 reading "Distill: momentum" — today met · streak 1 day
  $ gongbu paper rm 6
  Removed: 6 Distill: momentum; gongbu undo brings it back.

A removed entry is no study of its paper.

  $ gongbu add paper "Adam: A Method for Stochastic Optimization"
  ✓ 7 paper "Adam: A Method for Stochastic Optimization" — today met · streak 1 day
  $ gongbu undo
  Took back: gongbu add  (2026-11-21 21:00)
    removed  7 paper "Adam: A Method for Stochastic Optimization"  2026-11-21 (Sat)
  $ gongbu paper show Adam
  gongbu: there is no paper 'Adam' — gongbu paper lists them
  [2]

Typing errors change nothing.

  $ gongbu add paper arxiv:1706.0376x
  gongbu: 'arxiv:1706.0376x' is not an arXiv id — write it as arxiv:1706.03762 or arxiv:hep-th/9901001
  [2]
  $ gongbu --lang ko paper add doi:10.1145
  gongbu: 'doi:10.1145': DOI가 아닙니다 — doi:10.1145/3065386처럼 쓰세요
  [2]
  $ gongbu add math SVD --pass 2
  gongbu: --pass can only be used with papers
  [2]
  $ gongbu add paper Adam --pass 4
  gongbu: --pass takes a whole number from 1 to 3, not '4' — see gongbu add --help
  [2]
  $ gongbu paper show 99
  gongbu: there is no paper '99' — gongbu paper lists them
  [2]
  $ gongbu paper show e
  gongbu: several papers have 'e' in their title: 1, 2, 4, 5 — name it by its number: paper:1
  [2]
  $ gongbu paper mark 1 finished
  gongbu: 'finished' is not a state of a paper — one of: to-read, reading, 1, 2, 3, read
  [2]
  $ gongbu paper mark 1 implemented
  gongbu: a paper is implemented when code is linked to it — gongbu paper link 1 REPO
  [2]
  $ gongbu paper link 1 nowhere
  gongbu: 'nowhere' is neither a known repository nor a commit — gongbu repo lists the repositories; gongbu scan reads new commits
  [2]
  $ gongbu paper link 1 beef
  gongbu: 'beef' is neither a known repository nor a commit — gongbu repo lists the repositories; gongbu scan reads new commits
  [2]
  $ gongbu paper unlink 3 transformer
  gongbu: 3 is not linked to 'transformer'
  [2]
  $ gongbu paper list --state done
  gongbu: --state takes one of to-read, reading, read, implemented, not 'done' — see gongbu paper list --help
  [2]
  $ gongbu paper lst
  gongbu: unknown command 'paper lst' — did you mean paper list?
  [2]
  $ gongbu paper add "$(head -c 1001 /dev/zero | tr '\0' x)"
  gongbu: the subject has 1001 characters; the maximum is 1000
  [2]

Pasted text: suffixes of publishers, sites that show arXiv papers, the margin of a page.

  $ gongbu paper add https://www.frontiersin.org/articles/10.3389/fnins.2020.00001/full
  To read: 8 doi:10.3389/fnins.2020.00001
  $ gongbu paper add https://www.biorxiv.org/content/10.1101/2020.01.01.123456v2.full.pdf
  To read: 9 doi:10.1101/2020.01.01.123456
  $ gongbu paper add https://www.alphaxiv.org/overview/2401.04089
  To read: 10 arxiv:2401.04089
  $ gongbu paper add arXiv:2401.04089v2 '[cs.CL]' 6 Dec 2017
  Already on the list: 10 arxiv:2401.04089
  $ gongbu paper add 'arXiv:2105.00001v1 [cs.LG] 1 May 2021'
  To read: 11 arxiv:2105.00001
  $ gongbu paper add 'https://openreview.net/pdf?id=YicbFdNTTy'
  Already on the list: 4 An Image is Worth 16x16 Words (https://openreview.net/forum?id=YicbFdNTTy)
  $ gongbu paper add doi: 10.1145/3065386
  Already on the list: 2 ImageNet Classification with Deep CNNs (doi:10.1145/3065386)
  $ gongbu paper show doi:10.1101/2020.01.01.123456 --json
  {"id":9,"title":"","identifier":"doi:10.1101/2020.01.01.123456","url":"https://doi.org/10.1101/2020.01.01.123456","authors":[],"more_authors":false,"year":null,"key":null,"state":"to_read","pass":null,"added_on":"2026-11-21","last_studied":null,"minutes":0,"code":[],"entries":[],"similar":[]}
