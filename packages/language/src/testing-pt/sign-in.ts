import type { Words } from "../catalogue.ts";
import type { signIn as english } from "../en/sign-in.ts";

/** What those who administer read when they sign in. */
export const signIn: Words<typeof english> = {
  "signin.title": "Iniciar sessão",
  "signin.email": "Endereço de correio",
  "signin.password": "Palavra-passe",
  "signin.forgotten":
    "Se esqueceu a palavra-passe ou perdeu o telefone, peça uma nova ligação a outra pessoa que administre este serviço.",
  "signin.elsewhere": "Iniciar sessão com a conta da sua organização",
  "signin.elsewhere.none":
    "A conta da sua organização não lhe dá acesso aqui. Peça um convite a quem administra este serviço.",
  "signin.elsewhere.weak":
    "A conta da sua organização deixou-o entrar com demasiada facilidade. Entre lá com um segundo fator, como um código do seu telefone, e tente de novo.",
  "signin.wrong": "O endereço ou a palavra-passe não está certo. Verifique os dois e tente de novo",
  "signin.slow": "Houve demasiadas tentativas. Espere alguns minutos e tente de novo",
  "signin.over": "Demorou demasiado. Inicie sessão de novo",
  "signin.code.hint": "Seis algarismos da aplicação no seu telefone, ou um dos seus códigos de recuperação.",
  "signin.code.wrong": "O código não está certo ou já foi usado. Introduza o seguinte",
  "signin.setup.title": "Configurar os códigos de acesso",
  "signin.setup.body":
    "Abra no telefone uma aplicação de códigos de uso único e leia a imagem ou escreva a chave. Depois introduza o código que a aplicação mostra.",
  "signin.setup.key": "Chave",
  "signin.setup.alt": "Código QR com a chave",
  "signin.recovery.title": "Guarde os seus códigos de recuperação",
  "signin.recovery.body":
    "Cada um dá-lhe acesso uma vez quando não tem o telefone. Só são mostrados desta vez: imprima-os ou anote-os.",
  "signin.join.first": "Criar a primeira conta",
  "signin.join.firstBody":
    "Quem tiver esta ligação torna-se proprietário: pode fazer tudo aqui e convidar outras pessoas.",
  "signin.join.title": "Escolher uma palavra-passe",
  "signin.join.name": "Nome",
  "signin.password.hint": "Pelo menos 12 caracteres. Algumas palavras seguidas são fáceis de lembrar.",
  "signin.fault.short": "Use pelo menos 12 caracteres",
  "signin.fault.long": "Use no máximo 200 caracteres",
  "signin.fault.common": "Muitas pessoas usam esta palavra-passe ou uma parecida. Escolha outra",
  "signin.fault.named": "A palavra-passe não pode conter o nome do seu endereço",
  "signin.fault.own": "A palavra-passe não pode conter uma palavra da sua organização, como o nome dela",
  "signin.fault.email": "Introduza um endereço de correio, como name@example.org",
  "signin.fault.name": "Introduza o seu nome",
  "signin.in.title": "Tem a sessão iniciada",
  "signin.in.as": "Como {name}",
  "signin.in.out": "Terminar sessão",
  "signin.in.everywhere": "Terminar sessão em todo o lado",
  "signin.out.title": "Terminou a sessão",
  "signin.out.body": "Feche esta janela se outras pessoas usam este aparelho.",
};
