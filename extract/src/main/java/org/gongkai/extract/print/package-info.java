/**
 * What a printed text is, decided once when a cell or a line is made: its normal form, and whether
 * it is a number, a blank, a dash or words. Knows nothing of the form or of documents.
 */
@NullMarked
package org.gongkai.extract.print;

import org.jspecify.annotations.NullMarked;
