import { ProblemError } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { aw } from "../../../app/client.ts";
import { isPassing } from "../../../app/problem.ts";
import { useWords } from "../../../app/words.tsx";
import { Button } from "../../../parts/button.tsx";
import { useChange } from "../../../parts/change.ts";
import { Loaded } from "../../../parts/loaded.tsx";
import { Notice } from "../../../parts/notice.tsx";
import { Outcome } from "../../../parts/outcome.tsx";
import { PlanView, WaveDates } from "../plan-view.tsx";
import { keepDraft, toInput, type StepProps } from "./draft.ts";

/** What the wave would be, by a dry run of the API; approving makes it. */
export function PreviewStep({ draft }: StepProps) {
  const words = useWords();
  const navigate = useNavigate();
  const input = toInput(draft);
  const tried = useQuery({
    queryKey: ["waves", "try", input],
    queryFn: () => aw.waves.create(input, { dryRun: true }),
    retry: (count, error) => isPassing(error) && count < 2,
    staleTime: 0,
  });
  const approve = useChange(async () => {
    const { id } = await aw.waves.create(input);
    keepDraft(null);
    await navigate({ to: "/waves/$id", params: { id } });
  }, "waves");
  if (tried.error instanceof ProblemError && !isPassing(tried.error) && tried.error.code !== "unauthorized")
    return <Faults of={tried.error} />;
  return (
    <Loaded query={tried}>
      {(plan) => (
        <>
          <WaveDates of={plan} />
          <PlanView of={plan} />
          <p>{words.text("console.waves.approve.body")}</p>
          <Outcome of={approve} />
          <p>
            <Button
              kind="main"
              isBusy={approve.isPending}
              onPress={() => {
                approve.mutate(undefined);
              }}
            >
              {words.text("console.waves.approve")}
            </Button>
          </p>
        </>
      )}
    </Loaded>
  );
}

/** What can't work, by the options that it is about. */
function Faults({ of: { code, errors } }: { readonly of: ProblemError }) {
  const words = useWords();
  const options = new Set(errors.map(({ path }) => path.replace(/^waves\.[^.]+\./, "").split(".")[0] ?? ""));
  const said = [...options].map((option) => {
    if (option === "id") return words.text("console.waves.id.hint");
    const key = `console.waves.fault.${option}`;
    return words.has(key) ? words.text(key) : words.text("console.problem.invalid_definition");
  });
  return (
    <Notice kind="problem" title={words.text("console.failed")}>
      {code === "wave_exists" && <p>{words.text("console.waves.id.taken")}</p>}
      {code !== "wave_exists" && said.length === 0 && <p>{words.text("console.problem.invalid_definition")}</p>}
      <ul>
        {said.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Notice>
  );
}
