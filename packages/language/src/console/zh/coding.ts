import type { Words } from "../../catalogue.ts";
import type { coding as english } from "../en/coding.ts";

export const coding: Words<typeof english> = {
  "console.coding.intro":
    "从某种语言、某一季度的评论中最多抽取 50 条，所有人看到的相同。每条由两人编码。两人全部编码完成后，才显示对方的结果。",
  "console.coding.language": "语言",
  "console.coding.quarter": "季度",
  "console.coding.quarter.of": "{year} 年第 {quarter} 季度",
  "console.coding.empty": "没有可编码的评论",
  "console.coding.empty.next": "请选择其他语言或季度。数据需要多人才能显示的调查不在其中，受限个案所涉内容也不在其中。",
  "console.coding.progress": "{done, plural, other {您已编码 # 条，共 {all} 条。}}",
  "console.coding.sentiment": "它对服务的评价如何？",
  "console.coding.says.positive": "正面",
  "console.coding.says.neutral": "中性",
  "console.coding.says.negative": "负面",
  "console.coding.says.unclear": "无法判断",
  "console.coding.themes": "它是关于什么的？",
  "console.coding.keys": "按键：方向键选择，数字键勾选前九个主题，回车键保存并继续。",
  "console.coding.theme": "{at} {theme}",
  "console.coding.save": "保存并继续",
  "console.coding.back": "返回上一条",
  "console.coding.choose": "请先选择它对服务的评价。",
  "console.coding.mine": "您已全部编码。两人都完成后，结果将显示在这里。",
  "console.coding.taken": "其余的已由另外两人编码。",
  "console.coding.done": "两人已编码全部这些评论",
  "console.coding.comment": "评论",
  "console.coding.first": "一人认为",
  "console.coding.second": "另一人认为",
  "console.coding.export": "下载标签（{kind}）",
};
