import type { ScaleWords } from "../catalogue.ts";

/** What the points of a scale are called. */
export const scale: ScaleWords = {
  csat: { 1: "非常不满意", 2: "不满意", 3: "一般", 4: "满意", 5: "非常满意" },
  ces: { 1: "非常困难", 2: "困难", 3: "比较困难", 4: "既不容易也不困难", 5: "比较容易", 6: "容易", 7: "非常容易" },
  agree: { 1: "非常不同意", 2: "不同意", 3: "中立", 4: "同意", 5: "非常同意" },
  nps: { 0: "完全不可能", 10: "极有可能" },
  yesNo: { true: "是", false: "否" },
};
