import type { Language } from "../../contract/vocabulary.ts";
import type { QueryFault } from "./query.ts";

/** Why a text is not a query, in both languages (ICU messages); the place it stopped at is shown beside them. */
export const querySentences: Readonly<Record<QueryFault, Readonly<Record<Language, string>>>> = {
  "query.too-long": {
    fr: "La recherche dépasse {most, number} caractères.",
    en: "The query is longer than {most, number} characters.",
  },
  "query.too-many-terms": {
    fr: "La recherche compte plus de {most, number} termes.",
    en: "The query has more than {most, number} terms.",
  },
  "query.too-deep": {
    fr: "Les parenthèses s’emboîtent sur plus de {most, number} niveaux.",
    en: "The parentheses are nested more than {most, number} levels deep.",
  },
  "query.unclosed-quote": {
    fr: "Un guillemet est ouvert et jamais refermé.",
    en: "A quotation mark is opened and never closed.",
  },
  "query.unclosed-parenthesis": {
    fr: "Une parenthèse est ouverte et jamais refermée.",
    en: "A parenthesis is opened and never closed.",
  },
  "query.unexpected-parenthesis": {
    fr: "Une parenthèse se ferme sans avoir été ouverte.",
    en: "A parenthesis closes without having been opened.",
  },
  "query.empty-parentheses": {
    fr: "Ces parenthèses sont vides.",
    en: "These parentheses are empty.",
  },
  "query.missing-operand": {
    fr: "Il manque un mot après ET, OU, SAUF ou PRÈS DE.",
    en: "A word is missing after AND, OR, NOT or NEAR.",
  },
  "query.missing-value": {
    fr: "Il manque une valeur après les deux-points.",
    en: "A value is missing after the colon.",
  },
  "query.no-letters": {
    fr: "« {text} » ne contient ni lettre ni chiffre.",
    en: "“{text}” holds no letter and no digit.",
  },
  "query.unknown-kind": {
    fr: "« {kind} » n’est pas un type de mention.",
    en: "“{kind}” is no kind of mention.",
  },
  "query.near-needs-words": {
    fr: "La proximité se cherche entre des mots ou des expressions.",
    en: "Nearness is searched between words or phrases.",
  },
  "query.near-mixed-distances": {
    fr: "Une même proximité ne peut avoir deux distances : séparez-les par des parenthèses.",
    en: "One nearness cannot have two distances: set them apart with parentheses.",
  },
  "query.distance-too-large": {
    fr: "La distance ne peut dépasser {most, number} mots.",
    en: "The distance cannot be more than {most, number} words.",
  },
};
