import { refusalWords } from "./refusal-words.ts";

const fr = refusalWords("fr");
const en = refusalWords("en");

/**
 * Why the rules refuse, as sentences that say what to do next: ICU MessageFormat, the arguments being those of the
 * refusal. Every key refused in `domain/` stands here, in both languages.
 */
export const refusalSentences: Readonly<Record<string, { readonly fr: string; readonly en: string }>> = {
  "crisis.already-opened": {
    fr: "Ce fichier contient déjà la crise « {name} ». Ouvrez-la, ou créez un autre fichier.",
    en: "This file already holds the crisis “{name}”. Open it, or create another file.",
  },
  "crisis.not-opened": {
    fr: "Aucune crise n’est ouverte dans ce fichier. Créez-la d’abord : un nom, une marque, une heure.",
    en: "No crisis has been opened in this file. Create it first: a name, a brand, a time.",
  },
  "crisis.start-in-future": {
    fr: "T0 ne peut pas être dans le futur. Indiquez l’heure où le fait est devenu public.",
    en: "T0 cannot be in the future. Give the time it became public.",
  },
  "crisis.cannot-become": {
    fr: `La crise est en « ${fr.from} » : elle ne passe pas directement à « ${fr.to} ». Suivez les étapes une à une.`,
    en: `The crisis is at “${en.from}”: it does not go straight to “${en.to}”. Go step by step.`,
  },
  "crisis.is-closed": {
    fr: "Cette crise est close : plus rien ne s’y écrit. Pour y revenir, repassez-la en RETEX.",
    en: "This crisis is closed: nothing more is written in it. To come back to it, set it to review again.",
  },
  "person.unknown": {
    fr: "Cette personne n’est pas, ou n’est plus, dans la salle. Choisissez quelqu’un de présent.",
    en: "This person is not, or no longer, in the room. Choose someone present.",
  },
  "person.name-taken": {
    fr: "Quelqu’un s’appelle déjà « {name} » dans la salle. Ajoutez une initiale ou un service, pour que la main courante reste claire.",
    en: "Somebody in the room is already called “{name}”. Add an initial or a department, so that the crisis log stays clear.",
  },
  "person.is-last-lead": {
    fr: "{name} est la seule personne à pouvoir faire entrer quelqu’un. Donnez d’abord le rôle de directeur de crise ou de chef de cellule à une autre.",
    en: "{name} is the only person who can let people in. First give somebody else the role of crisis director or cell lead.",
  },
  "person.does-not-hold-role": {
    fr: `{name} n’a pas le rôle « ${fr.role} ». Donnez-le d’abord dans Équipe, ou choisissez un autre rôle.`,
    en: `{name} does not hold the role “${en.role}”. Give it first under Team, or choose another role.`,
  },
  "person.not-on-duty": {
    fr: `Vous n’êtes pas de service comme « ${fr.role} » : il n’y a pas de relève à passer.`,
    en: `You are not on duty as “${en.role}”: there is no shift to hand over.`,
  },
  "person.hands-over-to-self": {
    fr: "On ne se passe pas la relève à soi-même. Choisissez quelqu’un d’autre, ou terminez sans relève.",
    en: "You cannot hand over to yourself. Choose somebody else, or end without a handover.",
  },
  "seat.has-no-person": {
    fr: "Ce poste n’a pas encore de nom. Dites qui vous êtes, puis recommencez.",
    en: "This seat has no name yet. Say who you are, then try again.",
  },
  "seat.needs-a-person": {
    fr: "Ceci engage une personne : la machine ne peut pas le faire seule. Faites-le depuis votre poste.",
    en: "This commits a person: the machine cannot do it alone. Do it from your own seat.",
  },
  "seat.role-may-not-ask-person": {
    fr: "Votre rôle ne le permet pas. {person} peut le faire : demandez-lui.",
    en: "Your role does not allow it. {person} can do it: ask them.",
  },
  "seat.role-may-not-ask-role": {
    fr: `Votre rôle ne le permet pas et personne en salle n’a celui qu’il faut : « ${fr.role} ». Faites-le donner dans Équipe.`,
    en: `Your role does not allow it and nobody in the room holds the one it takes: “${en.role}”. Have it given under Team.`,
  },
  "mention.author-unknown": {
    fr: "Aucune mention de ce compte n’est dans ce fichier : il n’y a rien à effacer.",
    en: "No mention from this account is in this file: there is nothing to erase.",
  },
  "mention.note-unknown": {
    fr: "Cette annotation n’existe pas sur cette mention. Rouvrez la mention pour voir ses annotations.",
    en: "This note does not exist on this mention. Open the mention again to see its notes.",
  },
  "mention.note-of-another": {
    fr: "Cette annotation est de quelqu’un d’autre. Ajoutez la vôtre, ou demandez à son auteur ou à l’historien de la retirer.",
    en: "This note is somebody else’s. Add your own, or ask its author or the logger to withdraw it.",
  },
  "entry.unknown": {
    fr: "Cette entrée n’existe pas dans la main courante. Rouvrez la liste et choisissez-la de nouveau.",
    en: "This entry does not exist in the crisis log. Open the list again and choose it once more.",
  },
  "entry.cannot-be-cancelled": {
    fr: "Ceci ne s’annule pas, ou l’est déjà. Rectifiez-le par une nouvelle entrée.",
    en: "This cannot be undone, or already is. Correct it with a new entry.",
  },
  "entry.of-another": {
    fr: "Cette entrée est de quelqu’un d’autre. Demandez-lui de l’annuler, ou rectifiez-la par une nouvelle entrée.",
    en: "This entry is somebody else’s. Ask them to undo it, or correct it with a new entry.",
  },
  "entry.acted-on-since": {
    fr: "Quelque chose s’est appuyé dessus depuis : l’annuler maintenant fausserait la suite. Rectifiez par une nouvelle entrée.",
    en: "Something has been built on it since: to undo it now would falsify what followed. Correct it with a new entry.",
  },
  "entry.decision-starts-undone": {
    fr: "Une décision se consigne comme proposée ou prise. Enregistrez-la ainsi, puis annulez-la ou remplacez-la.",
    en: "A decision is recorded as proposed or taken. Record it so, then cancel or supersede it.",
  },
  "entry.decision-unknown": {
    fr: "Cette décision n’existe pas dans cette crise. Rouvrez la main courante et choisissez-la de nouveau.",
    en: "This decision does not exist in this crisis. Open the crisis log again and choose it once more.",
  },
  "entry.decision-cannot-become": {
    fr: `Cette décision est ${fr.from} : elle ne peut pas devenir ${fr.to}. Consignez une nouvelle décision.`,
    en: `This decision is ${en.from}: it cannot become ${en.to}. Record a new decision.`,
  },
  "entry.information-unknown": {
    fr: "Cette information n’existe pas dans cette crise. Rouvrez la main courante et choisissez-la de nouveau.",
    en: "This piece of information does not exist in this crisis. Open the crisis log again and choose it once more.",
  },
  "entry.information-cannot-become": {
    fr: `Cette information est ${fr.from} : elle ne redevient pas ${fr.to}. En cas de doute, remettez-la en vérification.`,
    en: `This information is ${en.from}: it does not become ${en.to} again. If in doubt, set it back to verifying.`,
  },
  "entry.alert-unknown": {
    fr: "Cette alerte n’existe pas dans cette crise. Rouvrez les alertes et choisissez-la de nouveau.",
    en: "This alert does not exist in this crisis. Open the alerts again and choose it once more.",
  },
  "entry.alert-cannot-become": {
    fr: `Cette alerte est ${fr.from} : elle ne peut pas devenir ${fr.to}. Levez une nouvelle alerte si le fait est nouveau.`,
    en: `This alert is ${en.from}: it cannot become ${en.to}. Raise a new alert if the fact is new.`,
  },
  "entry.commitment-unknown": {
    fr: "Cet engagement n’existe pas dans cette crise. Rouvrez la liste des engagements.",
    en: "This commitment does not exist in this crisis. Open the list of commitments again.",
  },
  "entry.commitment-settled": {
    fr: "Cet engagement est déjà {state, select, kept {tenu} cancelled {annulé} other {réglé}}. Prenez-en un nouveau si besoin.",
    en: "This commitment is already {state, select, kept {kept} cancelled {cancelled} other {settled}}. Make a new one if needed.",
  },
  "action.unknown": {
    fr: "Cette action n’existe pas dans cette crise. Rouvrez la liste des actions.",
    en: "This action does not exist in this crisis. Open the list of actions again.",
  },
  "action.of-another": {
    fr: "Cette action revient à quelqu’un d’autre. Demandez-lui, ou demandez au chef de cellule de vous la donner.",
    en: "This action is somebody else’s. Ask them, or ask the cell lead to give it to you.",
  },
  "playbook.already-running": {
    fr: "Le plan « {title} » est déjà en cours. Poursuivez-le, ou mettez-y fin avant de le relancer.",
    en: "The playbook “{title}” is already running. Go on with it, or end it before starting it again.",
  },
  "playbook.run-unknown": {
    fr: "Ce plan n’est pas en cours dans cette crise. Rouvrez Réponses et choisissez-le de nouveau.",
    en: "This playbook is not running in this crisis. Open Responses again and choose it once more.",
  },
  "playbook.delay-too-long": {
    fr: "La fiche « {title} » est prévue plus d’un an après T0. Corrigez son délai, en minutes, puis relancez le plan.",
    en: "The card “{title}” is due more than a year after T0. Correct its delay, in minutes, then start the playbook again.",
  },
  "statement.unknown": {
    fr: "Cette déclaration n’existe pas dans cette crise. Rouvrez la liste des déclarations.",
    en: "This statement does not exist in this crisis. Open the list of statements again.",
  },
  "statement.published-is-frozen": {
    fr: "Cette déclaration est diffusée : ses mots ne changent plus. Diffusez-en une autre, qui la rectifie.",
    en: "This statement is published: its words no longer change. Publish another one, which corrects it.",
  },
  "statement.already-approved": {
    fr: "Cette déclaration est déjà validée par tous. Il reste à la diffuser.",
    en: "This statement has already been approved by everyone. All that is left is to publish it.",
  },
  "statement.not-in-review": {
    fr: "Cette déclaration n’est pas en cours de validation. Soumettez-la d’abord.",
    en: "This statement is not awaiting approval. Submit it first.",
  },
  "statement.is-stale": {
    fr: "Cette déclaration est caduque : elle a été modifiée et les validations sont tombées. Relisez-la et soumettez-la de nouveau.",
    en: "This statement is stale: it was changed and its approvals have lapsed. Read it again and submit it once more.",
  },
  "statement.words-have-changed": {
    fr: "Les mots ont changé depuis que vous les avez lus. Relisez la version actuelle avant de vous prononcer.",
    en: "The words have changed since you read them. Read the current version before you decide.",
  },
  "statement.role-not-asked": {
    fr: `Le rôle « ${fr.role} » n’est pas dans le circuit de validation de cette déclaration.`,
    en: `The role “${en.role}” is not among the approvers of this statement.`,
  },
  "statement.already-approved-for-role": {
    fr: `Le rôle « ${fr.role} » a déjà validé ces mots. Vous n’avez rien à faire.`,
    en: `The role “${en.role}” has already approved these words. There is nothing for you to do.`,
  },
  "statement.already-stood-for": {
    fr: `Vous avez déjà validé comme « ${fr.role} ». Une même personne ne valide pas deux fois : il faut un second regard.`,
    en: `You have already approved as “${en.role}”. One person does not approve twice: it takes a second pair of eyes.`,
  },
  "statement.approval-of-another": {
    fr: `Cette validation revient au rôle « ${fr.role} », que vous n’avez pas.`,
    en: `This approval belongs to the role “${en.role}”, which you do not hold.`,
  },
  "statement.deputy-too-early": {
    fr: `Vous suppléez « ${fr.role} » dans {minutes, plural, one {# minute} other {# minutes}}. D’ici là, joignez la personne qui tient ce rôle.`,
    en: `You stand in for “${en.role}” in {minutes, plural, one {# minute} other {# minutes}}. Until then, reach the person who holds that role.`,
  },
  "statement.not-approved": {
    fr: "Cette déclaration n’est pas encore validée par tous. Voyez qui manque avant de diffuser.",
    en: "This statement has not yet been approved by everyone. See who is missing before publishing.",
  },
  "statement.already-published": {
    fr: "Cette déclaration est déjà diffusée.",
    en: "This statement is already published.",
  },
  "statement.not-published": {
    fr: "Seule une déclaration diffusée se rectifie. Celle-ci peut encore être modifiée.",
    en: "Only a published statement can be corrected. This one can still be edited.",
  },
  "statement.already-corrected": {
    fr: "Cette déclaration est déjà rectifiée par une autre. Rectifiez plutôt celle qui la remplace.",
    en: "This statement is already corrected by another. Correct the one that replaces it instead.",
  },
  "statement.corrects-itself": {
    fr: "Une déclaration ne se rectifie pas elle-même. Choisissez celle qui la remplace.",
    en: "A statement cannot correct itself. Choose the one that replaces it.",
  },
  "statement.correction-not-published": {
    fr: "La déclaration qui rectifie doit être diffusée d’abord.",
    en: "The statement that corrects must be published first.",
  },
  "statement.validity-has-passed": {
    fr: "La validité de ces mots est passée. Fixez une nouvelle heure limite et soumettez-les de nouveau.",
    en: "The validity of these words has passed. Set a new time limit and submit them once more.",
  },
  "statement.too-long": {
    fr: `Trop long pour ${fr.channel} : {length, number} caractères pour {limit, number}. Retirez-en {over, number}.`,
    en: `Too long for ${en.channel}: {length, number} characters for {limit, number}. Remove {over, number}.`,
  },
  "statement.has-unfilled-fields": {
    fr: "Il reste des champs à remplir : {fields}.",
    en: "Some fields are still to be filled in: {fields}.",
  },
  "statement.role-asked-twice": {
    fr: `Le rôle « ${fr.role} » est demandé deux fois. Gardez une seule ligne par rôle.`,
    en: `The role “${en.role}” is asked twice. Keep one line per role.`,
  },
  "statement.observer-cannot-approve": {
    fr: "Un observateur regarde et ne valide pas. Choisissez un autre rôle ou un autre suppléant.",
    en: "An observer looks on and does not approve. Choose another role or another deputy.",
  },
};
