import { compareText } from "./compare-text.ts";
import type { SurveyDefinition } from "./definition.ts";
import { isSameJson } from "./same-json.ts";
import type { ChangeGrade, SurveyChange } from "./survey-change.ts";
import { mailTexts } from "./translations.ts";

/** What a change of a setting does to figures. Who is promised what, and about what it is, can't change unseen. */
const grades: { readonly [name in Setting]: ChangeGrade } = {
  kind: "breaking",
  privacy: "breaking",
  k: "comparable",
  language: "comparable",
  untranslated: "comparable",
  atLeastOne: "comparable",
  pages: "comparable",
  about: "safe",
};

type Setting = Exclude<keyof SurveyDefinition, "id" | "questions" | "title" | "mail" | "thanks" | "additions">;

/** What has changed of a survey besides its questions. */
export function* compareSettings(before: SurveyDefinition, after: SurveyDefinition): Generator<SurveyChange> {
  for (const [name, grade] of Object.entries(grades) as [Setting, ChangeGrade][])
    if (!isSameJson(before[name], after[name]))
      yield { path: name, change: "setting_changed", grade, before: before[name], after: after[name] };
  const said = (of: SurveyDefinition, part: "title" | "thanks") => ({ text: of[part], of });
  for (const part of ["title", "thanks"] as const) yield* compareText(said(before, part), said(after, part), part);
  for (const part of mailTexts)
    yield* compareText(
      { text: before.mail?.[part], of: before },
      { text: after.mail?.[part], of: after },
      `mail.${part}`,
    );
  const [was, is] = [before.mail?.languageFrom, after.mail?.languageFrom];
  if (was !== is) yield { path: "mail.languageFrom", change: "setting_changed", grade: "safe", before: was, after: is };
  yield* compareAdditions(before, after);
}

/** Who adds to a survey, and their examples. Nothing of it touches the core's figures. */
function* compareAdditions(before: SurveyDefinition, after: SurveyDefinition): Generator<SurveyChange> {
  const ids = new Set([...(before.additions ?? []), ...(after.additions ?? [])].map(({ id }) => id));
  for (const id of ids) {
    const [was, is] = [before, after].map(({ additions = [] }) => additions.find((one) => one.id === id));
    const path = `additions.${id}`;
    if (!isSameJson(was?.for, is?.for))
      yield { path, change: "setting_changed", grade: "comparable", before: was?.for, after: is?.for };
    for (const name of new Set([...Object.keys(was?.examples ?? {}), ...Object.keys(is?.examples ?? {})]))
      yield* compareText(
        { text: was?.examples[name], of: before },
        { text: is?.examples[name], of: after },
        `${path}.examples.${name}`,
      );
  }
}
