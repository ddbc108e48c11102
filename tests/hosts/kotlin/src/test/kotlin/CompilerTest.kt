import java.io.ByteArrayOutputStream
import java.io.File
import java.io.PrintStream
import java.nio.file.Files
import org.jetbrains.kotlin.cli.common.ExitCode
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test
import org.junit.jupiter.params.ParameterizedTest
import org.junit.jupiter.params.provider.MethodSource

/** What the compiler says to programs that use the package: mistakes with money do not compile. */
class CompilerTest {
    private fun compiled(statement: String): Pair<ExitCode, String> {
        val folder = Files.createTempDirectory("salur-compiler").toFile()
        try {
            val source = File(folder, "Program.kt")
            source.writeText(
                """
                import id.salur.*
                import id.salur.cashin.Cashin
                import id.salur.duitku.*
                import id.salur.http.sendOnce
                fun program(duitku: Duitku, cashin: Cashin, outcome: Outcome<InquiryAnswer>): Any? = $statement
                """.trimIndent(),
            )
            val said = ByteArrayOutputStream()
            val options = arrayOf("-no-stdlib", "-no-reflect", "-classpath", System.getProperty("java.class.path"), "-d", "$folder/out", "$source")
            val code = K2JVMCompiler().exec(PrintStream(said), *options)
            return code to said.toString(Charsets.UTF_8)
        } finally {
            folder.deleteRecursively()
        }
    }

    @ParameterizedTest
    @MethodSource("right")
    fun `what is right compiles`(statement: String) {
        val (code, said) = compiled(statement)
        assertEquals(ExitCode.OK, code, said)
    }

    @ParameterizedTest
    @MethodSource("wrong")
    fun `what is wrong does not`(statement: String, why: String) {
        val (code, said) = compiled(statement)
        assertEquals(ExitCode.COMPILATION_ERROR, code, said)
        assertTrue(why.lowercase() in said.lowercase(), said)
        assertEquals(1, said.lines().count { "error: " in it }, said)
    }

    @Test
    fun `every outcome has its branch`() {
        val branches = "is Outcome.Accepted -> 1; is Outcome.Refused -> 2; is Outcome.Unreadable -> 3; is Outcome.NotSent -> 4"
        assertEquals(ExitCode.OK, compiled("when (outcome) { $branches; is Outcome.NoAnswer -> 5 }").first)
        assertTrue("must be exhaustive" in compiled("when (outcome) { $branches }").second)
    }

    @Test
    fun `every next has its branch`() {
        val branches = "Next.Done, Next.Fix -> 1; is Next.Resend -> 2; is Next.AskHuman -> 3; is Next.CheckStatus -> 4; is Next.Continue -> 5; is Next.Wait -> 6"
        assertEquals(ExitCode.OK, compiled("when (outcome.next) { $branches; is Next.NewPayment -> 7 }").first)
        assertTrue("must be exhaustive" in compiled("when (outcome.next) { $branches }").second)
    }

    @Test
    fun `only where a key pair signs a first step may be one to sign`() {
        val branches = "is RequestStep -> 1; is OutcomeStep -> 2"
        assertEquals(ExitCode.OK, compiled("when (duitku.prepareBalance()) { $branches }").first)
        assertEquals(ExitCode.OK, compiled("when (duitku.prepareAgain(\"\")) { $branches }").first)
        assertEquals(ExitCode.OK, compiled("when (cashin.prepareAgain(\"\")) { $branches; is SignStep -> 3 }").first)
        assertTrue("must be exhaustive" in compiled("when (cashin.prepareTopUpStatus(\"x\")) { $branches }").second)
    }

    private companion object {
        @JvmStatic
        fun right(): List<String> = listOf(
            "duitku.prepareInquiry(bankCode = \"014\", bankAccount = \"1\", amount = 50_000)",
            "duitku.prepareInquiry(\"014\", \"1\", 50_000L, purpose = null)",
            "(cashin.prepareTopUpStatus(\"x\") as SignStep).attachSignature(ByteArray(256)).parse(200, emptyMap(), ByteArray(0))",
            "outcome.answer?.amount?.add(java.math.BigDecimal.ONE)",
        )

        @JvmStatic
        fun wrong(): List<Array<String>> = listOf(
            arrayOf("duitku.prepareInquiry(\"014\", \"1\", amount = 50_000.0)", "actual type is 'Double', but 'Long' was expected"),
            arrayOf("duitku.prepareInquiry(\"014\", \"1\", amount = 50_000f)", "actual type is 'Float', but 'Long' was expected"),
            arrayOf("duitku.prepareInquiry(\"014\", \"1\", amount = \"50000\")", "actual type is 'String', but 'Long' was expected"),
            arrayOf("duitku.prepareInquiry(\"014\", \"1\")", "No value passed for parameter 'amount'"),
            arrayOf("duitku.prepareInquiry(\"014\", null, 50_000)", "Null cannot be a value of a non-null type 'String'"),
            arrayOf("Duitku(\"sandbox\", 1, \"a@b.example\", \"k\")", "actual type is 'String', but 'Environment' was expected"),
            arrayOf("sendOnce<id.salur.cashin.TopUpStatusAnswer>(cashin.prepareTopUpStatus(\"x\"))", "actual type is 'KeyedStep<TopUpStatusAnswer>', but 'RequestStep"),
            arrayOf("outcome.answer.amount", "Only safe (?.) or non-null asserted (!!.) calls are allowed"),
        )
    }
}
