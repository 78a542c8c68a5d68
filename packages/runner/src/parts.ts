import {
  secretFrom,
  withoutAddresses,
  type Actor,
  type CompiledProject,
  type Ctx,
  type Secret,
  passwordCost,
  type PasswordCost,
} from "@afterword/fieldwork";
import {
  createDelivery,
  devMailbox,
  gatewayOn,
  parseSmtpUrl,
  relayOn,
  smtpMailer,
  txtResolver,
  webhookSender,
  type Delivery,
  type DevMailbox,
  type Gateway,
  type Relay,
  type Sender,
  type WebhookSender,
} from "@afterword/delivery";
import { answerLabel, fillWords } from "@afterword/pages";
import type { Project } from "@afterword/sdk";
import { openStores, type Scope, type Store } from "@afterword/store";
import { pino, type Logger } from "pino";
import { storedClock, type Clock } from "./clock.ts";
import { newLinkLimits, type LinkLimits } from "./http/link-limits.ts";
import { checkOptions, type AfterwordOptions, type Settings } from "./options.ts";
import { newMeters, type Meters } from "./meters.ts";
import { createPaper, type Paper } from "./paper/paper.ts";
import { runningProject, type RunningProject } from "./running-project.ts";
import { Seldom } from "./seldom.ts";
import { Worker } from "./worker.ts";

/** Everything a runner is made of. */
export interface Parts {
  readonly settings: Settings;
  readonly store: Store;
  /** A context whose reads go where reports are read. */
  readonly reading: (ctx: Ctx) => Ctx;
  readonly clock: Clock;
  readonly mailbox: DevMailbox;
  readonly delivery: Delivery;
  /** The project as it runs now, with the surveys that are kept in the database. */
  readonly project: CompiledProject;
  /** Takes over at once what this process has changed of them. */
  readonly refreshProject: () => Promise<void>;
  /** Looks for what other processes change. */
  readonly watch: Pick<RunningProject, "watch" | "stop">;
  readonly secret: Secret;
  readonly logger: Logger;
  readonly meters: Meters;
  /** What is noted once a minute at most: that a key was used, or refused. */
  readonly seldom: Seldom;
  /** Views on paper. */
  readonly paper: Paper;
  /** What may be sent and tried with links. */
  readonly links: LinkLimits;
  /** Whether this process is being stopped: `/readyz` says so, and nobody keeps a connection to it. */
  readonly drain: { isOn: boolean };
  readonly worker: Worker;
  /** The context of one call: who acts, on which rows, when. */
  readonly contextOf: (scope: Scope, actor: Actor) => Ctx;
}

/** Who mails are from. */
export const senderOf = ({ mailFrom, mailReplyTo }: Pick<Settings, "mailFrom" | "mailReplyTo">): Sender => ({
  from: mailFrom,
  ...(mailReplyTo === null ? {} : { replyTo: mailReplyTo }),
  answerLabel,
  fillWords,
});

/**
 * Checks the options, opens the store and puts the parts together.
 *
 * @param within what no option changes, as nobody should: tests in which a hundred members join take less work for each password
 */
export async function assemble(
  project: Project,
  options: AfterwordOptions,
  within: { readonly passwordCost?: PasswordCost } = {},
): Promise<Parts> {
  const settings = checkOptions(options);
  const logger = options.logger ?? pino({ name: "afterword", level: "warn" });
  const base = options.clock ?? Date.now;
  const { store, reports } = await openStores(settings.database, settings.reportsDatabase, base);
  const clock = storedClock(store, base, settings.mode === "development");
  const mailbox = devMailbox({ folder: settings.mailFolder, now: () => new Date(clock.now()) });
  const live = settings.smtp === null ? mailbox : relayTo(settings.smtp, { settings, clock, logger });
  const webhooks = webhookSender({
    hosts: settings.webhookHosts,
    needsHttps: settings.mode === "production",
    resolve: options.resolveHost,
  });
  const delivery = createDelivery({
    ...senderOf(settings),
    live,
    test: mailbox,
    domains: { selectors: settings.dkimSelectors, resolve: txtResolver(settings.nameServers) },
    webhooks,
    gateways: gatewaysOf(project, webhooks, { settings, clock, logger }),
  });
  const running = await runningProject(project, store, logger);
  const secret = secretFrom(settings.secret, settings.oldSecrets);
  const contextOf = (scope: Scope, actor: Actor): Ctx => ({
    actor,
    scope,
    parts: null,
    now: clock.now(),
    realNow: clock.realNow(),
    store,
    delivery,
    project: running.now(),
    secret,
    passwordCost: within.passwordCost ?? passwordCost,
    publicUrl: settings.publicUrl,
    bounceDomain: settings.bounceDomain,
    senders: {
      from: settings.mailFrom.address,
      replyTo: settings.mailReplyTo?.address ?? null,
      domains: settings.senderDomains,
    },
  });
  const meters = newMeters(store, delivery, () => clock.now());
  const worker = new Worker({
    store,
    meters,
    clock,
    logger,
    delivery,
    contextOf: (scope) => contextOf(scope, { kind: "worker", id: "worker" }),
    policy: settings,
    channels: project.channels.map(({ id }) => id),
    atOnce: 4 * (settings.smtp === null ? 5 : parseSmtpUrl(settings.smtp).limits.connections),
  });
  await clock.refresh();
  return {
    settings,
    store,
    reading: (ctx) => ({ ...ctx, store: reports }),
    clock,
    mailbox,
    delivery,
    get project() {
      return running.now();
    },
    refreshProject: running.refresh,
    watch: running,
    secret,
    logger,
    meters,
    seldom: new Seldom(),
    links: newLinkLimits(),
    paper: createPaper({ chromium: settings.chromium, isSandboxed: settings.chromiumSandbox, logger }),
    drain: { isOn: false },
    worker,
    contextOf,
  };
}

/** The gateways of a project, each behind its own limits. */
function gatewaysOf(
  { channels }: Pick<Project, "channels">,
  webhooks: WebhookSender,
  { settings, clock, logger }: Pick<Parts, "settings" | "clock" | "logger">,
): ReadonlyMap<string, Gateway> {
  const gatewayOf = ({ id: channel, perSecond }: Project["channels"][number]) =>
    gatewayOn({
      webhooks,
      perSecond,
      now: () => clock.elapsed(),
      scale: settings.backOffScale,
      onNews: ({ isUsable, reply }) => {
        if (isUsable) logger.warn({ channel }, "the gateway can be used again");
        else logger.error({ channel, reply }, "the gateway can't be used; its messages wait");
      },
    });
  return new Map(channels.map((channel) => [channel.id, gatewayOf(channel)]));
}

/** The mail server, behind the limits of its address. */
function relayTo(url: string, { settings, clock, logger }: Pick<Parts, "settings" | "clock" | "logger">): Relay {
  return relayOn(smtpMailer({ url, now: () => new Date(clock.now()) }), {
    limits: parseSmtpUrl(url).limits,
    now: () => clock.elapsed(),
    scale: settings.backOffScale,
    onNews: ({ isUsable, reply }) => {
      if (isUsable) logger.warn("the mail server can be used again");
      else logger.error({ reply: withoutAddresses(reply) }, "the mail server can't be used; mail waits");
    },
  });
}
