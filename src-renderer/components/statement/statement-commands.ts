import {
  IconArrowBackUp,
  IconBan,
  IconCheck,
  IconFileText,
  IconPencil,
  IconReplace,
  IconSend,
  IconSpeakerphone,
} from "@tabler/icons-react";
import type { StatementView } from "../../../src-main/contract/room-state.ts";
import type { RoomCommand } from "../../state/commands.ts";
import { goSelect, useWhereabouts } from "../../state/whereabouts.ts";
import { openDesk } from "../response/desk.ts";
import type { Standing } from "./circuit.ts";
import { submitStatement } from "./statement-acts.ts";

/** What can be done with a statement as it stands, for menus; `isPast`: nothing but reading. */
export function statementCommands(
  statement: StatementView,
  standing: Standing,
  isPast: boolean,
): readonly RoomCommand[] {
  const { id, status, fingerprint } = statement;
  const isOut = status === "published" || status === "corrected";
  const mayApprove = !isPast && status === "inReview" && standing.kind === "may";
  const say = (at: "approve" | "reject"): void => {
    if (standing.kind !== "may") return;
    openDesk({ at, statementId: id, role: standing.role, isDeputy: standing.isDeputy, fingerprint });
  };
  const command = (
    name: string,
    label: RoomCommand["label"],
    icon: NonNullable<RoomCommand["icon"]>,
    isOffered: boolean,
    run: () => void,
  ): RoomCommand => ({
    id: `response.statement.${name}`,
    label,
    icon,
    group: "response",
    when: () => isOffered,
    run,
  });
  const isAgain = status === "stale" || status === "rejected";
  return [
    command("approve", "response.statement.approve", IconCheck, mayApprove, () => say("approve")),
    command("reject", "response.statement.reject", IconBan, mayApprove, () => say("reject")),
    command(
      "submit",
      isAgain ? "response.statement.submitAgain" : "response.statement.submit",
      IconSend,
      !isPast && (status === "draft" || isAgain),
      () => void submitStatement(statement),
    ),
    command("publish", "response.statement.publish", IconSpeakerphone, !isPast && status === "approved", () =>
      openDesk({ at: "publish", statementId: id, fingerprint }),
    ),
    command("edit", "response.statement.edit", IconPencil, !isPast && !isOut, () =>
      openDesk({ at: "edit", statementId: id }),
    ),
    command(
      "withdraw",
      "response.statement.withdraw",
      IconArrowBackUp,
      !isPast && (status === "inReview" || status === "approved"),
      () => openDesk({ at: "withdraw", statementId: id }),
    ),
    command("correct", "response.statement.correct", IconReplace, !isPast && status === "published", () =>
      openDesk({ at: "correct", statementId: id }),
    ),
    command(
      "open",
      "response.statement.open",
      IconFileText,
      !(useWhereabouts.getState().place === "statements" && useWhereabouts.getState().detail === id),
      () => goSelect("statements", id, { kind: "statement", id }),
    ),
  ];
}
