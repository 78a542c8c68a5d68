import type { PersonDecisions } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { aw } from "../../app/client.ts";
import { reasonText } from "../../app/reason.ts";
import { useWords } from "../../app/words.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Say } from "../../parts/say.tsx";
import { PersonHistory } from "../people/person-history.tsx";
import { Gates } from "./gates.tsx";

/** A person: what was said about them, and what each rule would say now, gate by gate. */
export function PersonView({ id }: { readonly id: string }) {
  const words = useWords();
  const now = useQuery({ queryKey: ["people", "outlook", id], queryFn: () => aw.explain({ person: id, limit: 1 }) });
  return (
    <Loaded query={now}>
      {({ rules }) => (
        <>
          <p>
            <Link to="/people/$id" params={{ id }} className="button">
              {words.text("console.decisions.toPerson")}
            </Link>
          </p>
          <PersonHistory id={id} withRules={false} />
          <h2>{words.text("console.decisions.now")}</h2>
          {rules.map((rule, at) => (
            <OutlookView key={rule.rule} of={rule} n={String(at + 1)} />
          ))}
        </>
      )}
    </Loaded>
  );
}

function OutlookView({ of, n }: { readonly of: PersonDecisions["rules"][number]; readonly n: string }) {
  const words = useWords();
  const { rule, survey, eligible, reason, nextEligibleAt, gates } = of;
  return (
    <article className="card">
      <h3>
        <Say text="console.decisions.rule" own={{ rule, survey }} />
      </h3>
      <p>
        <span className={eligible ? "tag good" : "tag warn"}>
          {words.text(eligible ? "console.decisions.now.yes" : "console.decisions.now.no")}
        </span>{" "}
        {reason !== undefined && reasonText(words, reason)}{" "}
        {nextEligibleAt !== undefined && words.text("console.decisions.next", { at: new Date(nextEligibleAt) })}
      </p>
      <Gates of={gates} n={n} />
    </article>
  );
}
