import { randomUUID } from "node:crypto";
import type { Browser } from "playwright-core";
import { newFolder, startProgram, tokenIn, type Running } from "../stories/program.ts";
import { take } from "./take.ts";
import type { Picture } from "./sheet.ts";

const command = ["start", "--config", "examples/helpdesk/afterword.config.ts", "--app", "examples/helpdesk/desk.ts"];
/** How satisfied one requester after the other is. */
const scores = [4, 5, 4, 5, 2, 4, 5, 3, 5, 4, 2, 5, 4, 1, 5, 4, 5, 3];

interface Mail {
  readonly html: string;
  readonly text: string;
}

/** The example help desk after a busy morning: a mail, the page that a tap on it opens, and the desk with its scores. */
export async function helpDeskPictures(browser: Browser): Promise<Picture[]> {
  const env = { AFTERWORD_DATABASE_URL: `file:${newFolder()}/desk.db` };
  const desk = await startProgram(env, command);
  try {
    for (const score of scores) {
      const { text } = await closeOne(desk);
      const body = JSON.stringify({ submissionId: randomUUID(), answers: { csat: score } });
      const { ok } = await fetch(`${desk.base}/r/${tokenIn(text)}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body,
      });
      if (!ok) throw new Error("An answer was refused.");
    }
    const mail = await closeOne(desk);
    return [
      await take(browser, { html: mail.html }, { width: 400 }),
      await take(browser, { url: `${desk.base}/r/${tokenIn(mail.text)}?score=4` }, { width: 400 }),
      await take(browser, { url: desk.base }, { width: 900, height: 780 }),
    ];
  } finally {
    await desk.stop();
  }
}

/** Closes the first open request, and opens another; gives the mail that its requester gets. */
async function closeOne({ base, call }: Running): Promise<Mail> {
  const page = await (await fetch(base)).text();
  const [, path = ""] = /action="(\/tickets\/INC-\d+\/close)"/.exec(page) ?? [];
  await fetch(base + path, { method: "POST" });
  await fetch(`${base}/tickets`, { method: "POST" });
  await call("POST", "/dev/clock", { advance: "1s" });
  const [mail] = (await call("GET", "/dev/mail.json")).json as unknown as Mail[];
  if (!mail) throw new Error("No mail came.");
  return mail;
}
