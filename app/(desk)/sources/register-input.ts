/** What the register is asked for when it is first opened, by the page and by the screen alike. */
export const FEW = 100;
/** As many as are ever shown at once; who looks for another searches for it. */
export const MOST = 1000;
