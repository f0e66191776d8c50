import { leakedWords, pinyinWords } from './common-password-list.ts'

/**
 * The passwords that guessing begins with, lower case, without digits and signs around them: `Admin@123` is refused as
 * `admin`. Chosen from what is commonly published about leaked passwords, with the pinyin ones usual in China.
 */
export const commonWords: ReadonlySet<string> = new Set(
  `password passwd passw p@ssw0rd p@ssword pa$$word passwort admin administrator root user guest test tester testing demo
  login welcome default changeme letmein master monkey dragon football baseball superman batman iloveyou sunshine princess
  shadow michael jordan hello hellokitty freedom whatever trustno qazwsx qazwsxedc zaqwsx qweasd qweasdzxc asdqwe
  qwerty qwertyuiop qwert asdfgh asdfghjkl asdf zxcvbn zxcvbnm zxcv qwer abc abcd abcdef abcabc aaa aaaa
  woaini woaiwojia wodemima mima woaizhongguo zhongguo zhonghua beijing shanghai guangzhou shenzhen chongqing tianjin
  wuhan changsha zhuzhou hunan taobao weixin wechat baidu tencent alibaba huawei xiaomi nihao nihaoma meimei
  baobao xiaoxiao tiantian fuck fuckyou asshole killer computer internet server system oracle mysql postgres redis
  tomcat weblogic windows linux ubuntu cisco huaweicloud sysadmin sysdba manager operator public private secret
  secure security temp temporary initial init newpassword mypassword password1 passwordpassword adminadmin
  dangyuan dangwei dangzhibu dangjian gongwei jiguan jiguandangwei zhibu gongchandang renmin weirenmin weirenminfuwu
  fuwu yiyueyiri qiyiyi shiyi guoqing china prc spring summer autumn winter monday friday sunday january
  ${leakedWords} ${pinyinWords}`
    .split(/\s+/)
    .filter((word) => word !== ''),
)
