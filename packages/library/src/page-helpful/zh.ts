import type { en } from "./en.ts";

export const zh: typeof en = {
  reviewed: false,
  helpful: "本页对您有帮助吗？",
  comment: "您原本想找什么？",
  thanks: "您告诉我们的情况让我们知道哪些页面需要改进。",
};
