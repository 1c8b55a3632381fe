import { Button } from "@mantine/core";
import { IconArrowLeft, IconPencilPlus } from "@tabler/icons-react";
import { PlainHeader } from "../../components/PaneHeader.tsx";
import { PastNotice } from "../../components/response/PastNotice.tsx";
import { writeNew } from "../../components/response/use-response-commands.ts";
import { useStatementKeys } from "../../components/statement/use-statement-keys.ts";
import { KeptDrafts } from "../../components/statement-editor/KeptDrafts.tsx";
import { useT } from "../../i18n/language.ts";
import { useIsReplaying } from "../../state/replay.ts";
import { useRoom } from "../../state/room.ts";
import { go, goSelect, useWhereabouts } from "../../state/whereabouts.ts";
import { Board } from "./Board.tsx";
import { StatementFile, UnknownStatement } from "./StatementFile.tsx";
import classes from "./StatementsPlace.module.css";
import { WaitsByRole } from "./WaitsByRole.tsx";

const hasKeys = (): boolean => useWhereabouts.getState().place === "statements";

/** Every statement by where it stands; one opened, its whole record beside the others. */
export function StatementsPlace() {
  const t = useT();
  const isPast = useIsReplaying();
  const statements = useRoom((room) => room.statements);
  const detail = useWhereabouts((state) => state.detail);
  const opened = detail === null ? undefined : statements[detail];
  useStatementKeys("place", opened, hasKeys);
  return (
    <div className={classes.place}>
      <PlainHeader
        title={t("frame.place.statements")}
        figure={t("response.board.figure", { count: Object.keys(statements).length })}
      >
        {detail !== null && (
          <Button
            variant="subtle"
            leftSection={<IconArrowLeft size={14} stroke={1.75} />}
            onClick={() => go("statements")}
          >
            {t("response.board.back")}
          </Button>
        )}
        <Button
          variant="filled"
          disabled={isPast}
          leftSection={<IconPencilPlus size={14} stroke={1.75} />}
          onClick={writeNew}
        >
          {t("response.board.new")}
        </Button>
      </PlainHeader>
      <PastNotice />
      <div className={classes.body} data-open={detail !== null}>
        <div className={classes.side}>
          <div className={classes.kept}>
            <KeptDrafts />
          </div>
          <Board
            statements={statements}
            openId={detail}
            onOpen={(id) => goSelect("statements", id, { kind: "statement", id })}
          />
          {detail === null && <WaitsByRole />}
        </div>
        {detail !== null &&
          (opened === undefined ? (
            <UnknownStatement />
          ) : (
            <StatementFile key={opened.id} statement={opened} />
          ))}
      </div>
    </div>
  );
}
