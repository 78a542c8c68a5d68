import type { RuleItem } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { aw } from "../../app/client.ts";
import { may, useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";
import { Empty } from "../../parts/empty.tsx";
import { LeadOn } from "../../parts/lead-on.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Page } from "../../parts/page.tsx";
import { Say } from "../../parts/say.tsx";
import { RuleWords } from "./rule-words.tsx";
import { SwitchRule } from "./switch-rule.tsx";

/** The rules in sentences, each with its switch. */
export function RulesPage() {
  const words = useWords();
  const me = useMe();
  const rules = useQuery({ queryKey: ["rules"], queryFn: () => aw.rules.list() });
  const why = may(me, "decisions.read") && (
    <Link to="/decisions" className="button">
      {words.text("console.rules.why")}
    </Link>
  );
  return (
    <Page title={words.text("console.rules.title")} intro={words.text("console.rules.intro")} actions={why}>
      <Loaded query={rules}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={words.text("console.rules.empty")} body={words.text("console.rules.empty.next")}>
              <LeadOn to="/waves/new" label="console.waves.new" action="waves.run" />
            </Empty>
          ) : (
            items.map((rule) => <RuleCard key={rule.id} of={rule} />)
          )
        }
      </Loaded>
    </Page>
  );
}

function RuleCard({ of }: { readonly of: RuleItem }) {
  const words = useWords();
  const me = useMe();
  const { id, definition, on, switchedAt } = of;
  return (
    <article className="card">
      <h2>
        <Say text="console.rules.lead" own={{ event: definition.event, survey: definition.survey }} />
      </h2>
      <p>
        <span className={on ? "tag good" : "tag warn"}>
          {words.text(on ? "console.rules.on" : "console.rules.off")}
        </span>{" "}
        <span className="soft">
          {words.text("console.rules.id")} <bdi>{id}</bdi>
        </span>{" "}
        {switchedAt !== null && (
          <span className="soft">{words.text("console.rules.switched", { at: new Date(switchedAt) })}</span>
        )}
      </p>
      <RuleWords of={definition} />
      {may(me, "waves.run", "everywhere") && (
        <div className="buttons">
          <SwitchRule of={of} />
        </div>
      )}
    </article>
  );
}
