import { Button } from "@mantine/core";
import { type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { ActionList } from "../../components/action/ActionList.tsx";
import { ActionRow } from "../../components/action/ActionRow.tsx";
import { isSettled } from "../../components/action/action-due.ts";
import { focusAction } from "../../components/action/focus-action.ts";
import { sortActions } from "../../components/action/group-actions.ts";
import { useActionKeys } from "../../components/action/use-action-keys.ts";
import { openDesk } from "../../components/response/desk.ts";
import { useSpeech } from "../../i18n/language.ts";
import { useIsReplaying } from "../../state/replay.ts";
import { useRoom } from "../../state/room.ts";
import { useSelection } from "../../state/whereabouts.ts";
import { responseHasKeys } from "./has-keys.ts";
import classes from "./ResponsePane.module.css";

/** The action cards: what is late first, then by due time, what is settled last. */
export function ActionCards({ scrollRef }: { readonly scrollRef: RefObject<HTMLElement | null> }) {
  const { t, formats } = useSpeech();
  const isPast = useIsReplaying();
  const byId = useRoom((room) => room.actions);
  const actions = useMemo(() => sortActions(Object.values(byId)), [byId]);
  const selection = useSelection();
  const [activeId, setActive] = useState<string | null>(null);
  const [openId, setOpen] = useState<string | null>(null);
  const picked = selection.kind === "action" ? selection.id : null;
  useEffect(() => {
    if (picked !== null) setActive(picked);
  }, [picked]);
  const head = useRef<HTMLDivElement>(null);
  const [above, setAbove] = useState(0);
  // What stands above moves as the statement's card grows: the long list must know where it begins.
  useEffect(() => {
    setAbove((head.current?.offsetTop ?? 0) + (head.current?.offsetHeight ?? 0));
  });
  useActionKeys("pane", {
    actions,
    activeId,
    hasKeys: responseHasKeys,
    onMove: (id) => {
      setActive(id);
      focusAction(scrollRef.current, id);
    },
  });
  const settled = actions.filter(isSettled).length;
  return (
    <section className={classes.cards} aria-label={t("response.pane.cards")}>
      <div ref={head} className={classes.cardsHead}>
        <h3>{t("response.pane.cards")}</h3>
        <span>
          {t("response.pane.cardsDone", {
            done: formats.number(settled),
            total: formats.number(actions.length),
          })}
        </span>
      </div>
      {actions.length === 0 ? (
        <div className={classes.none}>
          <p>{t("response.pane.noActionsBody")}</p>
          <Button disabled={isPast} onClick={() => openDesk({ at: "start-playbook", playbook: null })}>
            {t("response.command.startPlaybook")}
          </Button>
        </div>
      ) : (
        <ActionList
          label={t("response.pane.cards")}
          rows={actions}
          activeAt={actions.findIndex((action) => action.id === activeId)}
          scrollRef={scrollRef}
          startMargin={above}
          keyOf={(action) => action.id}
          draw={(action) => (
            <ActionRow
              action={action}
              isActive={action.id === activeId}
              isOpen={action.id === openId}
              onPick={() => {
                setActive(action.id);
                setOpen(openId === action.id ? null : action.id);
              }}
            />
          )}
        />
      )}
    </section>
  );
}
