import type { Command } from "../../contract/command.ts";
import type { Playbook } from "../../contract/playbook.ts";
import type { DemoCommand, DemoStep } from "./demo-script.ts";
import { type DemoEntry, madeBy } from "./made-by.ts";

export interface References {
  /** What a name stands for. Throws when no step has made it yet. */
  readonly idOf: (name: string) => string;
  /** The command with real ids, fingerprints, positions and playbook. */
  readonly resolve: (command: DemoCommand) => Command;
  /** Takes the ids, fingerprints and positions that a step gave. */
  readonly learn: (step: DemoStep, entries: readonly DemoEntry[]) => void;
}

const prefix = "ref:";

/** Names of the script against what the war room gave: ids, `fingerprint:…` of statements, `position:…` of entries. */
export function makeReferences(playbookOf: (id: string) => Playbook): References {
  const known = new Map<string, string | number>();
  const statementNames = new Map<string, string>();

  const lookUp = (name: string): string | number => {
    const value = known.get(name);
    if (value === undefined) throw new Error(`The demo script refers to ${name} before it exists`);
    return value;
  };

  const resolved = (value: unknown): unknown => {
    if (typeof value === "string")
      return value.startsWith(prefix) ? lookUp(value.slice(prefix.length)) : value;
    if (Array.isArray(value)) return value.map(resolved);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, resolved(one)]));
  };

  return {
    idOf: (name) => String(lookUp(name)),
    resolve: (command) => {
      if (command.type === "start-playbook")
        return { type: command.type, playbook: playbookOf(command.playbookId) };
      // Same shape: only references have been replaced by what they stand for; the war room parses it again.
      return resolved(command) as Command;
    },
    learn: (step, entries) => {
      for (const { event, position } of entries) {
        const made = madeBy(event);
        if (step.as !== undefined) {
          known.set(`position:${step.as}`, position);
          if (made !== null && event.type !== "action-added") known.set(step.as, made);
        }
        if (event.type === "action-added")
          known.set(event.cardId === null ? (step.as ?? "") : `action:${event.cardId}`, event.actionId);
        if (event.type === "statement-drafted" && step.as !== undefined)
          statementNames.set(event.statementId, step.as);
        if (event.type === "statement-drafted" || event.type === "statement-edited") {
          known.set(
            `fingerprint:${statementNames.get(event.statementId) ?? event.statementId}`,
            event.fingerprint,
          );
        }
      }
    },
  };
}
