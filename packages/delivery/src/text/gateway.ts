import { CircuitBreaker } from "../circuit-breaker.ts";
import type { SendHooks, SendResult } from "../mail.ts";
import { Pace } from "../pace.ts";
import type { RelayNews } from "../relay.ts";
import type { WebhookSender } from "../webhook/sender.ts";
import { gatewayResult } from "./gateway-reply.ts";
import type { RenderedText } from "./render-text.ts";
import { requestOf } from "./request-of.ts";
import type { TextJob } from "./text-job.ts";

/** Sends messages to one gateway, few at a time, and leaves it alone while it can't be used. */
export interface Gateway {
  readonly state: CircuitBreaker["state"];
  send(job: TextJob, said: RenderedText, hooks?: SendHooks): Promise<SendResult>;
}

/** How a gateway is used. */
export interface GatewayOptions {
  readonly webhooks: Pick<WebhookSender, "ask">;
  readonly perSecond: number;
  /** Milliseconds that only grow. */
  readonly now: () => number;
  /** Shortens the pauses. */
  readonly scale?: number;
  readonly onNews?: (news: RelayNews) => void;
}

const atOnce = 4;
const outOfUse: SendResult = { outcome: "retry", reply: "The gateway can't be used now.", connection: true };

/** Sends through the same guard as webhooks: public addresses only, unless their host is listed. */
export function gatewayOn({ webhooks, perSecond, now, scale = 1, onNews = () => undefined }: GatewayOptions): Gateway {
  const breaker = new CircuitBreaker({ now, scale });
  const pace = new Pace({ atOnce, perSecond });

  function noted(id: string, result: SendResult): SendResult {
    const isBroken = result.outcome === "retry" && result.connection;
    if (!isBroken) {
      if (breaker.succeeded(id)) onNews({ isUsable: true, reply: result.reply });
      return result;
    }
    if (breaker.failed()) onNews({ isUsable: false, reply: result.reply });
    return breaker.isOwnFault(id) ? { ...result, connection: false } : result;
  }

  return {
    get state() {
      return breaker.state;
    },
    send: async (job, said, hooks = {}) => {
      if (breaker.state === "open") return outOfUse;
      const leave = await pace.enter();
      try {
        if (!breaker.enter()) return outOfUse;
        const call = await requestOf(job, said, Date.now());
        const reply = await webhooks.ask(call, hooks.onData).catch((error: unknown) => {
          noted(job.id, { outcome: "retry", reply: String(error), connection: false });
          throw error;
        });
        return noted(job.id, gatewayResult(reply, job.channel.bounced));
      } finally {
        leave();
      }
    },
  };
}
