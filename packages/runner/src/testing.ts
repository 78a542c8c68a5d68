import { openLink, submitResponse } from "@afterword/fieldwork";
import type { DevMail } from "@afterword/delivery";
import { durationMs, type AnonymousReceipt, type Duration, type Project, type Receipt } from "@afterword/sdk";
import { pino } from "pino";
import { afterwordOn, type Afterword } from "./create-afterword.ts";
import { assemble, type Parts } from "./parts.ts";

/** A mail in the inbox of a test. */
export interface TestMail extends DevMail {
  /** Answers the survey that the mail asks for; an anonymous one tells nothing but that it was taken. */
  answer(answers: Record<string, unknown>): Promise<Receipt | AnonymousReceipt>;
}

/** A runner for tests: in memory, on a clock that moves only when told. */
export interface TestAfterword<P extends Project> extends Afterword<P> {
  readonly clock: {
    now(): Date;
    /** Moves the time and does everything that became due. */
    advance(length: Duration): Promise<void>;
  };
  readonly inbox: {
    /** The newest mail to an address. @throws Error when there is none */
    last(address: string): Promise<TestMail> & Pick<TestMail, "answer">;
    /** Every mail to an address, newest first. */
    all(address?: string): Promise<TestMail[]>;
  };
}

/**
 * Starts a runner for a test.
 *
 * @example
 * const t = await testAfterword(project);
 * await t.track(ticket.closed, { id: "INC-1", team: "ICT" }, { person: { id: "u17", email: "amina@example.org" } });
 * await t.clock.advance("30m");
 * await t.inbox.last("amina@example.org").answer({ csat: 5 });
 */
export async function testAfterword<P extends Project>(
  project: P,
  options: {
    readonly now?: Date;
    readonly database?: string;
    /** Hosts of webhooks that may be inside, such as a receiver of the test at `127.0.0.1`. */
    readonly webhookHosts?: readonly string[];
  } = {},
): Promise<TestAfterword<P>> {
  let time = (options.now ?? new Date("2026-03-02T09:00:00Z")).getTime();
  const parts = await assemble(project, {
    database: options.database ?? "file::memory:",
    publicUrl: "http://127.0.0.1:3000/feedback",
    secret: "a secret for tests, not for anything else",
    logger: pino({ level: "silent" }),
    clock: () => time,
    webhookHosts: options.webhookHosts,
  });
  const afterword = await afterwordOn<P>(parts);
  const all = async (address?: string) => {
    const mails = await parts.mailbox.list(address === undefined ? {} : { to: address });
    return mails.map((mail) => ({
      ...mail,
      answer: (answers: Record<string, unknown>) => answerFrom(parts, mail, answers),
    }));
  };
  const last = async (address: string) => {
    const [newest] = await all(address);
    if (!newest) throw new Error(`There is no mail to ${address}.`);
    return newest;
  };
  return {
    ...afterword,
    clock: {
      now: () => new Date(time),
      advance: async (length) => {
        const ms = durationMs(length);
        if (ms === null) throw new TypeError(`"${String(length)}" is no length of time such as 30m.`);
        time += ms;
        await parts.worker.drain();
      },
    },
    inbox: {
      all,
      last: (address) => {
        const mail = last(address);
        return Object.assign(mail, {
          answer: async (answers: Record<string, unknown>) => (await mail).answer(answers),
        });
      },
    },
  };
}

async function answerFrom(
  parts: Parts,
  mail: DevMail,
  answers: Record<string, unknown>,
): Promise<Receipt | AnonymousReceipt> {
  const token = /\/r\/([0-9A-Za-z]+)/.exec(mail.text)?.[1] ?? "";
  const link = await openLink(parts, token);
  if (!link) throw new Error("The mail has no link to a survey.");
  const context = parts.contextOf(link.scope, { kind: "respondent", id: link.invitation.id });
  const result = await submitResponse(context, link, { answers, submissionId: mail.id, complete: true });
  if ("receipt" in result) return result.receipt;
  if (result.outcome === "dropped" || result.outcome === "dropped_before") return { status: "complete" };
  throw new Error(`The answer was not recorded: ${result.outcome}.`);
}
