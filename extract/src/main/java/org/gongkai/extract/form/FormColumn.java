package org.gongkai.extract.form;

/**
 * A column of one of the form's tables.
 *
 * @param key its name in the output tables
 * @param label what the form prints
 * @param kind the kind of its numbers
 * @param unit their unit (件, 项, 万元)
 */
public record FormColumn(String key, Label label, ValueKind kind, String unit) {}
