BibTeX from Zotero, Semantic Scholar, DBLP and arXiv; all entries of the first paper become one paper.

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
  4 added, 0 completed, 1 already known.
  $ gongbu paper
     State    Paper                          Authors              Identifier
  1  to read  Attention Is All You Need      Vaswani et al. 2017  arxiv:1706.03762
  2  to read  Adam: A Method for…            Kingma et al. 2015   arxiv:1412.6980
  3  to read  Naïve Bézier curves & β-VAE…   Škoda et al. 2021    doi:10.1000/ab_c
  4  to read  한글 일                        김공부 et al. 2020
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
  ✓ 1 paper "arxiv:1412.6980 Adam: A Method for Stochastic Optimization" 30m — today met · streak 1 day
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

Exported BibTeX is imported without changes.

  $ GONGBU_HOME=$HOME/other gongbu paper import out.bib
  4 added, 0 completed, 0 already known.
  $ GONGBU_HOME=$HOME/other gongbu paper export >again.bib; cmp out.bib again.bib
  $ gongbu undo
  Took back: gongbu add  (2026-11-21 21:00)
    removed  1 paper "arxiv:1412.6980 Adam: A Method for Stochastic Optimization" 30m  2026-11-21 (Sat)
  $ gongbu undo
  Took back: gongbu paper import  (2026-11-21 21:00)
  $ gongbu paper
  No papers yet. To add one: gongbu paper add arxiv:1706.03762; from BibTeX: gongbu paper import refs.bib
  $ gongbu paper add arxiv:1412.6980 Adam
  To read: 2 Adam (arxiv:1412.6980)
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

A file that ends within an entry: good entries are imported, bad ones reported.

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
  gongbu: bad.bib:2: left out: open: the entry is not terminated
  gongbu: bad.bib:5: left out: equals: cannot be read as BibTeX
  gongbu: bad.bib:6: left out: nothing: has neither title nor identifier
  gongbu: bad.bib:8: left out: long: the title is longer than 1000 characters
  gongbu: bad.bib:9: left out: cut: the entry is not terminated
  3 added, 0 completed, 0 already known.
  5 entries left out.
  [1]
  $ gongbu --lang ko paper import bad.bib --json
  gongbu: bad.bib:2: 제외: open: 항목이 중간에 끊겼습니다
  gongbu: bad.bib:5: 제외: equals: BibTeX으로 읽을 수 없습니다
  gongbu: bad.bib:6: 제외: nothing: 제목도 식별자도 없습니다
  gongbu: bad.bib:8: 제외: long: 제목이 1000자를 넘습니다
  gongbu: bad.bib:9: 제외: cut: 항목이 중간에 끊겼습니다
  {"added":0,"completed":0,"joined":0,"known":3,"left_out":5}
  [1]
  $ gongbu paper
     State    Paper       Identifier
  2  to read  Adam        arxiv:1412.6980
  6  to read  Adam        arxiv:1412.6981
  7  to read  Good one
  8  to read  Good two
  9  to read  Good three
  $ head -c 10000000 /dev/zero | tr '\0' x | sed 's/^/@misc{big, title={/' >big.bib; echo '}}' >>big.bib
  $ gongbu paper import big.bib
  gongbu: big.bib:1: left out: big: the title is longer than 1000 characters
  0 added, 0 completed, 0 already known.
  1 entry left out.
  [1]
  $ gongbu paper import missing.bib
  gongbu: 'missing.bib' does not exist or is not a file
  [2]
  $ echo plain >plain.bib; gongbu --lang ko paper import plain.bib
  gongbu: plain.bib: BibTeX 항목이 없습니다
  [2]
  $ printf '@misc{evil, title={a\033[31mb}, note={\033]0;x}}\n' >evil.bib
  $ gongbu paper import evil.bib
  1 added, 0 completed, 0 already known.
  $ gongbu paper export | tail -4
  @misc{evil,
    title = {a[31mb},
    note = {]0;x}
  }

Files with other line ends and encodings: the export has the recorded text.

  $ printf '@article{w,\r\n title={A long\r\n  title},\r\n author={Kim, A and\r\n  Lee, B}\r\n}\r\n' >crlf.bib
  $ gongbu paper import crlf.bib
  1 added, 0 completed, 0 already known.
  $ printf '@article{gruss, title={Gr\374\337e}, author={M\374ller, A}}\n' >latin.bib
  $ gongbu paper import latin.bib
  gongbu: latin.bib was read as Windows-1252
  1 added, 0 completed, 0 already known.
  $ printf '@article{hangul, title={\307\321\261\333}, author={\261\350\260\370\272\316}}\n' >cp949.bib
  $ gongbu --lang ko paper import cp949.bib
  gongbu: cp949.bib: 인코딩을 추정해 읽었습니다: CP949
  추가 1편, 보완 0편, 이미 있던 것 0편.
  $ printf '\377\376@\0m\0i\0s\0c\0{\0u\0,\0 \0t\0i\0t\0l\0e\0=\0{\0U\0}\0}\0' >utf16.bib
  $ gongbu paper import utf16.bib
  gongbu: utf16.bib was read as UTF-16
  1 added, 0 completed, 0 already known.
  $ printf '@misc{good, title={Good}}\n@misc{x, title={\317\360\350\342\345\362}}\n' >cyrillic.bib
  $ gongbu paper import cyrillic.bib
  gongbu: cyrillic.bib is neither UTF-8 nor in another encoding that can be recognized — save it as UTF-8
  [2]
  $ gongbu paper export >out.bib; tail -20 out.bib
  @article{w,
    title = {A long
    title},
    author = {Kim, A and
    Lee, B}
  }
  
  @article{gruss,
    title = {Grüße},
    author = {Müller, A}
  }
  
  @article{hangul,
    title = {한글},
    author = {김공부}
  }
  
  @misc{u,
    title = {U}
  }
  $ GONGBU_HOME=$HOME/files2 gongbu paper import out.bib; GONGBU_HOME=$HOME/files2 gongbu paper export >again.bib; cmp out.bib again.bib
  10 added, 0 completed, 0 already known.

Names in braces, "others", keys and DOIs with brackets.

  $ cat >names.bib <<'END'
  > @misc{c, title={Panels}, author={{Solar Panel Team} and Kim, A}, year={2024}}
  > @misc{o, title={Others}, author={van den Oord, Aaron and others}, year={2016}}
  > @misc{v, title={\~{\^e} and \h{o}}, author={Nguy{\~{\^e}}n, An}}
  > @misc{10.1016/0196-6774(89)90038-2, title={T}}
  > @article{s, title={S}, doi={10.1000/x(1)1{\textless}1:a{\textgreater}2.0}}
  > END
  $ gongbu paper import names.bib
  5 added, 0 completed, 0 already known.
  $ gongbu paper list | tail -5
  15  to read  Panels        Solar Panel Team et al. 2024
  16  to read  Others        van den Oord et al. 2016
  17  to read  ễ and ỏ       Nguyễn
  18  to read  T
  19  to read  S                                           doi:10.1000/x(1)1<1:a>2.0
  $ gongbu paper show o
  16 Others
  
  State         to read
  Authors       van den Oord, Aaron et al.
  Year          2016
  Citation key  o
  $ gongbu paper show o --json
  {"id":16,"title":"Others","identifier":null,"url":null,"authors":["van den Oord, Aaron"],"more_authors":true,"year":2016,"key":"o","state":"to_read","pass":null,"added_on":"2026-11-21","last_studied":null,"minutes":0,"code":[],"entries":[],"similar":[]}
  $ gongbu paper show s | grep doi
  Identifier    doi:10.1000/x(1)1<1:a>2.0
                https://doi.org/10.1000/x(1)1%3C1:a%3E2.0
  $ gongbu paper show 10.1016/0196-6774\(89\)90038-2 | head -1
  18 T

One title of two works: different authors are two papers; doubtful cases stay two papers and are reported
once.

  $ cat >titles.bib <<'END'
  > @article{one, title={Deep Things}, author={Alpha, A.}, year={2015}}
  > @book{two, title={Deep Things}, author={Gamma, C.}, year={2016}}
  > @misc{pre, title={Graphs}, author={Ara Kim}, year={2017}, eprint={1706.03762}}
  > @article{post, title={Graphs}, author={Kim, A.}, year={2019}, doi={10.1000/x}}
  > @article{slip, title={Trees}, author={Park, C}, doi={10.1000/x}}
  > END
  $ gongbu paper import titles.bib
  gongbu: titles.bib:5: left out: slip: its doi:10.1000/x is that of paper 23, which has another title and other authors
  gongbu: 23 'Graphs' may be the same paper as 1; both stay — if they are the same: gongbu paper join 1 23
  4 added, 0 completed, 0 already known.
  1 entry left out.
  [1]
  $ gongbu paper import titles.bib
  gongbu: titles.bib:5: left out: slip: its doi:10.1000/x is that of paper 23, which has another title and other authors
  0 added, 0 completed, 4 already known.
  1 entry left out.
  [1]
  $ gongbu paper show post
  23 Graphs
  
  State         to read
  Authors       Kim, A.
  Year          2019
  Identifier    doi:10.1000/x
                https://doi.org/10.1000/x
  Citation key  post
  Similar       if they are the same: gongbu paper join 1 23
  $ gongbu add paper Deep things
  gongbu: several papers have 'Deep things' in their title: 20, 21 — name it by its number: paper:20
  [2]
  $ gongbu paper add arxiv:1706.03762 --json >same
  $ gongbu --lang ko paper join pre post
  목록에 따로 있던 두 논문을 하나로 합쳤습니다: 1 Graphs (arxiv:1706.03762). gongbu undo로 되돌릴 수 있습니다.
  $ gongbu paper join pre arxiv:1706.03762
  gongbu: 'pre' and 'arxiv:1706.03762' are the same paper already
  [2]
  $ gongbu undo
  Took back: gongbu paper join  (2026-11-21 21:00)
  $ gongbu paper list | tail -4
  19  to read  S                                           doi:10.1000/x(1)1<1:a>2.0
  20  to read  Deep Things   Alpha 2015
  21  to read  Deep Things   Gamma 2016
  23  to read  Graphs        Kim 2019                      doi:10.1000/x

A paper known by its title becomes the same as one with a DOI; that is reported.

  $ gongbu paper add Forests
  To read: 24 Forests
  $ gongbu paper add 10.1000/forests
  To read: 25 doi:10.1000/forests
  $ printf '@article{f, title={Forests}, author={Park, C}, year={2020}, doi={10.1000/forests}}\n' >join.bib
  $ gongbu paper import join.bib
  0 added, 1 completed, 0 already known.
  1 pair of papers on the list became one; gongbu undo separates them.
  $ gongbu paper import join.bib --json
  {"added":0,"completed":0,"joined":0,"known":1,"left_out":0}
