import type { Words } from "../../catalogue.ts";
import type { viewLinks as english } from "../en/view-links.ts";

export const viewLinks: Words<typeof english> = {
  "console.viewLinks.title": "视图链接",
  "console.viewLinks.add": "创建链接",
  "console.viewLinks.about": "持有链接的人无需登录即可查看 {view} 的数据：没有评论，没有姓名，也不能改换时段或筛选。",
  "console.viewLinks.days": "有效期",
  "console.viewLinks.made": "链接已创建",
  "console.viewLinks.once": "请立即复制：仅显示这一次。只发送给可以查看这些数据的人。",
  "console.viewLinks.link": "链接",
  "console.viewLinks.maker.member": "创建者：{name}",
  "console.viewLinks.maker.key": "由密钥 {name} 创建",
  "console.viewLinks.maker.host": "由宿主程序创建",
  "console.viewLinks.until": "截止于 {at, date, minute}",
  "console.viewLinks.used": "{count, plural, other {已打开 # 次，最近使用于 {at, date, minute}}}",
  "console.viewLinks.unused": "尚无人使用",
  "console.viewLinks.end": "停用链接",
  "console.viewLinks.end.title": "要停用此链接吗？",
  "console.viewLinks.end.body": "从现在起，它不再向任何人显示内容。",
  "console.shown.until": "您可以查看到 {at, date, minute}。",
  "console.shown.title": "结果",
  "console.shown.gone.title": "此链接没有可显示的内容",
  "console.shown.gone": "它可能已到期、被收回，或缺少一部分。请向发送者索取新链接。",
};
