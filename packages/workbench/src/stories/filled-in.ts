import type { AnswerRecord, Survey } from "@afterword/sdk";
import { actionOf, formsOf } from "./form-pages.ts";
import { formOf, type Reply, type Served } from "./served.ts";

const mostSteps = 40;

/** Fills in page after page of a survey in a browser without script, as long as a page asks for what there is to tell. */
export async function fillIn(
  aw: Pick<Served, "call">,
  { definition }: Survey,
  first: Reply,
  answers: AnswerRecord,
): Promise<Reply> {
  let page = first;
  let told = new Set<string>();
  for (let step = 0; step < mostSteps; step++) {
    const next = formWith(page.text, answers);
    const names = next === null ? [] : shownOn(next);
    const shown = definition.questions.filter(({ name }) => names.includes(name) && Object.hasOwn(answers, name));
    const given = shown.flatMap(({ name }) => fieldsOf(`q.${name}`, answers[name]));
    given.sort((a, b) => placeOf(next, a) - placeOf(next, b));
    const isNew = names.some((name) => !told.has(name) && Object.hasOwn(answers, name));
    // A page of a longer survey is passed over where nothing is told; the questions after the thanks are left.
    if (next === null || (!isNew && page.status === 201)) return page;
    told = new Set([...told, ...names]);
    const fields = formOf(next);
    for (const [name] of given) fields.delete(name);
    for (const [name, value] of given) fields.append(name, value);
    page = await follow(aw, await aw.call("POST", actionOf(next), fields));
  }
  throw new Error("The survey does not end.");
}

/** The form of a page that asks; of two buttons the one with the answer. */
function formWith(page: string, answers: AnswerRecord): string | null {
  const asking = formsOf(page).filter((form) => /name="shown"/.test(form));
  const fits = (form: string) =>
    shownOn(form).every((name) => {
      const [, pressed] = new RegExp(`type="hidden" name="q\\.${name}" value="([^"]*)"`).exec(form) ?? [];
      return pressed === undefined || pressed === String(answers[name]);
    });
  return asking.find(fits) ?? null;
}

/** The fields that a browser sends for an answer; of a matrix one for each row. */
function fieldsOf(name: string, answer: unknown): [name: string, value: string][] {
  if (Array.isArray(answer)) return answer.map((one) => [name, String(one)]);
  if (typeof answer !== "object" || answer === null) return [[name, String(answer)]];
  return Object.entries(answer).map(([row, column]) => [`${name}.${row}`, String(column)]);
}

/** Where a field stands that is ticked: a browser sends them in the order of the page. */
const placeOf = (form: string | null, [name, value]: readonly [string, string]): number =>
  form?.indexOf(`name="${name}" value="${value}"`) ?? -1;

const shownOn = (form: string): string[] => (/name="shown" value="([^"]*)"/.exec(form)?.[1] ?? "").split(",");

async function follow(aw: Pick<Served, "call">, reply: Reply): Promise<Reply> {
  const to = reply.headers.get("location");
  return reply.status === 303 && to !== null ? aw.call("GET", to.replace(/^\/feedback/, "")) : reply;
}
