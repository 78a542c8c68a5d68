import type { Words } from "../../catalogue.ts";
import type { signOffs as english } from "../en/sign-offs.ts";

export const signOffs: Words<typeof english> = {
  "console.signOffs.intro": "لا تسأل الموجة أحدًا قبل أن توافق عليها كل وحدة معنية.",
  "console.signOffs.empty": "لا شيء ينتظر الموافقة",
  "console.signOffs.empty.next": "عند التخطيط لموجة تخص وحدتك تظهر هنا.",
  "console.signOffs.wave": "الموجة",
  "console.signOffs.survey": "الاستبيان",
  "console.signOffs.opens": "تُفتح",
  "console.signOffs.unit": "الوحدة",
  "console.signOffs.signed": "الموافقة",
  "console.signOffs.pending": "ليس بعد",
  "console.signOffs.by": "وافق {member}",
  "console.signOffs.signers": "من يحق له الموافقة",
  "console.signOffs.signers.none": "لا أحد له دور في هذه الوحدة",
  "console.signOffs.sign": "موافقة",
  "console.signOffs.sign.title": "هل توافق على هذه الموجة؟",
  "console.signOffs.sign.body": "يمكن عندئذ أن تُفتح {wave} لـ {unit}. ويمكنكم التراجع عن ذلك إلى أن تُفتح.",
  "console.signOffs.needed": "الوحدات التي توافق عليها قبل فتحها",
  "console.signOffs.needed.hint": "يوافق الأعضاء الذين لهم دور في الوحدة. بدون موافقتهم تنتظر الموجة حتى لو حان موعدها.",
  "console.problem.sign_off_missing": "لم توافق وحدة على هذه الموجة بعد. انظر أدناه أيها.",
  "console.signOffs.unsign": "تراجع",
  "console.signOffs.unsign.title": "التراجع عن الموافقة؟",
  "console.signOffs.unsign.body": "تنتظر {wave} عندئذ إلى أن يوافق عليها أحد لـ {unit} من جديد.",
};
