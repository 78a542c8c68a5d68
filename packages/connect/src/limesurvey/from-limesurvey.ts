import type { QuestionDefinition, Text } from "@afterword/sdk";
import type { Refusal } from "../surveyjs/refusal.ts";
import { idOf } from "../import/id-of.ts";
import { assemble, nameOf, type AnswerSource, type ImportedSurvey } from "../import/imported.ts";
import { kindOf, type Asked } from "./kind-of.ts";
import { readXml, StructureError, type Row, type Structure } from "./read-xml.ts";
import { relevanceOf } from "./relevance.ts";
import { isHidden, settingsOf } from "./settings-of.ts";
import { tagOf, textOf, type Texts } from "./texts.ts";

/** What is said of a survey besides what its file says. */
export interface ImportOptions {
  /** What it is called here; made from its title unless told. */
  readonly id?: string | undefined;
}

/**
 * A survey from LimeSurvey's structure (`.lss`, of version 3 to 6). What we don't ask is refused, question by question, and what it
 * brings of looks is named.
 *
 * @throws StructureError where it is no such file
 * @example
 * const { definition, refused } = fromLimeSurvey(await readFile("visit.lss", "utf8"));
 */
export function fromLimeSurvey(xml: string, { id }: ImportOptions = {}): ImportedSurvey {
  const structure = readXml(xml);
  if (structure.kind !== "Survey")
    throw new StructureError("It is no survey's structure: LimeSurveyDocType is not Survey.");
  const [survey] = structure.rows("surveys");
  const language = survey?.get("language") || structure.languages[0] || "en";
  const words = wordsOf(structure, language);
  const refused: Refusal[] = [];
  const leftOut = new Set<string>();
  const taken = new Set<string>();
  const questions: QuestionDefinition[] = [];
  const answers: AnswerSource[] = [];
  const names = new Map<string, string>();
  for (const asked of askedIn(structure, words)) {
    const path = `questions.${asked.code}`;
    const refuse = (code: Refusal["code"], message: string) => refused.push({ path, code, message });
    const text = textOf(asked.texts, language);
    if (text === null) {
      refuse("markup", "Its words have a picture, a link, a table or a script.");
      continue;
    }
    if (isHidden(asked)) {
      refuse("property", "It is hidden: nobody is asked it, and here nothing fills it in.");
      continue;
    }
    const read = kindOf(asked, language);
    if ("refused" in read) {
      refuse(read.code, read.refused);
      continue;
    }
    const name = nameOf(asked.code, taken);
    taken.add(name);
    names.set(asked.code, name);
    const when = relevanceOf(asked.relevance, names, questions);
    if (when === undefined) {
      refuse("expression", `"${asked.relevance}" has something else than answers that are compared with values.`);
      continue;
    }
    if (asked.hasHelp) leftOut.add(`${path}: its help text`);
    if (asked.preg !== "") refuse("property", "Answers are checked by a pattern, which would be lost.");
    const { answers: own, ...rest } = read;
    const { more, lost } = settingsOf(asked, rest);
    if (lost.length > 0) refuse("property", `What it says of its answers would be lost: ${lost.join(", ")}.`);
    questions.push({
      name,
      text,
      required: asked.isRequired && rest.kind !== "info",
      key: name,
      ...rest,
      ...more,
      ...(when === null ? {} : { when }),
    });
    answers.push(...own.map((one) => ({ ...one, into: one.into === "" ? name : `${name}.${one.into}` })));
  }
  if ([...structure.rows("group_l10ns"), ...structure.rows("groups")].some((row) => row.get("group_name")))
    leftOut.add("names of groups");
  for (const [column, what] of [
    ["surveyls_welcometext", "the words before the first question"],
    ["surveyls_endtext", "the words after the last"],
  ] as const)
    if (structure.rows("surveys_languagesettings").some((row) => row.get(column))) leftOut.add(what);
  if (structure.rows("quota").length > 0)
    refused.push({ path: "quota", code: "property", message: "Quotas end surveys; a rule's cap does here." });
  const title = textOf(words.titles, language);
  const isAnonymous = survey?.get("anonymized") === "Y";
  const about = {
    id: id ?? idOf(titleIn(title)),
    ...(title === null || title === "" ? {} : { title }),
    ...(language === "en" ? {} : { language: tagOf(language) }),
    ...(isAnonymous ? { privacy: "anonymous" as const } : {}),
  };
  const made = assemble(about, questions);
  return { ...made, refused: [...refused, ...made.refused], leftOut: [...leftOut], answers };
}

const titleIn = (title: Text | null): string =>
  typeof title === "string" ? title : (Object.values(title ?? {})[0] ?? "");

interface Words {
  readonly questions: ReadonlyMap<string, Texts>;
  readonly help: ReadonlySet<string>;
  readonly answers: (row: Row) => Texts;
  readonly titles: Texts;
}

/** Texts stand in tables of their own since version 4, and beside what they are about before. */
function wordsOf(structure: Structure, language: string): Words {
  const own = (table: string, key: string, column: string, old: string) => {
    const found = new Map<string, Map<string, string>>();
    const rows = structure.rows(table);
    for (const row of rows.length > 0 ? rows : structure.rows(old)) {
      const id = row.get(key) ?? "";
      const texts = found.get(id) ?? new Map<string, string>();
      texts.set(row.get("language") || language, row.get(column) ?? "");
      found.set(id, texts);
    }
    return found;
  };
  const questions = own("question_l10ns", "qid", "question", "questions");
  for (const [id, texts] of own("subquestion_l10ns", "qid", "question", "subquestions"))
    if (!questions.has(id)) questions.set(id, texts);
  const byAnswer = own("answer_l10ns", "aid", "answer", "none");
  const help = [...structure.rows("question_l10ns"), ...structure.rows("questions")].filter((row) => row.get("help"));
  const settings = structure.rows("surveys_languagesettings");
  return {
    questions,
    help: new Set(help.map((row) => row.get("qid") ?? "")),
    answers: (row) =>
      byAnswer.get(row.get("aid") ?? "") ?? new Map([[row.get("language") || language, row.get("answer") ?? ""]]),
    titles: new Map(settings.map((row) => [row.get("surveyls_language") ?? language, row.get("surveyls_title") ?? ""])),
  };
}

/** The questions in their order, each with what hangs on it. */
function askedIn(structure: Structure, words: Words): Asked[] {
  const number = (row: Row, column: string) => Number(row.get(column) ?? 0);
  const groups = new Map(structure.rows("groups").map((row) => [row.get("gid") ?? "", row]));
  const seen = new Set<string>();
  const once = (row: Row) => !seen.has(row.get("qid") ?? "") && seen.add(row.get("qid") ?? "");
  const all = [...structure.rows("questions"), ...structure.rows("subquestions")].filter(once);
  const own = all.filter((row) => (row.get("parent_qid") ?? "0") === "0" || row.get("parent_qid") === "");
  const groupOf = (row: Row): Row => groups.get(row.get("gid") ?? "") ?? new Map();
  const place = (row: Row) => [number(groupOf(row), "group_order"), number(row, "question_order")] as const;
  own.sort((a, b) => {
    const [x, y] = [place(a), place(b)];
    return x[0] - y[0] || x[1] - y[1];
  });
  const attributes = structure.rows("question_attributes");
  const choices = choicesOf(structure.rows("answers"), words);
  return own.map((row) => {
    const id = row.get("qid") ?? "";
    const parts = all
      .filter((one) => one.get("parent_qid") === id)
      .sort((a, b) => number(a, "question_order") - number(b, "question_order"));
    return {
      code: row.get("title") ?? "",
      type: row.get("type") ?? "",
      texts: words.questions.get(id) ?? new Map<string, string>(),
      hasHelp: words.help.has(id),
      preg: row.get("preg") ?? "",
      hasOther: row.get("other") === "Y",
      isRequired: row.get("mandatory") === "Y",
      relevance: both(groupOf(row).get("grelevance"), row.get("relevance")),
      choices: choices.get(id) ?? [],
      parts: parts.map((one) => ({
        code: one.get("title") ?? "",
        texts: words.questions.get(one.get("qid") ?? "") ?? new Map<string, string>(),
      })),
      attributes: new Map(
        attributes
          .filter((one) => one.get("qid") === id)
          .map((one) => [one.get("attribute") ?? "", one.get("value") ?? ""]),
      ),
    };
  });
}

/** A question is asked where its group is, and it itself. */
function both(...equations: readonly (string | undefined)[]): string {
  const [first = "1", second] = equations.flatMap((one = "") => (["", "1"].includes(one.trim()) ? [] : [one]));
  return second === undefined ? first : `(${first}) and (${second})`;
}

/** The answers to choose from, of each question, in their order. */
function choicesOf(rows: readonly Row[], words: Words): Map<string, Asked["choices"][number][]> {
  const found = new Map<string, { code: string; order: number; texts: Map<string, string> }[]>();
  for (const row of rows) {
    const of = found.get(row.get("qid") ?? "") ?? [];
    const known = of.find(({ code }) => code === row.get("code"));
    const one = known ?? {
      code: row.get("code") ?? "",
      order: Number(row.get("sortorder") ?? 0),
      texts: new Map<string, string>(),
    };
    for (const [tag, text] of words.answers(row)) one.texts.set(tag, text);
    if (!known) of.push(one);
    found.set(row.get("qid") ?? "", of);
  }
  for (const of of found.values()) of.sort((a, b) => a.order - b.order);
  return found;
}
