package org.gongkai.jobs.evaluate;

/**
 * One thing that the gold states, held against what was read.
 *
 * @param place the figure's row and column, or more words about the subject; may be empty
 * @param expected what the gold states, as text
 * @param actual what was read, as text
 */
record Judgement(Subject subject, Verdict verdict, String place, String expected, String actual) {}
