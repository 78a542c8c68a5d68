import type { Words } from "../catalogue.ts";
import type { noticeMail as english } from "../en/notice-mail.ts";

/** What members read in mails about cases and actions that need them. */
export const noticeMail: Words<typeof english> = {
  "mail.notice.why":
    "{why, select, opened {حالة جديدة في القائمة {queue}} queue {حالة وصلت إلى القائمة {queue}} owner {حالة أُسندت إليكم في القائمة {queue}} replied {ردّ صاحب حالة في القائمة {queue}} warned {حالة يقترب موعدها في القائمة {queue}} other {حالة متأخرة في القائمة {queue}}}",
  "mail.notice.subjectMany":
    "{count, plural, zero {لا حالات تحتاج إليكم} one {حالة واحدة تحتاج إليكم} two {حالتان تحتاجان إليكم} few {# حالات تحتاج إليكم} many {# حالة تحتاج إليكم} other {# حالة تحتاج إليكم}}",
  "mail.notice.preheader": "ما ورد في الإجابة، وموعد الخطوة التالية، والطريق إلى الحالة في لوحة الإدارة.",
  "mail.notice.body":
    "{count, plural, zero {لا حالات تحتاج إليكم الآن.} one {تحتاج إليكم هذه الحالة. وكل ما يتعلق بها في لوحة الإدارة.} two {تحتاج إليكم هاتان الحالتان. وكل ما يتعلق بهما في لوحة الإدارة.} few {تحتاج إليكم # حالات. وكل ما يتعلق بها في لوحة الإدارة.} many {تحتاج إليكم # حالة. وكل ما يتعلق بها في لوحة الإدارة.} other {تحتاج إليكم # حالة. وكل ما يتعلق بها في لوحة الإدارة.}}",
  "mail.notice.urgent": "عاجل",
  "mail.notice.restricted": "الاطلاع على هذه الحالة مقصور على عدد قليل. والإجابة معروضة في لوحة الإدارة وحدها.",
  "mail.notice.step":
    "{step, select, acknowledge {لم يُؤكَّد استلامها بعد.} contact {لم يُتحدَّث مع العميل بعد.} other {لم تُحل بعد.}}",
  "mail.notice.due": "موعد الخطوة التالية أقصاه {date, date, long}.",
  "mail.notice.open": "فتح الحالة",
  "mail.notice.more":
    "{count, plural, zero {لا حالات أخرى في القائمة.} one {في القائمة حالة أخرى.} two {في القائمة حالتان أخريان.} few {في القائمة # حالات أخرى.} many {في القائمة # حالة أخرى.} other {في القائمة # حالة أخرى.}}",
  "mail.notice.list": "فتح القائمة",
  "mail.notice.footer": "تصلكم هذه الرسالة لأنكم تعملون على حالات. وتُجمع الحالات في رسالة واحدة في الساعة على الأكثر.",
  "mail.thanks.subject": "رسائل الشكر في {month, date, month}: {count, number}",
  "mail.thanks.preheader": "ما شكر الناس فريقكم عليه.",
  "mail.thanks.one": "رسالة شكر",
  "mail.thanks.body": "عدد من شكروا فريقكم ووافقوا على اطّلاعكم على ما كتبوه: {count, number}.",
  "mail.thanks.open": "فتح الرسالة",
  "mail.thanks.more": "في القائمة رسائل أخرى: {count, number}.",
  "mail.thanks.footer": "تصلكم هذه الرسالة لأنكم تقودون فريقًا. وهي تصل مرة في الشهر، وفقط عندما يعبّر أحد عن شكره.",
  "mail.notice.review.subject":
    "{count, plural, zero {لا إجراءات للمراجعة} one {حان وقت مراجعة إجراء من إجراءاتكم} two {حان وقت مراجعة إجراءين من إجراءاتكم} few {حان وقت مراجعة # إجراءات من إجراءاتكم} many {حان وقت مراجعة # إجراءً من إجراءاتكم} other {حان وقت مراجعة # إجراء من إجراءاتكم}}",
  "mail.notice.review.body":
    "{count, plural, zero {لا إجراءات للمراجعة الآن.} one {حان وقت مراجعة هذا الإجراء: دوّنوا ما ترونه، وهل يستمر.} two {حان وقت مراجعة هذين الإجراءين: دوّنوا ما ترونه، وهل يستمر كل منهما.} few {حان وقت مراجعة هذه الإجراءات وعددها #: دوّنوا ما ترونه، وهل يستمر كل منها.} many {حان وقت مراجعة هذه الإجراءات وعددها #: دوّنوا ما ترونه، وهل يستمر كل منها.} other {حان وقت مراجعة هذه الإجراءات وعددها #: دوّنوا ما ترونه، وهل يستمر كل منها.}}",
  "mail.notice.review.on": "موعد المراجعة: {date, date, long}.",
  "mail.notice.review.late": "كان موعد المراجعة: {date, date, long}.",
  "mail.notice.review.open": "فتح الإجراء",
  "mail.notice.review.footer":
    "تصلكم هذه الرسالة لأن هذا العمل من مسؤوليتكم. ويُجمع ما يحتاج إليكم في رسالة واحدة في الساعة على الأكثر.",
  "mail.notice.several": "ما ينتظركم: {count, number}",
  "mail.notice.both":
    "{cases, plural, zero {لا حالات} one {حالة واحدة} two {حالتان} few {# حالات} many {# حالة} other {# حالة}} و{actions, plural, zero {لا إجراءات} one {إجراء واحد} two {إجراءان} few {# إجراءات} many {# إجراءً} other {# إجراء}} في انتظاركم",
};
