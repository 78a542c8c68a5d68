import type { ConsoleWords } from "@afterword/language/console";
import type { WaveProgress } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { aw } from "../../app/client.ts";
import { may, useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";
import { Choice } from "../../parts/choice.tsx";
import { Table, type Column } from "../../parts/table.tsx";

interface ProgressProps {
  readonly of: WaveProgress;
  /** The segment that it is cut by. */
  readonly by: string | undefined;
  readonly onCut: (segment: string | null) => void;
}

const steps = ["eligible", "asked", "sent", "answered"] as const;
const others = ["waiting", "failed", "bounced", "optedOut", "partial", "declined"] as const;

/** Why a count is not shown. Where the wave as a whole has enough people, a value of a segment may still have too few. */
export const withheldText = (words: ConsoleWords, { withheld }: WaveProgress): string =>
  withheld ? words.text("console.waves.withheld", { k: withheld.k }) : words.text("console.waves.withheld.few");

/** How far a wave is: from everybody of its audience to those who answered, and by segment. */
export function Progress({ of, by, onCut }: ProgressProps) {
  const words = useWords();
  const title = words.text("console.waves.progress");
  const said = (count: number | null) => (count === null ? withheldText(words, of) : words.number(count));
  const most = Math.max(1, of.eligible);
  return (
    <section>
      <h2>{title}</h2>
      <dl className="amounts">
        {steps.map((step) => (
          <div key={step}>
            <dt>{words.text(`console.waves.progress.${step}`)}</dt>
            <dd>
              <span className="track" aria-hidden="true">
                <span className="fill" style={{ inlineSize: `${String((100 * (of[step] ?? 0)) / most)}%` }} />
              </span>
              <span>{said(of[step])}</span>
            </dd>
          </div>
        ))}
      </dl>
      <dl className="facts">
        {others
          .filter((name) => (of[name] ?? 0) > 0)
          .map((name) => (
            <div key={name}>
              <dt>{words.text(`console.waves.progress.${name}`)}</dt>
              <dd>{said(of[name])}</dd>
            </div>
          ))}
      </dl>
      <BySegment of={of} by={by} onCut={onCut} said={said} />
    </section>
  );
}

function BySegment({ of, by, onCut, said }: ProgressProps & { readonly said: (count: number | null) => string }) {
  const words = useWords();
  const me = useMe();
  const canSee = may(me, "people.read", "everywhere");
  const attributes = useQuery({
    queryKey: ["people", "attributes"],
    queryFn: () => aw.people.attributes(),
    enabled: canSee,
  });
  const options = (attributes.data?.attributes ?? []).filter(({ isSegment }) => isSegment);
  const columns: Column<WaveProgress["bySegment"][number]>[] = [
    {
      id: "value",
      label: words.text("console.waves.values"),
      cell: ({ value }) => (value === null ? words.text("console.waves.value.none") : <bdi>{value}</bdi>),
    },
    ...(["asked", "sent", "answered"] as const).map((step) => ({
      id: step,
      label: words.text(`console.waves.progress.${step}`),
      kind: "number" as const,
      cell: (row: WaveProgress["bySegment"][number]) => said(row[step]),
    })),
  ];
  if (options.length === 0) return null;
  return (
    <>
      <Choice
        label={words.text("console.waves.by.segment")}
        options={[
          { id: "", label: words.text("console.waves.by.nothing") },
          ...options.map(({ name }) => ({ id: name, label: name, isOwn: true })),
        ]}
        value={by ?? ""}
        onChange={(id) => {
          onCut(id === "" ? null : id);
        }}
      />
      {by !== undefined && of.bySegment.length > 0 && (
        <Table
          caption={words.text("console.waves.by.segment")}
          columns={columns}
          rows={of.bySegment}
          idOf={({ value }) => value ?? ""}
        />
      )}
    </>
  );
}
