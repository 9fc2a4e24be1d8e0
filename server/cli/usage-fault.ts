/** What is thrown where a command is not used as it can be; the command line then ends with code 2. */

/** `message` says what is wrong with what was typed, and what may have been meant. */
export class UsageFault extends Error {}
