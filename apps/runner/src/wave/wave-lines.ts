import type { WaveDetail, WaveItem, WaveProgress, WaveWarning } from "@afterword/sdk";

/** An occurrence on one line. */
export const listLine = (wave: WaveItem): string =>
  [
    wave.id.padEnd(24),
    (wave.reason === null ? wave.state : `${wave.state} (${wave.reason})`).padEnd(20),
    `${wave.opensAtLocal} to ${wave.closesAtLocal} ${wave.timeZone}`,
    wave.survey,
  ].join("  ");

/** Who is or would be asked, who not and why, and what to expect. */
export function planLines(wave: WaveDetail): string[] {
  const { plan } = wave;
  const skipped = Object.entries(plan.skipped).sort((a, b) => b[1] - a[1]);
  return [
    listLine(wave),
    "",
    row("In the audience", plan.audience),
    row(plan.final ? "Asked" : "Would be asked", plan.asked),
    ...skipped.map(([reason, n]) => row(`  ${reason}`, n)),
    ...plan.missingTranslations.map(({ locale, people }) => row(`  not in ${locale}`, people)),
    "",
    ...plan.margins.map(
      ({ responseRate, answers, margin }) =>
        `At ${String(100 * responseRate)} % response: ${count(answers)} answers${margin === null ? "" : `, ± ${margin.toFixed(1)} points`}`,
    ),
    "",
    ...wave.reminders.map(({ local, isLast }) => `${isLast ? "Last call" : "Reminder"}  ${local}`),
    ...wave.next.map(({ local }) => `Next  ${local}`),
    ...(wave.warnings.length === 0 ? [] : ["", ...wave.warnings.map((warning) => warnings[warning])]),
  ];
}

const warnings = {
  empty_audience:
    "Warning: nobody belongs to its audience. Is an attribute mistyped, or are people still to be imported?",
  removed_survey: "Warning: its survey is no longer in the project. It will not open.",
} as const satisfies Record<WaveWarning, string>;

/** How far it is, or what is planned where it has not opened. */
export function showLines(wave: WaveDetail): string[] {
  const { progress } = wave;
  if (!progress) return planLines(wave);
  const { eligible, asked, bySegment } = progress;
  return [
    listLine(wave),
    "",
    row("Eligible", eligible),
    row("Asked", asked),
    ...did(progress).map(([name, n]) => `${row(name, n)}${n === null || asked === 0 ? "" : `  ${bar(n / asked)}`}`),
    ...Object.entries(progress.reminders ?? {}).map(([kind, n]) => row(`Sent ${kind}`, n)),
    ...(bySegment.length === 0 ? [] : ["", segmentLine("", "asked", "sent", "answered", "partial")]),
    ...bySegment.map((one) =>
      segmentLine(one.value ?? "(none)", ...[one.asked, one.sent, one.answered, one.partial].map(count)),
    ),
  ];
}

const did = (progress: WaveProgress): [string, number | null][] => [
  ["Sent", progress.sent],
  ["Waiting", progress.waiting],
  ["Failed", progress.failed],
  ["Answered", progress.answered],
  ["In part", progress.partial],
  ["Declined", progress.declined],
  ["Opted out", progress.optedOut],
  ["Bounced", progress.bounced],
];

const row = (name: string, n: number | null): string => `${name.padEnd(24)}${count(n).padStart(9)}`;
const segmentLine = (name: string, ...cells: readonly string[]): string =>
  name.padEnd(24) + cells.map((cell) => cell.padStart(10)).join("");
const count = (n: number | null): string => (n === null ? "withheld" : n.toLocaleString("en"));
const width = 30;
const bar = (share: number): string => {
  const filled = Math.round(width * Math.min(1, share));
  return `${"█".repeat(filled)}${"·".repeat(width - filled)} ${(100 * share).toFixed(0).padStart(3)} %`;
};
