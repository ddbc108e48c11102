// Made from the catalog by `cargo xtask gen`: do not edit.
package id.salur.faspaysnap

import id.salur.Fields

/** What a notification of [FaspaySnap] holds: [PaymentNotification]. */
public sealed class FaspaySnapNotification : Fields()
