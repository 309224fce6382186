/** Surnames by how many bear them, and syllables of given names, in pinyin: what people put into passwords first. */
export const surnames =
  'wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang han feng deng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lv ding ren lu yao shen zhong cui tan fan wan jin shi liao jia xia fu fang zou xiong bai meng qin qiu hou yan xue lei long duan hao kong shao mao chang gu lai wu mo'.split(
    ' ',
  )
export const givenNames =
  'wei fang na min jing li qiang lei yang yong yan jie juan tao ming chao xia ping gang jun hui bo bin hao yu ting xin peng fei lin long hong dan mei ying hua jian feng kai rui xue yi zihan zixuan haoran yuxuan xiaoming xiaohong xiaoli dawei jianguo guoqiang zhiqiang xiuying guilan yulan lili tingting jingjing fangfang yuanyuan'.split(
    ' ',
  )

/** What is typed for its sound or its luck, and words of this house and city. */
export const habits =
  '1qaz2wsx 1qaz2wsx3edc 1qaz@wsx 1qaz@wsx3edc qazwsx qazwsxedc 1q2w3e4r 1q2w3e4r5t zaq12wsx q1w2e3r4 woaini woaini520 woaini1314 woaiwojia woshishui wodemima mima mima123 nihao nihaoma 5201314 1314520 520520 521521 888888 666666 168168 88888888 a123456 aa123456 qwe123 abc123456 admin888 zhongguo beijing shanghai guiyang guizhou zhucheng zhuke kejiju keji guanli xitong dengji shenbao'.split(
    ' ',
  )
