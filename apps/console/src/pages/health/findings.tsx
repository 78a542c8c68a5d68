import type { ConsoleKey, ConsoleWords } from "@afterword/language/console";
import type { Health } from "@afterword/sdk";
import type { ReactNode } from "react";
import { Say } from "../../parts/say.tsx";

/** What was found of one part of the installation. */
export interface Finding {
  readonly id: string;
  readonly name: string;
  readonly state: "good" | "warn" | "bad";
  readonly found: ReactNode;
  /** What to do about it, where it is not well. */
  readonly advice: string | null;
  /** The page on which to do it. */
  readonly page?: "/delivery" | "/webhooks" | "/waves";
}

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** A length of time as it is read at a glance: whole minutes, or hours, or days. */
function roughly(words: ConsoleWords, ms: number): string {
  const [unit, length] =
    ms >= 2 * dayMs
      ? (["day", dayMs] as const)
      : ms >= 120 * minuteMs
        ? (["hour", 60 * minuteMs] as const)
        : (["minute", minuteMs] as const);
  return words.number(Math.floor(ms / length), { style: "unit", unit, unitDisplay: "long" });
}

type Part =
  | "database"
  | "worker"
  | "timers"
  | "outbox"
  | "relay"
  | "webhooks"
  | "mails"
  | "wave"
  | "retention"
  | "clock";

/** Each part of the installation: how it is, and what to do where it is not well. */
export function findingsOf(words: ConsoleWords, of: Health): Finding[] {
  const now = Date.parse(of.at);
  const since = (at: string | null) => (at === null ? 0 : Math.max(0, now - Date.parse(at)));
  const finding = (id: Part, state: Finding["state"], found: ReactNode, page?: Finding["page"]): Finding => ({
    id,
    name: words.text(`console.health.${id}`),
    state,
    found,
    advice: state === "good" ? null : words.text(`console.health.${id}.advice`),
    ...(page === undefined ? {} : { page }),
  });
  const graded = (ms: number, warnMs: number, badMs: number) => (ms > badMs ? "bad" : ms > warnMs ? "warn" : "good");
  const waiting = ({ due, oldestDueAt }: Health["timers"]) =>
    due === 0
      ? words.text("console.health.queue.empty")
      : words.text("console.health.queue.found", { count: due, time: roughly(words, since(oldestDueAt)) });
  const { database, worker, timers, outbox, webhooks, mails, wave, retention, clockOffsetMs } = of;
  const engine = { sqlite: "SQLite", postgres: "PostgreSQL" }[database.engine];
  return [
    finding(
      "database",
      graded(database.writeMs, 500, 5_000),
      <Say text="console.health.database.found" own={{ engine }} params={{ ms: database.writeMs }} />,
    ),
    finding(
      "worker",
      graded(since(worker.lastPassAt), minuteMs, 5 * minuteMs),
      worker.lastPassAt === null
        ? words.text("console.health.worker.elsewhere")
        : words.text("console.health.worker.here", { at: new Date(worker.lastPassAt) }),
    ),
    finding("timers", graded(since(timers.oldestDueAt), 2 * minuteMs, 15 * minuteMs), waiting(timers)),
    finding("outbox", graded(since(outbox.oldestDueAt), 5 * minuteMs, 30 * minuteMs), waiting(outbox)),
    finding(
      "relay",
      ({ closed: "good", "half-open": "warn", open: "bad" } as const)[outbox.relay],
      words.text(`console.health.relay.${outbox.relay}`),
    ),
    finding(
      "webhooks",
      webhooks.failing > 0 ? "warn" : "good",
      words.text("console.health.webhooks.found", webhooks),
      "/webhooks",
    ),
    finding(
      "mails",
      mails.dead + mails.uncertain > 0 ? "warn" : "good",
      words.text("console.health.mails.found", mails),
      "/delivery",
    ),
    finding(
      "wave",
      wave?.state === "missed" || wave?.state === "paused" ? "warn" : "good",
      <Wave of={wave} />,
      "/waves",
    ),
    finding(
      "retention",
      graded(since(retention?.endedAt ?? null), 2 * dayMs, 7 * dayMs),
      retention === null
        ? words.text("console.health.retention.none")
        : words.text("console.health.retention.found", { at: new Date(retention.endedAt) }),
    ),
    finding(
      "clock",
      Math.abs(clockOffsetMs) < minuteMs ? "good" : "warn",
      Math.abs(clockOffsetMs) < minuteMs
        ? words.text("console.health.clock.right")
        : words.text("console.health.clock.moved", { time: roughly(words, Math.abs(clockOffsetMs)) }),
    ),
    {
      id: "versions",
      name: words.text("console.health.versions"),
      state: "good",
      found: (
        <Say
          text="console.health.versions.found"
          own={{ product: `Afterword ${of.version}`, node: `Node ${of.nodeVersion}` }}
          params={{ schema: database.schema }}
        />
      ),
      advice: null,
    },
  ];
}

function Wave({ of }: { readonly of: Health["wave"] }) {
  const none: ConsoleKey = "console.health.wave.none";
  if (of === null) return <Say text={none} own={{}} />;
  return <Say text="console.health.wave.found" own={{ wave: of.id }} params={{ at: new Date(of.opensAt) }} />;
}
