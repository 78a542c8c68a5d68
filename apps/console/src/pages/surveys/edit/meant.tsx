import { useWords } from "../../../app/words.tsx";
import { Choices } from "../../../parts/choices.tsx";

interface MeantProps {
  readonly isMeant: boolean;
  readonly onChange: (isMeant: boolean) => void;
}

/** The box by which somebody says that a change after which figures can't be compared is meant. */
export function Meant({ isMeant, onChange }: MeantProps) {
  const words = useWords();
  return (
    <Choices
      label={words.text("console.surveys.publish.meant")}
      options={[{ id: "meant", label: words.text("console.surveys.publish.meant.yes") }]}
      value={isMeant ? ["meant"] : []}
      onChange={(ids) => {
        onChange(ids.includes("meant"));
      }}
    />
  );
}
