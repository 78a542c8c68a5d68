import type { DevMail } from "@afterword/delivery";
import type { Thread } from "@afterword/fieldwork";
import type { EventDetail } from "@afterword/sdk";
import type { ThreadMail } from "./view.ts";

/** What a test replays: the thread that it is of, and what else happened to its people by then. */
export interface Replay {
  readonly thread: Thread;
  /** The thread itself is among them. */
  readonly all: readonly Thread[];
  readonly mails: readonly ThreadMail[];
}

interface Move {
  readonly at: number;
  readonly lines: readonly string[];
}

/**
 * The source of a test that does what happened once more, on a clock of its own, and expects the same decisions and figures.
 * Whatever else happened to the thread's people goes with it: what somebody was asked before decides whether they are asked.
 */
export function testSource(found: Replay): string {
  const replay = untilEnd(found);
  const { thread } = replay;
  const moves = movesOf(replay);
  const startAt = moves[0]?.at ?? 0;
  const types = [...new Set(thread.events.map(({ type }) => type))].join(", ");
  return `import { testAfterword } from "@afterword/runner/testing";
import { expect, test } from "vitest";
import project from "./afterword.config.ts";

/** An event that the project declares. */
function declared(type: string) {
  const event = project.events.get(type);
  if (!event) throw new Error(\`The project has no event "\${type}".\`);
  return event;
}

test(${code(`${thread.subject}: ${types}`)}, async () => {
  const t = await testAfterword(project, { now: new Date(${code(new Date(wholeS(startAt) * 1_000).toISOString())}) });
  try {
${[...played(moves, startAt), "", ...expected(replay)].map((line) => (line === "" ? "" : `    ${line}`)).join("\n")}
  } finally {
    await t.stop();
  }
});
`;
}

/** Without what happened to the thread's people after the last thing that happened in the thread. */
function untilEnd({ thread, all, mails }: Replay): Replay {
  const ids = new Set(thread.invitations.map(({ id }) => id));
  const own = movesOf({ thread, all: [thread], mails: mails.filter(({ invitation }) => ids.has(invitation)) });
  const endAt = own.at(-1)?.at ?? 0;
  const until = (one: Thread): Thread => ({
    ...one,
    events: one.events.filter(({ receivedAt }) => Date.parse(receivedAt) <= endAt),
    answers: one.answers.filter(({ response }) => response.submittedAt <= endAt),
  });
  return { thread, all: all.map(until), mails: mails.filter(({ mail }) => isBy(mail, endAt)) };
}

/**
 * In order of time, with the clock moved in between. Every time is taken down to its whole second, the first one too: delays
 * and windows are whole seconds, so that what was due by then is due.
 */
function played(moves: readonly Move[], startAt: number): string[] {
  let nowS = wholeS(startAt);
  return moves.flatMap(({ at, lines }) => {
    const byS = wholeS(at) - nowS;
    nowS += byS;
    return byS > 0 ? [`await t.clock.advance(${code(durationOf(byS))});`, ...lines] : [...lines];
  });
}

const wholeS = (at: number): number => Math.floor(at / 1_000);

const units = [
  ["d", 86_400],
  ["h", 3_600],
  ["m", 60],
] as const;

function durationOf(seconds: number): string {
  const [unit, size] = units.find(([, size]) => seconds % size === 0) ?? ["s", 1];
  return `${String(seconds / size)}${unit}`;
}

function movesOf({ all, mails }: Replay): Move[] {
  const sent = mails.map(({ mail }): Move => ({ at: Date.parse(mail.sentAt), lines: [] }));
  const events = all.flatMap((thread) =>
    thread.events.map((event): Move => ({ at: Date.parse(event.receivedAt), lines: [trackLine(thread, event)] })),
  );
  const decided = all.flatMap(({ events }) =>
    events.flatMap(({ decisions }) =>
      decisions.map(({ decidedAt }): Move => ({ at: Date.parse(decidedAt), lines: [] })),
    ),
  );
  const answers = all.flatMap((thread) => thread.answers.map((answer) => answerMove(mails, answer)));
  return [...events, ...decided, ...sent, ...answers].sort((a, b) => a.at - b.at);
}

function trackLine({ people }: Thread, event: EventDetail): string {
  const { id, name, email, locale, timeZone, attributes } = people.find(({ id }) => id === event.person) ?? {
    id: event.person,
  };
  const person = Object.fromEntries(
    Object.entries({ id, email, name, locale, timeZone }).filter(([, value]) => value !== null && value !== undefined),
  );
  const told = attributes && Object.keys(attributes).length > 0 ? { ...person, attributes } : person;
  const about = {
    id: event.id,
    ...(event.source === "host" ? {} : { source: event.source }),
    ...(event.occurredAt === event.receivedAt ? {} : { occurredAt: event.occurredAt }),
    person: told,
  };
  return `await t.track(declared(${code(event.type)}), ${code(event.data)}, ${code(about)});`;
}

/** The answer to the mail that brought it: the newest but so many by then. One to no mail can't be given by a test's inbox. */
function answerMove(mails: readonly ThreadMail[], { invitation, response }: Thread["answers"][number]): Move {
  const at = response.submittedAt;
  const own = mails.findLast((one) => one.invitation === invitation && isBy(one.mail, at) && !isReceipt(one.mail));
  if (!own) return { at, lines: [`// Answered by no mail: ${code(response.answers)}`] };
  const after = mails.filter(
    ({ mail }) => mail.to === own.mail.to && isBy(mail, at) && mail.id > own.mail.id && !isReceipt(mail),
  );
  const to = code(own.mail.to);
  const found = after.length === 0 ? `t.inbox.last(${to})` : `(await t.inbox.all(${to}))[${String(after.length)}]?`;
  return { at, lines: [`await ${found}.answer(${code(response.answers)});`] };
}

const isBy = ({ sentAt }: DevMail, at: number): boolean => Date.parse(sentAt) <= at;
const isReceipt = ({ messageId }: DevMail): boolean => messageId.includes(".receipt");

/** What was decided about the thread's events, and the figures of what was answered to mails. */
function expected({ thread, all, mails }: Replay): string[] {
  const decided = thread.events.map(({ id, source, decisions }) => {
    const said = decisions.map(({ rule, outcome, reason, final }) => ({
      rule,
      outcome,
      ...(reason && { reason }),
      final,
    }));
    const which = source === "host" ? code(id) : code({ event: id, source });
    return `expect((await t.explain(${which})).decisions).toMatchObject(${code(said)});`;
  });
  const answers = all
    .flatMap((one) => one.answers)
    .filter(({ invitation }) => mails.some((mail) => mail.invitation === invitation));
  const figures = thread.scores.flatMap(({ survey, question }) => {
    const values = answers
      .filter(({ response }) => response.survey === survey)
      .map(({ response }) => response.answers[question])
      .filter((value) => typeof value === "number");
    if (values.length === 0) return [];
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const row = `[{ n: ${String(values.length)}, value: expect.closeTo(${String(mean)}, 3) }]`;
    return [`expect(await t.figures.rows("mean", ${code({ survey, question })})).toMatchObject(${row});`];
  });
  return [...decided, ...figures];
}

/** A value as TypeScript. */
function code(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(code).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .map(([name, one]) => `${/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name)}: ${code(one)}`);
  return fields.length === 0 ? "{}" : `{ ${fields.join(", ")} }`;
}
