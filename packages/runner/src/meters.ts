import type { Delivery } from "@afterword/delivery";
import type { Store } from "@afterword/store";
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

/** What a runner counts, for Prometheus. Names no person, subject, survey or address. */
export interface Meters {
  /** A request that was answered: its route, never its address. */
  request(one: { readonly method: string; readonly route: string; readonly status: number; readonly ms: number }): void;
  /** A request that came too soon after others, by the limit that says so. */
  limited(by: string): void;
  /** Events by what became of them: `accepted`, `duplicate`, `rejected`. */
  events(statuses: readonly string[]): void;
  /** An attempt to send a message, by its outcome. */
  message(outcome: string): void;
  /** An attempt to tell a webhook, by its outcome. */
  told(outcome: string): void;
  /** A mail that came to the address for bounces, by what it came to. */
  bounce(kind: string): void;
  /** The relay refused mail from us, or mail like this. */
  policyRefusal(): void;
  /** A timer that was run, by its kind and whether it failed. */
  timer(kind: string, outcome: "done" | "failed"): void;
  /** Whether this process's worker does what one of them has to do. */
  leads(isSo: boolean): void;
  /** Everything in the text format, with what is due as it stands now. */
  read(): Promise<{ readonly type: string; readonly text: string }>;
}

const requestSeconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Meters of one runner: two in one process share none. `now` is the product's clock. */
export function newMeters(
  store: Pick<Store, "readAnywhere" | "connections">,
  delivery: Pick<Delivery, "relay">,
  now: () => number,
): Meters {
  const register = new Registry();
  const registers = [register];
  // The process itself: memory, processor, garbage collection, delay of the event loop.
  collectDefaultMetrics({ register });
  const requests = new Histogram({
    ...{ name: "afterword_http_request_seconds", help: "Time to answer requests.", registers },
    ...{ labelNames: ["method", "route", "status"] as const, buckets: requestSeconds },
  });
  const limited = counter("afterword_limited_total", "Requests that were too many, by the limit that says so.", [
    "limit",
  ]);
  const events = counter("afterword_events_total", "Events received, by what became of them.", ["status"]);
  const messages = counter("afterword_message_attempts_total", "Attempts to send, by their outcome.", ["outcome"]);
  const told = counter("afterword_webhook_attempts_total", "Attempts to tell webhooks, by their outcome.", ["outcome"]);
  const policyRefusals = counter("afterword_policy_refusals_total", "Mails that the relay refused as such.", []);
  const bounces = counter(
    "afterword_bounces_total",
    "Mails for bounces and reports of gateways, by what they came to.",
    ["kind"],
  );
  const timers = counter("afterword_timers_total", "Timers that were run.", ["kind", "outcome"]);
  const due = gauge("afterword_due", "What is due and not done.", "queue");
  const oldest = gauge("afterword_oldest_due_seconds", "For how long the oldest of it has been due.", "queue");
  const relay = gauge(
    "afterword_relay",
    "Whether the relay is used (closed), tried (half-open) or left alone (open).",
    "state",
  );
  const retained = new Gauge({
    ...{ name: "afterword_retention_ended_seconds", help: "When the last pass over what is old ended.", registers },
    labelNames: ["mode"],
  });
  const removed = new Gauge({
    ...{ name: "afterword_retention_removed", help: "How many of each field it took away.", registers },
    labelNames: ["mode", "field"],
  });
  const leading = new Gauge({
    ...{ name: "afterword_leading", help: "Whether this worker does what one of several has to do.", registers },
  });
  const pool = gauge("afterword_database_connections", "Connections to the database.", "state");

  function counter(name: string, help: string, labelNames: readonly string[]) {
    return new Counter({ name, help, labelNames, registers });
  }
  function gauge(name: string, help: string, label: string) {
    return new Gauge({ name, help, labelNames: [label], registers });
  }

  return {
    request: ({ ms, ...labels }) => {
      requests.observe({ ...labels, status: String(labels.status) }, ms / 1_000);
    },
    limited: (by) => {
      limited.inc({ limit: by });
    },
    events: (statuses) => {
      for (const status of statuses) events.inc({ status });
    },
    message: (outcome) => {
      messages.inc({ outcome });
    },
    told: (outcome) => {
      told.inc({ outcome });
    },
    bounce: (kind) => {
      bounces.inc({ kind });
    },
    policyRefusal: () => {
      policyRefusals.inc();
    },
    timer: (kind, outcome) => {
      timers.inc({ kind, outcome });
    },
    leads: (isSo) => {
      leading.set(isSo ? 1 : 0);
    },
    read: async () => {
      const at = now();
      const [queues, passes] = await store.readAnywhere(async (rows) => [
        await rows.readQueues(at),
        await rows.readPasses(),
      ]);
      for (const { mode, settledAt, payload } of passes) {
        retained.set({ mode }, settledAt / 1_000);
        const counts = (payload["counts"] ?? {}) as Readonly<Record<string, number>>;
        for (const [field, count] of Object.entries(counts)) removed.set({ mode, field }, count);
      }
      for (const [queue, found] of Object.entries(queues)) {
        due.set({ queue }, found.due);
        oldest.set({ queue }, found.oldestAt === null ? 0 : Math.max(0, at - found.oldestAt) / 1_000);
      }
      for (const state of ["closed", "half-open", "open"]) relay.set({ state }, delivery.relay === state ? 1 : 0);
      for (const [state, n] of Object.entries<number>({ ...store.connections() })) pool.set({ state }, n);
      return { type: register.contentType, text: await register.metrics() };
    },
  };
}
