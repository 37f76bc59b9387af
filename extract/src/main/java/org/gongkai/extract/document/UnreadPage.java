package org.gongkai.extract.document;

/**
 * A page that may hold print and was not read.
 *
 * @param number from 1
 * @param reason a sentence that says why, and what to do where something can be done
 */
public record UnreadPage(int number, String reason) {}
