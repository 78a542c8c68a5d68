import type { Words } from "../../catalogue.ts";
import type { cards as english } from "../en/cards.ts";

export const cards: Words<typeof english> = {
  "console.cards.intro":
    "تقول كل بطاقة ما قاله الناس وما أُنجز وما نتج عنه. وتظهر على صفحة للجميع بعد أن ينشرها عضو غير كاتبها.",
  "console.cards.page": "الصفحة المتاحة للجميع",
  "console.cards.empty": "لا بطاقات بعد",
  "console.cards.empty.next": "افتح إجراءً مُنجَزًا أو متروكًا واكتب هناك ما أُنجز.",
  "console.cards.state.draft": "مسودة",
  "console.cards.state.published": "منشورة",
  "console.cards.state.archived": "مؤرشفة",
  "console.cards.write": "أخبر الجميع",
  "console.cards.language": "اللغة",
  "console.cards.said": "قلتم، بكلمات غير كلماتهم",
  "console.cards.did.did": "فعلنا",
  "console.cards.did.cannot": "لا نستطيع فعل هذا، لأن",
  "console.cards.by": "كتبها",
  "console.cards.publish": "نشر",
  "console.cards.own": "يجب أن ينشر عضو آخر ما كتبته.",
  "console.cards.back": "سحبها",
  "console.cards.archive": "أرشفة",
  "console.cards.few": "أجاب قبله عدد أقل من أن يُقال هذا للجميع.",
  "console.problem.card_state": "البطاقة في وضع لا يسمح بهذا. راجعها من جديد.",
  "console.problem.card_changed": "غيّر شخص آخر هذه البطاقة في هذه الأثناء. تُعرض كما هي الآن.",
  "console.cards.change": "تغيير النص",
};
