/** What the shell itself says, outside the page. */
export interface ShellWords {
  readonly ask: string;
  readonly open: string;
  readonly copyLink: string;
  readonly lookalike: string;
  readonly plainLink: string;
  readonly cancel: string;
  readonly edit: string;
  readonly view: string;
  readonly window: string;
  readonly usualSize: string;
  readonly larger: string;
  readonly smaller: string;
  readonly wholeScreen: string;
  readonly restarted: string;
  readonly pageGone: string;
  gaveUp(code: number): string;
}

export const shellWords: Readonly<Record<"fr" | "en", ShellWords>> = {
  fr: {
    ask: "Ouvrir cette adresse dans le navigateur ?",
    open: "Ouvrir",
    copyLink: "Copier le lien",
    lookalike:
      "Attention : ce nom mêle plusieurs alphabets, ou porte un identifiant ; il peut imiter un autre site.",
    plainLink: "Liaison non chiffrée (http).",
    cancel: "Annuler",
    edit: "Édition",
    view: "Affichage",
    window: "Fenêtre",
    usualSize: "Taille habituelle",
    larger: "Plus grand",
    smaller: "Plus petit",
    wholeScreen: "Plein écran",
    restarted:
      "La salle s’est arrêtée, puis a été relancée. Tout ce qui était confirmé est dans le fichier de crise.",
    pageGone: "La fenêtre s’est arrêtée ; la salle, elle, continue. La fenêtre va se rouvrir.",
    gaveUp: (code) =>
      `La salle s’est arrêtée et n’a pas pu être relancée (code ${code}). Tout ce qui était confirmé est dans le fichier de crise. Quittez Contrefeu, puis rouvrez-le.`,
  },
  en: {
    ask: "Open this address in the browser?",
    open: "Open",
    copyLink: "Copy the link",
    lookalike: "Beware: this name mixes alphabets, or carries a user name; it may imitate another site.",
    plainLink: "Unencrypted link (http).",
    cancel: "Cancel",
    edit: "Edit",
    view: "View",
    window: "Window",
    usualSize: "Usual size",
    larger: "Larger",
    smaller: "Smaller",
    wholeScreen: "Full screen",
    restarted: "The room stopped and was started again. All that was confirmed is in the crisis file.",
    pageGone: "The window stopped; the room itself goes on. The window will open again.",
    gaveUp: (code) =>
      `The room stopped and could not be started again (code ${code}). All that was confirmed is in the crisis file. Quit Contrefeu, then open it again.`,
  },
};
