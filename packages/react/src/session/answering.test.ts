import { answer, defineSurvey, q } from "@afterword/sdk";
import { expect, test } from "vitest";
import { AnsweringStore } from "./answering.ts";
import { SendError, type SentAnswers, type SurveyReceipt } from "./send.ts";

const { definition } = defineSurvey("visit", {
  csat: q.csat("How was it?"),
  wrong: q.comment("What went wrong?").when(answer("csat").atMost(2)),
  why: q.comment("Why?").optional(),
});
const receipt: SurveyReceipt = { status: "complete", responseId: "1", editToken: "2" };

/** Keeps what is sent, and replies with one thing after the other. */
function mailbox(...replies: (SurveyReceipt | Error)[]) {
  const sent: SentAnswers[] = [];
  const send = async (answers: SentAnswers) => {
    sent.push(answers);
    const reply = replies[sent.length - 1] ?? receipt;
    if (reply instanceof Error) throw reply;
    return reply;
  };
  return { sent, send };
}

const asked = (store: AnsweringStore) => store.read().questions.map(({ name }) => name);

test("what is asked follows from the answers, and nothing hidden is among these", () => {
  const store = new AnsweringStore(definition);
  expect(asked(store)).toEqual(["csat", "why"]);
  store.set("csat", 1);
  store.set("wrong", "All of it");
  expect(asked(store)).toEqual(["csat", "wrong", "why"]);
  store.set("csat", 5);
  expect([asked(store), store.read().answers]).toEqual([["csat", "why"], { csat: 5 }]);
  // It is there again with its question.
  store.set("csat", 2);
  expect(store.read().answers).toEqual({ csat: 2, wrong: "All of it" });
  store.set("wrong", "");
  expect(store.read().answers).toEqual({ csat: 2 });
});

test("what is wrong is told when it is to be sent, and goes when that answer changes", async () => {
  const store = new AnsweringStore(definition, { csat: 1 });
  const { sent, send } = mailbox();
  store.set("why", "x".repeat(4_001));
  expect(await store.submit(send)).toBe(false);
  const { errors } = store.read();
  expect(Object.entries(errors).map(([name, { code }]) => `${name} ${code}`)).toEqual([
    "why max_length",
    "wrong required",
  ]);
  store.set("why", "Fine");
  expect(Object.keys(store.read().errors)).toEqual(["wrong"]);
  store.set("wrong", "All of it");
  expect(await store.submit(send)).toBe(true);
  expect(sent.map(({ answers }) => answers)).toEqual([{ csat: 1, wrong: "All of it", why: "Fine" }]);
  expect(store.read()).toMatchObject({ status: "sent", receipt, failure: null, errors: {} });
});

test("the same answers are sent again under the same id, others under another", async () => {
  const store = new AnsweringStore(definition, { csat: 4 });
  const { sent, send } = mailbox(new TypeError("no network"), new TypeError("no network"));
  expect([await store.submit(send, "fr"), store.read().failure]).toEqual([false, { code: "offline" }]);
  expect(store.read()).toMatchObject({ status: "open", answers: { csat: 4 } });
  await store.submit(send);
  store.set("why", "So");
  expect(await store.submit(send)).toBe(true);
  const [first, second, third] = sent.map(({ submissionId }) => submissionId);
  expect(first).toMatch(/^[0-9a-f]{32}$/);
  expect([second === first, third === first]).toEqual([true, false]);
  expect(sent.map(({ locale, complete }) => [locale, complete])).toEqual([
    ["fr", true],
    [undefined, true],
    [undefined, true],
  ]);
});

test("what the server refuses is told by question", async () => {
  const store = new AnsweringStore(definition, { csat: 4 });
  const error = { path: "answers.csat", code: "out_of_range", message: "No." };
  const { send } = mailbox(new SendError("invalid_answers", [error]));
  await store.submit(send);
  expect(store.read()).toMatchObject({ failure: { code: "invalid_answers" }, errors: { csat: error }, status: "open" });
});

test("pressed twice, it is sent once; what is sent does not change any more", async () => {
  const store = new AnsweringStore(definition, { csat: 4 });
  const { sent, send } = mailbox();
  const both = [store.submit(send), store.submit(send)];
  store.set("csat", 1);
  await Promise.all(both);
  store.set("csat", 2);
  expect([sent.length, store.read().answers]).toEqual([1, { csat: 4 }]);
  expect(await store.submit(send)).toBe(true);
  expect(sent).toHaveLength(1);
});

test("all answers are replaced at once, and errors of those that stay, stay", async () => {
  const store = new AnsweringStore(definition, { csat: 1, why: "x".repeat(4_001) });
  await store.submit(mailbox().send);
  store.replace({ csat: 5, why: store.read().answers["why"] });
  expect([store.read().answers["csat"], Object.keys(store.read().errors)]).toEqual([5, ["why"]]);
});
