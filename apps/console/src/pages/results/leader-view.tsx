import { quartersOfResults } from "@afterword/sdk";
import { Channels } from "./channels.tsx";
import { Figures } from "./figures.tsx";
import { Funnel, Groups } from "./groups.tsx";
import { OpenActions } from "./open-actions.tsx";
import { RateCard } from "./rate-card.tsx";
import { Reached } from "./reached.tsx";
import { useResults } from "./results-context.tsx";
import { Card, NpsByGroup, Trend } from "./score.tsx";
import { SplitBy } from "./split-by.tsx";
import { Summary } from "./summary.tsx";
import { TopDrivers } from "./top-drivers.tsx";

/** What a leader is to know, on one page. */
export function LeaderView() {
  const { asked, by, bounds, today } = useResults();
  const main = asked[0];
  const nps = asked.find(({ metric }) => metric === "nps");
  if (main === undefined) return null;
  return (
    <>
      <Summary asked={main} by={by} />
      <div className="cards">
        {asked.slice(0, 3).map((one) => (
          <Card key={one.question} asked={one} />
        ))}
        <RateCard />
      </div>
      <SplitBy />
      {by !== undefined && <Groups asked={nps ?? main} by={by} />}
      <Figures>
        {by !== undefined && nps && <NpsByGroup asked={nps} by={by} />}
        <Trend {...(nps ?? main)} every="quarter" bounds={quartersOfResults(bounds, today)} />
        {by !== undefined && <Funnel asked={main} by={by} />}
        <TopDrivers outcome={main} asked={asked} />
        <OpenActions />
        <Reached />
        <Channels />
      </Figures>
    </>
  );
}
