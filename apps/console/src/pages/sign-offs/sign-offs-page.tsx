import type { SignOffWanted } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { aw } from "../../app/client.ts";
import { useWords } from "../../app/words.tsx";
import { Empty } from "../../parts/empty.tsx";
import { LeadOn } from "../../parts/lead-on.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Page } from "../../parts/page.tsx";
import { Signed } from "../../parts/signed.tsx";
import { Table, type Column } from "../../parts/table.tsx";
import { Zoned } from "../waves/zoned.tsx";
import { SignWave } from "./sign-wave.tsx";
import { UnsignWave } from "./unsign-wave.tsx";

/** What waits for units to sign it off, and what they have signed. */
export function SignOffsPage() {
  const words = useWords();
  const wanted = useQuery({ queryKey: ["waves", "sign-offs"], queryFn: () => aw.waves.signOffs() });
  const columns: Column<SignOffWanted>[] = [
    { id: "wave", label: words.text("console.signOffs.wave"), cell: ({ wave }) => <bdi>{wave}</bdi> },
    { id: "survey", label: words.text("console.signOffs.survey"), cell: ({ survey }) => <bdi>{survey}</bdi> },
    {
      id: "opens",
      label: words.text("console.signOffs.opens"),
      cell: ({ opensAt, timeZone }) => <Zoned at={opensAt} zone={timeZone} />,
    },
    { id: "unit", label: words.text("console.signOffs.unit"), cell: ({ name }) => <bdi>{name}</bdi> },
    { id: "signed", label: words.text("console.signOffs.signed"), cell: (item) => <Signed of={item} /> },
    {
      id: "actions",
      label: words.text("console.actions"),
      kind: "actions",
      cell: (item) => (item.mine ? <SignWave of={item} /> : item.given ? <UnsignWave of={item} /> : null),
    },
  ];
  return (
    <Page title={words.text("console.signOffs.title")} intro={words.text("console.signOffs.intro")}>
      <Loaded query={wanted}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={words.text("console.signOffs.empty")} body={words.text("console.signOffs.empty.next")}>
              <LeadOn to="/waves" label="console.waves.title" action="figures.read" />
            </Empty>
          ) : (
            <Table
              caption={words.text("console.signOffs.title")}
              columns={columns}
              rows={items}
              idOf={({ wave, unit }) => `${wave} ${unit}`}
            />
          )
        }
      </Loaded>
    </Page>
  );
}
