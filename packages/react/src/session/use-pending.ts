import type { PendingSurvey } from "@afterword/sdk";
import { useEffect, useState } from "react";

/** Who is asked, and where the runner is. */
interface Asking {
  readonly personToken: string;
  readonly url: string;
  readonly locale: string | undefined;
}

/** The survey that the person of a token may answer now; null where there is none, or that is not known (yet). */
export function usePending({ personToken, url, locale }: Asking): PendingSurvey | null {
  const [pending, setPending] = useState<PendingSurvey | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const query = locale === undefined ? "" : `?locale=${encodeURIComponent(locale)}`;
    fetch(`${url.replace(/\/+$/, "")}/v1/pending${query}`, {
      headers: { authorization: `Bearer ${personToken}` },
      credentials: "omit",
      signal: stop.signal,
    })
      .then(async (reply) => (reply.ok ? ((await reply.json()) as { pending: PendingSurvey | null }).pending : null))
      .then(setPending)
      .catch(() => {
        // Nobody is asked where it can't be known what.
      });
    return () => {
      stop.abort();
    };
  }, [personToken, url, locale]);
  return pending;
}
