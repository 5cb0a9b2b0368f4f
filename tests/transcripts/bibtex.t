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
  $ gongbu paper
  $ gongbu paper show schmidhuber
  $ gongbu --lang ko paper show 한글
  $ gongbu --lang ko paper import refs.bib
  $ gongbu add paper arxiv:1412.6980 -t 30m
  $ gongbu paper export --bib >out.bib; cat out.bib

What is exported is read again as the same.

  $ GONGBU_HOME=$HOME/other gongbu paper import out.bib
  $ GONGBU_HOME=$HOME/other gongbu paper export >again.bib; cmp out.bib again.bib
  $ gongbu undo
  $ gongbu undo
  $ gongbu paper
  $ gongbu paper add arxiv:1412.6980 Adam
  $ gongbu paper add arxiv:1412.6981 Adam
  $ gongbu paper export --bib

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
  $ gongbu --lang ko paper import bad.bib --json
  $ gongbu paper
  $ head -c 10000000 /dev/zero | tr '\0' x | sed 's/^/@misc{big, title={/' >big.bib; echo '}}' >>big.bib
  $ gongbu paper import big.bib
  $ gongbu paper import missing.bib
  $ echo plain >plain.bib; gongbu --lang ko paper import plain.bib
  $ printf '@misc{evil, title={a\033[31mb}, note={\033]0;x}}\n' >evil.bib
  $ gongbu paper import evil.bib
  $ gongbu paper export | tail -4
