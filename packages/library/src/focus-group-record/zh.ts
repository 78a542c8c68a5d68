import type { en } from "./en.ts";

export const zh: typeof en = {
  reviewed: false,
  subject: "焦点小组：您能畅所欲言吗？",
  mailReason: "您参加了焦点小组讨论。我们想了解您当时能否畅所欲言。",
  preheader: "您能说出自己的想法吗？",
  reminder: "这是关于您参加过的焦点小组。",
  thanks: "您告诉我们的情况有助于我们更好地主持今后的讨论。",
  speak: "我能够说出自己的想法。",
  unsaid: "还有什么没有谈到？",
};
