import type { en } from "./en.ts";

export const zh: typeof en = {
  reviewed: false,
  subject: "工单 {ref} 已关闭。我们做得怎么样？",
  intro: "工单已关闭。请告诉我们实际情况如何。",
  thanks: "您告诉我们的情况有助于我们今后把工作做得更好。",
  finished: "工作完成了吗？",
  quality: "您对工作质量满意吗？",
  speed: "您对所用的时间满意吗？",
  clean: "完工后现场是否整洁安全？",
};
