import { Tooltip } from "@mantine/core";
import { IconCircle, IconCircleCheck, IconCircleX, IconClock } from "@tabler/icons-react";
import type { StatementView } from "../../../src-main/contract/room-state.ts";
import { useSpeech } from "../../i18n/language.ts";
import { useShownNow } from "../../state/clock.ts";
import { useRoom } from "../../state/room.ts";
import { momentText } from "../response/moment-text.ts";
import { shortName } from "../response/short-name.ts";
import classes from "./CircuitList.module.css";
import { type CircuitStep, circuitOf, holdersOf } from "./circuit.ts";

const glyphs = {
  idle: IconCircle,
  waiting: IconClock,
  approved: IconCircleCheck,
  rejected: IconCircleX,
} as const;

/** Who has approved and when, who is blocking since when, when the deputy takes over; it counts down as one looks. */
export function CircuitList({ statement }: { readonly statement: StatementView }) {
  const { t } = useSpeech();
  const isWaiting = statement.status === "inReview";
  const now = useShownNow(isWaiting ? "second" : "tens");
  return (
    <ul className={classes.circuit} aria-label={t("response.statement.circuit")}>
      {circuitOf(statement, now).map((step) => {
        const Glyph = glyphs[step.state];
        return (
          <li key={step.role} className={classes.step} data-state={step.state}>
            <Glyph size={15} stroke={1.75} className={classes.glyph} aria-hidden />
            <span className={classes.who}>
              {t(`words.shortRole.${step.role}`)} · <Who step={step} />
            </span>
            <StepState step={step} now={now} />
          </li>
        );
      })}
    </ul>
  );
}

function Who({ step }: { readonly step: CircuitStep }) {
  const { t } = useSpeech();
  const people = useRoom((room) => room.people);
  if (step.state === "approved" || step.state === "rejected") {
    return <bdi>{shortName(people[step.by]?.name ?? t("events.someone"))}</bdi>;
  }
  const [first, ...others] = holdersOf(people, step.role);
  if (first === undefined)
    return <span className={classes.nobody}>{t("response.statement.nobodyHolds")}</span>;
  const name = shortName(first.name);
  const shown =
    others.length === 0 ? name : t("response.statement.andOthers", { name, count: others.length });
  return <bdi title={[first, ...others].map((person) => person.name).join(", ")}>{shown}</bdi>;
}

/** A minute begun counts as a whole one: "in 3 min" until 2 min 00 s are left. */
const begun = (ms: number): number => (ms > 60_000 ? Math.ceil(ms / 60_000) * 60_000 : ms);

function StepState({ step, now }: { readonly step: CircuitStep; readonly now: number }) {
  const { t, formats } = useSpeech();
  switch (step.state) {
    case "idle":
      return <span className={classes.state}>{t("response.statement.toAsk")}</span>;
    case "approved": {
      const time = momentText(step.at, now, formats);
      const key = step.isDeputy ? "response.statement.approvedDeputy" : "response.statement.approvedAt";
      return (
        <time
          className={classes.state}
          dateTime={new Date(step.at).toISOString()}
          title={formats.full(step.at)}
        >
          {t(key, { time })}
        </time>
      );
    }
    case "rejected":
      return (
        <time
          className={classes.state}
          dateTime={new Date(step.at).toISOString()}
          title={formats.full(step.at)}
        >
          {t("response.statement.rejectedAt", { time: momentText(step.at, now, formats) })}
        </time>
      );
    default: {
      const since = t("response.statement.blockedFor", { duration: formats.duration(now - step.since) });
      const deputy = step.deputy === null ? null : t(`words.role.${step.deputy}`);
      const tip = t("response.statement.waitingTip", {
        since: momentText(step.since, now, formats),
        deputy:
          deputy === null || step.deputyAt === null
            ? t("response.statement.waitingTipNone")
            : t("response.statement.waitingTipDeputy", {
                role: deputy,
                time: momentText(step.deputyAt, now, formats),
              }),
      });
      const next =
        step.deputyAt === null || deputy === null
          ? null
          : step.isDeputyOpen
            ? t("response.statement.deputyOpen", { role: t(`words.shortRole.${step.deputy ?? step.role}`) })
            : t("response.statement.deputyIn", { duration: formats.duration(begun(step.deputyAt - now)) });
      return (
        <Tooltip label={tip} multiline>
          <span className={classes.state}>
            <span data-since={next !== null}>{since}</span>
            {next !== null && <span className={classes.deputy}>{next}</span>}
          </span>
        </Tooltip>
      );
    }
  }
}
