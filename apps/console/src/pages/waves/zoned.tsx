import { Say } from "../../parts/say.tsx";
import { useWords } from "../../app/words.tsx";

const how: Intl.DateTimeFormatOptions = {
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
};

/** A point in time by the clock of a wave's own zone. */
export function Zoned({ at, zone }: { readonly at: string; readonly zone: string }) {
  const words = useWords();
  return (
    <time dateTime={at}>
      <Say text="console.waves.zoned" own={{ zone }} params={{ at: words.date(at, { ...how, timeZone: zone }) }} />
    </time>
  );
}
