import { CloseButton } from "@mantine/core";
import { useMemo } from "react";
import type { ActionView } from "../../../src-main/contract/room-state.ts";
import { standing } from "../../../src-main/projections/fold-cancellations.ts";
import { ActionCheck } from "../../components/action/ActionCheck.tsx";
import { ActionDue } from "../../components/action/ActionDue.tsx";
import { ActionWays } from "../../components/action/ActionRow.tsx";
import { phaseOf } from "../../components/action/group-actions.ts";
import { EntryList } from "../../components/EntryList.tsx";
import { SafeText } from "../../components/SafeText.tsx";
import { useT } from "../../i18n/language.ts";
import { useRoom } from "../../state/room.ts";
import { go } from "../../state/whereabouts.ts";
import classes from "./ActionFile.module.css";

/** One action whole: its card, its note, where it comes from, what has happened to it. */
export function ActionFile({ action }: { readonly action: ActionView }) {
  const t = useT();
  const runs = useRoom((room) => room.runs);
  const owner = useRoom((room) => (action.owner === null ? undefined : room.people[action.owner]?.name));
  const run = action.runId === null ? undefined : runs[action.runId];
  const { title, detail, note, role, status } = action;
  const phase = phaseOf(action, runs);
  return (
    <aside className={classes.file} aria-label={title}>
      <header className={classes.head}>
        <ActionCheck action={action} />
        <h3>
          <SafeText text={title} isInline foldAt={Number.POSITIVE_INFINITY} />
        </h3>
        <CloseButton aria-label={t("response.actions.close")} onClick={() => go("actions")} />
      </header>
      <dl className={classes.facts}>
        <dt>{t("response.actions.column.status")}</dt>
        <dd>{t(`words.action.${status}`)}</dd>
        <dt>{t("response.actions.column.role")}</dt>
        <dd>{role === null ? t("response.action.noRole") : t(`words.role.${role}`)}</dd>
        <dt>{t("response.actions.column.owner")}</dt>
        <dd>
          <bdi>{owner ?? t("response.action.nobody")}</bdi>
        </dd>
        <dt>{t("response.actions.column.due")}</dt>
        <dd className={classes.due}>
          <ActionDue action={action} />
        </dd>
      </dl>
      <ActionWays action={action} />
      <section className={classes.part}>
        <h4>{t("response.action.detail")}</h4>
        <SafeText text={detail === "" ? t("response.action.noDetail") : detail} foldAt={2000} />
        <p className={classes.origin}>
          {run === undefined ? (
            t("response.action.byHand")
          ) : (
            <button type="button" className={classes.link} onClick={() => go("playbooks", run.playbook.id)}>
              {t("response.action.fromPlan", { title: run.playbook.title })}
            </button>
          )}
          {phase !== "none" &&
            ` · ${t("response.action.phase", { phase: t(`response.actions.phase.${phase}`) })}`}
        </p>
      </section>
      {note !== "" && (
        <section className={classes.part}>
          <h4>{t("response.action.noteLabel")}</h4>
          <SafeText text={note} />
        </section>
      )}
      <History actionId={action.id} />
    </aside>
  );
}

function History({ actionId }: { readonly actionId: string }) {
  const t = useT();
  const entries = useRoom((room) => room.entries);
  const own = useMemo(
    () =>
      standing(entries)
        .filter(({ event }) => "actionId" in event && event.actionId === actionId)
        .toReversed(),
    [entries, actionId],
  );
  return (
    <section className={classes.part}>
      <h4>{t("response.action.history")}</h4>
      <EntryList entries={own} />
    </section>
  );
}
