/**
 * What a merchant's own code would do for the same requests: types and presence checked, compact JSON, one hash or signature.
 *
 * A platform has `sha256(text)` (hex) and `sign(text)` (base64). Node's give it at once, WebCrypto's promise it: so each request has two
 * methods, which share all but that.
 */

const JSON_HEADERS = [
  ["Content-Type", "application/json"],
  ["Accept", "application/json"],
];
const SEVEN_HOURS = 7 * 60 * 60 * 1000;
const INQUIRY = { bankCode: "string", bankAccount: "string", amount: "number" };
const TRANSFER = {
  partnerReferenceNo: "string",
  amount: "number",
  beneficiaryAccountName: "string",
  beneficiaryAccountNo: "string",
  beneficiaryBankCode: "string",
  callbackUrl: "string",
  transactionDescription: "string",
};
const PATH = "/account/v1.0/transfer-interbank";

/** Every field is there, and of its type. */
function check(row, fields) {
  for (const name in fields) {
    if (typeof row[name] !== fields[name]) throw new TypeError(`${name}: wanted a ${fields[name]}`);
  }
}

/** Duitku's inquiries. */
export class Duitku {
  constructor({ url, userId, email, secretKey, platform }) {
    Object.assign(this, { url: `${url}/disbursement/inquirysandbox`, userId, email, secretKey, platform });
  }

  /** The request of one inquiry. */
  inquiry(row, now = Date.now()) {
    return this.#request(row, now, this.platform.sha256(this.#text(row, now)));
  }

  /** The same with a hash that is promised. */
  async inquiryAwaited(row, now = Date.now()) {
    return this.#request(row, now, await this.platform.sha256(this.#text(row, now)));
  }

  #text(row, now) {
    check(row, INQUIRY);
    return `${this.email}${now}${row.bankCode}${row.bankAccount}${row.amount}${this.secretKey}`;
  }

  #request({ bankCode, bankAccount, amount }, timestamp, signature) {
    const { userId, email, url } = this;
    const body = JSON.stringify({ userId, amountTransfer: amount, bankAccount, bankCode, email, timestamp, signature });
    return { method: "POST", url, headers: JSON_HEADERS, body };
  }
}

/** Faspay's transfers, signed with the platform's RSA. */
export class Faspay {
  constructor({ url, partnerId, sourceAccount, platform }) {
    Object.assign(this, { url: url + PATH, partnerId, sourceAccount, platform });
  }

  /** The request of one transfer. */
  transfer(row, now = Date.now(), externalId = newId(now)) {
    const [body, timestamp] = this.#body(row, now);
    const signature = this.platform.sign(textOf(this.platform.sha256(body), timestamp));
    return this.#request(body, timestamp, externalId, signature);
  }

  /** The same with a hash and a signature that are promised. */
  async transferAwaited(row, now = Date.now(), externalId = newId(now)) {
    const [body, timestamp] = this.#body(row, now);
    const signature = await this.platform.sign(textOf(await this.platform.sha256(body), timestamp));
    return this.#request(body, timestamp, externalId, signature);
  }

  #body(row, now) {
    check(row, TRANSFER);
    const timestamp = `${new Date(now + SEVEN_HOURS).toISOString().slice(0, 19)}+07:00`;
    const body = JSON.stringify({
      partnerReferenceNo: row.partnerReferenceNo,
      amount: { value: `${row.amount}.00`, currency: "IDR" },
      beneficiaryAccountName: row.beneficiaryAccountName,
      beneficiaryAccountNo: row.beneficiaryAccountNo,
      beneficiaryBankCode: row.beneficiaryBankCode,
      sourceAccountNo: this.sourceAccount,
      transactionDate: timestamp,
      additionalInfo: { instructDate: "", transactionDescription: row.transactionDescription, callbackUrl: row.callbackUrl },
    });
    return [body, timestamp];
  }

  #request(body, timestamp, externalId, signature) {
    const headers = [
      ...JSON_HEADERS,
      ["X-TIMESTAMP", timestamp],
      ["X-SIGNATURE", signature],
      ["X-PARTNER-ID", this.partnerId],
      ["X-EXTERNAL-ID", externalId],
      ["CHANNEL-ID", "88001"],
    ];
    return { method: "POST", url: this.url, headers, body };
  }
}

function textOf(hash, timestamp) {
  return `POST:${PATH}:${hash}:${timestamp}`;
}

/** 36 digits: 13 of the time and 23 of chance. */
function newId(now) {
  const chance = Array.from(crypto.getRandomValues(new Uint32Array(3)), (number) => String(number).padStart(10, "0").slice(-8));
  return now + chance.join("").slice(-23);
}
