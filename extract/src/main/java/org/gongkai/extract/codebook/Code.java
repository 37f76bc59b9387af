package org.gongkai.extract.codebook;

import org.gongkai.extract.report.Meaning;

/**
 * A value that a column may hold.
 *
 * @param key as the column holds it
 * @param meaning what it stands for
 */
public record Code(String key, Meaning meaning) {}
