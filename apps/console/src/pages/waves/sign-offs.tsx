import type { SignOffItem } from "@afterword/sdk";
import { useWords } from "../../app/words.tsx";
import { Signed } from "../../parts/signed.tsx";
import { Table, type Column } from "../../parts/table.tsx";

/** The units that have to sign an occurrence off, with who has and who may; nothing where none has to. */
export function SignOffs({ of }: { readonly of: readonly SignOffItem[] }) {
  const words = useWords();
  if (of.length === 0) return null;
  const columns: Column<SignOffItem>[] = [
    { id: "unit", label: words.text("console.signOffs.unit"), cell: ({ name }) => <bdi>{name}</bdi> },
    { id: "signed", label: words.text("console.signOffs.signed"), cell: (item) => <Signed of={item} /> },
    {
      id: "signers",
      label: words.text("console.signOffs.signers"),
      cell: ({ signers }) =>
        signers.length === 0 ? words.text("console.signOffs.signers.none") : <bdi>{words.list(signers)}</bdi>,
    },
  ];
  return (
    <section className="card">
      <h2>{words.text("console.signOffs.title")}</h2>
      <Table caption={words.text("console.signOffs.title")} columns={columns} rows={of} idOf={({ unit }) => unit} />
    </section>
  );
}
