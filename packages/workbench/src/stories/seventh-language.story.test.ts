import { addLanguage, catalogueOf } from "@afterword/language";
import { pt } from "@afterword/language/testing-pt";
import { defineProject, defineSurvey, q, when } from "@afterword/sdk";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ticket } from "./project.ts";
import { formOf, serve, type Served } from "./served.ts";

const survey = defineSurvey(
  "ticket-csat",
  {
    csat: q.csat({ en: "How satisfied are you?", pt: "Como foi o serviço?" }),
    why: q.comment({ en: "Why?", pt: "Porquê?" }).max(4000).optional(),
  },
  { title: { en: "Service desk", pt: "Balcão de serviços" } },
);
const project = defineProject({
  surveys: [survey],
  rules: [when(ticket.closed).ask(survey).by("email").after("30m")],
});

let aw: Served;
let token = "";
beforeAll(async () => {
  addLanguage(pt);
  aw = await serve("file::memory:", project);
  await aw.close("P1", { person: { name: "Inês", locale: "pt-BR" } });
  await aw.close("E1", { person: { locale: "ar-EG" } });
  token = await aw.invite("P1");
});
afterAll(() => aw.stop());

/** English texts without a placeholder, as far as they are more than a word. */
const english = Object.values(catalogueOf("en").messages).filter((text) => /^[^{}]{12,}$/.test(text));
const englishIn = (text: string): string[] => english.filter((one) => text.includes(one));
const lang = /<html lang="pt(-BR)?" dir="ltr"/;

test("the mail speaks it, in HTML and in text", async () => {
  const reply = await aw.call("GET", "/dev/mail.json?to=p-P1@example.org");
  const [mail] = reply.json as unknown as { subject: string; text: string; html: string }[];
  expect(mail?.subject).toBe("[Teste] O seu pedido P1 está encerrado. Como correu?");
  expect(mail?.html).toMatch(lang);
  expect(mail?.text).toContain("Muito satisfatório");
  expect(englishIn(`${mail?.html ?? ""}${mail?.text ?? ""}`)).toEqual([]);
});

test("the page, its errors and its thanks speak it, and nothing else", async () => {
  const page = await aw.call("GET", `/r/${token}`);
  expect(page.status).toBe(200);
  for (const words of ["Como foi o serviço?", "Enviar a minha resposta", "Nada satisfatório", "(facultativo)"])
    expect(page.text).toContain(words);

  const wrong = await aw.call("POST", `/r/${token}`, formOf(page.text));
  expect(wrong.status).toBe(422);
  expect(wrong.text).toContain("Há um problema");

  const thanks = await aw.call("POST", `/r/${token}`, formOf(page.text, { "q.csat": "5" }));
  expect(thanks.text).toContain("Agradecemos");
  for (const { text } of [page, wrong, thanks]) expect([lang.test(text), englishIn(text)]).toEqual([true, []]);
});

test("a person's region decides how dates are written, and the answer keeps the language alone", async () => {
  const token = await aw.invite("E1");
  expect((await aw.call("GET", `/r/${token}`)).text).toMatch(/<html lang="ar-EG" dir="rtl"/);
  const [mail] = (await aw.call("GET", "/dev/mail.json?to=p-E1@example.org")).json as unknown as { text: string }[];
  expect(mail?.text).toMatch(/حتى [٠-٩]+ /);
  const page = await aw.call("GET", `/r/${token}?lang=en`);
  expect(page.text).toMatch(/<html lang="en" dir="ltr"/);
  await aw.call("POST", `/r/${token}`, formOf((await aw.call("GET", `/r/${token}`)).text, { "q.csat": "4" }));
  expect((await aw.call("GET", "/v1/responses?limit=1")).json["items"]).toMatchObject([{ locale: "ar" }]);
});

test("the interface lists it beside the six", async () => {
  const { json } = await aw.call("GET", "/v1/languages");
  expect(json["items"]).toHaveLength(7);
  expect(json["items"]).toContainEqual({ locale: "pt", name: "Português", direction: "ltr", reviewed: false });
});
