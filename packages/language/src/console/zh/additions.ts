import type { Words } from "../../catalogue.ts";
import type { additions as english } from "../en/additions.ts";

/** What the pages of what units add to surveys say. */
export const additions: Words<typeof english> = {
  "console.additions.state": "状态",
  "console.additions.state.draft": "等待发布",
  "console.additions.state.published": "正在使用",
  "console.additions.state.left": "不再使用",
  "console.additions.intro": "调查的核心部分对所有人都一样。单位可为自己的人员增加最多三个问题和一些示例。",
  "console.additions.empty": "还没有单位补充内容",
  "console.additions.empty.next": "请选择一份正在使用的调查和要补充内容的单位。单位在“组织”页面创建。",
  "console.additions.new": "为调查补充内容",
  "console.additions.begin": "继续",
  "console.additions.survey": "调查",
  "console.additions.unit": "单位",
  "console.additions.saved": "保存时间",
  "console.additions.for": "{unit} 为 {survey} 补充内容",
  "console.additions.core": "核心部分（已锁定）",
  "console.additions.core.hint": "所有人都会被问到这些问题，措辞相同，因此数据可以比较。您可以在每个问题旁加一个示例。",
  "console.additions.locked": "已锁定",
  "console.additions.example": "示例，显示为“例如：……”",
  "console.additions.own": "单位自己的问题：{count}/3",
  "console.additions.own.most": "一个单位最多增加三个问题。",
  "console.additions.after": "位于其后",
  "console.additions.after.last": "最后一个问题",
  "console.additions.discard": "放弃草稿",
  "console.additions.take": "不再使用这些补充内容",
  "console.additions.wait": "由整个组织的所有者或管理员发布。",
  "console.additions.nothing": "没有可补充的此项调查，或该单位不属于您。",
  "console.additions.what": "将会改变的内容",
};
