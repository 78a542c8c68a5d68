import { messagesTransport } from "@afterword/runner/parts";
import {
  messagesOf,
  ProblemError,
  unsentStates,
  type MessageItem,
  type MessagesApi,
  type UnsentState,
} from "@afterword/sdk";
import { Command, InvalidArgumentError, Option } from "commander";
import { allPages } from "./all-pages.ts";
import { inScope, print, withScopeFlags, type ScopeFlags } from "./with-scope.ts";

interface MessageFlags extends ScopeFlags {
  readonly state?: UnsentState;
  readonly allDead?: boolean;
}

/** `afterword messages`: shows mails that did not go, sends them again, or gives them up. */
export function messagesCommand(): Command {
  const messages = new Command("messages").description("show mails that did not go, send them again, or give them up");
  withScopeFlags(messages)
    .addOption(new Option("--state <state>", "in one state (default: dead and uncertain)").choices(unsentStates))
    .action(({ state, ...flags }: MessageFlags) =>
      withMessages(flags, async (api) => {
        const items = await allPages((page) => api.list({ ...page, ...(state ? { state } : {}) }));
        print(flags, items, items.length === 0 ? ["There is no such mail."] : items.map(lineOf));
      }),
    );
  const add = (name: string, about: string) => withScopeFlags(messages.command(name).description(about));
  add("retry [id...]", "send mails again, once a worker runs")
    .option("--all-dead", "all that are dead")
    .action(async (ids: string[], _flags, command: Command) => {
      const flags: MessageFlags = command.optsWithGlobals();
      await withMessages(flags, async (api) => {
        if (ids.length > 0 === (flags.allDead === true)) throw new InvalidArgumentError("Name mails, or --all-dead.");
        const all = flags.allDead
          ? (await allPages((page) => api.list({ ...page, state: "dead" }))).map(({ id }) => id)
          : ids;
        await each(flags, all, (id) => api.retry(id));
      });
    });
  add("drop <id...>", "give mails up for good").action(async (ids: string[], _flags, command: Command) => {
    const flags: MessageFlags = command.optsWithGlobals();
    await withMessages(flags, (api) => each(flags, ids, (id) => api.drop(id)));
  });
  return messages;
}

const withMessages = (flags: MessageFlags, work: (api: MessagesApi) => Promise<void>) =>
  inScope(flags, "messages", (context) => work(messagesOf({ messages: messagesTransport(context, () => undefined) })));

/** Does it to one after another: what can't be done to one keeps no other from it, and is told at the end. */
async function each(
  flags: MessageFlags,
  ids: readonly string[],
  work: (id: string) => Promise<MessageItem>,
): Promise<void> {
  const done: MessageItem[] = [];
  const failed: string[] = [];
  for (const id of ids)
    try {
      done.push(await work(id));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      failed.push(`${id}: ${error.message}`);
    }
  print(flags, done, done.length === 0 ? ["Nothing was changed."] : done.map(lineOf));
  if (failed.length > 0) throw new InvalidArgumentError(failed.join("\n"));
}

const lineOf = (item: MessageItem): string =>
  [
    item.id,
    item.state,
    item.kind,
    item.person ?? item.record ?? "",
    `${String(item.attempts)}×`,
    item.settledAt,
    item.reason ?? "",
  ]
    .filter(Boolean)
    .join("  ");
