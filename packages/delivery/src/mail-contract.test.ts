import { direction, locales, message, scaleLabels } from "@afterword/language";
import { defineSurvey, lengthOf, minutesOf, q, type SurveyDefinition } from "@afterword/sdk";
import PostalMime from "postal-mime";
import { describe, expect, test } from "vitest";
import { compose } from "./compose.ts";
import type { OutgoingMail } from "./mail.ts";
import { mailNames, previewJob, type MailName } from "./preview-job.ts";
import { renderMail } from "./render-mail.ts";
import { sampleSender } from "./samples.ts";

// What every mail must be, in every language, whatever the survey's first question is.

const titles = { en: "ICT service desk", ar: "مكتب خدمات تكنولوجيا المعلومات", ru: "Служба поддержки ИКТ" };
const text = "How well did this go for you?";
const rooms = { quiet: "A quiet room", "two rooms": "Two rooms", none: "None of them" };
const firsts = {
  csat: q.csat(text),
  nps: q.nps(text),
  ces: q.ces(text),
  agree: q.agree(text),
  rating: q.rating({ min: 1, max: 5 }, text),
  yesNo: q.yesNo(text),
  choice: q.choice(rooms, text),
  comment: q.comment(text),
};
type First = keyof typeof firsts;

const surveyOf = (first: First, surveyKind: "transactional" | "relational" = "transactional"): SurveyDefinition =>
  defineSurvey(
    "service",
    { first: firsts[first], why: q.comment("Why?"), more: q.comment("More?").optional() },
    {
      title: titles,
      kind: surveyKind,
    },
  ).definition;

const how = { publicUrl: "https://feedback.example.org", now: Date.UTC(2026, 10, 28, 9) };
const render = (kind: MailName, first: First, locale: string, surveyKind?: "relational"): OutgoingMail =>
  renderMail(previewJob(kind, surveyOf(first, surveyKind), locale, how), sampleSender);

/** Every mail with every first question, in one language. */
const all = (locale: string) =>
  mailNames.flatMap((kind) =>
    (Object.keys(firsts) as First[]).map((first) => ({ kind, first, mail: render(kind, first, locale) })),
  );

const isCase = (kind: MailName) => kind.startsWith("case-");
const isClient = (kind: MailName) => kind.startsWith("client-");
const asks = (kind: MailName) => !isCase(kind) && !isClient(kind) && kind !== "receipt" && !kind.startsWith("partial");
const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;
/** Characters as wide as Latin ones: a Chinese one takes the place of two, and its sentences are shorter all the same. */
const widthOf = (text: string) => text.length + count(text, /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/gu);
const unescaped = (html: string) => html.replaceAll("&#x3D;", "=").replaceAll("&amp;", "&").replaceAll("&#x27;", "'");
const faces = (html: string) =>
  [...html.matchAll(/<a class="point" href="([^"]*)"([^>]*)>([^<]*)<\/a>/g)].map(
    ([, url = "", rest = "", face = ""]) => ({
      url: unescaped(url),
      name: unescaped(/aria-label="([^"]*)"/.exec(rest)?.[1] ?? ""),
      rest,
      face,
    }),
  );

const scaleOf = (first: First) => surveyOf(first).questions[0]?.scale ?? { min: 0, max: 0 };

describe.each(locales())("%s", (locale) => {
  const dir = direction(locale);
  const [start, end] = dir === "rtl" ? ["right", "left"] : ["left", "right"];

  test("headers: the service's name, the desk's mailbox, no machine's reply, no thread, its language", async () => {
    for (const { kind, first, mail } of all(locale)) {
      const raw = await compose(mail, { now: new Date(how.now) });
      const parsed = await PostalMime.parse(raw);
      const header = (name: string) => parsed.headers.find(({ key }) => key === name)?.value;
      const name = `${kind} ${first}`;
      expect(parsed.from, name).toEqual({ ...parsed.from, address: "afterword@example.org" });
      expect(parsed.from?.name, name).toBe((titles as Record<string, string>)[locale] ?? titles.en);
      expect(parsed.replyTo?.[0]?.address, name).toBe("desk@example.org");
      expect(parsed.messageId, name).toBe(`<preview.${kind}@example.org>`);
      expect(header("auto-submitted"), name).toBe("auto-generated");
      expect(header("x-auto-response-suppress"), name).toBe("All");
      expect(header("content-language"), name).toBe(locale);
      expect(header("feedback-id"), name).toMatch(/^service:live:[a-z-]+:afterword$/);
      for (const thread of ["in-reply-to", "references", "thread-index"]) expect(header(thread), name).toBeUndefined();
      const stops =
        isCase(kind) || (isClient(kind) && kind !== "client-question")
          ? undefined
          : "<https://feedback.example.org/u/Xk3yT0123456789abcdefghijkl>, <mailto:desk@example.org>";
      expect(header("list-unsubscribe"), name).toBe(stops);
      expect(header("list-unsubscribe-post"), name).toBe(stops && "List-Unsubscribe=One-Click");
      expect(parsed.text?.trim(), name).toBe(mail.text.trim());
      expect(parsed.html?.trim(), name).toBe(mail.html.trim());
    }
  });

  test("the subject is short and on one line; the preheader too, with room after it", () => {
    for (const relational of [undefined, "relational"] as const)
      for (const kind of mailNames) {
        const { subject, html } = render(kind, "csat", locale, relational);
        expect(subject.length, subject).toBeLessThanOrEqual(locale === "en" ? 60 : 80);
        expect(subject).not.toMatch(/survey|[{}\n\uE000-\uE002]/i);
        const [, preheader = "", filler = ""] =
          /<div style="display:none[^>]*>([^<]*?)((?:&#847;&zwnj;&nbsp;)+)<\/div>/.exec(html) ?? [];
        expect(widthOf(unescaped(preheader)), `${kind}: ${preheader}`).toBeGreaterThanOrEqual(
          locale === "zh" ? 30 : 40,
        );
        expect(widthOf(unescaped(preheader)), `${kind}: ${preheader}`).toBeLessThanOrEqual(90);
        expect(filler.length).toBeGreaterThan(500);
      }
  });

  test("the body: one greeting, one question, one scale, and a footer that says why, until when, who sees it, how to stop", () => {
    for (const { kind, first, mail } of all(locale).filter(({ kind }) => asks(kind))) {
      const name = `${kind} ${first}`;
      const { html } = mail;
      expect(html.split(text), name).toHaveLength(2);
      expect(mail.text.split(text), name).toHaveLength(2);
      expect(html, name).toMatch(/<p class="ink"[^>]*font-size:20px[^>]*>[^<]*How well/);
      expect(count(html, /<p class="ink"/g), name).toBe(3);
      expect(count(html, /class="button"/g), name).toBe(first === "comment" ? 1 : 0);
      expect(count(html, /href="https:[^"]*\/u\/[^"]*"/g), name).toBe(1);
      expect(mail.text, name).toContain("2026");
      const { questions, seconds } = lengthOf(surveyOf(first));
      const length = message(locale, "mail.length", { seconds, minutes: seconds < 60 ? 0 : minutesOf(seconds) });
      const effort = message(locale, "mail.effort", { questions, length });
      expect(html.replace(/<div style="display:none[^]*?<\/div>/, "").split(effort), name).toHaveLength(2);
      expect(mail.text.split(effort), name).toHaveLength(2);
    }
  });

  test.each(["csat", "nps", "ces", "agree", "rating"] as const)(
    "scores of %s are links of a row that mirrors, 48 px high, with words for those who listen and for both ends",
    (first) => {
      const { min, max } = scaleOf(first);
      const values = Array.from({ length: max - min + 1 }, (_, at) => String(min + at));
      const labels: Readonly<Record<string, string>> = first === "rating" ? {} : scaleLabels(first, locale);
      for (const kind of mailNames.filter(asks)) {
        const { html } = render(kind, first, locale);
        const points = faces(html);
        expect(points.map(({ face }) => face)).toEqual(values);
        const links = values.map(
          (value) => `https://feedback.example.org/r/Xk3yT0123456789abcdefghijkl?score=${value}`,
        );
        expect(points.map(({ url }) => url)).toEqual(links);
        expect(
          points.filter(({ rest }) => !/display:block.*min-height:48px.*border:1px.*background:/.test(rest)),
        ).toEqual([]);
        const names = values.map((value) => new RegExp(`^\\D*${value}\\D+${String(max)}\\D*${labels[value] ?? ""}$`));
        expect(points.map(({ name }) => name)).toEqual(names.map((name) => expect.stringMatching(name) as string));
        const ends = [...html.matchAll(/<td class="soft" align="(\w+)"[^>]*text-align:(\w+)[^>]*>([^<]*)<\/td>/g)];
        const [worst = "", best = ""] = [labels[min], labels[max]];
        const expected = [
          [start, start, expect.stringContaining(worst)],
          [end, end, expect.stringContaining(best)],
        ];
        expect(ends.map(([, align, css, words]) => [align, css, words])).toEqual(first === "rating" ? [] : expected);
        expect(count(html, /<table[^>]*class="(?:only|first|last)"/g)).toBe(values.length > 7 ? 2 : 1);
      }
    },
  );

  test("yes and no, and a few options, are words one under the other; more than fits is a button", () => {
    const yesNo = render("invitation", "yesNo", locale);
    const { true: yes, false: no } = scaleLabels("yesNo", locale);
    expect(faces(yesNo.html).map(({ face, url }) => [face, url.split("?")[1]])).toEqual([
      [yes, "score=true"],
      [no, "score=false"],
    ]);
    const choice = render("invitation", "choice", locale);
    expect(faces(choice.html).map(({ face, url }) => [face, url.split("?")[1]])).toEqual([
      ["A quiet room", "score=quiet"],
      ["Two rooms", "score=two%20rooms"],
      ["None of them", "score=none"],
    ]);
    for (const { html } of [yesNo, choice])
      expect(html).toMatch(/<tr><td align="center"[^>]*><a class="point".*<\/a><\/td><\/tr><tr><td/);
  });

  test("the plain text is whole: each score on a line of its own, best first, with its link", () => {
    for (const first of ["csat", "nps", "ces", "agree", "rating"] as const) {
      const scale = scaleOf(first);
      const { text } = render("invitation", first, locale);
      const scores = [...text.matchAll(/^(\d+)\b.*[:：] ?(https:\S+\?score=(\d+))$/gm)];
      const values = Array.from({ length: scale.max - scale.min + 1 }, (_, at) => String(scale.max - at));
      expect(
        scores.map(([, value]) => value),
        first,
      ).toEqual(values);
      expect(
        scores.map(([, , , value]) => value),
        first,
      ).toEqual(values);
      if (first !== "rating") expect(scores[0]?.[0], first).toContain(scaleLabels(first, locale)[values[0] as never]);
    }
    for (const { kind, mail } of all(locale)) {
      const link = isCase(kind) ? /https:\S+\/s\/AB12-CD34/ : /https:\S+\/r\/Xk3y/;
      // Whoever is followed up has answered: their mails ask for a reply alone, and one whether it is settled.
      if (kind === "client-question")
        expect(mail.text.match(/https:\S+\/h\/Xk3y\w+\?answer=(?:yes|no)/g), kind).toHaveLength(2);
      else if (isClient(kind)) expect(mail.text, kind).not.toContain("https:");
      else expect(mail.text, kind).toMatch(link);
      expect(mail.text, kind).not.toMatch(/<\w|&\w+;|[\uE000-\uE002]|undefined|\{\w+\}/);
    }
  });

  test("language and direction stand on html, article and every table; align is explicit", () => {
    for (const { kind, first, mail } of all(locale)) {
      const name = `${kind} ${first}`;
      expect(mail.html, name).toMatch(new RegExp(`^<!doctype html>\\n<html lang="${locale}" dir="${dir}">`));
      expect(mail.html, name).toMatch(
        new RegExp(`<div role="article" aria-roledescription="email" aria-label="[^"]+" lang="${locale}" dir="${dir}"`),
      );
      const tables = [...mail.html.matchAll(/<table[^>]*>/g)].map(([table]) => table);
      expect(tables.length, name).toBeGreaterThan(2);
      for (const table of tables) expect(table, name).toContain(`role="presentation" dir="${dir}"`);
      for (const [cell] of mail.html.matchAll(/<td(?! style="width:600)[^>]*>/g))
        if (cell !== "<td>") expect(cell, name).toMatch(/ align="(?:left|right|center)"/);
      expect(mail.html, name).toContain(`<td class="pad" align="${start}"`);
      expect(mail.html, name).toContain("<!--[if mso]><table role=");
    }
  });

  test("texts in another language than the mail's say which, and ids keep their direction", () => {
    const { html } = render("invitation", "choice", locale);
    const own = locale === "en" ? "" : 'lang="en" ';
    expect(html).toContain(`<p class="ink" ${own}dir="ltr" align="${start}"`);
    for (const { rest } of faces(html)) expect(rest).toContain(` ${own}dir="ltr"`);
    if (dir === "rtl") expect(html).toContain('<bdi dir="ltr" style="white-space:nowrap">\u200EINC-48213\u200E</bdi>');
    if (dir === "rtl") expect(render("case-reply", "csat", locale).text).toContain("\u200EFB-7K3Q9M\u200E");
  });

  test("a hidden link for programs that follow everything stands beside scores, and nowhere else", () => {
    for (const { kind, mail } of all(locale)) {
      const traps = [
        ...mail.html.matchAll(
          /<div aria-hidden="true" style="display:none[^>]*><a href="([^"]*)" tabindex="-1"[^>]*><\/a>/g,
        ),
      ];
      const expected =
        faces(mail.html).length > 0 ? ["https://feedback.example.org/r/Xk3yT0123456789abcdefghijkl/more"] : [];
      expect(
        traps.map(([, url]) => url),
        kind,
      ).toEqual(expected);
      expect(mail.text, kind).not.toContain("/more");
    }
  });

  test("it suits dark screens, loads nothing, runs nothing and stays small", async () => {
    for (const { kind, first, mail } of all(locale)) {
      const name = `${kind} ${first}`;
      const { html } = mail;
      expect(html, name).toContain('<meta name="color-scheme" content="light dark">');
      expect(html, name).toContain('<meta name="supported-color-schemes" content="light dark">');
      for (const dark of [
        "@media (prefers-color-scheme:dark)",
        "[data-ogsc]",
        "[data-ogsb]",
        ":root{color-scheme:light dark",
      ])
        expect(html, name).toContain(dark);
      expect(html, name).toMatch(/font-family:system-ui[^;]*'Noto Sans','Noto Sans Arabic','Noto Sans SC'/);
      expect(html, name).not.toMatch(
        /<(img|script|form|input|iframe|link|object|video|svg)\b|url\(|@import|@font-face|\son\w+=|\bsrc=/i,
      );
      const addresses = [...html.matchAll(/href="([^"]*)"/g)].map(([, url = ""]) => unescaped(url));
      for (const url of addresses)
        expect(url, name).toMatch(
          /^https:\/\/feedback\.example\.org\/(?:[ruh]\/[0-9A-Za-z]{27}(?:\?(?:score|lang|answer)=[\w%-]+|\/more)?|s\/AB12-CD34)$/,
        );
      expect(Buffer.byteLength(html), name).toBeLessThanOrEqual(20_480);
      expect(Buffer.byteLength(/<style>(.*?)<\/style>/s.exec(html)?.[1] ?? ""), name).toBeLessThan(16_384);
      expect((await compose(mail, { now: new Date(how.now) })).length, name).toBeLessThanOrEqual(40_960);
    }
  });
});

test("text in a script of its own is sent in base64, as that is smaller, and Latin text is not", async () => {
  const encodings = async (locale: string) => {
    const raw = (await compose(render("invitation", "csat", locale), { now: new Date(how.now) })).toString();
    return [...raw.matchAll(/^Content-Type: (text\/\w+).*\r\nContent-Transfer-Encoding: (\S+)/gm)].map(
      ([, type, how]) => `${type} ${how}`,
    );
  };
  for (const locale of ["ar", "ru", "zh"].filter((one) => locales().includes(one)))
    expect(await encodings(locale), locale).toContain("text/plain base64");
  expect((await encodings("en")).join()).not.toContain("base64");
});
