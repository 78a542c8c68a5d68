import type { en } from "./en.ts";

export const zh: typeof en = {
  reviewed: false,
  helpful: "本页对您有帮助吗？",
  comment: "您原本想找什么？",
};
