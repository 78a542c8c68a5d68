/// <reference lib="dom" />
import type { Started } from "./in-browser.ts";

/**
 * A mail scanner's browser, which submits every form of every link by script: each on a page of its own, as a form that is
 * submitted after it would take its place. It waits as long as a person may, so that its haste does not give it away. Gives
 * what was sent.
 */
export async function submitEveryForm({ browser, program }: Started, links: readonly string[]): Promise<string[]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST") sent.push(request.postData() ?? "");
  });
  for (const link of links) {
    // Read anew each time, as a form that was taken after all would be gone.
    const isThere = async (form: number) => {
      await page.goto(link);
      return (await page.locator("form").count()) > form;
    };
    for (const how of ["submit", "requestSubmit"] as const)
      for (let at = 0; await isThere(at); at++) {
        await program.call("POST", "/dev/clock", { advance: "15s" });
        const reply = page.waitForResponse((one) => one.request().method() === "POST");
        await page.evaluate(([form, submit]) => document.forms[form]?.[submit](), [at, how] as const);
        await (await reply).finished();
      }
  }
  await context.close();
  return sent;
}
