import { compareOptions } from "./compare-options.ts";
import { compareSettings } from "./compare-settings.ts";
import { compareText } from "./compare-text.ts";
import type { QuestionDefinition, SurveyDefinition } from "./definition.ts";
import { isSameJson } from "./same-json.ts";
import type { SurveyChange } from "./survey-change.ts";
import { textsOfQuestion } from "./translations.ts";

/**
 * What has changed between two definitions of a survey, each with what it does to figures. A question is the same one as
 * before by its name, else by its metric key.
 *
 * @example compareSurveys(before, after).filter(({ grade }) => grade === "breaking")
 */
export function compareSurveys(before: SurveyDefinition, after: SurveyDefinition): SurveyChange[] {
  const pairs = pairsOf(before, after);
  const known = new Set(pairs.map(({ old }) => old));
  const gone = before.questions.filter((one) => !known.has(one));
  return [
    ...compareSettings(before, after),
    ...gone.map((old) => ({
      path: pathOf(old),
      change: "question_removed" as const,
      grade: "comparable" as const,
      before: briefly(old),
    })),
    ...pairs.flatMap(({ old, now }) => (old ? [...compareQuestion(old, now, { before, after })] : [added(now)])),
    ...movedOf(before, pairs),
  ];
}

interface Pair {
  readonly old: QuestionDefinition | undefined;
  readonly now: QuestionDefinition;
}

const pathOf = ({ name }: Pick<QuestionDefinition, "name">) => `questions.${name}`;
const briefly = ({ kind, key }: QuestionDefinition) => ({ kind, key });
const added = (now: QuestionDefinition): SurveyChange => ({
  path: pathOf(now),
  change: "question_added",
  grade: "comparable",
  after: briefly(now),
});

function pairsOf(before: SurveyDefinition, after: SurveyDefinition): Pair[] {
  const names = new Set(after.questions.map(({ name }) => name));
  const left = before.questions.filter(({ name }) => !names.has(name));
  return after.questions.map((now) => ({
    old:
      before.questions.find(({ name }) => name === now.name) ??
      left.find(({ key, kind }) => key === now.key && kind === now.kind),
    now,
  }));
}

function* compareQuestion(
  old: QuestionDefinition,
  now: QuestionDefinition,
  of: { readonly before: SurveyDefinition; readonly after: SurveyDefinition },
): Generator<SurveyChange> {
  const path = pathOf(now);
  const changed = (name: string, what: Pick<SurveyChange, "change" | "grade">, values: object) => ({
    path: `${path}.${name}`,
    ...what,
    ...values,
  });
  const between = (name: keyof QuestionDefinition) => ({ before: old[name], after: now[name] });
  // Words between questions have no figures.
  const mixes = old.key === now.key && old.kind !== "info" && now.kind !== "info";
  const needsKey = mixes ? { needsKey: true as const } : {};
  if (old.name !== now.name)
    yield changed("name", { change: "question_renamed", grade: "comparable" }, between("name"));
  if (old.key !== now.key) yield changed("key", { change: "key_changed", grade: "breaking" }, between("key"));
  if (old.kind !== now.kind)
    yield changed("kind", { change: "kind_changed", grade: "breaking" }, { ...between("kind"), ...needsKey });
  else if (!isSameJson(old.scale, now.scale))
    yield changed("scale", { change: "scale_changed", grade: "breaking" }, { ...between("scale"), ...needsKey });
  yield* compareOptions(old, now, path);
  if (old.required !== now.required)
    yield changed("required", { change: "required_changed", grade: "comparable" }, between("required"));
  if (!isSameJson(old.when, now.when))
    yield changed("when", { change: "condition_changed", grade: "comparable" }, between("when"));
  for (const name of ["max", "or", "order", "exclusive", "of"] as const)
    if (old[name] !== now[name]) yield changed(name, { change: "setting_changed", grade: "comparable" }, between(name));
  const texts = new Map(textsOfQuestion(old));
  for (const [part, text] of textsOfQuestion(now)) {
    const was = texts.get(part);
    if (was !== undefined) yield* compareText({ text: was, of: of.before }, { text, of: of.after }, `${path}.${part}`);
  }
}

/** The questions that stand elsewhere among those that were there before: as few as explain the new order. */
function movedOf(before: SurveyDefinition, pairs: readonly Pair[]): SurveyChange[] {
  const stayed = pairs.flatMap(({ old, now }) => (old ? [{ at: before.questions.indexOf(old), now }] : []));
  const inOrder = longestRising(stayed.map(({ at }) => at));
  return stayed
    .filter(({ at }) => !inOrder.has(at))
    .map(({ now }) => ({ path: pathOf(now), change: "question_moved", grade: "comparable" }));
}

/** The most of some different numbers that rise from one to the next, as they stand. */
function longestRising(all: readonly number[]): ReadonlySet<number> {
  const runs: number[][] = [];
  let longest: number[] = [];
  for (const one of all) {
    let before: number[] = [];
    for (const run of runs) if ((run.at(-1) ?? 0) < one && run.length > before.length) before = run;
    const run = [...before, one];
    runs.push(run);
    if (run.length > longest.length) longest = run;
  }
  return new Set(longest);
}
