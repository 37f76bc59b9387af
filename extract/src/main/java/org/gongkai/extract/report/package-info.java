/**
 * The domain: the values that leave the module. JDK types only; no package of this module below it.
 *
 * <p>Keys of items, applicants, channels, outcomes and measures are those of {@code forms.json}.
 */
@NullMarked
package org.gongkai.extract.report;

import org.jspecify.annotations.NullMarked;
