/**
 * Whole minutes that "mentions per minute" is the mean of: sources that are asked every few minutes bring nothing in
 * between, and a pace that falls to nothing in the middle of a burst tells of the asking, not of the talk.
 */
export const paceMinutes = 5;
