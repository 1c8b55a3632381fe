import "@mantine/core/styles/Pill.layer.css";
import "@mantine/core/styles/PillsInput.layer.css";
import { MultiSelect, TextInput } from "@mantine/core";
import { type Role, roles } from "../../src-main/contract/vocabulary.ts";
import { useT } from "../i18n/language.ts";
import classes from "./PersonFields.module.css";

/** Who somebody is in the room: a name, and one role or more. */
export interface WrittenPerson {
  readonly name: string;
  readonly roles: readonly Role[];
}

export const isPersonReady = ({ name, roles: chosen }: WrittenPerson): boolean =>
  name.trim() !== "" && chosen.length > 0;

/** The two fields, labelled for oneself or for somebody else. */
export function PersonFields(props: {
  readonly person: WrittenPerson;
  readonly labels: { readonly name: string; readonly roles: string };
  readonly onChange: (person: WrittenPerson) => void;
}) {
  const { person, labels, onChange } = props;
  const t = useT();
  return (
    <>
      <TextInput
        label={labels.name}
        value={person.name}
        onChange={(event) => onChange({ ...person, name: event.currentTarget.value })}
        maxLength={200}
        required
        data-autofocus
      />
      <MultiSelect
        label={labels.roles}
        data={roles.map((role) => ({ value: role, label: t(`words.role.${role}`) }))}
        value={[...person.roles]}
        // Safe: the values offered are the roles.
        onChange={(values) => onChange({ ...person, roles: values as Role[] })}
        size="xs"
        withScrollArea={false}
        classNames={{ pill: classes.pill ?? "", options: classes.options ?? "" }}
      />
    </>
  );
}
