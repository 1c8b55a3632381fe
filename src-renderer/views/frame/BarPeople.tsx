import { Popover } from "@mantine/core";
import { IconUser } from "@tabler/icons-react";
import { PersonAvatar } from "../../components/PersonAvatar.tsx";
import { useSpeech } from "../../i18n/language.ts";
import { runById } from "../../state/commands.ts";
import { useLiveRoom } from "../../state/room.ts";
import { useMe, useSeatStore } from "../../state/seat-store.ts";
import classes from "./BarPeople.module.css";

const mostShown = 3;

/** Who is in the room now: everybody with a seat open, me first; who has no seat is asked to take one. */
export function BarPeople() {
  const { t } = useSpeech();
  const me = useMe();
  const presence = useSeatStore((seat) => seat.presence);
  const seated = presence.map((seat) => seat.personId).filter((id) => id !== null);
  const here = [...new Set(me === null ? seated : [me, ...seated])];
  return (
    <span className={classes.seats}>
      {me === null && (
        <button
          type="button"
          className={classes.nobody}
          aria-label={t("frame.sit.title")}
          onClick={() => runById("frame.sit")}
        >
          <IconUser size={15} stroke={1.75} aria-hidden />
          <span className={classes.ask}>{t("frame.sit.title")}</span>
        </button>
      )}
      {here.length > 0 && <Present here={here} />}
    </span>
  );
}

function Present({ here }: { readonly here: readonly string[] }) {
  const { t, formats } = useSpeech();
  const me = useMe();
  const people = useLiveRoom((room) => room.people);
  const shown = here.slice(0, mostShown);
  return (
    <Popover position="bottom-end" width={300} withRoles={false}>
      <Popover.Target>
        <button type="button" className={classes.people}>
          <span className="visually-hidden">{t("frame.bar.peopleCount", { count: here.length })}</span>
          {shown.map((id) => (
            <PersonAvatar key={id} personId={id} size={24} />
          ))}
          {here.length > shown.length && <span className={classes.more}>+{here.length - shown.length}</span>}
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <ul className={classes.list}>
          {here.map((id) => {
            const person = people[id];
            const name = person?.name ?? id;
            const since = person?.duties[0]?.since;
            return (
              <li key={id} className={classes.person}>
                <PersonAvatar personId={id} size={24} />
                <div>
                  <b>{id === me ? t("frame.bar.me", { name }) : name}</b>
                  <p>
                    {formats.list((person?.roles ?? []).map((role) => t(`words.role.${role}`)))}
                    {since !== undefined &&
                      ` · ${t("frame.bar.onDuty", { time: formats.time(Date.parse(since)) })}`}
                  </p>
                </div>
              </li>
            );
          })}
        </ul>
        <button type="button" className={classes.change} onClick={() => runById("frame.sit")}>
          {t(me === null ? "frame.sit.title" : "frame.sit.mine")}
        </button>
      </Popover.Dropdown>
    </Popover>
  );
}
