import type { en } from "./en.ts";

export const zh: typeof en = {
  reviewed: false,
  subject: "论坛记录：是否反映了我们的讨论？",
  mailReason: "您参加了我们的客户论坛，会议记录已经写好。我们想知道记录是否准确。",
  record: "这份记录反映了我们讨论的内容。",
  missing: "有哪些遗漏或错误？",
};
