import { withAdditions, type AdditionDefinition, type AdditionItem, type SurveyDefinition } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { aw } from "../../app/client.ts";
import { useWords } from "../../app/words.tsx";
import { Button } from "../../parts/button.tsx";
import { useChange } from "../../parts/change.ts";
import { Loaded } from "../../parts/loaded.tsx";
import { Outcome } from "../../parts/outcome.tsx";
import { Popup } from "../../parts/popup.tsx";
import { Changes, Grade } from "../surveys/changes.tsx";
import { Faults } from "../surveys/edit/faults.tsx";
import { Meant } from "../surveys/edit/meant.tsx";

interface PublishProps {
  readonly core: SurveyDefinition;
  readonly item: AdditionItem;
  readonly draft: NonNullable<AdditionItem["draft"]>;
}

/** Publishes what a unit adds, after a look at what that changes. */
export function PublishAddition(props: PublishProps) {
  const words = useWords();
  return (
    <Popup
      trigger={<Button kind="main">{words.text("console.surveys.publish")}</Button>}
      title={words.text("console.surveys.publish")}
    >
      {(close) => <Look {...props} onDone={close} />}
    </Popup>
  );
}

function Look({ core, item, draft, onDone }: PublishProps & { readonly onDone: () => void }) {
  const words = useWords();
  const { survey, unit, revision } = item;
  const tried = useQuery({
    queryKey: ["additions", survey, unit, revision],
    queryFn: () => aw.additions.publish(survey, unit, { revision }, { dryRun: true }),
    staleTime: 0,
  });
  const [isMeant, setMeant] = useState(false);
  const publish = useChange(
    () => aw.additions.publish(survey, unit, { revision, breaking: isMeant }),
    "additions",
    "surveys",
  );
  const isTakenAway = draft.questions.length + Object.keys(draft.examples).length === 0;
  const as = (of: Pick<AdditionDefinition, "questions" | "examples"> | null) =>
    of === null ? core : withAdditions(core, [{ id: unit, for: {}, ...of }]);
  return (
    <Loaded query={tried}>
      {({ errors, warnings, changes, grade }) => (
        <>
          <Faults of={errors} survey={as(draft)} />
          <Faults of={warnings} survey={as(draft)} look="soft" />
          {grade && (
            <p>
              <Grade of={grade} /> {words.text(`console.surveys.grade.${grade}.means`)}
            </p>
          )}
          <h3>{words.text("console.additions.what")}</h3>
          <Changes of={changes} before={as(item.published)} after={as(draft)} />
          {grade === "breaking" && <Meant isMeant={isMeant} onChange={setMeant} />}
          <Outcome of={publish} />
          <div className="buttons">
            <Button
              kind="main"
              isBusy={publish.isPending}
              isDisabled={
                errors.length > 0 || (changes.length === 0 && !isTakenAway) || (grade === "breaking" && !isMeant)
              }
              onPress={() => {
                publish.mutate(undefined, { onSuccess: onDone });
              }}
            >
              {words.text("console.surveys.publish")}
            </Button>
            <Button onPress={onDone}>{words.text("console.cancel")}</Button>
          </div>
        </>
      )}
    </Loaded>
  );
}
