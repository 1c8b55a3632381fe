import type { Language } from "../contract/vocabulary.ts";
import type { CrisisFileFaultKey } from "./crisis-file-fault.ts";

/** What a person reads, in ICU-like form: `{name}` and the other arguments are filled in by the catalogue's reader. */
export const faultSentences: Readonly<Record<CrisisFileFaultKey, Readonly<Record<Language, string>>>> = {
  "file.absent": {
    fr: "Le fichier {name} n’existe pas (ou plus) à cet endroit.",
    en: "The file {name} does not exist (any more) in this place.",
  },
  "file.no-folder": {
    fr: "{name} ne peut pas être créé : le dossier indiqué n’existe pas.",
    en: "{name} cannot be created: the folder given does not exist.",
  },
  "file.exists": {
    fr: "Un fichier {name} existe déjà ici : il n’est pas écrasé. Choisissez un autre nom.",
    en: "A file {name} already exists here: it is not overwritten. Choose another name.",
  },
  "file.moved-away": {
    fr: "{name} ne peut pas être créé : {name}-wal est resté ici, avec les dernières écritures d’une crise qui a été déplacée. Remettez-la à côté, ou choisissez un autre nom.",
    en: "{name} cannot be created: {name}-wal was left here, with the last writes of a crisis that was moved. Put it back beside them, or choose another name.",
  },
  "file.not-a-database": {
    fr: "{name} n’est pas un fichier de crise : son contenu n’est pas lisible.",
    en: "{name} is not a crisis file: its content cannot be read.",
  },
  "file.not-a-crisis": {
    fr: "{name} est une base de données d’une autre application, pas un fichier de crise Contrefeu.",
    en: "{name} is a database of another application, not a Contrefeu crisis file.",
  },
  "file.newer": {
    fr: "{name} vient d’une version plus récente de Contrefeu (format {version}, ici {known} au plus). Mettez l’application à jour ; le fichier n’a pas été touché.",
    en: "{name} comes from a newer version of Contrefeu (format {version}, at most {known} here). Update the application; the file was not touched.",
  },
  "file.older": {
    fr: "{name} est d’un format plus ancien ({version}) et ne peut être mis à jour en lecture seule. Ouvrez-le une fois là où il peut être écrit.",
    en: "{name} has an older format ({version}) and cannot be upgraded while read-only. Open it once where it can be written.",
  },
  "file.backup-failed": {
    fr: "{name} n’a pas été mis à jour : sa copie de sauvegarde {backup} n’a pas pu être écrite.",
    en: "{name} was not upgraded: its backup copy {backup} could not be written.",
  },
  "file.locked": {
    fr: "{name} est déjà ouvert en écriture par un autre poste ou une autre fenêtre. Fermez-le là-bas, ou ouvrez-le ici en lecture seule.",
    en: "{name} is already open for writing by another program or window. Close it there, or open it here read-only.",
  },
  "file.read-only": {
    fr: "{name} est sur un support en lecture seule : rien ne peut y être écrit.",
    en: "{name} is on a read-only medium: nothing can be written to it.",
  },
  "file.no-access": {
    fr: "{name} ne peut pas être ouvert : l’accès est refusé ou ce n’est pas un fichier.",
    en: "{name} cannot be opened: access is denied or it is not a file.",
  },
  "file.disk-full": {
    fr: "Le disque est plein : rien n’a été écrit dans {name}, et rien de ce qui était confirmé n’est perdu. Libérez de la place puis recommencez.",
    en: "The disk is full: nothing was written to {name}, and nothing already confirmed is lost. Free some space, then try again.",
  },
  "file.corrupt": {
    fr: "{name} est endommagé : une partie de son contenu n’est plus lisible. Travaillez sur une copie et restaurez une sauvegarde.",
    en: "{name} is damaged: part of its content can no longer be read. Work on a copy and restore a backup.",
  },
  "file.altered": {
    fr: "Une partie de ce fichier de crise n’est plus ce qui y avait été écrit : il a été altéré ou endommagé. La vérification dit à quelle position ; travaillez sur une copie et restaurez une sauvegarde.",
    en: "Part of this crisis file is no longer what was written to it: it was altered or damaged. Verifying it says at which position; work on a copy and restore a backup.",
  },
  "file.failed": {
    fr: "{name} n’a pas pu être lu ou écrit (code {code}).",
    en: "{name} could not be read or written (code {code}).",
  },
};

/** Why `verify` says a crisis file is not intact. */
export type VerifyReason =
  | "verify.entry-missing"
  | "verify.entry-unreadable"
  | "verify.entry-out-of-chain"
  | "verify.entry-changed"
  | "verify.columns-disagree"
  | "verify.batch-out-of-order"
  | "verify.mention-missing"
  | "verify.mention-changed"
  | "verify.mention-added"
  | "verify.mention-columns-disagree"
  | "verify.seal-broken"
  | "verify.erasure-unlogged"
  | "verify.accounts-changed"
  | "verify.attachment-changed"
  | "verify.structure-changed"
  | "verify.checkpoint-of-another-crisis"
  | "verify.checkpoint-forged"
  | "verify.tail-cut"
  | "verify.chain-rewritten"
  | "verify.file-damaged";

export const verifySentences: Readonly<Record<VerifyReason, Readonly<Record<Language, string>>>> = {
  "verify.entry-missing": {
    fr: "Une entrée manque à la position {position}.",
    en: "An entry is missing at position {position}.",
  },
  "verify.entry-unreadable": {
    fr: "L’entrée {position} n’est plus lisible.",
    en: "Entry {position} can no longer be read.",
  },
  "verify.entry-out-of-chain": {
    fr: "L’entrée {position} ne suit pas celle qui la précède : une entrée a été insérée, supprimée ou déplacée.",
    en: "Entry {position} does not follow the one before it: an entry was inserted, deleted or moved.",
  },
  "verify.entry-changed": {
    fr: "L’entrée {position} a été modifiée après son enregistrement.",
    en: "Entry {position} was changed after it was recorded.",
  },
  "verify.columns-disagree": {
    fr: "Le type inscrit à l’entrée {position} ne correspond pas à son contenu.",
    en: "The type written at entry {position} does not match its content.",
  },
  "verify.batch-out-of-order": {
    fr: "Le lot de mentions de l’entrée {position} ne fait pas suite au lot précédent.",
    en: "The batch of mentions of entry {position} does not follow the batch before it.",
  },
  "verify.mention-missing": {
    fr: "La mention n° {row}, scellée par l’entrée {position}, a été retirée.",
    en: "Mention no. {row}, sealed by entry {position}, was removed.",
  },
  "verify.mention-changed": {
    fr: "La mention n° {row}, scellée par l’entrée {position}, a été modifiée.",
    en: "Mention no. {row}, sealed by entry {position}, was changed.",
  },
  "verify.mention-added": {
    fr: "La mention n° {row} a été ajoutée sans être scellée par le journal.",
    en: "Mention no. {row} was added without being sealed by the log.",
  },
  "verify.mention-columns-disagree": {
    fr: "La colonne « {column} » de la mention n° {row} (entrée {position}) ne correspond pas à son contenu.",
    en: "Column “{column}” of mention no. {row} (entry {position}) does not match its content.",
  },
  "verify.seal-broken": {
    fr: "Le sceau du lot de mentions de l’entrée {position} ne correspond plus à ses mentions.",
    en: "The seal of the batch of mentions of entry {position} no longer matches its mentions.",
  },
  "verify.erasure-unlogged": {
    fr: "La mention n° {row} (entrée {position}) a été effacée sans que le journal le dise.",
    en: "Mention no. {row} (entry {position}) was erased without the log saying so.",
  },
  "verify.accounts-changed": {
    fr: "La table des comptes ne correspond plus aux mentions : un compte, ou un nom de compte, y a été ajouté.",
    en: "The table of accounts no longer matches the mentions: an account, or a name of one, was added to it.",
  },
  "verify.attachment-changed": {
    fr: "La pièce jointe {attachment} ne correspond plus à son empreinte.",
    en: "Attachment {attachment} no longer matches its fingerprint.",
  },
  "verify.structure-changed": {
    fr: "Entrées et mentions sont entières, mais la structure du fichier a été modifiée ({name}) : une protection ou un index en a été retiré ou changé.",
    en: "Entries and mentions are whole, but the structure of the file was altered ({name}): a protection or an index was removed from it or changed.",
  },
  "verify.checkpoint-of-another-crisis": {
    fr: "Ce point de contrôle appartient à une autre crise.",
    en: "This checkpoint belongs to another crisis.",
  },
  "verify.checkpoint-forged": {
    fr: "La signature du point de contrôle n’est pas valable.",
    en: "The signature of the checkpoint is not valid.",
  },
  "verify.tail-cut": {
    fr: "Le journal s’arrête avant la position {checkpoint} du point de contrôle : la fin a été coupée, ou ce fichier est plus ancien.",
    en: "The log stops before position {checkpoint} of the checkpoint: its end was cut, or this is an older file.",
  },
  "verify.chain-rewritten": {
    fr: "Le journal a été réécrit : à la position {position}, il diffère du point de contrôle signé.",
    en: "The log was rewritten: at position {position}, it differs from the signed checkpoint.",
  },
  "verify.file-damaged": {
    fr: "Le fichier est endommagé : la vérification ne peut pas le lire jusqu’au bout (code {code}).",
    en: "The file is damaged: the verification cannot read it to the end (code {code}).",
  },
};
