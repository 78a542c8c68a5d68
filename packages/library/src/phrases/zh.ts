import type { en } from "./en.ts";

export const zh: typeof en = {
  reviewed: false,
  comment: "您还有其他想告诉我们的吗？",
  why: "您这样回答的主要原因是什么？",
  contact: "希望有人就此事与我联系",
  thanks: "您告诉我们的情况有助于我们更好地办理今后的申请。",
  partly: {
    yes: "是",
    partly: "部分",
    no: "否",
  },
  often: {
    never: "从不",
    rarely: "很少",
    sometimes: "有时",
    often: "经常",
    always: "总是",
  },
  services: {
    hr: "人力资源",
    finance: "财务与预算",
    supply: "供应链",
    ict: "信息和通信技术",
    facilities: "设施与商务服务",
    travel: "差旅",
  },
};
