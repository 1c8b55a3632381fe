import { Button } from "@mantine/core";
import { IconUserPlus, IconUsers } from "@tabler/icons-react";
import { EmptyState } from "../../components/EmptyState.tsx";
import { PlainHeader } from "../../components/PaneHeader.tsx";
import { useSpeech } from "../../i18n/language.ts";
import { runById, useCommands } from "../../state/commands.ts";
import { useIsReplaying, useReplay } from "../../state/replay.ts";
import { useRoom } from "../../state/room.ts";
import { useSeatStore } from "../../state/seat-store.ts";
import { DutyBoard } from "./DutyBoard.tsx";
import { HandoverNotes } from "./HandoverNotes.tsx";
import { PeopleTable } from "./PeopleTable.tsx";
import { TeamDialogs } from "./TeamDialogs.tsx";
import classes from "./TeamPlace.module.css";
import { openTeam } from "./team-dialog.ts";

/** The cell: who is on duty in each role and since when, who is here, what the last shift left behind. */
export function TeamPlace() {
  const { t } = useSpeech();
  const isPast = useIsReplaying();
  const presence = useSeatStore((seat) => seat.presence);
  const count = useRoom((room) => Object.values(room.people).filter(({ hasLeft }) => !hasLeft).length);
  const here = new Set(presence.map(({ personId }) => personId).filter((id) => id !== null)).size;
  useCommands([
    {
      id: "team.add",
      label: "team.addCommand",
      group: "crisis",
      icon: IconUserPlus,
      when: () => useReplay.getState().at === null,
      run: () => openTeam({ at: "add" }),
    },
  ]);
  return (
    <div className={classes.place}>
      <PlainHeader
        title={t("frame.place.team")}
        figure={isPast ? t("team.figurePast", { count }) : t("team.figure", { count, here })}
      >
        {!isPast && (
          <>
            <Button onClick={() => runById("frame.sit")}>{t("frame.sit.mine")}</Button>
            <Button
              variant="filled"
              leftSection={<IconUserPlus size={15} stroke={1.75} />}
              onClick={() => openTeam({ at: "add" })}
            >
              {t("team.addDo")}
            </Button>
          </>
        )}
      </PlainHeader>
      {count === 0 ? (
        <EmptyState icon={IconUsers} title={t("team.empty")} body={t("team.emptyBody")}>
          {!isPast && (
            <Button variant="filled" onClick={() => runById("frame.sit")}>
              {t("frame.sit.title")}
            </Button>
          )}
        </EmptyState>
      ) : (
        <div className={classes.body}>
          <div className={classes.main}>
            <DutyBoard />
            <PeopleTable />
          </div>
          <HandoverNotes />
        </div>
      )}
      <TeamDialogs />
    </div>
  );
}
