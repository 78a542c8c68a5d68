import type { MailPreview, PreviewQuery } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { organisation } from "../../app/client.ts";
import { useWords } from "../../app/words.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Preview } from "../../parts/preview.tsx";
import { Heads } from "../looks/heads.tsx";

const shown = [
  { theme: "light", isNarrow: false, label: "console.mails.light" },
  { theme: "dark", isNarrow: false, label: "console.mails.dark" },
  { theme: "light", isNarrow: true, label: "console.mails.light.narrow" },
  { theme: "dark", isNarrow: true, label: "console.mails.dark.narrow" },
] as const;

/** A mail on light and dark screens, wide and narrow, with its heads and its text. */
export function MailShown({ of }: { readonly of: PreviewQuery }) {
  const words = useWords();
  const mail = useQuery({ queryKey: ["looks", "preview", of], queryFn: () => organisation.looks.preview(of) });
  return (
    <>
      <Loaded query={mail}>{(found: MailPreview) => <Heads of={found} />}</Loaded>
      <div className="previews">
        {shown.map(({ theme, isNarrow, label }) => (
          <section key={label}>
            <h2>{words.text(label)}</h2>
            <Preview what="mail" of={{ ...of, theme }} title={words.text(label)} isNarrow={isNarrow} />
          </section>
        ))}
      </div>
      {mail.data && (
        <section>
          <h2>{words.text("console.mails.text")}</h2>
          <pre className="mail-text" dir="auto" lang={of.locale} tabIndex={0}>
            <bdi>{mail.data.text}</bdi>
          </pre>
        </section>
      )}
    </>
  );
}
