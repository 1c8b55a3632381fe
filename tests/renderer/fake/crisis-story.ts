import type { Command } from "../../../src-main/contract/command.ts";
import type { CrisisEvent } from "../../../src-main/contract/event.ts";
import type { FakeLog } from "./fake-log.ts";
import { storyAfternoon } from "./story-afternoon.ts";
import { instant, storyPlaybook } from "./story-frame.ts";
import { storyNoon } from "./story-noon.ts";

const people: readonly (readonly [string, Extract<Command, { type: "join-person" }>["roles"]])[] = [
  ["Anne Delmas", ["commsDirector", "crisisDirector"]],
  ["Julien Morel", ["legalCounsel"]],
  ["Sophie Bardin", ["cellLead"]],
  ["Karim Sow", ["spokesperson"]],
  ["Inès Petit", ["communityManager"]],
  ["Théo Roux", ["logger", "monitor"]],
];

const source = (sourceId: string, label: string): CrisisEvent => ({
  type: "source-added",
  sourceId,
  kind: sourceId === "press" ? "replay" : "jetstream",
  label,
  settings: {},
});

/** Writes the story into the log by the real rules; throws when a step is refused, with its reason. */
export function tellStory(log: FakeLog): void {
  log.append(
    [
      {
        type: "crisis-opened",
        crisisId: "lumen",
        name: "Surchauffe des batteries Lumen S2",
        brand: "Lumen",
        startedAt: instant("12:04"),
        lang: "fr",
        query: "Lumen",
        isDemo: true,
      },
      ...people.map(
        ([name, roles], at): CrisisEvent => ({
          type: "person-joined",
          personId: `p${at}`,
          name,
          roles: [...roles],
        }),
      ),
      source("bluesky", "Bluesky"),
      source("x", "X"),
      source("press", "Presse"),
      source("mastodon", "Mastodon"),
    ],
    "host",
    instant("11:50"),
    instant("11:50"),
  );
  for (const step of [...storyNoon, ...storyAfternoon(storyPlaybook.cards.length)]) {
    const [time, by, what] = step;
    if ("type" in what) {
      const command = fillIn(what, log);
      const done = log.run(command, by, instant(time));
      if ("refused" in done)
        throw new Error(`${time} ${command.type}: ${done.refused} ${JSON.stringify(done.args)}`);
    } else {
      log.append(what, by, instant(time), instant(time));
    }
  }
  settleActions(log);
}

// Ids are made by the rules: later steps name what they mean by "@title" and it is looked up here.
function fillIn(command: Command, log: FakeLog): Command {
  const room = log.room();
  if ("statementId" in command) {
    const statement = Object.values(room.statements).find(({ title }) => `@${title}` === command.statementId);
    if (statement === undefined) return command;
    const filled = { ...command, statementId: statement.id };
    return "fingerprint" in filled ? { ...filled, fingerprint: statement.fingerprint } : filled;
  }
  if ("informationId" in command) {
    return {
      ...command,
      informationId: Object.keys(room.information)[0] ?? "",
    };
  }
  return command;
}

function settleActions(log: FakeLog): void {
  const actions = Object.values(log.room().actions);
  actions.slice(0, 11).forEach((action, at) => {
    const time = `${12 + Math.floor((10 + at * 17) / 60)}:${String((10 + at * 17) % 60).padStart(2, "0")}`;
    log.append(
      [
        { type: "action-assigned", actionId: action.id, owner: `p${at % 6}` },
        {
          type: "action-status-changed",
          actionId: action.id,
          status: "done",
          note: "",
        },
      ],
      `p${at % 6}`,
      instant(time),
      instant("15:40"),
    );
  });
  log.append(
    actions.slice(11, 14).map((action, at) => ({
      type: "action-assigned",
      actionId: action.id,
      owner: `p${at + 3}`,
    })),
    "p2",
    instant("15:41"),
    instant("15:41"),
  );
  const late = actions[11];
  if (late !== undefined) {
    log.append(
      [
        {
          type: "action-due-moved",
          actionId: late.id,
          dueAt: instant("15:46"),
        },
      ],
      "p2",
      instant("15:41"),
      instant("15:41"),
    );
  }
}
