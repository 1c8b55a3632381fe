import { Button, Select, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import type { Command } from "../../../src-main/contract/command.ts";
import { nextCrisisStatuses } from "../../../src-main/contract/next-statuses.ts";
import type { CrisisHeader } from "../../../src-main/contract/room-state.ts";
import type { CrisisStatus, Severity } from "../../../src-main/contract/vocabulary.ts";
import { fromLocalField, toLocalField } from "../../components/response/local-time.ts";
import { useSpeech } from "../../i18n/language.ts";
import { useIsReplaying } from "../../state/replay.ts";
import { useRoom } from "../../state/room.ts";
import { runCommand } from "../../state/run-command.ts";
import classes from "./SettingsPlace.module.css";

const severities: readonly Severity[] = [1, 2, 3, 4];

/** Name, T0, status and severity: each change is an entry of the main courante, with its reason. */
export function CrisisSettings() {
  const { t } = useSpeech();
  const crisis = useRoom((room) => room.crisis);
  if (crisis === null) return <p className={classes.note}>{t("settings.crisis.none")}</p>;
  // What was typed belongs to one state of the crisis: another state begins afresh.
  return <CrisisForm key={JSON.stringify(crisis)} crisis={crisis} />;
}

function CrisisForm({ crisis }: { readonly crisis: CrisisHeader }) {
  const { t } = useSpeech();
  const isReplaying = useIsReplaying();
  const [name, setName] = useState(crisis.name);
  const [startedAt, setStartedAt] = useState(crisis.startedAt);
  const [status, setStatus] = useState<CrisisStatus>(crisis.status);
  const [severity, setSeverity] = useState<Severity | null>(crisis.severity);
  const [reason, setReason] = useState("");
  const commands = changesOf(crisis, { name, startedAt, status, severity, reason });
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    for (const command of commands) {
      const reply = await runCommand(command, { toast: t("settings.crisis.changed") });
      if (!reply.ok) return;
    }
  };
  return (
    <form className={classes.form} onSubmit={(event) => void save(event)}>
      <TextInput
        label={t("settings.name")}
        size="xs"
        value={name}
        maxLength={200}
        required
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={t("settings.start")}
        description={t("settings.start.body")}
        inputWrapperOrder={["label", "input", "description"]}
        size="xs"
        type="datetime-local"
        value={toLocalField(Date.parse(startedAt))}
        onChange={(event) => setStartedAt(fromLocalField(event.currentTarget.value) ?? crisis.startedAt)}
      />
      <Select
        label={t("settings.status")}
        size="xs"
        allowDeselect={false}
        data={[crisis.status, ...nextCrisisStatuses[crisis.status]].map((value) => ({
          value,
          label: t(`words.crisisStatus.${value}`),
        }))}
        value={status}
        // Safe: the values offered are statuses.
        onChange={(value) => setStatus((value ?? crisis.status) as CrisisStatus)}
      />
      <Select
        label={t("settings.severity")}
        size="xs"
        allowDeselect={false}
        data={severities.map((level) => ({
          value: String(level),
          label: `${t("frame.bar.level", { level })} · ${t(`words.severity.${level}`)}`,
        }))}
        value={severity === null ? null : String(severity)}
        onChange={(value) => setSeverity(severities.find((level) => String(level) === value) ?? null)}
      />
      <Textarea
        label={t("settings.reason")}
        description={t("settings.reason.body")}
        size="xs"
        className={classes.wide ?? ""}
        autosize
        minRows={2}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" size="xs" variant="filled" disabled={isReplaying || commands.length === 0}>
        {t("settings.crisis.save", { count: commands.length })}
      </Button>
    </form>
  );
}

interface Wished {
  readonly name: string;
  readonly startedAt: string;
  readonly status: CrisisStatus;
  readonly severity: Severity | null;
  readonly reason: string;
}

/** The commands that take the crisis to what is wished; none where nothing changed. */
function changesOf(crisis: CrisisHeader, wished: Wished): readonly Command[] {
  const { reason } = wished;
  const name = wished.name.trim();
  return [
    ...(name !== "" && name !== crisis.name ? [{ type: "rename-crisis" as const, name }] : []),
    // The field shows minutes: the same minute is no change.
    ...(Math.abs(Date.parse(wished.startedAt) - Date.parse(crisis.startedAt)) >= 60_000
      ? [{ type: "move-crisis-start" as const, startedAt: wished.startedAt, reason }]
      : []),
    ...(wished.status !== crisis.status
      ? [{ type: "change-crisis-status" as const, status: wished.status, reason }]
      : []),
    ...(wished.severity !== null && wished.severity !== crisis.severity
      ? [{ type: "change-severity" as const, severity: wished.severity, reason }]
      : []),
  ];
}
