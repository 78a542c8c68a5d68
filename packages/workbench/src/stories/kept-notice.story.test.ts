import { defineProject } from "@afterword/sdk";
import { expect, test } from "vitest";
import { privateProject } from "./private-project.ts";
import project, { csat, effort } from "./project.ts";
import { serve } from "./served.ts";

/** What a page tells folded, in a language. */
const toldIn = (page: string): string => /<details class="about">([^]*?)<\/details>/.exec(page)?.[1] ?? "";

const sentences: { readonly [language: string]: readonly [words: string, name: string] } = {
  en: ["What you write is kept for 24 months.", "tied to your answer for 3 years, until the end of that month."],
  fr: ["conservé pendant 24 mois.", "pendant 3 ans, jusqu’à la fin du mois."],
  es: ["se conserva durante 24 meses.", "durante 3 años, hasta el final de ese mes."],
  ru: ["Срок хранения того, что вы напишете: 24 месяца.", "с ответом: 3 года, до конца месяца."],
  ar: ["مدة الاحتفاظ بالنص المكتوب: 24 شهرًا.", "بالإجابة: 3 سنوات، حتى نهاية الشهر."],
  zh: ["您填写的文字保留24个月。", "与答案的关联保留3年，到当月月底为止。"],
};

test("the page tells how long what is written and whose it is are kept, in every language", async () => {
  const retention = { comments: "24mo", identities: "3y" } as const;
  const aw = await serve(undefined, defineProject({ surveys: [csat, effort], rules: project.rules, retention }));
  const token = await aw.invite("k1");
  for (const [language, expected] of Object.entries(sentences)) {
    const told = toldIn((await aw.call("GET", `/r/${token}?lang=${language}`)).text).replaceAll("\u00a0", " ");
    for (const sentence of expected) expect(told).toContain(sentence);
  }
  await aw.stop();
});

test("of anonymous answers it tells how long words are kept, and of no name; without limits nothing", async () => {
  const page = async (served: typeof privateProject) => {
    const aw = await serve(undefined, served);
    const person = { id: "p", email: "p@example.org" };
    await aw.call("POST", "/v1/events", { id: "v", type: "visit.left", person, data: { id: "v", site: "HQ" } });
    await aw.call("POST", "/dev/clock", { advance: "1m" });
    const mails = (await aw.call("GET", "/dev/mail.json?to=p@example.org")).json as unknown as { text: string }[];
    const token = /\/r\/([0-9A-Za-z]{27})/.exec(mails[0]?.text ?? "")?.[1] ?? "";
    const { text } = await aw.call("GET", `/r/${token}`);
    await aw.stop();
    return toldIn(text);
  };
  const limited = await page({ ...privateProject, retention: { comments: "90d", identities: "3y" } });
  expect(limited).toContain("What you write is kept for 90 days.");
  expect(limited).not.toContain("3 years");
  expect(await page(privateProject)).not.toContain("is kept for");
});
