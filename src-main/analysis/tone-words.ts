/** Folded words and phrases (as `foldText` writes them) by strength: 1 mild, 2 plain, 3 strong; negative below zero. */
export const toneWords: ReadonlyMap<string, number> = new Map([
  ...weigh(
    3,
    `excellent, excellente, magnifique, formidable, genial, geniale, extraordinaire, superbe, merveilleux, merveilleuse,
    fantastique, adore, j adore, parfait, parfaite, felicitations, exceptionnel, incroyable,
    amazing, awesome, excellent, wonderful, fantastic, perfect, love, loved, best, brilliant, incredible, outstanding,
    congratulations, superb, magnificent`,
  ),
  ...weigh(
    2,
    `bravo, merci, super, heureux, heureuse, content, contente, ravi, ravie, fier, fiere, aime, beau, belle, bon, bonne,
    bonheur, succes, victoire, reussi, reussite, efficace, satisfait, satisfaite, recommande, confiance, soutien,
    plaisir, bienveillant, courage, honneur, innovant, innovation, progres, ameliore, mieux, meilleur, meilleure, top,
    gagne, sourire, joie, reactif, solidaire, solidarite, hate, vive,
    good, great, happy, glad, thanks, thank, proud, nice, beautiful, excited, exciting, enjoy, enjoyed, win, winner,
    won, success, successful, fun, funny, cool, blessed, grateful, better, fine, helpful, recommend, smile, celebrate,
    favorite, favourite, sweet, cute, lovely, impressive, welcome, luck, lucky, support, yay, well done`,
  ),
  ...weigh(
    1,
    `interessant, interessante, utile, oui, clair, simple, facile, rapide, propre, durable, espoir, capable, bienvenue,
    accord, avance, premier, premiere, proteger, nouveau,
    interesting, hope, hopefully, easy, ready, fresh, safe, thankful, ok, okay, wish, free, peace, strong, improve,
    improved`,
  ),
  ...weigh(
    -1,
    `attente, retard, attendre, cher, chere, difficile, complique, peur, doute, inquiet, inquiete, manque, perdu, perdre,
    risque, dommage, critique, triste, tristesse, fatigue, malade, pollution, menace, baisse, faux, fausse, taxe,
    delay, delayed, late, wait, waiting, expensive, hard, difficult, sorry, lost, miss, missed, tired, sick, concern,
    concerned, doubt, weird, boring, slow, broke, unfortunately, problem, problems, issue, issues, fight, wrong`,
  ),
  ...weigh(
    -2,
    `mauvais, mauvaise, nul, nulle, mal, pire, probleme, problemes, panne, echec, erreur, decu, decue, decevant,
    decevante, colere, plainte, menaces, danger, dangereux, dangereuse, toxique, toxiques, inquietant, inquietante,
    polemique, refuse, rejette, bloque, victime, victimes, mort, morts, mourir, tue, disparition, detruit, detruire,
    accuse, crise, grave, inacceptable, inadmissible, ridicule, absurde, degueu, gonfle, brule, explose, defectueux,
    defectueuse, remboursez, mensonge, mensonges, ment, mentent, attaque, violence, guerre, enfer, rage, ras le bol,
    n importe quoi, stupide, idiot, honteux, honteuse,
    bad, poor, sad, fail, failed, failure, angry, mad, upset, annoying, annoyed, disappointed, disappointing, broken,
    crash, cancelled, canceled, stupid, idiot, dumb, ridiculous, unacceptable, rude, kill, killed, die, died, dead,
    death, hurt, pain, war, attack, blame, lie, lied, lies, liar, cry, crying, ugly, refund, nightmare, mess, sucks,
    suck, useless, unsafe, dangerous, threat, crime, racist, racism`,
  ),
  ...weigh(
    -3,
    `honte, scandale, scandaleux, scandaleuse, catastrophe, catastrophique, horrible, horreur, ignoble, deteste, haine,
    degoutant, degoute, abject, arnaque, escroc, escrocs, merde, putain, connard, connards, fdp, pourri, pourris,
    assassine, assassin, assassins, massacre, insupportable, lamentable, revoltant, boycott, menteur, menteurs,
    worst, terrible, horrible, awful, hate, hated, disgusting, disgrace, shame, shameful, fuck, fucking, fucked, shit,
    bullshit, wtf, scandal, scam, fraud, pathetic, outrage, evil, disaster, bastard, bitch, racists, terrorist,
    terrorists`,
  ),
]);

/** Words that strengthen (above 1) or weaken (below 1) what follows. */
export const intensifiers: ReadonlyMap<string, number> = new Map([
  ...each(
    1.4,
    "tres, trop, vraiment, tellement, si, extremement, totalement, hyper, ultra, tout a fait, beaucoup",
  ),
  ...each(1.4, "very, so, really, too, extremely, totally, absolutely, such, super, fucking, damn"),
  ...each(0.6, "peu, un peu, assez, plutot, presque, a bit, slightly, somewhat, kind of, fairly, almost"),
]);

/** Emoji and emoticons, as written. */
export const toneSigns: ReadonlyMap<string, number> = new Map([
  ...each(
    2,
    "😀 😃 😄 😁 😊 🙂 😍 🥰 😘 👍 👏 🙏 ❤ 💕 💪 🎉 😂 🤣 ✨ :) :-) ;) :D :-D <3 ^^ 💚 💙"
      .split(" ")
      .join(","),
  ),
  ...each(-2, "😡 🤬 😠 😢 😭 😞 😔 😒 🙄 👎 💔 😤 🤮 🤢 😱 :( :-( :/ :-/ :'(".split(" ").join(",")),
]);

function weigh(strength: number, words: string): readonly (readonly [string, number])[] {
  return each(strength, words);
}

function each(value: number, words: string): readonly (readonly [string, number])[] {
  return words.split(",").map((word) => [word.trim(), value] as const);
}
