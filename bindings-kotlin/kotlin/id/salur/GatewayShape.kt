package id.salur

import kotlinx.serialization.json.JsonObject

/** What a generated client knows of its gateway. `N` is what its notifications hold. */
internal class GatewayShape<out N : Fields>(
    /** The gateway's name in documents. */
    val name: String,
    /** Its operations, by their whole names. */
    val operations: Map<String, OperationShape>,
    /** Its notifications, by their whole names. */
    val notifications: Map<String, FieldsShape<N>>,
)

/** The inputs of an operation, and what it is answered with. */
internal class OperationShape(val inputs: Names, val answer: (JsonObject) -> Fields)

/** The fields of a notification. */
internal class FieldsShape<out F : Fields>(val names: Names, val read: (JsonObject) -> F)
