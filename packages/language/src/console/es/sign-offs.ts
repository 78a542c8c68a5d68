import type { Words } from "../../catalogue.ts";
import type { signOffs as english } from "../en/sign-offs.ts";

export const signOffs: Words<typeof english> = {
  "console.signOffs.intro":
    "Una ola no pregunta a nadie antes de que la aprueben todas las unidades que deben hacerlo.",
  "console.signOffs.empty": "Nada espera el visto bueno",
  "console.signOffs.empty.next": "Cuando se planifique una ola que afecte a su unidad, aparecerá aquí.",
  "console.signOffs.wave": "Ola",
  "console.signOffs.survey": "Encuesta",
  "console.signOffs.opens": "Se abre",
  "console.signOffs.unit": "Unidad",
  "console.signOffs.signed": "Aprobada",
  "console.signOffs.pending": "Todavía no",
  "console.signOffs.by": "Por {member}",
  "console.signOffs.signers": "Quién puede aprobar",
  "console.signOffs.signers.none": "Nadie tiene un papel en esta unidad",
  "console.signOffs.sign": "Dar el visto bueno",
  "console.signOffs.sign.title": "¿Aprobar esta ola?",
  "console.signOffs.sign.body": "{wave} podrá abrirse entonces para {unit}. Puede retirarlo hasta que se abra.",
  "console.signOffs.needed": "Unidades que la aprueban antes de abrirse",
  "console.signOffs.needed.hint":
    "Firman los miembros con un papel en la unidad. Sin su firma espera, aunque llegue su fecha.",
  "console.problem.sign_off_missing": "Una unidad aún no ha aprobado esta ola. Vea abajo cuál.",
  "console.signOffs.unsign": "Retirar",
  "console.signOffs.unsign.title": "¿Retirar su aprobación?",
  "console.signOffs.unsign.body": "{wave} esperará entonces hasta que alguien la apruebe de nuevo para {unit}.",
};
