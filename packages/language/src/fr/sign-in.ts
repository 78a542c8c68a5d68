import type { Words } from "../catalogue.ts";
import type { signIn as english } from "../en/sign-in.ts";

/** What those who administer read when they sign in. */
export const signIn: Words<typeof english> = {
  "signin.title": "Se connecter",
  "signin.email": "Adresse électronique",
  "signin.password": "Mot de passe",
  "signin.forgotten":
    "Si vous avez oublié votre mot de passe ou perdu votre téléphone, demandez un nouveau lien à une autre personne qui administre ce service.",
  "signin.elsewhere": "Se connecter avec le compte de votre organisation",
  "signin.elsewhere.none":
    "Le compte de votre organisation ne vous donne pas accès ici. Demandez une invitation à une personne qui administre ce service.",
  "signin.elsewhere.weak":
    "Le compte de votre organisation vous a laissé entrer trop facilement. Connectez-vous-y avec un second facteur, comme un code de votre téléphone, puis réessayez.",
  "signin.wrong": "L’adresse ou le mot de passe est incorrect. Vérifiez les deux et réessayez",
  "signin.slow": "Il y a eu trop d’essais. Attendez quelques minutes et réessayez",
  "signin.over": "Cela a pris trop de temps. Connectez-vous de nouveau",
  "signin.code.hint": "Six chiffres affichés par l’application de votre téléphone, ou l’un de vos codes de secours.",
  "signin.code.wrong": "Le code est incorrect ou a déjà servi. Saisissez le suivant",
  "signin.setup.title": "Configurer les codes de connexion",
  "signin.setup.body":
    "Ouvrez sur votre téléphone une application de codes à usage unique, puis scannez l’image ou saisissez la clé. Saisissez ensuite le code que l’application affiche.",
  "signin.setup.key": "Clé",
  "signin.setup.alt": "Code QR qui contient la clé",
  "signin.recovery.title": "Conservez vos codes de secours",
  "signin.recovery.body":
    "Chacun vous donne accès une fois, quand vous n’avez pas votre téléphone. Ils ne sont affichés que cette fois-ci : imprimez-les ou notez-les.",
  "signin.join.first": "Créer le premier compte",
  "signin.join.firstBody":
    "La personne qui a ce lien devient propriétaire : elle peut tout faire ici et inviter d’autres personnes.",
  "signin.join.title": "Choisir un mot de passe",
  "signin.join.name": "Nom",
  "signin.password.hint": "Au moins 12 caractères. Quelques mots à la suite sont faciles à retenir.",
  "signin.fault.short": "Utilisez au moins 12 caractères",
  "signin.fault.long": "Utilisez au plus 200 caractères",
  "signin.fault.common": "Ce mot de passe ou un autre très proche est courant. Choisissez-en un autre",
  "signin.fault.named": "Votre mot de passe ne doit pas contenir le nom de votre adresse",
  "signin.fault.own": "Votre mot de passe ne doit pas contenir un mot de votre organisation, comme son nom",
  "signin.fault.email": "Saisissez une adresse électronique, par exemple name@example.org",
  "signin.fault.name": "Saisissez votre nom",
  "signin.in.title": "Votre session est ouverte",
  "signin.in.as": "En tant que {name}",
  "signin.in.out": "Se déconnecter",
  "signin.in.everywhere": "Se déconnecter partout",
  "signin.out.title": "Vous avez quitté votre session",
  "signin.out.body": "Fermez cette fenêtre si d’autres personnes utilisent cet appareil.",
};
