A portfolio without any record.

  $ gongbu portfolio
  ## Study portfolio
  
  Nothing was recorded yet.
  $ gongbu --lang ko portfolio
  ## 공부 포트폴리오
  
  아직 기록이 없습니다.
  $ gongbu portfolio --json
  {"from":null,"to":"2026-11-21","days_met":0,"current_streak":0,"longest_streak":0,"longest_without_freezes":0,"strength":0.0,"tracking_since":"2026-11-21","longest_before_tracking":0,"count":0,"minutes":0,"implemented":[],"read":[],"repositories":[],"posts":[],"problems":[],"syllabi":[],"kinds":[]}

Papers that were read or implemented, topics, sums.

  $ mkdir -p .config/gongbu code
  $ printf 'timezone = "Asia/Seoul"\n[git]\nroots = ["~/code"]\n' >.config/gongbu/config.toml
  $ git init -q code/transformer
  $ echo 1 >code/transformer/file
  $ git -C code/transformer add file
  $ git -C code/transformer commit -q -m "Attention | in <numpy>"
  $ git -C code/transformer remote add origin https://me:secret@github.com/me/transformer.git
  $ gongbu add paper arxiv:1706.03762 Attention is all you need -t 1h30m --on -3 --json >added
  $ gongbu add paper "Denoising <Diffusion> | Models" -t 1h --on -2 --json >added
  $ gongbu paper mark 2 read --json >added
  $ gongbu paper add doi:10.1145/3065386 --json >added
  $ gongbu add math prml:3.1 -t 2h --on -1 --json >added
  $ gongbu scan --json >added
  $ gongbu paper link 1 transformer --json >added
  $ gongbu portfolio
  ## Study portfolio
  
  - **Period**: 2026-11-18 – 2026-11-21
  - **Days met**: 4 days
  - **Current streak**: 4 days
  - **Longest streak**: 4 days
  - **Strength**: 19%
  - **Activities**: 4
  - **Time noted**: 4h 30m
  
  ## Papers read and implemented
  
  | Paper | Identifier | Code |
  | --- | --- | --- |
  | [**Attention is all you need**](https://arxiv.org/abs/1706.03762) | arxiv:1706.03762 | [transformer](https://github.com/me/transformer) |
  
  ## Papers read
  
  | Paper |
  | --- |
  | **Denoising &lt;Diffusion&gt; \| Models** |
  
  ## Repositories
  
  | Repository | Commits |
  | --- | ---: |
  | [transformer](https://github.com/me/transformer) | 1 |
  
  ## Topics covered
  
  |  | Sections | Time |
  | --- | ---: | ---: |
  | **PRML: C. M. Bishop, Pattern Recognition and Machine Learning, Springer 2006, ISBN 0-387-31073-8.** | 1/68 | 2h |
  | 3 Linear Models for Regression | 1/6 | 2h |
  
  ## Kinds of study
  
  |  | Activities | Time |
  | --- | ---: | ---: |
  | paper | 2 | 2h 30m |
  | commit | 1 |  |
  | math | 1 | 2h |
  $ gongbu --lang ko portfolio --no-scan
  ## 공부 포트폴리오
  
  - **기간**: 2026-11-18 \~ 2026-11-21
  - **완료한 날**: 4일
  - **현재 연속**: 4일
  - **최장 연속**: 4일
  - **습관 강도**: 19%
  - **활동**: 4
  - **공부 시간**: 4시간 30분
  
  ## 읽고 구현한 논문
  
  | 논문 | 식별자 | 코드 |
  | --- | --- | --- |
  | [**Attention is all you need**](https://arxiv.org/abs/1706.03762) | arxiv:1706.03762 | [transformer](https://github.com/me/transformer) |
  
  ## 읽은 논문
  
  | 논문 |
  | --- |
  | **Denoising &lt;Diffusion&gt; \| Models** |
  
  ## 저장소
  
  | 저장소 | 커밋 |
  | --- | ---: |
  | [transformer](https://github.com/me/transformer) | 1 |
  
  ## 공부한 주제
  
  |  | 절 | 시간 |
  | --- | ---: | ---: |
  | **PRML: C. M. Bishop, Pattern Recognition and Machine Learning, Springer 2006, ISBN 0-387-31073-8.** | 1/68 | 2시간 |
  | 3 Linear Models for Regression | 1/6 | 2시간 |
  
  ## 공부 종류
  
  |  | 활동 | 시간 |
  | --- | ---: | ---: |
  | 논문 | 2 | 2시간 30분 |
  | 커밋 | 1 |  |
  | 수학 | 1 | 2시간 |
  $ gongbu portfolio --json --no-scan
  {"from":"2026-11-18","to":"2026-11-21","days_met":4,"current_streak":4,"longest_streak":4,"longest_without_freezes":4,"strength":0.192,"tracking_since":"2026-11-18","longest_before_tracking":0,"count":4,"minutes":270,"implemented":[{"id":1,"title":"Attention is all you need","identifier":"arxiv:1706.03762","url":"https://arxiv.org/abs/1706.03762","authors":[],"more_authors":false,"year":null,"key":null,"state":"implemented","pass":null,"added_on":"2026-11-21","last_studied":"2026-11-18","minutes":90,"code":["transformer"]}],"read":[{"id":2,"title":"Denoising <Diffusion> | Models","identifier":null,"url":null,"authors":[],"more_authors":false,"year":null,"key":null,"state":"read","pass":null,"added_on":"2026-11-21","last_studied":"2026-11-19","minutes":60,"code":[]}],"repositories":[{"name":"transformer","commits":1,"url":"https://github.com/me/transformer"}],"posts":[],"problems":[],"syllabi":[{"id":"prml","title":"PRML: C. M. Bishop, Pattern Recognition and Machine Learning, Springer 2006, ISBN 0-387-31073-8.","done":1,"total":68,"minutes":120,"chapters":[{"number":"3","title":"Linear Models for Regression","done":1,"total":6,"minutes":120}]}],"kinds":[{"kind":"paper","count":2,"minutes":150},{"kind":"commit","count":1,"minutes":null},{"kind":"math","count":1,"minutes":120}]}
