import { ActionIcon, Button, Menu } from "@mantine/core";
import { IconDots, IconTrash } from "@tabler/icons-react";
import type { RecentCrisis } from "../../../src-main/contract/seat-message.ts";
import {
  type CrisisStatus,
  crisisStatuses,
  type Severity as Level,
} from "../../../src-main/contract/vocabulary.ts";
import { SeverityBars } from "../../components/Severity.tsx";
import { type Speech, useSpeech } from "../../i18n/language.ts";
import { askHouse } from "../../state/run-command.ts";
import { toast } from "../../state/toasts.ts";
import classes from "./CrisisList.module.css";
import { Spark } from "./Spark.tsx";

/** The recent crises, newest first: where each stands, its last hours, its peak and its dates. */
export function CrisisList(props: {
  readonly crises: readonly RecentCrisis[];
  readonly onChanged: () => void;
}) {
  const { t } = useSpeech();
  const { crises, onChanged } = props;
  return (
    <>
      <h2>{t("start.recent")}</h2>
      <ul className={classes.list}>
        {crises.map((crisis) => (
          <CrisisRow key={crisis.path} crisis={crisis} onChanged={onChanged} />
        ))}
      </ul>
    </>
  );
}

function CrisisRow(props: { readonly crisis: RecentCrisis; readonly onChanged: () => void }) {
  const speech = useSpeech();
  const { t, formats } = speech;
  const { crisis, onChanged } = props;
  const { severity, status, peak } = crisis;
  // Of a file that does not open, nothing is known: not even that it holds no mention.
  const isKnown = crisis.fault === null;
  const known = crisisStatuses.find((name): name is CrisisStatus => name === status);
  const forget = async (): Promise<void> => {
    const reply = await askHouse({ do: "forget-crisis", path: crisis.path });
    if (!reply.ok) return;
    toast(t("start.forgotten", { name: crisis.name }));
    onChanged();
  };
  // A click is enough: the demonstration is invented, and made again the same.
  const removeDemo = async (): Promise<void> => {
    const reply = await askHouse({ do: "remove-demo" });
    if (!reply.ok) return;
    toast(t("start.demoRemoved"), { tone: "good" });
    onChanged();
  };
  return (
    <li className={classes.row} data-faulty={crisis.fault !== null}>
      <button
        type="button"
        className={classes.open}
        aria-label={t("start.openNamed", { name: crisis.name })}
        disabled={crisis.fault !== null}
        onClick={() => void askHouse({ do: "open-crisis", path: crisis.path })}
      />
      <div className={classes.name}>
        <b>
          <bdi>{crisis.name}</bdi>
        </b>
        <p>
          {crisis.isDemo && <span className={classes.tag}>{t("start.demoTag")}</span>}
          {crisis.fault !== null
            ? t("start.fault", { reason: crisis.sentence ?? crisis.fault })
            : [crisis.brand, known === undefined ? status : t(`words.crisisStatus.${known}`)].join(" · ")}
        </p>
        {crisis.isDemo && (
          <Button
            className={classes.remove ?? ""}
            size="compact-xs"
            leftSection={<IconTrash size={13} stroke={1.75} />}
            onClick={() => void removeDemo()}
          >
            {t("start.removeDemo")}
          </Button>
        )}
      </div>
      <div className={classes.level} data-level={severity ?? 0}>
        {isLevel(severity) && (
          <>
            <SeverityBars level={severity} /> {t(`words.severity.${severity}`)}
          </>
        )}
      </div>
      <div className={classes.spark}>
        <Spark values={crisis.spark} />
      </div>
      <div className={classes.figure}>
        {isKnown && (
          <b>
            {peak === null ? t("start.noPeak") : t("start.peak", { count: formats.compact(peak.perHour) })}
          </b>
        )}
        <p>{peak === null ? "" : formats.dateTime(Date.parse(peak.at))}</p>
      </div>
      <div className={classes.figure}>
        {isKnown && <b>{crisis.mentions === 0 ? t("start.never") : formats.compact(crisis.mentions)}</b>}
        <p>{dates(crisis, speech)}</p>
      </div>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon className={classes.menu ?? ""} aria-label={t("frame.menu.more")}>
            <IconDots size={16} stroke={1.75} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void forget()}>{t("start.forget")}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}

const isLevel = (severity: number | null): severity is Level =>
  severity !== null && severity >= 1 && severity <= 4;

function dates({ startedAt, lastAt }: RecentCrisis, { formats }: Speech): string {
  const known = [startedAt, lastAt].filter((at) => at !== null).map((at) => formats.shortDay(Date.parse(at)));
  return [...new Set(known)].join(" – ");
}
