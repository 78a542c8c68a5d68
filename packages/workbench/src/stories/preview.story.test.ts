import { locales } from "@afterword/language";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serve, type Served } from "./served.ts";

let aw: Served;
beforeAll(async () => {
  aw = await serve();
});
afterAll(() => aw.stop());

const mails = async () => {
  const { text } = await aw.call("GET", "/dev/preview");
  return [...text.matchAll(/mail=([\w-]+)&amp;/g)].map(([, name]) => String(name));
};

test("every mail is shown in every language, on light and dark screens, wide and narrow, with its text", async () => {
  const names = await mails();
  expect(names).toEqual(expect.arrayContaining(["invitation", "last-call", "partial-1", "receipt"]));
  expect(names).not.toContain("case-reply");
  for (const mail of names)
    for (const locale of locales()) {
      const page = await aw.call("GET", `/dev/preview?mail=${mail}&locale=${locale}&survey=effort`);
      expect(page.status).toBe(200);
      expect(page.text).not.toContain("<script");
      const frames = [...page.text.matchAll(/<iframe class="(\w+)"[^>]*src="([^"]*)"/g)];
      const shown = frames.map(([, size, src]) => `${String(size)} ${/theme=(\w+)/.exec(src ?? "")?.[1] ?? ""}`);
      expect(shown).toEqual(["wide light", "narrow light", "wide dark", "narrow dark"]);
      expect(page.text.includes("no native speaker has reviewed")).toBe(locale !== "en");
      const raw = await aw.call("GET", `/dev/preview/${mail}/${locale}.html?survey=effort`);
      expect(raw.text).toMatch(new RegExp(`^<!doctype html>\\s+<html lang="${locale}"`));
      expect(raw.headers.get("content-security-policy")).toContain("default-src 'none'");
      const text = await aw.call("GET", `/dev/preview/${mail}/${locale}.txt?survey=effort`);
      expect(text.headers.get("content-type")).toContain("text/plain");
      expect(text.text).not.toMatch(/<|\{/);
    }
});

test("a frame shows its theme whatever the screen, and nothing but the theme differs", async () => {
  const show = async (theme: string) => (await aw.call("GET", `/dev/preview/invitation/en.html${theme}`)).text;
  const [plain, light, dark] = [await show(""), await show("?theme=light"), await show("?theme=dark")];
  expect(plain).toContain("@media (prefers-color-scheme:dark)");
  expect(light).not.toContain("prefers-color-scheme");
  expect(dark).toContain("@media all{");
  expect(light).toContain("@media not all{");
  expect(dark.replace("@media all", "@media not all").replaceAll("dark", "light")).toBe(
    light.replaceAll("dark", "light"),
  );
});

test("the receipt in the preview has a reference like those that people get", async () => {
  const { text } = await aw.call("GET", "/dev/preview/receipt/en.txt");
  expect(text).toMatch(/Its reference is [0-9A-HJKMNP-TV-Z]{8}\./);
});

test("what there is none of is not found, and a wrong choice shows the first", async () => {
  for (const path of ["invitation/tlh.html", "poem/en.html", "invitation/en.pdf"])
    expect((await aw.call("GET", `/dev/preview/${path}`)).status).toBe(404);
  const page = await aw.call("GET", "/dev/preview?mail=poem&locale=tlh&survey=none");
  expect(page.text).toContain("Your request INC-48213 is closed. How did we do?");
});

test("live installations have nothing of what development shows", async () => {
  const live = await serve("file::memory:", undefined, {
    mode: "production",
    smtp: "smtp://127.0.0.1:1",
    mailFrom: "afterword@example.org",
  });
  for (const path of ["", "/live", "/test?subject=INC-1", "/frame/r/0", "/mail", "/preview", "/nothing-at-all"])
    expect([path, (await live.call("GET", `/dev${path}`)).json["code"]]).toEqual([path, "not_found"]);
  for (const path of ["/clock", "/events", "/scan"])
    expect([path, (await live.call("POST", `/dev${path}`, {})).json["code"]]).toEqual([path, "not_found"]);
  await live.stop();
});
