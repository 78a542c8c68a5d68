import type { PendingSurvey } from "@afterword/sdk";
import { el } from "./el.ts";
import { fieldOf } from "./fields.ts";
import { drop, keep, randomId, send, type Fate } from "./send.ts";
import { shownQuestions, type Answers } from "./shown.ts";

/**
 * The form of a survey: what is asked follows the answers, and what was answered stays until it is stored.
 *
 * @param onDone what became of it: `complete`, or `declined`
 */
export function formOf(pending: PendingSurvey, title: string, onDone: (status: string) => void): HTMLElement {
  const { survey, words, link, locale } = pending;
  const word = (key: string): string => words[key] ?? "";
  const fields = survey.questions.map((question) => fieldOf(pending, question));
  const button = el("button", {}, word("send"));
  const later = el("button", { type: "button", className: "plain" }, word("decline"));
  const said = el("p", {});
  said.setAttribute("role", "alert");
  const soft = (text: string): HTMLElement => el("p", { className: "soft" }, text);
  const form = el(
    "form",
    { noValidate: true },
    el("h2", {}, title),
    ...(pending.mode === "test" ? [soft(word("test"))] : []),
    soft(word("privacy")),
    ...fields.map(({ node }) => node),
    button,
    " ",
    later,
    said,
  );
  let isSending = false;
  let sent = { text: "", id: "" };

  /** The answers to what is asked, and what is asked. */
  const look = (): { asked: Set<string>; answers: Answers } => {
    const all: Answers = Object.fromEntries(
      fields.flatMap(({ name, read }) => {
        const value = read();
        return value === undefined ? [] : [[name, value]];
      }),
    );
    const asked = new Set(shownQuestions(survey, all).map(({ name }) => name));
    return { asked, answers: Object.fromEntries(Object.entries(all).filter(([name]) => asked.has(name))) };
  };
  const follow = (): void => {
    const { asked } = look();
    for (const { name, node } of fields) node.hidden = !asked.has(name);
  };
  /** Says what is wrong with which questions, and goes to the first. */
  const refuse = (wrong: ReadonlyMap<string, string>): void => {
    const places = fields.map(({ name, fault }) =>
      wrong.has(name) ? fault(wrong.get(name) ?? "") : (fault(""), null),
    );
    places.find((place) => place !== null)?.focus();
  };

  const submit = async (): Promise<void> => {
    if (isSending) return;
    const { asked, answers } = look();
    const open = fields.filter(({ name, isRequired }) => isRequired && asked.has(name) && answers[name] === undefined);
    said.textContent = "";
    refuse(new Map(open.map(({ name }) => [name, word(`error.${name}`)])));
    if (open.length > 0) return;
    if (Object.keys(answers).length === 0) {
      said.textContent = word("error.nothing");
      return;
    }
    const text = JSON.stringify(answers);
    if (sent.text !== text) sent = { text, id: randomId() };
    const letter = { link, body: { answers, submissionId: sent.id, complete: true, locale } };
    isSending = true;
    button.setAttribute("aria-disabled", "true");
    said.textContent = word("sending");
    const fate = await send(letter);
    isSending = false;
    button.removeAttribute("aria-disabled");
    said.textContent = "";
    follow();
    if (fate === null) said.textContent = keep(letter) ? word("saved") : word("unavailable");
    else {
      drop(link);
      if ("code" in fate) said.textContent = blame(fate);
      else thank(fate.status);
    }
  };

  /** What the server refused, in words: beside the questions where it is about them. */
  const blame = ({ code, errors }: Extract<Fate, { code: string }>): string => {
    const wrong = errors.map(({ path, code: why }) => {
      const name = path.split(".")[1] ?? "";
      return [name, words[`error.${name}.${why}`] ?? words[`error.${why}`] ?? word(`error.${name}`)] as const;
    });
    refuse(new Map(wrong));
    return words[code] ?? word(errors.length > 0 ? "error" : "unavailable");
  };

  const thank = (status: string): void => {
    const thanks = el(
      "div",
      { className: "said", tabIndex: -1 },
      el("h2", {}, word("thanks.title")),
      el("p", {}, word("thanks.body")),
    );
    thanks.setAttribute("role", "status");
    form.replaceWith(thanks);
    thanks.focus();
    onDone(status);
  };

  later.addEventListener("click", () => {
    void send({ link: `${link}/decline`, body: {} }).then((fate) => {
      if (fate === null) said.textContent = word("unavailable");
      else onDone("declined");
    });
  });
  form.addEventListener("input", follow);
  form.addEventListener("change", follow);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void submit();
  });
  follow();
  return form;
}
