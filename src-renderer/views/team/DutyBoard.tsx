import { Button } from "@mantine/core";
import { IconArrowsExchange, IconClockPlay } from "@tabler/icons-react";
import { useMemo } from "react";
import type { Role } from "../../../src-main/contract/vocabulary.ts";
import { dutyBoard, type OnDuty, type RoleDuty } from "../../../src-main/projections/duty-board.ts";
import { PersonAvatar } from "../../components/PersonAvatar.tsx";
import { currentSpeech, useSpeech } from "../../i18n/language.ts";
import { cancelEntries } from "../../state/cancel-entries.ts";
import { useShownNow } from "../../state/clock.ts";
import { useIsReplaying } from "../../state/replay.ts";
import { useRoom } from "../../state/room.ts";
import { runCommand } from "../../state/run-command.ts";
import { useMe } from "../../state/seat-store.ts";
import classes from "./DutyBoard.module.css";
import { openTeam } from "./team-dialog.ts";

/** Each role, who is on duty in it and since when; a role with nobody on duty is a hole, and is said. */
export function DutyBoard() {
  const { t } = useSpeech();
  const now = useShownNow();
  const people = useRoom((room) => room.people);
  const board = useMemo(() => dutyBoard(people, now), [people, now]);
  return (
    <section className={classes.board} aria-labelledby="duty">
      <h3 id="duty">{t("team.duty")}</h3>
      <ul className={classes.roles}>
        {board.map((duty) => (
          <RoleRow key={duty.role} duty={duty} now={now} />
        ))}
      </ul>
    </section>
  );
}

function RoleRow({ duty, now }: { readonly duty: RoleDuty; readonly now: number }) {
  const { t } = useSpeech();
  const me = useMe();
  const isPast = useIsReplaying();
  const { role, onDuty, others } = duty;
  const isMine = onDuty.some(({ personId }) => personId === me);
  const isHole = onDuty.length === 0;
  return (
    <li className={classes.role} data-hole={isHole}>
      <b className={classes.name}>{t(`words.role.${role}`)}</b>
      <div className={classes.people}>
        {isHole ? (
          <p className={classes.hole}>{t("team.nobodyOn")}</p>
        ) : (
          onDuty.map((one) => <Watch key={one.personId} one={one} now={now} />)
        )}
      </div>
      {!isPast && isMine && (
        <Button
          size="compact-sm"
          leftSection={<IconArrowsExchange size={14} stroke={1.75} />}
          onClick={() => openTeam({ at: "handover", role })}
        >
          {t("team.handoverStart")}
        </Button>
      )}
      {!isPast && me !== null && others.includes(me) && (
        <Button
          size="compact-sm"
          leftSection={<IconClockPlay size={14} stroke={1.75} />}
          onClick={() => void startDuty(role)}
        >
          {t("team.startDuty")}
        </Button>
      )}
    </li>
  );
}

function Watch({ one, now }: { readonly one: OnDuty; readonly now: number }) {
  const { t, formats } = useSpeech();
  const name = useRoom((room) => room.people[one.personId]?.name ?? "");
  const duration = formats.duration(now - one.since);
  return (
    <div className={classes.watch} data-tired={one.isTired}>
      <PersonAvatar personId={one.personId} size={22} />
      <span>
        <bdi>{name}</bdi>
        <small title={formats.full(one.since)}>
          {t(one.isTired ? "team.tired" : "team.onSince", { time: formats.time(one.since), duration })}
        </small>
      </span>
    </div>
  );
}

async function startDuty(role: Role): Promise<void> {
  const { t } = currentSpeech();
  const label = t("team.started", { role: t(`words.role.${role}`) });
  await runCommand(
    { type: "start-duty", role },
    {
      toast: label,
      undo: { label, inverse: cancelEntries },
    },
  );
}
