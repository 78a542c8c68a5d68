import type { MailPreview } from "@afterword/sdk";
import { useWords } from "../../app/words.tsx";

/** Who a mail is from, where replies go, what it is about and how large it is. */
export function Heads({ of: { from, replyTo, subject, bytes } }: { readonly of: MailPreview }) {
  const words = useWords();
  const named = ({ name, address }: MailPreview["from"]) => (
    <>
      {name !== undefined && <bdi>{name}</bdi>} <bdi>{address}</bdi>
    </>
  );
  return (
    <dl className="facts">
      <div>
        <dt>{words.text("console.mails.from")}</dt>
        <dd>{named(from)}</dd>
      </div>
      {replyTo !== null && (
        <div>
          <dt>{words.text("console.mails.reply")}</dt>
          <dd>{named(replyTo)}</dd>
        </div>
      )}
      <div>
        <dt>{words.text("console.mails.subject")}</dt>
        <dd>
          <bdi>{subject}</bdi>
        </dd>
      </div>
      <div>
        <dt>{words.text("console.mails.size")}</dt>
        <dd>{words.text("console.mails.kilobytes", { count: Math.ceil(bytes / 1_024) })}</dd>
      </div>
    </dl>
  );
}
