import { ProblemError, type Simulation } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { aw } from "../../app/client.ts";
import { reasonText } from "../../app/reason.ts";
import { useWords } from "../../app/words.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Table } from "../../parts/table.tsx";

const dayMs = 86_400_000;

/** The spans that are tried, in days: a shorter one where the longer has more events than one call plays. */
const spans = [90, 14, 2] as const;

type Simulated = Simulation["counts"] & { readonly days: number };

async function simulatePast(rule: string): Promise<Simulated> {
  for (const days of spans) {
    const past = { from: new Date(Date.now() - days * dayMs).toISOString(), to: new Date().toISOString() };
    try {
      return { ...(await aw.simulate({ past, rule })).counts, days };
    } catch (error) {
      const isTooMuch = error instanceof ProblemError && error.code === "invalid_request";
      if (!isTooMuch || days === spans.at(-1)) throw error;
    }
  }
  throw new Error("No span was tried.");
}

/** What a rule would have done with the events of the last days. */
export function Simulated({ rule }: { readonly rule: string }) {
  const words = useWords();
  const past = useQuery({ queryKey: ["simulation", rule], queryFn: () => simulatePast(rule), gcTime: 0 });
  if (past.isPending)
    return (
      <p className="loading" role="status">
        {words.text("console.rules.simulated.running")}
      </p>
    );
  return (
    <Loaded query={past}>
      {({ days, scheduled, skipped }) => {
        const reasons = Object.entries(skipped).sort(([, a], [, b]) => b - a);
        const passed = reasons.reduce((sum, [, count]) => sum + count, 0);
        return (
          <section>
            <h3>{words.text("console.rules.simulated", { count: days })}</h3>
            <dl className="figures">
              <div>
                <dt>{words.text("console.rules.simulated.asked")}</dt>
                <dd>{words.number(scheduled)}</dd>
              </div>
              <div>
                <dt>{words.text("console.rules.simulated.skipped")}</dt>
                <dd>{words.number(passed)}</dd>
              </div>
            </dl>
            {scheduled + passed === 0 && <p>{words.text("console.rules.simulated.none")}</p>}
            {reasons.length > 0 && (
              <Table
                caption={words.text("console.rules.simulated.skipped")}
                columns={[
                  {
                    id: "reason",
                    label: words.text("console.rules.simulated.reason"),
                    cell: ([code]) => reasonText(words, code),
                  },
                  {
                    id: "count",
                    label: words.text("console.rules.simulated.count"),
                    kind: "number",
                    cell: ([, count]) => words.number(count),
                  },
                ]}
                rows={reasons}
                idOf={([code]) => code}
              />
            )}
            <p className="soft">{words.text("console.rules.simulated.note")}</p>
          </section>
        );
      }}
    </Loaded>
  );
}
