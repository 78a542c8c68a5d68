import { z } from "zod";
import { eventInput } from "./event.ts";
import { line } from "./person.ts";

/** The media types of CloudEvents in JSON: of one, and of a batch. */
export const cloudEventTypes = {
  one: "application/cloudevents+json",
  batch: "application/cloudevents-batch+json",
} as const;

const { source, type, occurredAt, data } = eventInput.shape;

/**
 * A CloudEvent 1.0 with JSON data, as far as it is read: extension attributes that aren't named here are left.
 * See https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md
 */
export const cloudEvent = z.looseObject({
  specversion: z.literal("1.0", "Only CloudEvents 1.0 are taken."),
  id: line(200),
  source: source.unwrap(),
  type,
  /** Goes to the field that the event's definition names as its subject, where the data lacks it. */
  subject: z.string().optional(),
  time: occurredAt,
  datacontenttype: z
    .string()
    .regex(/^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i, "Data is taken as JSON only.")
    .optional(),
  /** The person's id: an extension attribute, for data that has no `person`. */
  personid: line(200).optional(),
  data: data.optional(),
  data_base64: z.never("Data is taken as JSON only, in data.").optional(),
});
