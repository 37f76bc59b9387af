package org.gongkai.extract.form;

/**
 * A heading over several rows of a table, such as （三）不予公开. It has no numbers of its own.
 *
 * @param key its name
 * @param label what the form prints
 */
public record FormGroup(String key, Label label) {}
