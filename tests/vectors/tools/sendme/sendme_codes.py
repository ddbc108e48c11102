"""What SendMe's statuses, response codes and messages mean, written down a second time. Sources: Faspay's pages on error codes, transfer, cash-out, status, registration."""

# Transactions, at their own answer and at the status call.
STATUSES = {"1": "pending", "2": "succeeded", "4": "failed", "5": "returned"}

# Status 9 says in words what is wrong. These refuse the payment before anything of it was done.
MENDABLE = ["Invalid Virtual Account", "Beneficiary Virtual Account Invalid", "Beneficiary Account Not Match", "Beneficiary Name Not Match", "Invalid Request body",
            "Invalid Transaction Description Value"]
TAKEN = "Your Transaction Number already exists"  # perhaps by this very payment: an HTTP client may have made two copies of it
NOT_FOUND = "Transaction not found"
UNAUTHORIZED = "Unauthorized"

# Response codes without a status: a parameter lacks, or the description is a refused word; the gateway's own error.
REFUSING_CODES = ["01", "02"]
ERROR_CODE = "99"

REGISTRATIONS = {"1": "on process", "2": "registered", "3": "unconfirmed by the parent partner", "4": "failed", "6": "registered already", "9": "error"}


def paid(status, code):
    """(call, reported state) of a payment's own answer at HTTP 200; (None, None) where nothing may be believed of it. `code`: None or empty where none came."""
    if status == "1":
        return "accepted", "pending"
    if status == "2" and code in (None, "", "00"):
        return "accepted", "succeeded"
    # 00 says that it went well, 99 that the gateway itself does not know.
    if status == "4" and code not in ("00", ERROR_CODE):
        return "refused", "failed"
    if status == "5":
        return "accepted", "returned"
    return None, None
