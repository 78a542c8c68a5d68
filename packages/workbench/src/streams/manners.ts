import assert from "node:assert/strict";
import { decline, openLink, optOut, submitResponse, tokenOf } from "@afterword/fieldwork";
import { drawOf } from "@afterword/sdk";
import { streamProject } from "./project.ts";
import type { Replay } from "./replay.ts";
import { people } from "./stream.ts";

/** Everybody does something with what they got since: answers, declines, stops the mails, or nothing. */
export async function react(replay: Replay): Promise<void> {
  const ctx = replay.context;
  for (const person of people) {
    const asked = await ctx.store.read(ctx.scope, (rows) => rows.asked.listOfPerson(person));
    for (const { invitation, answeredAt, declinedAt, withdrawnFor, survey, at } of asked) {
      if (answeredAt !== null || declinedAt !== null || withdrawnFor !== null) continue;
      const draw = drawOf("manners", `${person} ${survey} ${String(at)}`);
      const link = await openLink(ctx, tokenOf(ctx.secret, "answer", invitation));
      if (!link) throw new Error("An invitation has no link.");
      if (draw < 0.3)
        await submitResponse(ctx, link, { answers: { csat: 4 }, submissionId: invitation, complete: true });
      else if (draw < 0.5) await decline(ctx, link);
      else if (draw < 0.55) await optOut(ctx, { scope: ctx.scope, survey, person, locale: null }, "survey");
    }
  }
}

/** Nobody was asked within the rest after an answer or a "not now", nor for a survey that they had opted out of. */
export async function assertLeftAlone(replay: Replay): Promise<void> {
  const rules = new Map<string, (typeof streamProject.rules)[number]["definition"]>(
    streamProject.rules.map(({ definition }) => [definition.survey, definition]),
  );
  const { store, scope } = replay.context;
  for (const person of people) {
    const asked = await store.read(scope, (rows) => rows.asked.listOfPerson(person));
    for (const later of asked) {
      const rule = rules.get(later.survey);
      assert.ok(rule);
      for (const { answeredAt, declinedAt } of asked) {
        const isWithin = (at: number | null, restMs: number) => at !== null && at < later.at && later.at - at < restMs;
        assert.ok(!isWithin(answeredAt, rule.answeredMs), `${person} was asked again after answering`);
        assert.ok(!isWithin(declinedAt, rule.declinedMs), `${person} was asked again after declining`);
      }
    }
  }
}
