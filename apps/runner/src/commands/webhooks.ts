import { webhooksTransport } from "@afterword/runner/parts";
import {
  ProblemError,
  webhookEvents,
  webhookFields,
  webhooksOf,
  type WebhookEvent,
  type WebhookField,
  type WebhookItem,
  type WebhooksApi,
  type WebhookTest,
} from "@afterword/sdk";
import { Command, InvalidArgumentError, Option } from "commander";
import { inScope, print, withScopeFlags, type ScopeFlags } from "./with-scope.ts";

interface AddFlags extends ScopeFlags {
  readonly name: string;
  readonly event?: readonly WebhookEvent[];
  readonly field?: readonly WebhookField[];
}

/** `afterword webhooks`: says whom to tell what happens, tries it, and gives new secrets. */
export function webhooksCommand(): Command {
  const webhooks = new Command("webhooks").description("tell other systems what happens");
  const add = (name: string, about: string) => withScopeFlags(webhooks.command(name).description(about));
  add("list", "list the webhooks, without their secrets").action((flags: ScopeFlags) =>
    withWebhooks(flags, async (api) => {
      const { items } = await api.list();
      print(flags, items, items.length === 0 ? ["There is no webhook."] : items.map(lineOf));
    }),
  );
  add("add <url>", "make a webhook; its secret is shown once")
    .option("--name <name>", "what it is for", "Webhook")
    .addOption(new Option("--event <event...>", "what it is told of (default: all)").choices(webhookEvents))
    .addOption(new Option("--field <field...>", "what it carries besides (default: nothing)").choices(webhookFields))
    .action((url: string, flags: AddFlags) =>
      withWebhooks(flags, async (api) => {
        const events = [...(flags.event ?? webhookEvents)];
        const made = await api.add({ name: flags.name, url, events, fields: [...(flags.field ?? [])] });
        print(flags, made, [`${made.id}  ${made.secret}`]);
      }),
    );
  add("test <id>", "send a ping at once, and say what came of it").action((id: string, flags: ScopeFlags) =>
    withWebhooks(flags, async (api) => {
      const result = await known(id, () => api.test(id));
      print(flags, result, [outcomeOf(result)]);
      if (!result.delivered) process.exitCode = 1;
    }),
  );
  add("rotate <id>", "make a new secret; the one before signs beside it for 24 hours").action(
    (id: string, flags: ScopeFlags) =>
      withWebhooks(flags, async (api) => {
        const made = await known(id, () => api.rotate(id));
        print(flags, made, [`${made.id}  ${made.secret}`]);
      }),
  );
  for (const [name, state] of [
    ["on", "told again from now on"],
    ["off", "told nothing until it is switched on"],
  ] as const)
    add(`${name} <id>`, `switch a webhook ${name}: it is ${state}`).action((id: string, flags: ScopeFlags) =>
      withWebhooks(flags, async (api) => {
        const item = await known(id, () => api.change(id, { state: name }));
        print(flags, item, [lineOf(item)]);
      }),
    );
  add("remove <id>", "remove a webhook with its deliveries").action((id: string, flags: ScopeFlags) =>
    withWebhooks(flags, async (api) => {
      print(flags, await known(id, () => api.remove(id)), [`Webhook ${id} is removed.`]);
    }),
  );
  return webhooks;
}

const withWebhooks = (flags: ScopeFlags, work: (api: WebhooksApi) => Promise<void>) =>
  inScope(flags, "webhooks", (context) => work(webhooksOf({ webhooks: webhooksTransport(context, () => undefined) })));

async function known<T>(id: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ProblemError && error.code === "not_found")
      throw new InvalidArgumentError(`There is no webhook "${id}" in this mode.`);
    throw error;
  }
}

function lineOf({ id, state, offReason, name, url, events, fields }: WebhookItem): string {
  const stands = offReason === null ? state : `${state} (${offReason})`;
  return [id, stands, name, url, events.join(" "), ...(fields.length === 0 ? [] : [`with ${fields.join(" ")}`])].join(
    "  ",
  );
}

const outcomeOf = ({ delivered, status, error, durationMs }: WebhookTest): string =>
  `${delivered ? "Delivered" : `Not delivered: ${String(error)}`}${status === null ? "" : `, status ${String(status)}`}, ${String(durationMs)} ms.`;
