import type { Words } from "../catalogue.ts";
import type { caseMail as english } from "../en/case-mail.ts";

/** What people read in mails about what they told us: the receipt that they asked for, and mails about a message of theirs. */
export const caseMail: Words<typeof english> = {
  "mail.receipt.subject":
    "{about, select, reference {إيصال: إجابتكم عن الطلب {ref}} service {إيصال: إجابتكم عن {service}} other {إيصال بإجابتكم}}",
  "mail.receipt.preheader": "الرقم المرجعي، والموعد الذي يمكنكم تعديل إجابتكم حتى حلوله.",
  "mail.receipt.body": "شكرًا لكم. وصلتنا إجابتكم. ورقمها المرجعي هو {receipt}.",
  "mail.receipt.answers": "ما أجبتم به",
  "mail.receipt.withheld":
    "{count, plural, zero {لم تجيبوا عن أي سؤال.} one {أجبتم عن سؤال واحد.} two {أجبتم عن سؤالين.} few {أجبتم عن # أسئلة.} many {أجبتم عن # سؤالًا.} other {أجبتم عن # سؤال.}} ولا تتضمن هذه الرسالة ما أجبتم به، فقد يتمكن غيركم من قراءتها. وهو معروض عليكم في الصفحة.",
  "mail.receipt.changeUntil": "يمكنكم الاطلاع على إجابتكم وتعديلها حتى {date, date, long}.",
  "mail.receipt.open": "الاطلاع على الإجابة أو تعديلها",
  "mail.receipt.why": "تصلكم هذه الرسالة لأن هناك من طلبها في الصفحة التي أجبتم فيها.",

  "mail.case.received.subject": "وصلتنا رسالتكم: الرقم المرجعي {ref}",
  "mail.case.received.preheader": "الخطوات التالية، وأين يمكنكم معرفة ما وصل إليه الأمر.",
  "mail.case.received.body": "شكرًا لكم. وصلتنا رسالتكم. ورقمها المرجعي هو {ref}.",
  "mail.case.received.next": "سنقرأ رسالتكم ونحدد من يمكنه المساعدة، ونكتب إليكم عندما يتوافر رد.",
  "mail.case.code": "رمزكم للصفحة هو {code}. ومن لديه هذا الرمز يمكنه معرفة ما وصلت إليه رسالتكم.",
  "mail.case.where": "يمكن أيضًا إدخال الرمز في هذا العنوان: {url}",
  "mail.case.open": "معرفة ما وصل إليه الأمر",
  "mail.case.reply.subject": "رد على رسالتكم {ref}",
  "mail.case.reply.preheader": "لدينا رد على ما أخبرتمونا به. وهو في هذه الرسالة.",
  "mail.case.reply.body": "كتبتم إلينا. والرقم المرجعي هو {ref}. وهذا ردنا:",
  "mail.case.reply.closes": "وبهذا الرد ننتهي من النظر في رسالتكم.",
  "mail.case.reply.more": "إذا بقي أمر لم يُحل، فيُرجى الرد على هذه الرسالة.",
  "mail.case.closed.subject": "أُغلق النظر في رسالتكم {ref}",
  "mail.case.closed.preheader": "انتهينا من النظر فيما أخبرتمونا به. والنتيجة في الصفحة.",
  "mail.case.closed.body": "انتهينا من النظر في رسالتكم {ref}. والنتيجة معروضة في الصفحة.",
  "mail.case.why":
    "تصلكم هذه الرسالة لأن هذا العنوان ذُكر في رسالة وُجّهت إلينا. وإن لم تكونوا من ذكره، فلا يلزم القيام بأي شيء.",
};
