package org.gongkai.extract.check;

import java.math.BigDecimal;

/**
 * A number that a report states in words.
 *
 * @param quantity what it counts
 * @param value the number
 * @param sure whether it certainly speaks of the report's own year, scope and whole; a number that
 *     may speak of another fails no check
 * @param text the words
 * @param sentence the sentence that they stand in
 */
record Statement(Quantity quantity, BigDecimal value, boolean sure, String text, String sentence) {}
