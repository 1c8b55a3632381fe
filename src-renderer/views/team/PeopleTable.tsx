import { ActionIcon, Menu } from "@mantine/core";
import { IconDots, IconLink, IconPencil, IconUserMinus } from "@tabler/icons-react";
import { useMemo } from "react";
import type { PersonView } from "../../../src-main/contract/room-state.ts";
import { longestDuty, tiredAfter } from "../../../src-main/projections/duty-board.ts";
import { PersonAvatar } from "../../components/PersonAvatar.tsx";
import { SafeText } from "../../components/SafeText.tsx";
import { useCollator, useSpeech } from "../../i18n/language.ts";
import { useShownNow } from "../../state/clock.ts";
import { useIsReplaying } from "../../state/replay.ts";
import { useRoom } from "../../state/room.ts";
import { useMe, useSeatStore } from "../../state/seat-store.ts";
import { useWhereabouts } from "../../state/whereabouts.ts";
import classes from "./PeopleTable.module.css";
import { presenceWords, seatsByPerson } from "./presence-words.ts";
import { openTeam } from "./team-dialog.ts";

/** Everybody of the cell: roles, how long on duty, and where they are in the room now. */
export function PeopleTable() {
  const { t } = useSpeech();
  const people = useRoom((room) => room.people);
  const collator = useCollator();
  const [present, gone] = useMemo(() => {
    const all = Object.values(people).toSorted((a, b) => collator.compare(a.name, b.name));
    return [all.filter(({ hasLeft }) => !hasLeft), all.filter(({ hasLeft }) => hasLeft)];
  }, [people, collator]);
  return (
    <section className={classes.section} aria-labelledby="people">
      <h3 id="people">{t("team.people")}</h3>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t("team.column.person")}</th>
            <th scope="col">{t("team.column.roles")}</th>
            <th scope="col">{t("team.column.duty")}</th>
            <th scope="col">{t("team.column.where")}</th>
            <th scope="col">
              <span className="visually-hidden">{t("frame.menu.more")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {present.map((person) => (
            <PersonRow key={person.id} person={person} />
          ))}
        </tbody>
      </table>
      {gone.length > 0 && (
        <p className={classes.gone}>{t("team.gone", { count: gone.length, names: namesOf(gone) })}</p>
      )}
    </section>
  );
}

const namesOf = (people: readonly PersonView[]): string => people.map(({ name }) => name).join(", ");

function PersonRow({ person }: { readonly person: PersonView }) {
  const speech = useSpeech();
  const { t, formats } = speech;
  const me = useMe();
  const now = useShownNow();
  const isPast = useIsReplaying();
  const room = useRoom((state) => state);
  const presence = useSeatStore((seat) => seat.presence);
  const isOwner = useSeatStore((seat) => seat.isOwner);
  const isWanted = useWhereabouts((state) => state.detail === person.id);
  const seat = useMemo(() => seatsByPerson(presence).get(person.id), [presence, person.id]);
  const onDuty = longestDuty(person, now);
  return (
    <tr className={classes.row} data-wanted={isWanted}>
      <th scope="row">
        <span className={classes.person}>
          <PersonAvatar personId={person.id} size={28} />
          <b>
            <SafeText
              text={person.id === me ? t("frame.bar.me", { name: person.name }) : person.name}
              isInline
              foldAt={80}
            />
          </b>
        </span>
      </th>
      <td>{formats.list(person.roles.map((role) => t(`words.role.${role}`)))}</td>
      <td data-tired={onDuty > tiredAfter}>
        {onDuty === 0
          ? t("team.off")
          : t(onDuty > tiredAfter ? "team.onForTired" : "team.onFor", { duration: formats.duration(onDuty) })}
      </td>
      <td data-present={seat !== undefined && !isPast}>
        {isPast ? "" : seat === undefined ? t("team.away") : presenceWords(seat.at, room, speech)}
        {!isPast && seat !== undefined && seat.seats > 1 && (
          <small> · {t("team.seats", { count: seat.seats })}</small>
        )}
      </td>
      <td>
        {!isPast && (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon aria-label={t("team.moreOn", { name: person.name })}>
                <IconDots size={16} stroke={1.75} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {isOwner && (
                <Menu.Item
                  leftSection={<IconLink size={16} stroke={1.75} />}
                  onClick={() => openTeam({ at: "invite", personId: person.id })}
                >
                  {t("team.inviteDo")}
                </Menu.Item>
              )}
              <Menu.Item
                leftSection={<IconPencil size={16} stroke={1.75} />}
                onClick={() => openTeam({ at: "change", personId: person.id })}
              >
                {t("team.changeDo")}
              </Menu.Item>
              <Menu.Item
                leftSection={<IconUserMinus size={16} stroke={1.75} />}
                onClick={() => openTeam({ at: "remove", personId: person.id })}
              >
                {t("team.removeMenu")}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </td>
    </tr>
  );
}
