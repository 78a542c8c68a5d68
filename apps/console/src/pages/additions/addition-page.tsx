import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useWords } from "../../app/words.tsx";
import { Empty } from "../../parts/empty.tsx";
import { LeadOn } from "../../parts/lead-on.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Page } from "../../parts/page.tsx";
import { AdditionEditor } from "./addition-editor.tsx";
import { additionsQuery } from "./queries.ts";

const route = getRouteApi("/additions/$survey/$unit");

/** What a unit adds to a survey is worked at: its questions, and examples beside those of the core. */
export function AdditionPage() {
  const { survey, unit } = route.useParams();
  const words = useWords();
  const additions = useQuery(additionsQuery);
  return (
    <Page title={words.text("console.additions.title")}>
      <Loaded query={additions}>
        {({ items, units, surveys }) => {
          const core = surveys.find(({ id }) => id === survey);
          const named = units.find(({ id }) => id === unit);
          const item = items.find((one) => one.survey === survey && one.unit === unit);
          if (!core || !named)
            return (
              <Empty title={words.text("console.additions.nothing")} body={words.text("console.additions.empty.next")}>
                <LeadOn to="/additions" label="console.additions.title" action="surveys.extend" />
              </Empty>
            );
          return (
            <AdditionEditor
              // What is saved elsewhere is taken over when it is read; what is being typed stays until then.
              key={`${survey} ${unit} ${String(item?.revision ?? 0)} ${String(item?.publishedAt)}`}
              core={core}
              unit={named}
              item={item ?? null}
            />
          );
        }}
      </Loaded>
    </Page>
  );
}
