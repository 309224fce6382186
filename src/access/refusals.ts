import { refusals } from '#platform/refusal'

refusals({
  'access.sign_in_wrong': {
    status: 401,
    zh: '登录名或密码不正确。请核对后重试；连续 {max} 次不正确将暂停登录 {minutes} 分钟。',
    en: 'The sign-in name or the password is not right. Check both and try again; after {max} wrong tries in a row, signing in pauses for {minutes} minutes.',
  },
  'access.locked': {
    status: 429,
    zh: '连续多次不正确，已暂停用这个登录名登录，{until} 后可以再试。忘记密码可用恢复码自行重设。',
    en: 'Too many wrong tries in a row. Signing in under this name opens again at {until}. If you forgot the password, set another with a recovery code.',
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
  'access.code_wrong': {
    status: 422,
    zh: '“验证码”不正确、已过期或已用过。请等应用显示下一个 6 位数字后填写，或使用一个未用过的恢复码；连续 {max} 次不正确将暂停 {minutes} 分钟。',
    en: 'The code is wrong, over, or was used already. Wait for the next six digits, or use a recovery code; after {max} wrong ones in a row it pauses for {minutes} minutes.',
  },
  'access.entrance_over': {
    status: 401,
    zh: '第一步登录已超过 5 分钟或已完成。请重新输入登录名和密码。',
    en: 'More than 5 minutes have passed since the first step, or it was finished already. Type your name and password again.',
  },
  'access.authenticator_exists': {
    status: 409,
    zh: '已经绑定动态口令。换手机时请先解除原来的，再重新绑定。',
    en: 'There is an authenticator already. For a new phone remove the old one first, then add another.',
  },
  'access.authenticator_missing': {
    status: 409,
    zh: '没有待绑定或已绑定的动态口令。请先点“开始绑定”。',
    en: 'There is no authenticator here. Begin to add one first.',
  },
  'access.passkey_wrong': {
    status: 401,
    zh: '通行密钥没有通过验证：可能已移除、已超时或已用过。请重试，或改用密码登录。',
    en: 'The passkey was not accepted: it may have been removed, come too late or been used twice. Try again, or sign in with the password.',
  },
  'access.passkey_refused': {
    status: 422,
    zh: '通行密钥没有添加：浏览器的答复无效或已超时。请回到页面重试。',
    en: 'The passkey was not added: what the browser answered does not hold, or came too late. Go back and try again.',
  },
  'access.passkey_known': {
    status: 409,
    zh: '这个通行密钥已经添加过，没有重复添加。',
    en: 'This passkey was added already; nothing was changed.',
  },
  'access.passkey_missing': {
    status: 409,
    zh: '没有找到这个通行密钥，或已经移除。请刷新页面。',
    en: 'There is no such passkey, or it was removed already. Reload the page.',
  },
  'access.regain_wrong': {
    status: 401,
    zh: '登录名或恢复码不正确，或恢复码已用过。请核对后重试；连续 {max} 次不正确将暂停 {minutes} 分钟。',
    en: 'The sign-in name or the recovery code is wrong, or the code was used already. Check both; after {max} wrong tries in a row it pauses for {minutes} minutes.',
  },
  'access.address_form': {
    status: 422,
    zh: '“{address}”不是网络地址。请写成 10.1.2.3 或 10.1.0.0/16。',
    en: '"{address}" is no network address. Write it as 10.1.2.3 or 10.1.0.0/16.',
  },
  'access.address_locks_out': {
    status: 422,
    zh: '您现在的地址 {address} 不在所列地址内，设定后您自己也无法再以管理员身份办理。请把它加入后再设定。',
    en: 'Your own address {address} is not in the list, so you could not act as an administrator any more. Add it first.',
  },
  'access.provider_closed': {
    status: 404,
    zh: '本平台没有接入统一身份认证。请用登录名和密码登录。',
    en: 'No identity provider is set up here. Sign in with a name and a password.',
  },
  'access.provider_unlinked': {
    status: 403,
    zh: '您在“{provider}”的身份还没有绑定本平台账号。请先用密码登录一次，再到“我的信息与身份 · 统一身份认证”绑定。',
    en: 'Your account at {provider} is not linked to one here. Sign in once with your password, then link it under your file, account at the provider.',
  },
  'access.provider_linked': {
    status: 409,
    zh: '没有绑定：这个身份已绑定另一个账号，或您的账号已绑定。请先解除原来的绑定。',
    en: 'Not linked: that account is linked to another one here, or yours is linked already. Unlink it first.',
  },
  'access.provider_missing': {
    status: 409,
    zh: '您的账号没有绑定统一身份认证，没有改动。',
    en: 'Your account is linked to no provider; nothing was changed.',
  },
  'access.provider_late': {
    status: 403,
    zh: '认证已超时、已用过，或不是从这个浏览器开始的。请重新点“统一身份认证”。',
    en: 'That sign-in took too long, was used already, or was begun in another browser. Begin again.',
  },
  'access.provider_refused': {
    status: 403,
    zh: '“{provider}”没有同意登录，可能是您取消了。请重试，或用登录名和密码登录。',
    en: '{provider} did not agree; perhaps you cancelled it. Try again, or sign in with a name and a password.',
  },
  'access.provider_away': {
    status: 502,
    zh: '“{provider}”现在没有响应。请稍后再试，或用登录名和密码登录。',
    en: '{provider} does not answer now. Try again later, or sign in with a name and a password.',
  },
  'access.provider_failed': {
    status: 502,
    zh: '“{provider}”的答复没有通过核验，没有登录。请重试；多次出现请告诉系统管理员。',
    en: 'What {provider} answered does not hold, so nobody was signed in. Try again; if it returns, tell the system administrator.',
  },
})
