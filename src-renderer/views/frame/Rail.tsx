import { Tooltip } from "@mantine/core";
import {
  type Icon,
  IconBook2,
  IconBroadcast,
  IconChecks,
  IconCommand,
  IconFlame,
  IconHistory,
  IconLayoutDashboard,
  IconListDetails,
  IconMessageCheck,
  IconSettings,
  IconUsers,
} from "@tabler/icons-react";
import { useT } from "../../i18n/language.ts";
import type { Place } from "../../state/address.ts";
import { useShownNow } from "../../state/clock.ts";
import { runById } from "../../state/commands.ts";
import { useRoom } from "../../state/room.ts";
import { useMe } from "../../state/seat-store.ts";
import { overdueActions, waitingFor } from "../../state/waiting-for-me.ts";
import { go, useWhereabouts } from "../../state/whereabouts.ts";
import { LayoutMenu } from "./LayoutMenu.tsx";
import classes from "./Rail.module.css";

const icons: Readonly<Record<Place, Icon>> = {
  room: IconLayoutDashboard,
  log: IconListDetails,
  playbooks: IconBook2,
  statements: IconMessageCheck,
  actions: IconChecks,
  sources: IconBroadcast,
  team: IconUsers,
  review: IconHistory,
  settings: IconSettings,
};

const upper: readonly Place[] = [
  "room",
  "log",
  "playbooks",
  "statements",
  "actions",
  "sources",
  "team",
  "review",
];

/** The places of the room, one click away, with what waits there. */
export function Rail() {
  const t = useT();
  const now = useShownNow();
  const me = useMe();
  const toApprove = useRoom((room) => waitingFor(room, me, now).length);
  const overdue = useRoom((room) => overdueActions(room, now));
  const badges: Partial<Record<Place, { readonly count: number; readonly label: string }>> = {
    statements: {
      count: toApprove,
      label: t("frame.place.badge.statements", { count: toApprove }),
    },
    actions: {
      count: overdue,
      label: t("frame.place.badge.actions", { count: overdue }),
    },
  };
  return (
    <nav className={classes.rail} aria-label={t("frame.rail.label")} data-print="no">
      <RailButton label={t("frame.bar.home")} onClick={() => runById("frame.home")}>
        <span className={classes.mark}>
          <IconFlame size={20} stroke={1.75} aria-hidden />
        </span>
      </RailButton>
      {upper.map((place) => (
        <PlaceButton key={place} place={place} badge={badges[place]} />
      ))}
      <span className={classes.gap} />
      <LayoutMenu className={classes.button ?? ""} />
      <RailButton label={t("frame.command.palette")} onClick={() => runById("frame.palette")}>
        <IconCommand size={19} stroke={1.75} aria-hidden />
      </RailButton>
      <PlaceButton place="settings" badge={undefined} />
    </nav>
  );
}

function PlaceButton(props: {
  readonly place: Place;
  readonly badge: { readonly count: number; readonly label: string } | undefined;
}) {
  const t = useT();
  const { place, badge } = props;
  const isHere = useWhereabouts((state) => state.place === place);
  const Glyph = icons[place];
  const count = badge?.count ?? 0;
  const label = t(`frame.place.${place}`);
  return (
    <RailButton
      label={count > 0 && badge !== undefined ? `${label}, ${badge.label}` : label}
      isHere={isHere}
      onClick={() => go(place)}
    >
      <Glyph size={19} stroke={1.75} aria-hidden />
      {count > 0 && (
        <span className={classes.badge} aria-hidden="true">
          {count > 99 ? "99+" : count}
        </span>
      )}
    </RailButton>
  );
}

function RailButton(props: {
  readonly label: string;
  readonly isHere?: boolean;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
}) {
  const { label, isHere = false, onClick, children } = props;
  return (
    <Tooltip label={label} position="right" openDelay={200}>
      <button
        type="button"
        className={classes.button}
        aria-label={label}
        aria-current={isHere ? "page" : undefined}
        onClick={onClick}
      >
        {children}
      </button>
    </Tooltip>
  );
}
