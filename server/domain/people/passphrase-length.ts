/** The length limits of a passphrase, for the check and for the forms that ask for it. */

export const MIN_PASSPHRASE = 12;
export const MAX_PASSPHRASE = 200;
