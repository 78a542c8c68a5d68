import type { LanguageAgreement } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { aw } from "../../app/client.ts";
import { languageName } from "../../app/language-name.ts";
import { may, useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";
import { LeadOn } from "../../parts/lead-on.tsx";
import { Table } from "../../parts/table.tsx";
import { Estimates } from "./estimates.tsx";
import { themeName } from "./theme-name.ts";

/** How well people agree on comments, and how often the estimates are what they say. */
export function HowRight() {
  const words = useWords();
  const isAllowed = may(useMe(), "figures.read", "everywhere");
  const found = useQuery({
    queryKey: ["comment agreement"],
    queryFn: () => aw.comments.agreement(),
    enabled: isAllowed,
  }).data;
  if (found === undefined) return null;
  const { languages, least } = found;
  return (
    <section className="card">
      <h2>{words.text("console.comments.agreement")}</h2>
      {languages.length === 0 && <p>{words.text("console.comments.agreement.none")}</p>}
      {languages.map((one) => (
        <OfLanguage key={one.language} of={one} least={least} />
      ))}
      <Estimates />
      <LeadOn to="/coding" label="console.coding.title" action="comments.label" />
    </section>
  );
}

type Judged = Pick<LanguageAgreement["themes"][number], "value" | "interval" | "accuracy"> & { readonly name: string };

function OfLanguage({ of, least }: { readonly of: LanguageAgreement; readonly least: number }) {
  const words = useWords();
  const name = languageName(words, of.language);
  if (of.isTooFew)
    return (
      <>
        <h3>{name}</h3>
        <p>{words.text("console.comments.agreement.few", { n: of.comments, least: words.number(least) })}</p>
      </>
    );
  const percent = (value: number) => words.number(value / 100, { style: "percent", maximumFractionDigits: 0 });
  const right = ({ accuracy: { n, value, interval } }: Judged) =>
    value === null || interval === null
      ? words.text("console.comments.agreement.tooFew", { n: words.number(n), least: words.number(least) })
      : words.text("console.comments.agreement.share", {
          ...{ share: percent(value), lower: percent(interval.lower), upper: percent(interval.upper) },
          n: words.number(n),
        });
  const rows: Judged[] = [
    { name: words.text("console.comments.sentiment"), ...of.sentiment },
    ...of.themes
      .filter(({ comments }) => comments > 0)
      .map(({ theme, ...figures }) => ({ name: themeName(words, theme), ...figures })),
  ];
  return (
    <Table
      caption={name}
      isCaptionShown
      rows={rows}
      idOf={(row) => row.name}
      columns={[
        {
          id: "what",
          label: words.text("console.comments.agreement.what"),
          cell: (row) => <bdi>{row.name}</bdi>,
        },
        {
          id: "kappa",
          label: words.text("console.comments.agreement.kappa"),
          kind: "number",
          cell: ({ value }) =>
            value === null ? "–" : words.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
        },
        { id: "right", label: words.text("console.comments.agreement.right"), kind: "number", cell: right },
      ]}
    />
  );
}
