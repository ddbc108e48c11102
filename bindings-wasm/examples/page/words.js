// What outcomes mean, in the words of the people at the desk. The library says what is so; this only says it in sentences.

/** One sentence and a tone for what may be believed now. */
export function verdict(outcome) {
  const { call, payment, next } = outcome;
  if (payment === undefined) return withoutPayment(call, outcome);
  switch (payment.state) {
    case "succeeded":
      return { tone: "good", sentence: payment.canBeReturned ? "Paid. The bank may still send the money back." : "Paid." };
    case "pending":
      return { tone: "wary", sentence: "Accepted, and not finished yet. Do not pay again." };
    case "failed":
      return { tone: "bad", sentence: "Not paid: no money moved." };
    case "returned":
      return { tone: "bad", sentence: "The money left and came back." };
    default:
      return next.do === "resend"
        ? { tone: "wary", sentence: "Nothing was sent. It is safe to send it again." }
        : { tone: "wary", sentence: "Money may have moved. Do not pay again before you know." };
  }
}

function withoutPayment(call, { answer, next }) {
  if (call === "accepted" && answer?.accountName) return { tone: "good", sentence: `The account belongs to ${answer.accountName.trim()}.` };
  if (call === "accepted") return { tone: "good", sentence: "Answered." };
  if (call === "refused" && next.do === "resend") return { tone: "wary", sentence: "The gateway has a passing trouble. Nothing was paid." };
  if (call === "refused") return { tone: "bad", sentence: "The gateway refused the question. Nothing was paid." };
  if (call === "not_sent") return { tone: "wary", sentence: "The question was not sent. Nothing was paid." };
  return { tone: "wary", sentence: "No usable answer came. Nothing was paid by asking." };
}

/** What to do now, in words. */
export function advice(next) {
  switch (next.do) {
    case "done":
      return "There is nothing more to do.";
    case "wait":
      return `Wait for the gateway’s callback${next.after ? `, at most until ${clock(next.after)}` : ""}.`;
    case "check_status":
      return `Ask the gateway how the payment stands${next.after > Date.now() ? `, not before ${clock(next.after)}` : ""}.`;
    case "continue":
      return "Compare the name. If it is right, the transfer can be made.";
    case "resend":
      return "Ask again: it is signed anew.";
    case "new_payment":
      return "This payment is closed. To pay, begin a new one.";
    case "fix":
      return "Correct the request or the merchant’s settings, then begin anew.";
    case "ask_human":
      return next.question;
    default:
      return "";
  }
}

export function rupiah(amount) {
  return new Intl.NumberFormat("id-ID", { style: "currency", currency: "IDR", maximumFractionDigits: 0 }).format(amount);
}

export function clock(milliseconds) {
  return new Date(milliseconds).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit", second: "2-digit" });
}
