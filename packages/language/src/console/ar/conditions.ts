import type { Words } from "../../catalogue.ts";
import type { conditions as english } from "../en/conditions.ts";

export const conditions: Words<typeof english> = {
  "console.condition.all": "كل ما يلي صحيح:",
  "console.condition.any": "واحد على الأقل مما يلي صحيح:",
  "console.condition.not": "ما يلي غير صحيح:",
  "console.condition.source.person": "الشخص",
  "console.condition.source.data": "الحدث",
  "console.condition.test.is": "{name} هو {value}",
  "console.condition.test.isNot": "{name} معروف وليس {value}",
  "console.condition.test.oneOf": "{name} أحد {value}",
  "console.condition.test.atMost": "{name} لا يزيد على {value}",
  "console.condition.test.atLeast": "{name} لا يقل عن {value}",
  "console.condition.test.below": "{name} أقل من {value}",
  "console.condition.test.above": "{name} أكثر من {value}",
  "console.condition.test.includes": "{name} يشمل {value}",
  "console.condition.test.answered": "{name} معروف",
  "console.condition.excluded.domain": "يستثني المشروع النطاق {domain}",
  "console.condition.excluded.person": "يستثني المشروع هذا الشخص",
  "console.condition.excluded.condition": "يستثني المشروع من يوافق شرطًا، وهو يوافقه",
};
