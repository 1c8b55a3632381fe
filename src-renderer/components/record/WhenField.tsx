import { useSpeech } from "../../i18n/language.ts";
import { useLiveNow } from "../../state/clock.ts";
import { useLiveRoom } from "../../state/room.ts";
import { roomNow } from "../../state/seat-store.ts";
import { DayTimeField } from "../DayTimeField.tsx";
import { dayOf, daysBack } from "./typed-time.ts";
import classes from "./WhenField.module.css";

const steps = [5, 15, 30].map((minutes) => minutes * 60_000);

/**
 * When it happened, ms UTC; null: now, whenever it is written down. A day of the crisis and a time typed in 24 hours,
 * whatever the browser's own fields would show; says both times in a sentence.
 */
export function WhenField(props: {
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly label?: string;
  /** True: a moment to give, not when something happened: no shortcuts to now, no sentence. */
  readonly isBare?: boolean;
}) {
  const { value, onChange, label, isBare = false } = props;
  const { t, formats } = useSpeech();
  const now = useLiveNow();
  const start = useLiveRoom((room) =>
    Date.parse(room.crisis?.startedAt ?? room.entries[0]?.occurredAt ?? ""),
  );
  const shown = value ?? now;
  const days = daysBack(now, Math.min(Number.isNaN(start) ? now : start, shown));
  return (
    <div className={classes.when}>
      <DayTimeField
        label={label ?? t("log.record.when")}
        dayLabel={t("log.record.day")}
        timeLabel={t("log.record.time")}
        days={days.map((day, at) => ({
          day,
          label: at === 0 ? t("log.record.today") : at === 1 ? t("log.record.yesterday") : formats.day(day),
        }))}
        value={shown}
        firstDay={dayOf(shown)}
        onChange={onChange}
      >
        {!isBare && (
          <button
            type="button"
            className={classes.step}
            aria-pressed={value === null}
            onClick={() => onChange(null)}
          >
            {t("log.record.now")}
          </button>
        )}
        {(isBare ? [] : steps).map((step) => (
          <button
            key={step}
            type="button"
            className={classes.step}
            onClick={() => onChange(Math.floor((roomNow() - step) / 60_000) * 60_000)}
          >
            {t("log.record.ago", { duration: formats.duration(step) })}
          </button>
        ))}
      </DayTimeField>
      {!isBare && (
        <p className={classes.said} data-late={value !== null} role="status">
          {value === null
            ? t("log.record.happensNow")
            : t("log.record.happened", {
                when: formats.dateTime(value),
                ago: formats.relative(Math.min(value, now), now),
              })}
        </p>
      )}
    </div>
  );
}
