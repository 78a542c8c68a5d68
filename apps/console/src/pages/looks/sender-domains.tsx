import type { DomainReport } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { organisation } from "../../app/client.ts";
import { useWords } from "../../app/words.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Table, type Column } from "../../parts/table.tsx";

type Found = DomainReport["findings"][number] & { readonly domain: string };

const tags: Readonly<Record<Found["state"], string>> = {
  ok: "tag good",
  missing: "tag warn",
  weak: "tag warn",
  wrong: "tag bad",
  unasked: "tag",
};

/** What name servers say of the domains that senders may have. */
export function SenderDomains() {
  const words = useWords();
  const domains = useQuery({ queryKey: ["looks", "domains"], queryFn: () => organisation.looks.domains() });
  const columns: Column<Found>[] = [
    { id: "domain", label: words.text("console.domains.domain"), cell: ({ domain }) => <bdi>{domain}</bdi> },
    {
      id: "record",
      label: words.text("console.domains.record"),
      cell: ({ record, name }) => (
        <>
          <bdi>{record.toUpperCase()}</bdi> <code className="own">{name}</code>
        </>
      ),
    },
    {
      id: "state",
      label: words.text("console.domains.state"),
      cell: ({ state, text }) => (
        <>
          <span className={tags[state]}>{words.text(`console.domains.state.${state}`)}</span>
          {text !== null && <code className="own">{text}</code>}
        </>
      ),
    },
  ];
  return (
    <section className="card">
      <h2>{words.text("console.domains.title")}</h2>
      <p>{words.text("console.domains.intro")}</p>
      <Loaded query={domains}>
        {({ items }) => (
          <>
            <Table
              caption={words.text("console.domains.title")}
              columns={columns}
              rows={items.flatMap(({ domain, findings }) => findings.map((found) => ({ ...found, domain })))}
              idOf={({ name, record }) => `${record} ${name}`}
            />
            {items.every(({ findings }) => findings.every(({ record }) => record !== "dkim")) && (
              <p className="soft">{words.text("console.domains.dkim")}</p>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}
