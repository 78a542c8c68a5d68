import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Request } from "playwright-core";
import { expect, test } from "vitest";
import { ask } from "../hostile/asked.ts";
import project from "../hostile/project.ts";
import { servedInBrowser } from "./in-browser.ts";

const running = servedInBrowser(project);

const markup = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  "<svg/onload=alert(1)>",
  '"><iframe srcdoc="<script>parent.alert(1)</script>">',
  "</textarea></title></style></script><script>alert(1)</script>",
  "javascript:alert(1)",
].join(" ");

test.for(["ar", "en", "es", "fr", "ru", "zh"])(
  "I16, I30, I53: hostile words run nothing, load nothing and tell nothing, in %s",
  { timeout: 60_000 },
  async (locale, ctx) => {
    const { browser, aw } = running(ctx);
    const page = await browser.newPage({ locale });
    const [seen, sent]: [string[], Request[]] = [[], []];
    page.on("dialog", (dialog) => {
      seen.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on("console", (line) => {
      if (/Content.Security.Policy|Refused/.test(line.text())) seen.push(line.text());
    });
    page.on("request", (request) => {
      const url = request.url();
      if (url !== "data:," && !["document", "fetch"].includes(request.resourceType())) seen.push(`loads ${url}`);
      if (!url.startsWith(aw.base) && url !== "data:,") seen.push(`goes to ${url}`);
      sent.push(request);
    });
    const { token, mail } = await ask(aw, {
      person: { name: markup.slice(0, 190), locale },
      data: { title: markup, team: markup },
    });
    const given = { nps: 2, name: markup.slice(0, 190), why: markup };
    const body = { answers: given, submissionId: locale, complete: false };
    const { status } = await aw.call("POST", `/r/${token}`, body);
    expect(status).toBe(201);
    for (const name of ["why", "more"]) {
      await page.goto(`${aw.base}/feedback/r/${token}?page=${name}`);
      expect((await page.content()).includes("&lt;script&gt;alert(1)")).toBe(true);
    }
    await page.locator('[name="q.more"]').fill(markup);
    await page.locator('form[data-ask] > button[name="commit"]').click();
    await page.waitForSelector('h1:focus, [role="alert"], main');
    await page.goto(`${aw.base}/feedback/r/${token}?lang=${locale}`);
    await page.goto(`${aw.base}/feedback/dev/mail/${mail?.id ?? ""}`);
    await page.goto(`${aw.base}/feedback/c?code=${encodeURIComponent(markup.slice(0, 60))}`);
    await page.waitForTimeout(200);
    for (const request of sent) expect((await request.allHeaders())["referer"] ?? "", request.url()).toBe("");
    expect(seen.filter((line) => !/\/dev\/mail\/[^/]+\/html$/.test(line))).toEqual([]);
    await page.close();
  },
);

test("a page of answers is in nobody's frame", { timeout: 60_000 }, async (ctx) => {
  const { browser, aw } = running(ctx);
  const { token } = await ask(aw);
  const other = createServer((_, response) => {
    response.setHeader("content-type", "text/html").end(`<iframe src="${aw.base}/feedback/r/${token}"></iframe>`);
  });
  await new Promise<void>((done) => other.listen(0, "127.0.0.1", done));
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${String((other.address() as AddressInfo).port)}/`);
  await expect.poll(() => page.frames().length).toBe(2);
  const inner = await page.frames()[1]?.locator("form").count();
  expect(inner).toBe(0);
  await page.close();
  other.close();
});
