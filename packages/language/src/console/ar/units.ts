import type { Words } from "../../catalogue.ts";
import type { units as english } from "../en/units.ts";

export const units: Words<typeof english> = {
  "console.units.intro":
    "الوحدة هي جزء من الإجابات له قيم معينة، مثل مجال خدمة. يمكن قصر دخول المفاتيح والأعضاء على وحدة واحدة.",
  "console.units.name": "الاسم",
  "console.units.id": "الاسم المختصر",
  "console.units.id.hint": "أحرف لاتينية صغيرة وأرقام وشرطات. لا يمكن تغييره لاحقًا.",
  "console.units.id.fault": "هذا الاسم المختصر مستعمل لوحدة أخرى، أو فيه رموز غير مسموح بها.",
  "console.units.kind": "النوع",
  "console.units.kind.organisation": "منظمة",
  "console.units.kind.department": "إدارة",
  "console.units.kind.team": "فريق",
  "console.units.parent": "جزء من",
  "console.units.rows": "الإجابات التي تخصها",
  "console.units.rows.all": "الكل",
  "console.units.rows.hint": "التي لها إحدى هذه القيم، من كل شريحة تضاف.",
  "console.units.rows.fault": "يجب تحديد شريحة واحدة على الأقل مع قيمها.",
  "console.units.add": "إضافة وحدة",
  "console.units.change": "تغيير",
  "console.units.remove": "إزالة",
  "console.units.remove.title": "هل تريدون إزالة هذه الوحدة؟",
  "console.units.remove.body":
    "تُزال {name} من الهيكل وتبقى إجاباتها. يجب أولًا إخراج المفاتيح والأعضاء والوحدات التابعة لها.",
  "console.units.empty": "لا توجد حتى الآن إلا المنظمة",
  "console.units.empty.next": "يمكن إضافة الإدارات ثم دعوة من يرأسها.",
  "console.limits.values": "{segment}: القيم مفصولة بفواصل",
  "console.limits.remove": "إزالة هذه الشريحة",
  "console.limits.add": "إضافة شريحة",
  "console.limits.choose": "يرجى الاختيار…",
  "console.problem.unit_in_use": "تنتمي إليها مفاتيح أو أعضاء أو وحدات. يرجى نقلها أولًا.",
};
