/** Words and phrases, folded as `foldText` does. A cue counts where it stands between word limits. */
export interface StanceWords {
  readonly denial: readonly string[];
  readonly attack: readonly string[];
  readonly support: readonly string[];
}

/**
 * French and English together: posts mix them, and hardly a cue means something else in the other language. Kept
 * short and plain on purpose: every word here must be defensible in front of the person whose post it sorts.
 */
export const stanceWords: StanceWords = {
  denial: list(`
    c est faux, est faux, c etait faux, info fausse, information fausse, fausse information,
    fausses informations, fausse info, fausse rumeur, rumeur infondee, rumeurs infondees, infonde,
    infondee, rien de vrai, intox, desintox, desinformation, desinfo, fake, fake news, canular, dement,
    dementi, dementons, nous dementons, dementent, rumeur dementie, contrairement a ce qui,
    contrairement a ce que, aucune preuve, aucun rappel, n a jamais existe, verification faite,
    apres verification, image detournee, video detournee, sortie de son contexte,
    sorti de son contexte, vieille video, ancienne video, montage, arretez de relayer, ne relayez pas,
    c est un mensonge de dire, refute, hoaxbuster, this is false, that is false, is false, false claim,
    false claims, false rumour, false rumor, not true, isn t true, untrue, no truth, hoax, debunk,
    debunked, debunking, misinformation, disinformation, misleading, fact check, fact checked,
    no evidence, unfounded, baseless, we deny, denies, out of context, old video, doctored,
    stop sharing this, stop spreading, never happened`),
  attack: list(`
    scandale, scandaleux, scandaleuse, honte, honteux, honteuse, boycott, boycotter, boycottez,
    boycottons, arnaque, arnaqueurs, escroc, escrocs, mensonge, mensonges, menteur, menteurs, mentent,
    ils mentent, nous mentent, dangereux, dangereuse, danger, inadmissible, inacceptable, intolerable,
    irresponsable, irresponsables, degueulasse, degoutant, colere, plainte, porter plainte, remboursez,
    rembourser, remboursement, plus jamais, je n achete plus, n achetez plus, n achetez pas, evitez,
    cache la verite, cachent, ils savaient, savait, savaient, etouffe l affaire, rappel cache, explose,
    exploser, prend feu, prendre feu, a pris feu, brule, brulure, gonfle, surchauffe, defectueux,
    defectueuse, victime, victimes, racket, trahison, mepris, foutage de gueule, se moque de nous,
    se moquent de nous, voleurs, coupables, demission, inquietant, inquietante, scandal, shame,
    shameful, shame on, disgusting, disgrace, outrage, outrageous, scam, fraud, liar, liars, lying,
    lied, lies, cover up, covered up, coverup, dangerous, unsafe, unacceptable, irresponsible,
    never again, never buying, never buy, do not buy, don t buy, refund, lawsuit, sue, suing,
    caught fire, on fire, exploded, exploding, overheating, defective, faulty, burned, burnt, victims,
    knew about, they knew, resign, worst, terrible, awful, horrible, ripped off, greedy, negligence`),
  support: list(`
    soutien, je soutiens, on soutient, bravo, courage, merci, felicitations, chapeau, respect, fier,
    fiere, aucun souci, aucun probleme, jamais eu de probleme, jamais eu de souci, rien a signaler,
    recommande, satisfait, satisfaite, tres content, tres contente, super reactif, reactifs,
    bien gere, bonne reaction, belle reaction, transparents, je reste client, je reste cliente,
    je garde confiance, j ai confiance, je fais confiance, marche tres bien, fonctionne tres bien,
    laissez les, laissez leur, acharnement, attendons, support, i support, stand with, standing with,
    well done, good job, great job, thank you, thanks, kudos, respect, proud, no problem, no problems,
    no issues, never had a problem, never had any issue, works fine, works great, love, trust, i trust,
    recommend, great response, well handled, transparent, give them time, let s wait`),
};

/** Words that turn round a cue among the three words after them ("plus" is not one: "plus dangereux"). */
export const negations: readonly string[] = list(`
    ne, n, pas, jamais, aucun, aucune, sans, ni, not, no, never, without, nor, don t, doesn t, didn t, isn t,
    wasn t, can t, cannot, hardly`);

/** Words after which the part that counts most comes. */
export const contrasts: readonly string[] = list(
  "mais, pourtant, cependant, sauf que, but, however, yet, except",
);

function list(words: string): readonly string[] {
  return words.split(",").map((word) => word.trim());
}
