package bench

import kotlin.math.roundToInt
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.put
import kotlinx.serialization.json.putJsonObject

/** Nanoseconds of one turn, where a single call does not take longer. */
private const val SLICE = 20e6

/** For so many nanoseconds each runs before anything is noted: the JVM compiles what it has seen often. */
private const val WARM = 1e9

/** Microseconds of one call, by name: one for each round. */
class Taken {
    private val microseconds = LinkedHashMap<String, MutableList<Double>>()

    /** Notes a round. */
    fun add(means: Map<String, Double>) {
        for ((name, mean) in means) microseconds.getOrPut(name) { mutableListOf() } += mean
    }

    /** The median of each. */
    fun figures(): Map<String, Double> = microseconds.mapValues { (_, values) -> median(values) }

    /** The sum of `ours` to the `other`: the median of the rounds' ratios, and the figures of what is in it. */
    fun measure(ours: List<String>, other: String): JsonObject {
        val ratios = microseconds.getValue(other).mapIndexed { round, theirs -> ours.sumOf { microseconds.getValue(it)[round] } / theirs }
        val figures = figures()
        return measured(median(ratios), (ours + other).associateWith(figures::getValue))
    }

    companion object {
        /** Each has its turn in every round, all turns about as long, so that whatever disturbs the machine disturbs all of it alike. */
        fun rounds(count: Int, calls: Map<String, () -> Unit>, items: Int = 1): Taken {
            val times = calls.mapValues { (_, call) -> timesOf(call) }
            val mean = { name: String, call: () -> Unit -> nanoseconds(call, times.getValue(name)) / times.getValue(name) / items / 1000 }
            return Taken().apply { repeat(count) { add(calls.mapValues { (name, call) -> mean(name, call) }) } }
        }

        /** Warms it up; tells how often it runs in a turn. */
        private fun timesOf(call: () -> Unit): Int {
            var times = 1
            val started = System.nanoTime()
            while (true) {
                val took = nanoseconds(call, times)
                if (took < SLICE / 2) times *= 2 else if (System.nanoTime() - started >= WARM) return maxOf(1, (times * SLICE / took).roundToInt())
            }
        }

        /** How long it takes to call it so often. */
        private fun nanoseconds(call: () -> Unit, times: Int): Double {
            val started = System.nanoTime()
            repeat(times) { call() }
            return (System.nanoTime() - started).toDouble()
        }
    }
}

/** A measure as the part has it. */
fun measured(ratio: Double, figures: Map<String, Number>): JsonObject = buildJsonObject {
    put("ratio", ratio)
    putJsonObject("figures") { for ((name, figure) in figures) put(name, figure) }
}

private fun median(values: List<Double>): Double {
    val sorted = values.sorted()
    val middle = sorted.size / 2
    return if (sorted.size % 2 == 1) sorted[middle] else (sorted[middle - 1] + sorted[middle]) / 2
}
