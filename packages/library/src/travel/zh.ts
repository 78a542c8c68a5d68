import type { en } from "./en.ts";

export const zh: typeof en = {
  reviewed: false,
  subject: "您的差旅 {ref}：我们做得怎么样？",
  mailReason: "您的公务差旅已经结束。我们想了解差旅服务的情况。",
  preheader: "票务、申请和报销。",
  reminder: "这是关于您的公务差旅。",
  thanks: "您告诉我们的情况有助于我们更好地安排今后的差旅。",
  csat: "总体而言，您对差旅服务满意吗？",
  inTime: "您的机票或车票是否及时出票？",
  ces: "提交差旅申请是难还是易？",
  entitlement: "对我应享待遇的说明很清楚。",
  claim: "您对报销付款所用的时间满意吗？",
};
