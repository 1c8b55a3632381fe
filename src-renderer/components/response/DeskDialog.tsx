import { unreachable } from "../../../src-main/contract/unreachable.ts";
import { useLiveRoom } from "../../state/room.ts";
import { AddActionDialog, AssignDialog, DueDialog, NoteDialog } from "../action/ActionDialogs.tsx";
import { EndRunDialog, StartPlaybookDialog } from "../playbook/PlaybookDialogs.tsx";
import { ApproveDialog, RejectDialog } from "../statement/ApproveDialog.tsx";
import { CorrectDialog, WithdrawDialog } from "../statement/CorrectDialog.tsx";
import { PublishDialog } from "../statement/PublishDialog.tsx";
import { EditStatement, WriteStatement } from "../statement-editor/StatementEditor.tsx";
import { useDesk } from "./desk.ts";

/** The dialog that was asked for. */
export function DeskDialog() {
  const desk = useDesk((state) => state.desk);
  const action = useLiveRoom((room) => ("actionId" in desk ? room.actions[desk.actionId] : undefined));
  const statement = useLiveRoom((room) =>
    "statementId" in desk ? room.statements[desk.statementId] : undefined,
  );
  const run = useLiveRoom((room) => (desk.at === "end-run" ? room.runs[desk.runId] : undefined));
  switch (desk.at) {
    case "closed":
      return null;
    case "write":
      return <WriteStatement key={desk.draftKey} desk={desk} />;
    case "edit":
      return statement && <EditStatement key={statement.id} statement={statement} />;
    case "approve":
      return <ApproveDialog key={desk.fingerprint} desk={{ ...desk, at: "approve" }} />;
    case "reject":
      return <RejectDialog key={desk.fingerprint} desk={{ ...desk, at: "reject" }} />;
    case "publish":
      return <PublishDialog desk={desk} />;
    case "withdraw":
      return statement && <WithdrawDialog statement={statement} />;
    case "correct":
      return statement && <CorrectDialog statement={statement} />;
    case "add-action":
      return <AddActionDialog />;
    case "assign":
      return action && <AssignDialog action={action} />;
    case "due":
      return action && <DueDialog action={action} />;
    case "note":
      return action && <NoteDialog action={action} />;
    case "start-playbook":
      return <StartPlaybookDialog playbook={desk.playbook} />;
    case "end-run":
      return run && <EndRunDialog run={run} />;
    default:
      return unreachable(desk);
  }
}
