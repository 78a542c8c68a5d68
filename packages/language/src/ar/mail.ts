import type { Words } from "../catalogue.ts";
import type { mail as english } from "../en/mail.ts";

/** What respondents read in mails; see English for what `about` and `known` say. */
export const mail: Words<typeof english> = {
  "mail.subject": "أُغلق طلبكم {ref}. ما تقييمكم لخدمتنا؟",
  "mail.subjectWithoutReference": "أُغلق طلبكم. ما تقييمكم لخدمتنا؟",
  "mail.subjectRelational":
    "{about, select, service {ما تقييمكم لخدمتنا؟ رأيكم في {service}} other {ما تقييمكم لخدماتنا؟}}",
  "mail.subjectTest": "[اختبار] {subject}",
  "mail.preheader":
    "{questions, plural, zero {بضعة أسئلة} one {سؤال واحد} two {سؤالان} few {# أسئلة} many {# سؤالًا} other {# سؤال}} عن الخدمة التي تلقيتموها. {length}",
  "mail.effort":
    "{questions, plural, zero {بضعة أسئلة.} one {سؤال واحد.} two {سؤالان.} few {# أسئلة.} many {# سؤالًا.} other {# سؤال.}} {length}",
  "mail.length":
    "{minutes, plural, =0 {{seconds, plural, zero {بضع ثوانٍ.} one {نحو ثانية واحدة.} two {نحو ثانيتين.} few {نحو # ثوانٍ.} many {نحو # ثانية.} other {نحو # ثانية.}}} zero {أقل من دقيقة.} one {نحو دقيقة واحدة.} two {نحو دقيقتين.} few {نحو # دقائق.} many {نحو # دقيقة.} other {نحو # دقيقة.}}",
  "mail.lengthRange":
    "من {minutes, number} إلى {most, plural, zero {بضع دقائق.} one {دقيقة واحدة.} two {دقيقتين.} few {# دقائق.} many {# دقيقة.} other {# دقيقة.}}",
  "mail.greeting": "تحية طيبة {name}،",
  "mail.greetingWithoutName": "تحية طيبة،",
  "mail.reason":
    "{known, select, both {أُغلق طلبكم {ref} ({service}).} reference {أُغلق طلبكم {ref}.} service {أُغلق طلبكم ({service}).} other {أُغلق طلبكم.}} ونودّ أن نعرف كيف سارت الأمور.",
  "mail.reasonRelational":
    "{about, select, service {نودّ أن نعرف كيف كانت تجربتكم مع {service} خلال الأشهر الاثني عشر الماضية.} other {نودّ أن نعرف كيف كانت تجربتكم مع خدماتنا خلال الأشهر الاثني عشر الماضية.}}",

  "mail.reminder1.subject":
    "{about, select, reference {ما زال يهمنا رأيكم في الطلب {ref}} request {ما زال يهمنا رأيكم في طلبكم} service {ما زال يهمنا رأيكم في {service}} other {ما زال يهمنا رأيكم في خدماتنا}}",
  "mail.reminder1.reason":
    "{about, select, reference {سألناكم قبل أيام كيف سارت الأمور في طلبكم {ref}.} request {سألناكم قبل أيام كيف سارت الأمور في طلبكم.} service {سألناكم قبل أيام عن تجربتكم مع {service} خلال الأشهر الاثني عشر الماضية.} other {سألناكم قبل أيام عن تجربتكم مع خدماتنا خلال الأشهر الاثني عشر الماضية.}} وما زالت إجابتكم مفيدة لنا.",
  "mail.reminder2.subject":
    "{about, select, reference {ما تقييمكم لخدمتنا في الطلب {ref}؟ ينقصنا رأيكم} request {ما تقييمكم لخدمتنا؟ ينقصنا رأيكم} service {ينقصنا رأيكم في {service}} other {ما تقييمكم لخدماتنا؟ ينقصنا رأيكم}}",
  "mail.reminder2.reason":
    "{about, select, reference {يكفي اختيار واحد لنعرف كيف سارت الأمور في طلبكم {ref}.} request {يكفي اختيار واحد لنعرف كيف سارت الأمور في طلبكم.} service {تكفي بضعة اختيارات لنعرف كيف كانت تجربتكم مع {service} خلال الأشهر الاثني عشر الماضية.} other {تكفي بضعة اختيارات لنعرف كيف كانت تجربتكم مع خدماتنا خلال الأشهر الاثني عشر الماضية.}}",
  "mail.reminder3.subject":
    "{about, select, reference {كلمة قصيرة عن الطلب {ref}؟} request {كلمة قصيرة عن طلبكم؟} service {كلمة قصيرة عن {service}؟} other {كلمة قصيرة عن خدماتنا؟}}",
  "mail.reminder3.reason":
    "{about, select, reference {نسألكم مرة أخيرة كيف سارت الأمور في طلبكم {ref}، ثم نكتفي بذلك.} request {نسألكم مرة أخيرة كيف سارت الأمور في طلبكم، ثم نكتفي بذلك.} service {نسألكم مرة أخيرة عن تجربتكم مع {service} خلال الأشهر الاثني عشر الماضية، ثم نكتفي بذلك.} other {نسألكم مرة أخيرة عن تجربتكم مع خدماتنا خلال الأشهر الاثني عشر الماضية، ثم نكتفي بذلك.}}",
  "mail.lastCall.subject":
    "{about, select, reference {حتى {date, date, long}: رأيكم في الطلب {ref}} request {حتى {date, date, long}: رأيكم في طلبكم} service {حتى {date, date, long}: رأيكم في {service}} other {حتى {date, date, long}: رأيكم في خدماتنا}}",
  "mail.lastCall.reason":
    "{about, select, reference {يمكنكم حتى {date, date, long} إخبارنا كيف سارت الأمور في طلبكم {ref}.} request {يمكنكم حتى {date, date, long} إخبارنا كيف سارت الأمور في طلبكم.} service {يمكنكم حتى {date, date, long} إخبارنا عن تجربتكم مع {service} خلال الأشهر الاثني عشر الماضية.} other {يمكنكم حتى {date, date, long} إخبارنا عن تجربتكم مع خدماتنا خلال الأشهر الاثني عشر الماضية.}} وهذه آخر رسالة منا في هذا الشأن.",

  "mail.own.subject": "{about, select, reference {{ref}: ما تقييمكم لخدمتنا؟} other {ما تقييمكم لخدمتنا؟}}",
  "mail.own1.subject": "{about, select, reference {{ref}: ما زال رأيكم يهمنا} other {ما زال رأيكم يهمنا}}",
  "mail.own1.reason": "طلبنا رأيكم قبل أيام، وما زال مفيدًا لنا.",
  "mail.own2.subject": "{about, select, reference {{ref}: ينقصنا رأيكم} other {ينقصنا رأيكم}}",
  "mail.own2.reason": "تكفي بضعة اختيارات لنعرف رأيكم.",
  "mail.own3.subject": "{about, select, reference {كلمة قصيرة عن {ref}؟} other {كلمة قصيرة منكم؟}}",
  "mail.own3.reason": "نطلب رأيكم مرة أخيرة، ثم نكتفي بذلك.",
  "mail.ownLast.subject":
    "{about, select, reference {حتى {date, date, long}: رأيكم في {ref}} other {حتى {date, date, long}: رأيكم}}",
  "mail.ownLast.reason": "يمكنكم الإجابة حتى {date, date, long}. وهذه آخر رسالة منا في هذا الشأن.",

  "mail.progress":
    "أجبتم عن {answered, number} من أصل {questions, plural, zero {# سؤال} one {سؤال واحد} two {سؤالين} few {# أسئلة} many {# سؤالًا} other {# سؤال}}؛ {minutes, plural, zero {بقي أقل من دقيقة} one {بقي نحو دقيقة واحدة} two {بقي نحو دقيقتين} few {بقي نحو # دقائق} many {بقي نحو # دقيقة} other {بقي نحو # دقيقة}}.",
  "mail.partial1.subject": "أجبتم عن {answered, number} من {questions, number}: إجاباتكم محفوظة",
  "mail.partial1.reason": "{progress} وما أجبتم به حتى الآن محفوظ.",
  "mail.partial2.subject": "توقفتم عند {answered, number} من {questions, number}. هل نواصل؟",
  "mail.partial2.reason": "يفتح الرابط الصفحة وفيها ما سبق من إجاباتكم. {progress}",
  "mail.partial3.subject":
    "{left, plural, zero {إجاباتكم: لم يبق أي سؤال} one {إجاباتكم: بقي سؤال واحد} two {إجاباتكم: بقي سؤالان} few {إجاباتكم: بقيت # أسئلة} many {إجاباتكم: بقي # سؤالًا} other {إجاباتكم: بقي # سؤال}}",
  "mail.partial3.reason": "نسألكم مرة أخيرة، ثم نكتفي بذلك. {progress}",
  "mail.partialLast.subject":
    "حتى {date, date, long}: {left, plural, zero {لم يبق أي سؤال} one {بقي سؤال واحد} two {بقي سؤالان} few {بقيت # أسئلة} many {بقي # سؤالًا} other {بقي # سؤال}}",
  "mail.partialLast.reason": "يمكنكم الإجابة حتى {date, date, long}. {progress} وهذه آخر رسالة منا في هذا الشأن.",
  "mail.sentences": "{first} {second}",
  "mail.goOn": "متابعة",

  "mail.choice": "{value} من {max}",
  "mail.choiceWithLabel": "{value} من {max}، {label}",
  "mail.end": "{value} = {label}",
  "mail.how": "يفتح الاختيار صفحة، ولا تُحتسب الإجابة إلا بعد إرسالها من تلك الصفحة.",
  "mail.comment": "كتابة تعليق",
  "mail.open": "فتح الصفحة",
  "mail.why": "تصلكم هذه الرسالة لأنكم قدمتم إلينا طلبًا وقد أُغلق.",
  "mail.whyRelational": "تصلكم هذه الرسالة لأنكم تستخدمون خدماتنا.",
  "mail.whyAbove": "تصلكم هذه الرسالة للسبب المذكور أعلاه.",
  "mail.expires": "يمكنكم الإجابة حتى {date, date, long}.",
  "mail.stop": "إيقاف هذه الرسائل",
  "text.stopLink": "لإيقاف هذه الرسائل: {url}",
  "text.stopReply": "لإيقاف هذه الرسائل أرسلوا {word} ردًا عليها.",
  "mail.textChoice": "{value} = {label}: {url}",
  "mail.textChoiceWithoutLabel": "{value}: {url}",
  "mail.textLink": "{text}: {url}",

  "page.receipt.send": "إرسال إجابتي إليّ بالبريد",
  "page.receipt.sent": "نرسله الآن إلى عنوانكم المسجل لدينا.",
  "page.receipt.none": "لا يمكننا إرساله: ليس لدينا عنوان لكم يستقبل رسائلنا.",

  "page.stop.doneSurvey":
    "{known, select, service {لن نسألكم عن {service} بعد الآن.} other {لن نسألكم عن هذه الخدمة بعد الآن.}} وستُعالج طلباتكم إلينا كما في السابق.",
  "page.stop.undo": "استئناف الأسئلة",
  "page.stop.undoneTitle": "قد نسألكم من جديد",
  "page.stop.undoneBody": "يمكن أن تصلكم هذه الرسائل من جديد. وفي كل منها رابط لإيقافها.",
};
