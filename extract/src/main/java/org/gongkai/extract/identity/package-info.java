/**
 * Whose report it is: candidates with evidence for agency, type, region, year, scope and date, then
 * a decision or unknown.
 */
@NullMarked
package org.gongkai.extract.identity;

import org.jspecify.annotations.NullMarked;
