import { useSpeech } from "../../i18n/language.ts";
import { useRoom } from "../../state/room.ts";
import { BarClock } from "./BarClock.tsx";
import { BarFeeds } from "./BarFeeds.tsx";
import { BarPace } from "./BarPace.tsx";
import { BarPeople } from "./BarPeople.tsx";
import { BarPoint } from "./BarPoint.tsx";
import { BarSeverity } from "./BarSeverity.tsx";
import { BarToApprove } from "./BarToApprove.tsx";
import classes from "./TopBar.module.css";

/** One sentence: which crisis, how grave, since when, how fast, through which feeds, who is here, what is promised next. */
export function TopBar() {
  return (
    <header className={classes.bar} data-print="no">
      <BarName />
      <BarSeverity />
      <BarClock />
      <BarPace />
      <BarFeeds />
      <span className={classes.gap} />
      <BarToApprove />
      <BarPoint />
      <BarPeople />
    </header>
  );
}

function BarName() {
  const { t } = useSpeech();
  const crisis = useRoom((room) => room.crisis);
  const run = useRoom((room) => Object.values(room.runs).findLast(({ endedAt }) => endedAt === null));
  if (crisis === null) return null;
  const plan =
    run === undefined
      ? t("frame.bar.noPlan")
      : t("frame.bar.plan", {
          title: run.playbook.title,
          version: run.playbook.version,
        });
  return (
    <div className={classes.name}>
      <h1 title={crisis.name}>
        <bdi>{crisis.name}</bdi>
      </h1>
      <p title={plan}>
        {t(`words.crisisStatus.${crisis.status}`)} · {plan}
      </p>
    </div>
  );
}
