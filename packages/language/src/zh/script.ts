import type { Words } from "../catalogue.ts";
import type { script as english } from "../en/script.ts";

/** What the script of the pages says. `{n}` is a number that the script fills in. */
export const script: Words<typeof english> = {
  "script.left": "还可输入字符数：{n}",
  "script.over": "超出字符数：{n}",
  "script.kept": "您输入的内容会保留在本设备上，直到提交为止。",
  "script.restored": "已恢复您先前在此输入的内容。",
  "script.sending": "正在提交…",
  "script.saved": "已保存在本设备上，联网后将会发送。",
  "script.sent": "保存在本设备上的回答已发送。",
  "script.refused": "保存在本设备上的一份回答未能被接受。请重新打开其链接查看原因。",
  "script.failed": "未能发送。请检查网络连接，然后再按一次按钮。",
  "script.delete": "删除本设备上保存的内容",
  "script.deleted": "已删除。本设备上没有保存任何内容。",
  "script.idle": "此页面即将返回首页。轻触屏幕可留在此页。",
};
