// No plugin and no configuration: Vite finds the module by itself. The key is the sandbox's public test merchant.

import { Duitku, init, InputError } from "salur-wasm";

const amount = document.querySelector<HTMLInputElement>("#amount")!;
const signed = document.querySelector<HTMLPreElement>("#signed")!;

await init();
const duitku = new Duitku({
  environment: "sandbox",
  userId: 3551,
  email: "test@chakratechnology.com",
  secretKey: "de56f832487bc1ce1de5ff2cfacf8d9486c61da69df6fd61d5537b6b7d6d354d",
});

function show(): void {
  try {
    const step = duitku.prepareInquiry({ bankCode: "014", bankAccount: "8760673566", amount: Number(amount.value) });
    signed.textContent = step.kind === "request" ? `${step.method} ${step.url}\n\n${String(step.body)}` : "";
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    signed.textContent = error.violations.map((violation) => violation.message).join("\n");
  }
}

amount.addEventListener("input", show);
show();
