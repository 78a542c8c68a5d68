import { webhooksTransport } from "@afterword/runner/parts";
import { OptionsError } from "@afterword/runner";
import {
  webhookEvents,
  webhookFields,
  webhooksOf,
  type WebhookEvent,
  type WebhookField,
  type WebhooksApi,
} from "@afterword/sdk";
import { Command, Option } from "commander";
import { remote } from "../deploy/remote.ts";
import { forward, type Forwarded } from "../listen/forward.ts";
import { untilStopped } from "../stop-signal.ts";
import { inScope, withScopeFlags, type ScopeFlags } from "./with-scope.ts";

interface ListenFlags extends ScopeFlags {
  readonly forwardTo: string;
  readonly url?: string;
  readonly event?: readonly WebhookEvent[];
  readonly field?: readonly WebhookField[];
}

const about = `
It makes a webhook that leads here, hands every message on as it came, with its signature, and gives the runner your program's
answer, so that what is refused is tried again. The secret is printed, for your program to check signatures with. Ctrl-C ends it
and takes the webhook away. The runner has to be on this machine and may reach it: afterword dev lets it, and another one with
AFTERWORD_WEBHOOK_HOSTS=127.0.0.1.
`;

/** `afterword listen`: hands webhooks on to a program that is being written. */
export function listenCommand(): Command {
  return withScopeFlags(
    new Command("listen")
      .description("hand the webhooks of a runner on this machine on to your program, while you write it")
      .requiredOption("--forward-to <url>", "your program's address, such as http://127.0.0.1:4000/hooks", readAddress)
      .option("--url <url>", "the runner's address, called with AFTERWORD_API_KEY (default: the configured database)")
      .addOption(new Option("--event <event...>", "what to be told of (default: all)").choices(webhookEvents))
      .addOption(new Option("--field <field...>", "what it carries besides (default: nothing)").choices(webhookFields)),
  )
    .addHelpText("after", about)
    .action((flags: ListenFlags) => {
      if (flags.url !== undefined) return listen(remote(flags.url).webhooks, flags);
      return inScope({ ...flags, moreHosts: ["127.0.0.1"] }, "listen", (context) =>
        listen(webhooksOf({ webhooks: webhooksTransport(context, () => undefined) }), flags),
      );
    });
}

const lookMs = 1_000;

async function listen(api: WebhooksApi, flags: ListenFlags): Promise<void> {
  const say = (forwarded: Forwarded) => {
    console.log(flags.json === true ? JSON.stringify(forwarded) : lineOf(forwarded));
  };
  const server = await forward(flags.forwardTo, say);
  const made = await api
    .add({
      name: "afterword listen",
      url: server.url,
      events: [...(flags.event ?? webhookEvents)],
      fields: [...(flags.field ?? [])],
    })
    .catch(async (error: unknown) => {
      await server.close();
      throw error;
    });
  const { id, secret } = made;
  if (flags.json === true) console.log(JSON.stringify({ webhook: id, secret, forwardTo: flags.forwardTo }));
  else console.log([`Handing on to ${flags.forwardTo}. Ctrl-C ends it.`, `Secret: ${secret}`].join("\n"));
  const blocked = watchBlocked(api, id);
  await untilStopped(async () => {
    clearInterval(blocked);
    try {
      await api.remove(id);
    } finally {
      await server.close();
    }
  });
}

/** Says once when the runner may not reach this machine: nothing would ever come. */
function watchBlocked(api: WebhooksApi, id: string): NodeJS.Timeout {
  const timer = setInterval(() => {
    void api
      .deliveries(id, { limit: 1 })
      .then(({ items }) => {
        if (items[0]?.error !== "blocked_address") return;
        clearInterval(timer);
        console.error(
          "The runner may not reach this machine: start it with AFTERWORD_WEBHOOK_HOSTS=127.0.0.1, or by afterword dev.",
        );
      })
      .catch(() => undefined);
  }, lookMs);
  return timer;
}

const lineOf = ({ type, id, status, error, durationMs }: Forwarded): string =>
  `${new Date().toISOString().slice(11, 19)}  ${type}  ${id}  ${status === null ? (error ?? "") : String(status)}  ${String(durationMs)} ms`;

function readAddress(text: string): string {
  if (/^https?:\/\//i.test(text) && URL.canParse(text)) return text;
  throw new OptionsError([`--forward-to "${text}" is no address such as http://127.0.0.1:4000/hooks.`]);
}
