package org.gongkai.extract.form;

/**
 * What a number counts.
 *
 * @param kind the kind of number
 * @param unit its unit (件, 项, 万元)
 */
public record Measure(ValueKind kind, String unit) {}
