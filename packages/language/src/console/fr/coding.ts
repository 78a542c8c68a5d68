import type { Words } from "../../catalogue.ts";
import type { coding as english } from "../en/coding.ts";

export const coding: Words<typeof english> = {
  "console.coding.intro":
    "Jusqu’à 50 commentaires d’une langue et d’un trimestre sont tirés au sort, les mêmes pour tous. Deux personnes codent chacun d’eux. Ce que dit l’autre n’est montré qu’une fois que les deux ont tout codé.",
  "console.coding.language": "Langue",
  "console.coding.quarter": "Trimestre",
  "console.coding.quarter.of": "Trimestre {quarter} de {year}",
  "console.coding.empty": "Il n’y a aucun commentaire à coder",
  "console.coding.empty.next":
    "Choisissez une autre langue ou un autre trimestre. Les enquêtes dont les chiffres exigent plusieurs personnes sont exclues, ainsi que ce qui fait l’objet d’un cas restreint.",
  "console.coding.progress":
    "{done, plural, one {Vous avez codé # commentaire sur {all}.} many {Vous avez codé # de commentaires sur {all}.} other {Vous avez codé # commentaires sur {all}.}}",
  "console.coding.sentiment": "Que dit-il du service ?",
  "console.coding.says.positive": "Positif",
  "console.coding.says.neutral": "Neutre",
  "console.coding.says.negative": "Négatif",
  "console.coding.says.unclear": "Impossible à dire",
  "console.coding.themes": "De quoi parle-t-il ?",
  "console.coding.keys":
    "Touches : les flèches choisissent, les chiffres cochent les neuf premiers thèmes, Entrée enregistre et continue.",
  "console.coding.theme": "{at} {theme}",
  "console.coding.save": "Enregistrer et continuer",
  "console.coding.back": "Revenir au précédent",
  "console.coding.choose": "Dites d’abord ce qu’il dit du service.",
  "console.coding.mine":
    "Vous les avez tous codés. Ce qui a été dit est montré ici une fois que deux personnes l’ont fait.",
  "console.coding.taken": "Le reste est codé par deux autres personnes.",
  "console.coding.done": "Deux personnes ont codé tous ces commentaires",
  "console.coding.comment": "Commentaire",
  "console.coding.first": "L’un a dit",
  "console.coding.second": "L’autre a dit",
  "console.coding.export": "Télécharger les étiquettes en {kind}",
};
