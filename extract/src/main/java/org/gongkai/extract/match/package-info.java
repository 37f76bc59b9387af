/**
 * Which table is which, which row is which label, which number stands in which column. Pure: no
 * bytes, no Tika.
 */
@NullMarked
package org.gongkai.extract.match;

import org.jspecify.annotations.NullMarked;
