import type { en } from "./en.ts";

export const zh: typeof en = {
  reviewed: false,
  subject: "论坛记录：是否反映了我们的讨论？",
  mailReason: "您参加了我们的客户论坛，会议记录已经写好。我们想知道记录是否准确。",
  preheader: "论坛的会议记录准确吗？",
  reminder: "这是关于您参加过的客户论坛的会议记录。",
  thanks: "根据您告诉我们的情况，可以更正会议记录。",
  record: "这份记录反映了我们讨论的内容。",
  missing: "有哪些遗漏或错误？",
};
