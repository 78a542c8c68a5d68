import { answer, defineEvent, defineProject, defineSurvey, q, when, type Survey } from "@afterword/sdk";
import { z } from "zod";

const closed = (type: string) => defineEvent(type, z.object({ id: z.string() }), { subject: "id" });
const reopened = defineEvent("reopened", z.object({ id: z.string() }), { subject: "id" });
const yes = { yes: { en: "Yes", ar: "نعم" }, partly: { en: "Partly", ar: "جزئيًا" }, no: { en: "No", ar: "لا" } };

/** A few questions on one page; one depends on another. */
export const short = defineSurvey(
  "short",
  {
    csat: q.csat({ en: "How satisfactory was the handling of your request?", ar: "ما مستوى الرضا عن معالجة طلبك؟" }),
    wrong: q
      .choices(
        {
          slow: { en: "It took too long", ar: "استغرق الأمر وقتًا طويلًا" },
          unsolved: { en: "The answer did not solve it", ar: "لم تحل الإجابة المشكلة" },
        },
        { en: "What went wrong?", ar: "ما الذي لم يكن على ما يرام؟" },
      )
      .optional()
      .when(answer("csat").atMost(2)),
    why: q.comment({ en: "What is the main reason?", ar: "ما السبب الرئيسي؟" }).optional(),
  },
  { title: { en: "ICT service desk", ar: "مكتب خدمات تكنولوجيا المعلومات" } },
);

/** Every kind of question, page by page. */
export const every = defineSurvey(
  "every",
  {
    hello: q.info({ en: "About the past 12 months.", ar: "عن الأشهر الاثني عشر الماضية." }),
    nps: q.nps({ en: "How likely are you to recommend us?", ar: "ما مدى احتمال التوصية بنا؟" }),
    npsWhy: q.comment({ en: "Why this number?", ar: "لماذا هذا الرقم؟" }).optional().max(500),
    csat: q.csat({ en: "And all in all?", ar: "وبوجه عام؟" }),
    ces: q.ces({ en: "How easy was it?", ar: "ما مدى سهولة الأمر؟" }),
    fair: q.agree({ en: "I was treated fairly.", ar: "كانت المعاملة عادلة." }).or("doesNotApply"),
    quality: q.rating({ min: 1, max: 10 }, { en: "Quality from 1 to 10", ar: "الجودة من 1 إلى 10" }).optional(),
    solved: q.yesNo({ en: "Is it solved?", ar: "هل حُلت المشكلة؟" }),
    received: q.choice(yes, { en: "Did you receive what you asked for?", ar: "هل استلمت ما طلبته؟" }),
    used: q.choices(
      { hr: { en: "HR", ar: "الموارد البشرية" }, travel: { en: "Travel", ar: "السفر" } },
      { en: "Which did you use?", ar: "أي الخدمات استخدمت؟" },
    ),
    order: q.ranking(
      { fast: { en: "Speed", ar: "السرعة" }, kind: { en: "Kindness", ar: "اللطف" } },
      { en: "What matters most?", ar: "ما الأهم؟" },
    ),
    rows: q
      .matrix(
        { speed: { en: "Speed", ar: "السرعة" }, staff: { en: "Staff", ar: "الموظفون" } },
        { low: { en: "Low", ar: "منخفض" }, middle: { en: "Medium", ar: "متوسط" }, high: { en: "High", ar: "مرتفع" } },
        { en: "How was each of these?", ar: "كيف كان كل مما يلي؟" },
      )
      .or("doesNotApply"),
    place: q.text({ en: "Where do you work?", ar: "أين مكان عملك؟" }),
    years: q.number({ en: "For how many years?", ar: "منذ كم سنة؟" }).max(60),
    mail: q.email({ en: "Your address, if you like", ar: "عنوانك إن شئت" }).optional(),
    day: q.date({ en: "On which day?", ar: "في أي يوم؟" }).optional(),
    agreed: q.consent({ en: "You may write to me.", ar: "يمكنكم مراسلتي." }).optional(),
    echo: q.comment({ en: "You work in {place}. Anything else?", ar: "تعمل في {place}. هل من شيء آخر؟" }).optional(),
  },
  { title: { en: "Annual survey", ar: "الاستبيان السنوي" }, kind: "relational" },
);

const agreeing = (en: string, ar: string) => q.agree({ en, ar });

/** Anonymous, and longer than a page. */
export const unnamed = defineSurvey(
  "unnamed",
  {
    one: agreeing("I got what I needed.", "حصلت على ما أحتاج إليه."),
    two: agreeing("It was easy.", "كان الأمر سهلًا."),
    three: agreeing("It was quick.", "كان الأمر سريعًا."),
    four: agreeing("It was clear.", "كان الأمر واضحًا."),
    five: agreeing("It was fair.", "كان الأمر عادلًا."),
    six: agreeing("Staff were helpful.", "كان الموظفون متعاونين."),
    more: q.comment({ en: "Anything else?", ar: "هل من شيء آخر؟" }).optional(),
  },
  { title: { en: "How we work", ar: "كيف نعمل" }, privacy: "anonymous" },
);

/** Anonymous, on one page, where one question depends on another. */
export const secret = defineSurvey(
  "secret",
  {
    csat: q.csat({ en: "How was it?", ar: "كيف كان الأمر؟" }),
    wrong: q.text({ en: "What went wrong?", ar: "ما الخطأ الذي حدث؟" }).when(answer("csat").atMost(2)),
  },
  { title: { en: "How we work", ar: "كيف نعمل" }, privacy: "anonymous" },
);

/** Open to anybody, at any time. */
export const ideas = defineSurvey(
  "ideas",
  {
    about: q.choice(
      { complaint: { en: "Complaint", ar: "شكوى" }, suggestion: { en: "Suggestion", ar: "اقتراح" } },
      { en: "What would you like to send us?", ar: "ماذا تود أن ترسل إلينا؟" },
    ),
    what: q.comment({ en: "Tell us what happened.", ar: "أخبرنا بما حدث." }),
    mail: q.email({ en: "Your address, if we may answer", ar: "عنوانك إن كان بإمكاننا الرد" }).optional(),
  },
  { title: { en: "Tell us", ar: "أخبرنا" }, kind: "feedback" },
);

/** Two buttons for a page of help. */
export const helped = defineSurvey(
  "helped",
  {
    helped: q.yesNo({ en: "Did this page help?", ar: "هل أفادتك هذه الصفحة؟" }),
    why: q.comment({ en: "What was missing?", ar: "ما الذي كان ناقصًا؟" }).optional(),
  },
  { title: { en: "Help pages", ar: "صفحات المساعدة" }, kind: "feedback" },
);

const events = {
  short: closed("short.closed"),
  every: closed("every.closed"),
  unnamed: closed("unnamed.closed"),
  secret: closed("secret.closed"),
};
const ask = (event: typeof events.short, survey: Survey) =>
  when(event).ask(survey).by("email").after("0s").quiet("0s").unless(reopened);

export default defineProject({
  surveys: [short, every, unnamed, secret, ideas, helped],
  segments: ["site"],
  rules: [ask(events.short, short), ask(events.every, every), ask(events.unnamed, unnamed), ask(events.secret, secret)],
});
