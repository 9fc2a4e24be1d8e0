/** The error for wrong usage of a command, after which the command line exits with code 2. */

/** `message` says what is wrong with the input, and what may have been meant. */
export class UsageFault extends Error {}
