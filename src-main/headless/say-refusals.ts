import { querySentences } from "../analysis/query/query-sentences.ts";
import { refusalSentences } from "../domain/refusal-sentences.ts";
import { seatSentences } from "../seats/seat-sentences.ts";
import { joinSentences, type SayRefusal } from "../seats/sentences.ts";
import { liveSentences } from "../sources/live-sentences.ts";
import { rejectionSentences } from "../sources/rejection-sentences.ts";
import { faultSentences, verifySentences } from "../store/fault-sentences.ts";
import { roomSentences } from "../warroom/room-sentences.ts";

/** Every sentence with which the host refuses, from every folder that refuses. */
export const allSentences = [
  refusalSentences,
  querySentences,
  faultSentences,
  verifySentences,
  rejectionSentences,
  liveSentences,
  roomSentences,
  seatSentences,
] as const;

/** The sentence of any refusal, in the language asked for. */
export const sayRefusal: SayRefusal = joinSentences(allSentences);
