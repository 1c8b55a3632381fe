import type { Answer, QueryExplanation, RejectionPage, Verification } from "../contract/answer.ts";
import type { Query } from "../contract/query.ts";
import type { Refusal } from "../contract/refusal.ts";
import type { HostMessage, HouseAnswers, HouseRequest } from "../contract/seat-message.ts";

/** The sentence of a refusal in the language of one seat. */
type Say = (refusal: Refusal) => string;

/** An answer with, beside every key that stands for a sentence, that sentence. */
export function answerInWords(name: Query["name"], answer: object | null, say: Say): object | null {
  // Safe: the room answers each query with the answer of its name.
  switch (name) {
    case "verify":
      return verificationInWords(answer as Verification, say);
    case "rejections": {
      const page = answer as Answer<"rejections">;
      const rows = page.rows.map((row) => ({
        ...row,
        sentence: say({ refused: row.reason, args: row.args }),
      }));
      return { ...page, rows } satisfies RejectionPage;
    }
    case "explain-query": {
      const reading = answer as QueryExplanation;
      if (reading.understood) return reading;
      return { ...reading, sentence: say(asRefusal(reading.refused, reading.args)) };
    }
    default:
      return answer;
  }
}

export function houseAnswerInWords(name: HouseRequest["do"], answer: object, say: Say): object {
  if (name !== "list-crises") return answer;
  // Safe: as above.
  const list = answer as HouseAnswers["list-crises"];
  const crises = list.crises.map((crisis) => {
    if (crisis.fault === null) return crisis;
    const name = crisis.path.split(/[\\/]/).at(-1) ?? crisis.path;
    return { ...crisis, sentence: say({ refused: crisis.fault, args: { name, ...crisis.faultArgs } }) };
  });
  return { ...list, crises };
}

/** What a seat is told without having asked, likewise. */
export function messageInWords(message: HostMessage, say: Say): HostMessage {
  switch (message.type) {
    case "progress": {
      const { task } = message;
      return task.refusal === null ? message : { ...message, task: { ...task, sentence: say(task.refusal) } };
    }
    case "verified":
      return { ...message, verification: verificationInWords(message.verification, say) };
    default:
      return message;
  }
}

function verificationInWords(verification: Verification, say: Say): Verification {
  if (verification.intact) return verification;
  const { position, reason, args } = verification;
  return { ...verification, sentence: say({ refused: reason, args: { position, ...args } }) };
}

function asRefusal(refused: string, args: Refusal["args"] | undefined): Refusal {
  return args === undefined ? { refused } : { refused, args };
}
