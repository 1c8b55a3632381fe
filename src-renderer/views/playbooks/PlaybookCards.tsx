import { IconCheck } from "@tabler/icons-react";
import type { ActionCard, Playbook } from "../../../src-main/contract/playbook.ts";
import type { ActionView, RunView } from "../../../src-main/contract/room-state.ts";
import { ActionDue } from "../../components/action/ActionDue.tsx";
import { phaseGroups } from "../../components/action/group-actions.ts";
import { useSpeech } from "../../i18n/language.ts";
import { useRoom } from "../../state/room.ts";
import { goSelect } from "../../state/whereabouts.ts";
import { Marked } from "./Marked.tsx";
import classes from "./PlaybookCards.module.css";
import { Part, type PartProps } from "./PlaybookParts.tsx";

/** Action cards by phase, each at its minute from T0; while it runs, where its action stands. */
export function PlaybookCards(props: PartProps & { readonly run: RunView | undefined }) {
  const { playbook, run, query } = props;
  const { t } = useSpeech();
  const actions = useRoom((room) => room.actions);
  const byCard = new Map(
    Object.values(actions)
      .filter((action) => run !== undefined && action.runId === run.id)
      .map((action) => [action.cardId, action]),
  );
  return (
    <Part part="cards" figure={playbook.cards.length}>
      {phaseGroups.map((phase) => {
        const cards = cardsOf(playbook, phase);
        if (cards.length === 0) return null;
        return (
          <div key={phase} className={classes.phase}>
            <h4>{t(`response.actions.phase.${phase}`)}</h4>
            <ol>
              {cards.map((card) => (
                <Card key={card.id} card={card} action={byCard.get(card.id)} query={query} />
              ))}
            </ol>
          </div>
        );
      })}
    </Part>
  );
}

const cardsOf = (playbook: Playbook, phase: string): readonly ActionCard[] =>
  playbook.cards
    .filter((card) => card.phase === phase)
    .toSorted((a, b) => a.dueAfterMinutes - b.dueAfterMinutes);

function Card(props: {
  readonly card: ActionCard;
  readonly action: ActionView | undefined;
  readonly query: string;
}) {
  const { card, action, query } = props;
  const { t, formats } = useSpeech();
  return (
    <li className={classes.card} data-print="row" data-status={action?.status}>
      <span className={classes.delay}>
        {t("response.playbooks.delay", { delay: formats.duration(card.dueAfterMinutes * 60_000) })}
      </span>
      <div className={classes.body}>
        <p className={classes.title}>
          <b>
            <Marked text={card.title} query={query} />
          </b>
          <span>{t(`words.role.${card.role}`)}</span>
          {action !== undefined && (
            <button
              type="button"
              className={classes.state}
              onClick={() => goSelect("actions", action.id, { kind: "action", id: action.id })}
            >
              {action.status === "done" && <IconCheck size={13} stroke={2} aria-hidden />}
              {t(`words.action.${action.status}`)} <ActionDue action={action} />
            </button>
          )}
        </p>
        <p className={classes.detail}>
          <Marked text={card.detail} query={query} />
        </p>
      </div>
    </li>
  );
}
