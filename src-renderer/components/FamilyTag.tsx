import type { InformationStatus, SpreadFamily } from "../../src-main/contract/vocabulary.ts";
import { useT } from "../i18n/language.ts";
import { familyLooks } from "../theme/families.ts";
import classes from "./FamilyTag.module.css";

/** What a mention does to the crisis, in a word; a refuted rumour says so here too. */
export function FamilyTag(props: {
  readonly family: SpreadFamily;
  readonly information?: InformationStatus | null;
}) {
  const t = useT();
  const { family, information = null } = props;
  const { icon: Glyph, label } = familyLooks[family];
  return (
    <span className={classes.tag} data-family={family}>
      <Glyph size={12} stroke={1.75} aria-hidden />
      {t(label)}
      {information !== null && ` · ${t(`words.information.${information}`)}`}
    </span>
  );
}
