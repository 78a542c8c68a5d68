import { receiveFact, receiveFacts, type Ctx } from "@afterword/fieldwork";
import type { FactsReply } from "@afterword/sdk";

/** One fact, whose problem is the caller's, or several, each with a problem of its own. */
export const receiveOneOrMore = (ctx: Ctx, facts: unknown): Promise<FactsReply> =>
  Array.isArray(facts) ? receiveFacts(ctx, facts) : receiveFact(ctx, facts);
