import { CircuitBreaker } from "./circuit-breaker.ts";
import type { Mailer, OutgoingMail, SendResult } from "./mail.ts";
import { Pace, Paces } from "./pace.ts";
import type { RelayLimits } from "./smtp-url.ts";

/** What is said about a relay when that changes. */
export type RelayNews = { readonly isUsable: boolean; readonly reply: string };

/** A mailer that spares its server, and says whether that can be used now. */
export interface Relay extends Mailer {
  /** `closed`: mails may be sent. `half-open`: one may, to try. `open`: none. */
  readonly state: CircuitBreaker["state"];
}

/**
 * Puts a mailer behind limits and a circuit breaker. They are those of this process: several workers have several.
 *
 * @param options.limits how much the server and each recipient's domain get at once and in a second
 * @param options.now milliseconds that only grow
 * @param options.scale shortens the breaker's pauses
 * @param options.onNews told when the server can't be used any more, and when it can again
 * @example
 * const relay = relayOn(smtpMailer({ url }), { limits: parseSmtpUrl(url).limits, now: () => performance.now() });
 */
export function relayOn(
  mailer: Mailer,
  options: {
    readonly limits: RelayLimits;
    readonly now: () => number;
    readonly scale?: number;
    readonly onNews?: (news: RelayNews) => void;
  },
): Relay {
  const { limits, onNews = () => undefined } = options;
  const breaker = new CircuitBreaker(options);
  const all = new Pace({ atOnce: limits.connections, perSecond: limits.rate });
  const domains = new Paces({ atOnce: limits.domainConnections, perSecond: limits.domainRate });

  const places: Place[] = [];

  async function passed(mail: OutgoingMail, send: (place: Place) => Promise<SendResult>): Promise<SendResult> {
    // The domain's gate first, so that one that waits there keeps no connection from others.
    const leaveDomain = await domains.enter(domainOf(mail));
    const leave = await all.enter();
    const place = places.shift() ?? { settled: Promise.resolve() };
    try {
      // It may have been found out of use while this mail waited.
      return breaker.enter() ? await send(place) : outOfUse;
    } finally {
      places.push(place);
      leave();
      leaveDomain();
    }
  }

  function noted(mail: OutgoingMail, result: SendResult): SendResult {
    const isBroken = result.outcome === "retry" && result.connection && result.uncertain !== true;
    if (!isBroken) {
      if (breaker.succeeded(mail.messageId)) onNews({ isUsable: true, reply: result.reply });
      return result;
    }
    if (breaker.failed()) onNews({ isUsable: false, reply: result.reply });
    return breaker.isOwnFault(mail.messageId) ? { ...result, connection: false } : result;
  }

  return {
    get state() {
      return breaker.state;
    },
    send: async (mail, hooks) => {
      if (breaker.state === "open") return outOfUse;
      return passed(mail, async (place) => {
        // A worker that dies while this mail begins leaves none behind of which it is not known whether it was sent.
        await place.settled;
        const result = await mailer.send(mail, hooks).catch((error: unknown) => {
          noted(mail, { outcome: "retry", reply: String(error), connection: false });
          throw error;
        });
        const told = noted(mail, result);
        place.settled = Promise.allSettled([hooks?.onReply?.(told)]);
        return told;
      });
    },
    close: () => mailer.close(),
  };
}

/** One of those that mails take turns at; and how the mail that had it last is being settled. */
interface Place {
  settled: Promise<unknown>;
}

const outOfUse: SendResult = { outcome: "retry", reply: "The mail server can't be used now.", connection: true };

const domainOf = ({ to }: OutgoingMail): string => to.address.slice(to.address.lastIndexOf("@") + 1).toLowerCase();
