import "@mantine/core/styles/NumberInput.layer.css";
import { ActionIcon, Button, NumberInput, Select } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import type { ApprovalRequest } from "../../../src-main/contract/events/response-events.ts";
import { type Role, roles } from "../../../src-main/contract/vocabulary.ts";
import { useSpeech } from "../../i18n/language.ts";
import { useLiveRoom } from "../../state/room.ts";
import { shortName } from "../response/short-name.ts";
import { holdersOf } from "../statement/circuit.ts";
import classes from "./ApproverRows.module.css";
import type { EditorProps } from "./EditorBody.tsx";
import { requestOf } from "./editor-form.ts";

const mostApprovers = 6;
const approving = roles.filter((role) => role !== "observer");

/** Who must approve, all at once; who stands in for each, and after how long. */
export function ApproverRows({ form, onChange }: EditorProps) {
  const { t } = useSpeech();
  const { approvers } = form;
  const free = approving.filter((role) => !approvers.some((request) => request.role === role));
  const change = (at: number, next: ApprovalRequest): void =>
    onChange({ ...form, approvers: approvers.map((request, place) => (place === at ? next : request)) });
  return (
    <fieldset className={classes.rows}>
      <legend>{t("response.editor.approvers")}</legend>
      {approvers.map((request, at) => (
        <ApproverRow
          key={request.role}
          request={request}
          free={free}
          isFirst={at === 0}
          onChange={(next) => change(at, next)}
          onRemove={() => onChange({ ...form, approvers: approvers.filter((other) => other !== request) })}
        />
      ))}
      {approvers.length < mostApprovers && free[0] !== undefined && (
        <Button
          variant="subtle"
          className={classes.add ?? ""}
          leftSection={<IconPlus size={14} stroke={1.75} />}
          onClick={() => onChange({ ...form, approvers: [...approvers, requestOf(free[0] ?? "cellLead")] })}
        >
          {t("response.editor.addApprover")}
        </Button>
      )}
    </fieldset>
  );
}

function ApproverRow(props: {
  readonly request: ApprovalRequest;
  readonly free: readonly Role[];
  readonly isFirst: boolean;
  readonly onChange: (request: ApprovalRequest) => void;
  readonly onRemove: () => void;
}) {
  const { request, free, isFirst, onChange, onRemove } = props;
  const { t } = useSpeech();
  const people = useLiveRoom((room) => room.people);
  const { role, deputy, deputyAfterMinutes } = request;
  const holders = holdersOf(people, role);
  const name = t(`words.role.${role}`);
  const option = (known: Role) => ({ value: known, label: t(`words.role.${known}`) });
  // What a label says once over the column is said to a screen reader in every row.
  const label = (key: "approver" | "deputy" | "minutes") =>
    isFirst
      ? { label: t(`response.editor.${key}`) }
      : { "aria-label": `${t(`response.editor.${key}`)}, ${name}` };
  return (
    <div className={classes.row}>
      <Select
        {...label("approver")}
        data={[option(role), ...free.map(option)]}
        value={role}
        // Safe: the values offered are the roles.
        onChange={(value) => value !== null && onChange({ ...request, role: value as Role })}
        allowDeselect={false}
      />
      <Select
        {...label("deputy")}
        data={[
          { value: "none", label: t("response.editor.noDeputy") },
          ...approving.filter((known) => known !== role).map(option),
        ]}
        value={deputy ?? "none"}
        // Safe: the values offered are "none" and the roles.
        onChange={(value) =>
          onChange({ ...request, deputy: value === "none" ? null : (value as Role | null) })
        }
        allowDeselect={false}
      />
      <NumberInput
        {...label("minutes")}
        value={deputyAfterMinutes}
        onChange={(value) =>
          typeof value === "number" && onChange({ ...request, deputyAfterMinutes: Math.round(value) })
        }
        min={1}
        max={24 * 60}
        clampBehavior="strict"
        disabled={deputy === null}
        hideControls
      />
      <ActionIcon
        className={classes.remove ?? ""}
        aria-label={t("response.editor.removeApprover", { role: name })}
        onClick={onRemove}
      >
        <IconX size={14} stroke={1.75} />
      </ActionIcon>
      <span className={classes.holder} data-nobody={holders.length === 0}>
        {holders.length === 0
          ? t("response.statement.nobodyHolds")
          : holders.map((person) => shortName(person.name)).join(", ")}
      </span>
    </div>
  );
}
