import type { WaveProgress } from "@afterword/sdk";
import type { Rows, WaveProgressRow, WaveRow } from "@afterword/store";
import { kOfFigures } from "../privacy/ballot-box.ts";

type Segment = WaveProgress["bySegment"][number];

/**
 * How far a wave is. Where fewer than k may not be seen, what people did is shown for the whole wave alone, from k on;
 * cut by segment it would show one of them answering. Reminders are not shown then: whoever gets none has answered.
 */
export async function progressOfWave(rows: Rows, wave: WaveRow, segment: string | null): Promise<WaveProgress> {
  const k = await kOfFigures(rows, wave.survey);
  const versions = await rows.surveys.listVersions(wave.survey);
  const isAnonymous = versions.some(({ definition }) => definition.privacy === "anonymous");
  const [total] = await rows.waveProgress.countAsked({ wave: wave.id, segment: null });
  const [replies] = await rows.waveProgress.countAnswered({ wave: wave.id, segment: null });
  const spent = isAnonymous ? await rows.waveProgress.countSpent(wave.id) : 0;
  const answered = spent + (replies?.answered ?? 0);
  const did = { answered, partial: replies?.partial ?? 0, declined: total?.declined ?? 0 };
  const isHidden = k > 1 && Object.values(did).some((n) => n > 0 && n < k);
  const members = await rows.wavePeople.countOfWave(wave.id);
  return {
    eligible: members.reduce((sum, { n }) => sum + n, 0),
    ...countsOf(total, false),
    ...(isHidden ? hidden : did),
    withheld: isHidden ? { reason: "below_k", k } : null,
    reminders: k > 1 ? null : await remindersSent(rows, wave),
    bySegment: segment === null ? [] : await bySegment(rows, wave, segment, k > 1),
  };
}

const hidden = { answered: null, partial: null, declined: null };

/** What became of mails. Whoever stops them later on may be one of few that were reminded: that is not cut by a segment. */
const countsOf = (row: WaveProgressRow | undefined, isHidden: boolean) => ({
  asked: row?.asked ?? 0,
  sent: row?.sent ?? 0,
  waiting: row?.waiting ?? 0,
  failed: row?.failed ?? 0,
  optedOut: (row?.optedOut ?? 0) + (isHidden ? 0 : (row?.stopped ?? 0)),
  bounced: row?.bounced ?? 0,
});

async function remindersSent(rows: Rows, wave: WaveRow): Promise<Record<string, number>> {
  const mails = await rows.waveMails.countOfWave(wave.id);
  const isReminder = (kind: string) => kind === "last-call" || kind.startsWith("reminder-");
  const sent = mails.filter(({ kind, state }) => isReminder(kind) && state === "sent");
  return Object.fromEntries(sent.map(({ kind, n }) => [kind, n]));
}

async function bySegment(rows: Rows, wave: WaveRow, segment: string, isHidden: boolean): Promise<Segment[]> {
  const replies = await rows.waveProgress.countAnswered({ wave: wave.id, segment });
  const asked = await rows.waveProgress.countAsked({ wave: wave.id, segment });
  return asked.map((row) => {
    const own = replies.find((one) => one.segment === row.segment);
    const did = { answered: own?.answered ?? 0, partial: own?.partial ?? 0, declined: row.declined };
    return { value: row.segment, ...countsOf(row, isHidden), ...(isHidden ? hidden : did) };
  });
}
