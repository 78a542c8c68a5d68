import type { Words } from "../../catalogue.ts";
import type { suppressions as english } from "../en/suppressions.ts";

export const suppressions: Words<typeof english> = {
  "console.suppressions.intro": "名单中的人不会收到部分或全部调查的询问邮件。",
  "console.suppressions.why": "原因",
  "console.suppressions.why.all": "所有原因",
  "console.suppressions.why.bounced": "地址拒收邮件",
  "console.suppressions.why.opted_out": "不想收邮件",
  "console.suppressions.why.opted_out.survey": "不想收调查 {survey} 的邮件",
  "console.suppressions.why.excluded": "项目排除",
  "console.suppressions.person": "人员",
  "console.suppressions.address": "地址",
  "console.suppressions.since": "自 {at, date, long}",
  "console.suppressions.lift": "恢复发送",
  "console.suppressions.lift.title": "恢复向 {person} 发送？",
  "console.suppressions.lift.body": "请在确认该地址可再次接收邮件后操作。已拦下的不会补发；若再次被拒，将不再发送。",
  "console.suppressions.export": "下载为文件",
  "console.suppressions.empty": "名单为空",
  "console.suppressions.empty.next": "停止邮件或地址拒收的人会自动出现在这里。",
  "console.suppressions.partial": "目前已查看的人中没有符合者。",
};
