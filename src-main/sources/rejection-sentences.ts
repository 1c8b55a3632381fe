/**
 * Why a record or a whole file was kept out, in both languages (ICU messages). The key travels in
 * `RejectedRecord.reason`; its arguments in `RejectedRecord.args`.
 */
export const rejectionSentences = {
  "rejection.not-json": { fr: "Ce n’est pas du JSON lisible.", en: "This is not readable JSON." },
  "rejection.record-cut": {
    fr: "L’enregistrement est coupé avant sa fin.",
    en: "The record is cut before its end.",
  },
  "rejection.not-an-object": {
    fr: "Ce n’est pas un enregistrement : un objet JSON est attendu.",
    en: "This is not a record: a JSON object is expected.",
  },
  "rejection.line-too-long": {
    fr: "L’enregistrement dépasse {max, number} caractères.",
    en: "The record is longer than {max, number} characters.",
  },
  "rejection.too-deep": {
    fr: "L’enregistrement est imbriqué sur plus de {max, number} niveaux.",
    en: "The record is nested more than {max, number} levels deep.",
  },
  "rejection.missing-field": {
    fr: "Le champ « {field} » manque.",
    en: "The field “{field}” is missing.",
  },
  "rejection.wrong-type": {
    fr: "Le champ « {field} » n’a pas la forme attendue.",
    en: "The field “{field}” does not have the expected form.",
  },
  "rejection.field-too-long": {
    fr: "Le champ « {field} » dépasse {max, number} caractères.",
    en: "The field “{field}” is longer than {max, number} characters.",
  },
  "rejection.too-many-values": {
    fr: "Le champ « {field} » contient plus de {max, number} valeurs.",
    en: "The field “{field}” holds more than {max, number} values.",
  },
  "rejection.unknown-kind": {
    fr: "Le type de mention « {kind} » est inconnu.",
    en: "The kind of mention “{kind}” is unknown.",
  },
  "rejection.missing-date": {
    fr: "La date de publication manque.",
    en: "The publication date is missing.",
  },
  "rejection.unreadable-date": {
    fr: "La date « {value} » est illisible.",
    en: "The date “{value}” cannot be read.",
  },
  "rejection.id-damaged": {
    fr: "L’identifiant « {value} » a été arrondi par un tableur : il ne peut pas être retrouvé.",
    en: "The id “{value}” was rounded by a spreadsheet: it cannot be recovered.",
  },
  "rejection.not-this-format": {
    fr: "L’enregistrement n’est pas au format {format}.",
    en: "The record is not in the {format} format.",
  },
  "rejection.empty-row": {
    fr: "La ligne n’a ni texte, ni lien, ni identifiant.",
    en: "The row has no text, no link and no id.",
  },
  "rejection.unclosed-quote": {
    fr: "Un guillemet ouvert dans cette ligne n’est jamais refermé.",
    en: "A quotation mark opened in this row is never closed.",
  },
  "rejection.headings-not-recognised": {
    fr: "Les en-têtes de colonnes ne sont pas reconnus ({headings}) : donnez une correspondance des colonnes.",
    en: "The column headings are not recognised ({headings}): give a mapping of the columns.",
  },
  "rejection.mapped-column-absent": {
    fr: "La colonne « {column} » de la correspondance n’existe pas dans le fichier.",
    en: "The column “{column}” of the mapping does not exist in the file.",
  },
  "rejection.feed-unreadable": {
    fr: "Le flux est illisible. Son lecteur dit, en anglais : « {detail} ».",
    en: "The feed cannot be read. Its reader says: “{detail}”.",
  },
  "rejection.sheet-unreadable": {
    fr: "Le classeur est illisible. Son lecteur dit, en anglais : « {detail} ».",
    en: "The workbook cannot be read. Its reader says: “{detail}”.",
  },
  "rejection.file-absent": { fr: "Le fichier n’existe pas.", en: "The file does not exist." },
  "rejection.file-forbidden": {
    fr: "La lecture du fichier est interdite.",
    en: "Reading the file is not permitted.",
  },
  "rejection.file-unreadable": {
    fr: "Le fichier ne peut pas être lu ({code}).",
    en: "The file cannot be read ({code}).",
  },
  "rejection.file-empty": { fr: "Le fichier est vide.", en: "The file is empty." },
  "rejection.folder-empty": {
    fr: "Le dossier ou l’archive ne contient aucun fichier de mentions.",
    en: "The folder or archive holds no file of mentions.",
  },
  "rejection.file-binary": {
    fr: "Le fichier est binaire : ce n’est ni du texte, ni une archive, ni un classeur connus.",
    en: "The file is binary: it is no known text, archive or workbook.",
  },
  "rejection.file-not-recognised": {
    fr: "Le format du fichier n’est pas reconnu. Indiquez-le, ou donnez une correspondance des colonnes.",
    en: "The format of the file is not recognised. Name it, or give a mapping of the columns.",
  },
  "rejection.file-web-page": {
    fr: "C’est une page web, pas un fichier de mentions.",
    en: "This is a web page, not a file of mentions.",
  },
  "rejection.bad-mapping": {
    fr: "La correspondance des colonnes ne se lit pas : {wrong}. Champs possibles : {fields}.",
    en: "The mapping of the columns cannot be read: {wrong}. Possible fields: {fields}.",
  },
  "rejection.file-cut": {
    fr: "L’archive est coupée ou abîmée : ce qui la précède a été lu, la suite est perdue.",
    en: "The archive is cut or damaged: what comes before was read, the rest is lost.",
  },
  "rejection.file-too-large": {
    fr: "Le fichier dépasse {max, number} octets, la limite de ce format.",
    en: "The file is larger than {max, number} bytes, the limit of this format.",
  },
  "rejection.archive-too-nested": {
    fr: "L’archive en contient d’autres sur plus de {max, number} niveaux.",
    en: "The archive holds other archives more than {max, number} levels deep.",
  },
} as const satisfies Record<`rejection.${string}`, { readonly fr: string; readonly en: string }>;

export type RejectionKey = keyof typeof rejectionSentences;
