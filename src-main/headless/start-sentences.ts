import type { Language } from "../contract/vocabulary.ts";

/** How the room came to be open, as far as the person at the terminal has to know. */
export interface Opened {
  readonly url: string;
  /** Why it is not in Electron's window; absent: that was not asked for. */
  readonly electron?: "absent" | "failed" | "no-screen";
  /** Whether a browser's window was wanted, and whether one opened. */
  readonly window: "open" | "none" | "not-wanted";
  readonly isOverSsh: boolean;
}

const words = {
  fr: {
    absent: "Electron n’est pas installé ici",
    failed: "Electron n’a pas pu démarrer ici",
    "no-screen": "Electron n’a pas d’écran ici",
    inBrowser: (why: string) => `${why} : la salle s’ouvre dans le navigateur.`,
    open: (url: string) => `Salle de crise ouverte : ${url}`,
    noWindow: (why: string) => `${why}, et aucun navigateur n’a pu être ouvert.`,
    noBrowser: "Aucun navigateur n’a pu être ouvert ici.",
    byHand: (url: string) => `Ouvrez vous-même cette adresse, qui ne sert qu’une fois : ${url}`,
    overSsh: (port: string) =>
      `Depuis votre poste, gardez ouvert : ssh -L ${port}:127.0.0.1:${port} (cette machine)`,
  },
  en: {
    absent: "Electron is not installed here",
    failed: "Electron could not be started here",
    "no-screen": "Electron has no screen here",
    inBrowser: (why: string) => `${why}: the room opens in the browser.`,
    open: (url: string) => `War room open: ${url}`,
    noWindow: (why: string) => `${why}, and no browser could be opened.`,
    noBrowser: "No browser could be opened here.",
    byHand: (url: string) => `Open this address yourself; it works once: ${url}`,
    overSsh: (port: string) =>
      `From your own machine, keep open: ssh -L ${port}:127.0.0.1:${port} (this machine)`,
  },
} as const;

/** What is said once the room is open, a sentence a line: where it is, or what is left to do by hand. */
export function sayOpened({ url, electron, window, isOverSsh }: Opened, lang: Language): readonly string[] {
  const said = words[lang];
  const why = electron === undefined ? null : said[electron];
  if (window !== "none") return [...(why === null ? [] : [said.inBrowser(why)]), said.open(url)];
  const what = why === null ? said.noBrowser : said.noWindow(why);
  return [what, said.byHand(url), ...(isOverSsh ? [said.overSsh(new URL(url).port)] : [])];
}
