import type { PendingSurvey, QuestionDefinition, Text } from "@afterword/sdk";
import { el } from "./el.ts";

/** A question as it stands in the page. */
export interface Field {
  readonly name: string;
  readonly isRequired: boolean;
  readonly node: HTMLElement;
  /** What was answered; undefined where nothing was. */
  readonly read: () => unknown;
  /** Says what is wrong, or nothing any more; gives what can be focused. */
  readonly fault: (words: string) => HTMLElement | null;
}

type Choice = readonly [value: unknown, words: string];

/** A text in the language that is asked in, with what it is about. */
export function say({ locale, subject }: Pick<PendingSurvey, "locale" | "subject">, text: Text): string {
  const own = typeof text === "string" ? text : (text[locale] ?? text[locale.split("-")[0] ?? ""]);
  const words = own ?? (text as Record<string, string>)["default"] ?? (text as Record<string, string>)["en"];
  return (words ?? Object.values(text)[0] ?? "").replace(/\{\{|\{ref\}/g, (found) =>
    found === "{{" ? "{" : (subject ?? "…"),
  );
}

/** A question with what it takes to answer it. */
export function fieldOf(pending: PendingSurvey, question: QuestionDefinition): Field {
  const { kind, required } = question;
  const optional = required || kind === "info" ? "" : ` ${pending.words["optional"] ?? ""}`;
  const asked: Asked = { pending, question, id: `q-${question.name}`, title: say(pending, question.text) + optional };
  const choices = choicesOf(asked);
  if (choices) return choiceField(asked, choices);
  if (kind === "info") return field(asked, [el("p", {}, asked.title)], [], () => undefined);
  return kind === "consent" ? consentField(asked) : typedField(asked);
}

interface Asked {
  readonly pending: PendingSurvey;
  readonly question: QuestionDefinition;
  readonly id: string;
  readonly title: string;
}

/** What can be chosen; null where something is typed. */
function choicesOf({ pending, question: { kind, scale, options = [] } }: Asked): readonly Choice[] | null {
  const { words } = pending;
  const named = (value: unknown): Choice => [value, words[`${kind}.${String(value)}`] ?? ""];
  if (scale) return Array.from({ length: scale.max - scale.min + 1 }, (_, at) => named(scale.min + at));
  if (kind === "yesNo") return [true, false].map(named);
  const isChoice = kind === "choice" || kind === "choices";
  return isChoice ? options.map(({ value, text }) => [value, say(pending, text)]) : null;
}

function choiceField(asked: Asked, choices: readonly Choice[]): Field {
  const { question, id, title } = asked;
  const { kind, scale, exclusive } = question;
  const given = new Map<HTMLInputElement, unknown>();
  const isMany = kind === "choices";
  const choice = (value: unknown, ...face: readonly (Node | string)[]): HTMLElement => {
    const input = el("input", { type: isMany ? "checkbox" : "radio", name: id });
    given.set(input, value);
    return el("label", {}, input, el("span", {}, ...face));
  };
  // Words of both ends alone stand below the points; who hears the page hears them with these.
  const isWorded = choices.every(([, words]) => words !== "");
  const point = ([value, words]: Choice): HTMLElement => {
    const made = choice(value, el("b", {}, String(value)), isWorded ? ` ${words}` : "");
    if (words !== "") made.firstElementChild?.setAttribute("aria-label", `${String(value)} ${words}`);
    return made;
  };
  const ends = el(
    "p",
    { className: "ends" },
    ...choices.flatMap(([value, words]) => (words === "" ? [] : [el("span", {}, `${String(value)} ${words}`)])),
  );
  ends.setAttribute("aria-hidden", "true");
  const list = scale
    ? [
        el("div", { className: `points n${String(choices.length)}` }, ...choices.map(point)),
        ...(isWorded ? [] : [ends]),
      ]
    : [el("div", { className: "list" }, ...choices.map(([value, words]) => choice(value, words)))];
  const beside = othersOf(asked).map(([value, words]) => choice(value, words));
  if (beside.length > 0) list.push(el("div", { className: "list" }, ...beside));
  const made = field(asked, [el("legend", {}, title), ...list], [...given.keys()], () => {
    const chosen = [...given].flatMap(([input, value]) => (input.checked ? [value] : []));
    return isMany && chosen.length > 0 ? chosen : chosen[0];
  });
  if (exclusive !== undefined)
    made.node.addEventListener("change", ({ target }) => {
      const isAlone = given.get(target as HTMLInputElement) === exclusive;
      for (const [input, value] of given)
        if ((target as HTMLInputElement).checked && input !== target && (isAlone || value === exclusive))
          input.checked = false;
    });
  return made;
}

/** Below the options: the answer beside them, and what takes an optional answer back. */
const othersOf = ({ pending: { words }, question: { kind, or, required } }: Asked): Choice[] => [
  ...(or === undefined ? [] : [[or, words[`or.${or}`] ?? or] as const]),
  ...(required || kind === "choices" ? [] : [[undefined, words["none"] ?? ""] as const]),
];

function consentField(asked: Asked): Field {
  const input = el("input", { type: "checkbox", id: asked.id });
  const label = el("label", {}, input, el("span", {}, asked.title));
  return field(asked, [label], [input], () => input.checked || undefined);
}

function typedField(asked: Asked): Field {
  const { question, id, title } = asked;
  const { kind } = question;
  const input =
    kind === "comment"
      ? el("textarea", { id, rows: 3 })
      : el("input", { id, type: kind, ...(kind === "number" ? { step: "any" } : {}) });
  return field(asked, [el("label", { htmlFor: id }, title), input], [input], () => {
    const typed = kind === "email" ? input.value.trim() : input.value;
    // What a browser can't read as a number is refused by the server, and not passed over.
    if (typed.trim() === "") return input.validity.badInput ? "?" : undefined;
    return kind === "number" ? (input as HTMLInputElement).valueAsNumber : typed;
  });
}

/** Puts a question together, with a place before its inputs for what is wrong. */
function field(
  { pending: { words }, question: { name, kind, required }, id }: Asked,
  nodes: readonly HTMLElement[],
  inputs: readonly HTMLElement[],
  read: () => unknown,
): Field {
  const wrong = el("p", { id: `${id}-wrong`, className: "wrong", hidden: true });
  const example = words[`example.${name}`];
  const isGroup = nodes[0]?.tagName === "LEGEND";
  const node = el(isGroup ? "fieldset" : "div", {}, ...nodes);
  if (example !== undefined) node.insertBefore(el("p", { className: "soft" }, example), node.children[1] ?? null);
  node.insertBefore(wrong, node.children[nodes.length > 1 ? 1 : 0] ?? null);
  const fault = (said: string): HTMLElement | null => {
    wrong.textContent = said;
    wrong.hidden = said === "";
    for (const input of inputs) {
      input.setAttribute("aria-invalid", String(said !== ""));
      input.setAttribute("aria-describedby", wrong.id);
    }
    return inputs[0] ?? null;
  };
  return { name, isRequired: required && kind !== "info", node, read, fault };
}
