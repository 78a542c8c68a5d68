import type { Words } from "../../catalogue.ts";
import type { signOffs as english } from "../en/sign-offs.ts";

export const signOffs: Words<typeof english> = {
  "console.signOffs.intro": "Une vague n’interroge personne avant la validation de chaque unité concernée.",
  "console.signOffs.empty": "Rien n’attend de validation",
  "console.signOffs.empty.next": "Quand une vague prévue concerne votre unité, elle apparaît ici.",
  "console.signOffs.wave": "Vague",
  "console.signOffs.survey": "Enquête",
  "console.signOffs.opens": "Ouverture",
  "console.signOffs.unit": "Unité",
  "console.signOffs.signed": "Validée",
  "console.signOffs.pending": "Pas encore",
  "console.signOffs.by": "Par {member}",
  "console.signOffs.signers": "Qui peut valider",
  "console.signOffs.signers.none": "Personne n’a de rôle dans cette unité",
  "console.signOffs.sign": "Valider",
  "console.signOffs.sign.title": "Valider cette vague ?",
  "console.signOffs.sign.body": "{wave} peut alors s’ouvrir pour {unit}. Vous pouvez le retirer jusqu’à l’ouverture.",
  "console.signOffs.needed": "Unités qui la valident avant l’ouverture",
  "console.signOffs.needed.hint":
    "Les membres ayant un rôle dans l’unité valident. Sans eux, elle attend, même à sa date.",
  "console.problem.sign_off_missing": "Une unité n’a pas encore validé cette vague. Voyez laquelle ci-dessous.",
  "console.signOffs.unsign": "Retirer",
  "console.signOffs.unsign.title": "Retirer votre validation ?",
  "console.signOffs.unsign.body": "{wave} attend alors que quelqu’un la valide de nouveau pour {unit}.",
};
