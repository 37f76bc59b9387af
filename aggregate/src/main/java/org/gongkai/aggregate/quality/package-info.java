/**
 * Checks over many reports: one agency's from year to year, a government's against those that it
 * covers. The rules are functions of plain values; Spark only brings together what they compare.
 * They make findings and never change a figure.
 */
@NullMarked
package org.gongkai.aggregate.quality;

import org.jspecify.annotations.NullMarked;
