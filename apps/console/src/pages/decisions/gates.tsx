import type { Gate } from "@afterword/sdk";
import { useWords } from "../../app/words.tsx";
import { Table, type Column } from "../../parts/table.tsx";
import { GateWords, gateName } from "./gate-words.tsx";

const looks = { passed: "tag good", puts: "tag warn", stopped: "tag bad" };

/** The hours only say when, unless they begin too late. */
const outcomeOf = ({ gate, passed, compared }: Gate) =>
  passed ? "passed" : gate === "window" && typeof compared["opensAt"] === "string" ? "puts" : "stopped";

/** Every gate that was looked at, in its order; those that stopped it are marked. `n` tells this list from others. */
export function Gates({ of, n }: { readonly of: readonly Gate[]; readonly n: string }) {
  const words = useWords();
  const columns: Column<readonly [number, Gate]>[] = [
    { id: "gate", label: words.text("console.decisions.gate"), cell: ([, { gate }]) => gateName(words, gate) },
    {
      id: "outcome",
      label: words.text("console.decisions.outcome"),
      cell: ([, gate]) => {
        const outcome = outcomeOf(gate);
        return <span className={looks[outcome]}>{words.text(`console.decisions.${outcome}`)}</span>;
      },
    },
    { id: "said", label: words.text("console.decisions.said"), cell: ([, gate]) => <GateWords of={gate} /> },
  ];
  if (of.length === 0) return null;
  return (
    <Table
      caption={words.text("console.decisions.gates", { n })}
      columns={columns}
      rows={[...of.entries()]}
      idOf={([at]) => String(at)}
    />
  );
}
