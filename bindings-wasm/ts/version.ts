/** The release of this JavaScript: the module beside it must be of the same. */
export const VERSION = "0.1.0";
