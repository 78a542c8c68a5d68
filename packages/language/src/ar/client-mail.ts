import type { Words } from "../catalogue.ts";
import type { clientMail as english } from "../en/client-mail.ts";

/** What those read by mail whose answer somebody follows up. `about` says what is known, as in the mails that ask. */
export const clientMail: Words<typeof english> = {
  "mail.client.received.subject":
    "{about, select, reference {وصلنا ما أخبرتمونا به عن الطلب {ref}} service {وصلنا ما أخبرتمونا به عن {service}} other {وصلنا ما أخبرتمونا به}}",
  "mail.client.received.preheader": "شكرًا لكم. في هذه الرسالة الخطوات التالية.",
  "mail.client.received.body":
    "{about, select, reference {أخبرتمونا كيف جرى الأمر في الطلب {ref}.} service {أخبرتمونا برأيكم في {service}.} other {أخبرتمونا كيف جرى الأمر.}}",
  "mail.client.answer.subject":
    "{about, select, reference {ردنا على ما أخبرتمونا به عن الطلب {ref}} service {ردنا على ما أخبرتمونا به عن {service}} other {ردنا على ما أخبرتمونا به}}",
  "mail.client.answer.preheader": "نظرنا فيما أخبرتمونا به، وهذا ردنا عليكم.",
  "mail.client.answer.body":
    "{about, select, reference {أخبرتمونا كيف جرى الأمر في الطلب {ref}. وهذا ردنا:} service {أخبرتمونا برأيكم في {service}. وهذا ردنا:} other {أخبرتمونا كيف جرى الأمر. وهذا ردنا:}}",
  "mail.client.reply": "إذا بقي أمر لم يُحل، فيُرجى الرد على هذه الرسالة.",
  "mail.client.why": "تصلكم هذه الرسالة لأنكم أجبتم عن استبياننا، وهناك من يتابع إجابتكم.",
  "mail.client.template.received": "شكرًا لكم على إخبارنا. سننظر في الأمر ونتواصل معكم.",
  "mail.client.template.sorry": "نأسف لأن الأمر لم يجرِ كما ينبغي. نحن ننظر فيما حدث، وسنكتب إليكم عندما نعرف المزيد.",
  "mail.client.template.question": "لكي نتمكن من مساعدتكم، نحتاج إلى معرفة المزيد. ماذا حدث، ومتى؟",
  "mail.client.template.solved": "نظرنا في الأمر وعالجناه. شكرًا لكم على إخبارنا.",
  "mail.client.question.subject":
    "{about, select, reference {هل سُوّي أمر الطلب {ref}؟} service {هل سُوّي الأمر؟ {service}} other {هل سُوّي الأمر؟}}",
  "mail.client.question.preheader": "سؤال واحد عن كيفية معالجتنا لما أخبرتمونا به.",
  "mail.client.question.body":
    "{about, select, reference {أخبرتمونا كيف جرى الأمر في الطلب {ref}، وقد عملنا على معالجته. هل أنتم راضون عن الحل؟} service {أخبرتمونا برأيكم في {service}، وقد عملنا على معالجة الأمر. هل أنتم راضون عن الحل؟} other {أخبرتمونا كيف جرى الأمر، وقد عملنا على معالجته. هل أنتم راضون عن الحل؟}}",
  "settled.yes": "نعم، أنا راضٍ",
  "settled.no": "لا، ليس بعد",
  "settled.title": "هل أنتم راضون عن الحل؟",
  "settled.intro": "أخبرتمونا كيف جرى الأمر، وقد عملنا على معالجته. تكفي ضغطة واحدة. ويطّلع على جوابكم من يتولون الأمر.",
  "settled.words": "هل تودون إضافة شيء؟ (اختياري)",
  "settled.again": "لم يُحفظ جوابكم بعد. يُرجى الضغط على الزر مرة أخرى.",
  "settled.thanks.title": "شكرًا لكم",
  "settled.thanks.yes": "سجّلنا أنكم راضون.",
  "settled.thanks.no": "لم يُسوَّ الأمر، ولذلك أعدنا فتحه. سينظر فيه أحد الزملاء.",
  "settled.change": "هل غيّرتم رأيكم؟",
  "settled.ended": "انتهى وقت هذا السؤال. إذا بقي أمر لم يُحل، فيُرجى الاتصال بالخدمة من جديد.",
};
