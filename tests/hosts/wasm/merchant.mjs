// A merchant, a moment and a transfer that every test may use.

export const SECRET = "de56f832487bc1ce1de5ff2cfacf8d9486c61da69df6fd61d5537b6b7d6d354d";
export const EMAIL = "finance@merchant.example";
export const ACCOUNT = "8760673566";
export const OWNER = "Contoh Penerima";
export const CONFIG = { environment: "sandbox", userId: 3551, email: EMAIL, secretKey: SECRET };
export const DOCUMENT = { gateway: "duitku", environment: "sandbox", user_id: 3551, email: EMAIL, secret_key: SECRET };
export const MOMENT = { now: 1_637_304_586_325, entropy: "0123456789abcdef".repeat(4) };
export const INQUIRY = { bankCode: "014", bankAccount: ACCOUNT, amount: 50_000 };
export const TRANSFER = {
  disburseId: 12345,
  bankCode: "014",
  bankAccount: ACCOUNT,
  accountName: OWNER,
  custRefNumber: "000000001278",
  amount: 50_000,
  purpose: "Gaji November",
};
export const ACCEPTED =
  '{"email":"finance@merchant.example","bankCode":"014","bankAccount":"8760673566","amountTransfer":50000.0,' +
  '"accountName":"Contoh Penerima","custRefNumber":"000000001278","responseCode":"00","responseDesc":"Success","fee":2.50}';
