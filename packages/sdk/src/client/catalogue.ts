import type { IndicatorDetail, IndicatorItem } from "../contract/indicator.ts";
import type { ServiceDetail, ServiceItem } from "../contract/service.ts";
import type { WarningChange, WarningItem, WarningsQuery } from "../contract/warning.ts";
import type { Transport } from "./transport.ts";

/** The catalogue of services. */
export interface ServicesApi {
  /**
   * Every service that the caller may see, and whether its standards are kept.
   *
   * @example const { items } = await aw.services.list();
   */
  list(): Promise<{ readonly items: readonly ServiceItem[] }>;
  /**
   * A service with its journey and where satisfaction breaks, the channels it is reached by, and what is done for it.
   *
   * @throws ProblemError `not_found`
   * @example const { journey } = await aw.services.read("travel");
   */
  read(id: string): Promise<ServiceDetail>;
}

/** Figures declared from facts. */
export interface IndicatorsApi {
  /**
   * Every indicator, with the last month and the last twelve.
   *
   * @example const { items } = await aw.indicators.list();
   */
  list(): Promise<{ readonly items: readonly IndicatorItem[] }>;
  /**
   * An indicator, or a standard of a service, month by month.
   *
   * @throws ProblemError `not_found`
   * @example const { months } = await aw.indicators.read("travel.turnaround");
   */
  read(id: string): Promise<IndicatorDetail>;
}

/** What stood out in a month. */
export interface WarningsApi {
  /**
   * Warnings, newest month first, 500 at most.
   *
   * @example const { items } = await aw.warnings.list({ state: "open" });
   */
  list(query?: WarningsQuery): Promise<{ readonly items: readonly WarningItem[] }>;
  /**
   * Says that a warning was seen to: by an action, or by none.
   *
   * @throws ProblemError `not_found`, `invalid_request` where there is no such action
   * @example await aw.warnings.settle(items[0].id, { action: "act_5Tz2" });
   */
  settle(id: string, by?: Pick<WarningChange, "action">): Promise<WarningItem>;
}

/** The interface of the catalogue, on a transport. */
export const servicesOf = ({ services }: Pick<Transport, "services">): ServicesApi => ({
  list: () => services.list(),
  read: (id) => services.read(id),
});

/** The interface of indicators, on a transport. */
export const indicatorsOf = ({ indicators }: Pick<Transport, "indicators">): IndicatorsApi => ({
  list: () => indicators.list(),
  read: (id) => indicators.read(id),
});

/** The interface of warnings, on a transport. */
export const warningsOf = ({ warnings }: Pick<Transport, "warnings">): WarningsApi => ({
  list: (query = {}) => warnings.list(query),
  settle: (id, by = {}) => warnings.settle(id, { settled: true, ...by }),
});
