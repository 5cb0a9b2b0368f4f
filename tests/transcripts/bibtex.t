BibTeX as Zotero, Semantic Scholar, DBLP and arXiv write it: all of the first paper are one.

  $ cat >refs.bib <<'END'
  > Exported on Saturday by me@example.com
  > @string{nips = "Advances in Neural Information Processing Systems"}
  > @misc{vaswani_attention_2017,
  > 	title = {Attention {Is} {All} {You} {Need}},
  > 	url = {http://arxiv.org/abs/1706.03762},
  > 	doi = {10.48550/arXiv.1706.03762},
  > 	publisher = {arXiv},
  > 	author = {Vaswani, Ashish and Shazeer, Noam and Kaiser, {\L}ukasz},
  > 	month = jun,
  > 	year = {2017},
  > 	note = {arXiv:1706.03762 [cs]},
  > }
  > 
  > @article{Vaswani2017AttentionIA,
  >   title={Attention is All you Need},
  >   author={Ashish Vaswani and Noam M. Shazeer},
  >   journal={ArXiv}, year={2017}, volume={abs/1706.03762},
  >   url={https://api.semanticscholar.org/CorpusID:13756489}
  > }
  > @article{DBLP:journals/corr/KingmaB14,
  >   author    = "Diederik P. Kingma and Jimmy Ba",
  >   title     = "Adam: {A} Method for Stochastic Optimization",
  >   booktitle = nips # " 27",
  >   eprinttype = {arXiv}, eprint = {1412.6980}, year = 2015
  > }
  > @article{schmidhuber, title = {Na{\"\i}ve B{\'e}zier curves \& {$\beta$}-{VAE} --- a survey}, author = {{\v{S}}koda, Ji{\v{r}}{\'\i} and {OpenAI Team}}, date = {2021-03-01}, doi = {10.1000/Ab_c}}
  > END
  $ printf '@article{kim, title={\341\204\222\341\205\241\341\206\253\341\204\200\341\205\263\341\206\257 \354\235\274}, author={김공부 and 이수학}, year={2020}}\n' >>refs.bib
  $ gongbu paper import refs.bib
  4 added, 0 completed, 1 known already.
  $ gongbu paper
     State    Paper                    Authors              Identifier        Time
  1  to read  Attention Is All You N…  Vaswani et al. 2017  arxiv:1706.03762
  2  to read  Adam: A Method for Sto…  Kingma et al. 2015   arxiv:1412.6980
  3  to read  Naïve Bézier curves & …  Škoda et al. 2021    doi:10.1000/ab_c
  4  to read  한글 일                  김공부 et al. 2020
  $ gongbu paper show schmidhuber
  3 Naïve Bézier curves & β-VAE — a survey
  
  State         to read
  Authors       Škoda, Jiří; OpenAI Team
  Year          2021
  Identifier    doi:10.1000/ab_c
                https://doi.org/10.1000/ab_c
  Citation key  schmidhuber
  $ gongbu --lang ko paper show 한글
  4 한글 일
  
  상태     읽을 것
  저자     김공부; 이수학
  연도     2020
  인용 키  kim
  $ gongbu --lang ko paper import refs.bib
  추가 0편, 보완 0편, 이미 있던 것 5편.
  $ gongbu add paper arxiv:1412.6980 -t 30m
  ✓ 1 paper "arxiv:1412.6980 Adam: A Method for Stochastic Optimization" 30m — today done · streak 1 day
  $ gongbu paper export --bib >out.bib; cat out.bib
  @misc{vaswani_attention_2017,
    title = {Attention {Is} {All} {You} {Need}},
    url = {http://arxiv.org/abs/1706.03762},
    doi = {10.48550/arXiv.1706.03762},
    publisher = {arXiv},
    author = {Vaswani, Ashish and Shazeer, Noam and Kaiser, {\L}ukasz},
    month = {jun},
    year = {2017},
    note = {arXiv:1706.03762 [cs]}
  }
  
  @article{DBLP:journals/corr/KingmaB14,
    author = {Diederik P. Kingma and Jimmy Ba},
    title = {Adam: {A} Method for Stochastic Optimization},
    booktitle = {Advances in Neural Information Processing Systems 27},
    eprinttype = {arXiv},
    eprint = {1412.6980},
    year = {2015},
    url = {https://arxiv.org/abs/1412.6980}
  }
  
  @article{schmidhuber,
    title = {Na{\"\i}ve B{\'e}zier curves \& {$\beta$}-{VAE} --- a survey},
    author = {{\v{S}}koda, Ji{\v{r}}{\'\i} and {OpenAI Team}},
    date = {2021-03-01},
    doi = {10.1000/Ab_c},
    url = {https://doi.org/10.1000/ab_c}
  }
  
  @article{kim,
    title = {한글 일},
    author = {김공부 and 이수학},
    year = {2020}
  }

What is exported is read again as the same.

  $ GONGBU_HOME=$HOME/other gongbu paper import out.bib
  4 added, 0 completed, 0 known already.
  $ GONGBU_HOME=$HOME/other gongbu paper export >again.bib; cmp out.bib again.bib
  $ gongbu undo
  Took back: gongbu add  (2026-11-21 21:00)
    removed  1 paper "arxiv:1412.6980 Adam: A Method for Stochastic Optimization" 30m  2026-11-21 (Sat)
  $ gongbu undo
  Took back: gongbu paper import  (2026-11-21 21:00)
  $ gongbu paper
  No papers here.
  $ gongbu paper add arxiv:1412.6980 Adam
  To read: 5 Adam (arxiv:1412.6980)
  $ gongbu paper add arxiv:1412.6981 Adam
  To read: 6 Adam (arxiv:1412.6981)
  $ gongbu paper export --bib
  @misc{adam,
    title = {{Adam}},
    eprint = {1412.6980},
    archiveprefix = {arXiv},
    url = {https://arxiv.org/abs/1412.6980}
  }
  
  @misc{adama,
    title = {{Adam}},
    eprint = {1412.6981},
    archiveprefix = {arXiv},
    url = {https://arxiv.org/abs/1412.6981}
  }

A file that ends amid an entry: the good ones are kept, the bad ones named.

  $ cat >bad.bib <<'END'
  > @article{good1, title={Good one}}
  > @article{open, title={Never closed,
  >   year=2020}
  > @article{good2, title={Good two}}
  > @article{equals title={No comma}}
  > @misc{nothing, year={2020}}
  > @article{good3, title={Good three},}
  > END
  $ printf '@article{long, title={%s}}\n@article{cut, title={Cut o' "$(head -c 1001 /dev/zero | tr '\0' x)" >>bad.bib
  $ gongbu paper import bad.bib
  gongbu: bad.bib:2: left out: open: the entry does not come to its end
  gongbu: bad.bib:5: left out: equals: cannot be read as BibTeX
  gongbu: bad.bib:6: left out: nothing: has neither title nor identifier
  gongbu: bad.bib:8: left out: long: the title is longer than 1000 characters
  gongbu: bad.bib:9: left out: cut: the entry does not come to its end
  3 added, 0 completed, 0 known already.
  5 entries left out.
  [1]
  $ gongbu --lang ko paper import bad.bib --json
  gongbu: bad.bib:2: 제외: open: 항목이 중간에 끊겼습니다
  gongbu: bad.bib:5: 제외: equals: BibTeX으로 읽을 수 없습니다
  gongbu: bad.bib:6: 제외: nothing: 제목도 식별자도 없습니다
  gongbu: bad.bib:8: 제외: long: 제목이 1000자를 넘습니다
  gongbu: bad.bib:9: 제외: cut: 항목이 중간에 끊겼습니다
  {"added":0,"completed":0,"known":3,"left_out":5}
  [1]
  $ gongbu paper
     State    Paper       Authors  Identifier       Time
  5  to read  Adam                 arxiv:1412.6980
  6  to read  Adam                 arxiv:1412.6981
  7  to read  Good one
  8  to read  Good two
  9  to read  Good three
  $ head -c 10000000 /dev/zero | tr '\0' x | sed 's/^/@misc{big, title={/' >big.bib; echo '}}' >>big.bib
  $ gongbu paper import big.bib
  gongbu: big.bib:1: left out: big: the title is longer than 1000 characters
  0 added, 0 completed, 0 known already.
  1 entry left out.
  [1]
  $ gongbu paper import missing.bib
  gongbu: 'missing.bib' is not there, or not a file
  [2]
  $ echo plain >plain.bib; gongbu --lang ko paper import plain.bib
  gongbu: plain.bib: BibTeX 항목이 없습니다
  [2]
  $ printf '@misc{evil, title={a\033[31mb}, note={\033]0;x}}\n' >evil.bib
  $ gongbu paper import evil.bib
  1 added, 0 completed, 0 known already.
  $ gongbu paper export | tail -4
  @misc{evil,
    title = {a�[31mb},
    note = {�]0;x}
  }
