import { refusals } from '#platform/refusal'

/** What a person is told about a number that cannot be right. Identity numbers are never repeated in a sentence. */
refusals({
  'registry.uscc_length': {
    status: 422,
    zh: '统一社会信用代码应为 18 位，您填写的是 {length} 位。请对照营业执照或法人证书重新填写。',
    en: 'A unified social credit code has 18 places; this one has {length}. Copy it again from the licence or certificate.',
  },
  'registry.uscc_letter': {
    status: 422,
    zh: '统一社会信用代码第 {at} 位“{letter}”不对：{why}。请对照证照核对这一位。',
    en: 'Place {at} of the unified social credit code, "{letter}", cannot be right: {why}. Check this place against the certificate.',
  },
  'registry.uscc_check': {
    status: 422,
    zh: '统一社会信用代码的校验码不符，错误在{where}。请对照证照核对后重新填写。',
    en: 'The check character of the unified social credit code does not fit; the slip is {where}. Compare it with the certificate and type it again.',
  },
  'registry.organisation_code': {
    status: 422,
    zh: '组织机构代码应为 8 位数字或大写字母加 1 位校验码，且校验码相符（GB 11714）。请对照证书核对。',
    en: 'An organisation code has 8 digits or capitals and a check character that fits them (GB 11714). Compare it with the certificate.',
  },
  'registry.id_form': {
    status: 422,
    zh: '{kind}号码的格式不对，应为{form}。请对照证件重新填写。',
    en: 'The number of the {kind} has the wrong form; it should be {form}. Copy it again from the document.',
  },
  'registry.id_region': {
    status: 422,
    zh: '{kind}号码前两位不是省级行政区划代码。请对照证件核对。',
    en: 'The first two places of the {kind} number name no province. Compare it with the document.',
  },
  'registry.id_birth': {
    status: 422,
    zh: '{kind}号码第 7 至 14 位不是真实的出生日期，或在今天之后。请对照证件核对。',
    en: 'Places 7 to 14 of the {kind} number are no real day of birth, or lie in the future. Compare it with the document.',
  },
  'registry.id_check': {
    status: 422,
    zh: '{kind}号码的最后一位（校验码）不符，前面有数字填错或最后一位填错。请对照证件核对。',
    en: 'The last place (check character) of the {kind} number does not fit: a digit before it or the last place is wrong. Compare it with the document.',
  },
  'registry.orcid_wrong': {
    status: 422,
    zh: 'ORCID 应为 16 位，如 0000-0002-1825-0097，且最后一位校验码相符。请从 orcid.org 个人页面复制。',
    en: 'An ORCID iD has 16 places, such as 0000-0002-1825-0097, and its last place must fit. Copy it from your orcid.org page.',
  },
  'registry.name_empty': {
    status: 422,
    zh: '请填写{what}，应与证件或登记证书一致。',
    en: 'Give the {what} as it stands on the document or certificate.',
  },
  'registry.name_long': {
    status: 422,
    zh: '{what}不超过 200 个字，现在是 {length} 个。请按证件或登记证书填写。',
    en: 'The {what} takes at most 200 characters; this one has {length}. Give it as on the document or certificate.',
  },
  'registry.name_characters': {
    status: 422,
    zh: '{what}里有不能保存的字符（第 {at} 个字）。请删去后重新填写；生僻字请用输入法直接录入。',
    en: 'The {what} holds a character that cannot be kept (character {at}). Remove it and type again; enter rare characters by your input method.',
  },
  'registry.region_unknown': {
    status: 422,
    zh: '没有代码为“{code}”的行政区划。请从列表中选择。',
    en: 'There is no region with the code "{code}". Choose one from the list.',
  },
  'registry.region_abolished': {
    status: 422,
    zh: '{name}已于 {year} 年撤销，新记录请选择{successor}。旧记录不受影响。',
    en: '{name} was abolished in {year}; choose {successor} for new records. Old records stay as they are.',
  },
})
