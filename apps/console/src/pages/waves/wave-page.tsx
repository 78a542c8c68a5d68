import type { WaveDetail } from "@afterword/sdk";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { aw } from "../../app/client.ts";
import { may, useMe } from "../../app/session.tsx";
import { useWords } from "../../app/words.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Page } from "../../parts/page.tsx";
import { LastWave } from "./last-wave.tsx";
import { PlanView, WaveDates } from "./plan-view.tsx";
import { Progress } from "./progress.tsx";
import { SignOffs } from "./sign-offs.tsx";
import { WaveMoves } from "./wave-moves.tsx";
import { isRunning, WaveState } from "./wave-state.tsx";

const route = getRouteApi("/waves/$id");

/** While a wave runs it is looked at anew so often. */
const pollMs = 4_000;

/** One occurrence of a wave: what can be done with it, how far it is, whom it asks, and how the last one went. */
export function WavePage() {
  const words = useWords();
  const me = useMe();
  const { id } = route.useParams();
  const { by } = route.useSearch();
  const navigate = route.useNavigate();
  const wave = useQuery({
    queryKey: ["waves", "one", id, by ?? ""],
    queryFn: () => aw.waves.get(id, by === undefined ? {} : { by }),
    placeholderData: (before: WaveDetail | undefined) => before,
    refetchInterval: ({ state }) => (state.data && isRunning(state.data) ? pollMs : false),
  });
  const actions = wave.data && may(me, "waves.run", "everywhere") && <WaveMoves of={wave.data} />;
  return (
    <Page title={id} isOwnTitle actions={actions}>
      <Loaded query={wave}>
        {(found) => (
          <>
            <p>
              <WaveState of={found} />
            </p>
            {found.progress && (
              <Progress
                of={found.progress}
                by={by}
                onCut={(segment) => {
                  void navigate({ search: segment === null ? {} : { by: segment }, replace: true });
                }}
              />
            )}
            <SignOffs of={found.signOffs} />
            <LastWave of={found} />
            <section className="card">
              <dl className="facts">
                <dt>{words.text("console.waves.survey")}</dt>
                <dd>
                  <bdi>{found.survey}</bdi>
                </dd>
              </dl>
              <WaveDates of={found} />
              {found.origin === "project" && <p>{words.text("console.waves.declared")}</p>}
            </section>
            <PlanView of={found} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
