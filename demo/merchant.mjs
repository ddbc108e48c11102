/** The merchant of the demo: Duitku's own public sandbox account, printed on its page. */

export const USER_ID = 3551;
export const EMAIL = "test@chakratechnology.com";
export const SECRET_KEY = "de56f832487bc1ce1de5ff2cfacf8d9486c61da69df6fd61d5537b6b7d6d354d";

/** A client whose addresses are those of the sandbox at `url`; `Duitku` is the package's class. */
export function clientOf(Duitku, url, secretKey = SECRET_KEY) {
  return new Duitku({
    environment: "sandbox",
    userId: USER_ID,
    email: EMAIL,
    secretKey,
    disbursementUrl: `${url}/webapi/api`,
    cashOutUrl: `${url}/api`,
  });
}
