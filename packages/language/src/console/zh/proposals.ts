import type { Words } from "../../catalogue.ts";
import type { proposals as english } from "../en/proposals.ts";

export const proposals: Words<typeof english> = {
  "console.proposals.title": "该在哪里行动",
  "console.proposals.intro":
    "数字中突出的地方，可作为查看的起点。查看上百个分组时总会偶然发现一些：制定计划前请先阅读评论。",
  "console.proposals.empty": "目前没有可查看的内容",
  "console.proposals.empty.next": "请部署询问满意度、推荐意愿或便利程度的调查。",
  "console.proposals.kind.driver": "优先改进",
  "console.proposals.kind.outlier": "突出的分组",
  "console.proposals.kind.signal": "突出的月份",
  "console.proposals.kind.cause": "上升的根本原因",
  "console.proposals.kind.theme": "上升的主题",
  "console.proposals.why.driver": "它们对满意度的影响大于平均份额，而得分低于其他方面。",
  "console.proposals.why.outlier": "低于同等回答数量的分组通常的水平。",
  "console.proposals.why.signal": "低于前一年通常水平的最近一个月。",
  "console.proposals.why.cause": "所占个案比例高于以前，且不少于五个。",
  "console.proposals.why.theme": "最近六个月提到它们的人多于前一年。请阅读他们的意见。",
  "console.proposals.none": "没有突出之处。",
  "console.proposals.skipped": "此处无法查看：回答太少，或您无权查看。",
  "console.proposals.far": "远低于",
  "console.proposals.figure": "数值",
  "console.proposals.beside.driver": "所有因素的平均值",
  "console.proposals.beside.outlier": "所有分组合计",
  "console.proposals.beside.signal": "前一年的通常水平",
  "console.proposals.beside.cause": "以前的个案中",
  "console.proposals.beside.theme": "前一年",
  "console.proposals.importance": "在可解释部分中的权重",
  "console.proposals.reviews": "逾期的检查",
};
