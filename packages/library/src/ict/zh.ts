import type { en } from "./en.ts";

export const zh: typeof en = {
  reviewed: false,
  working: "等待期间您还能继续工作吗？",
  workingOptions: {
    fully: "完全可以",
    partly: "部分可以",
    no: "完全不能",
  },
  connection: "哪一项最符合您的网络状况？",
  connectionOptions: {
    good: "良好",
    slow: "缓慢",
    down: "经常中断",
  },
};
