/** Only what exists is listed. */
export const help = `zhuke · 筑科平台

  zhuke help
  zhuke evaluate PROGRAMME INPUT.json [--on 2026-11-23]
      Prints as JSON which rules hold, what is worked out, and the parameters that were used, each with its document.
      INPUT is {answers, applicant, host}. Exit code 0: it holds; 1: it does not; 2: the input cannot be used.
      以 JSON 输出规则是否满足、计算结果以及所用政策参数与依据。
  zhuke schema PROGRAMME
      Prints the JSON Schema of that INPUT. 输出上述输入的 JSON Schema。
  zhuke keys
  zhuke keys rotate
      Says which sealing keys have sealed how many values; rotate seals by the present key, in batches and while the
      platform works, all that an earlier key or cipher had sealed. 查看加密密钥使用情况；更换密钥后分批重新加密。
  zhuke import dossiers FILE.jsonl.gz [--source NAME] [--on-behalf-of WHO] [--rejects PATH]
      Takes an open list of another funder into the external reference library, row by row; run again, it goes on
      where it was broken off. Exit code 1 when rows were refused: the report says which and why.
      把其他资助机构的公开名单导入外部参考库；可中断续传，重复运行不会重复导入，退回的行写入报告。
  zhuke overlap index CORPUS.jsonl.gz --store FOLDER
  zhuke overlap query QUERIES.jsonl.gz --store FOLDER [--top 10] --out HITS.jsonl
  zhuke overlap add RECORD.jsonl --store FOLDER
      Finds texts that overlap, without a database: records are {id, title, abstract}; a hit has its share, score and
      passages, told as places in the title, a line break and the abstract. One line of JSON on stdout; rows that cannot
      be used are counted there and named on stderr, the others are taken.
      不用数据库的查重：建立索引、查询、增补；输出重合比例、得分和重合段落。
  zhuke match DIR --mode total|fair|random [--one-per-org] [--q 0.5] [--seed TEXT] [--seconds 60] --out SEATS.csv
      Assigns dossiers to reviewers. DIR holds reviewers.csv (reviewer,lb,ub,org), proposals.csv (proposal,k),
      affinity.csv (proposal,reviewer,score_micro) and conflicts.csv (proposal,reviewer); a pair that is not listed is
      forbidden. total: the largest total; fair: the largest least sum of a dossier first, with its bound where --seconds
      end it; random: no pair more likely than Q, replayed by its seed. Exit code 2: there is none, and why.
      为办件指派评审专家：总匹配度最大（total）、最低办件最优（fair）、限定概率随机（random，可用种子复核）；无解时说明最小原因和可行的调整。
  zhuke normalise SCORES.csv --out ADJUSTED.csv [--reviewers REVIEWERS.csv]
      Reads proposal,reviewer,score and writes proposal,raw,adjusted,low,high: the scores as an average reviewer would have
      given them, each with its 90 % interval, as a reference. Groups that share no reviewer are told and keep their own level.
      专家宽严校正（仅供参考）：输出原始分、校正分和 90% 区间；没有共同专家的评审组会说明并保持各自水平。
  zhuke draw replay RECORD.json
      Draws experts again with nothing but the record and says whether rules, pool, commitment, witness and names agree.
      Exit code 0: it holds; 1: it does not. 仅凭抽取记录复核专家抽取，不需要数据库。
  zhuke compare
      Keeps every reference and dossier of the database findable and compares everything with everything, at once instead
      of by the clock. 立即完成全库查重，而不等后台逐步进行。
  zhuke practice make CODE [--dossiers 300]
      Makes a practice round in the demonstration: dossiers under real titles pass every stage by the real acts.
      Broken off, it goes on when it is typed again, on a later day too. It speaks the language of LANG.
      在演示系统中生成演练批次：以真实题目为办件，逐一走完全部环节；不计入任何统计。中断后（隔日亦可）重新运行即接着办理。
  zhuke practice wipe CODE
      Clears such a round, with its tasks and unsent letters. 清空该演练批次及其待办和未发出的信件。
  zhuke verify RECEIPT.json --key KEY
      Says whether a receipt, or a proof that two heads of the log are consistent, holds; without database or network.
      KEY is the verifier key that the page /log publishes, or a file that holds it. Exit code 0: it holds; 1: it does not.
      离线核验存证回执或一致性证明，不需要数据库和网络；公钥见“透明日志”页面。
  zhuke log check [--head CHECKPOINT] [--former-key KEY]
      Works the transparency log out again from the record of acts and names the first record that was changed, deleted
      or moved; lawful erasures are listed as lawful. CHECKPOINT is a head kept outside: it shows an end that was cut off.
      KEY is the verifier key from before the secret of the platform was changed.
      由办理记录重新计算透明日志，指出第一条被改动、删除或调换的记录；依法抹除的单独列明。
  zhuke log key
      Prints the verifier key. 输出核验公钥。
  zhuke ledger check
      Proves every promise of the project ledger from its rows: debits equal credits, balances are the sum of entries, no limit
      was broken, linked transfers are complete, corrections are reversals. Exit code 1 names the first row that breaks one.
      逐条核验项目资金台账：借贷相等、余额等于明细之和、不超限额、成组完整、更正只用冲销；不符时指出第一条并以 1 退出。
  zhuke backup FOLDER
      Copies every table, out of one snapshot, and every file into a new folder while the service runs. ZHUKE_SECRET is not
      in it: keep it apart. Progress on stderr, one line of JSON on stdout. See OPERATIONS.md.
      服务不停机，把全部数据表（同一时刻快照）和文件备份到一个新目录。密钥 ZHUKE_SECRET 不在其中，须另行保管。
  zhuke restore FOLDER
      Brings such a folder into an empty database, after every sum in it was compared; otherwise nothing is changed.
      校验后把备份恢复到空数据库；校验不符、数据库非空或密钥不同，都不会改动任何数据。
  zhuke admin create [--system-admin NAME] [--security-admin NAME] [--audit-admin NAME]
      Makes the first administrators, one each for system, security and audit, and prints their first passwords once.
      建立首批系统、安全、审计管理员（三员分离），初始密码只显示一次。
  zhuke admin reset SIGN-IN-NAME
      Gives an account a new first password, also an administrator's, which no other administrator may reset.
      重置一个账号的密码（管理员的密码只能在这里重置），新密码只显示一次。

Programmes: key-rd, work-permit-check
`
