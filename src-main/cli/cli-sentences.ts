/** What the command line says, in both languages (ICU messages); keys start with `cli.`. */
export const cliSentences = {
  "cli.command-unknown": {
    fr: "« {command} » n’est pas une commande.",
    en: "“{command}” is not a command.",
  },
  "cli.option-unknown": {
    fr: "L’option {option} n’existe pas ici.",
    en: "The option {option} does not exist here.",
  },
  "cli.option-misspelt": {
    fr: "L’option {option} est mal écrite : il y manque sa valeur ({option}=valeur), ou elle n’en prend pas.",
    en: "The option {option} is misspelt: its value is missing ({option}=value), or it takes none.",
  },
  "cli.option-missing": { fr: "L’option {option} est obligatoire.", en: "The option {option} is required." },
  "cli.option-not-a-number": {
    fr: "L’option {option} attend un nombre entier, {least} au moins{most, select, none {} other { et {most} au plus}}.",
    en: "The option {option} takes a whole number, at least {least}{most, select, none {} other { and at most {most}}}.",
  },
  "cli.option-not-a-time": {
    fr: "L’option {option} attend une date, comme 2026-03-02 ou 2026-03-02T14:10Z.",
    en: "The option {option} takes a date, such as 2026-03-02 or 2026-03-02T14:10Z.",
  },
  "cli.option-not-a-choice": {
    fr: "L’option {option} attend l’un de : {choices}.",
    en: "The option {option} takes one of: {choices}.",
  },
  "cli.option-not-for-graph": {
    fr: "L’option {option} ne vaut pas pour un graphe (.gexf), qui montre toute la crise.",
    en: "The option {option} is not for a graph (.gexf), which shows the whole crisis.",
  },
  "cli.crisis-missing": { fr: "Il manque le fichier de crise.", en: "The crisis file is missing." },
  "cli.file-missing": { fr: "Il manque le fichier à importer.", en: "The file to import is missing." },
  "cli.too-many-words": { fr: "« {word} » est de trop.", en: "“{word}” is one word too many." },
  "cli.not-a-mapping": {
    fr: "{name} n’est pas une table de colonnes : un objet JSON de textes est attendu.",
    en: "{name} is not a column mapping: a JSON object of texts is expected.",
  },
  "cli.unreadable-json": { fr: "{name} n’est pas du JSON lisible.", en: "{name} is not readable JSON." },
  "cli.unreadable-file": {
    fr: "{name} ne peut pas être lu ({code}).",
    en: "{name} cannot be read ({code}).",
  },
  "cli.unwritable-file": {
    fr: "{name} ne peut pas être écrit à cet endroit ({code}).",
    en: "{name} cannot be written in this place ({code}).",
  },
  "cli.imported": {
    fr: "{read, plural, =0 {Aucun enregistrement lu} one {# enregistrement lu} other {# enregistrements lus}} : {added, number} ajoutés, {updated, number} mis à jour, {skipped, number} passés, {rejected, number} rejetés.",
    en: "{read, plural, =0 {No record read} one {# record read} other {# records read}}: {added, number} added, {updated, number} updated, {skipped, number} skipped, {rejected, number} rejected.",
  },
  "cli.rejected-line": { fr: "{file}, ligne {line} : {reason}", en: "{file}, line {line}: {reason}" },
  "cli.more-rejected": {
    fr: "… et {count, number} autres, gardés en quarantaine dans le fichier de crise.",
    en: "… and {count, number} more, kept in quarantine in the crisis file.",
  },
  "cli.import-cancelled": {
    fr: "Import interrompu : ce qui précède est enregistré.",
    en: "Import stopped: what came before is saved.",
  },
  "cli.intact": {
    fr: "Intègre : {position, plural, one {# entrée vérifiée} other {# entrées vérifiées}}, empreinte {hash}.",
    en: "Intact: {position, plural, one {# entry checked} other {# entries checked}}, fingerprint {hash}.",
  },
  "cli.not-intact": {
    fr: "Altéré à la position {position} : {reason}",
    en: "Altered at position {position}: {reason}",
  },
  "cli.exported": {
    fr: "{count, plural, one {# mention écrite} other {# mentions écrites}} dans {name}.",
    en: "{count, plural, one {# mention written} other {# mentions written}} to {name}.",
  },
  "cli.pseudonymised": {
    fr: "Comptes remplacés par des pseudonymes ; --names pour les garder.",
    en: "Accounts replaced by pseudonyms; --names keeps them.",
  },
  "cli.graph-cut": {
    fr: "Graphe limité : {nodes, number} mentions de {cascades, number} cascades laissées de côté.",
    en: "Graph limited: {nodes, number} mentions of {cascades, number} cascades left out.",
  },
  "cli.serving": {
    fr: "Salle de crise ouverte : {url} (Ctrl+C pour fermer)",
    en: "War room open: {url} (Ctrl+C to close)",
  },
  "cli.demo-written": {
    fr: "Démonstration écrite dans {name} : {mentions, number} mentions, {entries, number} entrées.",
    en: "Demonstration written to {name}: {mentions, number} mentions, {entries, number} entries.",
  },
} as const;
