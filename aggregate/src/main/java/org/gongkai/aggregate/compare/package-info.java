/**
 * Comparisons on request: panels of agencies over years, regions and agency types. Figures in, one
 * small table out, by the metrics and the rules of adding up of the rollups.
 */
@NullMarked
package org.gongkai.aggregate.compare;

import org.jspecify.annotations.NullMarked;
