import type { Words } from "../../catalogue.ts";
import type { sample as english } from "../en/sample.ts";

export const sample: Words<typeof english> = {
  "console.sample.title": "用于试看的虚构答复",
  "console.sample.about": "在有人答复之前先看结果：十二个月的人员、邀请和答复。这些是测试数据，绝不影响正式数字。",
  "console.sample.fill": "填充测试端",
  "console.sample.again": "继续",
  "console.sample.filling": "正在填充",
  "console.sample.removing": "正在移除",
  "console.sample.leave": "离开此页面后会继续进行。",
  "console.sample.filled": "测试端有虚构的答复。",
  "console.sample.failed": "在完成之前停止了。可以继续，也可以移除已有的内容。",
  "console.sample.results": "查看测试端的结果",
  "console.sample.remove": "移除虚构的答复",
  "console.sample.remove.title": "移除所有虚构的内容？",
  "console.sample.remove.body": "虚构的人员、邀请和答复将被移除，测试端的其他内容保留。",
  "console.sample.madeUp": "这些结果包含虚构的答复，并非任何人所给。",
};
