/** The element in which a screen keeps room for notices, so that they never cover what can be pressed. */

/** Its id. Where no element has it, notices lie over the lower edge of the page. */
export const NOTICES_PLACE = "notices";
