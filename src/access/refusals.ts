import { refusals } from '#platform/refusal'

refusals({
  'access.sign_in_wrong': {
    status: 401,
    zh: '登录名或密码不正确。请核对后重试；连续 {max} 次不正确将暂停登录 {minutes} 分钟。',
    en: 'The sign-in name or the password is not right. Check both and try again; after {max} wrong tries in a row, signing in pauses for {minutes} minutes.',
  },
  'access.locked': {
    status: 429,
    zh: '连续多次不正确，已暂停用这个登录名登录，{until} 后可以再试。忘记密码请联系系统管理员。',
    en: 'Too many wrong tries in a row. Signing in under this name opens again at {until}. If you forgot the password, ask an administrator.',
  },
  'access.password_wrong': {
    status: 422,
    zh: '“原密码”不正确。请重新填写；忘记密码请联系系统管理员。',
    en: 'The present password is not right. Type it again; if you forgot it, ask an administrator.',
  },
  'access.password_weak': {
    status: 422,
    zh: '“新密码”不符合要求：{faults}。请换一个。',
    en: 'The new password cannot be used: {faults}. Choose another.',
  },
  'access.password_same': {
    status: 422,
    zh: '“新密码”与原密码相同。请换一个。',
    en: 'The new password is the same as the present one. Choose another.',
  },
  'access.login_form': {
    status: 422,
    zh: '“登录名”应为 3 至 40 个字母、汉字、数字、点、下划线或连字符，以字母或汉字开头。',
    en: 'A sign-in name has 3 to 40 letters, digits, points, underscores or dashes, and begins with a letter.',
  },
  'access.login_taken': {
    status: 409,
    zh: '登录名“{login}”已被使用。请换一个；如果这是您的账号，请直接登录。',
    en: 'The sign-in name "{login}" is taken. Choose another; if it is yours, sign in with it.',
  },
  'access.account_exists': {
    status: 409,
    zh: '{person}已有账号（{login}），没有再开。忘记密码请重置密码。',
    en: '{person} has an account already ({login}); no second one was opened. Reset its password if it was forgotten.',
  },
  'access.account_closed': {
    status: 409,
    zh: '账号 {login} 已经停用，没有改动。',
    en: 'The account {login} is closed; nothing was changed.',
  },
  'access.own_account': {
    status: 403,
    zh: '不能停用或重置自己的账号。请由另一位管理员办理；修改自己的密码请到“我的账号”。',
    en: 'You cannot close or reset your own account. Ask another administrator; change your own password on your account page.',
  },
  'access.administrator_account': {
    status: 403,
    zh: '管理员的密码只能在服务器上用 zhuke admin reset 重置，以免一名管理员取得另一名管理员的权限（三员分离）。',
    en: 'The password of an administrator is reset only at the server, with zhuke admin reset, so that no administrator can take the place of another.',
  },
  'access.no_session': {
    status: 409,
    zh: '这项办理需要登录会话，接口令牌不能办理。请在网页登录后再办。',
    en: 'This needs a session that was signed in; an API token cannot do it. Sign in first.',
  },
  'access.standing_unknown': {
    status: 409,
    zh: '您已不再持有这个身份。请刷新页面，选择列出的身份。',
    en: 'You no longer hold that role. Reload the page and choose one of those listed.',
  },
  'access.token_unknown': {
    status: 401,
    zh: '接口令牌无效、已到期或已停用。请在“我的账号 · 接口令牌”重新建立。',
    en: 'The API token is unknown, expired or ended. Make a new one under your account, API tokens.',
  },
  'access.token_scope': {
    status: 403,
    zh: '这个接口令牌的范围不包含“{act}”。请用范围包含它的令牌，或在“我的账号 · 接口令牌”另建一个。',
    en: 'The scopes of this API token do not cover "{act}". Use a token that does, or make another under your account.',
  },
  'access.token_scopes_unknown': {
    status: 422,
    zh: '这些范围没有对应的办理事项：{scopes}。范围写作事项名称，或 procedure.* 这样的前缀；登录和账号事项（access）不能授予令牌。',
    en: 'No act fits these scopes: {scopes}. A scope is the name of an act or a prefix such as procedure.*; acts on accounts (access) are never given to a token.',
  },
  'access.token_days': {
    status: 422,
    zh: '令牌有效期最长 {max} 天。请减少天数。',
    en: 'A token lasts at most {max} days. Ask for fewer.',
  },
  'access.token_ended': {
    status: 409,
    zh: '这个令牌已经停用，没有改动。',
    en: 'This token has ended; nothing was changed.',
  },
  'access.session_ended': {
    status: 409,
    zh: '这次登录已经退出，没有改动。',
    en: 'This session has ended; nothing was changed.',
  },
  'access.links_closed': {
    status: 403,
    zh: '免密登录链接只用于本机的演示环境。请用登录名和密码登录。',
    en: 'Sign-in links work only in a demonstration on this very machine. Sign in with a name and a password.',
  },
  'access.link_unknown': {
    status: 404,
    zh: '这个登录链接无效或已停用。请使用启动时显示的最新链接。',
    en: 'This sign-in link is unknown or has ended. Use the latest one that the start has printed.',
  },
  'access.administrators_exist': {
    status: 409,
    zh: '已经有管理员（{roles}），没有再建。新的管理员由安全管理员授予角色。',
    en: 'There are administrators already ({roles}); none were made. Further ones are given their role by the security administrator.',
  },
  'access.administrators_same': {
    status: 422,
    zh: '系统管理员、安全管理员、审计管理员须是三个不同的人和三个不同的登录名（三员分离）。',
    en: 'The system, security and audit administrators are three different people with three different sign-in names.',
  },
  'access.rule_before': {
    status: 409,
    zh: '{since} 起的登录规则已经存在。规则不改写，请另选一个生效日期。',
    en: 'A rule of signing in from {since} exists already. Rules are not rewritten: choose another first day.',
  },
})
