/** Only what exists is listed. */
export const help = `zhuke · 筑科平台

  zhuke help
  zhuke evaluate PROGRAMME INPUT.json [--on 2026-11-23]
      Prints as JSON which rules hold, what is worked out, and the parameters that were used, each with its document.
      INPUT is {answers, applicant, host}. Exit code 0: it holds; 1: it does not; 2: the input cannot be used.
      以 JSON 输出规则是否满足、计算结果以及所用政策参数与依据。
  zhuke schema PROGRAMME
      Prints the JSON Schema of that INPUT. 输出上述输入的 JSON Schema。
  zhuke import dossiers FILE.jsonl.gz [--source NAME] [--on-behalf-of WHO] [--rejects PATH]
      Takes an open list of another funder into the external reference library, row by row; run again, it goes on
      where it was broken off. Exit code 1 when rows were refused: the report says which and why.
      把其他资助机构的公开名单导入外部参考库；可中断续传，重复运行不会重复导入，退回的行写入报告。
  zhuke practice make CODE [--dossiers 300]
      Makes a practice round in the demonstration: dossiers under real titles pass every stage by the real acts.
      在演示系统中生成演练批次：以真实题目为办件，逐一走完全部环节；不计入任何统计。
  zhuke practice wipe CODE
      Clears such a round. 清空该演练批次。
  zhuke admin create [--system-admin NAME] [--security-admin NAME] [--audit-admin NAME]
      Makes the first administrators, one each for system, security and audit, and prints their first passwords once.
      建立首批系统、安全、审计管理员（三员分离），初始密码只显示一次。
  zhuke admin reset SIGN-IN-NAME
      Gives an account a new first password, also an administrator's, which no other administrator may reset.
      重置一个账号的密码（管理员的密码只能在这里重置），新密码只显示一次。

Programmes: key-rd, work-permit-check
`
