import type { en } from "./en.ts";

export const fr: typeof en = {
  reviewed: false,
  subject: "Nos services au cours des 12 derniers mois : votre avis",
  subjectNamed: "{service} : votre avis sur les 12 derniers mois",
  preheader: "Ce qui marche, ce qui ne marche pas et ce qui devrait changer.",
  thanks: "Les réponses de toutes les personnes qui participent aident à décider de ce qui changera l’année prochaine.",
  intro:
    "Comptez {least} à {most} minutes, selon le nombre de services que vous utilisez. Chaque page est conservée quand vous passez à la suivante : vous pouvez vous arrêter et reprendre plus tard avec le même lien.",
  introAnonymous:
    "Comptez {least} à {most} minutes, selon le nombre de services que vous utilisez. Merci de répondre en une seule fois : rien n’est conservé avant l’envoi final.",
  recommend:
    "En pensant aux 12 derniers mois, quelle est la probabilité que vous recommandiez de travailler avec nous à des collègues ayant besoin de ce type d’appui ?",
  recommendNamed:
    "En pensant aux 12 derniers mois, quelle est la probabilité que vous recommandiez le service « {service} » à des collègues ayant besoin de ce type d’appui ?",
  speakWell:
    "En pensant aux 12 derniers mois, quelle est la probabilité que vous parliez de nous en bien à des collègues ?",
  speakWellNamed:
    "En pensant aux 12 derniers mois, quelle est la probabilité que vous parliez en bien du service « {service} » à des collègues ?",
  csat: "Dans l’ensemble, comment jugez-vous le travail de nos services ?",
  csatNamed: "Dans l’ensemble, comment jugez-vous le travail du service « {service} » ?",
  used: "Lesquels de ces services avez-vous utilisés au cours des 12 derniers mois ?",
  none: "Aucun de ceux-ci",
  rate: "{line} : comment jugez-vous les points suivants ?",
  aspects: {
    overall: "Le service dans l’ensemble",
    speed: "Rapidité",
    informed: "Information sur l’avancement",
    staff: "Compétence du personnel",
    understanding: "Compréhension de votre situation",
    rules: "Simplicité des règles et des formulaires",
    result: "Le résultat obtenu",
  },
  satisfaction: {
    1: "Pas du tout satisfaisant",
    2: "Peu satisfaisant",
    3: "Ni l’un ni l’autre",
    4: "Satisfaisant",
    5: "Très satisfaisant",
  },
  importance: "Quelle importance chacun de ces points a-t-il pour votre travail ?",
  importanceOptions: {
    not: "Pas important",
    slightly: "Peu important",
    moderately: "Moyennement important",
    very: "Très important",
    extremely: "Extrêmement important",
  },
  compared: "Par rapport à l’an dernier, nos services sont…",
  comparedNamed: "Par rapport à l’an dernier, les services de « {service} » sont…",
  comparedOptions: {
    muchWorse: "Bien moins bons",
    worse: "Moins bons",
    same: "À peu près identiques",
    better: "Meilleurs",
    muchBetter: "Bien meilleurs",
  },
  connectivity: "À quelle fréquence une mauvaise connexion vous empêche-t-elle d’utiliser nos services ?",
  change: "Si vous pouviez changer une seule chose, laquelle serait-ce ?",
  seen: "Avez-vous constaté des changements après l’enquête de l’an dernier ?",
  forum: "Je participerais à un forum d’usagers ou à un groupe de discussion",
  entity: "Dans quel type d’entité travaillez-vous ?",
  entityOptions: {
    headquarters: "Siège",
    regional: "Bureau régional ou commission régionale",
    mission: "Mission sur le terrain",
    other: "Autre entité",
  },
  location: "Où travaillez-vous la plupart du temps ?",
  locationOptions: {
    office: "Dans un grand bureau",
    small: "Dans un petit bureau ou un bureau isolé",
    travelling: "En déplacement sur le terrain",
    home: "À domicile",
  },
  role: "Quel type de travail faites-vous ?",
  roleOptions: {
    management: "Encadrement",
    substantive: "Travail de fond ou spécialisé",
    support: "Appui administratif",
    other: "Autre travail",
  },
  years: "Depuis combien de temps travaillez-vous ici ?",
  yearsOptions: {
    under1: "Moins de 1 an",
    from1: "De 1 à 3 ans",
    from4: "De 4 à 10 ans",
    over10: "Plus de 10 ans",
  },
};
