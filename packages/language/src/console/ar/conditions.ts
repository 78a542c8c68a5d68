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
  "console.condition.answer.is": "الإجابة عن «{question}» هي {value}",
  "console.condition.answer.isNot": "أُجيب عن «{question}»، وليس بـ {value}",
  "console.condition.answer.oneOf": "الإجابة عن «{question}» واحدة من: {value}",
  "console.condition.answer.atMost": "الإجابة عن «{question}» لا تزيد على {value}",
  "console.condition.answer.atLeast": "الإجابة عن «{question}» لا تقل عن {value}",
  "console.condition.answer.below": "الإجابة عن «{question}» أقل من {value}",
  "console.condition.answer.above": "الإجابة عن «{question}» أكبر من {value}",
  "console.condition.answer.includes": "من بين الإجابات عن «{question}»: {value}",
  "console.condition.answer.includesFirst":
    "{first, plural, zero {من بين أول # إجابات} one {من بين أول إجابة} two {من بين أول إجابتين} few {من بين أول # إجابات} many {من بين أول # إجابة} other {من بين أول # إجابة}} عن «{question}»: {value}",
  "console.condition.answer.answered": "أُجيب عن «{question}»",
};
