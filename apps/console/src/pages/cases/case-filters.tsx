import { caseStates } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { aw } from "../../app/client.ts";
import { may, useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";
import { Choice } from "../../parts/choice.tsx";
import { readCasesSearch, type CasesSearch } from "./search.ts";

const route = getRouteApi("/cases");
const all = "\u0000all";

/** Which cases are shown: by state, owner, queue and whether they are late. */
export function CaseFilters({ search }: { readonly search: CasesSearch }) {
  const words = useWords();
  const go = route.useNavigate();
  const known = useQuery({
    queryKey: ["case-queues"],
    queryFn: () => aw.cases.queues(),
    enabled: may(useMe(), "cases.manage"),
  });
  const named = known.data?.items.map(({ queue }) => queue) ?? [];
  const queues = [...new Set([...named, ...(search.queue === undefined ? [] : [search.queue])])].sort();
  const choose = (change: Record<string, unknown>) => {
    void go({ search: readCasesSearch({ ...search, ...change }) });
  };
  return (
    <div className="fields">
      <Choice
        label={words.text("console.cases.state")}
        options={[
          { id: all, label: words.text("console.cases.state.all") },
          ...caseStates.map((id) => ({ id, label: words.text(`console.cases.state.${id}`) })),
        ]}
        value={search.state ?? all}
        onChange={(state) => {
          choose({ state });
        }}
      />
      <Choice
        label={words.text("console.cases.owner")}
        options={[
          { id: all, label: words.text("console.cases.owner.all") },
          { id: "me", label: words.text("console.cases.owner.me") },
          { id: "none", label: words.text("console.cases.owner.none") },
        ]}
        value={search.owner ?? all}
        onChange={(owner) => {
          choose({ owner });
        }}
      />
      <Choice
        label={words.text("console.cases.queue")}
        options={[
          { id: all, label: words.text("console.cases.queue.all") },
          ...queues.map((id) => ({ id, label: id, isOwn: true })),
        ]}
        value={search.queue ?? all}
        onChange={(id) => {
          choose({ queue: id === all ? undefined : id });
        }}
      />
      <Choice
        label={words.text("console.cases.due")}
        options={[
          { id: all, label: words.text("console.cases.due.all") },
          { id: "late", label: words.text("console.cases.due.late") },
        ]}
        value={search.late === true ? "late" : all}
        onChange={(id) => {
          choose({ late: id === "late" });
        }}
      />
    </div>
  );
}
