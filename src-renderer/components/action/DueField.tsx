import { useSpeech } from "../../i18n/language.ts";
import { useLiveNow } from "../../state/clock.ts";
import { roomNow } from "../../state/seat-store.ts";
import { DayTimeField } from "../DayTimeField.tsx";
import { dayOf, daysAhead } from "../record/typed-time.ts";
import classes from "./DueField.module.css";

const steps = [15, 30, 60, 120].map((minutes) => minutes * 60_000);

/** A due time by field or by one of four usual delays from now. `value` is an ISO instant or null. */
export function DueField(props: {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly description?: string;
  /** Instead of "no due time"; null: there must be one. */
  readonly noneLabel?: string | null;
  readonly isFirst?: boolean;
}) {
  const { label, value, onChange, description, noneLabel, isFirst = false } = props;
  const { t, formats } = useSpeech();
  const now = useLiveNow();
  const at = value === null ? null : Date.parse(value);
  const today = dayOf(now);
  const wordsOf = (day: number): string => {
    if (day === today) return t("log.record.today");
    return day === daysAhead(now, null)[1] ? t("response.due.tomorrow") : formats.day(day);
  };
  return (
    <div className={classes.due}>
      <DayTimeField
        label={label}
        dayLabel={t("response.due.day", { label })}
        timeLabel={t("response.due.time", { label })}
        days={daysAhead(now, at).map((day) => ({ day, label: wordsOf(day) }))}
        value={at}
        firstDay={today}
        isFirst={isFirst}
        onChange={(next) => onChange(new Date(next).toISOString())}
      />
      {description !== undefined && <p className={classes.hint}>{description}</p>}
      <div className={classes.steps}>
        {steps.map((step) => (
          <button
            key={step}
            type="button"
            className={classes.step}
            onClick={() => onChange(new Date(Math.ceil((roomNow() + step) / 60_000) * 60_000).toISOString())}
          >
            {t("response.due.in", { duration: formats.duration(step) })}
          </button>
        ))}
        {noneLabel !== null && (
          <button type="button" className={classes.step} onClick={() => onChange(null)}>
            {noneLabel ?? t("response.due.none")}
          </button>
        )}
      </div>
    </div>
  );
}
