import { IconAlertTriangle, IconFileCheck } from "@tabler/icons-react";
import { useState } from "react";
import type { ImportView } from "../../../src-main/contract/room-state.ts";
import { ErrorState } from "../../components/ErrorState.tsx";
import { FigureLink } from "../../components/FigureLink.tsx";
import { Loading } from "../../components/Loading.tsx";
import { Progress } from "../../components/Progress.tsx";
import { SafeText } from "../../components/SafeText.tsx";
import { Time } from "../../components/Time.tsx";
import { useSpeech } from "../../i18n/language.ts";
import { useRoom } from "../../state/room.ts";
import { refusalSentence } from "../../state/run-command.ts";
import { useTasks } from "../../state/tasks.ts";
import { useAnswer } from "../../state/use-answer.ts";
import { useWhereabouts } from "../../state/whereabouts.ts";
import classes from "./ImportList.module.css";
import { RejectionTable } from "./RejectionTable.tsx";

/** Files brought in, newest first: what each gave, and what was kept out of it. */
export function ImportList() {
  const { t } = useSpeech();
  const imports = useRoom((room) => room.imports);
  const tasks = useTasks((state) => state.tasks);
  const wanted = useWhereabouts((state) => state.detail);
  const [open, setOpen] = useState<string | null>(
    imports.some(({ importId }) => importId === wanted) ? wanted : null,
  );
  const running = tasks.filter((task) => task.kind === "import" && task.state === "running");
  if (imports.length === 0 && running.length === 0) return null;
  return (
    <section className={classes.imports} aria-labelledby="imports">
      <h3 id="imports">{t("sources.imports")}</h3>
      {running.map((task) => (
        <Progress key={task.taskId} task={task} />
      ))}
      <ul className={classes.list}>
        {imports.toReversed().map((one) => (
          <ImportRow
            key={one.importId}
            one={one}
            isOpen={open === one.importId}
            onToggle={() => setOpen(open === one.importId ? null : one.importId)}
          />
        ))}
      </ul>
    </section>
  );
}

function ImportRow(props: {
  readonly one: ImportView;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}) {
  const { one, isOpen, onToggle } = props;
  const { t } = useSpeech();
  const { added, updated, skipped, rejected, read } = one;
  const others = [
    updated > 0 ? t("sources.updated", { count: updated }) : "",
    skipped > 0 ? t("sources.skipped", { count: skipped }) : "",
  ].filter((fact) => fact !== "");
  const Glyph = one.isCancelled ? IconAlertTriangle : IconFileCheck;
  return (
    <li className={classes.import} data-cancelled={one.isCancelled}>
      <div className={classes.row}>
        <Glyph size={18} stroke={1.75} aria-hidden />
        <div className={classes.name}>
          <b>
            <SafeText text={one.fileName} isInline foldAt={120} />
          </b>
          <p>
            {one.isCancelled && `${t("sources.stopped")} · `}
            {t("sources.read", { count: read })}
          </p>
        </div>
        <p className={classes.facts}>
          {added === 0 ? (
            t("sources.added", { count: added })
          ) : (
            <FigureLink behind={{ broughtBy: { id: one.importId, label: one.fileName } }}>
              {t("sources.added", { count: added })}
            </FigureLink>
          )}
          {others.map((fact) => ` · ${fact}`)}
        </p>
        {rejected > 0 ? (
          <button type="button" className={classes.rejected} aria-expanded={isOpen} onClick={onToggle}>
            {t("sources.rejected", { count: rejected })}
          </button>
        ) : (
          <span className={classes.clean}>{t("sources.noneRejected")}</span>
        )}
        <Time at={Date.parse(one.at)} show="dateTime" className={classes.at ?? ""} />
      </div>
      {isOpen && <Rejections importId={one.importId} />}
    </li>
  );
}

function Rejections({ importId }: { readonly importId: string }) {
  const { answer, refused, retry } = useAnswer({ name: "rejections", importId, limit: 200 });
  if (refused !== null) return <ErrorState detail={refusalSentence(refused)} onRetry={retry} />;
  return answer === null ? <Loading lines={3} /> : <RejectionTable page={answer} />;
}
