import { defineProject, defineSurvey, projectData, q, type Deployment, type SurveyDefinition } from "@afterword/sdk";
import { expect } from "vitest";
import { clientOf, pulse } from "./kept-surveys.ts";
import project, { csat, effort } from "./project.ts";
import { serve } from "./served.ts";

/** The stories' project with another definition of its first survey. */
export const projectWith = (definition: SurveyDefinition) => ({
  ...projectData(project),
  surveys: project.surveys.map((survey) => (survey.id === definition.id ? definition : survey.definition)),
});

/** The survey with another wording. */
export const reworded = (text: string): SurveyDefinition => ({
  ...csat.definition,
  questions: csat.definition.questions.map((one) => (one.name === "csat" ? { ...one, text } : one)),
});

const worded = async (aw: Awaited<ReturnType<typeof serve>>) =>
  (await clientOf(aw).project.get()).surveys.find(({ id }) => id === csat.id)?.questions[0]?.text;

/** Ends when it is so, or after two seconds. */
async function soon(look: () => Promise<boolean>): Promise<void> {
  for (let n = 0; n < 40 && !(await look()); n += 1) await new Promise((done) => setTimeout(done, 50));
  expect(await look()).toBe(true);
}

/**
 * Two processes with the same code: a wording is deployed by one and asked by both; two that deploy at once publish one
 * version; the code that starts again undoes nothing, and code that says something else goes first.
 *
 * @returns the kinds of those who published, the last first
 */
export async function deployAndStartAgain(database: string): Promise<string[]> {
  const [here, there] = [await serve(database), await serve(database)];
  let publishers: string[];
  const [mine, theirs] = [clientOf(here).project, clientOf(there).project];
  try {
    const first = await mine.put(projectWith(reworded("How satisfied are you with our work?")));
    expect(first).toMatchObject({ published: true, grade: "safe", errors: [], parts: [] });
    expect(first.surveys.map(({ survey, state, version }) => [survey, state, version])).toEqual([
      ["ticket-csat", "changed", 2],
      ["effort", "same", 1],
    ]);
    expect(await worded(here)).toBe("How satisfied are you with our work?");
    await soon(async () => (await worded(there)) === "How satisfied are you with our work?");
    const page = await here.call("GET", `/r/${await here.invite("d1")}`);
    expect(page.text).toContain("How satisfied are you with our work?");

    const { base } = await mine.put(projectWith(reworded("A")), { dryRun: true });
    const race = await Promise.allSettled([
      mine.put(projectWith(reworded("A")), { base }),
      theirs.put(projectWith(reworded("B")), { base }),
    ]);
    const [won] = race.flatMap((one) => (one.status === "fulfilled" ? [one.value] : [])) as [Deployment];
    const lost = race.flatMap((one) => (one.status === "rejected" ? [one.reason as { code: string }] : []));
    expect(lost).toMatchObject([{ code: "project_changed" }]);
    expect(won.surveys[0]).toMatchObject({ version: 3, state: "changed" });
    const { items } = await clientOf(here).surveys.versions("ticket-csat");
    expect(items.map(({ version, publishedBy }) => [version, publishedBy])).toEqual([
      [3, "story"],
      [2, "story"],
      [1, null],
    ]);
    const audit = await clientOf(here).audit.list({ action: "surveys.publish", object: "ticket-csat" });
    publishers = audit.items.map(({ actor }) => actor.kind);
    await soon(async () => (await worded(here)) === (await worded(there)));
  } finally {
    await there.stop();
    await here.stop();
  }
  await expectCodeGoesFirst(database);
  return publishers;
}

async function expectCodeGoesFirst(database: string): Promise<void> {
  const again = await serve(database);
  const kept = await worded(again);
  expect(["A", "B"]).toContain(kept);
  expect((await clientOf(again).surveys.versions("ticket-csat")).items).toHaveLength(3);
  const caught = typeof kept === "string" ? kept : "";
  // Code that has come to say what was deployed is older than the next deployment, too.
  const caughtUp = await serve(database, {
    ...project,
    surveys: [{ ...csat, definition: reworded(caught) }, effort],
  });
  try {
    expect((await clientOf(caughtUp).project.put(projectWith(reworded("C")))).published).toBe(true);
    expect(await worded(caughtUp)).toBe("C");
  } finally {
    await caughtUp.stop();
  }
  const restarted = await serve(database, {
    ...project,
    surveys: [{ ...csat, definition: reworded(caught) }, effort],
  });
  try {
    expect(await worded(restarted)).toBe("C");
    expect((await clientOf(restarted).surveys.versions("ticket-csat")).items).toHaveLength(4);
  } finally {
    await restarted.stop();
  }
  // A survey that no code declares is deployed as well, and is there after a start.
  const added = await clientOf(again).project.put({ surveys: [pulse()] });
  expect(added.surveys.map(({ survey, state, version }) => [survey, state, version])).toEqual([
    ["pulse", "added", 1],
    ["effort", "absent", 1],
    ["ticket-csat", "absent", 4],
  ]);
  await again.stop();

  const other = defineSurvey("ticket-csat", { csat: q.csat("How did we do?") });
  const later = await serve(database, defineProject({ surveys: [other] }));
  try {
    expect(await worded(later)).toBe("How did we do?");
    expect((await clientOf(later).project.get()).surveys.map(({ id }) => id)).toEqual(["ticket-csat", "pulse"]);
    expect((await clientOf(later).surveys.versions("ticket-csat")).items[0]).toMatchObject({
      version: 5,
      publishedBy: null,
    });
  } finally {
    await later.stop();
  }
}
