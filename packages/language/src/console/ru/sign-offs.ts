import type { Words } from "../../catalogue.ts";
import type { signOffs as english } from "../en/sign-offs.ts";

export const signOffs: Words<typeof english> = {
  "console.signOffs.intro": "Волна никого не опрашивает, пока её не согласуют все нужные подразделения.",
  "console.signOffs.empty": "Ничто не ждёт согласования",
  "console.signOffs.empty.next":
    "Когда будет запланирована волна, касающаяся вашего подразделения, она появится здесь.",
  "console.signOffs.wave": "Волна",
  "console.signOffs.survey": "Опрос",
  "console.signOffs.opens": "Открытие",
  "console.signOffs.unit": "Подразделение",
  "console.signOffs.signed": "Согласовано",
  "console.signOffs.pending": "Ещё нет",
  "console.signOffs.by": "{member}",
  "console.signOffs.signers": "Кто может согласовать",
  "console.signOffs.signers.none": "Ни у кого нет роли в этом подразделении",
  "console.signOffs.sign": "Согласовать",
  "console.signOffs.sign.title": "Согласовать эту волну?",
  "console.signOffs.sign.body": "Тогда {wave} может открыться для {unit}. До открытия это можно отозвать.",
  "console.signOffs.needed": "Подразделения, согласующие её до открытия",
  "console.signOffs.needed.hint":
    "Подписывают участники с ролью в подразделении. Без их подписи она ждёт, даже если дата наступила.",
  "console.problem.sign_off_missing": "Подразделение ещё не согласовало эту волну. Какое — смотрите ниже.",
  "console.signOffs.unsign": "Отозвать",
  "console.signOffs.unsign.title": "Отозвать своё согласование?",
  "console.signOffs.unsign.body": "Тогда {wave} ждёт, пока кто-нибудь снова не согласует её для {unit}.",
};
