import type { Words } from "../../catalogue.ts";
import type { conditions as english } from "../en/conditions.ts";

export const conditions: Words<typeof english> = {
  "console.condition.all": "以下各项均成立：",
  "console.condition.any": "以下至少一项成立：",
  "console.condition.not": "以下不成立：",
  "console.condition.source.person": "人员",
  "console.condition.source.data": "事件",
  "console.condition.test.is": "{name} 为 {value}",
  "console.condition.test.isNot": "{name} 已知且不为 {value}",
  "console.condition.test.oneOf": "{name} 为 {value} 之一",
  "console.condition.test.atMost": "{name} 至多为 {value}",
  "console.condition.test.atLeast": "{name} 至少为 {value}",
  "console.condition.test.below": "{name} 低于 {value}",
  "console.condition.test.above": "{name} 高于 {value}",
  "console.condition.test.includes": "{name} 包含 {value}",
  "console.condition.test.answered": "{name} 已知",
  "console.condition.excluded.domain": "项目排除域名 {domain}",
  "console.condition.excluded.person": "项目排除此人",
  "console.condition.excluded.condition": "项目排除符合某条件者，此人符合",
};
