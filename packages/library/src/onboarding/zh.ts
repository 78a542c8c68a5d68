import type { en } from "./en.ts";

export const zh: typeof en = {
  reviewed: false,
  subject: "入职之初：所需的一切都到位了吗？",
  mailReason: "您不久前到任新岗位。我们想了解一切是否都已准备就绪。",
  laterSubject: "入职两个月：入职安排怎么样？",
  laterMailReason: "您到任新岗位已有两个月。我们想了解入职安排的情况。",
  ready: "上班第一天，开展工作所需的条件齐备吗？",
  readyOptions: {
    everything: "全部齐备",
    most: "大部分",
    some: "一部分",
    nothing: "都没有",
  },
  had: "第一天哪些已经准备好？",
  hadOptions: {
    account: "登录账号",
    email: "电子邮箱",
    laptop: "笔记本电脑",
    pass: "大楼出入证",
    contract: "合同",
    payroll: "工资发放手续",
    briefing: "入职介绍",
  },
  whom: "很清楚有问题该问谁。",
  csat: "总体而言，您对入职安排满意吗？",
  missing: "还缺少什么？",
  support: "我现在知道如何获得所需的支持。",
};
