import type { LookList } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { organisation } from "../../app/client.ts";
import { useWords } from "../../app/words.tsx";
import { Choice } from "../../parts/choice.tsx";
import { Empty } from "../../parts/empty.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Page } from "../../parts/page.tsx";
import "../../style/looks.css";
import { LookForm } from "./look-form.tsx";
import { SenderDomains } from "./sender-domains.tsx";
import { unitOptions } from "./options.ts";

const route = getRouteApi("/looks");

/** How each unit shows itself to those it asks, and who its mails are from. */
export function LooksPage() {
  const words = useWords();
  const looks = useQuery({ queryKey: ["looks"], queryFn: () => organisation.looks.list() });
  return (
    <Page title={words.text("console.looks.title")} intro={words.text("console.looks.intro")}>
      <Loaded query={looks}>
        {(list) =>
          list.items.length === 0 ? (
            <Empty title={words.text("console.looks.empty")} body={words.text("console.looks.empty.next")} />
          ) : (
            <OfUnit list={list} />
          )
        }
      </Loaded>
    </Page>
  );
}

function OfUnit({ list }: { readonly list: LookList }) {
  const words = useWords();
  const { unit } = route.useSearch();
  const go = route.useNavigate();
  const item = list.items.find((one) => one.unit === unit) ?? list.items[0];
  if (!item) return null;
  return (
    <>
      <Choice
        label={words.text("console.looks.unit")}
        options={unitOptions(list.items)}
        value={item.unit}
        onChange={(id) => {
          void go({ search: { unit: id } });
        }}
      />
      <LookForm key={`${item.unit} ${item.changedAt ?? ""}`} item={item} list={list} />
      <SenderDomains />
    </>
  );
}
