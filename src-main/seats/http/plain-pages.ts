/** The few pages that are not the room: inert text, in both languages since nobody is known yet. */
function page(title: string, lines: readonly string[], head = ""): string {
  const body = lines.map((line) => `<p>${line}</p>`).join("");
  return `<!doctype html><html lang="fr"><meta charset="utf-8"><title>${title}</title>${head}<body>${body}`;
}

export const usedLinkPage = page("Contrefeu", [
  "Ce lien n’ouvre pas, ou plus, la salle : il ne sert qu’une fois. Demandez-en un nouveau au poste principal.",
  '<span lang="en">This link does not open the room, or no longer does: it works once. Ask the main seat for a new one.</span>',
]);

export const notFoundPage = page("Contrefeu", [
  "Rien à cette adresse.",
  '<span lang="en">Nothing at this address.</span>',
]);

/** Goes on to the room from the room's own site, so that a link clicked in a message still carries the new cookie. */
export const stepInPage = page("Contrefeu", ["…"], '<meta http-equiv="refresh" content="0;url=/?from=link">');
