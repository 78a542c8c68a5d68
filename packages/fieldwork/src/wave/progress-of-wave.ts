import type { WaveProgress } from "@afterword/sdk";
import type { Rows, WaveProgressRow, WaveRow } from "@afterword/store";
import type { Ctx } from "../context.ts";

type Segment = WaveProgress["bySegment"][number];

/**
 * How far a wave is. Where fewer than k may not be seen, what people did is shown for the whole wave alone, from k on;
 * cut by segment it would show one of them answering.
 */
export async function progressOfWave(
  ctx: Ctx,
  rows: Rows,
  wave: WaveRow,
  segment: string | null,
): Promise<WaveProgress> {
  const survey = ctx.project.survey(wave.survey);
  const k = Math.max(survey?.k ?? 1, wave.definition.k ?? 1);
  const isAnonymous = String(survey?.privacy) === "anonymous";
  const [total] = await rows.waveProgress.countAsked({ wave: wave.id, segment: null });
  const [replies] = await rows.waveProgress.countAnswered({ wave: wave.id, segment: null });
  const answered = isAnonymous ? await rows.waveProgress.countSpent(wave.id) : (replies?.answered ?? 0);
  const did = { answered, partial: replies?.partial ?? 0, declined: total?.declined ?? 0 };
  const isHidden = k > 1 && Object.values(did).some((n) => n > 0 && n < k);
  const members = await rows.wavePeople.countOfWave(wave.id);
  return {
    eligible: members.reduce((sum, { n }) => sum + n, 0),
    ...countsOf(total),
    ...(isHidden ? hidden : did),
    withheld: isHidden ? { reason: "below_k", k } : null,
    reminders: await remindersSent(rows, wave),
    bySegment: segment === null ? [] : await bySegment(rows, wave, segment, k > 1),
  };
}

const hidden = { answered: null, partial: null, declined: null };

const countsOf = (row: WaveProgressRow | undefined) => ({
  asked: row?.asked ?? 0,
  sent: row?.sent ?? 0,
  waiting: row?.waiting ?? 0,
  failed: row?.failed ?? 0,
  optedOut: row?.optedOut ?? 0,
  bounced: row?.bounced ?? 0,
});

async function remindersSent(rows: Rows, wave: WaveRow): Promise<Record<string, number>> {
  const mails = await rows.waveMails.countOfWave(wave.id);
  const sent = mails.filter(({ kind, state }) => kind !== "invitation" && state === "sent");
  return Object.fromEntries(sent.map(({ kind, n }) => [kind, n]));
}

async function bySegment(rows: Rows, wave: WaveRow, segment: string, isHidden: boolean): Promise<Segment[]> {
  const replies = await rows.waveProgress.countAnswered({ wave: wave.id, segment });
  const asked = await rows.waveProgress.countAsked({ wave: wave.id, segment });
  return asked.map((row) => {
    const own = replies.find((one) => one.segment === row.segment);
    const did = { answered: own?.answered ?? 0, partial: own?.partial ?? 0, declined: row.declined };
    return { value: row.segment, ...countsOf(row), ...(isHidden ? hidden : did) };
  });
}
