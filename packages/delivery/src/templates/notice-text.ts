import { frameText } from "./frame-text.ts";

/** The plain text of a mail to somebody who works on cases, or is told of warnings. */
export const noticeText = frameText(`{{body}}
{{#each cases}}

* {{title}}
{{#if urgent}}
{{urgent}}
{{/if}}
{{#if answer}}
{{question}} {{answer}}
{{/if}}
{{#each lines}}
> {{this}}
{{/each}}
{{#each facts}}
{{this}}
{{/each}}
{{link}}
{{/each}}
{{#if more}}

{{more}}
{{listLink}}
{{/if}}
{{#if warningsTitle}}

== {{warningsTitle}} ==
{{/if}}
{{#each warnings}}

* {{title}}
{{#each facts}}
{{this}}
{{/each}}
{{link}}
{{/each}}
{{#if warningsMore}}

{{warningsMore}}
{{warningsLink}}
{{/if}}`);
