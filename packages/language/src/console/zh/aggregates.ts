import type { Words } from "../../catalogue.ts";
import type { aggregates as english } from "../en/aggregates.ts";

/** The page of figures that are compared with those of other organisations. */
export const aggregates: Words<typeof english> = {
  "console.aggregates.intro": "提出相同问题的机构可以比较一项数据。各机构提供自己签名的文件，其中不含任何人的回答。",
  "console.aggregates.ours": "我们的数据",
  "console.aggregates.organisation": "我们在文件中的名称",
  "console.aggregates.organisation.hint": "其他机构所知的名称。",
  "console.aggregates.survey": "调查",
  "console.aggregates.question": "问题",
  "console.aggregates.from": "起始月份的第一天",
  "console.aggregates.to": "截止月份的第一天",
  "console.aggregates.days.hint": "已结束的完整月份，不含第二个日期。",
  "console.aggregates.make": "保存已签名的文件",
  "console.aggregates.theirs": "比较",
  "console.aggregates.choose": "选择文件",
  "console.aggregates.unreadable": "这不是数据文件：{name}。",
  "console.aggregates.beside": "并列显示",
  "console.aggregates.figure": "数据",
  "console.aggregates.change": "与第一项相比",
  "console.aggregates.first": "其余各项均与其比较",
  "console.aggregates.key": "密钥",
  "console.aggregates.key.hint": "请通过其他途径向该机构索取密钥，并核对是否一致。",
  "console.aggregates.own": "我们的",
  "console.aggregates.remove": "另选文件",
  "console.aggregates.few": "作答人数太少，不能告知其他机构。",
  "console.aggregates.months": "请选择已结束月份的第一天。",
  "console.problem.aggregate_invalid": "有文件与签名时不一致。请向该机构重新索取。",
  "console.problem.definitions_differ": "这些机构的提问或计算方式不同，数据无法比较。",
};
