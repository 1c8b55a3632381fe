import { ActionIcon, Button, SegmentedControl, Tooltip } from "@mantine/core";
import { IconCircleCheck, IconListCheck, IconPlus } from "@tabler/icons-react";
import { useEffect, useMemo, useRef, useState } from "react";
import { ActionList } from "../../components/action/ActionList.tsx";
import { dueOf, isSettled } from "../../components/action/action-due.ts";
import { focusAction } from "../../components/action/focus-action.ts";
import { type Grouping, groupActions, groupings } from "../../components/action/group-actions.ts";
import { useActionKeys } from "../../components/action/use-action-keys.ts";
import { Chip } from "../../components/Chip.tsx";
import { CopyMenu } from "../../components/CopyMenu.tsx";
import { EmptyState } from "../../components/EmptyState.tsx";
import { PlainHeader } from "../../components/PaneHeader.tsx";
import { openDesk } from "../../components/response/desk.ts";
import { PastNotice } from "../../components/response/PastNotice.tsx";
import { useSpeech } from "../../i18n/language.ts";
import { useShownNow } from "../../state/clock.ts";
import { useIsReplaying } from "../../state/replay.ts";
import { useRoom } from "../../state/room.ts";
import { useMe } from "../../state/seat-store.ts";
import { goSelect, useWhereabouts } from "../../state/whereabouts.ts";
import { ActionFile } from "./ActionFile.tsx";
import { ActionLine, ColumnHeads } from "./ActionLine.tsx";
import classes from "./ActionsPlace.module.css";
import { actionsMarkdown, actionsText } from "./actions-copy.ts";
import { GroupHead } from "./GroupHead.tsx";
import { rowsOf } from "./rows-of.ts";

const hasKeys = (): boolean => useWhereabouts.getState().place === "actions";

/** Who does what by when: grouped, filtered, driven by keys. */
export function ActionsPlace() {
  const speech = useSpeech();
  const { t } = speech;
  const isPast = useIsReplaying();
  const room = useRoom((state) => state);
  const { actions: byId, runs, people } = room;
  const me = useMe();
  const now = useShownNow();
  const detail = useWhereabouts((state) => state.detail);
  const [grouping, setGrouping] = useState<Grouping>("due");
  const [isMine, setMine] = useState(false);
  const [hidesSettled, setHidesSettled] = useState(false);
  const [activeId, setActive] = useState<string | null>(detail);
  useEffect(() => {
    if (detail !== null) setActive(detail);
  }, [detail]);

  const all = useMemo(() => Object.values(byId), [byId]);
  const shown = all.filter(
    (action) => (!isMine || action.owner === me) && (!hidesSettled || !isSettled(action)),
  );
  const nameOf = (id: string): string => people[id]?.name ?? id;
  const groups = groupActions(shown, grouping, { now, runs, nameOf });
  const rows = rowsOf(groups);
  const ordered = groups.flatMap((group) => group.actions);
  const scroll = useRef<HTMLDivElement>(null);
  useActionKeys("place", {
    actions: ordered,
    activeId,
    hasKeys,
    onMove: (id) => {
      setActive(id);
      focusAction(scroll.current, id);
    },
  });
  const open = all.filter((action) => !isSettled(action));
  const late = open.filter((action) => dueOf(action, now).kind === "late").length;
  const opened = detail === null ? undefined : byId[detail];
  return (
    <div className={classes.place}>
      <PlainHeader
        title={t("frame.place.actions")}
        figure={
          <>
            {t("response.actions.figure", { open: open.length })} ·{" "}
            <span data-late={late > 0} className={classes.late}>
              {t("response.actions.late", { count: late })}
            </span>
          </>
        }
      >
        <Chip isOn={isMine} onToggle={() => setMine(!isMine)}>
          {t("response.actions.mine")}
        </Chip>
        <Chip isOn={hidesSettled} onToggle={() => setHidesSettled(!hidesSettled)}>
          {t("response.actions.hideDone")}
        </Chip>
        <SegmentedControl
          aria-label={t("response.actions.group")}
          data={groupings.map((value) => ({ value, label: t(`response.actions.group.${value}`) }))}
          value={grouping}
          // Safe: the values offered are the groupings.
          onChange={(value) => setGrouping(value as Grouping)}
        />
        <CopyMenu
          text={() => actionsText(ordered, room, speech)}
          markdown={() => actionsMarkdown(ordered, room, speech)}
        />
        <Tooltip label={t("response.command.addAction")}>
          <ActionIcon
            aria-label={t("response.command.addAction")}
            disabled={isPast}
            onClick={() => openDesk({ at: "add-action" })}
          >
            <IconPlus size={17} stroke={1.75} />
          </ActionIcon>
        </Tooltip>
      </PlainHeader>
      <div className={classes.body} data-open={opened !== undefined}>
        <div ref={scroll} className={classes.list}>
          <PastNotice />
          {rows.length === 0 ? (
            <NoAction isMine={isMine && open.length > 0} hasSome={all.length > 0} />
          ) : (
            <>
              <ColumnHeads />
              <ActionList
                label={t("response.actions.list")}
                rows={rows}
                activeAt={rows.findIndex((row) => row.kind === "action" && row.action.id === activeId)}
                scrollRef={scroll}
                startMargin={isPast ? 60 : 28}
                keyOf={(row) => (row.kind === "head" ? `head ${row.key}` : row.action.id)}
                draw={(row) =>
                  row.kind === "head" ? (
                    <GroupHead grouping={grouping} group={row.key} count={row.count} />
                  ) : (
                    <ActionLine
                      action={row.action}
                      isActive={row.action.id === activeId}
                      isOpen={row.action.id === detail}
                      onOpen={() => goSelect("actions", row.action.id, { kind: "action", id: row.action.id })}
                    />
                  )
                }
              />
            </>
          )}
        </div>
        {opened !== undefined && <ActionFile key={opened.id} action={opened} />}
      </div>
    </div>
  );
}

/** Nothing to list: why, and what to do about it. */
function NoAction({ isMine, hasSome }: { readonly isMine: boolean; readonly hasSome: boolean }) {
  const { t } = useSpeech();
  const isPast = useIsReplaying();
  if (isMine) {
    return (
      <EmptyState
        icon={IconListCheck}
        title={t("response.actions.noneMine")}
        body={t("response.actions.noneMineBody")}
      />
    );
  }
  if (hasSome) {
    return (
      <EmptyState
        icon={IconCircleCheck}
        title={t("response.actions.noneLeft")}
        body={t("response.actions.noneLeftBody")}
      />
    );
  }
  return (
    <EmptyState
      icon={IconListCheck}
      title={t("response.pane.noActions")}
      body={t("response.pane.noActionsBody")}
    >
      <Button
        variant="filled"
        disabled={isPast}
        onClick={() => openDesk({ at: "start-playbook", playbook: null })}
      >
        {t("response.command.startPlaybook")}
      </Button>
      <Button disabled={isPast} onClick={() => openDesk({ at: "add-action" })}>
        {t("response.command.addAction")}
      </Button>
    </EmptyState>
  );
}
