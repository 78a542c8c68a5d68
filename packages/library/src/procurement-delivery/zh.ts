import type { en } from "./en.ts";

export const zh: typeof en = {
  reviewed: false,
  subject: "您的订单 {ref} 已交付。我们做得怎么样？",
  mailReason: "您订购的物品或服务已经交付。我们想了解是否符合要求、是否及时。",
  preheader: "是否符合要求、是否及时？",
  reminder: "这是关于您订购并已交付的物品或服务。",
  thanks: "您告诉我们的情况有助于我们更好地处理今后的订购。",
  csat: "总体而言，您对采购和交付满意吗？",
  received: "收到的是您要的东西吗？",
  arrived: "是否在需要的时候送达？",
  arrivedOptions: {
    early: "提前",
    onTime: "准时",
    late: "迟到但仍可用",
    tooLate: "太迟",
  },
  quality: "您对质量满意吗？",
  progress: "是否告知您进展情况？",
  effect: "这对您的工作有什么影响？",
};
