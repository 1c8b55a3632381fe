import { dueGroups, type Grouping, phaseGroups } from "../../components/action/group-actions.ts";
import { useSpeech } from "../../i18n/language.ts";
import { useRoom } from "../../state/room.ts";
import classes from "./ActionsPlace.module.css";

/** Name of a group and how many it holds. */
export function GroupHead(props: {
  readonly grouping: Grouping;
  readonly group: string;
  readonly count: number;
}) {
  const { grouping, group, count } = props;
  const { t, formats } = useSpeech();
  const person = useRoom((room) => room.people[group]?.name);
  const due = dueGroups.find((key) => key === group);
  const phase = phaseGroups.find((key) => key === group);
  const name =
    grouping === "due" && due !== undefined
      ? t(`response.actions.due.${due}`)
      : grouping === "phase" && phase !== undefined
        ? t(`response.actions.phase.${phase}`)
        : (person ?? t("response.assign.nobody"));
  return (
    <h3 className={classes.group} data-group={grouping === "due" ? group : undefined}>
      <bdi>{name}</bdi> <span>{formats.number(count)}</span>
    </h3>
  );
}
