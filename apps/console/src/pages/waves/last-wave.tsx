import type { WaveDetail } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { aw } from "../../app/client.ts";
import { useWords } from "../../app/words.tsx";
import { Table } from "../../parts/table.tsx";
import { withheldText } from "./progress.tsx";

/** The occurrence of the same survey that opened last before this one. */
async function findLast({ id, survey, opensAt }: WaveDetail): Promise<WaveDetail | null> {
  for (let cursor: string | null = ""; cursor !== null;) {
    const { items, nextCursor }: Awaited<ReturnType<typeof aw.waves.list>> = await aw.waves.list(
      cursor === "" ? { limit: 500 } : { limit: 500, cursor },
    );
    const last = items.find(
      (one) => one.id !== id && one.survey === survey && one.launchedAt !== null && one.opensAt < opensAt,
    );
    if (last) return aw.waves.get(last.id);
    cursor = nextCursor;
  }
  return null;
}

/** This wave beside the last one of its survey: how many were asked, and answered. */
export function LastWave({ of }: { readonly of: WaveDetail }) {
  const words = useWords();
  const { data: last } = useQuery({ queryKey: ["waves", "last", of.id], queryFn: () => findLast(of) });
  if (!last || !of.progress) return null;
  const title = words.text("console.waves.compare");
  const rateOf = ({ progress }: WaveDetail): string => {
    if (!progress || progress.asked === 0) return words.text("console.none");
    if (progress.answered === null) return withheldText(words, progress);
    return words.number(progress.answered / progress.asked, { style: "percent", maximumFractionDigits: 1 });
  };
  return (
    <section>
      <h2>{title}</h2>
      <Table
        caption={title}
        rows={[of, last]}
        idOf={({ id }) => id}
        columns={[
          {
            id: "wave",
            label: words.text("console.waves.wave"),
            cell: ({ id }) => (
              <Link to="/waves/$id" params={{ id }}>
                <bdi>{id}</bdi>
              </Link>
            ),
          },
          {
            id: "asked",
            label: words.text("console.waves.progress.asked"),
            kind: "number",
            cell: ({ progress }) => words.number(progress?.asked ?? 0),
          },
          { id: "rate", label: words.text("console.waves.compare.rate"), kind: "number", cell: rateOf },
        ]}
      />
    </section>
  );
}
