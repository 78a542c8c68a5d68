import type { Words } from "../../catalogue.ts";
import type { domains as english } from "../en/domains.ts";

export const domains: Words<typeof english> = {
  "console.domains.title": "发件人域名",
  "console.domains.intro":
    "域名服务器对各域名的说明，收件方会查看。邮件服务器是否签名并获准发送，只有收到的邮件才能证明。",
  "console.domains.domain": "域名",
  "console.domains.record": "记录",
  "console.domains.state": "结果",
  "console.domains.state.ok": "正常",
  "console.domains.state.missing": "不存在：邮件可能被视为垃圾邮件",
  "console.domains.state.weak": "存在，但未作要求",
  "console.domains.state.wrong": "当前无法使用",
  "console.domains.state.unasked": "无法查询：没有域名服务器应答",
  "console.domains.dkim": "此处不知道邮件使用哪些密钥签名：签名选择器选项为空。",
};
