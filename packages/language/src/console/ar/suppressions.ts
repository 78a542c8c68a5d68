import type { Words } from "../../catalogue.ts";
import type { suppressions as english } from "../en/suppressions.ts";

export const suppressions: Words<typeof english> = {
  "console.suppressions.intro": "لا أحد هنا يتلقى رسائل تسأل، من بعض الاستبيانات أو كلها.",
  "console.suppressions.why": "السبب",
  "console.suppressions.why.all": "كل الأسباب",
  "console.suppressions.why.bounced": "العنوان يرفض الرسائل",
  "console.suppressions.why.opted_out": "لا يريد رسائل",
  "console.suppressions.why.opted_out.survey": "لا يريد رسائل الاستبيان {survey}",
  "console.suppressions.why.excluded": "يستثنيه المشروع",
  "console.suppressions.person": "الشخص",
  "console.suppressions.address": "العنوان",
  "console.suppressions.since": "منذ {at, date, long}",
  "console.suppressions.lift": "مراسلته ثانية",
  "console.suppressions.lift.title": "مراسلة {person} ثانية؟",
  "console.suppressions.lift.body":
    "افعل ذلك بعد التأكد من أن العنوان يقبل الرسائل ثانية. ما حُجز لا يُرسل، وإذا رُفض ثانية فلن يُراسَل بعدها.",
  "console.suppressions.export": "تنزيل كملف",
  "console.suppressions.empty": "لا أحد في القائمة",
  "console.suppressions.empty.next": "من يوقف الرسائل أو يرفضها عنوانه يظهر هنا تلقائيًا.",
  "console.suppressions.partial": "لا أحد يوافق ممن فُحصوا حتى الآن.",
};
