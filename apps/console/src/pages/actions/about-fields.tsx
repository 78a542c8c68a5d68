import { actionRoots } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { aw } from "../../app/client.ts";
import { useWords } from "../../app/words.tsx";
import { Choice } from "../../parts/choice.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { themeName } from "../results/theme-name.ts";

/** What a plan answers to: a kind, and which one. */
export interface About {
  readonly kind: (typeof actionRoots)[number];
  readonly of: string;
}

interface AboutFieldsProps {
  readonly about: About;
  readonly onChange: (about: About) => void;
  readonly fault: string | undefined;
}

/** What a plan answers to: themes are those that comments are coded by. */
export function AboutFields({ about, onChange, fault }: AboutFieldsProps) {
  const words = useWords();
  const isTheme = about.kind === "theme";
  const book = useQuery({ queryKey: ["codebook"], queryFn: () => aw.comments.codebook(), enabled: isTheme });
  return (
    <>
      <Choice
        label={words.text("console.actions.field.about")}
        options={actionRoots.map((id) => ({ id, label: words.text(`console.actions.about.${id}`) }))}
        value={about.kind}
        onChange={(id) => {
          onChange({ kind: actionRoots.find((one) => one === id) ?? "none", of: "" });
        }}
      />
      {isTheme && (
        <Choice
          label={words.text("console.actions.field.theme")}
          options={Object.keys(book.data?.themes ?? {}).map((id) => ({
            id,
            label: themeName(words, id),
            isOwn: !words.has(`console.comments.theme.${id}`),
          }))}
          value={about.of === "" ? null : about.of}
          onChange={(of) => {
            onChange({ ...about, of });
          }}
          fault={fault}
        />
      )}
      {!isTheme && about.kind !== "none" && (
        <TextInput
          label={words.text("console.actions.field.of")}
          value={about.of}
          onChange={(of) => {
            onChange({ ...about, of });
          }}
          isRequired
          fault={fault}
        />
      )}
    </>
  );
}
