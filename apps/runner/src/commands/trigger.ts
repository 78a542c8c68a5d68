import { receiveEvent } from "@afterword/fieldwork";
import { OptionsError } from "@afterword/runner";
import { reasons, type Decision, type EventDefinition, type EventResult } from "@afterword/sdk";
import { Command } from "commander";
import { sayTime } from "../words/values.ts";
import { inScope, print, withScopeFlags, type ScopeFlags } from "./with-scope.ts";

interface TriggerFlags extends ScopeFlags {
  readonly person: string;
  readonly email?: string;
  readonly locale?: string;
  readonly set?: readonly string[];
  readonly data?: string;
  readonly id?: string;
  readonly occurredAt?: string;
}

const about = `
The event is stored as any other, and checked by its schema: in development it is test data, and mails stay at /dev/mail. Values
of --set are text, or what the schema asks for. A runner that runs on the same database does what is due.
`;

/** `afterword trigger`: sends an event, and says what the rules decide. */
export function triggerCommand(): Command {
  return withScopeFlags(
    new Command("trigger")
      .description("send an event, checked by its schema, and say what the rules decide")
      .argument("<event>", "its type, such as ticket.closed")
      .requiredOption("--person <id or address>", "whom it is about; an address is their id as well")
      .option("--email <address>", "the person's address, where --person is an id")
      .option("--locale <language>", "the person's language, such as ar")
      .option("--set <field=value>", "a field of its data; can be repeated", collect)
      .option("--data <json>", "all of its data as JSON; --set goes on top")
      .option("--id <id>", "the event's id: sending it again changes nothing")
      .option("--occurred-at <time>", "when it happened (default: now)"),
  )
    .addHelpText("after", about)
    .action((type: string, flags: TriggerFlags) =>
      inScope(
        flags,
        "trigger",
        async (context) => {
          const ctx = context();
          const { project } = ctx.project;
          const result = await receiveEvent(ctx, eventOf(project.events, type, flags));
          print(flags, result, linesOf(result, type, project.timeZone));
        },
        { isChange: true },
      ),
    );
}

const collect = (text: string, before: string[] = []): string[] => [...before, text];

/** @throws OptionsError naming what can't be read, and the types that there are */
function eventOf(events: ReadonlyMap<string, EventDefinition>, type: string, flags: TriggerFlags): object {
  const definition = events.get(type);
  if (!definition)
    throw new OptionsError([`The project has no event "${type}". It has ${[...events.keys()].sort().join(", ")}.`]);
  const isAddress = flags.person.includes("@");
  const email = flags.email ?? (isAddress ? flags.person : undefined);
  return {
    type,
    person: {
      id: flags.person,
      ...(email === undefined ? {} : { email }),
      ...(flags.locale === undefined ? {} : { locale: flags.locale }),
    },
    data: asAsked(definition, { ...readData(flags.data), ...readFields(flags.set ?? []) }),
    ...(flags.id === undefined ? {} : { id: flags.id }),
    ...(flags.occurredAt === undefined ? {} : { occurredAt: flags.occurredAt }),
  };
}

function readFields(texts: readonly string[]): Record<string, string> {
  const pairs = texts.map((text) => {
    const [, name, value = ""] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
    if (name === undefined) throw new OptionsError([`--set "${text}" is not field=value.`]);
    return [name, value] as const;
  });
  return Object.fromEntries(pairs);
}

function readData(text: string | undefined): object {
  const value = text === undefined ? {} : readJson(text);
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  throw new OptionsError(["--data is no JSON object."]);
}

/** Fields that the schema does not take as text are read as JSON: `hours=3` where it asks for a number. */
function asAsked(definition: EventDefinition, data: Readonly<Record<string, unknown>>): object {
  const checked = definition.schema.safeParse(data);
  if (checked.success) return data;
  const asked = new Set(checked.error.issues.flatMap(({ path }) => (path.length === 1 ? [path[0]] : [])));
  const read = Object.entries(data).map(([name, value]) => {
    const json = asked.has(name) && typeof value === "string" ? readJson(value) : undefined;
    return [name, json ?? value] as const;
  });
  return Object.fromEntries(read);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function linesOf({ id, status, decisions }: EventResult, type: string, timeZone: string): string[] {
  const was = status === "duplicate" ? "was there already" : "is stored";
  const none = decisions.length === 0 ? ["No rule asks about it."] : [];
  return [
    `Event ${id} (${type}) ${was}.`,
    ...none,
    ...decisions.map((one) => lineOf(one, timeZone)),
    `Why: afterword explain ${id}`,
  ];
}

function lineOf({ rule, survey, outcome, reason, dueAt, invitationId, final }: Decision, timeZone: string): string {
  const known =
    reason !== undefined && Object.hasOwn(reasons, reason) ? reasons[reason as keyof typeof reasons] : undefined;
  const about = known === undefined ? "" : ` ${known.because}`;
  if (outcome === "skipped") return `  ${rule}: skipped, ${reason ?? ""}:${about}`;
  const when = dueAt === undefined ? "" : ` at ${sayTime(dueAt, timeZone)}`;
  const sure = final ? "" : ", unless something happens before";
  return `  ${rule}: asks ${survey}${when}${sure}${invitationId === undefined ? "" : ` (${invitationId})`}`;
}
