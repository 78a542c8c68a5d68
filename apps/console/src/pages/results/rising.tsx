import type { RisingTheme } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { Say } from "../../parts/say.tsx";
import { risingQuery } from "./queries.ts";
import { useResults } from "./results-context.tsx";
import { Coming } from "./score.tsx";
import { themeName } from "./theme-name.ts";

/** Themes that more people write about than in the year before: in all, or in each group. */
export function RisingThemes() {
  const words = useWords();
  const { survey, base, by, bounds, search } = useResults();
  const navigate = useNavigate();
  const { from } = bounds;
  const isAsked = survey.k === 1 && from !== undefined;
  const query = { ...base, ...(by === undefined || base.where[by] !== undefined ? {} : { by: [by] }) };
  const found = useQuery({ ...risingQuery(query), enabled: isAsked });
  if (!isAsked) return null;
  if (found.data === undefined) return <Coming of={found} />;
  const { items } = found.data;
  const show = ({ theme, group }: RisingTheme) => {
    const values = Object.entries(group).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
    const where = { ...search.where, ...Object.fromEntries(values) };
    void navigate({ to: "/results/comments", search: { ...search, theme, where } });
  };
  return (
    <section className="card" aria-busy={found.isPlaceholderData}>
      <h2>{words.text("console.comments.rising")}</h2>
      {items.length === 0 && <p>{words.text("console.comments.rising.none")}</p>}
      {items.length > 0 && (
        <ul className="plain">
          {items.map((one) => (
            <li key={`${one.theme} ${JSON.stringify(one.group)}`}>
              <p>
                <RisingText of={one} />
              </p>
              <Button
                kind="quiet"
                onPress={() => {
                  show(one);
                }}
              >
                {words.text("console.comments.rising.show")}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

type Told = Pick<RisingTheme, "theme" | "group" | "people" | "share" | "before">;

/** How many write about a theme now, and how many did before. */
export function RisingText({ of: { theme, group, people, share, before } }: { readonly of: Told }) {
  const words = useWords();
  const percent = (value: number) => words.number(value / 100, { style: "percent", maximumFractionDigits: 0 });
  const params = { people, share: percent(share), before: percent(before) };
  const [value] = Object.values(group);
  const name = themeName(words, theme);
  if (value === undefined || value === null)
    return <Say text="console.comments.rising.everywhere" own={{ theme: name }} params={params} />;
  return <Say text="console.comments.rising.at" own={{ theme: name, group: value }} params={params} />;
}
