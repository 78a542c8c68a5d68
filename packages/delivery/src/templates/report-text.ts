import { frameText } from "./frame-text.ts";

/** The plain text of a report. */
export const reportText = frameText(`{{body}}
{{#if empty}}

{{empty}}
{{/if}}
{{#each sections}}
{{#if title}}

== {{title}} ==
{{/if}}
{{#each measures}}

{{question}}
{{said}}
{{#if split}}

{{split}}
{{#each rows}}
* {{line}}
{{/each}}
{{/if}}
{{/each}}
{{#if moversTitle}}

{{moversTitle}}
{{#each movers}}
* {{this}}
{{/each}}
{{/if}}
{{#if driversTitle}}

{{driversTitle}}
{{#each drivers}}
* {{this}}
{{/each}}
{{/if}}
{{#if themesTitle}}

{{themesTitle}}
{{#each themes}}
* {{this}}
{{/each}}
{{/if}}
{{#if rate}}

{{rate}}
{{/if}}
{{#if cases}}

{{cases}}
{{/if}}
{{#if actionsTitle}}

{{actionsTitle}}
{{#each actions}}
* {{this}}
{{/each}}
{{/if}}
{{/each}}
{{#if archiveLink}}

{{archiveLink}}
{{/if}}`);
