import type { Words } from "../../catalogue.ts";
import type { account as english } from "../en/account.ts";

export const account: Words<typeof english> = {
  "console.account.email": "邮箱地址",
  "console.account.roles": "角色",
  "console.account.name": "姓名",
  "console.account.password": "密码",
  "console.account.current": "当前密码",
  "console.account.current.wrong": "这不是您当前的密码。",
  "console.account.next": "新密码",
  "console.account.next.hint": "{least, plural, other {至少 # 个字符。}}几个互不相关的词容易记住。",
  "console.account.next.weak": "此密码太短或容易被猜到。请另选一个。",
  "console.account.password.change": "更改密码",
  "console.account.password.changed": "密码已更改。您在其他地方的登录均已退出。",
  "console.account.sessions": "其他登录",
  "console.account.sessions.body": "如果您忘记在某处退出，或丢失了设备：此操作将使您在所有地方退出登录，包括此处。",
  "console.account.sessions.end": "在所有地方退出登录",
  "console.role.owner": "所有者",
  "console.role.administrator": "管理员",
  "console.role.officer": "客户体验专员",
  "console.role.manager": "服务条线经理",
  "console.role.lead": "团队负责人",
  "console.role.viewer": "查看者",
  "console.role.privacy": "隐私专员",
};
