package org.gongkai.extract.match;

import org.gongkai.extract.form.FormRow;

/**
 * A row of the document that was recognised as a row of the form.
 *
 * @param form the form's row
 * @param grid the document's row
 * @param valuesFrom the slot behind the label
 * @param likeness of the label, from {@link LabelMatcher#SAME} to 1
 */
record RowMatch(FormRow form, GridRow grid, int valuesFrom, double likeness) {}
