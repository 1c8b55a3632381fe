import type { StatementView } from "../../../src-main/contract/room-state.ts";
import type { Role } from "../../../src-main/contract/vocabulary.ts";
import { useSpeech } from "../../i18n/language.ts";
import { useShownNow } from "../../state/clock.ts";
import { useRoom } from "../../state/room.ts";
import { shortName } from "../response/short-name.ts";
import { holdersOf, type Standing } from "./circuit.ts";
import classes from "./StatementCard.module.css";

/** Whose turn it is, in a sentence, for whoever cannot speak now or speaks as a deputy. */
export function StatementTurn(props: { readonly statement: StatementView; readonly standing: Standing }) {
  const { standing } = props;
  const { t, formats } = useSpeech();
  const now = useShownNow("second");
  const people = useRoom((room) => room.people);
  const named = (role: Role): string => {
    const holders = holdersOf(people, role);
    return holders.length === 0
      ? t("response.statement.holderNobody", { role: t(`words.role.${role}`) })
      : t("response.statement.holder", {
          role: t(`words.role.${role}`),
          name: formats.list(holders.map((person) => shortName(person.name))),
        });
  };
  const isSpeaker = standing.kind === "may" && !standing.isDeputy;
  if (props.statement.status !== "inReview" || isSpeaker) return null;
  const sentence = (): string => {
    switch (standing.kind) {
      case "has-approved":
        return t("response.statement.turnDone", {
          role: t(`words.role.${standing.role}`),
          missing: formats.list(standing.missing.map(named)),
        });
      case "deputy-soon":
        return t("response.statement.turnSoon", {
          role: t(`words.role.${standing.role}`),
          duration: formats.duration(Math.max(0, standing.at - now)),
          time: formats.time(standing.at),
        });
      case "others":
        return t("response.statement.turnOthers", { missing: formats.list(standing.missing.map(named)) });
      case "nobody":
        return t("response.statement.turnNobody");
      default:
        return standing.isDeputy
          ? t("response.statement.mayAsDeputy", { role: t(`words.role.${standing.role}`) })
          : t("response.statement.mayAs", { role: t(`words.role.${standing.role}`) });
    }
  };
  return <p className={classes.turn}>{sentence()}</p>;
}
