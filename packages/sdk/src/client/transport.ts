import type { EventDetail, EventInput, EventResult } from "../contract/event.ts";
import type { MetricName, MetricQuery, MetricRow } from "../contract/metric.ts";

/** What the typed interface needs underneath: in-process use cases, or HTTP. */
export interface Transport {
  readonly now: () => number;
  receive(event: EventInput): Promise<EventResult>;
  metric(metric: MetricName, query: MetricQuery): Promise<MetricRow[]>;
  explain(eventId: string, source?: string): Promise<EventDetail>;
}
