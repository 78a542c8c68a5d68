/** Conditions of rules in words. */
export const conditions = {
  "console.condition.all": "All of these hold:",
  "console.condition.any": "At least one of these holds:",
  "console.condition.not": "This does not hold:",
  "console.condition.source.person": "Person",
  "console.condition.source.data": "Event",
  "console.condition.test.is": "{name} is {value}",
  "console.condition.test.isNot": "{name} is known, and not {value}",
  "console.condition.test.oneOf": "{name} is one of {value}",
  "console.condition.test.atMost": "{name} is at most {value}",
  "console.condition.test.atLeast": "{name} is at least {value}",
  "console.condition.test.below": "{name} is below {value}",
  "console.condition.test.above": "{name} is above {value}",
  "console.condition.test.includes": "{name} includes {value}",
  "console.condition.test.answered": "{name} is known",
};
