import { Button, SegmentedControl, Select, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { nextCrisisStatuses } from "../../../src-main/contract/next-statuses.ts";
import type { CrisisHeader } from "../../../src-main/contract/room-state.ts";
import type { CrisisStatus, Severity } from "../../../src-main/contract/vocabulary.ts";
import { WhenField } from "../../components/record/WhenField.tsx";
import { SeverityBars } from "../../components/Severity.tsx";
import { useSpeech } from "../../i18n/language.ts";
import { useIsReplaying } from "../../state/replay.ts";
import { useRoom } from "../../state/room.ts";
import { changeSeverity, changeStatus, moveStart, renameCrisis } from "./crisis-acts.ts";
import classes from "./Settings.module.css";

/** What is said of the crisis itself. Every change is an entry of the log, with its reason. */
export function CrisisSettings() {
  const { t } = useSpeech();
  const isPast = useIsReplaying();
  const crisis = useRoom((room) => room.crisis);
  if (crisis === null) return null;
  return (
    <section className={classes.section} aria-labelledby="settings-crisis">
      <h3 id="settings-crisis">{t("settings.crisis")}</h3>
      <p className={classes.quiet}>{t("settings.crisisBody")}</p>
      {isPast ? (
        <p className={classes.quiet}>{t("frame.replay.refused")}</p>
      ) : (
        <div className={classes.forms}>
          <Name key={crisis.name} crisis={crisis} />
          <Standing key={crisis.status} crisis={crisis} />
          <Level key={crisis.severity ?? 0} crisis={crisis} />
          <Start key={crisis.startedAt} crisis={crisis} />
        </div>
      )}
    </section>
  );
}

function Name({ crisis }: { readonly crisis: CrisisHeader }) {
  const { t } = useSpeech();
  const [name, setName] = useState(crisis.name);
  const isNew = name.trim() !== "" && name.trim() !== crisis.name;
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isNew) void renameCrisis(crisis, name.trim());
      }}
    >
      <TextInput
        label={t("settings.name")}
        description={t("settings.brand", { brand: crisis.brand })}
        value={name}
        maxLength={200}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Button type="submit" disabled={!isNew}>
        {t("settings.rename")}
      </Button>
    </form>
  );
}

function Standing({ crisis }: { readonly crisis: CrisisHeader }) {
  const { t, formats } = useSpeech();
  const [status, setStatus] = useState<CrisisStatus | null>(null);
  const [reason, setReason] = useState("");
  const next = nextCrisisStatuses[crisis.status];
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (status !== null) void changeStatus(status, reason.trim());
      }}
    >
      <Select
        label={t("settings.status")}
        description={t("settings.statusNow", {
          status: t(`words.crisisStatus.${crisis.status}`),
          since: formats.dateTime(Date.parse(crisis.statusSince)),
        })}
        placeholder={t("settings.statusNext")}
        data={next.map((one) => ({ value: one, label: t(`words.crisisStatus.${one}`) }))}
        value={status}
        // Safe: the values offered are the statuses that may follow.
        onChange={(value) => setStatus(value as CrisisStatus | null)}
      />
      {status !== null && <Reason value={reason} onChange={setReason} />}
      <Button type="submit" disabled={status === null}>
        {t("settings.changeStatus")}
      </Button>
    </form>
  );
}

const levels: readonly Severity[] = [1, 2, 3, 4];

function Level({ crisis }: { readonly crisis: CrisisHeader }) {
  const { t } = useSpeech();
  const [level, setLevel] = useState<Severity | null>(crisis.severity);
  const [reason, setReason] = useState("");
  const isNew = level !== null && level !== crisis.severity;
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isNew) void changeSeverity(level, reason.trim());
      }}
    >
      <div>
        <p className={classes.label} id="settings-level">
          {t("settings.severity")}
        </p>
        <SegmentedControl
          fullWidth
          aria-labelledby="settings-level"
          value={String(level ?? "")}
          data={levels.map((one) => ({
            value: String(one),
            label: (
              <span className={classes.level}>
                <SeverityBars level={one} /> {t(`words.severity.${one}`)}
              </span>
            ),
          }))}
          onChange={(value) => setLevel(levels.find((one) => String(one) === value) ?? null)}
        />
      </div>
      {isNew && <Reason value={reason} onChange={setReason} />}
      <Button type="submit" disabled={!isNew}>
        {t("settings.changeSeverity")}
      </Button>
    </form>
  );
}

function Start({ crisis }: { readonly crisis: CrisisHeader }) {
  const { t } = useSpeech();
  const before = Date.parse(crisis.startedAt);
  const [at, setAt] = useState(before);
  const [reason, setReason] = useState("");
  const isNew = at !== before;
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isNew) void moveStart(crisis, at, reason.trim());
      }}
    >
      <WhenField label={t("settings.start")} value={at} onChange={(value) => setAt(value ?? before)} isBare />
      <p className={classes.quiet}>{t("settings.startHint")}</p>
      {isNew && <Reason value={reason} onChange={setReason} />}
      <Button type="submit" disabled={!isNew}>
        {t("settings.moveStart")}
      </Button>
    </form>
  );
}

function Reason(props: { readonly value: string; readonly onChange: (value: string) => void }) {
  const { t } = useSpeech();
  return (
    <Textarea
      label={t("log.reason")}
      value={props.value}
      maxLength={2000}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      autoFocus
    />
  );
}
