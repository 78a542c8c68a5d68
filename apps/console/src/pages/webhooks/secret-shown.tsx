import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { Copy } from "../../parts/copy.tsx";
import { Notice } from "../../parts/notice.tsx";

interface SecretShownProps {
  readonly title: string;
  readonly secret: string;
  readonly onDone: () => void;
}

/** A secret, the one time that it is shown. */
export function SecretShown({ title, secret, onDone }: SecretShownProps) {
  const words = useWords();
  return (
    <>
      <Notice kind="good" title={title}>
        <p>{words.text("console.webhooks.once")}</p>
      </Notice>
      <Copy label={words.text("console.webhooks.secret")} text={secret} />
      <Button onPress={onDone}>{words.text("console.close")}</Button>
    </>
  );
}
