import type { Words } from "../../catalogue.ts";
import type { conditions as english } from "../en/conditions.ts";

export const conditions: Words<typeof english> = {
  "console.condition.all": "Tout ceci est vrai :",
  "console.condition.any": "Au moins un de ces points est vrai :",
  "console.condition.not": "Ceci n’est pas vrai :",
  "console.condition.source.person": "Personne",
  "console.condition.source.data": "Événement",
  "console.condition.test.is": "{name} est {value}",
  "console.condition.test.isNot": "{name} est connu et n’est pas {value}",
  "console.condition.test.oneOf": "{name} est l’un de {value}",
  "console.condition.test.atMost": "{name} est au plus {value}",
  "console.condition.test.atLeast": "{name} est au moins {value}",
  "console.condition.test.below": "{name} est inférieur à {value}",
  "console.condition.test.above": "{name} est supérieur à {value}",
  "console.condition.test.includes": "{name} comprend {value}",
  "console.condition.test.answered": "{name} est connu",
  "console.condition.excluded.domain": "Le projet exclut le domaine {domain}",
  "console.condition.excluded.person": "Le projet exclut cette personne",
  "console.condition.excluded.condition": "Le projet exclut qui remplit une condition, ce qui est le cas",
  "console.condition.answer.is": "La réponse à « {question} » est {value}",
  "console.condition.answer.isNot": "« {question} » a une réponse, et ce n’est pas {value}",
  "console.condition.answer.oneOf": "La réponse à « {question} » est l’une de celles-ci : {value}",
  "console.condition.answer.atMost": "La réponse à « {question} » est au plus {value}",
  "console.condition.answer.atLeast": "La réponse à « {question} » est au moins {value}",
  "console.condition.answer.below": "La réponse à « {question} » est inférieure à {value}",
  "console.condition.answer.above": "La réponse à « {question} » est supérieure à {value}",
  "console.condition.answer.includes": "{value} est parmi les réponses à « {question} »",
  "console.condition.answer.includesFirst":
    "{value} est parmi {first, plural, one {la première réponse} many {les # premières réponses} other {les # premières réponses}} à « {question} »",
  "console.condition.answer.answered": "« {question} » a une réponse",
};
