import { readFile } from "node:fs/promises";
import { folder } from "@afterword/console";
import { addLanguage, catalogueOf } from "@afterword/language";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { clientOf, pulse } from "../stories/kept-surveys.ts";
import { openBrowser } from "../stories/open-browser.ts";
import { serve, type Served } from "../stories/served.ts";
import { makeMember, makeOwner, type SignedIn } from "../stories/signing-in.ts";
import { atDesk, looks, manners } from "./at-desk.ts";

// Surveys: begun with a ready-made one, changed, translated, published, and what that changes; the screen says what the API says.

let browser: Browser | undefined;
let aw: Served;
let owner: SignedIn;
beforeAll(async () => {
  addLanguage({ ...catalogueOf("es"), locale: "pt", name: "Português", formats: "pt", reviewed: false });
  browser = await openBrowser();
  aw = await serve("file::memory:", undefined, { console: folder });
  owner = await makeOwner(aw);
  const { surveys } = clientOf(aw);
  await surveys.saveDraft("pulse", { revision: 0, definition: pulse() });
  await surveys.publish("pulse", { revision: 1 });
  const [mood, why] = pulse().questions;
  const when = { source: "answer", name: "mood", test: "atMost", value: 2 } as const;
  const solved = {
    name: "solved",
    kind: "choice",
    key: "solved",
    required: true,
    text: { en: "Is it solved?" },
    options: [{ value: "yes", text: { en: "Yes" } }],
  } as const;
  const second = pulse({
    title: { en: "Our week", fr: "Comment nous travaillons" },
    questions: [mood!, { ...why!, when }],
  });
  await surveys.saveDraft("pulse", { revision: 0, definition: second });
  await surveys.publish("pulse", { revision: 1 });
  await surveys.saveDraft("pulse", {
    revision: 0,
    definition: { ...second, questions: [...second.questions, solved] },
  });
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await aw.stop();
});

const shots = process.env["AFTERWORD_SHOTS"];
const story = test.skipIf(inject("chromiumPath") === null);

/** Each page is looked at in one manner at least, and those with most on them in both. */
const pages: Readonly<Record<string, readonly string[]>> = {
  en: ["", "/new", "/pulse/edit"],
  ar: ["/pulse", "/pulse/edit?tab=texts", "/pulse/edit?tab=preview"],
};

story.each(looks)("every page can be read and used ($locale, $width px)", { timeout: 120_000 }, async (manner) => {
  const desk = await atDesk(browser!, aw, owner, manner);
  for (const path of pages[manner.locale] ?? []) {
    await desk.visit(`/surveys${path}`);
    // What a condition was and is stands in words in the table of what changes.
    if (path === "/pulse") {
      await desk.page.getByRole("cell", { name: /«How was the week\?» لا تزيد على/ }).waitFor();
      await desk.page.frameLocator("iframe.preview").getByText("How was the week?").first().waitFor();
    }
    if (shots !== undefined)
      await desk.page.screenshot({
        path: `${shots}/${manner.locale}-surveys${path.replaceAll(/\W+/g, "-")}.png`,
        fullPage: true,
      });
  }
  if (manner.locale === "en") await desk.page.getByText("It was published under this name.").first().waitFor();
  await desk.page.locator(".buttons.save .button.main").click();
  await desk.page.getByRole("dialog").waitFor();
  await desk.look();
  await desk.page.keyboard.press("Escape");
  await desk.visit("/surveys/pulse/edit?tab=preview");
  await desk.page.locator("button[aria-haspopup=listbox]").nth(1).click();
  await desk.page.getByRole("option").last().click();
  await desk.page.locator(".app-preview .sd-rating__item").first().waitFor();
  await desk.look();
  if (shots !== undefined)
    await desk.page.screenshot({ path: `${shots}/${manner.locale}-surveys-app.png`, fullPage: true });
  await desk.leave();
});

/** Uses each control that a survey, its questions and their conditions have besides the first ones. */
async function setEverything(page: Page): Promise<void> {
  const choose = async (within: Page | Locator, label: string, option: string) => {
    await within.getByRole("button", { name: label }).click();
    await page.getByRole("option", { name: option, exact: true }).click();
  };
  const [first, second, third] = [1, 2, 3].map((n) => page.getByRole("region", { name: `Question ${String(n)}` }));
  // A name that another question has is refused; conditions follow one that is taken.
  await first!.getByLabel("Name", { exact: true }).fill("why");
  await first!.getByText("Another question has this name or key.").waitFor();
  await first!.getByLabel("Name", { exact: true }).fill("feeling");
  await page.keyboard.press("Tab");
  await choose(first!, "Answer beside", "Not sure");
  await choose(second!, "Kind of question", "A comment");
  await second!.getByLabel("Most characters").fill("200");
  await second!.getByRole("button", { name: "Add a group of conditions" }).click();
  await choose(second!.getByRole("group", { name: "Conditions that go together" }), "Is", "Anything but");
  await second!.getByText("“How was it?” is answered, and not by 1").waitFor();
  await choose(page.locator("form"), "Kind of question", "Any of several options");
  await page.getByLabel("Name in exports and results").fill("which");
  await page.getByRole("button", { name: "Add a question" }).click();
  await third!.getByLabel("What is asked").fill("What went wrong?");
  await third!.getByLabel("Option 1", { exact: true }).fill("Slow");
  await third!.getByText("Options in an order that is drawn for each person").click();
  await third!.getByLabel("Most options to choose").fill("2");
  await choose(third!, "Option that goes with no other", "Slow");
  await choose(page, "Pages", "A page for each question");
  await page.getByLabel("What reminders say").fill("Two minutes are left.");
}

/** Takes the texts along as a file, and brings back what a translator's program made of it: first what is wrong, then what is right. */
async function translateElsewhere(page: Page): Promise<void> {
  const part = page.getByRole("region", { name: "With a translator’s program" });
  const coming = page.waitForEvent("download");
  await part.getByRole("button", { name: "Download XLIFF" }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe("week.pt.xlf");
  const xliff = await readFile(await file.path(), "utf8");
  const bring = async (words: string) => {
    const choosing = page.waitForEvent("filechooser");
    await part.getByRole("button", { name: "Bring translations back" }).click();
    const buffer = Buffer.from(
      xliff.replace("<source>Why?</source>", `<source>Why?</source><target>${words}</target>`),
    );
    await (await choosing).setFiles({ name: "week.pt.xlf", mimeType: "application/xliff+xml", buffer });
  };
  await bring("Por quê {mood}?");
  await part.getByText("A name in braces was lost, or is not in the text that was translated.").waitFor();
  await bring("Por quê?");
  await part.getByRole("heading", { name: "What the file would change: Portuguese" }).waitFor();
  await part.getByText("5 texts stay as they are.").waitFor();
  if (shots !== undefined) await page.screenshot({ path: `${shots}/en-surveys-xliff.png`, fullPage: true });
  await part.getByRole("button", { name: "Take them into the draft" }).click();
  await part.getByText("Saved.").waitFor();
  await page.reload();
  await page.getByRole("button", { name: "Translate into" }).click();
  await page.getByRole("option", { name: "Portuguese" }).click();
  const fields = await page.getByRole("textbox", { name: "Portuguese" }).all();
  expect(await Promise.all(fields.map((field) => field.inputValue()))).toContain("Por quê?");
}

story(
  "a survey is begun, changed, kept over a closed tab, translated and published",
  { timeout: 120_000 },
  async () => {
    const desk = await atDesk(browser!, aw, owner, manners[0]!);
    const { page } = desk;
    const { surveys } = clientOf(aw);
    await desk.visit("/surveys/new");
    // What it can be begun with is there to be looked at.
    await page.getByRole("button", { name: /Begin with/ }).click();
    await page.getByRole("option", { name: "A copy of: Our week (pulse)" }).click();
    await page.getByText("How was the week?").first().waitFor();
    await page.getByRole("button", { name: /Begin with/ }).click();
    await page.getByRole("option", { name: "An empty page" }).click();
    await page.getByRole("textbox", { name: "Id" }).fill("week");
    await page.getByLabel("Title (optional)").fill("The week");
    await page.getByRole("button", { name: "Begin", exact: true }).click();
    await page.getByLabel("Name in exports and results").fill("mood");
    await page.getByRole("button", { name: "Add a question" }).click();
    await page.getByLabel("What is asked").fill("How was it?");
    await page.getByLabel("Name in exports and results").fill("why");
    await page.getByRole("button", { name: "Add a question" }).click();
    await page.getByRole("region", { name: "Question 2" }).getByLabel("What is asked").fill("Why?");
    // What is typed is still there in the next tab.
    await page.reload();
    await page.getByText("What you had not saved the last time is here again.").waitFor();
    const second = page.getByRole("region", { name: "Question 2" });
    await second.getByRole("button", { name: "Add a condition" }).click();
    await second.getByRole("button", { name: "Move question 2 up" }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("It looks at something that is not there.").first().waitFor();
    await page.getByRole("button", { name: "Move question 1 down" }).last().focus();
    await page.keyboard.press("Enter");
    await page.getByText("Nothing: it can be published.").waitFor();
    // What was saved has no questions yet: the page beside shows them as they are here.
    const beside = page.frameLocator("iframe.preview");
    await beside.getByText("How was it?").waitFor();
    await beside.getByText("Why?").waitFor();
    await page.getByRole("button", { name: "Preview" }).click();
    await page.getByRole("button", { name: /What is shown/ }).click();
    await page.getByRole("option", { name: "In an app" }).click();
    const app = page.locator(".app-preview");
    await app.getByText("How was it?").waitFor();
    expect(await app.getByText("Why?").count()).toBe(0);
    await app.getByText("Very dissatisfied").click();
    await app.getByText("Why?").waitFor();
    await page.getByRole("button", { name: "Questions" }).click();
    await setEverything(page);
    // It is shown page by page, as it is here.
    await page.getByText("Page 1 of 3").waitFor();
    await page.getByRole("button", { name: "Next page" }).click();
    await page.getByText("Page 2 of 3").waitFor();
    await beside.getByText("How was it?").waitFor({ state: "detached" });
    await beside.getByText("Why?").waitFor();
    await page.getByRole("button", { name: /What is shown/ }).click();
    await page.getByRole("option", { name: "The mail" }).click();
    await page.getByRole("button", { name: /Invitation/ }).click();
    await page.getByRole("option", { name: "First reminder" }).click();
    await beside.getByText("Two minutes are left.").waitFor();
    await page.getByRole("button", { name: "Save the draft" }).click();
    await page.getByText("Saved.").waitFor();
    const { definition } = await surveys.draft("week");
    const mood = { source: "answer", name: "feeling" } as const;
    expect(definition).toMatchObject({
      title: { en: "The week" },
      pages: "each",
      mail: { reminder: { en: "Two minutes are left." } },
      questions: [
        { name: "feeling", key: "feeling", kind: "csat", text: { en: "How was it?" }, or: "notSure" },
        {
          name: "why",
          text: { en: "Why?" },
          max: 200,
          when: {
            all: [{ ...mood, test: "atMost", value: 1 }, { any: [{ ...mood, test: "isNot", value: 1 }] }],
          },
        },
        { name: "which", kind: "choices", order: "drawn", max: 2, exclusive: "a", options: [{ text: { en: "Slow" } }] },
      ],
    });

    // A text that need not be there and says nothing is left out.
    await page.getByLabel("Why people are asked (optional)").fill("x");
    await page.getByLabel("Why people are asked (optional)").fill("");
    await page.getByRole("button", { name: "Translations" }).click();
    await page.getByText("Question 3, option “Slow”").waitFor();
    await page.getByRole("textbox", { name: "Arabic" }).first().fill("الأسبوع");
    // A language of the project alone is written likewise.
    await page.getByRole("button", { name: "Translate into" }).click();
    await page.getByRole("option", { name: "Portuguese" }).click();
    await page.getByRole("textbox", { name: "Portuguese" }).first().fill("A semana");
    // Somebody else saves the same draft meanwhile.
    await surveys.saveDraft("week", { revision: 1 + 1, definition });
    await page.getByRole("button", { name: "Save the draft" }).click();
    await page.getByText("Somebody else has saved this draft").first().waitFor();
    await page.getByRole("button", { name: "Save mine over it" }).click();
    await page.getByText("Saved.").waitFor();
    await translateElsewhere(page);
    expect((await surveys.draft("week")).definition.questions[1]?.text).toEqual({ en: "Why?", pt: "Por quê?" });
    await page.getByRole("button", { name: "Publish" }).click();
    const dialog = page.getByRole("dialog");
    expect(await dialog.innerText()).toContain("Arabic: 5 texts are missing. It is asked in English there.");
    await dialog.getByRole("button", { name: "Publish" }).click();
    await page.waitForURL(/\/surveys\/week$/);
    const { items } = await surveys.versions("week");
    expect(items).toMatchObject([
      { version: 1, definition: { title: { en: "The week", ar: "الأسبوع", pt: "A semana" } } },
    ]);
    expect(items[0]?.definition.mail).toEqual({ reminder: { en: "Two minutes are left." } });
    await page.reload();
    await page.getByText("In use").waitFor();
    await page.getByRole("button", { name: "Retire" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Retire" }).click();
    await page.getByRole("button", { name: "Let it be asked again" }).waitFor();
    expect((await surveys.list()).items.find(({ id }) => id === "week")).toMatchObject({ state: "retired" });
    // What the code declares is shown, and nothing can be done with it; who may not make surveys sees no draft.
    await page.goto(`${aw.base}/feedback/console/surveys/ticket-csat`);
    await page.getByText("The project’s code declares this survey").waitFor();
    expect(await page.locator(".page-head .button").count()).toBe(0);
    const lead = await makeMember(aw, "lena", [{ role: "lead" }]);
    expect((await lead.browser.open("/v1/drafts")).status).toBe(403);
    await desk.leave();
  },
);
