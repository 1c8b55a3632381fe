import { Select, Textarea } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import type { Playbook } from "../../../src-main/contract/playbook.ts";
import type { RunView } from "../../../src-main/contract/room-state.ts";
import { useCollator, useSpeech, useT } from "../../i18n/language.ts";
import { useLiveNow } from "../../state/clock.ts";
import { useLiveRoom } from "../../state/room.ts";
import { useAnswer } from "../../state/use-answer.ts";
import { DeskForm, DeskModal } from "../response/DeskModal.tsx";
import { holdersOf } from "../statement/circuit.ts";
import classes from "./PlaybookDialogs.module.css";
import { endPlaybook, startPlaybook } from "./playbook-acts.ts";
import { isExpired, lateAtStart, progressOf, runningRun, shelve } from "./playbook-library.ts";

/** Starting says what it will do before it does it: how many actions, from which T0, how many already late, whose roles are empty. */
export function StartPlaybookDialog({ playbook: given }: { readonly playbook: Playbook | null }) {
  const { t, lang } = useSpeech();
  const collator = useCollator();
  const { answer } = useAnswer({ name: "playbooks" });
  const shelves = useMemo(
    () =>
      shelve(answer?.playbooks ?? [], collator.compare).toSorted(
        (a, b) => Number(b.lang === lang) - Number(a.lang === lang),
      ),
    [answer, collator, lang],
  );
  const [picked, setPicked] = useState<string | null>(null);
  const playbook = given ?? shelves.find(({ id, lang: own }) => `${id} ${own}` === picked)?.newest ?? null;
  const runs = useLiveRoom((room) => room.runs);
  const isRunning = playbook !== null && runningRun(playbook.id, runs) !== undefined;
  return (
    <DeskModal title={t("response.start.title")} size={500}>
      <DeskForm
        action={t("response.start.action")}
        isReady={playbook !== null && !isRunning}
        onDone={async () => playbook !== null && (await startPlaybook(playbook))}
      >
        {given === null && (
          <Select
            label={t("response.start.pick")}
            placeholder={t("response.playbooks.choose")}
            data={shelves.map((shelf) => ({
              value: `${shelf.id} ${shelf.lang}`,
              label: `${shelf.newest.title} · ${shelf.lang}`,
            }))}
            value={picked}
            onChange={setPicked}
            searchable
            data-autofocus
          />
        )}
        {playbook !== null && <WhatItDoes playbook={playbook} isRunning={isRunning} />}
      </DeskForm>
    </DeskModal>
  );
}

function WhatItDoes({ playbook, isRunning }: { readonly playbook: Playbook; readonly isRunning: boolean }) {
  const { t, formats } = useSpeech();
  const now = useLiveNow();
  const people = useLiveRoom((room) => room.people);
  const startedAt = useLiveRoom((room) => room.crisis?.startedAt);
  const t0 = startedAt === undefined ? now : Date.parse(startedAt);
  const asked = [...new Set(playbook.cards.map((card) => card.role))];
  const missing = asked.filter((role) => holdersOf(people, role).length === 0);
  return (
    <div className={classes.what}>
      <p className={classes.name}>
        {playbook.title} <span>{t("response.playbooks.version", { version: playbook.version })}</span>
      </p>
      <p>{playbook.summary}</p>
      <ul className={classes.facts}>
        <li>{t("response.start.body", { count: playbook.cards.length, time: formats.dateTime(t0) })}</li>
        <li>{t("response.start.late", { count: lateAtStart(playbook, t0, now) })}</li>
        {missing.length > 0 && (
          <li data-tone="warning">
            {t("response.start.missing", {
              roles: formats.list(missing.map((role) => t(`words.role.${role}`))),
            })}
          </li>
        )}
      </ul>
      {isExpired(playbook, now) && (
        <p className={classes.warning}>
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden /> {t("response.playbooks.expiredBody")}
        </p>
      )}
      {isRunning && <p className={classes.warning}>{t("response.start.already")}</p>}
    </div>
  );
}

/** Ending leaves what is open open, and says so. */
export function EndRunDialog({ run }: { readonly run: RunView }) {
  const t = useT();
  const now = useLiveNow();
  const actions = useLiveRoom((room) => room.actions);
  const [reason, setReason] = useState("");
  const { settled, total } = progressOf(run, actions, now);
  return (
    <DeskModal title={t("response.end.title", { title: run.playbook.title })}>
      <DeskForm action={t("response.end.action")} onDone={() => endPlaybook(run, reason.trim())}>
        <p>{t("response.end.body", { count: total - settled })}</p>
        <Textarea
          label={t("response.end.why")}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          maxLength={2000}
          data-autofocus
        />
      </DeskForm>
    </DeskModal>
  );
}
